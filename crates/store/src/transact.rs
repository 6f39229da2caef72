//! The one write path: a transaction, an undo step and an audit line, all or nothing.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};

use rusqlite::session::Session;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sandtable_base::clock::utc_text;

use crate::changeset;
use crate::error::StoreError;
use crate::history;
use crate::op::{Op, Tx, Undo};
use crate::scope::Scope;
use crate::search::{self, Touched};
use crate::store::Store;
use crate::watch::Watch;

impl Store {
    /// Runs `f` in one transaction and logs it as one step of `op` by `actor`. When it returns, the change is on the
    /// disk. An error or a panic in `f` leaves the workspace as it was; a write that changed nothing leaves no step.
    pub fn transact<T, E: From<StoreError>>(
        &self,
        op: &'static Op,
        actor: &str,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.attempt(op, actor, f, true, None)
    }

    /// Does everything [`Store::transact`] does and then takes it back: what an import would do.
    pub fn dry_run<T, E: From<StoreError>>(
        &self,
        op: &'static Op,
        actor: &str,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.attempt(op, actor, f, false, None)
    }

    /// As [`Store::transact`] (or, with `keep` off, [`Store::dry_run`]) for long work: once `cancelled` is set, the
    /// statement under way fails and everything is rolled back.
    pub fn transact_until<T, E: From<StoreError>>(
        &self,
        op: &'static Op,
        actor: &str,
        cancelled: &Arc<AtomicBool>,
        keep: bool,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.attempt(op, actor, f, keep, Some(Arc::downgrade(cancelled)))
    }

    fn attempt<T, E: From<StoreError>>(
        &self,
        op: &'static Op,
        actor: &str,
        f: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
        keep: bool,
        cancelled: Option<Weak<AtomicBool>>,
    ) -> Result<T, E> {
        debug_assert!(self.schema.op(op.name).is_some(), "op {} is not listed in the workspace's schema", op.name);
        let _scope = Scope::enter(self.dir(), op.name);
        let now = self.clock().now();
        let mut conn = self.writer()?;
        let touched = Touched::new(self.schema.indexed);
        heed(&mut conn, cancelled).map_err(StoreError::from)?;
        let watch = Watch::start(&mut conn, op, &touched).map_err(StoreError::from)?;
        // Rolls back when dropped, also while a panic unwinds.
        let conn: &Connection = &conn;
        let sqlite = Transaction::new_unchecked(conn, TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let session = record(conn, op).map_err(StoreError::from)?;
        let changes_before = conn.total_changes();

        let mut tx = Tx::new(conn, now);
        let value = f(&mut tx)?;
        let Tx { args, subject, rows, .. } = tx;

        watch.verify(conn, op)?;
        let changes = i64::try_from(conn.total_changes() - changes_before).unwrap_or(i64::MAX);
        let (changeset, rows) = match session {
            Some(mut session) => {
                let mut bytes = Vec::new();
                session.changeset_strm(&mut bytes).map_err(StoreError::from)?;
                let rows = changeset::count(&bytes).map_err(StoreError::from)?;
                (Some(bytes), rows)
            }
            None => (None, if changes > 0 { rows.unwrap_or(changes).max(1) } else { 0 }),
        };
        if rows > 0 {
            let step = Step { op, args: history::args_text(&args), actor, at: utc_text(now), subject, rows, changeset };
            step.insert(conn, self.schema.version()).map_err(StoreError::from)?;
        }
        if keep {
            search::follow(conn, self.schema, &touched).map_err(StoreError::from)?;
        }
        if keep { sqlite.commit() } else { sqlite.rollback() }.map_err(StoreError::from)?;
        Ok(value)
    }
}

/// Steps of SQLite's machine between two looks at the flag: some hundred microseconds.
const STEPS: i32 = 20_000;

/// Makes the connection stop when the flag is set, or no longer stop for anybody. Whoever owned a flag that is gone is done
/// with its work: it stops no other.
fn heed(conn: &mut Connection, cancelled: Option<Weak<AtomicBool>>) -> rusqlite::Result<()> {
    let stop = |cancelled: Weak<AtomicBool>| {
        move || cancelled.upgrade().is_some_and(|cancelled| cancelled.load(Ordering::Relaxed))
    };
    conn.progress_handler(STEPS, cancelled.map(stop))
}

/// A session over exactly the op's tables (attaching all would pick up the tables behind a word index, and undo would
/// then abort). Ops without changeset get none.
fn record<'conn>(conn: &'conn Connection, op: &Op) -> rusqlite::Result<Option<Session<'conn>>> {
    if !matches!(op.undo, Undo::Changeset) {
        return Ok(None);
    }
    let mut session = Session::new(conn)?;
    for table in op.tables {
        session.attach(Some(*table))?;
    }
    Ok(Some(session))
}

struct Step<'a> {
    op: &'static Op,
    args: String,
    actor: &'a str,
    at: String,
    subject: Option<String>,
    rows: i64,
    changeset: Option<Vec<u8>>,
}

impl Step<'_> {
    /// Writes the log line. What was undone before can no longer be redone: something else was done.
    fn insert(&self, conn: &Connection, schema_version: u32) -> rusqlite::Result<()> {
        let seq = next_revision(conn)?;
        conn.prepare_cached("UPDATE op_log SET state = 'dropped' WHERE state = 'undone'")?.execute([])?;
        conn.prepare_cached(
            "INSERT INTO op_log (op, args, actor, at, subject, schema_version, undo, state, seq, row_count)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'done', ?8, ?9)",
        )?
        .execute(params![
            self.op.name,
            self.args,
            self.actor,
            self.at,
            self.subject,
            schema_version,
            self.op.undo.name(),
            seq,
            self.rows
        ])?;
        if let Some(changeset) = &self.changeset {
            conn.prepare_cached("INSERT INTO op_change (step, changeset) VALUES (?1, ?2)")?
                .execute(params![conn.last_insert_rowid(), changeset])?;
        }
        Ok(())
    }
}

pub(crate) fn next_revision(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("UPDATE store_state SET revision = revision + 1 RETURNING revision")?
        .query_row([], |row| row.get(0))
}
