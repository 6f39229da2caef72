//! The accounts an import brought rows of.

use sandtable_store::rusqlite::{Connection, params};

use super::Result;

pub fn put(conn: &Connection, import_id: i64, account_id: i64) -> Result<()> {
    conn.prepare_cached("INSERT OR IGNORE INTO import_account (import_id, account_id) VALUES (?, ?)")?
        .execute(params![import_id, account_id])?;
    Ok(())
}

/// An import in force that brought rows of an account.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    pub account_id: i64,
    pub kind: String,
    pub import_id: i64,
    pub as_of: String,
    /// Whether anything but the time of an import says `as_of`.
    pub stated: bool,
    pub rejected: u64,
}

/// All of them, in the order they were imported.
pub fn all(conn: &Connection) -> Result<Vec<Brought>> {
    conn.prepare_cached(
        // A file whose content was imported before keeps the moment of the import it was first seen in.
        "SELECT b.account_id, i.kind, i.id, i.as_of, i.rejected, i.as_of NOT IN (SELECT imported_at FROM import)
         FROM import_account b JOIN import i ON i.id = b.import_id WHERE i.state = 'done' ORDER BY i.id",
    )?
    .query_map([], |row| {
        Ok(Brought {
            account_id: row.get(0)?,
            kind: row.get(1)?,
            import_id: row.get(2)?,
            as_of: row.get(3)?,
            rejected: row.get::<_, i64>(4)?.unsigned_abs(),
            stated: row.get(5)?,
        })
    })?
    .collect()
}
