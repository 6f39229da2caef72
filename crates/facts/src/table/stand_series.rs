//! Figures of posts at all their stands: for posts that have several.

use std::collections::HashMap;

use sandtable_base::{Figures, Metric};
use sandtable_store::rusqlite::{Connection, params_from_iter};

use super::Result;
use super::post_day::Slice;
use crate::model::order::{At, Order};
use crate::model::post_row::POST_METRICS;

/// What one stand said, and which of two is the later one.
#[derive(Debug, Clone)]
pub struct Said {
    pub order: Order,
    pub at: At,
    pub figures: Figures,
}

/// Calls `each` with every post of the slice (its days do not matter) that has more than one stand, and its stands from
/// early to late, of which only the named metrics are read. `each` keeps what it needs: nothing is kept here.
pub fn for_each(
    conn: &Connection,
    slice: &Slice,
    metrics: &[Metric],
    zone: chrono_tz::Tz,
    mut each: impl FnMut(i64, &[Said]),
) -> Result<()> {
    let metrics: Vec<Metric> = metrics.iter().copied().filter(|metric| POST_METRICS.contains(metric)).collect();
    let columns =
        |table: &str| -> String { metrics.iter().map(|metric| format!(", {table}.{}", metric.name())).collect() };
    let (conditions, values) = slice.of_posts();
    // Of one post after the other, so that no more than one is in memory.
    let sql = format!(
        "SELECT p.id AS post, p.taken, p.import_id, p.import_row{} FROM post p
         WHERE {conditions} AND EXISTS (SELECT 1 FROM post_stand s WHERE s.post_id = p.id)
         UNION ALL
         SELECT s.post_id, s.taken, s.import_id, s.import_row{} FROM post_stand s
         WHERE s.post_id IN (SELECT id FROM post WHERE {conditions})
         ORDER BY post",
        columns("p"),
        columns("s")
    );
    let moments: HashMap<i64, String> = super::import::as_of(conn)?;
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(values.iter().chain(values.iter())))?;
    let mut of = None;
    let mut stands: Vec<Said> = Vec::new();
    let mut close = |of: Option<i64>, stands: &mut Vec<Said>| {
        stands.sort_by_key(|said| said.order);
        if let Some(of) = of {
            each(of, stands);
        }
        stands.clear();
    };
    while let Some(row) = rows.next()? {
        let post: i64 = row.get(0)?;
        if of != Some(post) {
            close(of, &mut stands);
            of = Some(post);
        }
        let import_id: i64 = row.get(2)?;
        let taken: Option<String> = row.get(1)?;
        let moment = taken.as_ref().or_else(|| moments.get(&import_id)).map(String::as_str).unwrap_or_default();
        let at = At::read(moment, zone);
        let mut figures = Figures::default();
        for (column, metric) in metrics.iter().enumerate() {
            figures.set(*metric, row.get(4 + column)?);
        }
        stands.push(Said { order: at.order((import_id, row.get(3)?)), at, figures });
    }
    close(of, &mut stands);
    Ok(())
}
