//! The rows of an answer: first the keys in their order, then the cells of those alone, so that sorting a million rows
//! carries no text.

use std::collections::BTreeSet;
use std::sync::Arc;

use sandtable_base::Number;
use sandtable_store::rusqlite::types::{Value, ValueRef};
use sandtable_store::rusqlite::{self, Connection, OptionalExtension, Row, params_from_iter};
use sandtable_store::{Store, StoreError};

use super::condition::Conditions;
use super::memory::{Facts, Memory, is_large};
use super::reading::{Pace, Read};
use super::shares::{self, Order, shares};
use super::source::{Column, Source};
use super::standing::{Set, Standing};
use crate::error::ApiError;
use crate::requests::{GridAnswer, GridCell, GridColumn, GridGroup, GridQuery, GridRow, GridType};
use crate::searched;

const PAGE: u32 = 100;
const LONGEST_PAGE: u32 = 1_000;
const MOST_GROUPS: u32 = 1_000;
/// Rows from the beginning up to which a page is looked for in the shares of a large table: each share keeps as many.
const WITHIN_SHARES: u32 = 5_000;
/// Different values offered to choose from.
const MOST_OPTIONS: usize = 200;
/// Rows that they are looked for in.
const NEWEST: u32 = 2_000;
/// Rows that the index names, up to which each of them is looked at.
const MOST_LOOKED_UP: usize = 5_000;

pub(crate) fn answer(
    memory: &Memory,
    store: &Arc<Store>,
    conn: &Connection,
    source: &Source,
    query: &GridQuery,
) -> Result<GridAnswer, ApiError> {
    let conditions = conditions(store, conn, source, query)?;
    let limit = query.limit.unwrap_or(PAGE).min(LONGEST_PAGE);
    let page = (query.offset.unwrap_or(0), limit);
    let known = memory.standing(store, conn, source)?;
    let facts = memory.facts(store, conn, source, || facts(conn, source))?;
    let shares = shares(conn, source)?;
    let large = Large { memory, store, conn, source, query, conditions: &conditions, shares, facts };
    let standing = match known {
        None if large.is_slow(page)? => {
            memory.fetch(store, conn, source)?;
            memory.coming(conn, source)?
        }
        found => found,
    };
    let held = match &standing {
        Some(standing) => large.held_page(standing, page)?,
        None => None,
    };
    let (total, keys) = match held {
        Some(found) => found,
        None => large.page(page)?,
    };
    let columns: Vec<&Column> = source.columns.iter().collect();
    // Other connections named the keys: a row that was written since is not there for this one, nor one that went.
    let rows = keys.into_iter().filter_map(|key| cells(conn, source, &columns, key).transpose());
    let rows = rows.collect::<Result<_, _>>()?;
    let groups = match &query.group {
        Some(name) => {
            let column = source.column(name, "group")?;
            let held = match &standing {
                Some(standing) => large.held_groups(standing, column)?,
                None => None,
            };
            Some(match held {
                Some(groups) => groups,
                None => groups(conn, source, column, &conditions)?,
            })
        }
        None => None,
    };
    let options = large.facts.options.iter().cloned();
    let columns = source.columns.iter().zip(options).map(|(column, options)| view(column, options)).collect();
    // Whoever looks at a table will sort it.
    memory.fetch(store, conn, source)?;
    Ok(GridAnswer { total, columns, rows, groups })
}

/// What is asked of a table, and how to get at it where it is large.
struct Large<'q> {
    memory: &'q Memory,
    store: &'q Arc<Store>,
    conn: &'q Connection,
    source: &'q Source,
    query: &'q GridQuery,
    conditions: &'q Conditions,
    shares: Vec<(i64, i64)>,
    facts: Facts,
}

impl Large<'_> {
    fn is_filtered(&self) -> bool {
        let searched = self.query.search.as_deref().is_some_and(|search| !search.trim().is_empty());
        searched || !self.query.filters.is_empty()
    }

    /// Whether SQL takes longer for this than reading the table into memory does.
    fn is_slow(&self, (offset, limit): (u32, u32)) -> Result<bool, ApiError> {
        let orders = orders(self.source, self.query)?;
        let named = |order: &Order| self.source.read(&order.sql).is_some_and(|read| read.names.is_some());
        let indexed = orders.len() == 1 && orders.iter().any(|order| order.sql == self.source.order.0);
        let far = offset.saturating_add(limit) > WITHIN_SHARES && !indexed;
        Ok(self.query.group.is_some() || far || orders.iter().any(named))
    }

    /// How many rows there are, and the keys of a page of them, asked of SQL.
    fn page(&self, (offset, limit): (u32, u32)) -> Result<(u64, Vec<Value>), ApiError> {
        let Large { memory, store, conn, source, conditions, .. } = self;
        let _busy = memory.busy();
        let orders = orders(source, self.query)?;
        let filtered = self.is_filtered();
        // The usual order is that of an index.
        let indexed = matches!(orders.as_slice(), [order] if order.sql == source.order.0);
        let shared = self.shares.len() > 1 && !conditions.looked_up;
        if shared && offset.saturating_add(limit) <= WITHIN_SHARES && (filtered || !indexed) {
            let page = (offset, limit);
            let (met, keys) = shares::page(store, source, conditions, &orders, &self.shares, page, filtered)?;
            return Ok((if filtered { met } else { self.facts.count }, keys));
        }
        let orders = within_days(conn, source, self.query, orders)?;
        let keys = keys(conn, source, &orders, conditions, Some((offset, limit)))?;
        Ok((if filtered { count(conn, source, conditions)? } else { self.facts.count }, keys))
    }

    /// The same out of memory, if all it takes is there. A page far from the beginning waits for what is not: SQL would sort
    /// all of the rows for it.
    fn held_page(&self, standing: &Standing, page: (u32, u32)) -> Result<Option<(u64, Vec<Value>)>, ApiError> {
        let orders = orders(self.source, self.query)?;
        if orders.iter().any(|order| standing.is_refused(&order.sql)) {
            return Ok(None);
        }
        let missing = orders.iter().filter(|order| !standing.is_settled(&order.sql));
        let missing: Vec<Read> = missing.filter_map(|order| self.source.read(&order.sql)).collect();
        if !missing.is_empty() {
            // Groups are counted out of the same column, for which SQL would sort, too.
            if self.query.group.is_none() && page.0.saturating_add(page.1) <= WITHIN_SHARES {
                missing.iter().for_each(|read| self.memory.want(self.source.table, read));
                return Ok(None);
            }
            let _busy = self.memory.busy();
            if !standing.read_more(self.store, self.source, &missing, &self.shares, &Pace::default())? {
                return Ok(None);
            }
        }
        let Some(set) = self.set(standing)? else { return Ok(None) };
        let falls = orders.last().is_some_and(|order| order.descending);
        let Some(order) = standing.order(&orders, falls) else { return Ok(None) };
        let total = set.as_ref().map_or_else(|| standing.count(), |set| set.count);
        Ok(Some((total, standing.page(&order, set.as_deref(), page))))
    }

    /// The rows that meet the conditions, none for all of them; `None` where only SQL can say.
    fn set(&self, standing: &Standing) -> Result<Option<Option<Arc<Set>>>, ApiError> {
        if !self.is_filtered() {
            return Ok(Some(None));
        }
        let _busy = self.memory.busy();
        Ok(standing.set(self.store, self.conn, self.source, self.conditions, &self.shares)?.map(Some))
    }

    fn held_groups(&self, standing: &Standing, column: &Column) -> Result<Option<Vec<GridGroup>>, ApiError> {
        let Some(set) = self.set(standing)? else { return Ok(None) };
        let Some(counts) = standing.groups(column.order_by(), set.as_deref(), MOST_GROUPS as usize) else {
            return Ok(None);
        };
        let Source { table, key, .. } = self.source;
        let sql = format!("SELECT {}, NULL FROM {table} WHERE {key} = ?", column.sql);
        let read = || {
            let mut statement = self.conn.prepare_cached(&sql)?;
            let value = |(count, key)| Ok(GridGroup { value: statement.query_row([key], |row| cell(row, 0))?, count });
            counts.into_iter().map(value).collect::<Result<Vec<_>, rusqlite::Error>>()
        };
        Ok(Some(read().map_err(StoreError::from)?))
    }
}

/// What is asked of the rows. Where words are looked for that the index knows, only the rows that it names are looked at.
fn conditions(store: &Store, conn: &Connection, source: &Source, query: &GridQuery) -> Result<Conditions, ApiError> {
    let mut conditions = Conditions::of(source, &query.filters, query.search.as_deref())?;
    let Some(search) = query.search.as_deref() else { return Ok(conditions) };
    let mut columns = source.columns.iter().filter(|column| column.searched);
    let known =
        searched::texts(&query.source).is_some_and(|texts| columns.all(|one| texts.contains(&one.name.as_str())));
    // Of other words the index knows beginnings only, and here any part of one is found.
    let chinese = sandtable_text::Query::parse(&search.replace(|found| !matches!(found, '\u{4e00}'..='\u{9fff}'), " "));
    if known && let Some(keys) = store.rows_with(conn, &query.source, &chinese, MOST_LOOKED_UP)? {
        conditions.among(source, &keys);
    }
    Ok(conditions)
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
    let orders = within_days(conn, source, query, orders(source, query)?)?;
    let keys = keys(conn, source, &orders, &conditions, None)?;
    let total = keys.len() as u64;
    for (at, key) in keys.into_iter().enumerate() {
        if let Some(row) = cells(conn, source, columns, key)? {
            each(at as u64, total, row.cells)?;
        }
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

/// The usual order is that of days, which an index has. Where the table is small enough to be sorted each time, the moments
/// within a day are in order, too.
fn within_days(
    conn: &Connection,
    source: &Source,
    query: &GridQuery,
    mut orders: Vec<Order>,
) -> Result<Vec<Order>, ApiError> {
    let moment = source.columns.iter().find(|column| column.cell == GridType::Moment);
    if let Some(moment) = moment.filter(|_| query.sort.is_empty() && source.order.0 == "day")
        && !is_large(conn, source)?
    {
        orders.push(moment.order(source.order.1));
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

/// A row; none where the connection sees none of this key.
fn cells(conn: &Connection, source: &Source, columns: &[&Column], key: Value) -> Result<Option<GridRow>, ApiError> {
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
            .optional()
    };
    Ok(read().map_err(StoreError::from)?.map(|cells| GridRow { id, cells }))
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

fn view(column: &Column, options: Option<Vec<String>>) -> GridColumn {
    GridColumn {
        name: column.name.clone(),
        cell: column.cell,
        label_key: Some(column.label_key.clone()),
        editable: column.editable,
        sortable: true,
        options,
    }
}

fn facts(conn: &Connection, source: &Source) -> Result<Facts, ApiError> {
    let count = count(conn, source, &Conditions::of(source, &[], None)?)?;
    Ok(Facts { count, options: Arc::new(options(conn, source).map_err(StoreError::from)?) })
}

/// The values that columns of choices have among the newest rows: enough to choose from, and as quick over a million as over
/// a hundred.
fn options(conn: &Connection, source: &Source) -> rusqlite::Result<Vec<Option<Vec<String>>>> {
    let choices: Vec<&str> = source
        .columns
        .iter()
        .filter(|column| column.cell == GridType::Select)
        .map(|column| column.sql.as_str())
        .collect();
    let mut found = vec![BTreeSet::new(); choices.len()];
    if !choices.is_empty() {
        let (list, table, key) = (choices.join(", "), source.table, source.key);
        let sql = format!("SELECT {list} FROM {table} ORDER BY {key} DESC LIMIT {NEWEST}");
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for (at, values) in found.iter_mut().enumerate() {
                if let ValueRef::Text(text) = row.get_ref(at)?
                    && !text.is_empty()
                    && let Ok(text) = std::str::from_utf8(text)
                    && !values.contains(text)
                {
                    values.insert(text.to_owned());
                }
            }
        }
    }
    let mut found = found.into_iter().map(|values| values.into_iter().take(MOST_OPTIONS).collect());
    let of = |column: &Column| if column.cell == GridType::Select { found.next() } else { None };
    Ok(source.columns.iter().map(of).collect())
}

impl Column {
    fn order(&self, descending: bool) -> Order {
        Order { sql: self.order_by().to_owned(), descending }
    }
}

impl Source {
    pub(crate) fn column(&self, name: &str, field: &str) -> Result<&Column, ApiError> {
        self.columns.iter().find(|column| column.name == name).ok_or_else(|| {
            let known: Vec<&str> = self.columns.iter().map(|column| column.name.as_str()).collect();
            ApiError::value(field, name, &known.join(", "))
        })
    }

    /// How the column is read that rows are ordered by.
    fn read(&self, by: &str) -> Option<Read> {
        self.columns.iter().find(|column| column.order_by() == by).map(Column::read)
    }
}

mod tests;
