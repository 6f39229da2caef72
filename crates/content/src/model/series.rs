//! The days of a series of slots.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Days are 1 (Monday) to 7.
    Week,
    /// Days are days of the month; the 31st of a shorter month is its last day.
    Month,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub every: Every,
    /// Every so many weeks or months; at least 1.
    pub interval: u32,
    pub days: Vec<u32>,
    pub start: NaiveDate,
    pub until: Option<NaiveDate>,
    pub exceptions: BTreeSet<NaiveDate>,
}

/// The days of the series within `from..=to`, in order; without the exceptions.
pub fn days(series: &Series, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let last = series.until.map_or(to, |until| until.min(to));
    let mut found = BTreeSet::new();
    let mut step = 0;
    while let Some(first) = period(series, step) {
        if first > last {
            break;
        }
        for &day in &series.days {
            let date = match series.every {
                Every::Week => (1..=7).contains(&day).then(|| first.checked_add_days(Days::new(u64::from(day) - 1))),
                Every::Month => (1..=31).contains(&day).then(|| of_month(first, day)),
            };
            let Some(date) = date.flatten() else { continue };
            if date >= series.start && date >= from && date <= last && !series.exceptions.contains(&date) {
                found.insert(date);
            }
        }
        step += series.interval.max(1);
    }
    found.into_iter().collect()
}

/// First day of the period `step` weeks or months after the start's own.
fn period(series: &Series, step: u32) -> Option<NaiveDate> {
    match series.every {
        Every::Week => {
            let monday =
                series.start.checked_sub_days(Days::new(u64::from(series.start.weekday().num_days_from_monday())))?;
            monday.checked_add_days(Days::new(7 * u64::from(step)))
        }
        Every::Month => series.start.with_day(1)?.checked_add_months(Months::new(step)),
    }
}

fn of_month(first: NaiveDate, day: u32) -> Option<NaiveDate> {
    first.with_day(day).or_else(|| first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn texts(days: &[NaiveDate]) -> Vec<String> {
        days.iter().map(NaiveDate::to_string).collect()
    }

    #[test]
    fn every_other_week_without_its_exceptions() {
        let series = Series {
            every: Every::Week,
            interval: 2,
            days: vec![4, 2],
            start: day("2027-03-03"),
            until: Some(day("2027-04-30")),
            exceptions: [day("2027-03-18")].into(),
        };
        let found = days(&series, day("2027-03-01"), day("2027-04-05"));
        assert_eq!(texts(&found), ["2027-03-04", "2027-03-16", "2027-03-30", "2027-04-01"]);
    }

    #[test]
    fn the_last_day_of_short_months() {
        let series = Series {
            every: Every::Month,
            interval: 1,
            days: vec![31],
            start: day("2027-01-31"),
            until: None,
            exceptions: BTreeSet::new(),
        };
        let found = days(&series, day("2027-01-01"), day("2027-04-30"));
        assert_eq!(texts(&found), ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]);
    }

    proptest! {
        #[test]
        fn days_are_in_range_and_of_the_weekdays_asked_for(
            start in 0..700u64, length in 0..400u64, interval in 1..5u32, weekdays in prop::collection::vec(1..=7u32, 0..4),
        ) {
            let first = day("2026-01-01") + Days::new(start);
            let series = Series {
                every: Every::Week, interval, days: weekdays.clone(), start: first, until: None, exceptions: BTreeSet::new(),
            };
            let to = first + Days::new(length);
            for date in days(&series, day("2026-01-01"), to) {
                prop_assert!(date >= first && date <= to);
                prop_assert!(weekdays.contains(&date.weekday().number_from_monday()));
            }
        }
    }
}
