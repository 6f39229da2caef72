//! When one may be told something.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use sandtable_almanac::WorkDays;

/// The hours in which something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hours {
    /// From the one to the other on working days, both ends included; `from` is not after `to`.
    Working { days: WorkDays, from: NaiveTime, to: NaiveTime },
    /// Around the clock; what concerns a whole day is told at `from`.
    Calendar { from: NaiveTime },
}

impl Hours {
    pub fn contain(&self, at: NaiveDateTime) -> bool {
        match self {
            Hours::Working { days, from, to } => {
                days.is_worked(at.date()) && (*from..=*to).contains(&minute(at.time()))
            }
            Hours::Calendar { .. } => true,
        }
    }

    /// Where the hours of the day begin; of a day without hours, of the last one before it that has some.
    pub fn begin_by(&self, day: NaiveDate) -> NaiveDateTime {
        match self {
            Hours::Working { days, from, .. } => days.on_or_before(day).and_time(*from),
            Hours::Calendar { from } => day.and_time(*from),
        }
    }

    /// The same, but of the next day that has hours.
    pub fn begin_from(&self, day: NaiveDate) -> NaiveDateTime {
        match self {
            Hours::Working { days, from, .. } => days.on_or_after(day).and_time(*from),
            Hours::Calendar { from } => day.and_time(*from),
        }
    }

    /// The moment itself, or the last one before it that is within the hours.
    pub fn back_into(&self, at: NaiveDateTime) -> NaiveDateTime {
        let Hours::Working { days, from, to } = self else { return at };
        if self.contain(at) {
            return at;
        }
        let same_day = days.is_worked(at.date()) && at.time() > *from;
        let before = if same_day { Some(at.date()) } else { at.date().checked_sub_days(Days::new(1)) };
        before.map_or(at, |day| days.on_or_before(day).and_time(*to))
    }
}

/// The end of the hours is a whole minute: 18:00:30 is still 18:00.
fn minute(at: NaiveTime) -> NaiveTime {
    use chrono::Timelike;
    NaiveTime::from_hms_opt(at.hour(), at.minute(), 0).unwrap_or(at)
}
