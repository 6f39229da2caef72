//! Corrections of columns and answers, kept for the next file with the same header.

use sandtable_store::rusqlite::{Connection, OptionalExtension, params};

use super::Result;

/// Mapping and options as JSON text (the outermost layer reads them).
pub fn get(conn: &Connection, signature: &str) -> Result<Option<(String, String)>> {
    conn.query_row("SELECT mapping, options FROM import_preset WHERE signature = ?", [signature], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
    .optional()
}

pub fn put(conn: &Connection, signature: &str, mapping: &str, options: &str, saved_at: &str) -> Result<()> {
    conn.execute(
        "INSERT INTO import_preset (signature, mapping, options, saved_at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (signature) DO UPDATE SET mapping = ?2, options = ?3, saved_at = ?4",
        params![signature, mapping, options, saved_at],
    )?;
    Ok(())
}
