//! Whose turn it is to write: people first, the index when nobody waits.
//!
//! A step of indexing is the cheaper the larger it is, and a large one takes a second. So it may be broken off: whoever
//! waits for the writer interrupts it, its batch is rolled back, and the next one is smaller. The smallest is not broken
//! off, or an index would never be done while somebody types. Steps grow again while they are short: what is rolled back
//! is work done in vain.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::{Connection, InterruptHandle};

/// Rows of a step: the first, the most, and those that nobody waits long for.
const FIRST: i64 = 4_000;
const MOST: i64 = 16_000;
const LEAST: i64 = 250;

/// A step that took longer is not followed by a larger one.
const SHORT: Duration = Duration::from_secs(1);

pub(crate) struct Turns(Mutex<State>);

struct State {
    /// Writes that wait.
    waiting: usize,
    /// Rows of the next step.
    rows: i64,
    step: Option<Step>,
}

struct Step {
    handle: InterruptHandle,
    interrupted: bool,
}

impl Default for Turns {
    fn default() -> Turns {
        Turns(Mutex::new(State { waiting: 0, rows: FIRST, step: None }))
    }
}

impl Turns {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Breaks off the step under way; none begins until what is returned is dropped.
    pub(crate) fn wait(&self) -> Waiting<'_> {
        let mut state = self.state();
        state.waiting += 1;
        let breakable = state.rows > LEAST;
        if let Some(step) = state.step.as_mut().filter(|_| breakable) {
            step.interrupted = true;
            step.handle.interrupt();
        }
        Waiting(self)
    }

    /// A step on the writer, unless somebody waits for it.
    pub(crate) fn begin(&self, writer: &Connection) -> Option<Turn<'_>> {
        let mut state = self.state();
        if state.waiting > 0 {
            return None;
        }
        state.step = Some(Step { handle: writer.get_interrupt_handle(), interrupted: false });
        Some(Turn { turns: self, rows: state.rows, begun: Instant::now() })
    }
}

pub(crate) struct Waiting<'t>(&'t Turns);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.state().waiting -= 1;
    }
}

/// While it lives the step may be interrupted; afterwards the connection is anybody's.
pub(crate) struct Turn<'t> {
    turns: &'t Turns,
    pub(crate) rows: i64,
    begun: Instant,
}

impl Turn<'_> {
    /// Whether the step was broken off rather than failed: it is to be tried again.
    pub(crate) fn end(self, failed: bool) -> bool {
        let mut state = self.turns.state();
        let broken = failed && state.step.take().is_some_and(|step| step.interrupted);
        state.rows = match failed {
            true if broken => (self.rows / 4).max(LEAST),
            true => self.rows,
            false if self.begun.elapsed() < SHORT => (self.rows * 3 / 2).min(MOST),
            false => self.rows,
        };
        broken
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.turns.state().step = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_broken_off_by_whoever_waits_and_comes_back_smaller_until_it_is_small() {
        // An endless count: only an interruption ends it.
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
        let turns = Turns::default();
        let mut before = i64::MAX;
        loop {
            let conn = Connection::open_in_memory().unwrap();
            let turn = turns.begin(&conn).unwrap();
            assert!(turn.rows < before);
            before = turn.rows;
            if turn.rows == LEAST {
                break;
            }
            std::thread::scope(|scope| {
                let step = scope.spawn(move || conn.query_row(endless, [], |row| row.get::<_, i64>(0)).is_err());
                while !step.is_finished() {
                    drop(turns.wait());
                }
                assert!(turn.end(step.join().unwrap()));
            });
        }
    }

    #[test]
    fn the_smallest_step_is_not_broken_off() {
        let conn = Connection::open_in_memory().unwrap();
        let turns = Turns::default();
        turns.state().rows = LEAST;
        let turn = turns.begin(&conn).unwrap();
        drop(turns.wait());
        // An error then is one.
        assert!(!turn.end(true));
    }

    #[test]
    fn no_step_begins_while_somebody_waits() {
        let conn = Connection::open_in_memory().unwrap();
        let turns = Turns::default();
        let waiting = turns.wait();
        assert!(turns.begin(&conn).is_none());
        drop(waiting);
        assert!(turns.begin(&conn).is_some());
    }
}
