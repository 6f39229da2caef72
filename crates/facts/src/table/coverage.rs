//! Which days have data, by account and kind, out of the roll-ups.

use std::collections::BTreeMap;

use sandtable_base::{Day, RECORD_KINDS};
use sandtable_store::rusqlite::{Connection, Row};

use super::Result;
use super::account::count;

/// Rows of one account and kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Covered {
    pub rows: u64,
    /// In order, each once.
    pub days: Vec<Day>,
}

/// (account, kind).
pub type Of = (i64, String);

/// A day of a kind and account has as many rows as its most frequent metric (records are counted by themselves); files of
/// one metric have a row for each.
const ENTRIES: &str = "SELECT kind, account_id, day, CASE WHEN kind = 'daily_metric' THEN SUM(n) ELSE MAX(n) END
    FROM (SELECT kind, account_id, day, metric, SUM(n) AS n FROM entry_day GROUP BY kind, account_id, day, metric)
    GROUP BY kind, account_id, day ORDER BY kind, account_id, day";

const POSTS: &str = "SELECT 'posts', account_id, day, SUM(posts) FROM post_day GROUP BY account_id, day
    ORDER BY account_id, day";

/// What there is of every account and kind that has a roll-up, and the rows without a day beside it.
pub fn covered(conn: &Connection) -> Result<BTreeMap<Of, Covered>> {
    let mut found: BTreeMap<Of, Covered> = BTreeMap::new();
    for sql in [POSTS, ENTRIES] {
        let mut statement = conn.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let of = of(row)?;
            let covered = found.entry(of).or_default();
            covered.days.push(row.get(2)?);
            covered.rows += count(row.get(3)?);
        }
    }
    let undated = undated();
    let mut statement = conn.prepare_cached(&undated)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        found.entry(of(row)?).or_default().rows += row.get::<_, i64>(2)?.unsigned_abs();
    }
    Ok(found)
}

/// Rows that have no day, by kind and account.
fn undated() -> String {
    let mut sql = "SELECT kind, account_id, COUNT(*) FROM entry e WHERE day IS NULL
        AND EXISTS (SELECT 1 FROM entry_figure f WHERE f.entry_id = e.id AND f.current = 1) GROUP BY kind, account_id"
        .to_owned();
    for kind in RECORD_KINDS {
        sql.push_str(&format!(
            " UNION ALL SELECT '{}', account_id, COUNT(*) FROM {} WHERE current = 1 AND day IS NULL GROUP BY account_id",
            kind.name, kind.table
        ));
    }
    sql
}

fn of(row: &Row<'_>) -> Result<Of> {
    Ok((row.get(1)?, row.get(0)?))
}
