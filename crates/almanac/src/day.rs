//! What there is to know of a day.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::commerce::{self, Commerce};
use crate::days_off::{self, Holiday, OfficialDay};
use crate::festival::{self, Festival};
use crate::lunar::LunarDate;
use crate::term::{self, SolarTerm};

/// The facts of one day in mainland China.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayFacts {
    pub date: NaiveDate,
    pub lunar: LunarDate,
    pub term: Option<SolarTerm>,
    pub festivals: Vec<Festival>,
    pub commerce: Vec<Commerce>,
    pub weekend: bool,
    /// The official holiday the day is off for, or worked in lieu of.
    pub holiday: Option<Holiday>,
    /// Off by weekend or holiday; null while the year is not announced.
    pub day_off: Option<bool>,
    /// A weekend day that is worked; null while the year is not announced.
    pub workday_in_lieu: Option<bool>,
}

/// Looks days up one after another: the terms of a year are computed once.
#[derive(Debug, Default)]
pub struct Almanac {
    terms: BTreeMap<i32, Vec<SolarTerm>>,
}

impl Almanac {
    pub fn day(&mut self, date: NaiveDate) -> DayFacts {
        let terms = self.terms.entry(date.year()).or_insert_with(|| term::of_year(date.year()));
        let term = terms.iter().find(|term| term.date == date).cloned();
        let lunar = LunarDate::of(date);
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let official = days_off::on(date);
        let announced = days_off::is_announced(date.year());
        let (holiday, off, in_lieu) = match official {
            Some(OfficialDay::Off(holiday)) => (Some(holiday), true, false),
            Some(OfficialDay::InLieu(holiday)) => (Some(holiday), false, true),
            None => (None, weekend, false),
        };
        DayFacts {
            date,
            lunar,
            festivals: festival::on(date, lunar, term.as_ref().map(|term| term.name)),
            term,
            commerce: commerce::on(date),
            weekend,
            holiday,
            day_off: announced.then_some(off),
            workday_in_lieu: announced.then_some(in_lieu),
        }
    }
}
