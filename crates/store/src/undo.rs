//! Taking a step back and bringing it again. Nothing is forced: where a later edit touched the same rows, or a row would
//! lose the row it refers to, the step stays and the conflict is reported.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, Session, invert_strm};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sandtable_base::clock::utc_text;

use crate::changeset;
use crate::error::StoreError;
use crate::foreign_key;
use crate::history::{Logged, changeset_of};
use crate::op::Undo;
use crate::scope::Scope;
use crate::search::{self, Touched};
use crate::store::Store;
use crate::transact::next_revision;
use crate::view::{HistoryStep, StepState};
use crate::watch::listen;

impl Store {
    /// Takes back the step that was done last.
    ///
    /// Errors: `NothingToUndo`, `NotUndoable` (made under an earlier schema), `UndoConflict`, `Blocked`.
    pub fn undo(&self, actor: &str) -> Result<HistoryStep, StoreError> {
        let _scope = Scope::enter(self.dir(), "undo");
        let mut conn = self.writer()?;
        let logged = self.last_done(&conn)?.ok_or(StoreError::NothingToUndo)?;
        self.take_back(&mut conn, logged, actor)
    }

    /// Takes back one step out of order, if nothing later stands in the way.
    ///
    /// Errors: as [`Store::undo`]; `NotUndoable` also for a step that is undone already, `NothingToUndo` for none.
    pub fn undo_step(&self, id: i64, actor: &str) -> Result<HistoryStep, StoreError> {
        let _scope = Scope::enter(self.dir(), "undo");
        let mut conn = self.writer()?;
        let logged = self.find_step(&conn, id)?.ok_or(StoreError::NothingToUndo)?;
        self.take_back(&mut conn, logged, actor)
    }

    /// Brings the step again that was undone last.
    ///
    /// Errors: `NothingToRedo`, `NotRedoable`, `UndoConflict`.
    pub fn redo(&self, actor: &str) -> Result<HistoryStep, StoreError> {
        let _scope = Scope::enter(self.dir(), "redo");
        let mut conn = self.writer()?;
        let Some(Logged { step, .. }) = self.last_undone(&conn)? else {
            return Err(self.nothing_to_redo(&conn)?);
        };
        if !step.undoable {
            return Err(StoreError::NotRedoable { op: step.op });
        }
        let changeset = changeset_of(&conn, step.id)?.ok_or(StoreError::NotRedoable { op: step.op })?;
        self.move_step(&mut conn, step.id, StepState::Done, actor, |tx| apply(tx, &changeset, step.id), false)
    }

    /// Where only large bulk writes are undone, "nothing" would be puzzling: the step is there, but it cannot be redone.
    fn nothing_to_redo(&self, conn: &Connection) -> rusqlite::Result<StoreError> {
        let bulk = "SELECT op FROM op_log WHERE state = 'undone' ORDER BY seq DESC LIMIT 1";
        let mut statement = conn.prepare_cached(bulk)?;
        let op: Option<String> = statement.query_map([], |row| row.get(0))?.next().transpose()?;
        Ok(op.map_or(StoreError::NothingToRedo, |op| StoreError::NotRedoable { op }))
    }

    fn take_back(&self, conn: &mut Connection, logged: Logged, actor: &str) -> Result<HistoryStep, StoreError> {
        let Logged { step, undo, subject, .. } = logged;
        let id = step.id;
        if step.state != StepState::Done || !step.undoable {
            return Err(StoreError::NotUndoable { op: step.op });
        }
        if undo == "bulk" {
            let (Some(Undo::Bulk { undo }), Some(subject)) = (self.schema.op(&step.op).map(|op| op.undo), subject)
            else {
                return Err(StoreError::NotUndoable { op: step.op });
            };
            let tables = self.schema.op(&step.op).map_or(&[][..], |op| op.tables);
            let recorded = step.rows <= RECORDED_ROWS;
            let work = |tx: &Connection| {
                if !recorded {
                    return Ok(undo(tx, &subject)?);
                }
                keep_redo(tx, id, tables, || Ok(undo(tx, &subject)?))
            };
            return self.move_step(conn, id, StepState::Undone, actor, work, true);
        }
        let changeset = changeset_of(conn, id)?.ok_or(StoreError::NotUndoable { op: step.op })?;
        let mut inverse = Vec::with_capacity(changeset.len());
        invert_strm(&mut changeset.as_slice(), &mut inverse)?;
        self.move_step(conn, id, StepState::Undone, actor, |tx| apply(tx, &inverse, id), false)
    }

    /// Runs `work` and restates the step, in one transaction. With `cascades` off, references are checked by the work
    /// itself: SQLite would delete rows that are not in the changeset.
    fn move_step(
        &self,
        conn: &mut Connection,
        id: i64,
        to: StepState,
        actor: &str,
        work: impl FnOnce(&Connection) -> Result<(), StoreError>,
        cascades: bool,
    ) -> Result<HistoryStep, StoreError> {
        let touched = Touched::new(self.schema.indexed);
        listen(conn, &touched)?;
        let conn: &Connection = conn;
        let _cascades = if cascades { None } else { Some(WithoutCascades::start(conn)?) };
        let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        work(&tx)?;
        search::follow(&tx, self.schema, &touched)?;
        let seq = next_revision(&tx)?;
        let (state, undone_at, undone_by) = match to {
            StepState::Undone => ("undone", Some(utc_text(self.clock().now())), Some(actor)),
            _ => ("done", None, None),
        };
        tx.prepare_cached("UPDATE op_log SET state = ?2, seq = ?3, undone_at = ?4, undone_by = ?5 WHERE id = ?1")?
            .execute(params![id, state, seq, undone_at, undone_by])?;
        let moved = self.find_step(&tx, id)?.ok_or(rusqlite::Error::QueryReturnedNoRows)?.step;
        tx.commit()?;
        Ok(moved)
    }
}

/// Bulk steps of up to so many rows can be redone: their undo is recorded. More would fill memory and file with rows that
/// the imported file has anyway.
const RECORDED_ROWS: i64 = 20_000;

/// Runs the undo of a bulk step and keeps what brings the step again.
fn keep_redo(
    conn: &Connection,
    step: i64,
    tables: &[&'static str],
    undo: impl FnOnce() -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut session = Session::new(conn)?;
    for table in tables {
        session.attach(Some(*table))?;
    }
    undo()?;
    let (mut undone, mut redo) = (Vec::new(), Vec::new());
    session.changeset_strm(&mut undone)?;
    invert_strm(&mut undone.as_slice(), &mut redo)?;
    conn.prepare_cached("INSERT OR REPLACE INTO op_change (step, changeset) VALUES (?1, ?2)")?
        .execute(params![step, redo])?;
    Ok(())
}

/// Applies a changeset, then looks after the references it touched.
fn apply(conn: &Connection, changeset: &[u8], step: i64) -> Result<(), StoreError> {
    let met: Arc<Mutex<Option<(String, String)>>> = Arc::default();
    let report = Arc::clone(&met);
    let abort = move |_: ConflictType, item: ChangesetItem| {
        if let Ok(row) = changeset::row_of(&item) {
            *report.lock().unwrap_or_else(PoisonError::into_inner) = Some(row);
        }
        ConflictAction::SQLITE_CHANGESET_ABORT
    };
    let applied = conn.apply_strm(&mut { changeset }, None::<fn(&str) -> bool>, abort);
    let conflict = met.lock().unwrap_or_else(PoisonError::into_inner).take();
    match (applied, conflict) {
        (Err(_), Some((table, key))) => Err(StoreError::UndoConflict { table, key, step }),
        (Err(error), None) => Err(error.into()),
        (Ok(()), _) => match foreign_key::broken_by(conn, changeset)? {
            Some((table, key)) => Err(StoreError::UndoConflict { table, key, step }),
            None => Ok(()),
        },
    }
}

/// SQLite changes this setting only outside a transaction; it is back when this is dropped, after the transaction.
struct WithoutCascades<'a>(&'a Connection);

impl<'a> WithoutCascades<'a> {
    fn start(conn: &'a Connection) -> rusqlite::Result<WithoutCascades<'a>> {
        conn.pragma_update(None, "foreign_keys", false)?;
        Ok(WithoutCascades(conn))
    }
}

impl Drop for WithoutCascades<'_> {
    fn drop(&mut self) {
        if let Err(error) = self.0.pragma_update(None, "foreign_keys", true) {
            tracing::error!(%error, "references are not enforced");
        }
    }
}
