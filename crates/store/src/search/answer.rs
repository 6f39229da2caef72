//! Asking the index.

use std::borrow::Cow;
use std::cmp::Reverse;

use rusqlite::{CachedStatement, Connection, OptionalExtension, params};
use sandtable_text::{Common, Query, Tester, places};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::refresh::{common, is_complete};
use super::source::About;
use super::{Indexed, KIND_MARK};
use crate::schema::Schema;

/// Hits counted one by one; beyond, "more than".
pub(crate) const COUNTED: usize = 10_000;

/// Hits whose kinds are looked up: one after the other, with every letter that is typed.
const SORTED_OUT: usize = 2_000;

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
    /// How many hits each kind has, whichever kinds were asked for; `None` where there are too many to count.
    pub kinds: Option<Vec<(&'static str, usize)>>,
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
    let common = common(conn)?;
    let Some(expression) = expression(schema, ask, &common) else {
        return Ok(Found { total: Total::Exact(0), hits: Vec::new(), kinds: Some(Vec::new()), complete });
    };
    let mut index = Index::of(conn, schema)?;
    let most = COUNTED.saturating_add(1).max(ask.offset.saturating_add(ask.limit).saturating_add(1));
    let tester = || (!ask.query.fits(&common)).then(|| ask.query.tester());
    let all = index.matching(&expression, tester(), most)?;
    let kinds = if ask.kinds.is_empty() {
        index.by_kind(&all)?
    } else {
        match ask.query.fts5(&common) {
            Some(any) => index.matching(&any, tester(), SORTED_OUT + 1).and_then(|ids| index.by_kind(&ids))?,
            None => None,
        }
    };
    let total = if all.len() > COUNTED { Total::More { at_least: COUNTED } } else { Total::Exact(all.len()) };
    let page: Vec<i64> =
        if ask.best { index.best(&all, ask)? } else { all.iter().skip(ask.offset).take(ask.limit).copied().collect() };
    let mut hits = Vec::with_capacity(page.len());
    for id in page {
        hits.extend(index.hit(id)?);
    }
    Ok(Found { total, hits, kinds, complete })
}

/// `None` where nothing can be found.
fn expression(schema: Schema, ask: &Ask<'_>, common: &Common) -> Option<String> {
    let query = ask.query.fts5(common)?;
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
    doc: CachedStatement<'c>,
    /// The rows of each kind, by rowid; compiled when the first is wanted.
    rows: Vec<Option<CachedStatement<'c>>>,
}

impl<'c> Index<'c> {
    fn of(conn: &'c Connection, schema: Schema) -> rusqlite::Result<Index<'c>> {
        let doc = conn.prepare_cached("SELECT kind, row FROM search_doc WHERE id = ?1")?;
        Ok(Index { conn, schema, doc, rows: schema.indexed.iter().map(|_| None).collect() })
    }

    /// The newest first: the order of ids, in which FTS5 walks its lists without sorting.
    fn matching(&mut self, expression: &str, tester: Option<Tester>, most: usize) -> rusqlite::Result<Vec<i64>> {
        let sql = "SELECT rowid FROM search_text WHERE search_text MATCH ?1 ORDER BY rowid LIMIT ?2";
        let mut tester = tester;
        // What is tested may be refused.
        let limit = if tester.is_some() { i64::MAX } else { i64::try_from(most).unwrap_or(i64::MAX) };
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params![expression, limit])?;
        let mut ids = Vec::new();
        while ids.len() < most
            && let Some(row) = rows.next()?
        {
            let id = row.get(0)?;
            let stands = match &mut tester {
                Some(tester) => {
                    self.look(id, |texts| tester.is_in(texts.iter().map(|text| &**text)))?.unwrap_or_default()
                }
                None => true,
            };
            if stands {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    /// How many of the hits each kind has; `None` of more than are counted.
    fn by_kind(&self, ids: &[i64]) -> rusqlite::Result<Option<Vec<(&'static str, usize)>>> {
        if ids.len() > SORTED_OUT {
            return Ok(None);
        }
        let list = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        let sql = "SELECT doc.kind, count(*) FROM json_each(?1) AS hit JOIN search_doc AS doc ON doc.id = hit.value
                   GROUP BY doc.kind ORDER BY doc.kind";
        let mut statement = self.conn.prepare_cached(sql)?;
        let counted =
            statement.query_map([format!("[{list}]")], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?)))?;
        let mut kinds = Vec::new();
        for one in counted {
            let (kind, count) = one?;
            kinds.extend(self.schema.indexed.get(kind as usize).map(|indexed| (indexed.kind, count as usize)));
        }
        Ok(Some(kinds))
    }

    /// What `look` says of the texts of a row; `None` while the row has gone and the index does not know it yet.
    fn look<T>(&mut self, id: i64, look: impl FnOnce(&[Cow<'_, str>]) -> T) -> rusqlite::Result<Option<T>> {
        let Some((kind, indexed, row)) = self.doc(id)? else { return Ok(None) };
        let statement = match &mut self.rows[kind] {
            Some(statement) => statement,
            none => none.insert(self.conn.prepare_cached(&indexed.one())?),
        };
        let mut found = statement.query([row])?;
        match found.next()? {
            Some(row) => Ok(Some(look(&indexed.texts_of(row)?))),
            None => Ok(None),
        }
    }

    fn doc(&mut self, id: i64) -> rusqlite::Result<Option<(usize, &'static Indexed, i64)>> {
        let found = self.doc.query_row([id], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?))).optional()?;
        let Some((kind, row)) = found else { return Ok(None) };
        let kind = usize::try_from(kind).ok();
        Ok(kind.and_then(|kind| self.schema.indexed.get(kind).map(|indexed| (kind, indexed, row))))
    }

    /// `None` as [`Index::look`].
    fn hit(&mut self, id: i64) -> rusqlite::Result<Option<Hit>> {
        let Some((_, indexed, row)) = self.doc(id)? else { return Ok(None) };
        let owned = |texts: &[Cow<'_, str>]| texts.iter().map(|text| text.to_string()).collect();
        let Some(texts) = self.look(id, owned)? else { return Ok(None) };
        let Some(About { id, moment, account }) = indexed.about(self.conn, row)? else { return Ok(None) };
        Ok(Some(Hit { kind: indexed.kind, id, texts, moment, account }))
    }

    /// Among the newest: first where the title is what is looked for, then where it begins with it, then where it has
    /// it, then by how often it stands there; what is equal stays in its order, the newest first.
    fn best(&mut self, newest: &[i64], ask: &Ask<'_>) -> rusqlite::Result<Vec<i64>> {
        let mut weighed = Vec::new();
        for id in newest.iter().take(WEIGHED) {
            let weight = self.look(*id, |texts| weight(texts, ask.query))?.unwrap_or_default();
            weighed.push((Reverse(weight), *id));
        }
        weighed.sort_by_key(|(weight, _)| *weight);
        let rest = newest.iter().skip(WEIGHED).copied();
        Ok(weighed.into_iter().map(|(_, id)| id).chain(rest).skip(ask.offset).take(ask.limit).collect())
    }
}

/// How much of the title is covered, and how many places there are (up to nine: more is no better).
fn weight(texts: &[Cow<'_, str>], query: &Query) -> (u8, usize) {
    let Some((title, others)) = texts.split_first() else { return (0, 0) };
    let found = places(title, query);
    let place = match found.first() {
        Some((0, to)) if *to == title.trim().len() => 3,
        Some((0, _)) => 2,
        Some(_) => 1,
        None => 0,
    };
    let others = others.iter().map(|text| places(text, query).len()).sum::<usize>();
    (place, (found.len() + others).min(9))
}
