//! Searches kept in the workspace.

use rusqlite::{Connection, Row, params};
use sandtable_base::clock::utc_text;

use crate::error::StoreError;
use crate::op::{Op, Tx, Undo};
use crate::store::Store;

/// Keeps a search.
pub static SAVE_SEARCH: Op = Op { name: "workspace.save_search", tables: &["saved_search"], undo: Undo::Changeset };

/// Lets one go.
pub static FORGET_SEARCH: Op = Op { name: "workspace.forget_search", tables: &["saved_search"], undo: Undo::Changeset };

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSearch {
    /// UUIDv7.
    pub id: String,
    pub name: String,
    pub query: String,
    /// Empty: all.
    pub kinds: Vec<String>,
    /// UTC.
    pub saved_at: String,
}

impl Store {
    /// By name.
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>, StoreError> {
        self.read(|conn| Ok(all(conn)?))
    }

    /// Keeps it; one of the same id is replaced. Its `saved_at` is the moment of this write.
    pub fn save_search(&self, actor: &str, search: &SavedSearch) -> Result<(), StoreError> {
        self.transact(&SAVE_SEARCH, actor, |tx| {
            tx.describe("name", search.name.clone());
            Ok(put(tx, search)?)
        })
    }

    /// Whether there was one of this id.
    pub fn forget_search(&self, actor: &str, id: &str) -> Result<bool, StoreError> {
        self.transact(&FORGET_SEARCH, actor, |tx| {
            let sql = "SELECT name FROM saved_search WHERE id = ?1";
            let name: Option<String> = tx.prepare_cached(sql)?.query_map([id], |row| row.get(0))?.next().transpose()?;
            let Some(name) = name else { return Ok(false) };
            tx.describe("name", name);
            tx.execute("DELETE FROM saved_search WHERE id = ?1", [id])?;
            Ok(true)
        })
    }
}

fn all(conn: &Connection) -> rusqlite::Result<Vec<SavedSearch>> {
    conn.prepare_cached("SELECT id, name, query, kinds, saved_at FROM saved_search ORDER BY name, id")?
        .query_map([], read)?
        .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<SavedSearch> {
    let kinds: String = row.get(3)?;
    Ok(SavedSearch {
        id: row.get(0)?,
        name: row.get(1)?,
        query: row.get(2)?,
        kinds: serde_json::from_str(&kinds).unwrap_or_default(),
        saved_at: row.get(4)?,
    })
}

fn put(tx: &Tx<'_>, search: &SavedSearch) -> rusqlite::Result<()> {
    let kinds = serde_json::Value::from(search.kinds.clone()).to_string();
    tx.prepare_cached(
        "INSERT INTO saved_search (id, name, query, kinds, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, kinds = excluded.kinds,
             saved_at = excluded.saved_at",
    )?
    .execute(params![search.id, search.name, search.query, kinds, utc_text(tx.now())])?;
    Ok(())
}
