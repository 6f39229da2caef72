//! Asking the index.

use std::cmp::Reverse;

use rusqlite::{Connection, params};
use sandtable_text::{Query, Tester, highlight};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::refresh::is_complete;
use super::source::About;
use super::{Indexed, KIND_MARK};
use crate::schema::Schema;

/// Hits counted one by one; beyond, "more than".
pub(crate) const COUNTED: usize = 10_000;

/// The newest hits among which the best are looked for: weighing all of a common word's would take a second.
const WEIGHED: usize = 1_000;

/// What is asked. `kinds` empty: all.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    pub query: &'a Query,
    pub kinds: &'a [String],
    /// Titles that are or begin with what is looked for come first; else the newest.
    pub best: bool,
    pub offset: usize,
    pub limit: usize,
}

/// A page of hits.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub total: Total,
    pub hits: Vec<Hit>,
    /// False while rows wait to be indexed.
    pub complete: bool,
}

/// How many hits there are: the number up to 10,000, `{"at_least": 10000}` beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Total {
    Exact(usize),
    More { at_least: usize },
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    pub kind: &'static str,
    pub id: String,
    /// Title first; those that are not empty.
    pub texts: Vec<String>,
    /// Wire form.
    pub moment: Option<String>,
    pub account: Option<i64>,
}

pub(crate) fn search(conn: &Connection, schema: Schema, ask: &Ask<'_>) -> rusqlite::Result<Found> {
    let complete = is_complete(conn, schema)?;
    let Some(expression) = expression(schema, ask) else {
        return Ok(Found { total: Total::Exact(0), hits: Vec::new(), complete });
    };
    let index = Index { conn, schema };
    let most = COUNTED.saturating_add(1).max(ask.offset.saturating_add(ask.limit).saturating_add(1));
    let all = index.matching(&expression, ask.query, most)?;
    let total = if all.len() > COUNTED { Total::More { at_least: COUNTED } } else { Total::Exact(all.len()) };
    let page: Vec<i64> =
        if ask.best { index.best(&all, ask)? } else { all.iter().skip(ask.offset).take(ask.limit).copied().collect() };
    let mut hits = Vec::with_capacity(page.len());
    for id in page {
        hits.extend(index.hit(id)?);
    }
    Ok(Found { total, hits, complete })
}

/// `None` where nothing can be found.
fn expression(schema: Schema, ask: &Ask<'_>) -> Option<String> {
    let query = ask.query.fts5()?;
    if ask.kinds.is_empty() {
        return Some(query);
    }
    let known = schema.indexed.iter().filter(|indexed| ask.kinds.iter().any(|kind| kind == indexed.kind));
    let kinds: Vec<String> = known.map(|indexed| format!("\"{KIND_MARK}{}\"", indexed.kind)).collect();
    match kinds.len() {
        0 => None,
        all if all == schema.indexed.len() => Some(query),
        _ => Some(format!("({}) AND {query}", kinds.join(" OR "))),
    }
}

struct Index<'c> {
    conn: &'c Connection,
    schema: Schema,
}

impl Index<'_> {
    /// The newest first: the order of ids, in which FTS5 walks its lists without sorting.
    fn matching(&self, expression: &str, query: &Query, most: usize) -> rusqlite::Result<Vec<i64>> {
        let sql = "SELECT rowid FROM search_text WHERE search_text MATCH ?1 ORDER BY rowid LIMIT ?2";
        let mut statement = self.conn.prepare_cached(sql)?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![expression, most])?;
        let tester = (!query.fits()).then(|| query.tester());
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let stands = match &tester {
                Some(tester) => self.holds(id, tester)?,
                None => true,
            };
            if stands {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    fn holds(&self, id: i64, tester: &Tester<'_>) -> rusqlite::Result<bool> {
        let Some((indexed, row)) = self.doc(id)? else { return Ok(false) };
        let texts = indexed.texts(self.conn, row)?.unwrap_or_default();
        Ok(tester.is_in(&texts))
    }

    fn doc(&self, id: i64) -> rusqlite::Result<Option<(&'static Indexed, i64)>> {
        let sql = "SELECT kind, row FROM search_doc WHERE id = ?1";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut found = statement.query_map([id], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
        let Some((kind, row)) = found.next().transpose()? else { return Ok(None) };
        Ok(usize::try_from(kind).ok().and_then(|kind| self.schema.indexed.get(kind)).map(|indexed| (indexed, row)))
    }

    /// `None` while the row has gone and the index does not know it yet.
    fn hit(&self, id: i64) -> rusqlite::Result<Option<Hit>> {
        let Some((indexed, row)) = self.doc(id)? else { return Ok(None) };
        let Some(texts) = indexed.texts(self.conn, row)? else { return Ok(None) };
        let Some(About { id, moment, account }) = indexed.about(self.conn, row)? else { return Ok(None) };
        Ok(Some(Hit { kind: indexed.kind, id, texts, moment, account }))
    }

    /// Among the newest: first where the title is what is looked for, then where it begins with it, then where it has
    /// it, then by how often it stands there; what is equal stays in its order, the newest first.
    fn best(&self, newest: &[i64], ask: &Ask<'_>) -> rusqlite::Result<Vec<i64>> {
        let mut weighed = Vec::new();
        for id in newest.iter().take(WEIGHED) {
            let texts = match self.doc(*id)? {
                Some((indexed, row)) => indexed.texts(self.conn, row)?.unwrap_or_default(),
                None => Vec::new(),
            };
            weighed.push((Reverse(weight(&texts, ask.query)), *id));
        }
        weighed.sort_by_key(|(weight, _)| *weight);
        let rest = newest.iter().skip(WEIGHED).copied();
        Ok(weighed.into_iter().map(|(_, id)| id).chain(rest).skip(ask.offset).take(ask.limit).collect())
    }
}

/// How much of the title is covered, and how many places there are (up to nine: more is no better).
fn weight(texts: &[String], query: &Query) -> (u8, usize) {
    let Some(title) = texts.first() else { return (0, 0) };
    let marks = highlight(title, query);
    let whole = title.trim().encode_utf16().count();
    let place = match marks.first() {
        Some((0, to)) if *to == whole => 3,
        Some((0, _)) => 2,
        Some(_) => 1,
        None => 0,
    };
    let places = texts.iter().map(|text| highlight(text, query).len()).sum::<usize>();
    (place, places.min(9))
}
