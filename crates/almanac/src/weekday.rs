//! Days that are "the n-th weekday of a month".

use chrono::{Datelike, NaiveDate, Weekday};

/// The `n`-th (from 1) such weekday of a month; null where the month has fewer.
pub(crate) fn nth(year: i32, month: u32, weekday: Weekday, n: u8) -> Option<NaiveDate> {
    NaiveDate::from_weekday_of_month_opt(year, month, weekday, n)
}

/// Whether a date is the `n`-th such weekday of its month.
pub(crate) fn is_nth(date: NaiveDate, month: u32, weekday: Weekday, n: u8) -> bool {
    date.month() == month && nth(date.year(), month, weekday, n) == Some(date)
}
