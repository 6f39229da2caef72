//! Rows that said what another row had said of a record.

use sandtable_base::RecordKind;
use sandtable_store::rusqlite::{Connection, OptionalExtension, params};

use super::Result;
use super::seen::Place;

/// That a row said a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    pub place: Place,
    /// Null: the import's `as_of`.
    pub taken: Option<String>,
}

pub fn put(conn: &Connection, kind: &RecordKind, record_id: i64, saying: &Saying) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO record_seen (import_id, import_row, kind, record_id, taken) VALUES (?, ?, ?, ?, ?)",
    )?
    .execute(params![saying.place.0, saying.place.1, kind.name, record_id, saying.taken])?;
    Ok(())
}

/// In the order they were said.
pub fn of_record(conn: &Connection, kind: &RecordKind, record_id: i64) -> Result<Vec<Saying>> {
    conn.prepare_cached(
        "SELECT import_id, import_row, taken FROM record_seen WHERE kind = ? AND record_id = ?
         ORDER BY import_id, import_row",
    )?
    .query_map(params![kind.name, record_id], |row| {
        Ok(Saying { place: (row.get(0)?, row.get(1)?), taken: row.get(2)? })
    })?
    .collect()
}

/// Whether an import said the version, without having it.
pub fn is_of(conn: &Connection, kind: &RecordKind, record_id: i64, import_id: i64) -> Result<bool> {
    conn.prepare_cached("SELECT 1 FROM record_seen WHERE kind = ? AND record_id = ? AND import_id = ? LIMIT 1")?
        .query_row(params![kind.name, record_id, import_id], |_| Ok(()))
        .optional()
        .map(|found| found.is_some())
}

pub fn remove(conn: &Connection, place: Place) -> Result<()> {
    conn.prepare_cached("DELETE FROM record_seen WHERE import_id = ? AND import_row = ?")?
        .execute(params![place.0, place.1])?;
    Ok(())
}

pub fn remove_of(conn: &Connection, import_id: i64) -> Result<usize> {
    conn.execute("DELETE FROM record_seen WHERE import_id = ?", [import_id])
}
