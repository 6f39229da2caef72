//! Imports: what came in, from where, and what became of it.

use sandtable_base::RECORD_KINDS;
use sandtable_base::moment::date_of;
use sandtable_store::rusqlite::{Connection, OptionalExtension, Row, named_params, params_from_iter};

use super::Result;
use super::extra::signed;
use crate::model::post_row::Counts;
use crate::view::{ImportState, ImportView};

/// What is known of an import before its rows are read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportHead {
    /// File name, without its folder.
    pub file: String,
    pub path: String,
    pub bytes: u64,
    pub kind: String,
    pub platform: String,
    pub shape: Option<String>,
    pub encoding: Option<String>,
    pub header_row: u64,
    /// JSON texts, written and read by the outermost layer.
    pub mapping: String,
    pub options: String,
    /// UTC.
    pub imported_at: String,
    pub as_of: String,
    pub actor: String,
    pub file_kept: bool,
}

/// What is known after.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportTail {
    pub sha256: String,
    pub rows_read: u64,
    pub rejected: u64,
    pub counts: Counts,
    pub first_day: Option<i32>,
    pub last_day: Option<i32>,
    /// The newest moment the rows themselves name.
    pub as_of: Option<String>,
    /// Names of the accounts, the first ten.
    pub accounts: Vec<String>,
    pub account_count: u64,
}

pub fn begin(conn: &Connection, head: &ImportHead) -> Result<i64> {
    conn.prepare_cached(
        "INSERT INTO import (file, path, sha256, bytes, kind, platform, shape, encoding, header_row, mapping, options,
            imported_at, as_of, actor, state, rows_read, inserted, updated, unchanged, merged, rejected, accounts,
            account_count, file_kept)
         VALUES (:file, :path, '', :bytes, :kind, :platform, :shape, :encoding, :header_row, :mapping, :options,
            :imported_at, :as_of, :actor, 'done', 0, 0, 0, 0, 0, 0, '', 0, :file_kept)",
    )?
    .insert(named_params! {
        ":file": head.file, ":path": head.path, ":bytes": signed(head.bytes), ":kind": head.kind,
        ":platform": head.platform, ":shape": head.shape, ":encoding": head.encoding,
        ":header_row": signed(head.header_row), ":mapping": head.mapping, ":options": head.options,
        ":imported_at": head.imported_at, ":as_of": head.as_of, ":actor": head.actor, ":file_kept": head.file_kept,
    })
}

pub fn finish(conn: &Connection, id: i64, tail: &ImportTail) -> Result<()> {
    conn.prepare_cached(
        "UPDATE import SET sha256 = :sha256, rows_read = :rows_read, inserted = :inserted, updated = :updated,
            unchanged = :unchanged, merged = :merged, rejected = :rejected, first_day = :first_day, last_day = :last_day,
            as_of = COALESCE(:as_of, as_of), accounts = :accounts, account_count = :account_count
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":sha256": tail.sha256, ":rows_read": signed(tail.rows_read),
        ":inserted": signed(tail.counts.inserted), ":updated": signed(tail.counts.updated),
        ":unchanged": signed(tail.counts.unchanged), ":merged": signed(tail.counts.merged),
        ":rejected": signed(tail.rejected), ":first_day": tail.first_day, ":last_day": tail.last_day,
        ":as_of": tail.as_of, ":accounts": tail.accounts.join("\n"), ":account_count": signed(tail.account_count),
    })?;
    Ok(())
}

pub fn state(conn: &Connection, id: i64) -> Result<Option<ImportState>> {
    conn.query_row("SELECT state FROM import WHERE id = ?", [id], |row| row.get::<_, String>(0))
        .optional()
        .map(|state| state.map(|text| if text == "undone" { ImportState::Undone } else { ImportState::Done }))
}

pub fn kind(conn: &Connection, id: i64) -> Result<Option<String>> {
    conn.query_row("SELECT kind FROM import WHERE id = ?", [id], |row| row.get(0)).optional()
}

pub fn mark_undone(conn: &Connection, id: i64) -> Result<()> {
    conn.execute("UPDATE import SET state = 'undone' WHERE id = ?", [id])?;
    Ok(())
}

/// `as_of` of every import, by id.
pub fn as_of(conn: &Connection) -> Result<std::collections::HashMap<i64, String>> {
    conn.prepare_cached("SELECT id, as_of FROM import")?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Whether a file was imported that is still in force.
pub fn any(conn: &Connection) -> Result<bool> {
    conn.query_row("SELECT EXISTS (SELECT 1 FROM import WHERE state = 'done')", [], |row| row.get(0))
}

/// Whether a file of this size was imported before: only then is it worth hashing before it is read.
pub fn any_of_size(conn: &Connection, bytes: u64) -> Result<bool> {
    conn.query_row("SELECT EXISTS (SELECT 1 FROM import WHERE bytes = ? AND state = 'done')", [signed(bytes)], |row| {
        row.get(0)
    })
}

/// The first import still in force of a file with this content: (id, as_of).
pub fn of_content(conn: &Connection, sha256: &str) -> Result<Option<(i64, String)>> {
    conn.query_row(
        "SELECT id, as_of FROM import WHERE sha256 = ? AND state = 'done' ORDER BY id LIMIT 1",
        [sha256],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
    .optional()
}

/// The moments that imports of these kinds and platforms show (all of them where a list is empty).
pub fn as_ofs(conn: &Connection, kinds: &[&str], platforms: &[String]) -> Result<Vec<String>> {
    let mut sql = "SELECT DISTINCT as_of FROM import
        WHERE state = 'done' AND inserted + updated + unchanged + merged > 0"
        .to_owned();
    let mut bound: Vec<&str> = Vec::new();
    for (column, wanted) in [("kind", kinds.to_vec()), ("platform", platforms.iter().map(String::as_str).collect())] {
        if !wanted.is_empty() {
            sql.push_str(&format!(" AND {column} IN ({})", super::placeholders(wanted.len())));
            bound.extend(wanted);
        }
    }
    conn.prepare_cached(&sql)?.query_map(params_from_iter(bound), |row| row.get(0))?.collect()
}

pub fn list(conn: &Connection) -> Result<Vec<ImportView>> {
    conn.prepare_cached(&format!("{SELECT} ORDER BY id DESC"))?.query_map([], read)?.collect()
}

pub fn get(conn: &Connection, id: i64) -> Result<Option<ImportView>> {
    conn.prepare_cached(&format!("{SELECT} WHERE id = ?"))?.query_row([id], read).optional()
}

/// Posts, entries and records there are.
pub fn rows_in_all(conn: &Connection) -> Result<u64> {
    let mut sql = "SELECT (SELECT COUNT(*) FROM post) + (SELECT COUNT(*) FROM entry)".to_owned();
    for kind in RECORD_KINDS {
        sql.push_str(&format!(" + (SELECT COUNT(*) FROM {})", kind.table));
    }
    conn.query_row(&sql, [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)
}

const SELECT: &str = "SELECT id, file, sha256, kind, platform, shape, imported_at, as_of, actor, state, rows_read,
    inserted, updated, unchanged, merged, rejected, first_day, last_day, accounts,
    account_count, file_kept FROM import";

fn read(row: &Row<'_>) -> Result<ImportView> {
    let unsigned = |at: usize| row.get::<_, i64>(at).map(i64::unsigned_abs);
    let day = |at: usize| row.get::<_, Option<i32>>(at).map(|day| day.map(|day| date_of(day).to_string()));
    let state: String = row.get(9)?;
    Ok(ImportView {
        import_id: row.get::<_, i64>(0)?.to_string(),
        file: row.get(1)?,
        sha256: row.get(2)?,
        kind: row.get(3)?,
        platform: row.get(4)?,
        shape: row.get(5)?,
        imported_at: row.get(6)?,
        as_of: row.get(7)?,
        actor: row.get(8)?,
        state: if state == "undone" { ImportState::Undone } else { ImportState::Done },
        rows_read: unsigned(10)?,
        inserted: unsigned(11)?,
        updated: unsigned(12)?,
        unchanged: unsigned(13)?,
        merged: unsigned(14)?,
        rejected_count: unsigned(15)?,
        accounts: row.get::<_, String>(18)?.lines().map(str::to_owned).collect(),
        account_count: unsigned(19)?,
        covers_from: day(16)?,
        covers_to: day(17)?,
        file_kept: row.get(20)?,
    })
}
