//! Takes the rows of a posts export: new posts, further stands of known ones, rows that say nothing new.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use chrono_tz::Tz;
use sandtable_base::Day;
use sandtable_base::moment::day_number;
use sandtable_store::rusqlite::Connection;

use super::intake::Intake;
use super::settle::{Calendar, settle};
use crate::model::post_row::{Counts, Outcome, PostRow, write_key};
use crate::model::tally::Tally;
use crate::table::import::ImportHead;
use crate::table::post::{Inserter, NewPost};
use crate::table::rejection::Rejected;
use crate::table::seen::Witness;
use crate::table::stand::{Kept, Stand};
use crate::table::{Result, extra, post, post_alias, post_day, seen, stand};

/// Roll-up rows held in memory before they are written: a year of 50 accounts with three types of posts, in 40 MB. Fewer
/// would write the same rows again and again when a file is not in the order of days.
const TALLIES: usize = 60_000;

/// A running import. Dropped without [`PostImport::finish`], the caller's transaction must be rolled back.
pub struct PostImport<'c> {
    intake: Intake<'c>,
    inserter: Inserter<'c>,
    calendar: Calendar,
    /// Keys of edited titles with those of the posts they belong to.
    kept_keys: HashMap<String, String>,
    types: Vec<String>,
    tallies: HashMap<(Day, i64, usize), Tally>,
    dirty: BTreeSet<Day>,
    last_taken: Option<String>,
    /// Some row did not say when its figures were taken: the import's own moment holds for it.
    undated: bool,
    key: String,
    published: String,
    taken: String,
}

impl<'c> PostImport<'c> {
    /// `zone` is the workspace's: a UTC moment counts on its local day.
    pub fn begin(conn: &'c Connection, head: &ImportHead, zone: Tz) -> Result<PostImport<'c>> {
        let intake = Intake::begin(conn, head)?;
        Ok(PostImport {
            kept_keys: post_alias::kept_keys(conn, intake.platform_id)?,
            intake,
            inserter: Inserter::new(conn)?,
            calendar: Calendar::read(conn, zone)?,
            types: Vec::new(),
            tallies: HashMap::new(),
            dirty: BTreeSet::new(),
            last_taken: None,
            undated: false,
            key: String::new(),
            published: String::new(),
            taken: String::new(),
        })
    }

    /// Keeps why a row was not taken.
    pub fn reject(&mut self, rejected: &Rejected) -> Result<()> {
        self.intake.reject(rejected)
    }

    /// Takes one row.
    pub fn take(&mut self, row: &PostRow<'_>) -> Result<Outcome> {
        let account_id = self.intake.account(row.account, row.account_name)?;
        write_key(&mut self.key, account_id, row);
        if let Some(kept) = self.kept_keys.get(&self.key) {
            // An edited title: the row is of the post that had another one.
            self.key.clone_from(kept);
        }
        self.published.clear();
        if let Some(published) = row.published {
            let _ = write!(self.published, "{published}");
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
        // Without a day of publishing a post counts on the first day it was seen.
        let by_first_seen = row.published.is_none();
        let day = match row.published {
            Some(published) => Some(day_number(published.date_in(self.calendar.zone))),
            None => Some(self.calendar.at_of(some(&self.taken), self.intake.id).day).filter(|day| *day > Day::MIN),
        };
        let new = NewPost {
            platform_id: self.intake.platform_id,
            account_id,
            key: &self.key,
            day,
            by_first_seen,
            title: some(row.title),
            url: some(row.url),
            post_type: some(row.post_type),
            published: some(&self.published),
            taken: some(&self.taken),
            import_id: self.intake.id,
            import_row: extra::signed(row.row),
            figures: row.figures,
        };
        let outcome = if self.inserter.insert(&new)? {
            self.tally(day, account_id, row, by_first_seen)?;
            Outcome::Inserted
        } else {
            let stand = Stand {
                title: owned(row.title),
                url: owned(row.url),
                post_type: owned(row.post_type),
                published: owned(&self.published),
                taken: owned(&self.taken),
                import_id: self.intake.id,
                import_row: extra::signed(row.row),
                figures: row.figures.clone(),
            };
            self.meet(stand, row.extra)?
        };
        if outcome != Outcome::Unchanged {
            for (metric, value) in row.extra {
                extra::put(self.intake.conn, self.intake.id, row.row, metric, *value)?;
            }
        }
        self.intake.cover(day);
        self.intake.counts.add(outcome);
        Ok(outcome)
    }

    /// Writes the roll-up and what came of the import.
    pub fn finish(mut self, sha256: &str, rows_read: u64) -> Result<(i64, Counts)> {
        self.flush()?;
        post_day::rebuild(self.intake.conn, std::mem::take(&mut self.dirty))?;
        let as_of = self.last_taken.filter(|_| !self.undated);
        self.intake.finish(sha256, rows_read, as_of)
    }

    /// A row of a post that is known: another stand, the same stand again, or the same moment twice in this file.
    fn meet(&mut self, incoming: Stand, extra: &[(&str, f64)]) -> Result<Outcome> {
        let Some(mut known) = post::by_key(self.intake.conn, self.intake.platform_id, &self.key)? else {
            // The key conflicted a statement ago, in this very transaction.
            return Err(sandtable_store::rusqlite::Error::QueryReturnedNoRows);
        };
        let mut kept = stand::of_post(self.intake.conn, known.id)?;
        let twin = |stand: &Stand| stand.import_id == self.intake.id && stand.taken == incoming.taken;
        let twin_is_latest = twin(&known.latest);
        let twin = if twin_is_latest { None } else { kept.iter().position(|other| twin(&other.stand)) };

        let own = |at: usize| if twin_is_latest { at == 0 } else { twin.is_some_and(|twin| at == twin + 1) };
        let all = std::iter::once(&known.latest).chain(kept.iter().map(|other| &other.stand));
        let others: Vec<&Stand> = all.enumerate().filter(|(at, _)| !own(*at)).map(|(_, stand)| stand).collect();
        let repeated = self.says_nothing_new(&others, &incoming, extra)?;
        // An earlier row of this file may have borne witness for the moment: the later row counts.
        seen::withdraw(self.intake.conn, self.intake.id, known.id, incoming.taken.as_deref())?;

        let outcome = match repeated {
            Some(place) => {
                // A row of this file that gave the moment another stand is folded into this one, which is none.
                if let Some(at) = twin {
                    let folded = kept.swap_remove(at);
                    extra::remove_row(self.intake.conn, self.intake.id, folded.stand.import_row)?;
                    stand::remove(self.intake.conn, folded.id)?;
                    self.intake.counts.fold_back();
                } else if twin_is_latest {
                    let next = kept.swap_remove(0);
                    extra::remove_row(self.intake.conn, self.intake.id, known.latest.import_row)?;
                    stand::remove(self.intake.conn, next.id)?;
                    known.latest = next.stand;
                    self.intake.counts.fold_back();
                }
                let witness = Witness { place: (self.intake.id, incoming.import_row), taken: incoming.taken };
                seen::put(self.intake.conn, &witness, known.id, place)?;
                Outcome::Unchanged
            }
            None if twin_is_latest => {
                extra::remove_row(self.intake.conn, self.intake.id, known.latest.import_row)?;
                known.latest = incoming;
                Outcome::Merged
            }
            None => match twin {
                Some(at) => {
                    extra::remove_row(self.intake.conn, self.intake.id, kept[at].stand.import_row)?;
                    stand::replace(self.intake.conn, kept[at].id, &incoming)?;
                    kept[at].stand = incoming;
                    Outcome::Merged
                }
                None => {
                    let id = stand::insert(self.intake.conn, known.id, &incoming)?;
                    kept.push(Kept { id, stand: incoming });
                    Outcome::Updated
                }
            },
        };
        settle(self.intake.conn, &self.calendar, &known, kept, &mut self.dirty)?;
        Ok(outcome)
    }

    /// The place of a stand that says the same of the same moment; an undated row that repeats the newest stand says
    /// nothing new either.
    fn says_nothing_new(
        &self,
        others: &[&Stand],
        incoming: &Stand,
        extra: &[(&str, f64)],
    ) -> Result<Option<(i64, i64)>> {
        let at = self.calendar.at(incoming);
        let orders =
            others.iter().map(|stand| self.calendar.order(self.intake.conn, stand)).collect::<Result<Vec<_>>>()?;
        let newest = orders.iter().max();
        for (stand, order) in others.iter().zip(&orders) {
            let same_moment = self.calendar.at(stand) == at;
            let is_newest = incoming.taken.is_none() && Some(order) == newest;
            if (same_moment || is_newest) && stand.says_the_same(incoming) && self.has_extra(stand, extra)? {
                return Ok(Some((stand.import_id, stand.import_row)));
            }
        }
        Ok(None)
    }

    /// Whether a stand has exactly these metrics of the platform's own.
    fn has_extra(&self, stand: &Stand, extra: &[(&str, f64)]) -> Result<bool> {
        let known = extra::of(self.intake.conn, stand.import_id, stand.import_row)?;
        let same = |(metric, value): &(&str, f64)| known.get(*metric).is_some_and(|number| number.0 == *value);
        Ok(known.len() == extra.len() && extra.iter().all(same))
    }

    fn tally(&mut self, day: Option<Day>, account_id: i64, row: &PostRow<'_>, by_first_seen: bool) -> Result<()> {
        let Some(day) = day else { return Ok(()) };
        let post_type = match self.types.iter().position(|known| known == row.post_type) {
            Some(at) => at,
            None => {
                self.types.push(row.post_type.to_owned());
                self.types.len() - 1
            }
        };
        self.tallies.entry((day, account_id, post_type)).or_default().add(row.figures, by_first_seen);
        if self.tallies.len() >= TALLIES {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        let mut adder = post_day::Adder::new(self.intake.conn)?;
        for ((day, account_id, post_type), tally) in self.tallies.drain() {
            adder.add(day, account_id, &self.types[post_type], &tally)?;
        }
        Ok(())
    }
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn owned(text: &str) -> Option<String> {
    some(text).map(str::to_owned)
}
