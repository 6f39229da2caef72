//! Settings of the workspace: texts by key, undone like any other row.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::StoreError;
use crate::op::Tx;
use crate::store::Store;

impl Store {
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.read(|conn| Ok(setting(conn, key)?))
    }
}

impl Tx<'_> {
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(setting(self, key)?)
    }

    /// The op must name the table `setting`.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.prepare_cached(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![key, value])?;
        Ok(())
    }
}

/// A setting read on a connection that is already at hand (inside a transaction or a query).
pub fn setting(conn: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    conn.prepare_cached("SELECT value FROM setting WHERE key = ?1")?.query_row([key], |row| row.get(0)).optional()
}
