//! On which days of a range a brand's own date falls.

use chrono::{Datelike, NaiveDate};
use sandtable_almanac::LunarDate;

/// Days of the range. A yearly date of the 29th of February is on the 28th in other years; a lunar date of a leap month
/// is in the plain month of years without that leap month, and a 30th on the last day of a short month.
pub fn days(first: NaiveDate, yearly: bool, lunar: bool, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
    let within = |day: &NaiveDate| (from..=to).contains(day) && *day >= first;
    if !yearly {
        return Some(first).into_iter().filter(within).collect();
    }
    if lunar {
        let meant = LunarDate::of(first);
        // The lunar year begins up to two months after the solar one.
        return (from.year() - 1..=to.year()).filter_map(|year| in_year(meant, year)).filter(within).collect();
    }
    let on = |year: i32| {
        NaiveDate::from_ymd_opt(year, first.month(), first.day())
            .or_else(|| NaiveDate::from_ymd_opt(year, first.month(), first.day() - 1))
    };
    (from.year()..=to.year()).filter_map(on).filter(within).collect()
}

fn in_year(meant: LunarDate, year: i32) -> Option<NaiveDate> {
    let of = |leap: bool| {
        let first = LunarDate { year, leap, day: 1, ..meant };
        let day = meant.day.min(first.days_in_month()?);
        LunarDate { day, ..first }.date()
    };
    if meant.leap { of(true).or_else(|| of(false)) } else { of(false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn texts(days: &[NaiveDate]) -> Vec<String> {
        days.iter().map(NaiveDate::to_string).collect()
    }

    #[test]
    fn a_lunar_date_moves_with_the_moon() {
        // The Mid-Autumn Festival of 2024.
        let found = days(day("2024-09-17"), true, true, day("2025-01-01"), day("2027-12-31"));
        assert_eq!(texts(&found), ["2025-10-06", "2026-09-25", "2027-09-15"]);
    }

    #[test]
    fn a_leap_month_falls_on_the_plain_one_in_other_years() {
        // The first of the leap sixth month of 2025.
        let found = days(day("2025-07-25"), true, true, day("2025-01-01"), day("2026-12-31"));
        assert_eq!(texts(&found), ["2025-07-25", "2026-07-14"]);
    }

    #[test]
    fn the_29th_of_february_comes_every_year() {
        let found = days(day("2024-02-29"), true, false, day("2024-01-01"), day("2025-12-31"));
        assert_eq!(texts(&found), ["2024-02-29", "2025-02-28"]);
        assert_eq!(days(day("2024-02-29"), false, false, day("2025-01-01"), day("2025-12-31")), []);
    }
}
