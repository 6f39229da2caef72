//! Who changed what, when, from what to what.

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::changeset::{self, Change};
use crate::error::StoreError;
use crate::schema::Schema;
use crate::store::Store;
use crate::view::{ChangeKind, ColumnChange, HistoryStep, RowChange, StepState};

pub(crate) const COLUMNS: &str =
    "id, op, args, actor, at, state, undone_at, undone_by, row_count, undo, subject, schema_version,
    EXISTS (SELECT 1 FROM op_change WHERE op_change.step = op_log.id) AS redo";

/// A step with what the store needs to move it, beyond what it shows.
pub(crate) struct Logged {
    pub(crate) step: HistoryStep,
    pub(crate) undo: String,
    pub(crate) subject: Option<String>,
    pub(crate) schema_version: u32,
}

impl Store {
    /// The newest steps, at most `limit`; with `before`, those older than that id.
    pub fn history(&self, before: Option<i64>, limit: u32) -> Result<Vec<HistoryStep>, StoreError> {
        self.read(|conn| {
            let sql = format!("SELECT {COLUMNS} FROM op_log WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
            let mut statement = conn.prepare_cached(&sql)?;
            let steps =
                statement.query_map(params![before.unwrap_or(i64::MAX), limit], |row| Ok(self.logged(row)?.step))?;
            Ok(steps.collect::<Result<_, _>>()?)
        })
    }

    pub fn step(&self, id: i64) -> Result<Option<HistoryStep>, StoreError> {
        self.read(|conn| Ok(self.find_step(conn, id)?.map(|logged| logged.step)))
    }

    /// The newest step of an op about a subject.
    pub fn step_of(&self, op: &str, subject: &str) -> Result<Option<i64>, StoreError> {
        self.read(|conn| {
            let sql = "SELECT max(id) FROM op_log WHERE op = ?1 AND subject = ?2";
            Ok(conn.prepare_cached(sql)?.query_row([op, subject], |row| row.get(0))?)
        })
    }

    /// What [`Store::undo`] would take back.
    pub fn next_undo(&self) -> Result<Option<HistoryStep>, StoreError> {
        self.read(|conn| Ok(self.last_done(conn)?.map(|logged| logged.step).filter(|step| step.undoable)))
    }

    /// What [`Store::redo`] would bring again.
    pub fn next_redo(&self) -> Result<Option<HistoryStep>, StoreError> {
        self.read(|conn| Ok(self.last_undone(conn)?.map(|logged| logged.step).filter(|step| step.undoable)))
    }

    /// The rows a step changed, at most `limit`, and whether there are more. Empty for steps kept without changeset.
    pub fn changes(&self, step: i64, limit: usize) -> Result<(Vec<RowChange>, bool), StoreError> {
        self.read(|conn| {
            let Some(logged) = self.find_step(conn, step)? else { return Ok((Vec::new(), false)) };
            let Some(bytes) = changeset_of(conn, step)? else { return Ok((Vec::new(), false)) };
            let mut names = ColumnNames { conn, version: logged.schema_version, known: HashMap::new() };
            let mut rows = Vec::new();
            let mut more = false;
            changeset::each(&bytes, |change| {
                if rows.len() == limit {
                    more = true;
                    return Ok::<_, StoreError>(ControlFlow::Break(()));
                }
                let columns = names.of(&change.table)?;
                rows.push(shown(&change, columns));
                Ok(ControlFlow::Continue(()))
            })?;
            Ok((rows, more))
        })
    }

    pub(crate) fn find_step(&self, conn: &Connection, id: i64) -> rusqlite::Result<Option<Logged>> {
        let sql = format!("SELECT {COLUMNS} FROM op_log WHERE id = ?1");
        conn.prepare_cached(&sql)?.query_row([id], |row| self.logged(row)).optional()
    }

    /// The step that came last into the state "done", if it came after the beginning. Ops that are never undone are passed
    /// over: what they wrote stays, and where an earlier step touched the same rows, its undo reports the conflict.
    pub(crate) fn last_done(&self, conn: &Connection) -> rusqlite::Result<Option<Logged>> {
        let begun: Vec<String> = self.schema.beginnings().map(|name| format!("'{name}'")).collect();
        let after = "seq > COALESCE((SELECT MAX(seq) FROM op_log WHERE op IN";
        self.last(conn, &format!("state = 'done' AND undo <> 'never' AND {after} ({})), -1)", begun.join(", ")))
    }

    /// Bulk writes too large to keep their redo are passed over.
    pub(crate) fn last_undone(&self, conn: &Connection) -> rusqlite::Result<Option<Logged>> {
        self.last(conn, "state = 'undone' AND EXISTS (SELECT 1 FROM op_change WHERE op_change.step = op_log.id)")
    }

    fn last(&self, conn: &Connection, which: &str) -> rusqlite::Result<Option<Logged>> {
        let sql = format!("SELECT {COLUMNS} FROM op_log WHERE {which} ORDER BY seq DESC LIMIT 1");
        conn.prepare_cached(&sql)?.query_row([], |row| self.logged(row)).optional()
    }

    /// A row of [`COLUMNS`].
    fn logged(&self, row: &Row<'_>) -> rusqlite::Result<Logged> {
        logged(row, self.schema)
    }
}

fn logged(row: &Row<'_>, schema: Schema) -> rusqlite::Result<Logged> {
    let op: String = row.get("op")?;
    let args: String = row.get("args")?;
    let state: String = row.get("state")?;
    let state = match state.as_str() {
        "done" => StepState::Done,
        "undone" => StepState::Undone,
        _ => StepState::Dropped,
    };
    let undo: String = row.get("undo")?;
    let subject: Option<String> = row.get("subject")?;
    let schema_version: u32 = row.get("schema_version")?;
    let undoable = match (undo.as_str(), state) {
        // A changeset knows columns by position: after a migration it might say Ok and do nothing, or do the wrong thing.
        ("changeset", StepState::Done | StepState::Undone) => schema_version == schema.version(),
        // The op's own code takes a bulk write back, and that code knows today's tables.
        ("bulk", StepState::Done) => subject.is_some() && schema.op(&op).is_some(),
        ("bulk", StepState::Undone) => schema_version == schema.version() && row.get("redo")?,
        _ => false,
    };
    let step = HistoryStep {
        id: row.get("id")?,
        op,
        args: serde_json::from_str(&args).unwrap_or_default(),
        actor: row.get("actor")?,
        at: row.get("at")?,
        state,
        undoable,
        undone_at: row.get("undone_at")?,
        undone_by: row.get("undone_by")?,
        rows: row.get("row_count")?,
    };
    Ok(Logged { step, undo, subject, schema_version })
}

/// What an op said of itself, as the log keeps it.
pub(crate) fn args_text(args: &BTreeMap<String, String>) -> String {
    let object = args.iter().map(|(key, value)| (key.clone(), serde_json::Value::from(value.as_str()))).collect();
    serde_json::Value::Object(object).to_string()
}

pub(crate) fn changeset_of(conn: &Connection, step: i64) -> rusqlite::Result<Option<Vec<u8>>> {
    conn.prepare_cached("SELECT changeset FROM op_change WHERE step = ?1")?
        .query_row([step], |row| row.get(0))
        .optional()
}

/// The names a table's columns had at a schema version.
struct ColumnNames<'a> {
    conn: &'a Connection,
    version: u32,
    known: HashMap<String, Vec<String>>,
}

impl ColumnNames<'_> {
    fn of(&mut self, table: &str) -> rusqlite::Result<&[String]> {
        if !self.known.contains_key(table) {
            let names = self.look_up(table)?;
            self.known.insert(table.to_owned(), names);
        }
        Ok(self.known.get(table).map_or(&[], Vec::as_slice))
    }

    fn look_up(&self, table: &str) -> rusqlite::Result<Vec<String>> {
        let former: Vec<String> = self
            .conn
            .prepare_cached(
                "SELECT name FROM former_column WHERE schema_version = ?1 AND table_name = ?2 ORDER BY position",
            )?
            .query_map(params![self.version, table], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        if !former.is_empty() {
            return Ok(former);
        }
        self.conn
            .prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?
            .query_map([table], |row| row.get(0))?
            .collect()
    }
}

fn shown(change: &Change, names: &[String]) -> RowChange {
    let columns = (0..change.key.len())
        .filter(|&column| change.changes_column(column))
        .map(|column| {
            let value = |row: &[Option<_>]| row.get(column).and_then(Option::as_ref).and_then(changeset::text);
            ColumnChange {
                column: names.get(column).cloned().unwrap_or_else(|| format!("column {}", column + 1)),
                from: value(&change.old),
                to: value(&change.new),
            }
        })
        // An insert says NULL of the columns it leaves empty; nobody asked.
        .filter(|column| change.kind == ChangeKind::Update || column.from != column.to)
        .collect();
    RowChange { table: change.table.clone(), kind: change.kind, key: change.key_text(), columns }
}
