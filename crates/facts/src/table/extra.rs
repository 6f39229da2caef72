//! Metrics that only one platform has: (import, row) → metric, value.

use std::collections::BTreeMap;

use sandtable_base::Number;
use sandtable_store::rusqlite::{Connection, params};

use super::Result;

pub fn put(conn: &Connection, import_id: i64, row: u64, metric: &str, value: f64) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO post_extra (import_id, import_row, metric, value) VALUES (?, ?, ?, ?)",
    )?
    .execute(params![import_id, signed(row), metric, value])?;
    Ok(())
}

pub fn of(conn: &Connection, import_id: i64, row: i64) -> Result<BTreeMap<String, Number>> {
    conn.prepare_cached("SELECT metric, value FROM post_extra WHERE import_id = ? AND import_row = ?")?
        .query_map(params![import_id, row], |found| Ok((found.get(0)?, Number(found.get(1)?))))?
        .collect()
}

pub fn remove_of(conn: &Connection, import_id: i64) -> Result<usize> {
    conn.execute("DELETE FROM post_extra WHERE import_id = ?", [import_id])
}

/// Gives the values of one import's row to another import's row that said the same.
pub fn hand_over(conn: &Connection, from: (i64, i64), to: (i64, i64)) -> Result<usize> {
    conn.prepare_cached(
        "INSERT OR IGNORE INTO post_extra (import_id, import_row, metric, value)
         SELECT ?3, ?4, metric, value FROM post_extra WHERE import_id = ?1 AND import_row = ?2",
    )?
    .execute(params![from.0, from.1, to.0, to.1])
}

/// Row numbers fit: a file of 2^63 rows does not exist.
pub(crate) fn signed(row: u64) -> i64 {
    i64::try_from(row).unwrap_or(i64::MAX)
}

pub fn remove_row(conn: &Connection, import_id: i64, row: i64) -> Result<usize> {
    conn.prepare_cached("DELETE FROM post_extra WHERE import_id = ? AND import_row = ?")?
        .execute(params![import_id, row])
}
