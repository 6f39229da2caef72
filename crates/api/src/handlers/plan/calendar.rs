//! What there is to know of the days of a range.

use std::collections::BTreeMap;

use chrono::Datelike;
use sandtable_almanac::{Almanac, DayFacts, YEARS, official_years};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// Days of one answer: eleven years.
const MOST_DAYS: i64 = 4_018;

pub(crate) fn days(_: &Call<'_>, request: CalendarDaysRequest) -> Result<CalendarDays, ApiError> {
    if let Some(region) = request.region.as_deref().filter(|region| !region.eq_ignore_ascii_case("CN")) {
        return Err(ApiError::value("region", region, "days off are known for CN only"));
    }
    for (field, date) in [("from", request.from), ("to", request.to)] {
        if !YEARS.contains(&date.year()) {
            let hint = format!("the calendar knows the years {} to {}", YEARS.start(), YEARS.end());
            return Err(ApiError::value(field, date, &hint));
        }
    }
    let length = (request.to - request.from).num_days();
    if length < 0 {
        return Err(ApiError::value("to", request.to, "it is before `from`"));
    }
    if length >= MOST_DAYS {
        return Err(ApiError::value("to", request.to, "ask for eleven years at most"));
    }
    let mut almanac = Almanac::default();
    let range = request.from.iter_days().take_while(|day| *day <= request.to);
    let days = range.map(|day| view(&almanac.day(day))).collect();
    let announced = official_years();
    let not_announced = (request.from.year()..=request.to.year()).filter(|year| !announced.contains(year)).collect();
    Ok(CalendarDays { days, not_announced })
}

fn view(day: &DayFacts) -> CalendarDay {
    let festivals = day.festivals.iter().map(|found| (found.name, found.key));
    let commerce = day.commerce.iter().map(|found| (found.name, found.key));
    let keys: BTreeMap<String, String> =
        festivals.chain(commerce).map(|(name, key)| (name.to_owned(), key.to_owned())).collect();
    let lunar = day.lunar;
    CalendarDay {
        date: day.date,
        lunar: LunarDay { year: lunar.year, month: lunar.month, leap: lunar.leap, day: lunar.day, text: lunar.text() },
        solar_term: day.term.as_ref().map(|term| term.name.to_owned()),
        festivals: day.festivals.iter().map(|found| found.name.to_owned()).collect(),
        commerce: day.commerce.iter().map(|found| found.name.to_owned()).collect(),
        day_off: day.day_off,
        workday_in_lieu: day.workday_in_lieu,
        weekend: day.weekend,
        holiday: day.holiday.map(|holiday| holiday.name.to_owned()),
        keys,
    }
}
