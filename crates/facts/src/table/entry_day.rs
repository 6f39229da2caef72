//! Day roll-up of entries: one row a kind, metric, day and account.

use sandtable_base::{Day, RECORD_KINDS};
use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{Connection, params, params_from_iter};

use super::post_day::Slice;
use super::{Result, record_day};

/// Makes the roll-up of some days anew from the figures that count.
pub fn rebuild(conn: &Connection, kind: &str, days: impl IntoIterator<Item = Day>) -> Result<()> {
    let mut delete = conn.prepare_cached("DELETE FROM entry_day WHERE kind = ? AND day = ?")?;
    let mut insert = conn.prepare_cached(
        "INSERT INTO entry_day (kind, metric, day, account_id, currency, total, n)
         SELECT e.kind, f.metric, e.day, e.account_id,
            CASE WHEN f.metric IN ('spend', 'revenue') THEN COALESCE(e.currency, '') ELSE '' END AS money,
            SUM(f.value), COUNT(*)
         FROM entry e JOIN entry_figure f ON f.entry_id = e.id
         WHERE e.kind = ?1 AND e.day = ?2 AND f.current = 1 GROUP BY f.metric, e.account_id, money",
    )?;
    for day in days {
        delete.execute(params![kind, day])?;
        insert.execute(params![kind, day])?;
    }
    Ok(())
}

/// A day's total of an account in one currency.
#[derive(Debug, Clone, PartialEq)]
pub struct DayTotal {
    pub day: Day,
    pub account_id: i64,
    pub currency: String,
    pub total: f64,
    /// Entries it is made of.
    pub n: f64,
}

/// Totals of a metric, in order of days.
pub fn daily(conn: &Connection, kind: &str, metric: &str, slice: &Slice) -> Result<Vec<DayTotal>> {
    let own = |text: &str| Value::from(text.to_owned());
    if slice.belonging.is_none() {
        let (conditions, values) = slice.of_rows(false);
        let sql = format!(
            "SELECT day, account_id, currency, total, n FROM entry_day WHERE kind = ? AND metric = ? AND {conditions}
             ORDER BY day, account_id, currency"
        );
        return totals(conn, &sql, [own(kind), own(metric)].into_iter().chain(values));
    }
    // The roll-up does not know campaigns: it is put together from the rows.
    if let Some(known) = RECORD_KINDS.iter().find(|known| known.name == kind) {
        let Some((sql, values)) = record_day::daily_of(known, metric, slice) else { return Ok(Vec::new()) };
        return totals(conn, &sql, values.into_iter());
    }
    let (conditions, values) = slice.of_rows(true);
    let sql = format!(
        "SELECT e.day, e.account_id, CASE WHEN f.metric IN ('spend', 'revenue') THEN COALESCE(e.currency, '') ELSE '' END AS money,
            SUM(f.value), COUNT(*)
         FROM entry e JOIN entry_figure f ON f.entry_id = e.id
         WHERE e.kind = ? AND f.metric = ? AND f.current = 1 AND {conditions}
         GROUP BY e.day, e.account_id, money ORDER BY e.day, e.account_id, money"
    );
    totals(conn, &sql, [own(kind), own(metric)].into_iter().chain(values))
}

fn totals(conn: &Connection, sql: &str, bound: impl Iterator<Item = Value>) -> Result<Vec<DayTotal>> {
    conn.prepare_cached(sql)?
        .query_map(params_from_iter(bound), |row| {
            Ok(DayTotal {
                day: row.get(0)?,
                account_id: row.get(1)?,
                currency: row.get(2)?,
                total: row.get(3)?,
                n: row.get(4)?,
            })
        })?
        .collect()
}

/// Kind and metric of everything there is.
pub fn metrics(conn: &Connection) -> Result<Vec<(String, String)>> {
    conn.prepare_cached("SELECT DISTINCT kind, metric FROM entry_day ORDER BY kind, metric")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// First and last day of any entry.
pub fn extent(conn: &Connection) -> Result<(Option<Day>, Option<Day>)> {
    conn.query_row("SELECT MIN(day), MAX(day) FROM entry_day", [], |row| Ok((row.get(0)?, row.get(1)?)))
}
