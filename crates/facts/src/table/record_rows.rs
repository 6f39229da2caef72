//! The records behind a day's figure: those that count, with what each adds.

use std::collections::BTreeMap;

use sandtable_base::record_kind::Of;
use sandtable_base::{Day, RecordKind};
use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{self, Connection, Row, params_from_iter};

use super::Result;
use super::of_currency::OfCurrency;
use super::post_day::Slice;
use super::record::columns;
use super::seen::Place;

/// A record that counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// What it adds to the figure: of an order of three lines the first adds 1, the others 0.
    pub value: Option<f64>,
    pub platform: String,
    pub account_id: i64,
    pub account: String,
    pub at: Option<String>,
    pub day: Option<Day>,
    pub taken: Option<String>,
    pub place: Place,
    /// By name; missing ones are absent.
    pub words: BTreeMap<&'static str, String>,
    pub figures: BTreeMap<&'static str, f64>,
}

/// Records of a slice that count in a metric (in one currency, where it is given: `""` is none), newest day first: their
/// number, and a page of them. Nothing where the kind does not have the metric.
pub fn list(
    conn: &Connection,
    kind: &'static RecordKind,
    metric: &str,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
    limit: Option<u32>,
    offset: u32,
) -> Result<(u64, Vec<Counted>)> {
    let Some(Counting { value, from, mut bound }) = counting(kind, metric, currency, slice) else {
        return Ok((0, Vec::new()));
    };
    let total: i64 = conn
        .prepare_cached(&format!("SELECT COUNT(*) {from}"))?
        .query_row(params_from_iter(bound.iter()), |row| row.get(0))?;
    bound.push(Value::from(limit.map_or(-1, i64::from)));
    bound.push(Value::from(i64::from(offset)));
    let sql = newest_first(kind, &value, &from, " ORDER BY r.day DESC, r.record_id DESC LIMIT ? OFFSET ?");
    let found =
        conn.prepare_cached(&sql)?.query_map(params_from_iter(bound), |row| read(kind, row))?.collect::<Result<_>>()?;
    Ok((total.unsigned_abs(), found))
}

/// Calls `each` with all records that [`list`] has, one at a time.
pub fn for_each_listed<E: From<rusqlite::Error>>(
    conn: &Connection,
    kind: &'static RecordKind,
    metric: &str,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
    mut each: impl FnMut(Counted) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let Some(Counting { value, from, bound }) = counting(kind, metric, currency, slice) else { return Ok(()) };
    let mut statement = conn.prepare_cached(&newest_first(kind, &value, &from, ""))?;
    let mut rows = statement.query(params_from_iter(bound))?;
    while let Some(row) = rows.next()? {
        each(read(kind, row)?)?;
    }
    Ok(())
}

/// What a record adds, where the records are, and the values of both.
struct Counting {
    value: String,
    from: String,
    bound: Vec<Value>,
}

fn counting(
    kind: &'static RecordKind,
    metric: &str,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
) -> Option<Counting> {
    let sum = kind.sums.iter().find(|sum| sum.metric == metric)?;
    let (value, mut only) = match sum.of {
        Of::Rows => ("1.0".to_owned(), String::new()),
        Of::Distinct(column) => (
            format!(
                "CASE WHEN r.{column} IS NULL THEN 1.0 WHEN ROW_NUMBER() OVER
                   (PARTITION BY r.day, r.account_id, r.{column} ORDER BY r.record_id) = 1 THEN 1.0 ELSE 0.0 END"
            ),
            String::new(),
        ),
        Of::Sum(column) => (format!("r.{column}"), format!(" AND r.{column} IS NOT NULL")),
        Of::SumOrOne(column) => (format!("COALESCE(r.{column}, 1.0)"), String::new()),
    };
    let (conditions, mut bound) = slice.of_rows(kind.word("campaign").is_some());
    if let Some(currency) = currency.filter(|_| kind.word("currency").is_some()) {
        only.push_str(" AND (COALESCE(r.currency, '') = ? OR (? AND COALESCE(r.currency, '') = ''))");
        bound.extend(currency.values());
    }
    Some(Counting { value, from: format!("FROM current_{} r WHERE {conditions}{only}", kind.table), bound })
}

/// `page` is the order and the bounds of a page; all records without.
fn newest_first(kind: &'static RecordKind, value: &str, from: &str, page: &str) -> String {
    format!(
        "SELECT c.value, p.key, c.account_id, a.name, c.at, c.day, c.taken, c.import_id, c.import_row, {}
         FROM (SELECT r.*, {value} AS value {from}{page}) c
         JOIN account a ON a.id = c.account_id JOIN platform p ON p.id = c.platform_id
         ORDER BY c.day DESC, c.record_id DESC",
        columns(kind, "c")
    )
}

fn read(kind: &'static RecordKind, row: &Row<'_>) -> Result<Counted> {
    const FIRST: usize = 9;
    let mut words = BTreeMap::new();
    for (at, name) in kind.words.iter().enumerate() {
        if let Some(word) = row.get(FIRST + at)? {
            words.insert(*name, word);
        }
    }
    let mut figures = BTreeMap::new();
    for (at, name) in kind.figures.iter().enumerate() {
        if let Some(figure) = row.get(FIRST + kind.words.len() + at)? {
            figures.insert(*name, figure);
        }
    }
    Ok(Counted {
        value: row.get(0)?,
        platform: row.get(1)?,
        account_id: row.get(2)?,
        account: row.get(3)?,
        at: row.get(4)?,
        day: row.get(5)?,
        taken: row.get(6)?,
        place: (row.get(7)?, row.get(8)?),
        words,
        figures,
    })
}
