//! Takes the rows of exports whose rows are things: touchpoints, orders, leads, comments …
//!
//! What a row says is a version of its record; that it says so is kept for each row. Which version counts is a function of
//! all sayings, so that an import can be taken back in any order.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use chrono_tz::Tz;
use sandtable_base::moment::day_number;
use sandtable_base::record_kind::Of;
use sandtable_base::{Day, RecordKind};
use sandtable_store::rusqlite::Connection;

use super::elect::{Said, elect, latest, versions};
use super::intake::Intake;
use super::settle::Calendar;
use crate::model::post_row::{Counts, Outcome};
use crate::model::record_row::{Print, Printer, Prints, RecordRow};
use crate::model::record_tally::{Places, RecordTally, sums};
use crate::table::extra::signed;
use crate::table::import::ImportHead;
use crate::table::record::{self, Inserter, NewRecord, Version, some};
use crate::table::record_seen::{self, Saying};
use crate::table::rejection::Rejected;
use crate::table::{Result, record_day, record_extra};

/// Roll-up rows held in memory before they are written.
const TALLIES: usize = 200_000;

/// A running import. Dropped without [`RecordImport::finish`], the caller's transaction must be rolled back.
pub struct RecordImport<'c> {
    intake: Intake<'c>,
    kind: &'static RecordKind,
    inserter: Inserter<'c>,
    calendar: Calendar,
    printer: Printer,
    /// Ordinal of the next row of a content that this file has repeated. What it says once is not held.
    repeated: HashMap<Print, u64>,
    tallies: HashMap<(Day, i64, usize), RecordTally>,
    places: Places,
    currency_word: Option<usize>,
    currencies: Vec<String>,
    /// Days whose different values are to be counted.
    distinct: BTreeSet<Day>,
    counts_distinct: bool,
    dirty: BTreeSet<Day>,
    last_taken: Option<String>,
    /// Some row did not say when its figures were taken: the import's own moment holds for it.
    undated: bool,
    at: String,
    taken: String,
}

/// A row with all that is made of it.
struct Incoming<'r, 'a> {
    row: &'r RecordRow<'a>,
    prints: Prints,
    account_id: i64,
    day: Option<Day>,
}

impl<'c> RecordImport<'c> {
    /// `zone` is the workspace's: a UTC moment counts on its local day.
    pub fn begin(
        conn: &'c Connection,
        kind: &'static RecordKind,
        head: &ImportHead,
        zone: Tz,
    ) -> Result<RecordImport<'c>> {
        Ok(RecordImport {
            intake: Intake::begin(conn, head)?,
            kind,
            inserter: Inserter::new(conn, kind)?,
            calendar: Calendar::read(conn, zone)?,
            printer: Printer::new(kind, &head.platform),
            repeated: HashMap::new(),
            tallies: HashMap::new(),
            places: Places::of(kind),
            currency_word: kind.word("currency"),
            currencies: Vec::new(),
            distinct: BTreeSet::new(),
            counts_distinct: sums(kind).any(|(_, of)| matches!(of, Of::Distinct(_))),
            dirty: BTreeSet::new(),
            last_taken: None,
            undated: false,
            at: String::new(),
            taken: String::new(),
        })
    }

    /// Keeps why a row was not taken.
    pub fn reject(&mut self, rejected: &Rejected) -> Result<()> {
        self.intake.reject(rejected)
    }

    /// Takes one row.
    pub fn take(&mut self, row: &RecordRow<'_>) -> Result<Outcome> {
        let account_id = self.intake.account(row.account, row.account_name)?;
        self.at.clear();
        if let Some(at) = row.at {
            let _ = write!(self.at, "{at}");
        }
        self.taken.clear();
        if let Some(taken) = row.taken {
            let _ = write!(self.taken, "{taken}");
            if self.last_taken.as_deref().is_none_or(|last| last < self.taken.as_str()) {
                self.last_taken = Some(self.taken.clone());
            }
        } else {
            self.undated = true;
        }
        let handle = if row.account.is_empty() { row.account_name } else { row.account };
        let prints = self.printer.prints(row, handle, &self.at);
        let day = row.at.map(|at| day_number(at.date_in(self.calendar.zone)));
        let incoming = Incoming { row, prints, account_id, day };
        let outcome = match prints.identity {
            Some(key) if self.insert(&incoming, key, true)? => Outcome::Inserted,
            Some(key) => self.meet(&incoming, key)?,
            None => self.take_equal(&incoming)?,
        };
        self.intake.cover(day);
        self.intake.counts.add(outcome);
        Ok(outcome)
    }

    /// Writes the roll-up and what came of the import.
    pub fn finish(mut self, sha256: &str, rows_read: u64) -> Result<(i64, Counts)> {
        self.flush()?;
        let distinct = std::mem::take(&mut self.distinct);
        record_day::count_distinct(self.intake.conn, self.kind, distinct.difference(&self.dirty).copied())?;
        record_day::rebuild(self.intake.conn, self.kind, std::mem::take(&mut self.dirty))?;
        let as_of = self.last_taken.filter(|_| !self.undated);
        self.intake.finish(sha256, rows_read, as_of)
    }

    /// A row that nothing but its content tells from others: the nth among equals of this file is the nth of every file.
    fn take_equal(&mut self, incoming: &Incoming<'_, '_>) -> Result<Outcome> {
        let content = incoming.prints.content;
        if let Some(next) = self.repeated.get_mut(&content) {
            let ordinal = *next;
            *next += 1;
            let key = incoming.prints.key_of_equal(ordinal);
            if self.insert(incoming, key, true)? {
                return Ok(Outcome::Inserted);
            }
            return self.say_again(key, incoming);
        }
        let key = incoming.prints.key_of_equal(0);
        if self.insert(incoming, key, true)? {
            return Ok(Outcome::Inserted);
        }
        let known = self.only_version(key)?;
        let id = self.intake.id;
        if known.owner.place.0 != id && !record_seen::is_of(self.intake.conn, self.kind, known.record_id, id)? {
            return self.say_again(key, incoming);
        }
        // This file has said it before.
        self.repeated.insert(content, 1);
        self.take_equal(incoming)
    }

    /// A row says what is known of a key that has one version only.
    fn say_again(&mut self, key: Print, incoming: &Incoming<'_, '_>) -> Result<Outcome> {
        let row = signed(incoming.row.row);
        let known = self.only_version(key)?;
        record_seen::put(self.intake.conn, self.kind, known.record_id, &self.saying(row))?;
        Ok(Outcome::Unchanged)
    }

    fn only_version(&self, key: Print) -> Result<Version> {
        // The key conflicted a statement ago, in this very transaction.
        let found = record::versions(self.intake.conn, self.kind, key)?;
        found.into_iter().next().ok_or(sandtable_store::rusqlite::Error::QueryReturnedNoRows)
    }

    /// A row of a record that is known: the same again, another version, or the same moment twice in this file.
    fn meet(&mut self, incoming: &Incoming<'_, '_>, key: Print) -> Result<Outcome> {
        let (conn, kind) = (self.intake.conn, self.kind);
        let mut known = versions(conn, kind, key)?;
        let saying = self.saying(signed(incoming.row.row));
        // An earlier row of this file for the same moment is folded into this one.
        let twin = known.iter().enumerate().find_map(|(version, said)| {
            let of_this_file = |other: &Saying| other.place.0 == self.intake.id && other.taken == saying.taken;
            Some((version, said.sayings.iter().position(of_this_file)?))
        });
        if let Some((version, place)) = twin {
            let was = known[version].version.clone();
            if !known[version].withdraw(conn, kind, place)? {
                known.remove(version);
                self.dirty.extend(was.day.filter(|_| was.current));
            }
            let before = self.says(&known, was.content, &saying);
            self.intake.counts.fold(before);
        }
        let outcome = self.says(&known, incoming.prints.content, &saying);
        match known.iter_mut().find(|said| said.version.content == incoming.prints.content) {
            Some(said) => {
                record_seen::put(conn, kind, said.version.record_id, &saying)?;
                said.sayings.push(saying);
            }
            None => {
                let current = known.is_empty();
                self.insert(incoming, key, current)?;
                let version = Version {
                    record_id: conn.last_insert_rowid(),
                    content: incoming.prints.content,
                    current,
                    day: incoming.day,
                    owner: saying.clone(),
                };
                known.push(Said { version, sayings: vec![saying] });
            }
        }
        elect(conn, kind, &known, &self.calendar, &mut self.dirty)?;
        Ok(outcome)
    }

    /// What a content is to what others say: it is not new when it is what counts, or was said for the same moment.
    fn says(&self, known: &[Said], content: Print, saying: &Saying) -> Outcome {
        let at = |saying: &Saying| self.calendar.at_of(saying.taken.as_deref(), saying.place.0);
        let Some(counts) = latest(known, &self.calendar) else { return Outcome::Inserted };
        let same = known.iter().enumerate().find(|(_, said)| said.version.content == content);
        match same {
            Some((place, said)) if place == counts || said.sayings.iter().any(|other| at(other) == at(saying)) => {
                Outcome::Unchanged
            }
            _ => Outcome::Updated,
        }
    }

    fn saying(&self, row: i64) -> Saying {
        Saying { place: (self.intake.id, row), taken: some(&self.taken).map(str::to_owned) }
    }

    /// Whether it was inserted; then it is counted and what only this source says is kept.
    fn insert(&mut self, incoming: &Incoming<'_, '_>, key: Print, current: bool) -> Result<bool> {
        let Incoming { row, prints, account_id, day } = *incoming;
        let import_row = signed(row.row);
        let new = NewRecord {
            platform_id: self.intake.platform_id,
            account_id,
            key,
            content: prints.content,
            current,
            day,
            at: &self.at,
            taken: &self.taken,
            import_id: self.intake.id,
            import_row,
        };
        if !self.inserter.insert(&new, row)? {
            return Ok(false);
        }
        let place = (self.intake.id, import_row);
        // Neither these nor the roll-up have row ids: `last_insert_rowid` stays the version's.
        for (name, value) in row.extra {
            record_extra::put_figure(self.intake.conn, place, name, *value)?;
        }
        for (name, word) in row.others {
            record_extra::put_word(self.intake.conn, place, name, word)?;
        }
        if let Some(day) = day.filter(|_| current) {
            self.tally(day, account_id, row)?;
        }
        Ok(true)
    }

    fn tally(&mut self, day: Day, account_id: i64, row: &RecordRow<'_>) -> Result<()> {
        let currency = self.currency_word.map_or("", |place| row.word(place));
        let currency = match self.currencies.iter().position(|known| known == currency) {
            Some(at) => at,
            None => {
                self.currencies.push(currency.to_owned());
                self.currencies.len() - 1
            }
        };
        self.tallies.entry((day, account_id, currency)).or_default().add(&self.places, row);
        if self.counts_distinct {
            self.distinct.insert(day);
        }
        if self.tallies.len() >= TALLIES {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        let mut adder = record_day::Adder::new(self.intake.conn, self.kind)?;
        for ((day, account_id, currency), tally) in self.tallies.drain() {
            adder.add(day, account_id, &self.currencies[currency], &tally)?;
        }
        Ok(())
    }
}
