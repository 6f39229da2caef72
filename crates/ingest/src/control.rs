//! Stopping what takes long: hashing, unpacking a workbook, looking through a column.

use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use crate::error::IngestError;
use crate::plan::read::Sink;
use crate::record::Event;

/// Lets the caller stop a long look. It is asked again and again, on the caller's thread.
pub trait Control {
    fn is_cancelled(&self) -> bool;
}

/// Never stops.
impl Control for () {
    fn is_cancelled(&self) -> bool {
        false
    }
}

/// A control that the caller can share with other threads.
impl Control for AtomicBool {
    fn is_cancelled(&self) -> bool {
        self.load(Ordering::Relaxed)
    }
}

/// Asks a sink: it hears of progress that has not come to the first row yet.
pub(crate) struct Asked<'s, 'a> {
    pub(crate) sink: RefCell<&'s mut Sink<'a>>,
    /// Bytes of the file.
    pub(crate) of: u64,
}

impl Control for Asked<'_, '_> {
    fn is_cancelled(&self) -> bool {
        // A sink that asks for what it is being asked does not get it.
        let Ok(mut sink) = self.sink.try_borrow_mut() else { return false };
        sink(Event::Progress { bytes: 0, of: self.of }).is_break()
    }
}

/// Stops at once when the control says so.
///
/// # Errors
/// `cancelled`.
pub(crate) fn check(control: &dyn Control) -> Result<(), IngestError> {
    if control.is_cancelled() { Err(IngestError::Cancelled) } else { Ok(()) }
}

/// A stream that ends in an error once it has been stopped from another thread.
pub(crate) struct Stoppable<R> {
    inner: R,
    stop: Arc<AtomicBool>,
}

impl<R> Stoppable<R> {
    pub(crate) fn new(inner: R, stop: Arc<AtomicBool>) -> Stoppable<R> {
        Stoppable { inner, stop }
    }
}

impl<R: Read> Read for Stoppable<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(io::Error::other("stopped"));
        }
        self.inner.read(buffer)
    }
}

impl<R: Seek> Seek for Stoppable<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

/// How often a control is asked while another's code works on a thread of its own.
const ASKED_EVERY: Duration = Duration::from_millis(40);

/// Does work that cannot be asked itself; `work` gets the switch that its streams have to obey.
///
/// # Errors
/// `cancelled`, and what the work fails with. A panic of the work goes on here.
pub(crate) fn watched<T: Send>(
    control: &dyn Control,
    work: impl FnOnce(Arc<AtomicBool>) -> Result<T, IngestError> + Send,
) -> Result<T, IngestError> {
    let stop = Arc::new(AtomicBool::new(false));
    let (done, finished) = channel::<()>();
    std::thread::scope(|scope| {
        let switch = Arc::clone(&stop);
        let worker = scope.spawn(move || {
            let _done = done;
            work(switch)
        });
        while finished.recv_timeout(ASKED_EVERY) == Err(RecvTimeoutError::Timeout) {
            if control.is_cancelled() {
                stop.store(true, Ordering::Relaxed);
                break;
            }
        }
        let outcome = worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        if stop.load(Ordering::Relaxed) { Err(IngestError::Cancelled) } else { outcome }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_stopped_at_its_next_byte() {
        let outcome = watched(&AtomicBool::new(true), |stop| {
            let mut endless = Stoppable::new(io::repeat(0), stop);
            io::copy(&mut endless, &mut io::sink()).map_err(|_| IngestError::FileEmpty { path: "".into() })
        });
        assert_eq!(outcome.unwrap_err().code(), "cancelled");
        assert_eq!(watched(&(), |_| Ok(7)).unwrap(), 7);
    }
}
