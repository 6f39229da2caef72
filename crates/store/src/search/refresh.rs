//! Keeping the index: rows in, rows out, batch by batch.

use std::collections::HashMap;

use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, params};

use super::slot::{SHARED, UNDATED};
use super::source::Source;
use super::touched::Run;
use super::{Indexed, VERSION, stamp_of};
use crate::schema::Schema;
use crate::setting::setting;

/// Rows that a write indexes itself (some 30 µs each); more wait.
pub(crate) const AT_ONCE: i64 = 4_000;

/// Rowids looked at in one step: a write of the user waits for it.
const STRIDE: i64 = 4_000;

/// Rows taken out before the index is made anew, beside as many as there are in it.
const REMOVED: i64 = 50_000;

/// Parts that a search walks side by side without much ado.
const PARTS: i64 = 3;

/// Pages (of 4 KB) that a step of merging writes.
const PAGES: i64 = 500;

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
    conn.execute_batch("DELETE FROM search_doc; DELETE FROM search_queue;")?;
    for (kind, indexed) in schema.indexed.iter().enumerate() {
        let sql = format!("SELECT min(rowid), max(rowid) FROM {}", indexed.table);
        let (first, last): (Option<i64>, Option<i64>) =
            conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if let (Some(first), Some(last)) = (first, last) {
            wait(conn, &Run { kind, first, last })?;
        }
    }
    conn.execute("UPDATE search_state SET version = ?1", [version(schema)])?;
    Ok(())
}

/// The index is of no version from now on: the next step, or the next start, makes it anew.
pub(crate) fn give_up(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("UPDATE search_state SET version = ''", [])?;
    Ok(())
}

fn empty(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')", [])?;
    // Merging what was taken out happens when it is made anew: within a commit it would take half a minute. Batches are
    // larger than what FTS5 keeps in memory unasked. Parts are merged by sixteen, not by four: each word is then written
    // thrice while a million rows come, not five times.
    for (option, value) in [("deletemerge", 0), ("hashsize", 16 << 20), ("automerge", 16), ("crisismerge", 64)] {
        conn.execute("INSERT INTO search_text (search_text, rank) VALUES (?1, ?2)", params![option, value])?;
    }
    conn.execute("UPDATE search_state SET removed = 0, merging = 0", [])?;
    Ok(())
}

fn wait(conn: &Connection, run: &Run) -> rusqlite::Result<()> {
    conn.prepare_cached("INSERT INTO search_queue (kind, first, last) VALUES (?1, ?2, ?3)")?.execute(params![
        number(run.kind),
        run.first,
        run.last
    ])?;
    Ok(())
}

/// After a write: a few rows are indexed, many are noted.
pub(crate) fn follow(conn: &Connection, schema: Schema, runs: Vec<Run>) -> rusqlite::Result<()> {
    if runs.iter().map(Run::rows).fold(0_i64, i64::saturating_add) > AT_ONCE {
        return runs.iter().try_for_each(|run| wait(conn, run));
    }
    let zone = zone(conn)?;
    for run in runs {
        if let Some(indexed) = schema.indexed.get(run.kind) {
            bring(conn, indexed, &run, zone)?;
        }
    }
    Ok(())
}

/// Indexes the next batch of what waits; whether there is more to do.
pub(crate) fn step(conn: &Connection, schema: Schema) -> rusqlite::Result<bool> {
    if !is_current(conn, schema)? {
        begin_anew(conn, schema)?;
    }
    let next = "SELECT id, kind, first, last FROM search_queue ORDER BY id LIMIT 1";
    let next: Option<(i64, i64, i64, i64)> = conn
        .prepare_cached(next)?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .optional()?;
    let Some((id, kind, first, last)) = next else {
        return merge(conn);
    };
    let indexed = usize::try_from(kind).ok().and_then(|kind| schema.indexed.get(kind).map(|indexed| (kind, indexed)));
    let done = match indexed {
        Some((kind, indexed)) => match next_row(conn, indexed, kind, first)?.filter(|next| *next <= last) {
            Some(first) => {
                let end = last.min(first.saturating_add(STRIDE - 1));
                bring(conn, indexed, &Run { kind, first, last: end }, zone(conn)?)?;
                end
            }
            None => last,
        },
        None => last,
    };
    if done >= last {
        conn.prepare_cached("DELETE FROM search_queue WHERE id = ?1")?.execute([id])?;
        let more: bool = conn.query_row("SELECT EXISTS (SELECT 1 FROM search_queue)", [], |row| row.get(0))?;
        return if more { Ok(true) } else { tidy_up(conn, schema) };
    }
    conn.prepare_cached("UPDATE search_queue SET first = ?2 WHERE id = ?1")?.execute(params![id, done + 1])?;
    Ok(true)
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
    let parts: i64 = conn.query_row("SELECT count(DISTINCT segid) FROM search_text_idx", [], |row| row.get(0))?;
    if parts > PARTS {
        conn.execute("UPDATE search_state SET merging = 1", [])?;
    }
    Ok(parts > PARTS)
}

/// Goes on making the index one part: a word is then one list to walk. Whether there is more to do.
fn merge(conn: &Connection) -> rusqlite::Result<bool> {
    let merging: i64 = conn.prepare_cached("SELECT merging FROM search_state")?.query_row([], |row| row.get(0))?;
    let pages = match merging {
        0 => return Ok(false),
        // A negative number begins with all parts, whatever their sizes.
        1 => -PAGES,
        _ => PAGES,
    };
    let before = conn.total_changes();
    conn.execute("INSERT INTO search_text (search_text, rank) VALUES ('merge', ?1)", [pages])?;
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
fn bring(conn: &Connection, indexed: &Indexed, run: &Run, zone: Tz) -> rusqlite::Result<()> {
    let kind = number(run.kind);
    let mut known: HashMap<i64, (i64, i64)> = conn
        .prepare_cached("SELECT row, id, stamp FROM search_doc WHERE kind = ?1 AND row BETWEEN ?2 AND ?3")?
        .query_map(params![kind, run.first, run.last], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
        .collect::<Result<_, _>>()?;
    let mut gone = Vec::new();
    let mut fresh = indexed.between(conn, run.first, run.last, zone)?;
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
    insert(conn, kind, fresh)
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
fn zone(conn: &Connection) -> rusqlite::Result<Tz> {
    Ok(setting(conn, "time_zone")?.and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC))
}

fn number(kind: usize) -> i64 {
    i64::try_from(kind).unwrap_or(i64::MAX)
}
