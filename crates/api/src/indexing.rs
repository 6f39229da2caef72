//! Indexing what waits: on a thread of its own while the window has a workspace open, or before a search where nobody
//! else would do it.

use std::sync::{Arc, Condvar, Mutex, PoisonError, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

use sandtable_store::{Access, Store};

use crate::commands::Progress;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::schema::schema;

/// Between two batches, so that a write of the user gets its turn.
const PAUSE: Duration = Duration::from_millis(10);

/// Name of the job that a search waits for, and its phase.
const JOB: &str = "search";
const PHASE: &str = "indexing";

/// The thread of the open workspace, if one runs.
#[derive(Default)]
pub(crate) struct Indexing(Mutex<Option<Worker>>);

struct Worker {
    orders: Arc<Orders>,
    thread: JoinHandle<()>,
}

#[derive(Default)]
struct Orders {
    given: Mutex<Given>,
    changed: Condvar,
}

#[derive(Default)]
struct Given {
    look: bool,
    stop: bool,
}

impl Orders {
    fn give(&self, order: impl FnOnce(&mut Given)) {
        order(&mut self.given.lock().unwrap_or_else(PoisonError::into_inner));
        self.changed.notify_all();
    }

    /// Waits for something to do; false when it is over.
    fn await_work(&self) -> bool {
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        while !given.look && !given.stop {
            given = self.changed.wait(given).unwrap_or_else(PoisonError::into_inner);
        }
        given.look = false;
        !given.stop
    }

    /// Waits a little; whether to stop.
    fn pause(&self) -> bool {
        let given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.changed.wait_timeout_while(given, PAUSE, |given| !given.stop);
        waited.unwrap_or_else(PoisonError::into_inner).0.stop
    }
}

impl Indexing {
    /// Follows this workspace from now on, and none before it.
    pub(crate) fn follow(&self, store: &Arc<Store>) {
        self.stop();
        let orders = Arc::new(Orders { given: Mutex::new(Given { look: true, stop: false }), ..Orders::default() });
        let (told, store) = (Arc::clone(&orders), Arc::downgrade(store));
        let started = std::thread::Builder::new().name("indexing".to_owned()).spawn(move || run(&told, &store));
        match started {
            Ok(thread) => {
                *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Worker { orders, thread });
            }
            Err(error) => tracing::warn!(%error, "nothing will be indexed in the background"),
        }
    }

    /// Something was written.
    pub(crate) fn look(&self) {
        if let Some(worker) = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            worker.orders.give(|given| given.look = true);
        }
    }

    /// Waits for the batch at hand: the workspace can then be closed in order.
    pub(crate) fn stop(&self) {
        let worker = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(Worker { orders, thread }) = worker {
            orders.give(|given| given.stop = true);
            if thread.join().is_err() {
                tracing::warn!("indexing in the background had failed");
            }
        }
    }
}

/// Does not keep the workspace open.
fn run(orders: &Orders, store: &Weak<Store>) {
    while orders.await_work() {
        loop {
            let Some(store) = store.upgrade() else { return };
            match store.index_step() {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    tracing::warn!(%error, "indexing stopped");
                    break;
                }
            }
            drop(store);
            if orders.pause() {
                return;
            }
        }
    }
}

/// A program with a fixed workspace (the CLI) has no thread that goes on when it ends, so a search there first indexes
/// what waits, unless another program has the workspace open: that one does it.
///
/// Errors: `Cancelled`; what is indexed by then stays.
pub(crate) fn catch_up_alone(call: &Call<'_>, store: &Store) -> Result<(), ApiError> {
    let Some(path) = &call.session.config.workspace else { return Ok(()) };
    if store.is_indexed()? {
        return Ok(());
    }
    let own;
    let writer = match store.index_step() {
        Ok(_) => store,
        Err(_) => match Store::open(path, schema(), Arc::clone(&call.session.config.clock), Access::Write) {
            Ok(opened) => {
                own = opened;
                &own
            }
            Err(error) => {
                tracing::info!(%error, "searching what is indexed so far");
                return Ok(());
            }
        },
    };
    let job = call.session.jobs.begin(JOB);
    let total = writer.rows_to_index()?;
    while !writer.is_indexed()? && writer.index_step()? {
        if job.is_cancelled() {
            return Err(ApiError::Cancelled);
        }
        let done = total.saturating_sub(writer.rows_to_index()?);
        call.host.progress(&Progress {
            job: JOB.to_owned(),
            phase: PHASE.to_owned(),
            done: done.max(0).unsigned_abs(),
            total: total.unsigned_abs(),
        });
    }
    Ok(())
}
