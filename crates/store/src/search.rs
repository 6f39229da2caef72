//! One full-text index over everything that has words.
//!
//! Rooms say with [`Indexed`] which of their tables have words; the index follows the rows by itself. Whatever writes
//! (an op, a bulk import, undo, redo), SQLite's update hook names the rows. A few are indexed in the same transaction;
//! many are noted in `search_queue` there and indexed afterwards in steps ([`Store::index_step`]), so that an import is
//! as fast as without. Triggers would fire again on undo and slow every import down.

mod answer;
mod plan;
mod refresh;
mod rows;
mod saved;
mod slot;
mod source;
mod touched;
mod turns;

use std::sync::{MutexGuard, PoisonError};

use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

pub use answer::{Ask, Found, Hit, Total};
pub(crate) use plan::Plan;
pub use saved::{FORGET_SEARCH, SAVE_SEARCH, SavedSearch};
pub(crate) use touched::Touched;
pub(crate) use turns::Turns;

use crate::error::StoreError;
use crate::schema::Schema;
use crate::scope::Scope;
use crate::store::Store;

/// Goes up with the form of the index.
const VERSION: u32 = 2;

/// Before the name of a kind in the index: no text has it (folding takes it out).
const KIND_MARK: char = '\u{e000}';

/// One kind of thing that is found by its words: the rows of one table.
#[derive(Debug, Clone)]
pub struct Indexed {
    /// On the wire: `posts`, `comments` …
    pub kind: &'static str,
    pub table: &'static str,
    /// Condition on a row (`current = 1`); all rows without.
    pub only: Option<&'static str>,
    /// Column that commands know the row by.
    pub id: &'static str,
    /// Columns with words; the first that has any is the title.
    pub texts: Vec<&'static str>,
    /// Columns that say when, the first that is not null counting: a moment's wire form, or days since 1970-01-01. With
    /// none the row stands after all others.
    pub moments: Vec<&'static str>,
    /// Column with the account's id.
    pub account: Option<&'static str>,
}

impl Store {
    /// Whether a search looks at everything. If not, [`Store::index_step`] brings it on.
    pub fn is_indexed(&self) -> Result<bool, StoreError> {
        self.read(|conn| Ok(refresh::is_complete(conn, self.schema)?))
    }

    /// Rows that wait to be indexed: for progress.
    pub fn rows_to_index(&self) -> Result<i64, StoreError> {
        let planned = self.plan().as_ref().map_or(0, Plan::done);
        Ok((self.read(|conn| Ok::<_, StoreError>(refresh::waiting(conn)?))? - planned).max(0))
    }

    /// Indexes a batch of the rows that wait, in a transaction of its own, or brings the index in order after many; whether
    /// there is more to do. It is no step of the history. A stop between two steps, or a kill within one, loses nothing.
    /// A write that comes meanwhile breaks the batch off.
    pub fn index_step(&self) -> Result<bool, StoreError> {
        let _scope = Scope::enter(self.dir(), "index");
        let mut plan = self.planned()?;
        let conn = self.idle_writer()?;
        let Some(turn) = self.turns.begin(&conn) else {
            *self.plan() = plan;
            return Ok(true);
        };
        let (rows, done) = (turn.rows, indexed(&conn, self.schema, turn.rows, plan.as_ref()));
        let broken = turn.end(done.is_err());
        if let (Ok(true), Some(plan)) = (&done, &mut plan) {
            let batch = plan.ahead(rows).0.len();
            plan.did(batch);
        }
        *self.plan() = plan.filter(|plan| !plan.is_done());
        if broken { Ok(true) } else { Ok(done?) }
    }

    /// The order of the rows that are next, made where it is not known yet. Nobody waits for it: it is read beside the writer.
    fn planned(&self) -> Result<Option<Plan>, StoreError> {
        let plan = self.plan().take();
        self.read(|conn| match plan {
            Some(plan) if plan.stands(conn)? => Ok(Some(plan)),
            _ => Ok(Plan::of_next(conn, self.schema)?),
        })
    }

    fn plan(&self) -> MutexGuard<'_, Option<Plan>> {
        self.plan.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is found, the newest first or the best first.
    pub fn search(&self, ask: &Ask<'_>) -> Result<Found, StoreError> {
        self.read(|conn| Ok(answer::search(conn, self.schema, ask)?))
    }
}

fn indexed(conn: &Connection, schema: Schema, rows: i64, plan: Option<&Plan>) -> rusqlite::Result<bool> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let more = refresh::step(&tx, schema, rows, plan)?;
    tx.commit()?;
    Ok(more)
}

/// Throws an index away that another version made, and indexes what is little at once.
pub(crate) fn prepare(conn: &Connection, schema: Schema) -> rusqlite::Result<()> {
    if refresh::is_current(conn, schema)? {
        return Ok(());
    }
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    refresh::begin_anew(&tx, schema)?;
    if refresh::waiting(&tx)? <= refresh::AT_ONCE {
        while refresh::step(&tx, schema, refresh::AT_ONCE, None)? {}
    }
    tx.commit()
}

/// Brings the index after a write, in the write's own transaction: the rows themselves, or a note that they wait. A
/// damaged index keeps nobody from writing: it is made anew.
pub(crate) fn follow(conn: &Connection, schema: Schema, touched: &Touched) -> rusqlite::Result<()> {
    let runs = touched.take();
    if runs.is_empty() {
        return Ok(());
    }
    conn.execute_batch("SAVEPOINT search")?;
    // What FTS5 holds is written out, so that damage shows here and not at the commit.
    let written = "INSERT INTO search_text (search_text) VALUES ('flush'); RELEASE search";
    let followed = refresh::follow(conn, schema, runs).and_then(|()| conn.execute_batch(written));
    let Err(error) = followed else { return Ok(()) };
    conn.execute_batch("ROLLBACK TO search; RELEASE search")?;
    // Damage shows as what FTS5 stumbles over: its own tables contradict one another.
    let damage = [ErrorCode::DatabaseCorrupt, ErrorCode::ConstraintViolation, ErrorCode::Unknown];
    if !error.sqlite_error_code().is_some_and(|code| damage.contains(&code)) {
        return Err(error);
    }
    tracing::warn!(%error, "the index of words is damaged and will be made anew");
    refresh::give_up(conn)
}

/// FNV-1a: the same in every version of the program and on every machine, which the standard library's is not.
fn stamp_of<'t>(parts: impl Iterator<Item = &'t [u8]>) -> i64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.iter().chain(&[0xff]) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash.cast_signed()
}
