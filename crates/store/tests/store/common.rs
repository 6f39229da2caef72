//! A small domain (brands and their posts), a clock that is set by hand, and a full dump of what the user would see.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use sandtable_base::Clock;
use sandtable_store::{Access, BulkError, Migration, Op, Schema, Store, StoreError, Undo};

pub(crate) const FIRST: Migration = Migration {
    name: "test.001_brands",
    sql: "CREATE TABLE brand (
              id INTEGER PRIMARY KEY NOT NULL,
              name TEXT NOT NULL UNIQUE
          ) STRICT;
          CREATE TABLE post (
              id INTEGER PRIMARY KEY NOT NULL,
              brand_id INTEGER NOT NULL REFERENCES brand (id) ON DELETE CASCADE,
              title TEXT NOT NULL,
              views INTEGER
          ) STRICT;
          CREATE INDEX post_by_brand ON post (brand_id);
          CREATE TABLE imported (batch TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (batch, n)) STRICT;
          CREATE VIRTUAL TABLE words USING fts5 (text);",
};

pub(crate) static EDIT: Op = Op { name: "test.edit", tables: &["brand", "post", "setting"], undo: Undo::Changeset };
pub(crate) static RENAME: Op = Op { name: "test.rename", tables: &["brand"], undo: Undo::Changeset };
pub(crate) static IMPORT: Op =
    Op { name: "test.import", tables: &["imported"], undo: Undo::Bulk { undo: forget_batch } };
pub(crate) static NOTE: Op = Op { name: "test.note", tables: &["imported"], undo: Undo::Never };
pub(crate) static BEGIN: Op = Op { name: "test.begin", tables: &["imported"], undo: Undo::Beginning };

pub(crate) const OPS: &[&Op] = &[&EDIT, &RENAME, &IMPORT, &NOTE, &BEGIN];
pub(crate) const SCHEMA: Schema = Schema { migrations: &[FIRST], ops: OPS, indexed: &[] };

fn forget_batch(conn: &Connection, batch: &str) -> Result<(), BulkError> {
    let used: i64 =
        conn.query_row("SELECT count(*) FROM post WHERE title = ?1", [format!("from {batch}")], |row| row.get(0))?;
    if used > 0 {
        return Err(BulkError::Blocked { by: "post".to_owned(), detail: batch.to_owned() });
    }
    conn.execute("DELETE FROM imported WHERE batch = ?1", [batch])?;
    Ok(())
}

/// Stands still until it is moved.
pub(crate) struct HandClock(Mutex<DateTime<Utc>>);

impl HandClock {
    pub(crate) fn new() -> Arc<HandClock> {
        Arc::new(HandClock(Mutex::new(Utc.with_ymd_and_hms(2026, 11, 21, 9, 30, 0).unwrap())))
    }

    pub(crate) fn advance(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// A folder of its own for one test, and the workspace in it.
pub(crate) struct Place {
    pub(crate) root: tempfile::TempDir,
    pub(crate) dir: PathBuf,
    pub(crate) clock: Arc<HandClock>,
}

impl Place {
    pub(crate) fn new() -> Place {
        let root = tempfile::tempdir().unwrap();
        let dir = root.path().join("tea.sandtable");
        Place { root, dir, clock: HandClock::new() }
    }

    pub(crate) fn create(&self) -> Store {
        Store::create(&self.dir, SCHEMA, self.clock.clone()).unwrap()
    }

    pub(crate) fn open(&self) -> Store {
        self.try_open(SCHEMA, Access::Write).unwrap()
    }

    pub(crate) fn try_open(&self, schema: Schema, access: Access) -> Result<Store, StoreError> {
        Store::open(&self.dir, schema, self.clock.clone(), access)
    }

    pub(crate) fn error(&self, access: Access) -> StoreError {
        self.try_open(SCHEMA, access).map(drop).unwrap_err()
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.dir.join("workspace.db")
    }
}

/// Names in a folder, sorted.
pub(crate) fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

pub(crate) fn add_brand(store: &Store, id: i64, name: &str) {
    store
        .transact(&EDIT, "Lin", |tx| {
            tx.describe("name", name);
            tx.execute("INSERT INTO brand (id, name) VALUES (?1, ?2)", params![id, name])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

pub(crate) fn add_post(store: &Store, id: i64, brand: i64, title: &str) {
    run(store, &format!("INSERT INTO post (id, brand_id, title) VALUES ({id}, {brand}, '{title}')"));
}

/// One step of [`EDIT`].
pub(crate) fn run(store: &Store, sql: &str) {
    try_run(store, &EDIT, sql).unwrap();
}

pub(crate) fn try_run(store: &Store, op: &'static Op, sql: &str) -> Result<(), StoreError> {
    store.transact(op, "Lin", |tx| Ok(tx.execute_batch(sql)?))
}

pub(crate) fn import(store: &Store, batch: &str, rows: i64) {
    store
        .transact(&IMPORT, "Lin", |tx| {
            tx.subject(batch);
            for n in 0..rows {
                tx.execute("INSERT INTO imported (batch, n) VALUES (?1, ?2)", params![batch, n])?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

pub(crate) fn count(store: &Store, table: &str) -> i64 {
    store
        .read(|conn| {
            Ok::<_, StoreError>(conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)
        })
        .unwrap()
}

/// Every row of every table the tests write, with the type of each value.
pub(crate) fn dump(store: &Store) -> String {
    store
        .read(|conn| {
            let mut text = String::new();
            for table in ["brand", "post", "imported", "setting"] {
                let mut statement = conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values: Vec<Value> = (0..columns).map(|at| row.get(at)).collect::<Result<_, _>>()?;
                    writeln!(text, "{table} {values:?}").unwrap();
                }
            }
            Ok::<_, StoreError>(text)
        })
        .unwrap()
}
