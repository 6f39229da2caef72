//! Rows that said what another import's row had said.

use sandtable_store::rusqlite::{Connection, Row, params};

use super::Result;

/// (import, row) that a stand belongs to.
pub type Place = (i64, i64);

/// A row that said the same, and when it says its figures were taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    pub place: Place,
    /// Null: the import's `as_of`.
    pub taken: Option<String>,
}

fn read(row: &Row<'_>) -> Result<Witness> {
    Ok(Witness { place: (row.get(0)?, row.get(1)?), taken: row.get(2)? })
}

pub fn put(conn: &Connection, witness: &Witness, post_id: i64, of: Place) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO import_seen (import_id, import_row, post_id, of_import, of_row, taken)
         VALUES (?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![witness.place.0, witness.place.1, post_id, of.0, of.1, witness.taken])?;
    Ok(())
}

/// Takes the witness of an import for a post at a moment back.
pub fn withdraw(conn: &Connection, import_id: i64, post_id: i64, taken: Option<&str>) -> Result<()> {
    conn.prepare_cached("DELETE FROM import_seen WHERE import_id = ? AND post_id = ? AND taken IS ?")?
        .execute(params![import_id, post_id, taken])?;
    Ok(())
}

/// The rows of other imports that said the same as this stand.
pub fn witnesses(conn: &Connection, of: Place) -> Result<Vec<Witness>> {
    conn.prepare_cached(
        "SELECT import_id, import_row, taken FROM import_seen
         WHERE of_import = ?1 AND of_row = ?2 AND import_id <> ?1 ORDER BY import_id, import_row",
    )?
    .query_map(params![of.0, of.1], read)?
    .collect()
}

/// Posts that an import was only a witness of.
pub fn posts_of(conn: &Connection, import_id: i64) -> Result<Vec<i64>> {
    conn.prepare_cached("SELECT DISTINCT post_id FROM import_seen WHERE import_id = ?")?
        .query_map([import_id], |row| row.get(0))?
        .collect()
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
