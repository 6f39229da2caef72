//! A large table in shares: no index serves an order by any of forty columns, so every row is looked at, by as many threads
//! as the machine has. Each keeps the first of its share; those together hold the first of all.

use std::cmp::Ordering;
use std::thread;

use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{Connection, params_from_iter};
use sandtable_store::{Store, StoreError};

use super::condition::Conditions;
use super::reading::each_share;
use super::source::Source;

use crate::error::ApiError;

/// Rows of which a thread of its own is worth the while.
const SHARE: i64 = if cfg!(test) { 60 } else { 50_000 };
const THREADS: usize = 4;

/// An expression to order by. Missing values come last, whichever way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) sql: String,
    pub(super) descending: bool,
}

impl Order {
    pub(super) fn clause(&self) -> String {
        let Order { sql, descending } = self;
        if *descending { format!("{sql} DESC") } else { format!("{sql} NULLS LAST") }
    }
}

/// The smallest and the largest key; `None` where there are no rows, or their keys are no numbers.
pub(super) fn ends(conn: &Connection, source: &Source) -> Result<Option<(i64, i64)>, StoreError> {
    let sql = format!("SELECT (SELECT min({0}) FROM {1}), (SELECT max({0}) FROM {1})", source.key, source.table);
    let ends: (Value, Value) =
        conn.prepare_cached(&sql)?.query_row([], |row| Ok((row.get::<_, Value>(0)?, row.get(1)?)))?;
    match ends {
        (Value::Integer(first), Value::Integer(last)) => Ok(Some((first, last))),
        _ => Ok(None),
    }
}

/// The keys of a table as ranges of about equal size; one or none where it is too small to be shared out.
pub(super) fn shares(conn: &Connection, source: &Source) -> Result<Vec<(i64, i64)>, StoreError> {
    let Some((first, last)) = ends(conn, source)? else { return Ok(Vec::new()) };
    let rows = last.saturating_sub(first).saturating_add(1);
    let machine = thread::available_parallelism().map_or(1, usize::from).min(THREADS);
    let count = i64::try_from(machine).unwrap_or(1).min(rows / SHARE).max(1);
    let from = |at: i64| first + rows / count * at;
    Ok((0..count).map(|at| (from(at), if at + 1 == count { last } else { from(at + 1) - 1 })).collect())
}

/// What a share holds: how many rows meet the conditions, if that was asked, and the first of them.
struct Held {
    count: u64,
    rows: Vec<(Vec<Value>, Value)>,
}

/// The keys of the rows `offset..offset + limit` of an order, and how many rows meet the conditions if `counts`.
pub(super) fn page(
    store: &Store,
    source: &Source,
    conditions: &Conditions,
    orders: &[Order],
    shares: &[(i64, i64)],
    (offset, limit): (u32, u32),
    counts: bool,
) -> Result<(u64, Vec<Value>), ApiError> {
    let most = u64::from(offset) + u64::from(limit);
    let key = source.key;
    let between = format!("{key} BETWEEN ? AND ?");
    let filter = match conditions.where_clause() {
        all if all.is_empty() => format!(" WHERE {between}"),
        some => format!("{some} AND {between}"),
    };
    let falls = orders.last().is_some_and(|order| order.descending);
    let columns: String = orders.iter().map(|order| format!(", {}", order.sql)).collect();
    let clauses: String = orders.iter().map(|order| format!("{}, ", order.clause())).collect();
    let direction = if falls { " DESC" } else { "" };
    let table = source.table;
    // Left to itself SQLite may walk an index and look each row up: rows in their own order are read once.
    let select = format!(
        "SELECT {key}{columns} FROM {table} NOT INDEXED{filter} ORDER BY {clauses}{key}{direction} LIMIT {most}"
    );
    let count = format!("SELECT COUNT(*) FROM {table} NOT INDEXED{filter}");
    let walk = |(first, last): (i64, i64)| {
        store.scan(|conn| {
            let bound = conditions.values.iter().cloned().chain([Value::Integer(first), Value::Integer(last)]);
            let bound: Vec<Value> = bound.collect();
            let mut statement = conn.prepare_cached(&select)?;
            let mut found = statement.query(params_from_iter(&bound))?;
            let mut rows = Vec::new();
            while let Some(row) = found.next()? {
                let values = (0..orders.len()).map(|at| row.get(at + 1)).collect::<Result<Vec<Value>, _>>()?;
                rows.push((values, row.get(0)?));
            }
            let count: i64 = match counts {
                true => conn.prepare_cached(&count)?.query_row(params_from_iter(&bound), |row| row.get(0))?,
                false => 0,
            };
            Ok(Held { count: count.unsigned_abs(), rows })
        })
    };
    let held = each_share(shares, walk)?;
    let total = held.iter().map(|held| held.count).sum();
    let mut rows: Vec<(Vec<Value>, Value)> = held.into_iter().flat_map(|held| held.rows).collect();
    rows.sort_by(|one, other| in_order(orders, falls, one, other));
    let page = rows.into_iter().skip(offset as usize).take(limit as usize).map(|(_, key)| key);
    Ok((total, page.collect()))
}

fn in_order(orders: &[Order], falls: bool, one: &(Vec<Value>, Value), other: &(Vec<Value>, Value)) -> Ordering {
    let columns = orders.iter().zip(one.0.iter().zip(&other.0));
    let by_columns = columns.map(|(order, (one, other))| match (one, other) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Greater,
        (_, Value::Null) => Ordering::Less,
        _ if order.descending => compare(other, one),
        _ => compare(one, other),
    });
    let by_key = || if falls { compare(&other.1, &one.1) } else { compare(&one.1, &other.1) };
    by_columns.fold(Ordering::Equal, Ordering::then).then_with(by_key)
}

/// As SQLite compares: numbers before texts, texts byte by byte.
fn compare(one: &Value, other: &Value) -> Ordering {
    #[expect(clippy::cast_precision_loss, reason = "figures and counts")]
    match (one, other) {
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Real(one), Value::Real(other)) => figures(*one, *other),
        (Value::Integer(one), Value::Real(other)) => figures(*one as f64, *other),
        (Value::Real(one), Value::Integer(other)) => figures(*one, *other as f64),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        (Value::Integer(_) | Value::Real(_), _) => Ordering::Less,
        (_, Value::Integer(_) | Value::Real(_)) => Ordering::Greater,
        _ => Ordering::Equal,
    }
}

/// Zero is zero, whatever its sign; what is no number is not kept in a database.
fn figures(one: f64, other: f64) -> Ordering {
    one.partial_cmp(&other).unwrap_or(Ordering::Equal)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use sandtable_base::SystemClock;
    use sandtable_store::{Migration, Schema};

    use super::super::source::source;
    use super::*;

    #[test]
    fn missing_values_are_last_whichever_way_and_equal_rows_go_by_their_keys() {
        let order = |descending| [Order { sql: "views".to_owned(), descending }];
        let rows = || {
            let values = [Value::Real(2.0), Value::Null, Value::Integer(3), Value::Real(2.0)];
            (1..).zip(values).map(|(key, value)| (vec![value], Value::Integer(key))).collect::<Vec<_>>()
        };
        let keys = |descending| {
            let mut rows = rows();
            rows.sort_by(|one, other| in_order(&order(descending), descending, one, other));
            rows.into_iter().map(|(_, key)| key).collect::<Vec<_>>()
        };
        assert_eq!(keys(false), [1, 4, 3, 2].map(Value::Integer));
        assert_eq!(keys(true), [3, 4, 1, 2].map(Value::Integer));
    }

    const ROWS: Migration = Migration {
        name: "test.rows",
        sql: "CREATE TABLE post (id INTEGER PRIMARY KEY NOT NULL, views REAL) STRICT;
              WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 300)
              INSERT INTO post SELECT value, nullif(value * 7919 % 37, 5) FROM n;",
    };

    #[test]
    fn pages_out_of_shares_are_those_of_the_whole() {
        let dir = tempfile::tempdir().unwrap();
        let schema = Schema { migrations: &[ROWS], ops: &[], indexed: &[] };
        let store = Store::create(&dir.path().join("a.sandtable"), schema, Arc::new(SystemClock)).unwrap();
        let posts = source("posts", "CNY", chrono_tz::Tz::UTC).unwrap();
        for (conditions, filter) in [(Conditions::default(), "1"), (Conditions::only("views > 9"), "views > 9")] {
            for descending in [false, true] {
                let orders = [Order { sql: "views".to_owned(), descending }];
                let direction = if descending { " DESC" } else { "" };
                let whole = format!(
                    "SELECT id FROM post WHERE {filter} ORDER BY {}, id{direction} LIMIT 40 OFFSET 130",
                    orders[0].clause()
                );
                let wanted: Vec<Value> = store
                    .read(|conn| {
                        let mut rows = conn.prepare(&whole)?;
                        Ok::<_, StoreError>(rows.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
                    })
                    .unwrap();
                let shares = [(1, 99), (100, 199), (200, 300)];
                let (total, keys) = page(&store, &posts, &conditions, &orders, &shares, (130, 40), true).unwrap();
                assert!(total > 170 && keys.len() == 40);
                assert_eq!(keys, wanted, "{filter} {descending}");
            }
        }
    }
}
