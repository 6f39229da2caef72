//! The rows behind the index, read as their kind says.

use chrono_tz::Tz;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::slot::slot;
use super::{Indexed, KIND_MARK, stamp_of};

/// A row as it is indexed.
pub(crate) struct Source {
    pub(crate) row: i64,
    pub(crate) slot: i64,
    pub(crate) stamp: i64,
    pub(crate) text: String,
}

pub(crate) struct About {
    pub(crate) id: String,
    /// Wire form.
    pub(crate) moment: Option<String>,
    pub(crate) account: Option<i64>,
}

impl Indexed {
    /// `rowid`, the moment, then the texts.
    fn select(&self, range: &str) -> String {
        let moment = match self.moments.as_slice() {
            [] => "NULL".to_owned(),
            [one] => (*one).to_owned(),
            several => format!("coalesce({})", several.join(", ")),
        };
        let only = self.only.map(|only| format!(" AND ({only})")).unwrap_or_default();
        let (texts, table) = (self.texts.join(", "), self.table);
        format!("SELECT rowid, {moment}, {texts} FROM {table} WHERE {range}{only}")
    }

    /// The indexed rows of a range, by rowid. A row without words is none.
    pub(crate) fn between(&self, conn: &Connection, first: i64, last: i64, zone: Tz) -> rusqlite::Result<Vec<Source>> {
        let sql = self.select("rowid BETWEEN ?1 AND ?2") + " ORDER BY rowid";
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![first, last])?;
        let mut sources = Vec::new();
        while let Some(row) = rows.next()? {
            let texts = self.texts_of(row)?;
            if texts.is_empty() {
                continue;
            }
            let slot = slot(row.get_ref(1)?, zone);
            let stamp =
                stamp_of([slot.to_le_bytes().as_slice()].into_iter().chain(texts.iter().map(|text| text.as_bytes())));
            let mut text = format!("{KIND_MARK}{} ", self.kind);
            for one in &texts {
                sandtable_text::index_terms(one, &mut text);
            }
            sources.push(Source { row: row.get(0)?, slot, stamp, text });
        }
        Ok(sources)
    }

    /// The texts of a row that are not empty, in the order of the columns.
    pub(crate) fn texts(&self, conn: &Connection, row: i64) -> rusqlite::Result<Option<Vec<String>>> {
        let sql = self.select("rowid = ?1");
        conn.prepare_cached(&sql)?.query_row([row], |row| self.texts_of(row)).optional()
    }

    fn texts_of(&self, row: &Row<'_>) -> rusqlite::Result<Vec<String>> {
        let mut texts = Vec::with_capacity(self.texts.len());
        for at in 0..self.texts.len() {
            if let ValueRef::Text(text) = row.get_ref(2 + at)?
                && !text.is_empty()
            {
                texts.push(String::from_utf8_lossy(text).into_owned());
            }
        }
        Ok(texts)
    }

    /// What a hit says beyond its texts.
    pub(crate) fn about(&self, conn: &Connection, row: i64) -> rusqlite::Result<Option<About>> {
        let moment = match self.moments.as_slice() {
            [] => "NULL".to_owned(),
            several => {
                let said = several.iter().map(|column| {
                    format!("CASE typeof({column}) WHEN 'integer' THEN date({column} * 86400, 'unixepoch') ELSE {column} END")
                });
                format!("coalesce({}, NULL)", said.collect::<Vec<_>>().join(", "))
            }
        };
        let (id, table, account) = (self.id, self.table, self.account.unwrap_or("NULL"));
        let sql = format!("SELECT CAST({id} AS TEXT), {moment}, {account} FROM {table} WHERE rowid = ?1");
        conn.prepare_cached(&sql)?
            .query_row([row], |row| Ok(About { id: row.get(0)?, moment: row.get(1)?, account: row.get(2)? }))
            .optional()
    }
}
