//! Whether there is anything of a metric, without reading all of a roll-up.

use sandtable_store::rusqlite::Connection;

use super::Result;
use crate::model::tally::columns;

/// Whether any day of posts has more than 0 in a column of the roll-up.
pub fn in_posts(conn: &Connection, column: &str) -> Result<bool> {
    if !columns().iter().any(|known| known == column) {
        return Ok(false);
    }
    conn.prepare_cached(&format!("SELECT EXISTS (SELECT 1 FROM post_day WHERE {column} > 0)"))?
        .query_row([], |row| row.get(0))
}

/// Whether a kind has a metric by day.
pub fn by_day(conn: &Connection, kind: &str, metric: &str) -> Result<bool> {
    conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM entry_day WHERE kind = ? AND metric = ?)")?
        .query_row([kind, metric], |row| row.get(0))
}
