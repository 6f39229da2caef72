//! Which of the backups taken on their own are kept: the newest of each of the last 24 hours, 7 days and 8 weeks that
//! have one. Counting only times that have a backup, a workspace opened twice a year keeps its past too.

use std::collections::HashSet;
use std::hash::Hash;

use chrono::{DateTime, Datelike, TimeDelta, Utc};

const HOURS: usize = 24;
const DAYS: usize = 7;
const WEEKS: usize = 8;

/// A new backup is due this long after the last.
const INTERVAL: TimeDelta = TimeDelta::hours(1);

pub(crate) fn due(newest: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    // A backup from the future (the clock was set back) must not stop rotation for as long as it takes.
    newest.is_none_or(|newest| newest > now || newest + INTERVAL <= now)
}

/// For each backup, newest first, whether it is kept.
pub(crate) fn kept(newest_first: &[DateTime<Utc>]) -> Vec<bool> {
    let mut hours = Slots::new(HOURS);
    let mut days = Slots::new(DAYS);
    let mut weeks = Slots::new(WEEKS);
    newest_first
        .iter()
        .map(|at| {
            // All three look at every backup: one that serves as an hour's also serves as its day's.
            let hour = hours.takes(at.timestamp().div_euclid(3600));
            let day = days.takes(at.date_naive());
            let week = weeks.takes((at.iso_week().year(), at.iso_week().week()));
            hour || day || week
        })
        .collect()
}

struct Slots<K> {
    left: usize,
    taken: HashSet<K>,
}

impl<K: Eq + Hash> Slots<K> {
    fn new(size: usize) -> Slots<K> {
        Slots { left: size, taken: HashSet::new() }
    }

    /// The first of a slot is its newest.
    fn takes(&mut self, slot: K) -> bool {
        if self.left == 0 || !self.taken.insert(slot) {
            return false;
        }
        self.left -= 1;
        true
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn now() -> DateTime<Utc> {
        // A Sunday, so that the days before it are of one week.
        Utc.with_ymd_and_hms(2026, 11, 22, 12, 30, 0).unwrap()
    }

    /// Thins after every backup, as the store does, and gives the ages in hours of what remains.
    fn after(hours: i64, step: i64) -> Vec<i64> {
        let mut backups: Vec<DateTime<Utc>> = Vec::new();
        for hour in (0..=hours).rev().step_by(usize::try_from(step).unwrap()) {
            backups.insert(0, now() - TimeDelta::hours(hour));
            let kept = kept(&backups);
            let mut keep = kept.iter();
            backups.retain(|_| *keep.next().unwrap());
        }
        backups.iter().map(|at| (now() - *at).num_hours()).collect()
    }

    #[test]
    fn the_last_day_is_kept_by_the_hour() {
        assert_eq!(after(23, 1), (0..24).collect::<Vec<_>>());
    }

    #[test]
    fn older_days_and_weeks_keep_their_last() {
        let ages = after(24 * 100, 1);
        let hourly: Vec<i64> = (0..24).collect();
        // 12:30: the last hour of the day before yesterday is 36 hours ago; six earlier days, today and yesterday being
        // among the hourly ones, though yesterday's newest (13 hours ago) already is.
        let daily: Vec<i64> = (1..6).map(|day| 13 + 24 * day).collect();
        // The last hours of the seven weeks before this one, which ends today.
        let weekly: Vec<i64> = (0..7).map(|week| 13 + 24 * (6 + 7 * week)).collect();
        assert_eq!(ages, [hourly, daily, weekly].concat());
    }

    #[test]
    fn a_workspace_rarely_opened_keeps_its_past() {
        let ages = after(24 * 365 * 3, 24 * 90);
        assert_eq!(ages.len(), 13, "every quarter of three years is its own hour: {ages:?}");
    }

    #[test]
    fn two_of_one_hour_leave_the_newer() {
        let minutes = |minutes| now() - TimeDelta::minutes(minutes);
        assert_eq!(kept(&[minutes(5), minutes(20), minutes(50)]), [true, false, true]);
    }

    #[test]
    fn one_is_due_after_an_hour_and_when_the_clock_was_set_back() {
        assert!(due(None, now()));
        assert!(!due(Some(now() - TimeDelta::minutes(59)), now()));
        assert!(due(Some(now() - TimeDelta::minutes(60)), now()));
        assert!(due(Some(now() + TimeDelta::days(300)), now()));
    }
}
