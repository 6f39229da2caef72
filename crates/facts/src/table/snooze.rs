//! Things that wait and were put off.

use chrono::NaiveDate;
use sandtable_store::rusqlite::types::Type;
use sandtable_store::rusqlite::{Connection, Error, Row, params};

use super::Result;

/// A thing as Today names it, and the day it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snooze {
    pub kind: String,
    pub id: String,
    pub until: NaiveDate,
}

/// What nobody wants to hear of again: later than any day that is chosen, and it can still be brought back.
pub const FOR_GOOD: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// Those that are over too.
pub fn all(conn: &Connection) -> Result<Vec<Snooze>> {
    conn.prepare_cached("SELECT kind, id, until FROM snooze ORDER BY until, kind, id")?.query_map([], read)?.collect()
}

/// One of the same thing is replaced.
pub fn put(conn: &Connection, snooze: &Snooze) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO snooze (kind, id, until) VALUES (?1, ?2, ?3)
         ON CONFLICT (kind, id) DO UPDATE SET until = excluded.until",
    )?
    .execute(params![snooze.kind, snooze.id, snooze.until.to_string()])?;
    Ok(())
}

/// Whether there was one.
pub fn remove(conn: &Connection, kind: &str, id: &str) -> Result<bool> {
    Ok(conn.execute("DELETE FROM snooze WHERE kind = ?1 AND id = ?2", [kind, id])? > 0)
}

fn read(row: &Row<'_>) -> Result<Snooze> {
    let until: String = row.get(2)?;
    let until = until.parse().map_err(|error| Error::FromSqlConversionFailure(2, Type::Text, Box::new(error)))?;
    Ok(Snooze { kind: row.get(0)?, id: row.get(1)?, until })
}
