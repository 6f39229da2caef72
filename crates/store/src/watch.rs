//! What a write touched: tables, to hold an op to those it names (what is not recorded cannot be undone), and rows, for the
//! index of words.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::hooks::Action;
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::op::{Op, Undo};
use crate::search::Touched;

/// Tables written beyond those the op names; not looked at for ops without changeset.
pub(crate) struct Watch {
    strays: Option<Arc<Mutex<HashSet<String>>>>,
}

/// Takes down the rows that are written from now on, until something else is watched.
pub(crate) fn listen(conn: &mut Connection, touched: &Touched) -> rusqlite::Result<()> {
    let touched = touched.clone();
    conn.update_hook(Some(move |_: Action, database: &str, table: &str, row: i64| {
        if database == "main" {
            touched.note(table, row);
        }
    }))?;
    Ok(())
}

impl Watch {
    pub(crate) fn start(conn: &mut Connection, op: &'static Op, touched: &Touched) -> rusqlite::Result<Watch> {
        if !matches!(op.undo, Undo::Changeset) {
            listen(conn, touched)?;
            return Ok(Watch { strays: None });
        }
        let touched = touched.clone();
        let strays = Arc::new(Mutex::new(HashSet::new()));
        let seen = Arc::clone(&strays);
        let named: HashSet<&str> = op.tables.iter().copied().collect();
        conn.update_hook(Some(move |_: Action, database: &str, table: &str, row: i64| {
            if database != "main" {
                return;
            }
            touched.note(table, row);
            if !named.contains(table) {
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
