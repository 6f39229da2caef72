//! Which tables a workspace has: the store's own and the pillars', brought up to date in one transaction.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use sandtable_base::clock::utc_text;

use crate::error::StoreError;
use crate::folder::Folder;
use crate::op::{Op, Undo};
use crate::search::{FORGET_SEARCH, Indexed, SAVE_SEARCH};

/// One step of the tables' history. Released ones are never edited or renamed; new ones are appended.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Unique over all pillars, e.g. `facts.001_posts`.
    pub name: &'static str,
    pub sql: &'static str,
}

/// What the pillars bring: their migrations, in the order they may rely on one another, and all their ops.
#[derive(Debug, Clone, Copy)]
pub struct Schema {
    pub migrations: &'static [Migration],
    pub ops: &'static [&'static Op],
    /// What is found by its words. A kind's place in the list may change: the index is then made anew.
    pub indexed: &'static [Indexed],
}

/// The store's own tables come first.
const OWN: &[Migration] = &[
    Migration { name: "store.001_start", sql: include_str!("start.sql") },
    Migration { name: "store.002_search", sql: include_str!("search/start.sql") },
    Migration { name: "store.003_search_terms", sql: include_str!("search/terms.sql") },
    Migration { name: "store.004_search_common", sql: include_str!("search/common.sql") },
];

/// The store's own ops.
const OWN_OPS: &[&Op] = &[&SAVE_SEARCH, &FORGET_SEARCH];

impl Schema {
    fn all(self) -> impl Iterator<Item = &'static Migration> {
        OWN.iter().chain(self.migrations)
    }

    /// The `user_version` of an up-to-date workspace.
    pub(crate) fn version(self) -> u32 {
        u32::try_from(self.all().count()).unwrap_or(u32::MAX)
    }

    /// Names of the ops that undo does not go beyond.
    pub(crate) fn beginnings(self) -> impl Iterator<Item = &'static str> {
        self.ops.iter().filter(|op| matches!(op.undo, Undo::Beginning)).map(|op| op.name)
    }

    pub(crate) fn op(self, name: &str) -> Option<&'static Op> {
        OWN_OPS.iter().chain(self.ops).copied().find(|op| op.name == name)
    }

    /// The migrations the file does not have yet. A file with one this program does not know is newer, whatever its count.
    pub(crate) fn pending(self, conn: &Connection, folder: &Folder) -> Result<Vec<&'static Migration>, StoreError> {
        let found = version(conn)?;
        let applied = applied(conn)?;
        let known: HashSet<&str> = self.all().map(|migration| migration.name).collect();
        if found > self.version() || applied.iter().any(|name| !known.contains(name.as_str())) {
            return Err(StoreError::Newer { path: folder.dir().to_path_buf(), found, supported: self.version() });
        }
        Ok(self.all().filter(|migration| !applied.contains(migration.name)).collect())
    }
}

/// `user_version`: how many migrations the file has.
pub(crate) fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn applied(conn: &Connection) -> rusqlite::Result<HashSet<String>> {
    if version(conn)? == 0 {
        return Ok(HashSet::new());
    }
    conn.prepare("SELECT name FROM migration")?.query_map([], |row| row.get(0))?.collect()
}

/// Runs the migrations in one transaction. References are not enforced meanwhile (a table may be rebuilt) but must hold at the end.
pub(crate) fn migrate(
    conn: &Connection,
    folder: &Folder,
    pending: &[&Migration],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let result = run(conn, folder, pending, now);
    conn.pragma_update(None, "foreign_keys", true)?;
    result
}

fn run(conn: &Connection, folder: &Folder, pending: &[&Migration], now: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    let from = version(&tx)?;
    if from > 0 {
        keep_column_names(&tx, from)?;
    }
    for migration in pending {
        tx.execute_batch(migration.sql)
            .map_err(|source| StoreError::Sql { op: format!("migration {}", migration.name), source })?;
        tx.execute("INSERT INTO migration (name, at) VALUES (?1, ?2)", params![migration.name, utc_text(now)])?;
    }
    let reached: u32 = tx.query_row("SELECT count(*) FROM migration", [], |row| row.get(0))?;
    tx.pragma_update(None, "user_version", reached)?;
    let orphan: Option<String> =
        tx.prepare("PRAGMA foreign_key_check")?.query_map([], |row| row.get(0))?.next().transpose()?;
    if let Some(table) = orphan {
        return Err(StoreError::damaged(folder.dir(), format!("rows of {table} refer to rows that do not exist")));
    }
    tx.commit()?;
    tracing::info!(from, to = reached, "workspace migrated");
    Ok(())
}

/// Steps of earlier versions can no longer be undone, but "who changed what" must keep the names of that time.
fn keep_column_names(tx: &Connection, version: u32) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT OR IGNORE INTO former_column (schema_version, table_name, position, name)
         SELECT ?1, t.name, c.cid, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
         WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        [version],
    )?;
    Ok(())
}
