//! The rows behind the index, read as their kind says.

use std::borrow::Cow;

use chrono_tz::Tz;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use sandtable_text::{Common, Sample};

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
        self.select_of(&format!(", {}", self.texts.join(", ")), range)
    }

    /// `rowid` and the moment of a range's rows.
    pub(crate) fn moments(&self) -> String {
        self.select_of("", "rowid BETWEEN ?1 AND ?2")
    }

    fn select_of(&self, texts: &str, range: &str) -> String {
        let moment = match self.moments.as_slice() {
            [] => "NULL".to_owned(),
            [one] => (*one).to_owned(),
            several => format!("coalesce({})", several.join(", ")),
        };
        let only = self.only.map(|only| format!(" AND ({only})")).unwrap_or_default();
        format!("SELECT rowid, {moment}{texts} FROM {} WHERE {range}{only}", self.table)
    }

    /// The indexed rows of a range, by rowid. A row without words is none.
    pub(crate) fn between(
        &self,
        conn: &Connection,
        (first, last): (i64, i64),
        zone: Tz,
        common: &Common,
    ) -> rusqlite::Result<Vec<Source>> {
        let sql = self.select("rowid BETWEEN ?1 AND ?2") + " ORDER BY rowid";
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params![first, last])?;
        let mut sources = Vec::new();
        while let Some(row) = rows.next()? {
            sources.extend(self.source(row, zone, common)?);
        }
        Ok(sources)
    }

    /// The same of rows by their rowids.
    pub(crate) fn among(
        &self,
        conn: &Connection,
        rows: &[i64],
        zone: Tz,
        common: &Common,
    ) -> rusqlite::Result<Vec<Source>> {
        let mut statement = conn.prepare_cached(&self.one())?;
        let mut sources = Vec::with_capacity(rows.len());
        for row in rows {
            let mut found = statement.query([row])?;
            if let Some(row) = found.next()? {
                sources.extend(self.source(row, zone, common)?);
            }
        }
        Ok(sources)
    }

    fn source(&self, row: &Row<'_>, zone: Tz, common: &Common) -> rusqlite::Result<Option<Source>> {
        let texts = self.texts_of(row)?;
        if texts.is_empty() {
            return Ok(None);
        }
        let slot = slot(row.get_ref(1)?, zone);
        let stamp =
            stamp_of([slot.to_le_bytes().as_slice()].into_iter().chain(texts.iter().map(|text| text.as_bytes())));
        let mut text = format!("{KIND_MARK}{} ", self.kind);
        for one in &texts {
            sandtable_text::index_terms(one, common, &mut text);
        }
        Ok(Some(Source { row: row.get(0)?, slot, stamp, text }))
    }

    /// Adds the texts of about so many rows of a range, evenly spread, to a sample.
    pub(crate) fn sample(
        &self,
        conn: &Connection,
        (first, last): (i64, i64),
        rows: i64,
        sample: &mut Sample,
    ) -> rusqlite::Result<()> {
        let sql = self.select("rowid >= ?1") + " ORDER BY rowid LIMIT 1";
        let mut statement = conn.prepare_cached(&sql)?;
        let step = (last.saturating_sub(first) / rows.max(1)).max(1);
        let mut from = first;
        while from <= last {
            let mut found = statement.query([from])?;
            let Some(row) = found.next()? else { break };
            for text in self.texts_of(row)? {
                sample.add(&text);
            }
            from = row.get::<_, i64>(0)?.max(from).saturating_add(step);
        }
        Ok(())
    }

    /// Of one row, by its rowid: for [`Indexed::texts_of`].
    pub(crate) fn one(&self) -> String {
        self.select("rowid = ?1")
    }

    /// The texts of a row that are not empty, in the order of the columns.
    pub(crate) fn texts_of<'r>(&self, row: &'r Row<'_>) -> rusqlite::Result<Vec<Cow<'r, str>>> {
        let mut texts = Vec::with_capacity(self.texts.len());
        for at in 0..self.texts.len() {
            if let ValueRef::Text(text) = row.get_ref(2 + at)?
                && !text.is_empty()
            {
                // Looking for damage takes longer than seeing that there is none.
                texts.push(std::str::from_utf8(text).map_or_else(|_| String::from_utf8_lossy(text), Cow::Borrowed));
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
