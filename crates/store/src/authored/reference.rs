//! Columns that name another authored row: what depends on it is asked of them before it is removed.

use rusqlite::{Connection, Result, params};

/// A column that holds the id of a row of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    pub kind: &'static str,
    pub table: &'static str,
    pub column: &'static str,
    pub to: &'static str,
    /// The row is a part of the other and goes with it. What is no part stays and has to name something else.
    pub part: bool,
}

impl Reference {
    /// A row that stays when the other goes; its kind has the name of its table.
    pub const fn of(kind: &'static str, column: &'static str, to: &'static str) -> Reference {
        Reference { kind, table: kind, column, to, part: false }
    }

    /// A row that is a part of the other.
    pub const fn part(kind: &'static str, column: &'static str, to: &'static str) -> Reference {
        Reference { kind, table: kind, column, to, part: true }
    }

    /// The rows whose column names `id`.
    pub fn ids(&self, conn: &Connection, id: &str) -> Result<Vec<String>> {
        let sql = format!("SELECT id FROM {} WHERE {} = ? ORDER BY position, id", self.table, self.column);
        conn.prepare_cached(&sql)?.query_map([id], |row| row.get(0))?.collect()
    }

    /// They name `instead` from now on; how many.
    pub fn hand_over(&self, conn: &Connection, id: &str, instead: &str) -> Result<usize> {
        let sql = format!("UPDATE {0} SET {1} = ?2 WHERE {1} = ?1", self.table, self.column);
        conn.prepare_cached(&sql)?.execute(params![id, instead])
    }
}
