//! Records of every kind: versions of a thing, and which of them counts. Whoever counts records asks `current_<table>`.

use std::collections::BTreeSet;

use sandtable_base::{Day, RecordKind};
use sandtable_store::rusqlite::types::ToSql;
use sandtable_store::rusqlite::{CachedStatement, Connection, params};

use super::record_seen::Saying;
use super::{Result, placeholders};
use crate::model::record_row::{Print, RecordRow};

/// The columns of every kind, before its words and figures.
const OWN: &str = "platform_id, account_id, key, content_hash, current, day, at, taken, import_id, import_row";
const OWN_COUNT: usize = 10;

/// Words and figures of a kind, in their order, each of a table called `of`.
pub(crate) fn columns(kind: &RecordKind, of: &str) -> String {
    let names: Vec<String> = kind.words.iter().chain(kind.figures).map(|name| format!("{of}.{name}")).collect();
    names.join(", ")
}

/// A row as it is bound: nothing is copied.
pub struct NewRecord<'a> {
    pub platform_id: i64,
    pub account_id: i64,
    pub key: Print,
    pub content: Print,
    /// False: beside the version that counts.
    pub current: bool,
    pub day: Option<Day>,
    /// In their wire form; empty where missing.
    pub at: &'a str,
    pub taken: &'a str,
    pub import_id: i64,
    pub import_row: i64,
}

/// Inserts rows whose key is new; tells the others apart.
pub struct Inserter<'c> {
    statement: CachedStatement<'c>,
    kind: &'static RecordKind,
    /// Which words and figures hold something since the last row: parameters keep their value between runs of a
    /// statement, and a file has the same few columns in all its rows.
    bound: Vec<bool>,
}

impl<'c> Inserter<'c> {
    pub fn new(conn: &'c Connection, kind: &'static RecordKind) -> Result<Inserter<'c>> {
        let width = kind.words.len() + kind.figures.len();
        let names: Vec<&str> = kind.words.iter().chain(kind.figures).copied().collect();
        let sql = format!(
            "INSERT INTO {} ({OWN}, {}) VALUES ({}) ON CONFLICT (key, current) DO NOTHING",
            kind.table,
            names.join(", "),
            placeholders(OWN_COUNT + width)
        );
        let mut statement = conn.prepare_cached(&sql)?;
        statement.clear_bindings();
        Ok(Inserter { statement, kind, bound: vec![false; width] })
    }

    /// Whether it was inserted: a version beside another always is, a current one when its key is new.
    pub fn insert(&mut self, new: &NewRecord<'_>, row: &RecordRow<'_>) -> Result<bool> {
        let statement = &mut self.statement;
        statement.raw_bind_parameter(1, new.platform_id)?;
        statement.raw_bind_parameter(2, new.account_id)?;
        statement.raw_bind_parameter(3, new.key.as_slice())?;
        statement.raw_bind_parameter(4, new.content.as_slice())?;
        statement.raw_bind_parameter(5, new.current.then_some(1))?;
        statement.raw_bind_parameter(6, new.day)?;
        statement.raw_bind_parameter(7, some(new.at))?;
        statement.raw_bind_parameter(8, some(new.taken))?;
        statement.raw_bind_parameter(9, new.import_id)?;
        statement.raw_bind_parameter(10, new.import_row)?;
        let words = self.kind.words.len();
        for place in 0..words {
            let word = some(row.word(place));
            bind(statement, &mut self.bound, place, word.is_some(), word)?;
        }
        for place in 0..self.kind.figures.len() {
            let figure = row.figure(place);
            bind(statement, &mut self.bound, words + place, figure.is_some(), figure)?;
        }
        Ok(statement.raw_execute()? == 1)
    }
}

fn bind(
    statement: &mut CachedStatement<'_>,
    bound: &mut [bool],
    place: usize,
    is_there: bool,
    value: impl ToSql,
) -> Result<()> {
    if is_there || bound[place] {
        statement.raw_bind_parameter(OWN_COUNT + 1 + place, value)?;
        bound[place] = is_there;
    }
    Ok(())
}

pub(crate) fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A version as it stands beside others of its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    pub record_id: i64,
    pub content: Print,
    pub current: bool,
    pub day: Option<Day>,
    /// The row that has it.
    pub owner: Saying,
}

pub fn versions(conn: &Connection, kind: &RecordKind, key: Print) -> Result<Vec<Version>> {
    conn.prepare_cached(&format!(
        "SELECT record_id, content_hash, current, day, import_id, import_row, taken FROM {} WHERE key = ?
         ORDER BY record_id",
        kind.table
    ))?
    .query_map([key.as_slice()], |row| {
        Ok(Version {
            record_id: row.get(0)?,
            content: row.get(1)?,
            current: row.get::<_, Option<i64>>(2)?.is_some(),
            day: row.get(3)?,
            owner: Saying { place: (row.get(4)?, row.get(5)?), taken: row.get(6)? },
        })
    })?
    .collect()
}

pub fn set_current(conn: &Connection, kind: &RecordKind, record_id: i64, current: bool) -> Result<()> {
    conn.prepare_cached(&format!("UPDATE {} SET current = ? WHERE record_id = ?", kind.table))?
        .execute(params![current.then_some(1), record_id])?;
    Ok(())
}

pub fn remove(conn: &Connection, kind: &RecordKind, record_id: i64) -> Result<()> {
    conn.prepare_cached(&format!("DELETE FROM {} WHERE record_id = ?", kind.table))?.execute([record_id])?;
    Ok(())
}

/// Gives a version to another row that said it.
pub fn rehome(conn: &Connection, kind: &RecordKind, record_id: i64, heir: &Saying) -> Result<()> {
    conn.prepare_cached(&format!(
        "UPDATE {} SET import_id = ?, import_row = ?, taken = ? WHERE record_id = ?",
        kind.table
    ))?
    .execute(params![heir.place.0, heir.place.1, heir.taken, record_id])?;
    Ok(())
}

/// Days of the versions that an import has.
pub fn days_of(conn: &Connection, kind: &RecordKind, import_id: i64) -> Result<BTreeSet<Day>> {
    let days: Vec<Option<Day>> = conn
        .prepare_cached(&format!("SELECT DISTINCT day FROM {} WHERE import_id = ?", kind.table))?
        .query_map([import_id], |row| row.get(0))?
        .collect::<Result<_>>()?;
    Ok(days.into_iter().flatten().collect())
}

/// Keys of which an import said one version and somebody said another.
pub fn contested_by(conn: &Connection, kind: &RecordKind, import_id: i64) -> Result<BTreeSet<Print>> {
    let table = kind.table;
    let other = format!("EXISTS (SELECT 1 FROM {table} o WHERE o.key = v.key AND o.record_id <> v.record_id)");
    let queries = [
        format!("SELECT v.key FROM {table} v WHERE v.import_id = ?1 AND {other}"),
        format!(
            "SELECT v.key FROM record_seen s JOIN {table} v ON v.record_id = s.record_id
             WHERE s.import_id = ?1 AND s.kind = '{}' AND {other}",
            kind.name
        ),
    ];
    let mut keys = BTreeSet::new();
    for sql in queries {
        let mut statement = conn.prepare_cached(&sql)?;
        let found = statement.query_map([import_id], |row| row.get(0))?;
        for key in found {
            keys.insert(key?);
        }
    }
    Ok(keys)
}

/// Keys with more than one version.
pub fn contested(conn: &Connection, kind: &RecordKind) -> Result<BTreeSet<Print>> {
    conn.prepare_cached(&format!("SELECT key FROM {} WHERE current IS NULL", kind.table))?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Versions of an import that other rows said too.
pub fn shared_of(conn: &Connection, kind: &RecordKind, import_id: i64) -> Result<Vec<(i64, Saying)>> {
    conn.prepare_cached(&format!(
        "SELECT v.record_id, v.import_id, v.import_row, v.taken FROM {} v WHERE v.import_id = ?
         AND EXISTS (SELECT 1 FROM record_seen s WHERE s.kind = '{}' AND s.record_id = v.record_id)",
        kind.table, kind.name
    ))?
    .query_map([import_id], |row| Ok((row.get(0)?, Saying { place: (row.get(1)?, row.get(2)?), taken: row.get(3)? })))?
    .collect()
}

pub fn remove_of(conn: &Connection, kind: &RecordKind, import_id: i64) -> Result<usize> {
    conn.execute(&format!("DELETE FROM {} WHERE import_id = ?", kind.table), [import_id])
}

/// Versions whose day depends on the time zone: id, moment, day.
pub fn with_utc_moments(conn: &Connection, kind: &RecordKind) -> Result<Vec<(i64, String, Option<Day>)>> {
    conn.prepare_cached(&format!("SELECT record_id, at, day FROM {} WHERE at LIKE '%Z'", kind.table))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

pub fn set_day(conn: &Connection, kind: &RecordKind, record_id: i64, day: Day) -> Result<()> {
    conn.prepare_cached(&format!("UPDATE {} SET day = ? WHERE record_id = ?", kind.table))?
        .execute(params![day, record_id])?;
    Ok(())
}
