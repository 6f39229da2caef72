//! Keeping the index: rows in, rows out, batch by batch.

use std::collections::HashMap;

use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sandtable_text::{Common, Sample};

use super::plan::{self, Plan, Waiting};
use super::slot::{SHARED, UNDATED};
use super::source::Source;
use super::touched::Run;
use super::{Indexed, VERSION, stamp_of};
use crate::schema::Schema;
use crate::setting::setting;

/// Rows that a write indexes itself (some 30 µs each); more wait.
pub(crate) const AT_ONCE: i64 = 4_000;

/// Rowids of which it is worth learning what is common, and so many times as many as were learned of are too many.
const MANY: i64 = 20_000;
const OUTGROWN: i64 = 4;

/// Rows that are looked at for it.
const SAMPLED: i64 = 4_000;

/// Rows taken out before the index is made anew, beside as many as there are in it.
const REMOVED: i64 = 50_000;

/// Parts that a search walks side by side without much ado.
const PARTS: i64 = 3;

/// Rows whose indexing takes as long as a page (of 4 KB) of merging, more or less.
const ROWS_OF_A_PAGE: i64 = 16;

/// Parts of a size that are merged into one as they come: of an index that is being made, and of one that is kept.
const MAKING: i64 = 64;
const KEEPING: i64 = 16;

/// What the index is made of, in short.
fn version(schema: Schema) -> String {
    let kinds = format!("{:?}", schema.indexed);
    let stamp = stamp_of([kinds.as_bytes()].into_iter());
    format!("{VERSION}.{}.{stamp:x}", sandtable_text::VERSION)
}

pub(crate) fn is_current(conn: &Connection, schema: Schema) -> rusqlite::Result<bool> {
    let found: String = conn.prepare_cached("SELECT version FROM search_state")?.query_row([], |row| row.get(0))?;
    Ok(found == version(schema))
}

pub(crate) fn is_complete(conn: &Connection, schema: Schema) -> rusqlite::Result<bool> {
    let waits: bool =
        conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM search_queue)")?.query_row([], |row| row.get(0))?;
    Ok(!waits && is_current(conn, schema)?)
}

/// Rowids that wait.
pub(crate) fn waiting(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached("SELECT coalesce(sum(last - first + 1), 0) FROM search_queue")?.query_row([], |row| row.get(0))
}

/// Empties the index and lets every row wait.
pub(crate) fn begin_anew(conn: &Connection, schema: Schema) -> rusqlite::Result<()> {
    empty(conn)?;
    // A million rows are then written twice: as they come, and once when all parts become one.
    set(conn, "automerge", MAKING)?;
    conn.execute_batch("DELETE FROM search_doc; DELETE FROM search_queue;")?;
    let mut runs = Vec::new();
    for (kind, indexed) in schema.indexed.iter().enumerate() {
        let sql = format!("SELECT min(rowid), max(rowid) FROM {}", indexed.table);
        let (first, last): (Option<i64>, Option<i64>) =
            conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if let (Some(first), Some(last)) = (first, last) {
            runs.push(Run { kind, first, last });
        }
    }
    let rows = runs.iter().map(Run::rows).fold(0_i64, i64::saturating_add);
    let common = learn(conn, schema, &runs, rows)?;
    runs.iter().try_for_each(|run| wait(conn, run))?;
    let sql = "UPDATE search_state SET version = ?1, common = ?2, learned = ?3";
    conn.execute(sql, params![version(schema), common.to_text(), rows])?;
    Ok(())
}

/// Which pairs of characters many of the texts have, from some of them.
fn learn(conn: &Connection, schema: Schema, runs: &[Run], rows: i64) -> rusqlite::Result<Common> {
    let mut sample = Sample::default();
    if rows < MANY {
        return Ok(sample.common());
    }
    for run in runs {
        let share = i64::try_from(i128::from(SAMPLED) * i128::from(run.rows()) / i128::from(rows)).unwrap_or(SAMPLED);
        if let Some(indexed) = schema.indexed.get(run.kind).filter(|_| share > 0) {
            indexed.sample(conn, (run.first, run.last), share, &mut sample)?;
        }
    }
    Ok(sample.common())
}

/// Whether so much waits that what was learned of the rows before says little of them.
pub(crate) fn is_outgrown(conn: &Connection) -> rusqlite::Result<bool> {
    let learned: i64 = conn.prepare_cached("SELECT learned FROM search_state")?.query_row([], |row| row.get(0))?;
    Ok(waiting(conn)? > learned.saturating_mul(OUTGROWN).saturating_add(MANY))
}

/// What the index was made with.
pub(crate) fn common(conn: &Connection) -> rusqlite::Result<Common> {
    let mut kept = conn.prepare_cached("SELECT common FROM search_state")?;
    kept.query_row([], |row| Ok(Common::of_text(row.get_ref(0)?.as_str()?)))
}

/// The index is of no version from now on: the next step, or the next start, makes it anew.
pub(crate) fn give_up(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("UPDATE search_state SET version = ''", [])?;
    Ok(())
}

fn empty(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')", [])?;
    // Merging what was taken out happens when it is made anew: within a commit it would take half a minute. Batches are
    // larger than what FTS5 keeps in memory unasked.
    for (option, value) in [("deletemerge", 0), ("hashsize", 64 << 20), ("crisismerge", 256)] {
        set(conn, option, value)?;
    }
    conn.execute("UPDATE search_state SET removed = 0, merging = 0", [])?;
    Ok(())
}

/// An option of FTS5, kept in the index.
fn set(conn: &Connection, option: &str, value: i64) -> rusqlite::Result<()> {
    conn.execute("INSERT INTO search_text (search_text, rank) VALUES (?1, ?2)", params![option, value])?;
    Ok(())
}

fn wait(conn: &Connection, run: &Run) -> rusqlite::Result<()> {
    conn.prepare_cached("UPDATE search_state SET queued = queued + 1")?.execute([])?;
    conn.prepare_cached(
        "INSERT INTO search_queue (id, kind, first, last) SELECT queued, ?1, ?2, ?3 FROM search_state",
    )?
    .execute(params![number(run.kind), run.first, run.last])?;
    Ok(())
}

/// After a write: a few rows are indexed, many are noted.
pub(crate) fn follow(conn: &Connection, schema: Schema, runs: Vec<Run>) -> rusqlite::Result<()> {
    if runs.iter().map(Run::rows).fold(0_i64, i64::saturating_add) > AT_ONCE {
        return runs.iter().try_for_each(|run| wait(conn, run));
    }
    let (zone, common) = (zone(conn)?, common(conn)?);
    for run in runs {
        if let Some(indexed) = schema.indexed.get(run.kind) {
            bring(conn, indexed, &run, zone, &common)?;
        }
    }
    Ok(())
}

/// Indexes the next so many rows of what waits, in the order of the plan where there is one; whether there is more to do.
pub(crate) fn step(conn: &Connection, schema: Schema, rows: i64, plan: Option<&Plan>) -> rusqlite::Result<bool> {
    if !is_current(conn, schema)? || is_outgrown(conn)? {
        begin_anew(conn, schema)?;
    }
    let Some(waiting) = plan::next(conn)? else {
        return merge(conn, rows / ROWS_OF_A_PAGE);
    };
    let kind = usize::try_from(waiting.kind).ok();
    let indexed = kind.and_then(|kind| schema.indexed.get(kind).map(|indexed| (kind, indexed)));
    let left = match (indexed, plan.filter(|plan| plan.is_of(&waiting))) {
        (Some((kind, indexed)), Some(plan)) => {
            let (batch, last) = plan.ahead(rows);
            bring_rows(conn, indexed, kind, batch)?;
            (!last).then_some(waiting.first)
        }
        (Some((kind, indexed)), None) => bring_next(conn, indexed, kind, &waiting, rows)?,
        (None, _) => None,
    };
    let Some(first) = left else {
        conn.prepare_cached("DELETE FROM search_queue WHERE id = ?1")?.execute([waiting.id])?;
        let more: bool = conn.query_row("SELECT EXISTS (SELECT 1 FROM search_queue)", [], |row| row.get(0))?;
        return if more { Ok(true) } else { tidy_up(conn, schema) };
    };
    conn.prepare_cached("UPDATE search_queue SET first = ?2 WHERE id = ?1")?.execute(params![waiting.id, first])?;
    Ok(true)
}

/// The next so many rowids of a range; where the rest begins, if there is one.
fn bring_next(
    conn: &Connection,
    indexed: &Indexed,
    kind: usize,
    waiting: &Waiting,
    rows: i64,
) -> rusqlite::Result<Option<i64>> {
    let next = next_row(conn, indexed, kind, waiting.first)?.filter(|next| *next <= waiting.last);
    let Some(first) = next else { return Ok(None) };
    let last = waiting.last.min(first.saturating_add(rows - 1));
    bring(conn, indexed, &Run { kind, first, last }, zone(conn)?, &common(conn)?)?;
    Ok((last < waiting.last).then(|| last + 1))
}

/// Nothing waits any more: whether the index is to be made anew, because most of what is in it was taken out, or its
/// parts to be made one.
fn tidy_up(conn: &Connection, schema: Schema) -> rusqlite::Result<bool> {
    let (removed, docs): (i64, i64) =
        conn.query_row("SELECT removed, (SELECT count(*) FROM search_doc) FROM search_state", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    if docs == 0 && removed > 0 {
        empty(conn)?;
    }
    if docs > 0 && removed > docs + REMOVED {
        begin_anew(conn, schema)?;
        return Ok(true);
    }
    set(conn, "automerge", KEEPING)?;
    let parts: i64 = conn.query_row("SELECT count(DISTINCT segid) FROM search_text_idx", [], |row| row.get(0))?;
    if parts > PARTS {
        conn.execute("UPDATE search_state SET merging = 1", [])?;
    }
    Ok(parts > PARTS)
}

/// Goes on making the index one part: a word is then one list to walk. Whether there is more to do.
fn merge(conn: &Connection, pages: i64) -> rusqlite::Result<bool> {
    let merging: i64 = conn.prepare_cached("SELECT merging FROM search_state")?.query_row([], |row| row.get(0))?;
    let pages = match merging {
        0 => return Ok(false),
        // A negative number begins with all parts, whatever their sizes.
        1 => -pages,
        _ => pages,
    };
    let before = conn.total_changes();
    set(conn, "merge", pages)?;
    // FTS5 says so that nothing was left to merge.
    let more = conn.total_changes() - before >= 2;
    conn.execute("UPDATE search_state SET merging = ?1", [if more { 2 } else { 0 }])?;
    Ok(more)
}

/// The first row from `first` on that is there or was indexed: rowids may have wide gaps.
fn next_row(conn: &Connection, indexed: &Indexed, kind: usize, first: i64) -> rusqlite::Result<Option<i64>> {
    let sql = format!(
        "SELECT min(one) FROM (
             SELECT min(rowid) AS one FROM {} WHERE rowid >= ?1
             UNION ALL SELECT min(row) FROM search_doc WHERE kind = ?2 AND row >= ?1)",
        indexed.table
    );
    conn.prepare_cached(&sql)?.query_row(params![first, number(kind)], |row| row.get(0))
}

/// Makes the index say of these rows what they say now.
fn bring(conn: &Connection, indexed: &Indexed, run: &Run, zone: Tz, common: &Common) -> rusqlite::Result<()> {
    let known = conn
        .prepare_cached("SELECT row, id, stamp FROM search_doc WHERE kind = ?1 AND row BETWEEN ?2 AND ?3")?
        .query_map(params![number(run.kind), run.first, run.last], known)?
        .collect::<Result<_, _>>()?;
    let fresh = indexed.between(conn, (run.first, run.last), zone, common)?;
    replace(conn, run.kind, known, fresh)
}

/// The same of rows that lie apart.
fn bring_rows(conn: &Connection, indexed: &Indexed, kind: usize, rows: &[i64]) -> rusqlite::Result<()> {
    let mut statement = conn.prepare_cached("SELECT row, id, stamp FROM search_doc WHERE kind = ?1 AND row = ?2")?;
    let mut found = Known::new();
    for row in rows {
        found.extend(statement.query_row(params![number(kind), row], known).optional()?);
    }
    let fresh = indexed.among(conn, rows, zone(conn)?, &common(conn)?)?;
    replace(conn, kind, found, fresh)
}

/// What is indexed, by row: its id and stamp.
type Known = HashMap<i64, (i64, i64)>;

fn known(row: &Row<'_>) -> rusqlite::Result<(i64, (i64, i64))> {
    Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
}

fn replace(conn: &Connection, kind: usize, mut known: Known, mut fresh: Vec<Source>) -> rusqlite::Result<()> {
    let mut gone = Vec::new();
    fresh.retain(|source| match known.remove(&source.row) {
        Some((_, stamp)) if stamp == source.stamp => false,
        Some((id, _)) => {
            gone.push(id);
            true
        }
        None => true,
    });
    gone.extend(known.into_values().map(|(id, _)| id));
    remove(conn, gone)?;
    insert(conn, number(kind), fresh)
}

/// In the order of ids: FTS5 writes out what it holds whenever an id is smaller than the one before.
fn remove(conn: &Connection, mut gone: Vec<i64>) -> rusqlite::Result<()> {
    if gone.is_empty() {
        return Ok(());
    }
    gone.sort_unstable();
    let mut text = conn.prepare_cached("DELETE FROM search_text WHERE rowid = ?1")?;
    let mut doc = conn.prepare_cached("DELETE FROM search_doc WHERE id = ?1")?;
    for id in &gone {
        text.execute([id])?;
        doc.execute([id])?;
    }
    conn.prepare_cached("UPDATE search_state SET removed = removed + ?1")?
        .execute([i64::try_from(gone.len()).unwrap_or(i64::MAX)])?;
    Ok(())
}

/// In the order of ids too.
fn insert(conn: &Connection, kind: i64, mut fresh: Vec<Source>) -> rusqlite::Result<()> {
    fresh.sort_by_key(|source| (source.slot, source.row));
    let mut doc = conn.prepare_cached("INSERT INTO search_doc (id, kind, row, stamp) VALUES (?1, ?2, ?3, ?4)")?;
    let mut text = conn.prepare_cached("INSERT INTO search_text (rowid, text) VALUES (?1, ?2)")?;
    let mut slot = i64::MIN;
    for source in fresh {
        // What is between a smaller slot and the place of the row before is full.
        slot = slot.max(source.slot);
        let id = free_id(conn, slot)?;
        slot = (id / SHARED).min(UNDATED);
        doc.execute(params![id, kind, source.row, source.stamp])?;
        text.execute(params![id, source.text])?;
    }
    Ok(())
}

/// The next id of a slot; where it is full, of the first one after it that is not.
fn free_id(conn: &Connection, slot: i64) -> rusqlite::Result<i64> {
    let mut largest = conn.prepare_cached("SELECT max(id) FROM search_doc WHERE id BETWEEN ?1 AND ?2")?;
    let mut slot = slot;
    loop {
        let first = slot * SHARED;
        let last = if slot < UNDATED { first + SHARED - 1 } else { i64::MAX };
        match largest.query_row([first, last], |row| row.get::<_, Option<i64>>(0))? {
            None => return Ok(first),
            Some(id) if id < last => return Ok(id + 1),
            Some(_) => slot += 1,
        }
    }
}

/// The workspace's clock, for moments in UTC.
pub(crate) fn zone(conn: &Connection) -> rusqlite::Result<Tz> {
    Ok(setting(conn, "time_zone")?.and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC))
}

pub(crate) fn number(kind: usize) -> i64 {
    i64::try_from(kind).unwrap_or(i64::MAX)
}
