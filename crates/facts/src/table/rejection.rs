//! Rows an import did not take, kept with it so that they can be read later.

use sandtable_store::rusqlite::{Connection, params};

use super::Result;
use super::extra::signed;

/// Rejections kept with an import; the rest is only counted.
pub const KEPT: u64 = 100_000;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejected {
    pub row: u64,
    pub column: Option<String>,
    pub value: Option<String>,
    pub reason: String,
}

pub fn put(conn: &Connection, import_id: i64, ordinal: u64, rejected: &Rejected) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO import_rejection (import_id, ordinal, row, column_name, value, reason) VALUES (?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        import_id,
        signed(ordinal),
        signed(rejected.row),
        rejected.column,
        rejected.value,
        rejected.reason
    ])?;
    Ok(())
}

pub fn of(conn: &Connection, import_id: i64) -> Result<Vec<Rejected>> {
    conn.prepare_cached(
        "SELECT row, column_name, value, reason FROM import_rejection WHERE import_id = ? ORDER BY ordinal",
    )?
    .query_map([import_id], |row| {
        Ok(Rejected {
            row: row.get::<_, i64>(0)?.unsigned_abs(),
            column: row.get(1)?,
            value: row.get(2)?,
            reason: row.get(3)?,
        })
    })?
    .collect()
}
