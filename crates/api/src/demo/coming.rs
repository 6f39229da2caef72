//! What the calendar brings after the day the demo is made on: a plan that speaks of the Cold Dew in April is read by nobody.

use chrono::{Datelike, Days, NaiveDate};
use sandtable_almanac::{Almanac, DayFacts};

/// Something of the calendar with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Occasion {
    name: String,
    day: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Coming {
    /// The first solar term that leaves time to prepare, and the one after it.
    term: Occasion,
    next_term: Occasion,
    /// The first festival people buy presents for, or of shopping.
    festival: Occasion,
}

/// Days a topic needs from brief to publishing.
const PREPARE: u64 = 9;
/// Days of a festival that a campaign can still be made for.
const CAMPAIGN: u64 = 20;
/// Two solar terms are at most 16 days apart; between two festivals there are never more than three months.
const LOOKED_AT: usize = 130;

impl Coming {
    pub(super) fn after(today: NaiveDate) -> Coming {
        let mut almanac = Almanac::default();
        let from = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
        let mut first = |from: NaiveDate, named: &dyn Fn(&DayFacts) -> Option<&'static str>| {
            let mut days = from.iter_days().take(LOOKED_AT);
            let found = days.find_map(|day| Some((named(&almanac.day(day))?, day)));
            found
                .map(|(name, day)| Occasion { name: name.to_owned(), day })
                .unwrap_or(Occasion { name: String::new(), day: from })
        };
        let term = first(from(PREPARE), &|day| Some(day.term.as_ref()?.name));
        let after = term.day.checked_add_days(Days::new(1)).unwrap_or(term.day);
        let next_term = first(after, &|day| Some(day.term.as_ref()?.name));
        let festival = first(from(CAMPAIGN), &festival);
        Coming { term, next_term, festival }
    }

    /// A text with what stands in braces filled in: `{term}`, `{term.day}`, the same of `next_term` and `festival`, and
    /// `{weekday:2026-07-03}`, a day's number in its week.
    pub(super) fn text(&self, text: &str) -> String {
        if let Some(day) = text.strip_prefix("{weekday:").and_then(|rest| rest.strip_suffix('}')) {
            let day = day.parse::<NaiveDate>().ok();
            return day.map(|day| day.weekday().number_from_monday().to_string()).unwrap_or_default();
        }
        let known = [("term", &self.term), ("next_term", &self.next_term), ("festival", &self.festival)];
        known.into_iter().fold(text.to_owned(), |text, (key, of)| {
            text.replace(&format!("{{{key}}}"), &of.name).replace(&format!("{{{key}.day}}"), &of.day.to_string())
        })
    }
}

/// Of a day's festivals those a tea brand would speak of.
fn festival(day: &DayFacts) -> Option<&'static str> {
    const SPOKEN_OF: &[&str] = &[
        "spring-festival",
        "dragon-boat",
        "qixi",
        "mid-autumn",
        "double-ninth",
        "teachers",
        "mothers",
        "new-year",
        "laba",
    ];
    let shopping = day
        .commerce
        .iter()
        .find(|found| ["38", "418", "520", "618", "818", "double-11", "double-12"].contains(&found.key));
    let of_year = day.festivals.iter().find(|found| SPOKEN_OF.contains(&found.key));
    of_year.map(|found| found.name).or_else(|| shopping.map(|found| found.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn terms_and_festivals_are_those_after_the_day() {
        let coming = Coming::after(day("2026-11-22"));
        assert_eq!(
            coming.text("{term} {term.day}，{next_term}，{festival} {festival.day}"),
            "大雪 2026-12-07，冬至，双12 2026-12-12"
        );
        assert_eq!(coming.text("{weekday:2026-11-24}"), "2");
        assert_eq!(coming.text("不变"), "不变");
    }

    #[test]
    fn every_day_has_something_coming() {
        for today in day("2026-01-01").iter_days().step_by(37).take(40) {
            let coming = Coming::after(today);
            for of in [&coming.term, &coming.next_term, &coming.festival] {
                assert!(!of.name.is_empty(), "{today}: {coming:?}");
            }
            assert!((9..=25).contains(&(coming.term.day - today).num_days()), "{today}");
            assert!((20..=130).contains(&(coming.festival.day - today).num_days()), "{today}");
        }
    }
}
