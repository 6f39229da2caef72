//! Calendars that plans are made on: lunar days, the 24 solar terms, festivals, shopping festivals, official days off and
//! working days. Pure: dates in, facts out; computed for any year by `tyme4rs`, not read from tables of dates.
//!
//! What an authority announces year by year (days off) is known only for announced years; for others the answer is "not
//! announced", never a guess.

mod commerce;
mod day;
mod days_off;
mod festival;
mod lunar;
mod term;
mod weekday;
mod workday;

pub use commerce::Commerce;
pub use day::{Almanac, DayFacts};
pub use days_off::{Holiday, OfficialDay, official_years};
pub use festival::Festival;
pub use lunar::LunarDate;
pub use term::{SolarTerm, term_on};
pub use workday::{WorkDaySource, WorkDays};

/// Years the calendar answers for: the range in which it was held against other almanacs (before 1950 the historical
/// calendar differs from the computed one by a day here and there).
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=2100;
