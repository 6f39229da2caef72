//! In which order many rows are indexed: by moment, as their ids are. Rows of a file come in any order, and each would
//! otherwise touch two pages of its own, which are written twice: sixteen kilobytes for a title.

use rusqlite::{Connection, OptionalExtension, params};

use super::refresh::{is_current, is_outgrown, number, zone};
use super::slot::{SHARED, slot};
use crate::schema::Schema;

/// Rowids of a range from which on it is worth it.
const MANY: i64 = 20_000;

/// A range that waits (a row of `search_queue`). No id comes twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub(crate) id: i64,
    pub(crate) kind: i64,
    pub(crate) first: i64,
    pub(crate) last: i64,
}

/// The next range that waits.
pub(crate) fn next(conn: &Connection) -> rusqlite::Result<Option<Waiting>> {
    conn.prepare_cached("SELECT id, kind, first, last FROM search_queue ORDER BY id LIMIT 1")?
        .query_row([], |row| Ok(Waiting { id: row.get(0)?, kind: row.get(1)?, first: row.get(2)?, last: row.get(3)? }))
        .optional()
}

/// Kept in memory only: after a stop it is made again, and rows that are indexed already are passed over.
pub(crate) struct Plan {
    of: Waiting,
    /// Of the range, those that are there or were indexed.
    rows: Vec<i64>,
    done: usize,
}

impl Plan {
    /// Of what waits next, where it is much.
    pub(crate) fn of_next(conn: &Connection, schema: Schema) -> rusqlite::Result<Option<Plan>> {
        if !is_current(conn, schema)? || is_outgrown(conn)? {
            return Ok(None);
        }
        let Some(of) = next(conn)?.filter(|of| of.last.saturating_sub(of.first) >= MANY) else { return Ok(None) };
        let kind = usize::try_from(of.kind).ok();
        let Some((kind, indexed)) = kind.and_then(|kind| Some((kind, schema.indexed.get(kind)?))) else {
            return Ok(None);
        };
        let zone = zone(conn)?;
        let mut rows: Vec<(i64, i64)> = conn
            .prepare_cached(&indexed.moments())?
            .query_map([of.first, of.last], |row| Ok((slot(row.get_ref(1)?, zone), row.get(0)?)))?
            .collect::<Result<_, _>>()?;
        let known = "SELECT id / ?4, row FROM search_doc WHERE kind = ?1 AND row BETWEEN ?2 AND ?3";
        let mut known = conn.prepare_cached(known)?;
        let known = known.query_map(params![number(kind), of.first, of.last, SHARED], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })?;
        for one in known {
            rows.push(one?);
        }
        rows.sort_unstable();
        rows.dedup();
        Ok(Some(Plan { of, rows: rows.into_iter().map(|(_, row)| row).collect(), done: 0 }))
    }

    pub(crate) fn is_of(&self, waiting: &Waiting) -> bool {
        self.of == *waiting
    }

    /// Whether it is still of what waits next.
    pub(crate) fn stands(&self, conn: &Connection) -> rusqlite::Result<bool> {
        Ok(next(conn)?.is_some_and(|next| self.is_of(&next)))
    }

    /// The next so many rows, and whether they are the last.
    pub(crate) fn ahead(&self, rows: i64) -> (&[i64], bool) {
        let rest = &self.rows[self.done..];
        let count = usize::try_from(rows).unwrap_or(usize::MAX).min(rest.len());
        (&rest[..count], count == rest.len())
    }

    /// What [`Plan::ahead`] gave is indexed and committed.
    pub(crate) fn did(&mut self, rows: usize) {
        self.done += rows;
    }

    pub(crate) fn is_done(&self) -> bool {
        self.done == self.rows.len()
    }

    /// About how many of the range's rowids are done.
    pub(crate) fn done(&self) -> i64 {
        let all = i128::from(self.of.last) - i128::from(self.of.first) + 1;
        let part = all * self.done as i128 / (self.rows.len().max(1) as i128);
        i64::try_from(part).unwrap_or(i64::MAX)
    }
}
