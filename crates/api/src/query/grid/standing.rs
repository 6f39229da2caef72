//! The rows of a large table as they stand at one revision of the workspace, in memory: their keys, the ranks of their
//! columns, orders and filters that were asked for. What SQL answers once is kept until something is written.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use sandtable_store::rusqlite::Connection;
use sandtable_store::rusqlite::types::Value;
use sandtable_store::{Store, StoreError};

use super::condition::Conditions;
use super::ranks::{Gathered, Ranks, ordered};
use super::reading::{Pace, Read, each_share, gathered_of, matching, ranks, revision};
use super::shares::Order;
use super::source::Source;
use crate::error::ApiError;

/// Bytes of the columns of one table.
const MOST_BYTES: usize = 128 << 20;
/// Orders (four bytes a row) and filters (a bit a row) kept of one table.
const ORDERS: usize = 6;
const SETS: usize = 16;

pub(super) struct Standing {
    pub(super) table: &'static str,
    pub(super) revision: i64,
    /// Rising.
    keys: Vec<u32>,
    kept: Mutex<Kept>,
    complete: AtomicBool,
}

#[derive(Default)]
struct Kept {
    columns: HashMap<String, (Arc<Ranks>, u64)>,
    /// Columns that are left to SQL.
    refused: HashSet<String>,
    orders: Vec<(Vec<Order>, Arc<Vec<u32>>)>,
    sets: Vec<(String, Vec<Value>, Arc<Set>)>,
    /// Goes up with each use of a column.
    uses: u64,
}

/// Rows that meet some conditions.
pub(super) struct Set {
    bits: Vec<u64>,
    pub(super) count: u64,
}

impl Set {
    fn of(rows: usize, found: impl Iterator<Item = u32>) -> Set {
        let mut set = Set { bits: vec![0; rows.div_ceil(64)], count: 0 };
        for row in found {
            set.bits[row as usize / 64] |= 1 << (row % 64);
            set.count += 1;
        }
        set
    }

    fn has(&self, row: u32) -> bool {
        self.bits[row as usize / 64] >> (row % 64) & 1 == 1
    }
}

impl Standing {
    /// The keys, and the columns that are read with them. `None` as with [`gathered`].
    pub(super) fn read(
        store: &Store,
        source: &Source,
        revision: i64,
        reads: &[Read],
        shares: &[(i64, i64)],
        pace: &Pace<'_>,
    ) -> Result<Option<Standing>, ApiError> {
        let found = gathered_of(store, source, revision, reads, shares, pace)?;
        let Some((keys, values)) = found.filter(|(keys, _)| u32::try_from(keys.len()).is_ok()) else {
            return Ok(None);
        };
        let standing =
            Standing { table: source.table, revision, keys, kept: Mutex::default(), complete: AtomicBool::new(false) };
        Ok(standing.take(store, reads, values)?.then_some(standing))
    }

    /// Reads columns that are not held yet, while there is room for them or when they are `asked` for; false when it was
    /// stopped, or the workspace is of another revision by now.
    pub(super) fn read_more(
        &self,
        store: &Store,
        source: &Source,
        reads: &[Read],
        shares: &[(i64, i64)],
        pace: &Pace<'_>,
    ) -> Result<bool, ApiError> {
        match gathered_of(store, source, self.revision, reads, shares, pace)? {
            Some((keys, values)) if keys == self.keys => self.take(store, reads, values),
            _ => Ok(false),
        }
    }

    fn take(&self, store: &Store, reads: &[Read], values: Vec<Option<Gathered>>) -> Result<bool, ApiError> {
        for (read, values) in reads.iter().zip(values) {
            let found = match values {
                Some(values) => {
                    // Names are those of this revision, too.
                    let named = store.read(|conn| -> Result<Option<Ranks>, StoreError> {
                        if revision(conn)? == self.revision { ranks(conn, read, values).map(Some) } else { Ok(None) }
                    })?;
                    let Some(ranks) = named else { return Ok(false) };
                    Some(Arc::new(ranks))
                }
                None => None,
            };
            let mut kept = self.kept();
            match found {
                Some(ranks) => kept.hold(&read.by, ranks),
                None => {
                    kept.refused.insert(read.by.clone());
                }
            }
        }
        Ok(true)
    }

    pub(super) fn is(&self, table: &str, revision: i64) -> bool {
        self.table == table && self.revision == revision
    }

    /// All columns that there is room for are here.
    pub(super) fn is_complete(&self) -> bool {
        self.complete.load(Ordering::Relaxed)
    }

    pub(super) fn complete(&self) {
        self.complete.store(true, Ordering::Relaxed);
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn count(&self) -> u64 {
        self.keys.len() as u64
    }

    fn rows(&self) -> u32 {
        u32::try_from(self.keys.len()).unwrap_or(u32::MAX)
    }

    /// Whether nothing more is to be read of a column: it is here, or left to SQL.
    pub(super) fn is_settled(&self, by: &str) -> bool {
        let kept = self.kept();
        kept.columns.contains_key(by) || kept.refused.contains(by)
    }

    pub(super) fn is_refused(&self, by: &str) -> bool {
        self.kept().refused.contains(by)
    }

    /// Whether there is room for another column without letting one go.
    pub(super) fn has_room(&self) -> bool {
        self.kept().bytes() + 4 * self.keys.len() <= MOST_BYTES
    }

    fn column(&self, by: &str) -> Option<Arc<Ranks>> {
        let mut kept = self.kept();
        kept.uses += 1;
        let now = kept.uses;
        let (ranks, used) = kept.columns.get_mut(by)?;
        *used = now;
        Some(Arc::clone(ranks))
    }

    /// The rows in an order, if all of its columns are here.
    pub(super) fn order(&self, orders: &[Order], falls: bool) -> Option<Arc<Vec<u32>>> {
        {
            let mut kept = self.kept();
            if let Some(at) = kept.orders.iter().position(|(known, _)| known == orders) {
                kept.orders[..=at].rotate_right(1);
                return Some(Arc::clone(&kept.orders[0].1));
            }
        }
        let columns: Vec<Arc<Ranks>> = orders.iter().map(|order| self.column(&order.sql)).collect::<Option<_>>()?;
        let columns: Vec<(&Ranks, bool)> =
            columns.iter().zip(orders).map(|(ranks, order)| (ranks.as_ref(), order.descending)).collect();
        let found = Arc::new(ordered(self.rows(), &columns, falls));
        let mut kept = self.kept();
        kept.orders.insert(0, (orders.to_vec(), Arc::clone(&found)));
        kept.orders.truncate(ORDERS);
        Some(found)
    }

    /// The rows that meet conditions; `None` where the workspace is of another revision by now.
    pub(super) fn set(
        &self,
        store: &Store,
        conn: &Connection,
        source: &Source,
        conditions: &Conditions,
        shares: &[(i64, i64)],
    ) -> Result<Option<Arc<Set>>, ApiError> {
        let filter = conditions.where_clause();
        {
            let mut kept = self.kept();
            let known = |(sql, values, _): &(String, Vec<Value>, _)| *sql == filter && *values == conditions.values;
            if let Some(at) = kept.sets.iter().position(known) {
                kept.sets[..=at].rotate_right(1);
                return Ok(Some(Arc::clone(&kept.sets[0].2)));
            }
        }
        let found = if conditions.looked_up {
            let sql = format!("SELECT {} FROM {}{filter}", source.key, source.table);
            vec![Some(matching(conn, &sql, &conditions.values)?)]
        } else {
            let sql = format!(
                "SELECT {0} FROM {1} NOT INDEXED{filter}{2} {0} BETWEEN ? AND ?",
                source.key,
                source.table,
                if filter.is_empty() { " WHERE" } else { " AND" },
            );
            each_share(shares, |(first, last)| {
                let bound = conditions.values.iter().cloned().chain([Value::Integer(first), Value::Integer(last)]);
                let bound: Vec<Value> = bound.collect();
                store.scan(|conn| {
                    if revision(conn)? == self.revision { matching(conn, &sql, &bound).map(Some) } else { Ok(None) }
                })
            })?
        };
        let Some(parts) = found.into_iter().collect::<Option<Vec<_>>>() else { return Ok(None) };
        let place = |key: &u32| self.keys.binary_search(key).ok().and_then(|row| u32::try_from(row).ok());
        let set = Arc::new(Set::of(self.keys.len(), parts.iter().flatten().filter_map(place)));
        let mut kept = self.kept();
        kept.sets.insert(0, (filter, conditions.values.clone(), Arc::clone(&set)));
        kept.sets.truncate(SETS);
        Ok(Some(set))
    }

    /// Keys of the rows `offset..offset + limit` of an order, of those in the set.
    pub(super) fn page(&self, order: &[u32], set: Option<&Set>, (offset, limit): (u32, u32)) -> Vec<Value> {
        let key = |row: &u32| Value::Integer(i64::from(self.keys[*row as usize]));
        let (offset, limit) = (offset as usize, limit as usize);
        match set {
            Some(set) => order.iter().filter(|row| set.has(**row)).skip(offset).take(limit).map(key).collect(),
            None => order.iter().skip(offset).take(limit).map(key).collect(),
        }
    }

    /// How many rows (of those in the set) have each value of a column, in its order, and the key of one of them.
    pub(super) fn groups(&self, by: &str, set: Option<&Set>, most: usize) -> Option<Vec<(u64, Value)>> {
        let ranks = self.column(by)?;
        let counts = match set {
            Some(set) => ranks.counts((0..self.rows()).filter(|row| set.has(*row))),
            None => ranks.counts(0..self.rows()),
        };
        let some = counts.into_iter().filter(|(count, _)| *count > 0).take(most);
        Some(some.map(|(count, row)| (count, Value::Integer(i64::from(self.keys[row as usize])))).collect())
    }
}

impl Kept {
    fn bytes(&self) -> usize {
        self.columns.values().map(|(ranks, _)| ranks.bytes()).sum()
    }

    /// Lets go what was used longest ago where there is no room.
    fn hold(&mut self, by: &str, ranks: Arc<Ranks>) {
        while self.bytes() + ranks.bytes() > MOST_BYTES {
            let oldest = self.columns.iter().min_by_key(|(_, (_, used))| *used).map(|(by, _)| by.clone());
            let Some(oldest) = oldest else { break };
            self.columns.remove(&oldest);
        }
        self.uses += 1;
        self.columns.insert(by.to_owned(), (ranks, self.uses));
    }
}
