//! Stands of posts: the columns that `post` and `post_stand` share, and the stands that are not the latest.

use sandtable_base::Figures;
use sandtable_store::rusqlite::{CachedStatement, Connection, OptionalExtension, Row, Statement, params};

use super::seen::Witness;
use super::{Result, placeholders};
use crate::model::post_row::POST_METRICS;

/// What one row of one file said of a post.
#[derive(Debug, Clone, PartialEq)]
pub struct Stand {
    pub title: Option<String>,
    pub url: Option<String>,
    pub post_type: Option<String>,
    pub published: Option<String>,
    /// Null: the import's `as_of`.
    pub taken: Option<String>,
    pub import_id: i64,
    pub import_row: i64,
    pub figures: Figures,
}

/// Columns of a stand that are not figures.
const WORDS: &str = "title, url, post_type, published, taken, import_id, import_row";
const WORD_COUNT: usize = 7;
pub const COLUMN_COUNT: usize = WORD_COUNT + POST_METRICS.len();

/// The columns of a stand, in the order [`Stand::read`] and [`Stand::bind`] use.
pub fn column_list() -> String {
    let metrics: Vec<&str> = POST_METRICS.iter().map(|metric| metric.name()).collect();
    format!("{WORDS}, {}", metrics.join(", "))
}

impl Stand {
    pub fn read(row: &Row<'_>, from: usize) -> Result<Stand> {
        let mut figures = Figures::default();
        for (at, metric) in POST_METRICS.into_iter().enumerate() {
            figures.set(metric, row.get(from + WORD_COUNT + at)?);
        }
        Ok(Stand {
            title: row.get(from)?,
            url: row.get(from + 1)?,
            post_type: row.get(from + 2)?,
            published: row.get(from + 3)?,
            taken: row.get(from + 4)?,
            import_id: row.get(from + 5)?,
            import_row: row.get(from + 6)?,
            figures,
        })
    }

    pub fn bind(&self, statement: &mut Statement<'_>, from: usize) -> Result<()> {
        statement.raw_bind_parameter(from, &self.title)?;
        statement.raw_bind_parameter(from + 1, &self.url)?;
        statement.raw_bind_parameter(from + 2, &self.post_type)?;
        statement.raw_bind_parameter(from + 3, &self.published)?;
        statement.raw_bind_parameter(from + 4, &self.taken)?;
        statement.raw_bind_parameter(from + 5, self.import_id)?;
        statement.raw_bind_parameter(from + 6, self.import_row)?;
        bind_figures(statement, from + WORD_COUNT, &self.figures)
    }

    /// Says the same of the post as another stand, whatever its place and moment.
    pub fn says_the_same(&self, other: &Stand) -> bool {
        let same_figures = POST_METRICS.into_iter().all(|metric| self.figures.get(metric) == other.figures.get(metric));
        same_figures
            && self.title == other.title
            && self.url == other.url
            && self.post_type == other.post_type
            && self.published == other.published
    }
}

fn bind_figures(statement: &mut Statement<'_>, from: usize, figures: &Figures) -> Result<()> {
    for (at, metric) in POST_METRICS.into_iter().enumerate() {
        statement.raw_bind_parameter(from + at, figures.get(metric))?;
    }
    Ok(())
}

/// Binds only what differs from "missing" since the last row: a file has the same few metrics in all its rows, and
/// parameters keep their value between runs of a statement.
#[derive(Debug, Default)]
pub struct Bound([bool; POST_METRICS.len()]);

impl Bound {
    pub fn bind(&mut self, statement: &mut Statement<'_>, from: usize, figures: &Figures) -> Result<()> {
        for (at, metric) in POST_METRICS.into_iter().enumerate() {
            let value = figures.get(metric);
            if value.is_some() || self.0[at] {
                statement.raw_bind_parameter(from + at, value)?;
                self.0[at] = value.is_some();
            }
        }
        Ok(())
    }
}

/// A stand of `post_stand` with its own id.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub id: i64,
    pub stand: Stand,
}

/// The id of the new row.
pub fn insert(conn: &Connection, post_id: i64, stand: &Stand) -> Result<i64> {
    let sql =
        format!("INSERT INTO post_stand (post_id, {}) VALUES ({})", column_list(), placeholders(1 + COLUMN_COUNT));
    let mut statement: CachedStatement<'_> = conn.prepare_cached(&sql)?;
    statement.raw_bind_parameter(1, post_id)?;
    stand.bind(&mut statement, 2)?;
    statement.raw_execute()?;
    Ok(conn.last_insert_rowid())
}

pub fn replace(conn: &Connection, id: i64, stand: &Stand) -> Result<()> {
    let sql = format!("UPDATE post_stand SET ({}) = ({}) WHERE id = ?", column_list(), placeholders(COLUMN_COUNT));
    let mut statement = conn.prepare_cached(&sql)?;
    stand.bind(&mut statement, 1)?;
    statement.raw_bind_parameter(COLUMN_COUNT + 1, id)?;
    statement.raw_execute()?;
    Ok(())
}

pub fn remove(conn: &Connection, id: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM post_stand WHERE id = ?")?.execute([id])?;
    Ok(())
}

/// The stands of a post that are not the latest, in the order they were read.
pub fn of_post(conn: &Connection, post_id: i64) -> Result<Vec<Kept>> {
    conn.prepare_cached(&format!("SELECT id, {} FROM post_stand WHERE post_id = ? ORDER BY id", column_list()))?
        .query_map([post_id], |row| Ok(Kept { id: row.get(0)?, stand: Stand::read(row, 1)? }))?
        .collect()
}

pub fn count_of_post(conn: &Connection, post_id: i64) -> Result<u32> {
    conn.prepare_cached("SELECT COUNT(*) FROM post_stand WHERE post_id = ?")?.query_row([post_id], |row| row.get(0))
}

/// Where an import left stands that are not the latest: (stand id, post id).
pub fn of_import(conn: &Connection, import_id: i64) -> Result<Vec<(i64, i64)>> {
    conn.prepare_cached("SELECT id, post_id FROM post_stand WHERE import_id = ? ORDER BY import_row")?
        .query_map([import_id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

pub fn get(conn: &Connection, id: i64) -> Result<Option<Stand>> {
    conn.prepare_cached(&format!("SELECT {} FROM post_stand WHERE id = ?", column_list()))?
        .query_row([id], |row| Stand::read(row, 0))
        .optional()
}

/// Gives a stand to the import that saw the same.
pub fn rehome(conn: &Connection, id: i64, heir: &Witness) -> Result<()> {
    conn.prepare_cached("UPDATE post_stand SET import_id = ?, import_row = ?, taken = ? WHERE id = ?")?
        .execute(params![heir.place.0, heir.place.1, heir.taken, id])?;
    Ok(())
}
