//! Day roll-up of records: the rows of `entry_day` whose kind is one of `RECORD_KINDS`.

use sandtable_base::record_kind::Of;
use sandtable_base::{Day, RecordKind};
use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{CachedStatement, Connection, params};

use super::Result;
use super::post_day::Slice;
use crate::model::record_tally::{MONEY, RecordTally, sums};

/// Adds tallies to what is there.
pub struct Adder<'c> {
    statement: CachedStatement<'c>,
    kind: &'static RecordKind,
}

impl<'c> Adder<'c> {
    pub fn new(conn: &'c Connection, kind: &'static RecordKind) -> Result<Adder<'c>> {
        let statement = conn.prepare_cached(
            "INSERT INTO entry_day (kind, metric, day, account_id, currency, total, n) VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (kind, metric, day, account_id, currency)
             DO UPDATE SET total = total + excluded.total, n = n + excluded.n",
        )?;
        Ok(Adder { statement, kind })
    }

    pub fn add(&mut self, day: Day, account_id: i64, currency: &str, tally: &RecordTally) -> Result<()> {
        for ((metric, _), (total, n)) in sums(self.kind).zip(&tally.0) {
            if *n > 0.0 {
                let currency = if MONEY.contains(&metric) { currency } else { "" };
                self.statement.execute(params![self.kind.name, metric, day, account_id, currency, total, n])?;
            }
        }
        Ok(())
    }
}

/// Makes the roll-up of some days anew from the versions that count, so that no sum drifts when records are replaced.
pub fn rebuild(conn: &Connection, kind: &RecordKind, days: impl IntoIterator<Item = Day>) -> Result<()> {
    let mut delete = conn.prepare_cached("DELETE FROM entry_day WHERE kind = ? AND day = ?")?;
    let mut inserts = Vec::new();
    for (metric, of) in sums(kind) {
        inserts.push(conn.prepare_cached(&insert(kind, metric, of))?);
    }
    for day in days {
        delete.execute(params![kind.name, day])?;
        for insert in &mut inserts {
            insert.execute([day])?;
        }
    }
    Ok(())
}

/// Counts the different values of some days, where the kind counts any: a row that comes in cannot know which were there.
pub fn count_distinct(conn: &Connection, kind: &RecordKind, days: impl IntoIterator<Item = Day>) -> Result<()> {
    let mut delete = conn.prepare_cached("DELETE FROM entry_day WHERE kind = ? AND metric = ? AND day = ?")?;
    let mut inserts = Vec::new();
    for (metric, of) in sums(kind).filter(|(_, of)| matches!(of, Of::Distinct(_))) {
        inserts.push((metric, conn.prepare_cached(&insert(kind, metric, of))?));
    }
    for day in days {
        for (metric, insert) in &mut inserts {
            delete.execute(params![kind.name, *metric, day])?;
            insert.execute([day])?;
        }
    }
    Ok(())
}

/// A metric by day, account and currency over the records of a slice, as a statement; `None` where the kind lacks it.
pub(crate) fn daily_of(kind: &RecordKind, metric: &str, slice: &Slice) -> Option<(String, Vec<Value>)> {
    let (_, of) = sums(kind).find(|(name, _)| *name == metric)?;
    let (conditions, values) = slice.of_rows(kind.word("campaign").is_some());
    let (total, n) = total(of);
    let money = money(kind, metric);
    let sql = format!(
        "SELECT day, account_id, {money} AS money, {total}, {n} FROM {} WHERE current = 1 AND {conditions}
         GROUP BY day, account_id, money HAVING {n} > 0 ORDER BY day, account_id, money",
        kind.table
    );
    Some((sql, values))
}

/// What a sum adds up and how many records it has. A record without the value of a distinct column counts for itself.
fn total(of: Of) -> (String, String) {
    match of {
        Of::Rows => ("COUNT(*)".to_owned(), "COUNT(*)".to_owned()),
        Of::Distinct(column) => {
            (format!("COUNT(DISTINCT {column}) + COUNT(*) - COUNT({column})"), "COUNT(*)".to_owned())
        }
        Of::Sum(column) => (format!("SUM({column})"), format!("COUNT({column})")),
        Of::SumOrOne(column) => (format!("SUM(COALESCE({column}, 1))"), "COUNT(*)".to_owned()),
    }
}

/// The currency of a metric's amounts; none where they are no amounts.
fn money(kind: &RecordKind, metric: &str) -> &'static str {
    if MONEY.contains(&metric) && kind.word("currency").is_some() { "COALESCE(currency, '')" } else { "''" }
}

/// One metric of a day.
fn insert(kind: &RecordKind, metric: &str, of: Of) -> String {
    let (total, n) = total(of);
    let money = money(kind, metric);
    format!(
        "INSERT INTO entry_day (kind, metric, day, account_id, currency, total, n)
         SELECT '{}', '{metric}', day, account_id, {money} AS money, {total}, {n} FROM {}
         WHERE current = 1 AND day = ?1 GROUP BY account_id, money HAVING {n} > 0",
        kind.name, kind.table
    )
}
