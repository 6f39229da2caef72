//! Entries: what files said of accounts' days, ads and channels.

use std::collections::BTreeMap;

use sandtable_base::Day;
use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{self, Connection, Row, named_params, params, params_from_iter};

use super::Result;
use super::of_currency::OfCurrency;
use super::post_day::Slice;

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    pub kind: String,
    pub platform_id: i64,
    pub account_id: i64,
    pub key: String,
    pub day: Option<Day>,
    pub date: Option<String>,
    pub external_id: Option<String>,
    pub name: Option<String>,
    pub campaign: Option<String>,
    pub ad_set: Option<String>,
    pub channel: Option<String>,
    pub currency: Option<String>,
    pub metric: Option<String>,
    pub taken: Option<String>,
    pub import_id: i64,
    pub import_row: i64,
    pub figures: BTreeMap<String, f64>,
}

/// An entry as it stands beside others of its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub id: i64,
    pub day: Option<Day>,
    pub taken: Option<String>,
    pub import_id: i64,
    pub figures: Vec<Figure>,
}

/// A figure of an entry, and whether it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    pub metric: String,
    pub value: f64,
    pub current: bool,
}

pub fn insert(conn: &Connection, entry: &Entry) -> Result<i64> {
    let id = conn
        .prepare_cached(
            "INSERT INTO entry (kind, platform_id, account_id, key, day, date, external_id, name, campaign, ad_set,
                channel, currency, metric, taken, import_id, import_row)
             VALUES (:kind, :platform_id, :account_id, :key, :day, :date, :external_id, :name, :campaign, :ad_set,
                :channel, :currency, :metric, :taken, :import_id, :import_row)",
        )?
        .insert(named_params! {
            ":kind": entry.kind, ":platform_id": entry.platform_id, ":account_id": entry.account_id,
            ":key": entry.key, ":day": entry.day, ":date": entry.date, ":external_id": entry.external_id,
            ":name": entry.name, ":campaign": entry.campaign, ":ad_set": entry.ad_set, ":channel": entry.channel,
            ":currency": entry.currency, ":metric": entry.metric, ":taken": entry.taken,
            ":import_id": entry.import_id, ":import_row": entry.import_row,
        })?;
    let mut figure =
        conn.prepare_cached("INSERT INTO entry_figure (entry_id, metric, value, current) VALUES (?, ?, ?, 0)")?;
    for (metric, value) in &entry.figures {
        figure.execute(params![id, metric, value])?;
    }
    Ok(id)
}

pub fn remove(conn: &Connection, id: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM entry WHERE id = ?")?.execute([id])?;
    Ok(())
}

pub fn of_key(conn: &Connection, kind: &str, account_id: i64, key: &str) -> Result<Vec<Known>> {
    let mut known: Vec<Known> = conn
        .prepare_cached(
            "SELECT id, day, taken, import_id FROM entry WHERE kind = ? AND account_id = ? AND key = ? ORDER BY id",
        )?
        .query_map(params![kind, account_id, key], |row| {
            Ok(Known {
                id: row.get(0)?,
                day: row.get(1)?,
                taken: row.get(2)?,
                import_id: row.get(3)?,
                figures: Vec::new(),
            })
        })?
        .collect::<Result<_>>()?;
    let mut figures = conn.prepare_cached("SELECT metric, value, current FROM entry_figure WHERE entry_id = ?")?;
    for entry in &mut known {
        entry.figures = figures
            .query_map([entry.id], |row| Ok(Figure { metric: row.get(0)?, value: row.get(1)?, current: row.get(2)? }))?
            .collect::<Result<_>>()?;
    }
    Ok(known)
}

pub fn figures(conn: &Connection, id: i64) -> Result<BTreeMap<String, f64>> {
    conn.prepare_cached("SELECT metric, value FROM entry_figure WHERE entry_id = ?")?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

pub fn set_current(conn: &Connection, id: i64, metric: &str, current: bool) -> Result<()> {
    conn.prepare_cached("UPDATE entry_figure SET current = ? WHERE entry_id = ? AND metric = ?")?
        .execute(params![current, id, metric])?;
    Ok(())
}

/// A key that an import wrote to, and the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    pub kind: String,
    pub account_id: i64,
    pub key: String,
    pub day: Option<Day>,
}

/// An entry with the names of its platform and account.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub entry: Entry,
    pub platform: String,
    pub account: String,
}

/// The keys an import wrote to.
pub fn touched_by(conn: &Connection, import_id: i64) -> Result<Vec<Touched>> {
    conn.prepare_cached("SELECT DISTINCT kind, account_id, key, day FROM entry WHERE import_id = ?")?
        .query_map([import_id], |row| {
            Ok(Touched { kind: row.get(0)?, account_id: row.get(1)?, key: row.get(2)?, day: row.get(3)? })
        })?
        .collect()
}

pub fn remove_of(conn: &Connection, import_id: i64) -> Result<usize> {
    conn.execute("DELETE FROM entry WHERE import_id = ?", [import_id])
}

/// Rows of an import after `after`, in the order of the file, with platform and account by name.
pub fn page(conn: &Connection, import_id: i64, after: i64, limit: u32) -> Result<Vec<Named>> {
    let found: Vec<(i64, Named)> = conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS}
             FROM entry e JOIN account a ON a.id = e.account_id JOIN platform p ON p.id = e.platform_id
             WHERE e.import_id = ?1 AND e.import_row > ?2 ORDER BY e.import_row LIMIT ?3"
        ))?
        .query_map(params![import_id, after, limit], named)?
        .collect::<Result<_>>()?;
    with_figures(conn, found)
}

/// Entries of a kind (of one currency, if asked: `""` is none) whose figure of a metric counts, newest day first: their number, and a page of them.
pub fn list(
    conn: &Connection,
    kind: &str,
    metric: &str,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
    limit: Option<u32>,
    offset: u32,
) -> Result<(u64, Vec<Named>)> {
    let (from, mut bound) = counting(kind, metric, currency, slice);
    let total: i64 = conn
        .prepare_cached(&format!("SELECT COUNT(*) {from}"))?
        .query_row(params_from_iter(bound.iter()), |row| row.get(0))?;
    bound.push(Value::from(limit.map_or(-1, i64::from)));
    bound.push(Value::from(i64::from(offset)));
    let found: Vec<(i64, Named)> = conn
        .prepare_cached(&format!("SELECT {COLUMNS} {from} {NEWEST_FIRST} LIMIT ? OFFSET ?"))?
        .query_map(params_from_iter(bound), named)?
        .collect::<Result<_>>()?;
    Ok((total.unsigned_abs(), with_figures(conn, found)?))
}

/// Calls `each` with all entries that [`list`] has, one at a time.
pub fn for_each_listed<E: From<rusqlite::Error>>(
    conn: &Connection,
    kind: &str,
    metric: &str,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
    mut each: impl FnMut(Named) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let (from, bound) = counting(kind, metric, currency, slice);
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} {from} {NEWEST_FIRST}"))?;
    let mut rows = statement.query(params_from_iter(bound))?;
    while let Some(row) = rows.next()? {
        let (id, mut found) = named(row)?;
        found.entry.figures = figures(conn, id)?;
        each(found)?;
    }
    Ok(())
}

const NEWEST_FIRST: &str = "ORDER BY day DESC, e.id DESC";

/// Where the entries of a slice are that count in a metric, and the values of that.
fn counting(kind: &str, metric: &str, currency: Option<OfCurrency<'_>>, slice: &Slice) -> (String, Vec<Value>) {
    let (conditions, values) = slice.of_rows(true);
    let from = format!(
        "FROM entry e JOIN entry_figure f ON f.entry_id = e.id AND f.metric = ? AND f.current = 1 JOIN account a ON a.id = e.account_id
         JOIN platform p ON p.id = e.platform_id WHERE e.kind = ? AND (? IS NULL OR COALESCE(e.currency, '') = ? OR (? AND COALESCE(e.currency, '') = '')) AND {conditions}"
    );
    let [code, unnamed_too] = currency.map_or([Value::Null, Value::from(false)], |currency| currency.values());
    let mut bound: Vec<Value> =
        vec![Value::from(metric.to_owned()), Value::from(kind.to_owned()), code.clone(), code, unnamed_too];
    bound.extend(values);
    (from, bound)
}

const COLUMNS: &str =
    "e.id, e.kind, e.platform_id, e.account_id, e.key, e.day, e.date, e.external_id, e.name, e.campaign,
    e.ad_set, e.channel, e.currency, e.metric, e.taken, e.import_id, e.import_row, p.key, a.name";

fn named(row: &Row<'_>) -> Result<(i64, Named)> {
    Ok((row.get(0)?, Named { entry: read(row)?, platform: row.get(17)?, account: row.get(18)? }))
}

fn with_figures(conn: &Connection, found: Vec<(i64, Named)>) -> Result<Vec<Named>> {
    found
        .into_iter()
        .map(|(id, mut named)| {
            named.entry.figures = figures(conn, id)?;
            Ok(named)
        })
        .collect()
}

fn read(row: &Row<'_>) -> Result<Entry> {
    Ok(Entry {
        kind: row.get(1)?,
        platform_id: row.get(2)?,
        account_id: row.get(3)?,
        key: row.get(4)?,
        day: row.get(5)?,
        date: row.get(6)?,
        external_id: row.get(7)?,
        name: row.get(8)?,
        campaign: row.get(9)?,
        ad_set: row.get(10)?,
        channel: row.get(11)?,
        currency: row.get(12)?,
        metric: row.get(13)?,
        taken: row.get(14)?,
        import_id: row.get(15)?,
        import_row: row.get(16)?,
        figures: BTreeMap::new(),
    })
}
