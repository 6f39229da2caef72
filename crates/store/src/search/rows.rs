//! Rows of one kind that may have some words, for those who know better how to look at them.

use rusqlite::params;
use sandtable_text::Query;

use super::KIND_MARK;
use super::refresh::is_complete;
use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// Rowids, in no order, among which is every row of the kind with all of the query's phrases. `None` while rows wait to
    /// be indexed, for a kind that is not, where nothing is looked for, and where there are more than `most`.
    pub fn rows_with(
        &self,
        conn: &rusqlite::Connection,
        kind: &str,
        query: &Query,
        most: usize,
    ) -> Result<Option<Vec<i64>>, StoreError> {
        let known = self.schema.indexed.iter().any(|indexed| indexed.kind == kind);
        let Some(terms) = query.fts5(&super::refresh::common(conn)?).filter(|_| known) else { return Ok(None) };
        if !is_complete(conn, self.schema)? {
            return Ok(None);
        }
        let sql = "SELECT row FROM search_text CROSS JOIN search_doc ON search_doc.id = search_text.rowid
                   WHERE search_text MATCH ?1 LIMIT ?2";
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let mut statement = conn.prepare_cached(sql)?;
        let rows =
            statement.query_map(params![format!("\"{KIND_MARK}{kind}\" AND {terms}"), limit], |row| row.get(0))?;
        let rows: Vec<i64> = rows.collect::<Result<_, _>>()?;
        Ok((rows.len() <= most).then_some(rows))
    }
}
