//! Official days off of mainland China, as the State Council announces them for a year: holidays and the weekend days
//! worked in lieu.
//!
//! The schedule comes with `tyme4rs`; its table is read once here, because its own look-up searches the whole of it with a
//! pattern for every day. Five days of it are corrected below.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use tyme4rs::tyme::holiday::{LEGAL_HOLIDAY_DATA, LEGAL_HOLIDAY_NAMES};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    pub key: &'static str,
    /// Simplified Chinese.
    pub name: &'static str,
}

/// What the schedule says of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficialDay {
    /// A day off of the holiday.
    Off(Holiday),
    /// A weekend day worked in lieu.
    InLieu(Holiday),
}

/// In the order of [`LEGAL_HOLIDAY_NAMES`].
const KEYS: [&str; 9] = [
    "new-year",
    "spring-festival",
    "tomb-sweeping",
    "labour",
    "dragon-boat",
    "mid-autumn",
    "national",
    "national-mid-autumn",
    "victory",
];

/// Where the library's table differs from the announcements: 2013-04-07 and 2013-10-12 were worked (Notice of the General
/// Office of the State Council 国办发明电〔2012〕33号); 2005-12-31 was an ordinary Saturday, 2012-05-02 and 2012-10-08
/// ordinary working days.
const WORKED_TOO: [(i32, u32, u32, usize); 2] = [(2013, 4, 7, 2), (2013, 10, 12, 6)];
const NOT_IN_LIEU: [(i32, u32, u32); 3] = [(2005, 12, 31), (2012, 5, 2), (2012, 10, 8)];

struct Schedule {
    days: BTreeMap<NaiveDate, OfficialDay>,
    years: RangeInclusive<i32>,
}

static SCHEDULE: LazyLock<Schedule> = LazyLock::new(|| {
    let mut days = BTreeMap::new();
    // `YYYYMMDD`, 0 for worked or 1 for off, the holiday, a sign and two digits to the holiday itself.
    for record in LEGAL_HOLIDAY_DATA.as_bytes().chunks_exact(13) {
        if let Some((date, day)) = read(record) {
            days.insert(date, day);
        }
    }
    for (year, month, day) in NOT_IN_LIEU {
        if let Some(date) = NaiveDate::from_ymd_opt(year, month, day) {
            days.remove(&date);
        }
    }
    for (year, month, day, holiday) in WORKED_TOO {
        if let (Some(date), Some(holiday)) = (NaiveDate::from_ymd_opt(year, month, day), holiday_at(holiday)) {
            days.insert(date, OfficialDay::InLieu(holiday));
        }
    }
    // The first days are the end of 2001; a year is announced as a whole.
    let first = days.keys().next().map_or(0, |date| date.year() + 1);
    let last = days.keys().next_back().map_or(0, NaiveDate::year);
    Schedule { days, years: first..=last }
});

fn read(record: &[u8]) -> Option<(NaiveDate, OfficialDay)> {
    let digits = |range: std::ops::Range<usize>| std::str::from_utf8(record.get(range)?).ok()?.parse::<u32>().ok();
    let date = NaiveDate::from_ymd_opt(i32::try_from(digits(0..4)?).ok()?, digits(4..6)?, digits(6..8)?)?;
    let holiday = holiday_at(digits(9..10)? as usize)?;
    let day = if digits(8..9)? == 0 { OfficialDay::InLieu(holiday) } else { OfficialDay::Off(holiday) };
    Some((date, day))
}

fn holiday_at(index: usize) -> Option<Holiday> {
    Some(Holiday { key: KEYS.get(index)?, name: LEGAL_HOLIDAY_NAMES.get(index)? })
}

/// The years whose schedule is known.
pub fn official_years() -> RangeInclusive<i32> {
    SCHEDULE.years.clone()
}

/// What the schedule says of a day; null for an ordinary day, and for days of years that are not announced.
pub(crate) fn on(date: NaiveDate) -> Option<OfficialDay> {
    SCHEDULE.days.get(&date).copied().filter(|_| is_announced(date.year()))
}

pub(crate) fn is_announced(year: i32) -> bool {
    SCHEDULE.years.contains(&year)
}

impl Holiday {
    /// Every official holiday.
    pub fn all() -> Vec<Holiday> {
        (0..KEYS.len()).filter_map(holiday_at).collect()
    }
}
