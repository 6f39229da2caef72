//! Working days: what a plan counts in.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::days_off::{self, OfficialDay};

/// Which days are worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WorkDays {
    /// Mainland China: the official schedule; Monday to Friday in years that are not announced.
    #[default]
    China,
    /// Monday to Friday.
    Weekdays,
    /// Every day.
    Calendar,
}

/// What an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkDaySource {
    Announced,
    /// The year's schedule is not announced: weekends only.
    Assumed,
}

impl WorkDays {
    pub fn is_worked(self, date: NaiveDate) -> bool {
        let weekday = !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        match self {
            WorkDays::Calendar => true,
            WorkDays::Weekdays => weekday,
            WorkDays::China => match days_off::on(date) {
                Some(OfficialDay::Off(_)) => false,
                Some(OfficialDay::InLieu(_)) => true,
                None => weekday,
            },
        }
    }

    /// Whether the schedule of the day's year is known.
    pub fn source(self, date: NaiveDate) -> WorkDaySource {
        match self {
            WorkDays::China if !days_off::is_announced(date.year()) => WorkDaySource::Assumed,
            _ => WorkDaySource::Announced,
        }
    }

    /// The day itself, or the next one that is worked.
    pub fn on_or_after(self, date: NaiveDate) -> NaiveDate {
        self.walk(date, |day| day.checked_add_days(Days::new(1)))
    }

    /// The day itself, or the last one before it that is worked.
    pub fn on_or_before(self, date: NaiveDate) -> NaiveDate {
        self.walk(date, |day| day.checked_sub_days(Days::new(1)))
    }

    fn walk(self, date: NaiveDate, step: impl Fn(NaiveDate) -> Option<NaiveDate>) -> NaiveDate {
        let mut day = date;
        // No holiday is longer than a month; the end of the calendar stops the walk too.
        for _ in 0..40 {
            if self.is_worked(day) {
                break;
            }
            match step(day) {
                Some(next) => day = next,
                None => break,
            }
        }
        day
    }
}
