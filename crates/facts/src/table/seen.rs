//! Rows that said what another import's row had said.

use sandtable_store::rusqlite::{Connection, OptionalExtension, params};

use super::Result;
use super::extra::signed;

/// (import, row) that a stand belongs to.
pub type Place = (i64, i64);

pub fn put(conn: &Connection, import_id: i64, row: u64, post_id: i64, of: Place) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO import_seen (import_id, import_row, post_id, of_import, of_row) VALUES (?, ?, ?, ?, ?)",
    )?
    .execute(params![import_id, signed(row), post_id, of.0, of.1])?;
    Ok(())
}

/// The first other import that saw the same, if any: it takes the stand over when its owner is taken back.
pub fn heir(conn: &Connection, of: Place) -> Result<Option<Place>> {
    conn.prepare_cached(
        "SELECT import_id, import_row FROM import_seen
         WHERE of_import = ?1 AND of_row = ?2 AND import_id <> ?1 ORDER BY import_id, import_row LIMIT 1",
    )?
    .query_row(params![of.0, of.1], |row| Ok((row.get(0)?, row.get(1)?)))
    .optional()
}

/// `heir` now owns what `of` owned: it is no longer a mere witness, and the other witnesses point to it.
pub fn hand_over(conn: &Connection, of: Place, heir: Place) -> Result<()> {
    conn.prepare_cached("DELETE FROM import_seen WHERE import_id = ? AND import_row = ?")?
        .execute(params![heir.0, heir.1])?;
    conn.prepare_cached(
        "UPDATE import_seen SET of_import = ?3, of_row = ?4 WHERE of_import = ?1 AND of_row = ?2 AND import_id <> ?1",
    )?
    .execute(params![of.0, of.1, heir.0, heir.1])?;
    Ok(())
}

/// What an import saw of others.
pub fn remove_of(conn: &Connection, import_id: i64) -> Result<usize> {
    conn.execute("DELETE FROM import_seen WHERE import_id = ?", [import_id])
}

/// Whether anybody saw a row of this import again (so that handing over must be looked at row by row).
pub fn any_of(conn: &Connection, import_id: i64) -> Result<bool> {
    conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM import_seen WHERE of_import = ?1 AND import_id <> ?1)",
        [import_id],
        |row| row.get(0),
    )
}
