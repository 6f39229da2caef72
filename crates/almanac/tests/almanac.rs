//! The almanac against lunar_python, borax and chinesecalendar, where their answers are at hand.
#![expect(clippy::print_stdout, reason = "says why a test is skipped")]

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;
use sandtable_almanac::{Almanac, LunarDate, WorkDays, YEARS, official_years, term_on};
use serde_json::Value;

fn oracle(file: &str) -> Option<Value> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../../shared/oracles/calendar", file].iter().collect();
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not here", path.display());
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn lunar_days_agree_with_two_other_almanacs() {
    let Some(cases) = oracle("lunar.json") else { return };
    let mut almanac = Almanac::default();
    let mut faults = Vec::new();
    for case in cases["cases"].as_array().unwrap() {
        let date = day(case["date"].as_str().unwrap());
        if case["borax_agrees"] != true || !YEARS.contains(&date.year()) {
            continue;
        }
        let found = almanac.day(date);
        let lunar = found.lunar;
        let same = lunar.year == case["lunar_year"]
            && lunar.month == case["lunar_month"]
            && lunar.leap == case["leap"].as_bool().unwrap()
            && lunar.day == case["lunar_day"]
            && lunar.text() == case["lunar_text"].as_str().unwrap()
            && found.term.as_ref().map(|term| term.name) == case["solar_term"].as_str();
        let names: BTreeSet<&str> = found.festivals.iter().map(|festival| festival.name).collect();
        let festivals = case["lunar_festivals"].as_array().unwrap();
        if !same || festivals.iter().any(|name| !names.contains(name.as_str().unwrap())) {
            faults.push(format!("{case}: {found:?}"));
        }
    }
    assert!(faults.is_empty(), "{}: {}", faults.len(), faults.join("\n"));
}

#[test]
fn terms_fall_on_the_days_of_the_almanac() {
    let Some(cases) = oracle("solar_terms.json") else { return };
    for case in cases["cases"].as_array().unwrap() {
        for (name, at) in case["terms"].as_object().unwrap() {
            let date = day(&at.as_str().unwrap()[..10]);
            // Keys in pinyin belong to the years beside it.
            if name.is_ascii() {
                continue;
            }
            assert_eq!(term_on(date).map(|term| term.name), Some(name.as_str()), "{date}");
        }
    }
}

#[test]
fn days_off_are_those_announced() {
    let Some(cases) = oracle("holidays_cn.json") else { return };
    let mut almanac = Almanac::default();
    for case in cases["cases"].as_array().unwrap() {
        let year = i32::try_from(case["year"].as_i64().unwrap()).unwrap();
        let holidays = case["holidays"].as_object().unwrap();
        let in_lieu: BTreeSet<NaiveDate> =
            case["in_lieu_workdays"].as_array().unwrap().iter().map(|date| day(date.as_str().unwrap())).collect();
        let mut worked = 0;
        for date in day(&format!("{year}-01-01")).iter_days().take_while(|date| date.year() == year) {
            let found = almanac.day(date);
            if holidays.contains_key(&date.to_string()) {
                assert_eq!((found.day_off, found.holiday.is_some()), (Some(true), true), "{date}");
            }
            assert_eq!(found.workday_in_lieu, Some(in_lieu.contains(&date)), "{date}");
            assert_eq!(found.day_off, Some(!WorkDays::China.is_worked(date)), "{date}");
            worked += usize::from(found.day_off == Some(false));
        }
        assert_eq!(worked, case["workdays_in_year"], "{year}");
    }
}

#[test]
fn a_year_that_is_not_announced_is_not_guessed() {
    let next = *official_years().end() + 1;
    let found = Almanac::default().day(day(&format!("{next}-10-01")));
    assert_eq!((found.day_off, found.workday_in_lieu), (None, None));
    assert!(found.festivals.iter().any(|festival| festival.key == "national"));
}

#[test]
fn a_leap_month_has_no_festival() {
    // 2025 has a leap sixth month; 2033 a leap eleventh.
    let lunar = LunarDate { year: 2025, month: 6, leap: true, day: 1 };
    assert_eq!(lunar.date(), Some(day("2025-07-25")));
    assert_eq!(LunarDate { month: 7, ..lunar }.date(), None);
    assert_eq!(LunarDate::of(day("2025-07-25")).text(), "闰六月初一");
    assert_eq!(LunarDate::of(day("2033-12-22")).text(), "闰冬月初一");
}

#[test]
fn shopping_festivals_move_with_the_calendar() {
    let mut almanac = Almanac::default();
    let mut of = |date: &str| -> Vec<&str> { almanac.day(day(date)).commerce.iter().map(|found| found.key).collect() };
    assert_eq!(of("2026-11-27"), ["black-friday"]);
    assert_eq!(of("2026-11-30"), ["cyber-monday"]);
    assert_eq!(of("2025-12-01"), ["cyber-monday"]);
    assert_eq!(of("2026-11-11"), ["double-11"]);
    assert_eq!(of("2026-06-18"), ["618"]);
    assert_eq!(of("2027-01-09"), ["new-year-goods"], "the Spring Festival of 2027 is on 6 February");
}

proptest! {
    #[test]
    fn lunar_dates_lead_back(days in 0..90_000u64) {
        let date = day("1900-02-01") + chrono::Days::new(days);
        prop_assert_eq!(LunarDate::of(date).date(), Some(date));
    }

    #[test]
    fn a_worked_day_is_found_both_ways(days in 0..20_000u64) {
        let date = day("2000-01-01") + chrono::Days::new(days);
        let (after, before) = (WorkDays::China.on_or_after(date), WorkDays::China.on_or_before(date));
        prop_assert!(after >= date && before <= date);
        prop_assert!(WorkDays::China.is_worked(after) && WorkDays::China.is_worked(before));
    }
}
