//! What only one source has of a record: (import, row) → name, figure or text. It is a part of what was said: all rows that
//! said a version have the same, and the one that has the version keeps it.

use std::collections::BTreeMap;

use sandtable_base::Number;
use sandtable_store::rusqlite::{Connection, params};

use super::Result;
use super::seen::Place;

#[derive(Debug, Clone, PartialEq)]
pub enum Extra {
    Figure(Number),
    Word(String),
}

pub fn put_figure(conn: &Connection, place: Place, name: &str, value: f64) -> Result<()> {
    put(conn, place, name, Some(value), None)
}

pub fn put_word(conn: &Connection, place: Place, name: &str, word: &str) -> Result<()> {
    put(conn, place, name, None, Some(word))
}

fn put(conn: &Connection, place: Place, name: &str, value: Option<f64>, word: Option<&str>) -> Result<()> {
    conn.prepare_cached(
        "INSERT OR REPLACE INTO record_extra (import_id, import_row, name, value, word) VALUES (?, ?, ?, ?, ?)",
    )?
    .execute(params![place.0, place.1, name, value, word])?;
    Ok(())
}

pub fn of(conn: &Connection, place: Place) -> Result<BTreeMap<String, Extra>> {
    conn.prepare_cached("SELECT name, value, word FROM record_extra WHERE import_id = ? AND import_row = ?")?
        .query_map(params![place.0, place.1], |row| {
            let value: Option<f64> = row.get(1)?;
            let extra = match value {
                Some(value) => Extra::Figure(Number(value)),
                None => Extra::Word(row.get::<_, Option<String>>(2)?.unwrap_or_default()),
            };
            Ok((row.get(0)?, extra))
        })?
        .collect()
}

pub fn remove(conn: &Connection, place: Place) -> Result<()> {
    conn.prepare_cached("DELETE FROM record_extra WHERE import_id = ? AND import_row = ?")?
        .execute(params![place.0, place.1])?;
    Ok(())
}

pub fn remove_of(conn: &Connection, import_id: i64) -> Result<usize> {
    conn.execute("DELETE FROM record_extra WHERE import_id = ?", [import_id])
}

/// Gives what one row says to another that said the same.
pub fn hand_over(conn: &Connection, from: Place, to: Place) -> Result<()> {
    conn.prepare_cached(
        "UPDATE OR REPLACE record_extra SET import_id = ?3, import_row = ?4 WHERE import_id = ?1 AND import_row = ?2",
    )?
    .execute(params![from.0, from.1, to.0, to.1])?;
    Ok(())
}
