//! A point in time with the precision its source has: nothing is added that the file did not say.

use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;

/// Days since 1970-01-01 in the workspace's zone.
pub type Day = i32;

/// The proleptic day number of a date.
pub fn day_number(date: NaiveDate) -> Day {
    date.num_days_from_ce() - EPOCH_CE
}

/// The date of a day number; dates outside chrono's range do not occur (parsers refuse them).
pub fn date_of(day: Day) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(day.saturating_add(EPOCH_CE)).unwrap_or_default()
}

const EPOCH_CE: i32 = 719_163;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// `2026-10`
    Month,
    /// `2026-10-11`
    Day,
    /// `2026-10-11T04:18:45`, on the clock of the place the file was made
    Local,
    /// `2026-10-11T04:18:45Z`
    Utc,
}

/// A moment as the source wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Moment {
    at: NaiveDateTime,
    precision: Precision,
}

impl Moment {
    pub fn month(year: i32, month: u32) -> Option<Moment> {
        Some(Moment { at: NaiveDate::from_ymd_opt(year, month, 1)?.into(), precision: Precision::Month })
    }

    pub fn day(date: NaiveDate) -> Moment {
        Moment { at: date.into(), precision: Precision::Day }
    }

    pub fn local(at: NaiveDateTime) -> Moment {
        Moment { at, precision: Precision::Local }
    }

    pub fn utc(at: NaiveDateTime) -> Moment {
        Moment { at, precision: Precision::Utc }
    }

    pub fn precision(&self) -> Precision {
        self.precision
    }

    /// The date and time as written (UTC when the precision is [`Precision::Utc`]).
    pub fn written(&self) -> NaiveDateTime {
        self.at
    }

    /// The date on the calendar of `zone`. Only a UTC moment moves; a local one already is on its own calendar.
    pub fn date_in(&self, zone: Tz) -> NaiveDate {
        match self.precision {
            Precision::Utc => zone.from_utc_datetime(&self.at).date_naive(),
            _ => self.at.date(),
        }
    }

    /// Seconds since midnight in `zone`; a day without a time counts as its end.
    pub fn second_in(&self, zone: Tz) -> u32 {
        use chrono::Timelike;
        match self.precision {
            Precision::Utc => zone.from_utc_datetime(&self.at).num_seconds_from_midnight(),
            Precision::Local => self.at.num_seconds_from_midnight(),
            Precision::Day | Precision::Month => 86_400,
        }
    }

    /// Hour of the day in `zone`, where the source has one.
    pub fn hour_in(&self, zone: Tz) -> Option<u32> {
        use chrono::Timelike;
        match self.precision {
            Precision::Utc => Some(zone.from_utc_datetime(&self.at).hour()),
            Precision::Local => Some(self.at.hour()),
            Precision::Day | Precision::Month => None,
        }
    }

    /// Reads the wire form that [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Moment> {
        if let Some(utc) = text.strip_suffix('Z') {
            return NaiveDateTime::parse_from_str(utc, SECONDS).ok().map(Moment::utc);
        }
        if text.contains('T') {
            return NaiveDateTime::parse_from_str(text, SECONDS).ok().map(Moment::local);
        }
        if let Ok(date) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            return Some(Moment::day(date));
        }
        let (year, month) = text.split_once('-')?;
        Moment::month(year.parse().ok()?, month.parse().ok()?)
    }
}

const SECONDS: &str = "%Y-%m-%dT%H:%M:%S";

impl From<DateTime<chrono::Utc>> for Moment {
    fn from(at: DateTime<chrono::Utc>) -> Moment {
        Moment::utc(at.naive_utc())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Month => write!(f, "{}", self.at.format("%Y-%m")),
            Precision::Day => write!(f, "{}", self.at.format("%Y-%m-%d")),
            Precision::Local => write!(f, "{}", self.at.format(SECONDS)),
            Precision::Utc => write!(f, "{}Z", self.at.format(SECONDS)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_reads_back() {
        for text in ["2026-10", "2026-10-11", "2026-07-12T04:18:45", "2026-07-12T04:18:45Z"] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Moment::parse("2026-13"), None);
        assert_eq!(Moment::parse("last week"), None);
    }

    #[test]
    fn only_utc_moves_with_the_zone() {
        let zone = chrono_tz::Asia::Shanghai;
        let utc = Moment::parse("2026-03-01T20:00:00Z").unwrap();
        let local = Moment::parse("2026-03-01T20:00:00").unwrap();
        assert_eq!(utc.date_in(zone).to_string(), "2026-03-02");
        assert_eq!(local.date_in(zone).to_string(), "2026-03-01");
        assert_eq!(utc.hour_in(zone), Some(4));
    }

    #[test]
    fn day_numbers_count_from_1970() {
        let date = NaiveDate::from_ymd_opt(1970, 1, 2).unwrap();
        assert_eq!(day_number(date), 1);
        assert_eq!(date_of(1), date);
    }
}
