//! The rows of an answer: first the keys in their order, then the cells of those alone, so that sorting a million rows
//! carries no text.

use sandtable_base::Number;
use sandtable_store::rusqlite::types::{Value, ValueRef};
use sandtable_store::rusqlite::{Connection, Row, params_from_iter};
use sandtable_store::{Store, StoreError};

use super::condition::Conditions;
use super::shares::{self, Order};
use super::source::{Column, Source};
use crate::error::ApiError;
use crate::requests::{GridAnswer, GridCell, GridColumn, GridGroup, GridQuery, GridRow, GridType};

const PAGE: u32 = 100;
const LONGEST_PAGE: u32 = 1_000;
const MOST_GROUPS: u32 = 1_000;
/// Rows from the beginning up to which a page is looked for in the shares of a large table: each share keeps as many.
const WITHIN_SHARES: u32 = 5_000;
/// Different values offered to choose from.
const MOST_OPTIONS: usize = 200;

pub(crate) fn answer(
    store: &Store,
    conn: &Connection,
    source: &Source,
    query: &GridQuery,
) -> Result<GridAnswer, ApiError> {
    let conditions = Conditions::of(source, &query.filters, query.search.as_deref())?;
    let limit = query.limit.unwrap_or(PAGE).min(LONGEST_PAGE);
    let offset = query.offset.unwrap_or(0);
    let (total, keys) = page(store, conn, source, query, &conditions, (offset, limit))?;
    let columns: Vec<&Column> = source.columns.iter().collect();
    let rows = keys.into_iter().map(|key| cells(conn, source, &columns, key)).collect::<Result<_, _>>()?;
    let groups = match &query.group {
        Some(name) => Some(groups(conn, source, source.column(name, "group")?, &conditions)?),
        None => None,
    };
    let columns = source.columns.iter().map(|column| view(conn, source, column)).collect::<Result<_, _>>()?;
    Ok(GridAnswer { total, columns, rows, groups })
}

/// How many rows there are, and the keys of a page of them.
fn page(
    store: &Store,
    conn: &Connection,
    source: &Source,
    query: &GridQuery,
    conditions: &Conditions,
    (offset, limit): (u32, u32),
) -> Result<(u64, Vec<Value>), ApiError> {
    let orders = orders(source, query)?;
    let filtered = !query.filters.is_empty() || query.search.as_deref().is_some_and(|search| !search.trim().is_empty());
    // The usual order is that of an index.
    let indexed = matches!(orders.as_slice(), [order] if order.sql == source.order.0);
    if offset.saturating_add(limit) <= WITHIN_SHARES && (filtered || !indexed) {
        let shares = shares::shares(conn, source)?;
        if shares.len() > 1 {
            let (met, keys) = shares::page(store, source, conditions, &orders, &shares, (offset, limit), filtered)?;
            return Ok((if filtered { met } else { count(conn, source, conditions)? }, keys));
        }
    }
    let keys = keys(conn, source, &orders, conditions, Some((offset, limit)))?;
    Ok((count(conn, source, conditions)?, keys))
}

/// Calls `each` with every row that is asked for, in its order, without holding them all.
pub(crate) fn each(
    conn: &Connection,
    source: &Source,
    query: &GridQuery,
    columns: &[&Column],
    mut each: impl FnMut(u64, u64, Vec<GridCell>) -> Result<(), ApiError>,
) -> Result<u64, ApiError> {
    let conditions = Conditions::of(source, &query.filters, query.search.as_deref())?;
    let keys = keys(conn, source, &orders(source, query)?, &conditions, None)?;
    let total = keys.len() as u64;
    for (at, key) in keys.into_iter().enumerate() {
        each(at as u64, total, cells(conn, source, columns, key)?.cells)?;
    }
    Ok(total)
}

fn count(conn: &Connection, source: &Source, conditions: &Conditions) -> Result<u64, ApiError> {
    let sql = format!("SELECT COUNT(*) FROM {}{}", source.table, conditions.where_clause());
    let found: i64 = conn
        .prepare_cached(&sql)
        .and_then(|mut statement| statement.query_row(params_from_iter(&conditions.values), |row| row.get(0)))
        .map_err(StoreError::from)?;
    Ok(found.unsigned_abs())
}

fn orders(source: &Source, query: &GridQuery) -> Result<Vec<Order>, ApiError> {
    let mut orders = Vec::new();
    if let Some(group) = &query.group {
        orders.push(source.column(group, "group")?.order(false));
    }
    for sort in &query.sort {
        orders.push(source.column(&sort.column, "sort")?.order(sort.descending));
    }
    if query.sort.is_empty() {
        orders.push(source.column(source.order.0, "sort")?.order(source.order.1));
    }
    Ok(orders)
}

fn keys(
    conn: &Connection,
    source: &Source,
    orders: &[Order],
    conditions: &Conditions,
    page: Option<(u32, u32)>,
) -> Result<Vec<Value>, ApiError> {
    let mut order: Vec<String> = orders.iter().map(Order::clause).collect();
    // Equal rows in the direction of the last column: an index by it has them in this order.
    let falls = orders.last().is_some_and(|order| order.descending);
    order.push(format!("{}{}", source.key, if falls { " DESC" } else { "" }));
    let page = page.map_or_else(String::new, |(offset, limit)| format!(" LIMIT {limit} OFFSET {offset}"));
    let sql = format!(
        "SELECT {} FROM {}{} ORDER BY {}{page}",
        source.key,
        source.table,
        conditions.where_clause(),
        order.join(", ")
    );
    let read = || -> Result<Vec<Value>, sandtable_store::rusqlite::Error> {
        let mut statement = conn.prepare_cached(&sql)?;
        statement.query_map(params_from_iter(&conditions.values), |row| row.get(0))?.collect()
    };
    Ok(read().map_err(StoreError::from)?)
}

fn cells(conn: &Connection, source: &Source, columns: &[&Column], key: Value) -> Result<GridRow, ApiError> {
    let mut list: Vec<&str> = Vec::new();
    for column in columns {
        list.push(&column.sql);
        list.push(column.currency.as_deref().unwrap_or("NULL"));
    }
    let sql = format!("SELECT {} FROM {} WHERE {} = ?", list.join(", "), source.table, source.key);
    let id = match &key {
        Value::Integer(id) => id.to_string(),
        Value::Text(id) => id.clone(),
        _ => String::new(),
    };
    let read = || {
        conn.prepare_cached(&sql)?
            .query_row([&key], |row| (0..columns.len()).map(|at| cell(row, 2 * at)).collect::<Result<Vec<_>, _>>())
    };
    Ok(GridRow { id, cells: read().map_err(StoreError::from)? })
}

fn cell(row: &Row<'_>, at: usize) -> Result<GridCell, sandtable_store::rusqlite::Error> {
    let number = |value: f64| match row.get_ref(at + 1)? {
        ValueRef::Text(code) => {
            Ok(GridCell::Money { amount: Number(value), currency: String::from_utf8_lossy(code).into_owned() })
        }
        _ => Ok(GridCell::Number(Number(value))),
    };
    match row.get_ref(at)? {
        #[expect(clippy::cast_precision_loss, reason = "counts of rows and whole figures")]
        ValueRef::Integer(value) => number(value as f64),
        ValueRef::Real(value) => number(value),
        ValueRef::Text(text) => Ok(GridCell::Text(String::from_utf8_lossy(text).into_owned())),
        ValueRef::Null | ValueRef::Blob(_) => Ok(GridCell::Missing(())),
    }
}

fn groups(
    conn: &Connection,
    source: &Source,
    column: &Column,
    conditions: &Conditions,
) -> Result<Vec<GridGroup>, ApiError> {
    let sql = format!(
        "SELECT {0} AS grouped, NULL, COUNT(*) FROM {1}{2} GROUP BY grouped ORDER BY {3} LIMIT {MOST_GROUPS}",
        column.sql,
        source.table,
        conditions.where_clause(),
        "grouped NULLS LAST",
    );
    let read = || -> Result<Vec<GridGroup>, sandtable_store::rusqlite::Error> {
        let mut statement = conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(&conditions.values), |row| {
            Ok(GridGroup { value: cell(row, 0)?, count: row.get::<_, i64>(2)?.unsigned_abs() })
        })?;
        rows.collect()
    };
    Ok(read().map_err(StoreError::from)?)
}

fn view(conn: &Connection, source: &Source, column: &Column) -> Result<GridColumn, ApiError> {
    let options = if column.cell == GridType::Select { Some(options(conn, source, column)?) } else { None };
    Ok(GridColumn {
        name: column.name.clone(),
        cell: column.cell,
        label_key: Some(column.label_key.clone()),
        editable: column.editable,
        sortable: true,
        options,
    })
}

/// The values a column has among the newest rows: enough to choose from, and as quick over a million as over a hundred.
fn options(conn: &Connection, source: &Source, column: &Column) -> Result<Vec<String>, ApiError> {
    let sql = format!(
        "SELECT DISTINCT found FROM (SELECT {} AS found FROM {} ORDER BY {} DESC LIMIT 2000) WHERE found <> ''
         ORDER BY found LIMIT {MOST_OPTIONS}",
        column.sql, source.table, source.key
    );
    let read = || -> Result<Vec<String>, sandtable_store::rusqlite::Error> {
        conn.prepare_cached(&sql)?.query_map([], |row| row.get(0))?.collect()
    };
    Ok(read().map_err(StoreError::from)?)
}

impl Column {
    fn order(&self, descending: bool) -> Order {
        // The day is kept as a number, and an index by it.
        let sql = if self.name == "day" { "day" } else { &self.sql };
        Order { sql: sql.to_owned(), descending }
    }
}

impl Source {
    pub(crate) fn column(&self, name: &str, field: &str) -> Result<&Column, ApiError> {
        self.columns.iter().find(|column| column.name == name).ok_or_else(|| {
            let known: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
            ApiError::value(field, name, &known.join(", "))
        })
    }
}
