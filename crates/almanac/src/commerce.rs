//! Shopping festivals. Their peak days are fixed by custom; platforms announce the days around them year by year, which is
//! why only the customary day is stated here and a brand keeps its own dates beside it.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::lunar::LunarDate;
use crate::weekday::nth;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commerce {
    pub key: &'static str,
    pub name: &'static str,
}

const fn commerce(key: &'static str, name: &'static str) -> Commerce {
    Commerce { key, name }
}

const FIXED: &[(u32, u32, Commerce)] = &[
    (3, 8, commerce("38", "38节")),
    (4, 18, commerce("418", "418")),
    (5, 20, commerce("520", "520")),
    (6, 18, commerce("618", "618")),
    (8, 18, commerce("818", "818")),
    (9, 9, commerce("99", "99大促")),
    (11, 11, commerce("double-11", "双11")),
    (12, 12, commerce("double-12", "双12")),
];

/// The new-year goods sale opens about four weeks before the Spring Festival.
const NEW_YEAR_GOODS: Commerce = commerce("new-year-goods", "年货节");
const NEW_YEAR_GOODS_LEAD: u64 = 28;
/// The day after Thanksgiving (fourth Thursday of November), and the Monday after it.
const BLACK_FRIDAY: Commerce = commerce("black-friday", "黑色星期五");
const CYBER_MONDAY: Commerce = commerce("cyber-monday", "网络星期一");

pub(crate) fn on(date: NaiveDate) -> Vec<Commerce> {
    let fixed = FIXED.iter().filter(|(month, day, _)| (date.month(), date.day()) == (*month, *day));
    let mut found: Vec<Commerce> = fixed.map(|(_, _, commerce)| *commerce).collect();
    let ahead = date.checked_add_days(Days::new(NEW_YEAR_GOODS_LEAD)).map(LunarDate::of);
    if ahead.is_some_and(|lunar| !lunar.leap && (lunar.month, lunar.day) == (1, 1)) {
        found.push(NEW_YEAR_GOODS);
    }
    let after_thanksgiving = |days: u64| {
        // The Monday after may fall in December.
        let thanksgiving = nth(date.year(), 11, Weekday::Thu, 4)?;
        thanksgiving.checked_add_days(Days::new(days))
    };
    if after_thanksgiving(1) == Some(date) {
        found.push(BLACK_FRIDAY);
    }
    if after_thanksgiving(4) == Some(date) {
        found.push(CYBER_MONDAY);
    }
    found
}

impl Commerce {
    /// Every shopping festival the almanac knows.
    pub fn all() -> Vec<Commerce> {
        let fixed = FIXED.iter().map(|(_, _, commerce)| *commerce);
        fixed.chain([NEW_YEAR_GOODS, BLACK_FRIDAY, CYBER_MONDAY]).collect()
    }
}
