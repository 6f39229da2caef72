//! The rows an import took of a kind of record, in the order of its file, whether they have their version or said what
//! another row had said.

use sandtable_base::RecordKind;
use sandtable_store::rusqlite::{Connection, Row, params};

use super::Result;
use super::record::columns;
use super::seen::Place;

/// A row of the file as it was understood.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordRead {
    pub row: i64,
    pub platform: String,
    pub account: String,
    pub at: Option<String>,
    pub taken: Option<String>,
    /// In the order of the kind's words.
    pub words: Vec<Option<String>>,
    pub figures: Vec<Option<f64>>,
    /// The row that has the version: where what only this source says is kept.
    pub owner: Place,
}

/// Rows after `after`, at most `limit`.
pub fn page(conn: &Connection, kind: &RecordKind, import_id: i64, after: i64, limit: u32) -> Result<Vec<RecordRead>> {
    let joined = "JOIN account a ON a.id = r.account_id JOIN platform p ON p.id = r.platform_id";
    let own = "p.key, a.name, r.at, r.import_id, r.import_row";
    let columns = columns(kind, "r");
    let queries = [
        format!(
            "SELECT r.import_row, r.taken, {own}, {columns} FROM {} r {joined}
             WHERE r.import_id = ?1 AND r.import_row > ?2 ORDER BY r.import_row LIMIT ?3",
            kind.table
        ),
        format!(
            "SELECT s.import_row, s.taken, {own}, {columns} FROM record_seen s
             JOIN {} r ON r.record_id = s.record_id {joined}
             WHERE s.import_id = ?1 AND s.import_row > ?2 AND s.kind = '{}' ORDER BY s.import_row LIMIT ?3",
            kind.table, kind.name
        ),
    ];
    let mut rows = Vec::new();
    for sql in queries {
        let mut statement = conn.prepare_cached(&sql)?;
        let found = statement.query_map(params![import_id, after, limit], |row| read(kind, row))?;
        for row in found {
            rows.push(row?);
        }
    }
    rows.sort_by_key(|row| row.row);
    rows.truncate(limit as usize);
    Ok(rows)
}

fn read(kind: &RecordKind, row: &Row<'_>) -> Result<RecordRead> {
    const FIRST: usize = 7;
    let words = kind.words.len();
    Ok(RecordRead {
        row: row.get(0)?,
        taken: row.get(1)?,
        platform: row.get(2)?,
        account: row.get(3)?,
        at: row.get(4)?,
        owner: (row.get(5)?, row.get(6)?),
        words: (0..words).map(|place| row.get(FIRST + place)).collect::<Result<_>>()?,
        figures: (0..kind.figures.len()).map(|place| row.get(FIRST + words + place)).collect::<Result<_>>()?,
    })
}
