//! Days, weeks, months, quarters and years as boards count them.

use chrono::{Datelike, Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::moment::{Day, day_number};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Granularity {
    Day,
    Week,
    #[default]
    Month,
    Quarter,
    Year,
}

/// The first day of a week. Monday gives ISO 8601 weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    #[default]
    Monday,
    Saturday,
    Sunday,
}

impl WeekStart {
    fn offset(self) -> u64 {
        match self {
            WeekStart::Monday => 0,
            WeekStart::Saturday => 2,
            WeekStart::Sunday => 1,
        }
    }
}

/// A day, a week, a month, a quarter or a year on the calendar; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Period {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Period {
    /// The period that holds `date`.
    pub fn holding(date: NaiveDate, granularity: Granularity, week_start: WeekStart) -> Period {
        match granularity {
            Granularity::Day => Period { first: date, last: date },
            Granularity::Week => {
                let back = (u64::from(date.weekday().num_days_from_monday()) + week_start.offset()) % 7;
                let first = date.checked_sub_days(Days::new(back)).unwrap_or(date);
                Period { first, last: first.checked_add_days(Days::new(6)).unwrap_or(first) }
            }
            Granularity::Month => Period::of_months(date, 1),
            Granularity::Quarter => Period::of_months(date, 3),
            Granularity::Year => Period::of_months(date, 12),
        }
    }

    /// The part of the year of so many months that holds `date`.
    fn of_months(date: NaiveDate, months: u32) -> Period {
        let first = NaiveDate::from_ymd_opt(date.year(), date.month0() / months * months + 1, 1).unwrap_or(date);
        let next = first.checked_add_months(Months::new(months)).unwrap_or(first);
        Period { first, last: next.pred_opt().unwrap_or(first) }
    }

    /// The periods from the one that holds `from` to the one that holds `to`, in order.
    pub fn range(from: NaiveDate, to: NaiveDate, granularity: Granularity, week_start: WeekStart) -> Vec<Period> {
        let mut periods = Vec::new();
        let mut next = Some(from);
        while let Some(date) = next.filter(|date| *date <= to) {
            let period = Period::holding(date, granularity, week_start);
            periods.push(period);
            next = period.last.succ_opt();
        }
        periods
    }

    /// The period just before, of the same kind.
    pub fn previous(&self, granularity: Granularity, week_start: WeekStart) -> Period {
        Period::holding(self.first.pred_opt().unwrap_or(self.first), granularity, week_start)
    }

    /// The same period a year ago: the same date (28 February for 29), the same month, the week 52 weeks before.
    pub fn last_year(&self, granularity: Granularity, week_start: WeekStart) -> Period {
        let first = match granularity {
            Granularity::Week => self.first.checked_sub_days(Days::new(364)),
            _ => self.first.checked_sub_months(Months::new(12)),
        };
        Period::holding(first.unwrap_or(self.first), granularity, week_start)
    }

    pub fn days(&self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    pub fn first_day(&self) -> Day {
        day_number(self.first)
    }

    pub fn last_day(&self) -> Day {
        day_number(self.last)
    }

    /// `2026-10-05`, `2026-W41` (ISO weeks), `2026-10-04/P1W` (weeks that start on another day), `2026-10`, `2026-Q4` or
    /// `2026`.
    pub fn name(&self, granularity: Granularity, week_start: WeekStart) -> String {
        match (granularity, week_start) {
            (Granularity::Day, _) => self.first.to_string(),
            (Granularity::Month, _) => self.first.format("%Y-%m").to_string(),
            (Granularity::Quarter, _) => format!("{}-Q{}", self.first.format("%Y"), self.first.quarter()),
            (Granularity::Year, _) => self.first.format("%Y").to_string(),
            (Granularity::Week, WeekStart::Monday) => self.first.format("%G-W%V").to_string(),
            (Granularity::Week, _) => format!("{}/P1W", self.first),
        }
    }

    /// Reads what [`Period::name`] writes.
    pub fn parse(name: &str) -> Option<(Period, Granularity)> {
        if let Some(first) = name.strip_suffix("/P1W") {
            let first: NaiveDate = first.parse().ok()?;
            return Some((Period { first, last: first.checked_add_days(Days::new(6))? }, Granularity::Week));
        }
        if let Some((year, week)) = name.split_once("-W") {
            let first = NaiveDate::from_isoywd_opt(year.parse().ok()?, week.parse().ok()?, chrono::Weekday::Mon)?;
            return Some((Period { first, last: first.checked_add_days(Days::new(6))? }, Granularity::Week));
        }
        if let Some((year, quarter)) = name.split_once("-Q") {
            let quarter: u32 = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
            let first = NaiveDate::from_ymd_opt(year.parse().ok()?, quarter * 3 - 2, 1)?;
            return Some((Period::of_months(first, 3), Granularity::Quarter));
        }
        if name.len() == 4 && name.bytes().all(|letter| letter.is_ascii_digit()) {
            let first = NaiveDate::from_ymd_opt(name.parse().ok()?, 1, 1)?;
            return Some((Period::of_months(first, 12), Granularity::Year));
        }
        if name.len() == 7 {
            let first: NaiveDate = format!("{name}-01").parse().ok()?;
            return Some((Period::holding(first, Granularity::Month, WeekStart::Monday), Granularity::Month));
        }
        let date: NaiveDate = name.parse().ok()?;
        Some((Period { first: date, last: date }, Granularity::Day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn names_are_read_back() {
        for (granularity, start, name) in [
            (Granularity::Day, WeekStart::Monday, "2026-01-01"),
            (Granularity::Week, WeekStart::Monday, "2026-W01"),
            (Granularity::Week, WeekStart::Sunday, "2025-12-28/P1W"),
            (Granularity::Week, WeekStart::Saturday, "2025-12-27/P1W"),
            (Granularity::Month, WeekStart::Monday, "2026-01"),
            (Granularity::Quarter, WeekStart::Monday, "2026-Q1"),
            (Granularity::Year, WeekStart::Monday, "2026"),
        ] {
            let period = Period::holding(date("2026-01-01"), granularity, start);
            assert_eq!(period.name(granularity, start), name);
            assert_eq!(Period::parse(name), Some((period, granularity)));
        }
    }

    #[test]
    fn neighbours_are_of_the_same_kind() {
        let march = Period::holding(date("2024-03-31"), Granularity::Month, WeekStart::Monday);
        assert_eq!(march.previous(Granularity::Month, WeekStart::Monday).last, date("2024-02-29"));
        assert_eq!(march.last_year(Granularity::Month, WeekStart::Monday).first, date("2023-03-01"));
        let quarter = Period::holding(date("2026-02-10"), Granularity::Quarter, WeekStart::Monday);
        assert_eq!(quarter.previous(Granularity::Quarter, WeekStart::Monday).first, date("2025-10-01"));
        assert_eq!(quarter.last_year(Granularity::Quarter, WeekStart::Monday).last, date("2025-03-31"));
        let leap = Period::holding(date("2024-02-29"), Granularity::Day, WeekStart::Monday);
        assert_eq!(leap.last_year(Granularity::Day, WeekStart::Monday).first, date("2023-02-28"));
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for name in ["2026-Q5", "2026-Q0", "26", "+202", "2026-13", "2026-W60", "last year"] {
            assert_eq!(Period::parse(name), None, "{name}");
        }
    }

    #[test]
    fn a_range_has_no_gap() {
        let weeks = Period::range(date("2026-01-01"), date("2026-02-01"), Granularity::Week, WeekStart::Sunday);
        assert!(weeks.windows(2).all(|pair| pair[0].last.succ_opt() == Some(pair[1].first)));
        assert_eq!(weeks.len(), 6);
    }
}
