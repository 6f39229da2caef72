//! Which tables a write touched, to hold an op to the tables it names: what is not recorded cannot be undone.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::hooks::Action;
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::op::{Op, Undo};

/// Tables written beyond those the op names. Empty for ops without changeset, which are not watched: a callback per row
/// would slow a bulk write down.
pub(crate) struct Watch {
    strays: Option<Arc<Mutex<HashSet<String>>>>,
}

impl Watch {
    pub(crate) fn start(conn: &mut Connection, op: &'static Op) -> rusqlite::Result<Watch> {
        if !matches!(op.undo, Undo::Changeset) {
            conn.update_hook(None::<fn(Action, &str, &str, i64)>)?;
            return Ok(Watch { strays: None });
        }
        let strays = Arc::new(Mutex::new(HashSet::new()));
        let seen = Arc::clone(&strays);
        let named: HashSet<&str> = op.tables.iter().copied().collect();
        conn.update_hook(Some(move |_: Action, database: &str, table: &str, _: i64| {
            if database == "main" && !named.contains(table) {
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                if !seen.contains(table) {
                    seen.insert(table.to_owned());
                }
            }
        }))?;
        Ok(Watch { strays: Some(strays) })
    }

    /// Fails if a table was written that the op does not name. Tables behind a virtual one (an index of words) are
    /// nobody's rows: whoever writes the rows keeps the index.
    pub(crate) fn verify(&self, conn: &Connection, op: &Op) -> Result<(), StoreError> {
        let Some(strays) = &self.strays else { return Ok(()) };
        for table in strays.lock().unwrap_or_else(PoisonError::into_inner).iter() {
            let ordinary: Option<bool> = conn
                .query_row(
                    "SELECT type = 'table' FROM pragma_table_list WHERE schema = 'main' AND name = ?1",
                    [table],
                    |row| row.get(0),
                )
                .optional()?;
            if ordinary == Some(true) {
                return Err(StoreError::UndeclaredTable { op: op.name.to_owned(), table: table.clone() });
            }
        }
        Ok(())
    }
}
