//! Takes the rows of exports that are not about posts: accounts' days, ads, channels.
//!
//! Every row stays as an entry of its import; which figure counts for a key and metric is a function of all of them, so
//! that an import can be taken back in any order and two exports of the same day complete each other.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap, HashSet};

use chrono_tz::Tz;
use sandtable_base::Day;
use sandtable_base::moment::day_number;
use sandtable_store::rusqlite::Connection;

use super::settle::Calendar;
use crate::model::entry_row::{EntryRow, write_key};
use crate::model::post_row::{Counts, Outcome};
use crate::table::entry::{self, Entry, Figure, Known};
use crate::table::import::{ImportHead, ImportTail};
use crate::table::rejection::{self, Rejected};
use crate::table::{Result, account, entry_day, extra, import};

/// A running import. Dropped without [`EntryImport::finish`], the caller's transaction must be rolled back.
pub struct EntryImport<'c> {
    conn: &'c Connection,
    id: i64,
    kind: String,
    calendar: Calendar,
    platform_id: i64,
    accounts: HashMap<String, i64>,
    account_names: Vec<String>,
    dirty: BTreeSet<Day>,
    counts: Counts,
    rejected: u64,
    first_day: Option<Day>,
    last_day: Option<Day>,
    key: String,
}

impl<'c> EntryImport<'c> {
    pub fn begin(conn: &'c Connection, head: &ImportHead, zone: Tz) -> Result<EntryImport<'c>> {
        let id = import::begin(conn, head)?;
        let calendar = Calendar::read(conn, zone)?;
        Ok(EntryImport {
            conn,
            id,
            kind: head.kind.clone(),
            calendar,
            platform_id: account::platform_id(conn, &head.platform)?,
            accounts: HashMap::new(),
            account_names: Vec::new(),
            dirty: BTreeSet::new(),
            counts: Counts::default(),
            rejected: 0,
            first_day: None,
            last_day: None,
            key: String::new(),
        })
    }

    /// Keeps why a row was not taken.
    pub fn reject(&mut self, rejected: &Rejected) -> Result<()> {
        if self.rejected < rejection::KEPT {
            rejection::put(self.conn, self.id, self.rejected, rejected)?;
        }
        self.rejected += 1;
        Ok(())
    }

    /// Takes one row.
    pub fn take(&mut self, row: &EntryRow<'_>) -> Result<Outcome> {
        let account_id = self.account_of(row)?;
        write_key(&mut self.key, row);
        let day = row.date.map(|date| day_number(date.date_in(self.calendar.zone)));
        let owned = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut figures: std::collections::BTreeMap<String, f64> =
            row.figures.present().map(|(metric, value)| (metric.name().to_owned(), value)).collect();
        figures.extend(row.extra.iter().map(|(metric, value)| ((*metric).to_owned(), *value)));
        let incoming = Entry {
            kind: self.kind.clone(),
            platform_id: self.platform_id,
            account_id,
            key: self.key.clone(),
            day,
            date: row.date.map(|date| date.to_string()),
            external_id: owned(row.id),
            name: owned(row.name),
            campaign: owned(row.campaign),
            ad_set: owned(row.ad_set),
            channel: owned(row.channel),
            currency: owned(row.currency),
            metric: owned(row.metric),
            taken: row.taken.map(|taken| taken.to_string()),
            import_id: self.id,
            import_row: extra::signed(row.row),
            figures,
        };
        let outcome = self.place(&incoming)?;
        if let Some(day) = day {
            self.dirty.insert(day);
            self.first_day = Some(self.first_day.map_or(day, |first| first.min(day)));
            self.last_day = Some(self.last_day.map_or(day, |last| last.max(day)));
        }
        self.counts.add(outcome);
        Ok(outcome)
    }

    fn place(&self, incoming: &Entry) -> Result<Outcome> {
        let mut known = entry::of_key(self.conn, &self.kind, incoming.account_id, &incoming.key)?;
        // Nothing new: what counts now, or what was said of the same moment before.
        let at = self.calendar.at_of(incoming.taken.as_deref(), self.id);
        let says = |metric: &String, value: &f64| {
            known.iter().any(|other| {
                let same_moment = self.calendar.at_of(other.taken.as_deref(), other.import_id) == at;
                other
                    .figures
                    .iter()
                    .any(|figure| (figure.current || same_moment) && figure.metric == *metric && figure.value == *value)
            })
        };
        let repeats = incoming.figures.iter().all(|(metric, value)| says(metric, value));
        let twin = known.iter().position(|known| known.import_id == self.id && known.taken == incoming.taken);
        let was_empty = known.is_empty();
        if let Some(at) = twin {
            // The same thing at the same moment twice in this file: the later row counts.
            entry::remove(self.conn, known.remove(at).id)?;
        }
        let id = entry::insert(self.conn, incoming)?;
        let figure =
            |(metric, value): (&String, &f64)| Figure { metric: metric.clone(), value: *value, current: false };
        known.push(Known {
            id,
            day: incoming.day,
            taken: incoming.taken.clone(),
            import_id: self.id,
            figures: incoming.figures.iter().map(figure).collect(),
        });
        elect(self.conn, &known, &self.calendar)?;
        Ok(match (was_empty, twin.is_some(), repeats) {
            (true, _, _) => Outcome::Inserted,
            (_, true, _) => Outcome::Merged,
            (_, _, true) => Outcome::Unchanged,
            _ => Outcome::Updated,
        })
    }

    /// Writes the roll-up and what came of the import.
    pub fn finish(mut self, sha256: &str, rows_read: u64) -> Result<(i64, Counts)> {
        entry_day::rebuild(self.conn, &self.kind, std::mem::take(&mut self.dirty))?;
        let tail = ImportTail {
            sha256: sha256.to_owned(),
            rows_read,
            rejected: self.rejected,
            counts: self.counts,
            first_day: self.first_day,
            last_day: self.last_day,
            as_of: None,
            account_count: self.accounts.len() as u64,
            accounts: self.account_names,
        };
        import::finish(self.conn, self.id, &tail)?;
        Ok((self.id, self.counts))
    }

    fn account_of(&mut self, row: &EntryRow<'_>) -> Result<i64> {
        let handle = if row.account.is_empty() { row.account_name } else { row.account };
        if let Some(id) = self.accounts.get(handle) {
            return Ok(*id);
        }
        let name = if row.account_name.is_empty() { handle } else { row.account_name };
        let id = account::account_id(self.conn, self.platform_id, handle, name, self.id)?;
        if self.account_names.len() < 10 {
            self.account_names.push(name.to_owned());
        }
        self.accounts.insert(handle.to_owned(), id);
        Ok(id)
    }
}

/// Marks the figures that count among those of a key: for each metric the latest entry's that has it.
fn elect(conn: &Connection, known: &[Known], calendar: &Calendar) -> Result<()> {
    let mut latest_first: Vec<&Known> = known.iter().collect();
    latest_first.sort_by_key(|known| {
        Reverse(calendar.at_of(known.taken.as_deref(), known.import_id).order((known.import_id, known.id)))
    });
    let mut said: HashSet<&str> = HashSet::new();
    for entry in latest_first {
        for figure in &entry.figures {
            let counts = said.insert(&figure.metric);
            if figure.current != counts {
                entry::set_current(conn, entry.id, &figure.metric, counts)?;
            }
        }
    }
    Ok(())
}

/// Takes the entries of an import away; the newest of the others counts again.
pub(crate) fn undo_entries(conn: &Connection, import_id: i64, calendar: &Calendar) -> Result<()> {
    let touched = entry::touched_by(conn, import_id)?;
    entry::remove_of(conn, import_id)?;
    let mut days: HashMap<String, BTreeSet<Day>> = HashMap::new();
    for touched in touched {
        elect(conn, &entry::of_key(conn, &touched.kind, touched.account_id, &touched.key)?, calendar)?;
        days.entry(touched.kind).or_default().extend(touched.day);
    }
    for (kind, days) in days {
        entry_day::rebuild(conn, &kind, days)?;
    }
    Ok(())
}
