//! The 24 solar terms, on the day they fall on in Beijing time.

use chrono::{Datelike, NaiveDate};
use tyme4rs::tyme::solar::SolarTerm as Term;

use crate::lunar;

/// A solar term and its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SolarTerm {
    /// From 0 (冬至, which opens a term year) to 23 (大雪).
    pub index: usize,
    /// Simplified Chinese.
    pub name: &'static str,
    pub date: NaiveDate,
}

/// In the order of a term year; `tyme4rs` counts them the same way.
const NAMES: [&str; 24] = [
    "冬至", "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑",
    "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪",
];

/// The terms of a calendar year, January first.
pub(crate) fn of_year(year: i32) -> Vec<SolarTerm> {
    // The first of a term year (冬至) falls in the December before; 24 is the December of the year itself.
    (1..=24)
        .filter_map(|index: usize| {
            let term = Term::from_index(isize::try_from(year).ok()?, isize::try_from(index).ok()?);
            let at = index % 24;
            Some(SolarTerm { index: at, name: NAMES.get(at)?, date: lunar::date(term.get_solar_day())? })
        })
        .collect()
}

/// The term that begins on a day.
pub fn term_on(date: NaiveDate) -> Option<SolarTerm> {
    of_year(date.year()).into_iter().find(|term| term.date == date)
}
