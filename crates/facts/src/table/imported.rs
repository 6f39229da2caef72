//! The rows an import took, in the order of its file, whether they are the latest stand, an earlier one, or said what
//! another import had said.

use sandtable_store::rusqlite::{Connection, Row, params};

use super::Result;
use super::stand::{Stand, column_list};
use crate::model::post_row::NO_ID;

/// A row of the file as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedRow {
    pub row: i64,
    /// The platform's id of the post.
    pub id: Option<String>,
    pub account: String,
    pub platform: String,
    pub stand: Stand,
}

/// Rows after `after`, at most `limit`.
pub fn page(conn: &Connection, import_id: i64, after: i64, limit: u32) -> Result<Vec<ImportedRow>> {
    let columns = |table: &str| {
        let list: Vec<String> = column_list().split(", ").map(|column| format!("{table}.{column}")).collect();
        list.join(", ")
    };
    let joined = "JOIN account a ON a.id = p.account_id JOIN platform f ON f.id = p.platform_id";
    let sources = [
        format!(
            "SELECT p.import_row, p.key, a.name, f.key, {} FROM post p {joined}
             WHERE p.import_id = ?1 AND p.import_row > ?2 ORDER BY p.import_row LIMIT ?3",
            columns("p")
        ),
        format!(
            "SELECT s.import_row, p.key, a.name, f.key, {} FROM post_stand s JOIN post p ON p.id = s.post_id {joined}
             WHERE s.import_id = ?1 AND s.import_row > ?2 ORDER BY s.import_row LIMIT ?3",
            columns("s")
        ),
        format!(
            "SELECT w.import_row, p.key, a.name, f.key, {} FROM import_seen w JOIN post p ON p.id = w.post_id {joined}
             WHERE w.import_id = ?1 AND w.import_row > ?2 AND p.import_id = w.of_import AND p.import_row = w.of_row
             ORDER BY w.import_row LIMIT ?3",
            columns("p")
        ),
        format!(
            "SELECT w.import_row, p.key, a.name, f.key, {} FROM import_seen w JOIN post p ON p.id = w.post_id {joined}
             JOIN post_stand s ON s.post_id = p.id AND s.import_id = w.of_import AND s.import_row = w.of_row
             WHERE w.import_id = ?1 AND w.import_row > ?2 ORDER BY w.import_row LIMIT ?3",
            columns("s")
        ),
    ];
    let mut rows = Vec::new();
    for sql in sources {
        let mut statement = conn.prepare_cached(&sql)?;
        let found = statement.query_map(params![import_id, after, limit], read)?;
        for row in found {
            rows.push(row?);
        }
    }
    rows.sort_by_key(|row| row.row);
    rows.truncate(limit as usize);
    Ok(rows)
}

fn read(row: &Row<'_>) -> Result<ImportedRow> {
    let key: String = row.get(1)?;
    Ok(ImportedRow {
        row: row.get(0)?,
        id: (!key.starts_with(NO_ID)).then_some(key),
        account: row.get(2)?,
        platform: row.get(3)?,
        stand: Stand::read(row, 4)?,
    })
}
