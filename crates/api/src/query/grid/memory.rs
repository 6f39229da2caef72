//! The large tables that are looked at, in memory: read in the background once a grid is open, dropped when something is
//! written or the workspace is closed. Until a column is here, SQL answers.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::JoinHandle;

use sandtable_store::Store;
use sandtable_store::rusqlite::Connection;

use super::reading::{Pace, Read, revision};
use super::shares;
use super::source::Source;
use super::standing::Standing;
use crate::error::ApiError;
use crate::requests::GridType;

/// Rows below which SQL sorts at once.
const LARGE: i64 = if cfg!(test) { 50 } else { 20_000 };

/// Whether memory answers for the table, once it has read it.
pub(super) fn is_large(conn: &Connection, source: &Source) -> Result<bool, ApiError> {
    Ok(shares::ends(conn, source)?.is_some_and(|(first, last)| last.saturating_sub(first) >= LARGE))
}
/// Tables kept: one goes to and fro between two.
const TABLES: usize = 2;
/// Columns of numbers read in one go. Texts are read one by one: while they are, they take their own room.
const AT_ONCE: usize = 14;
/// Columns of choices, which are short texts, read in one go.
const CHOICES: usize = 4;

#[derive(Default)]
pub(crate) struct Memory(Arc<Inner>);

#[derive(Default)]
struct Inner {
    held: Mutex<Held>,
    /// A table has come, or somebody stopped reading one.
    changed: Condvar,
    /// The one that reads, and those that were told to stop and have not yet.
    workers: Mutex<Vec<Worker>>,
    /// Questions that SQL is answering: what is read in the background waits for them.
    busy: AtomicUsize,
}

#[derive(Default)]
struct Held {
    store: Weak<Store>,
    /// The one asked last comes first.
    standings: Vec<Arc<Standing>>,
    /// Columns that were asked for and are not here, to be read first.
    wanted: VecDeque<(&'static str, Read)>,
    /// What a table is, whatever is asked of it, and at which revision.
    facts: HashMap<&'static str, (i64, Facts)>,
    /// Tables that cannot be held, at this revision.
    refused: Vec<(&'static str, i64)>,
}

/// What is said with every page of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// All rows.
    pub(super) count: u64,
    /// Values to choose from, by column; `None` where nothing is chosen.
    pub(super) options: Arc<Vec<Option<Vec<String>>>>,
}

struct Worker {
    table: &'static str,
    revision: i64,
    stop: Arc<AtomicBool>,
    done: Arc<AtomicBool>,
    thread: JoinHandle<()>,
}

impl Memory {
    /// A large table as it stands at the revision that the connection sees, once it is here.
    pub(super) fn standing(
        &self,
        store: &Arc<Store>,
        conn: &Connection,
        source: &Source,
    ) -> Result<Option<Arc<Standing>>, ApiError> {
        let now = revision(conn)?;
        {
            let mut held = self.0.held();
            if !held.store.ptr_eq(&Arc::downgrade(store)) {
                *held = Held { store: Arc::downgrade(store), ..Held::default() };
            }
            held.standings.retain(|standing| standing.revision >= now);
            if let Some(at) = held.standings.iter().position(|one| one.is(source.table, now)) {
                held.standings[..=at].rotate_right(1);
                return Ok(Some(Arc::clone(&held.standings[0])));
            }
        }
        Ok(None)
    }

    /// What `read` says of a table, asked once a revision.
    pub(super) fn facts(
        &self,
        store: &Arc<Store>,
        conn: &Connection,
        source: &Source,
        read: impl FnOnce() -> Result<Facts, ApiError>,
    ) -> Result<Facts, ApiError> {
        let now = revision(conn)?;
        let store = Arc::downgrade(store);
        let known = {
            let held = self.0.held();
            held.facts.get(source.table).filter(|(at, _)| *at == now && held.store.ptr_eq(&store)).cloned()
        };
        if let Some((_, facts)) = known {
            return Ok(facts);
        }
        let facts = read()?;
        let mut held = self.0.held();
        if held.store.ptr_eq(&store) {
            held.facts.insert(source.table, (now, facts.clone()));
        }
        Ok(facts)
    }

    /// Reads in the background what is not here yet of a large table.
    pub(super) fn fetch(&self, store: &Arc<Store>, conn: &Connection, source: &Source) -> Result<(), ApiError> {
        let now = revision(conn)?;
        let known = {
            let held = self.0.held();
            let here = held.standings.iter().any(|one| one.is(source.table, now) && one.is_complete());
            here || held.refused.contains(&(source.table, now))
        };
        if !known && is_large(conn, source)? {
            self.begin(store, source, now);
        }
        Ok(())
    }

    /// Until it is dropped, nothing is read in the background.
    pub(super) fn busy(&self) -> Busy<'_> {
        self.0.busy.fetch_add(1, Ordering::Relaxed);
        Busy(&self.0.busy)
    }

    /// The same where it is under way, once its keys are here: for what SQL would take longer to say.
    pub(super) fn coming(&self, conn: &Connection, source: &Source) -> Result<Option<Arc<Standing>>, ApiError> {
        let now = revision(conn)?;
        let mut held = self.0.held();
        loop {
            if let Some(standing) = held.standings.iter().find(|one| one.is(source.table, now)) {
                return Ok(Some(Arc::clone(standing)));
            }
            let workers = self.0.workers.lock().unwrap_or_else(PoisonError::into_inner);
            let under_way = workers.iter().any(|worker| worker.reads(source.table, now));
            drop(workers);
            if !under_way {
                return Ok(None);
            }
            held = self.0.changed.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A column is asked for that is not here.
    pub(super) fn want(&self, table: &'static str, read: &Read) {
        let mut held = self.0.held();
        let known = held.wanted.iter().any(|(other, wanted)| *other == table && wanted == read);
        if !known {
            held.wanted.push_back((table, read.clone()));
        }
    }

    /// Reads what is not here yet of a table, unless that is under way; what is read of another one is left as it is.
    fn begin(&self, store: &Arc<Store>, source: &Source, revision: i64) {
        let mut workers = self.0.workers.lock().unwrap_or_else(PoisonError::into_inner);
        workers.retain(|worker| !worker.thread.is_finished());
        if workers.iter().any(|worker| worker.reads(source.table, revision)) {
            return;
        }
        for other in workers.iter() {
            other.stop.store(true, Ordering::Relaxed);
        }
        let stop = Arc::new(AtomicBool::new(false));
        let done = Arc::new(AtomicBool::new(false));
        let (told, over) = (Arc::clone(&stop), Arc::clone(&done));
        let (inner, weak, read) = (Arc::clone(&self.0), Arc::downgrade(store), source.clone());
        let started = std::thread::Builder::new().name("grid".to_owned()).spawn(move || {
            let _over = Over(&inner, over);
            if let Err(error) = inner.read(&weak, &read, revision, &told) {
                tracing::warn!(%error, "a table is not held in memory, or not all of it");
                let mut held = inner.held();
                held.refused.push((read.table, revision));
                held.standings.iter().filter(|one| one.is(read.table, revision)).for_each(|one| one.complete());
            }
        });
        match started {
            Ok(thread) => workers.push(Worker { table: source.table, revision, stop, done, thread }),
            Err(error) => tracing::warn!(%error, "no table is held in memory"),
        }
    }

    /// Lets everything go and waits until nothing reads the workspace any more: it can then be closed in order.
    pub(crate) fn clear(&self) {
        let workers = std::mem::take(&mut *self.0.workers.lock().unwrap_or_else(PoisonError::into_inner));
        for worker in &workers {
            worker.stop.store(true, Ordering::Relaxed);
        }
        workers.into_iter().for_each(Worker::end);
        *self.0.held() = Held::default();
    }

    /// Waits until all that is read in the background is here.
    #[cfg(test)]
    pub(super) fn settle(&self) {
        let workers = std::mem::take(&mut *self.0.workers.lock().unwrap_or_else(PoisonError::into_inner));
        workers.into_iter().for_each(Worker::end);
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Somebody waits for SQL.
pub(super) struct Busy<'m>(&'m AtomicUsize);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Tells who waits when a worker ends, however it does.
struct Over<'i>(&'i Inner, Arc<AtomicBool>);

impl Drop for Over<'_> {
    fn drop(&mut self) {
        let held = self.0.held();
        self.1.store(true, Ordering::Relaxed);
        drop(held);
        self.0.changed.notify_all();
    }
}

impl Worker {
    fn reads(&self, table: &str, revision: i64) -> bool {
        let ends = self.stop.load(Ordering::Relaxed) || self.done.load(Ordering::Relaxed);
        self.table == table && self.revision == revision && !ends
    }

    fn end(self) {
        if self.thread.join().is_err() {
            tracing::warn!("reading a table into memory had failed");
        }
    }
}

impl Inner {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does not keep the workspace open between two columns.
    fn read(&self, store: &Weak<Store>, source: &Source, revision: i64, stop: &AtomicBool) -> Result<(), ApiError> {
        let Some(open) = store.upgrade() else { return Ok(()) };
        let shares = open.read(|conn| shares::shares(conn, source))?;
        let Some(ends) = shares.first().zip(shares.last()).map(|(one, other)| (one.0, other.1)) else { return Ok(()) };
        // The keys and what is small as soon as can be, the rest on one thread: somebody works with the rows meanwhile.
        let share = [ends];
        let pace = Pace { stop: Some(stop), busy: Some(&self.busy) };
        let mut plan = plan(source);
        let known = self.held().standings.iter().find(|one| one.is(source.table, revision)).cloned();
        let standing = match known {
            Some(standing) => standing,
            None => {
                let first = plan.pop_front().unwrap_or_default();
                let Some(standing) = Standing::read(&open, source, revision, &first, &shares, &pace)? else {
                    return Ok(());
                };
                let standing = Arc::new(standing);
                let mut held = self.held();
                if !held.store.ptr_eq(store) {
                    return Ok(());
                }
                held.standings.retain(|other| other.table != source.table);
                held.standings.insert(0, Arc::clone(&standing));
                held.standings.truncate(TABLES);
                drop(held);
                self.changed.notify_all();
                standing
            }
        };
        drop(open);
        while standing.has_room() {
            let wanted = {
                let mut held = self.held();
                held.wanted.retain(|(table, read)| *table == source.table && !standing.is_settled(&read.by));
                held.wanted.pop_front().map(|(_, read)| vec![read])
            };
            let Some(mut reads) = wanted.or_else(|| plan.pop_front()) else { break };
            reads.retain(|read| !standing.is_settled(&read.by));
            if reads.is_empty() {
                continue;
            }
            let Some(open) = store.upgrade() else { return Ok(()) };
            if !standing.read_more(&open, source, &reads, &share, &pace)? {
                return Ok(());
            }
        }
        standing.complete();
        Ok(())
    }
}

/// What is read together, one after another: first ids and days, which are small, then numbers, choices and texts.
fn plan(source: &Source) -> VecDeque<Vec<Read>> {
    let is_text = |cell: GridType| matches!(cell, GridType::Text | GridType::Moment | GridType::Link);
    let (mut small, mut numbers, mut choices, mut texts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for column in &source.columns {
        let read = column.read();
        if read.names.is_some() || column.cell == GridType::Date {
            small.push(read);
        } else if column.cell == GridType::Select {
            choices.push(read);
        } else if is_text(column.cell) {
            texts.push(vec![read]);
        } else {
            numbers.push(read);
        }
    }
    let mut plan = VecDeque::from([small]);
    plan.extend(numbers.chunks(AT_ONCE).map(<[Read]>::to_vec));
    plan.extend(choices.chunks(CHOICES).map(<[Read]>::to_vec));
    plan.extend(texts);
    plan
}
