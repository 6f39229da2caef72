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

use super::intake::Intake;
use super::settle::Calendar;
use crate::model::entry_row::{EntryRow, write_key};
use crate::model::post_row::{Counts, Outcome};
use crate::table::entry::{self, Entry, Figure, Known};
use crate::table::import::ImportHead;
use crate::table::rejection::Rejected;
use crate::table::{Result, entry_day, extra};

/// A running import. Dropped without [`EntryImport::finish`], the caller's transaction must be rolled back.
pub struct EntryImport<'c> {
    intake: Intake<'c>,
    kind: String,
    calendar: Calendar,
    dirty: BTreeSet<Day>,
    key: String,
}

impl<'c> EntryImport<'c> {
    pub fn begin(conn: &'c Connection, head: &ImportHead, zone: Tz) -> Result<EntryImport<'c>> {
        Ok(EntryImport {
            intake: Intake::begin(conn, head)?,
            kind: head.kind.clone(),
            calendar: Calendar::read(conn, zone)?,
            dirty: BTreeSet::new(),
            key: String::new(),
        })
    }

    /// Keeps why a row was not taken.
    pub fn reject(&mut self, rejected: &Rejected) -> Result<()> {
        self.intake.reject(rejected)
    }

    /// Takes one row.
    pub fn take(&mut self, row: &EntryRow<'_>) -> Result<Outcome> {
        let account_id = self.intake.account(row.account, row.account_name)?;
        write_key(&mut self.key, row);
        let day = row.date.map(|date| day_number(date.date_in(self.calendar.zone)));
        let owned = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut figures: std::collections::BTreeMap<String, f64> =
            row.figures.present().map(|(metric, value)| (metric.name().to_owned(), value)).collect();
        figures.extend(row.extra.iter().map(|(metric, value)| ((*metric).to_owned(), *value)));
        let incoming = Entry {
            kind: self.kind.clone(),
            platform_id: self.intake.platform_id,
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
            import_id: self.intake.id,
            import_row: extra::signed(row.row),
            figures,
        };
        let outcome = self.place(&incoming)?;
        self.dirty.extend(day);
        self.intake.cover(day);
        self.intake.counts.add(outcome);
        Ok(outcome)
    }

    fn place(&self, incoming: &Entry) -> Result<Outcome> {
        let mut known = entry::of_key(self.intake.conn, &self.kind, incoming.account_id, &incoming.key)?;
        // Nothing new: what counts now, or what was said of the same moment before.
        let at = self.calendar.at_of(incoming.taken.as_deref(), self.intake.id);
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
        let twin = known.iter().position(|known| known.import_id == self.intake.id && known.taken == incoming.taken);
        let was_empty = known.is_empty();
        if let Some(at) = twin {
            // The same thing at the same moment twice in this file: the later row counts.
            entry::remove(self.intake.conn, known.remove(at).id)?;
        }
        let id = entry::insert(self.intake.conn, incoming)?;
        let figure =
            |(metric, value): (&String, &f64)| Figure { metric: metric.clone(), value: *value, current: false };
        known.push(Known {
            id,
            day: incoming.day,
            taken: incoming.taken.clone(),
            import_id: self.intake.id,
            figures: incoming.figures.iter().map(figure).collect(),
        });
        elect(self.intake.conn, &known, &self.calendar)?;
        Ok(match (was_empty, twin.is_some(), repeats) {
            (true, _, _) => Outcome::Inserted,
            (_, true, _) => Outcome::Merged,
            (_, _, true) => Outcome::Unchanged,
            _ => Outcome::Updated,
        })
    }

    /// Writes the roll-up and what came of the import.
    pub fn finish(mut self, sha256: &str, rows_read: u64) -> Result<(i64, Counts)> {
        entry_day::rebuild(self.intake.conn, &self.kind, std::mem::take(&mut self.dirty))?;
        self.intake.finish(sha256, rows_read, None)
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
