//! Views of data grids, kept by name.

use sandtable_store::rusqlite::{Connection, OptionalExtension, Row, params};

use super::Result;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptGridView {
    /// UUIDv7.
    pub id: String,
    /// The grid it belongs to: `posts`, `imports`, a kind of record …
    pub source: String,
    pub name: String,
    /// JSON text; what it says is the page's business.
    pub view: String,
    /// UTC.
    pub kept_at: String,
}

/// By name.
pub fn all(conn: &Connection) -> Result<Vec<KeptGridView>> {
    conn.prepare_cached("SELECT id, source, name, view, kept_at FROM grid_view ORDER BY name, id")?
        .query_map([], read)?
        .collect()
}

pub fn get(conn: &Connection, id: &str) -> Result<Option<KeptGridView>> {
    conn.prepare_cached("SELECT id, source, name, view, kept_at FROM grid_view WHERE id = ?1")?
        .query_row([id], read)
        .optional()
}

/// One of the same id is replaced.
pub fn put(conn: &Connection, kept: &KeptGridView) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO grid_view (id, source, name, view, kept_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET source = excluded.source, name = excluded.name, view = excluded.view,
             kept_at = excluded.kept_at",
    )?
    .execute(params![kept.id, kept.source, kept.name, kept.view, kept.kept_at])?;
    Ok(())
}

/// Whether there was one.
pub fn remove(conn: &Connection, id: &str) -> Result<bool> {
    Ok(conn.execute("DELETE FROM grid_view WHERE id = ?1", [id])? > 0)
}

fn read(row: &Row<'_>) -> Result<KeptGridView> {
    Ok(KeptGridView {
        id: row.get(0)?,
        source: row.get(1)?,
        name: row.get(2)?,
        view: row.get(3)?,
        kept_at: row.get(4)?,
    })
}
