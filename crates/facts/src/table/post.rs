//! Posts with their latest stand.

use std::collections::BTreeMap;

use sandtable_base::moment::date_of;
use sandtable_base::{Day, Figures, Number};
use sandtable_store::rusqlite::types::Value;
use sandtable_store::rusqlite::{self, CachedStatement, Connection, OptionalExtension, Row, params, params_from_iter};

use super::post_day::Slice;
use super::stand::{self, Bound, Stand, column_list};
use super::{Result, extra, placeholders};
use crate::model::post_row::{NO_ID, POST_METRICS};
use crate::view::{PostView, Source};

/// What identifies a post and where it is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Post {
    pub id: i64,
    pub platform_id: i64,
    pub account_id: i64,
    pub key: String,
    pub day: Option<Day>,
    pub by_first_seen: bool,
    pub latest: Stand,
}

/// The columns before a stand's.
const OWN: &str = "platform_id, account_id, key, day, by_first_seen";

/// Inserts rows whose key is new; tells the others apart.
pub struct Inserter<'c> {
    statement: CachedStatement<'c>,
    bound: Bound,
}

/// A new post as it is bound: nothing is copied.
pub struct NewPost<'a> {
    pub platform_id: i64,
    pub account_id: i64,
    pub key: &'a str,
    pub day: Option<Day>,
    pub by_first_seen: bool,
    pub title: Option<&'a str>,
    pub url: Option<&'a str>,
    pub post_type: Option<&'a str>,
    pub published: Option<&'a str>,
    pub taken: Option<&'a str>,
    pub import_id: i64,
    pub import_row: i64,
    pub figures: &'a Figures,
}

impl<'c> Inserter<'c> {
    pub fn new(conn: &'c Connection) -> Result<Inserter<'c>> {
        let sql = format!(
            "INSERT INTO post ({OWN}, {}) VALUES ({}) ON CONFLICT (platform_id, key) DO NOTHING",
            column_list(),
            placeholders(5 + stand::COLUMN_COUNT)
        );
        let mut statement = conn.prepare_cached(&sql)?;
        statement.clear_bindings();
        Ok(Inserter { statement, bound: Bound::default() })
    }

    /// Whether it was new.
    pub fn insert(&mut self, post: &NewPost<'_>) -> Result<bool> {
        let statement = &mut self.statement;
        statement.raw_bind_parameter(1, post.platform_id)?;
        statement.raw_bind_parameter(2, post.account_id)?;
        statement.raw_bind_parameter(3, post.key)?;
        statement.raw_bind_parameter(4, post.day)?;
        statement.raw_bind_parameter(5, post.by_first_seen)?;
        statement.raw_bind_parameter(6, post.title)?;
        statement.raw_bind_parameter(7, post.url)?;
        statement.raw_bind_parameter(8, post.post_type)?;
        statement.raw_bind_parameter(9, post.published)?;
        statement.raw_bind_parameter(10, post.taken)?;
        statement.raw_bind_parameter(11, post.import_id)?;
        statement.raw_bind_parameter(12, post.import_row)?;
        self.bound.bind(statement, 13, post.figures)?;
        Ok(statement.raw_execute()? == 1)
    }
}

fn read(row: &Row<'_>) -> Result<Post> {
    Ok(Post {
        id: row.get(0)?,
        platform_id: row.get(1)?,
        account_id: row.get(2)?,
        key: row.get(3)?,
        day: row.get(4)?,
        by_first_seen: row.get(5)?,
        latest: Stand::read(row, 6)?,
    })
}

pub fn by_key(conn: &Connection, platform_id: i64, key: &str) -> Result<Option<Post>> {
    conn.prepare_cached(&format!("SELECT id, {OWN}, {} FROM post WHERE platform_id = ? AND key = ?", column_list()))?
        .query_row(params![platform_id, key], read)
        .optional()
}

pub fn get(conn: &Connection, id: i64) -> Result<Option<Post>> {
    conn.prepare_cached(&format!("SELECT id, {OWN}, {} FROM post WHERE id = ?", column_list()))?
        .query_row([id], read)
        .optional()
}

/// Writes another latest stand and the day it is counted on.
pub fn set_latest(conn: &Connection, id: i64, day: Option<Day>, by_first_seen: bool, latest: &Stand) -> Result<()> {
    let sql = format!(
        "UPDATE post SET (day, by_first_seen, {}) = ({}) WHERE id = ?",
        column_list(),
        placeholders(2 + stand::COLUMN_COUNT)
    );
    let mut statement = conn.prepare_cached(&sql)?;
    statement.raw_bind_parameter(1, day)?;
    statement.raw_bind_parameter(2, by_first_seen)?;
    latest.bind(&mut statement, 3)?;
    statement.raw_bind_parameter(3 + stand::COLUMN_COUNT, id)?;
    statement.raw_execute()?;
    Ok(())
}

pub fn remove(conn: &Connection, id: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM post WHERE id = ?")?.execute([id])?;
    Ok(())
}

/// Posts whose day depends on the time zone: published, or else first seen, at a moment in UTC.
pub fn with_utc_moments(conn: &Connection) -> Result<Vec<i64>> {
    conn.prepare_cached("SELECT id FROM post WHERE published LIKE '%Z' OR by_first_seen = 1 ORDER BY id")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// Posts whose latest stand an import gave.
pub fn of_import(conn: &Connection, import_id: i64) -> Result<Vec<i64>> {
    conn.prepare_cached("SELECT id FROM post WHERE import_id = ? ORDER BY import_row")?
        .query_map([import_id], |row| row.get(0))?
        .collect()
}

/// Calls `each` with account, post type, figures and "counted by first sight" of every post of a day.
pub fn for_each_of_day(conn: &Connection, day: Day, mut each: impl FnMut(i64, String, &Figures, bool)) -> Result<()> {
    let sql =
        format!("SELECT account_id, COALESCE(post_type, ''), by_first_seen, {} FROM post WHERE day = ?", figures());
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query([day])?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, row.get(1)?, &figures_at(row, 3)?, row.get(2)?);
    }
    Ok(())
}

/// Calls `each` with day, figures and "counted by first sight" of every post of a slice.
pub fn for_each(conn: &Connection, slice: &Slice, mut each: impl FnMut(Day, &Figures, bool)) -> Result<()> {
    let (conditions, values) = slice.of_posts();
    let sql = format!("SELECT day, by_first_seen, {} FROM post WHERE {conditions}", figures());
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        each(row.get(0)?, &figures_at(row, 2)?, row.get(1)?);
    }
    Ok(())
}

/// The columns of figures.
fn figures() -> String {
    POST_METRICS.map(|metric| metric.name()).join(", ")
}

fn figures_at(row: &Row<'_>, first: usize) -> Result<Figures> {
    let mut figures = Figures::default();
    for (at, metric) in POST_METRICS.into_iter().enumerate() {
        figures.set(metric, row.get(first + at)?);
    }
    Ok(figures)
}

/// Posts of a slice that have all of the named metrics, newest first.
pub fn list(
    conn: &Connection,
    slice: &Slice,
    having: &[sandtable_base::Metric],
    limit: Option<u32>,
    offset: u32,
) -> Result<(u64, Vec<Post>)> {
    let (conditions, values) = having_all(slice, having);
    let total: i64 = conn
        .prepare_cached(&format!("SELECT COUNT(*) FROM post WHERE {conditions}"))?
        .query_row(params_from_iter(values.iter()), |row| row.get(0))?;
    let mut bound: Vec<Value> = values;
    bound.push(Value::from(limit.map_or(-1, i64::from)));
    bound.push(Value::from(i64::from(offset)));
    let sql = format!("{} LIMIT ? OFFSET ?", newest_first(&conditions));
    let posts = conn.prepare_cached(&sql)?.query_map(params_from_iter(bound), read)?.collect::<Result<Vec<_>>>()?;
    Ok((total.unsigned_abs(), posts))
}

/// Calls `each` with all posts that [`list`] has, one at a time.
pub fn for_each_listed<E: From<rusqlite::Error>>(
    conn: &Connection,
    slice: &Slice,
    having: &[sandtable_base::Metric],
    mut each: impl FnMut(Post) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let (conditions, values) = having_all(slice, having);
    let mut statement = conn.prepare_cached(&newest_first(&conditions))?;
    let mut rows = statement.query(params_from_iter(values))?;
    while let Some(row) = rows.next()? {
        each(read(row)?)?;
    }
    Ok(())
}

fn having_all(slice: &Slice, having: &[sandtable_base::Metric]) -> (String, Vec<Value>) {
    let (mut conditions, values) = slice.of_posts();
    for metric in having.iter().filter(|metric| POST_METRICS.contains(metric)) {
        conditions.push_str(&format!(" AND {} IS NOT NULL", metric.name()));
    }
    (conditions, values)
}

fn newest_first(conditions: &str) -> String {
    format!("SELECT id, {OWN}, {} FROM post WHERE {conditions} ORDER BY day DESC, id DESC", column_list())
}

/// Figures by name, missing ones absent.
pub fn figures_by_name(figures: &Figures) -> BTreeMap<String, Number> {
    figures.present().map(|(metric, value)| (metric.name().to_owned(), Number(value))).collect()
}

/// What is shown of a post.
pub fn view(conn: &Connection, post: &Post) -> Result<PostView> {
    let (platform, account) = conn
        .prepare_cached("SELECT p.key, a.name FROM account a JOIN platform p ON p.id = a.platform_id WHERE a.id = ?")?
        .query_row([post.account_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let latest = &post.latest;
    let (file, as_of) = source_of(conn, latest.import_id)?;
    Ok(PostView {
        post_id: post.id.to_string(),
        id: (!post.key.starts_with(NO_ID)).then(|| post.key.clone()),
        title: latest.title.clone(),
        url: latest.url.clone(),
        platform,
        account_id: post.account_id.to_string(),
        account,
        post_type: latest.post_type.clone(),
        published: latest.published.clone(),
        day: post.day.map(|day| date_of(day).to_string()),
        taken: latest.taken.clone().unwrap_or(as_of),
        figures: figures_by_name(&latest.figures),
        extra: extra::of(conn, latest.import_id, latest.import_row)?,
        source: source(latest, file),
        snapshots: 1 + stand::count_of_post(conn, post.id)?,
    })
}

/// File and `as_of` of an import.
pub fn source_of(conn: &Connection, import_id: i64) -> Result<(String, String)> {
    conn.prepare_cached("SELECT file, as_of FROM import WHERE id = ?")?
        .query_row([import_id], |row| Ok((row.get(0)?, row.get(1)?)))
}

pub fn source(stand: &Stand, file: String) -> Source {
    Source { import_id: stand.import_id.to_string(), file, row: stand.import_row.unsigned_abs() }
}
