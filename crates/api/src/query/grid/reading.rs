//! Reading the columns of a large table, row by row in the order of their keys.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use sandtable_store::rusqlite::types::{Value, ValueRef};
use sandtable_store::rusqlite::{self, Connection, params_from_iter};
use sandtable_store::{Store, StoreError};

use super::ranks::{Gathered, Ranks};
use super::source::Source;
use crate::error::ApiError;

/// Rows between two looks at whether to stop or to wait.
const STRIDE: usize = 4_096;
/// Between two looks at whether somebody still waits.
const BREATH: Duration = Duration::from_millis(1);

/// How a table is read: until it is told to stop, and never while somebody waits for an answer.
#[derive(Default)]
pub(super) struct Pace<'p> {
    pub(super) stop: Option<&'p AtomicBool>,
    /// How many wait.
    pub(super) busy: Option<&'p AtomicUsize>,
}

impl Pace<'_> {
    fn goes_on(&self) -> bool {
        let stops = || self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed));
        while !stops() && self.busy.is_some_and(|busy| busy.load(Ordering::Relaxed) > 0) {
            thread::sleep(BREATH);
        }
        !stops()
    }
}

/// What a column is read by: an expression, or the id behind a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Read {
    /// What the column is ordered by: its name in memory.
    pub(super) by: String,
    /// The column with the id, and where the names are.
    pub(super) names: Option<(&'static str, &'static str)>,
}

impl Read {
    fn sql(&self) -> &str {
        self.names.map_or(&self.by, |(id, _)| id)
    }
}

/// The revision of the workspace that a connection sees.
pub(super) fn revision(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.prepare_cached("SELECT revision FROM store_state")?.query_row([], |row| row.get(0))?)
}

/// Keys of rows, and the values of some columns; none of a column that is left to SQL.
pub(super) type Part = (Vec<u32>, Vec<Option<Gathered>>);

/// Keys and values of the rows of one share; `None` where the workspace is of another revision by now, or it was stopped.
fn gathered(
    conn: &Connection,
    source: &Source,
    at: i64,
    reads: &[Read],
    (first, last): (i64, i64),
    pace: &Pace<'_>,
) -> Result<Option<Part>, StoreError> {
    if revision(conn)? != at {
        return Ok(None);
    }
    let columns: String = reads.iter().map(|read| format!(", {}", read.sql())).collect();
    let only = source.only.map_or_else(String::new, |only| format!("{only} AND "));
    // Rows in their own order are read once; an index may be walked in any.
    let sql = format!(
        "SELECT {0}{columns} FROM {1} NOT INDEXED WHERE {only}{0} BETWEEN ? AND ? ORDER BY {0}",
        source.key, source.table
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([first, last])?;
    let mut keys = Vec::new();
    let mut values: Vec<Option<Gathered>> = reads.iter().map(|_| Some(Gathered::new())).collect();
    while let Some(row) = rows.next()? {
        keys.push(key(row.get_ref(0)?).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, 0))?);
        for (at, held) in values.iter_mut().enumerate() {
            if let Some(column) = held
                && !column.push(row.get_ref(at + 1)?)
            {
                *held = None;
            }
        }
        if keys.len() % STRIDE == 0 && !pace.goes_on() {
            return Ok(None);
        }
    }
    Ok(Some((keys, values)))
}

/// Keys are held in 32 bits.
fn key(value: ValueRef<'_>) -> Option<u32> {
    value.as_i64().ok().and_then(|key| u32::try_from(key).ok())
}

/// [`gathered`] of several shares at once, one behind the other.
pub(super) fn gathered_of(
    store: &Store,
    source: &Source,
    at: i64,
    reads: &[Read],
    shares: &[(i64, i64)],
    pace: &Pace<'_>,
) -> Result<Option<Part>, ApiError> {
    let parts = each_share(shares, |share| store.scan(|conn| gathered(conn, source, at, reads, share, pace)))?;
    let mut keys = Vec::new();
    let mut values: Vec<Option<Gathered>> = reads.iter().map(|_| Some(Gathered::new())).collect();
    for part in parts {
        let Some((part_keys, part_values)) = part else { return Ok(None) };
        keys.extend(part_keys);
        for (held, next) in values.iter_mut().zip(part_values) {
            let whole = held.take().zip(next);
            *held = whole.and_then(|(mut whole, next)| whole.append(next).then_some(whole));
        }
    }
    Ok(Some((keys, values)))
}

/// Does the same with each share, each on a thread.
pub(super) fn each_share<T: Send>(
    shares: &[(i64, i64)],
    walk: impl Fn((i64, i64)) -> Result<T, StoreError> + Sync,
) -> Result<Vec<T>, ApiError> {
    thread::scope(|scope| {
        let walk = &walk;
        let others: Vec<_> = shares.iter().skip(1).map(|share| scope.spawn(|| walk(*share))).collect();
        let own = shares.first().map(|share| walk(*share));
        let joined = others.into_iter().map(|thread| {
            let panicked = || ApiError::Internal { detail: "a reader of the table panicked".to_owned() };
            Ok(thread.join().map_err(|_| panicked())??)
        });
        own.into_iter().map(|found| Ok(found?)).chain(joined).collect()
    })
}

pub(super) fn ranks(conn: &Connection, read: &Read, values: Gathered) -> Result<Ranks, StoreError> {
    let Some((_, names)) = read.names else { return Ok(values.ranks()) };
    let mut statement = conn.prepare_cached(names)?;
    let names = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(values.ranks_of_names(&names))
}

pub(super) fn matching(conn: &Connection, sql: &str, values: &[Value]) -> Result<Vec<u32>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.extend(key(row.get_ref(0)?));
    }
    Ok(found)
}
