//! Takes the rows of a posts export: new posts, further stands of known ones, rows that say nothing new.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use chrono_tz::Tz;
use sandtable_base::Day;
use sandtable_base::moment::day_number;
use sandtable_store::rusqlite::Connection;

use super::undo_import;
use crate::model::post_row::{Counts, Outcome, PostRow, write_key};
use crate::model::tally::Tally;
use crate::table::import::{ImportHead, ImportTail};
use crate::table::post::{Inserter, NewPost, Post};
use crate::table::rejection::{self, Rejected};
use crate::table::stand::{Kept, Stand};
use crate::table::{Result, account, extra, import, post, post_day, seen, stand};

/// Roll-up rows held in memory before they are written: a year of 50 accounts with three types of posts, in 40 MB. Fewer
/// would write the same rows again and again when a file is not in the order of days.
const TALLIES: usize = 60_000;

/// A running import. Dropped without [`PostImport::finish`], the caller's transaction must be rolled back.
pub struct PostImport<'c> {
    conn: &'c Connection,
    inserter: Inserter<'c>,
    id: i64,
    as_of: String,
    zone: Tz,
    platform_id: i64,
    /// `as_of` of the other imports.
    moments: HashMap<i64, String>,
    accounts: HashMap<String, i64>,
    account_names: Vec<String>,
    types: Vec<String>,
    tallies: HashMap<(Day, i64, usize), Tally>,
    dirty: BTreeSet<Day>,
    counts: Counts,
    rejected: u64,
    first_day: Option<Day>,
    last_day: Option<Day>,
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
        let id = import::begin(conn, head)?;
        let mut moments = import::as_of(conn)?;
        moments.insert(id, head.as_of.clone());
        Ok(PostImport {
            conn,
            inserter: Inserter::new(conn)?,
            id,
            as_of: head.as_of.clone(),
            zone,
            platform_id: account::platform_id(conn, &head.platform)?,
            moments,
            accounts: HashMap::new(),
            account_names: Vec::new(),
            types: Vec::new(),
            tallies: HashMap::new(),
            dirty: BTreeSet::new(),
            counts: Counts::default(),
            rejected: 0,
            first_day: None,
            last_day: None,
            last_taken: None,
            undated: false,
            key: String::new(),
            published: String::new(),
            taken: String::new(),
        })
    }

    pub fn id(&self) -> i64 {
        self.id
    }

    pub fn counts(&self) -> Counts {
        self.counts
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
    pub fn take(&mut self, row: &PostRow<'_>) -> Result<Outcome> {
        let account_id = self.account_of(row)?;
        write_key(&mut self.key, account_id, row);
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
        let day = row.published.or(row.taken).map(|moment| day_number(moment.date_in(self.zone)));
        let by_first_seen = row.published.is_none() && row.taken.is_some();
        let new = NewPost {
            platform_id: self.platform_id,
            account_id,
            key: &self.key,
            day,
            by_first_seen,
            title: some(row.title),
            url: some(row.url),
            post_type: some(row.post_type),
            published: some(&self.published),
            taken: some(&self.taken),
            import_id: self.id,
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
                import_id: self.id,
                import_row: extra::signed(row.row),
                figures: row.figures.clone(),
            };
            self.meet(stand)?
        };
        if outcome != Outcome::Unchanged {
            for (metric, value) in row.extra {
                extra::put(self.conn, self.id, row.row, metric, *value)?;
            }
        }
        if let Some(day) = day {
            self.first_day = Some(self.first_day.map_or(day, |first| first.min(day)));
            self.last_day = Some(self.last_day.map_or(day, |last| last.max(day)));
        }
        self.counts.add(outcome);
        Ok(outcome)
    }

    /// Writes the roll-up and what came of the import.
    pub fn finish(mut self, sha256: &str, rows_read: u64) -> Result<(i64, Counts)> {
        self.flush()?;
        post_day::rebuild(self.conn, std::mem::take(&mut self.dirty))?;
        let tail = ImportTail {
            sha256: sha256.to_owned(),
            rows_read,
            rejected: self.rejected,
            counts: self.counts,
            first_day: self.first_day,
            last_day: self.last_day,
            as_of: self.last_taken.filter(|_| !self.undated),
            account_count: self.accounts.len() as u64,
            accounts: self.account_names,
        };
        import::finish(self.conn, self.id, &tail)?;
        Ok((self.id, self.counts))
    }

    /// A row of a post that is known: another stand, the same stand again, or the same moment twice in this file.
    fn meet(&mut self, incoming: Stand) -> Result<Outcome> {
        let Some(known) = post::by_key(self.conn, self.platform_id, &self.key)? else {
            // The key conflicted a statement ago, in this very transaction.
            return Err(sandtable_store::rusqlite::Error::QueryReturnedNoRows);
        };
        let mut stands = stand::of_post(self.conn, known.id)?;
        let twin = |stand: &Stand| stand.import_id == self.id && stand.taken == incoming.taken;
        if twin(&known.latest) {
            return self.meet_latest(&known, stands, incoming);
        }
        let twin = stands.iter().position(|kept| twin(&kept.stand)).map(|at| stands.remove(at));
        let others = || std::iter::once(&known.latest).chain(stands.iter().map(|kept| &kept.stand));
        if let Some(place) = self.says_nothing_new(others(), &incoming) {
            if let Some(kept) = &twin {
                extra::remove_row(self.conn, self.id, kept.stand.import_row)?;
                stand::remove(self.conn, kept.id)?;
                let others: Vec<&Stand> = stands.iter().map(|kept| &kept.stand).collect();
                self.show(&known, &known.latest, &others)?;
                self.counts.fold_back();
            }
            seen::put(self.conn, self.id, incoming.import_row.unsigned_abs(), known.id, place)?;
            return Ok(Outcome::Unchanged);
        }
        let all: Vec<&Stand> = stands.iter().map(|kept| &kept.stand).collect();
        if let Some(kept) = twin {
            extra::remove_row(self.conn, self.id, kept.stand.import_row)?;
            stand::replace(self.conn, kept.id, &incoming)?;
            self.show(&known, &known.latest, &[all, vec![&incoming]].concat())?;
            return Ok(Outcome::Merged);
        }
        if self.order(&incoming) >= self.order(&known.latest) {
            stand::insert(self.conn, known.id, &known.latest)?;
            self.show(&known, &incoming, &[all, vec![&known.latest]].concat())?;
        } else {
            stand::insert(self.conn, known.id, &incoming)?;
            self.show(&known, &known.latest, &[all, vec![&incoming]].concat())?;
        }
        Ok(Outcome::Updated)
    }

    /// The latest stand is this file's own, of the same moment: the later row counts. When that row says what another
    /// import had said, this file's stand was never one.
    fn meet_latest(&mut self, known: &Post, mut stands: Vec<Kept>, incoming: Stand) -> Result<Outcome> {
        extra::remove_row(self.conn, self.id, known.latest.import_row)?;
        if let Some(place) = self.says_nothing_new(stands.iter().map(|kept| &kept.stand), &incoming) {
            let best =
                (0..stands.len()).max_by(|a, b| self.order(&stands[*a].stand).cmp(&self.order(&stands[*b].stand)));
            if let Some(best) = best.map(|at| stands.remove(at)) {
                stand::remove(self.conn, best.id)?;
                let others: Vec<&Stand> = stands.iter().map(|kept| &kept.stand).collect();
                self.show(known, &best.stand, &others)?;
                self.counts.fold_back();
                seen::put(self.conn, self.id, incoming.import_row.unsigned_abs(), known.id, place)?;
                return Ok(Outcome::Unchanged);
            }
        }
        let others: Vec<&Stand> = stands.iter().map(|kept| &kept.stand).collect();
        self.show(known, &incoming, &others)?;
        Ok(Outcome::Merged)
    }

    /// The place of a stand that says the same of the same moment; an undated row that repeats the newest stand says
    /// nothing new either.
    fn says_nothing_new<'s>(
        &self,
        others: impl Iterator<Item = &'s Stand> + Clone,
        incoming: &Stand,
    ) -> Option<(i64, i64)> {
        let moment = self.moment(incoming);
        let newest = others.clone().max_by(|a, b| self.order(a).cmp(&self.order(b)));
        let repeats = |stand: &&Stand| stand.says_the_same(incoming);
        let found = newest
            .filter(|_| incoming.taken.is_none())
            .filter(repeats)
            .or_else(|| others.filter(|stand| self.moment(stand) == moment).find(repeats));
        found.map(|stand| (stand.import_id, stand.import_row))
    }

    /// Later moments come after earlier ones; at the same moment the later import counts.
    fn order<'s>(&'s self, stand: &'s Stand) -> (&'s str, i64) {
        (self.moment(stand), stand.import_id)
    }

    fn show(&mut self, known: &Post, latest: &Stand, others: &[&Stand]) -> Result<()> {
        let (day, by_first_seen) = undo_import::day_of(latest, others, self.zone);
        self.dirty.extend(known.day);
        self.dirty.extend(day);
        post::set_latest(self.conn, known.id, day, by_first_seen, latest)
    }

    /// When the figures of a stand were taken, as text that sorts.
    fn moment<'s>(&'s self, stand: &'s Stand) -> &'s str {
        match &stand.taken {
            Some(taken) => taken,
            None => self.moments.get(&stand.import_id).map_or(self.as_of.as_str(), String::as_str),
        }
    }

    fn account_of(&mut self, row: &PostRow<'_>) -> Result<i64> {
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
        let mut adder = post_day::Adder::new(self.conn)?;
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
