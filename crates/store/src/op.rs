//! The name of a write and what it may do, and the transaction it runs in.

use std::collections::BTreeMap;
use std::ops::Deref;

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use crate::error::BulkError;

/// One use-case that writes, as a const of its pillar.
#[derive(Debug)]
pub struct Op {
    /// `pillar.verb_noun`, e.g. `evaluation.set_target`. Stored in the log: never renamed once released.
    pub name: &'static str,
    /// Every table it writes, cascades included. With [`Undo::Changeset`], a write elsewhere is refused.
    pub tables: &'static [&'static str],
    pub undo: Undo,
}

#[derive(Debug, Clone, Copy)]
pub enum Undo {
    /// The inverse of the recorded changeset. Tables need a `NOT NULL` primary key: rows without one are not recorded.
    Changeset,
    /// A bulk write, recorded without changeset: `undo` takes back what the step's subject did, inside the undo's
    /// transaction. It cannot be redone.
    Bulk { undo: fn(&Connection, subject: &str) -> Result<(), BulkError> },
    /// Logged, but never taken back.
    Never,
    /// As `Never`; and [`crate::Store::undo`] goes no further back: what was written before is what the workspace began with.
    /// Each of those steps can still be taken back by itself.
    Beginning,
}

impl Undo {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Undo::Changeset => "changeset",
            Undo::Bulk { .. } => "bulk",
            Undo::Never | Undo::Beginning => "never",
        }
    }
}

/// The open write transaction; it is a connection to run SQL on.
pub struct Tx<'conn> {
    conn: &'conn Connection,
    now: DateTime<Utc>,
    pub(crate) args: BTreeMap<String, String>,
    pub(crate) subject: Option<String>,
    pub(crate) rows: Option<i64>,
}

impl<'conn> Tx<'conn> {
    pub(crate) fn new(conn: &'conn Connection, now: DateTime<Utc>) -> Tx<'conn> {
        Tx { conn, now, args: BTreeMap::new(), subject: None, rows: None }
    }

    /// The moment of this write, one for all its rows.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Says something of the op for the history, e.g. `("period", "2017-10")`. Kept as data; the UI words it.
    pub fn describe(&mut self, key: &str, value: impl Into<String>) {
        self.args.insert(key.to_owned(), value.into());
    }

    /// What the write is about, e.g. an import's id: [`Undo::Bulk`] gets it back, and a step can be found by it.
    pub fn subject(&mut self, id: impl Into<String>) {
        self.subject = Some(id.into());
    }

    /// How many rows the history shows for a bulk write, where SQLite's own count (indexes of words and the like
    /// included) would say nothing to the user.
    pub fn rows(&mut self, rows: i64) {
        self.rows = Some(rows);
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.conn
    }
}
