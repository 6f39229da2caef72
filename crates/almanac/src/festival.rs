//! Festivals people plan content around: lunar, of the sun, by weekday. Names are simplified Chinese on the wire; `key` is
//! what the catalogue words them by.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::lunar::{self, LunarDate};
use crate::weekday::is_nth;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Festival {
    pub key: &'static str,
    pub name: &'static str,
}

const fn festival(key: &'static str, name: &'static str) -> Festival {
    Festival { key, name }
}

/// Month and day of the lunar calendar (never of a leap month).
const LUNAR: &[(u32, u32, Festival)] = &[
    (1, 1, festival("spring-festival", "春节")),
    (1, 15, festival("lantern", "元宵节")),
    (2, 2, festival("dragon-head", "龙头节")),
    (5, 5, festival("dragon-boat", "端午节")),
    (7, 7, festival("qixi", "七夕节")),
    (7, 15, festival("ghost", "中元节")),
    (8, 15, festival("mid-autumn", "中秋节")),
    (9, 9, festival("double-ninth", "重阳节")),
    (12, 8, festival("laba", "腊八节")),
    // In the north; the south keeps the 24th.
    (12, 23, festival("little-new-year", "小年")),
];

const NEW_YEARS_EVE: Festival = festival("new-years-eve", "除夕");
const TOMB_SWEEPING: Festival = festival("tomb-sweeping", "清明节");

const SOLAR: &[(u32, u32, Festival)] = &[
    (1, 1, festival("new-year", "元旦")),
    (2, 14, festival("valentine", "情人节")),
    (3, 8, festival("women", "妇女节")),
    (3, 12, festival("tree-planting", "植树节")),
    (3, 14, festival("white-day", "白色情人节")),
    (3, 15, festival("consumer-rights", "消费者权益日")),
    (4, 1, festival("april-fools", "愚人节")),
    (4, 22, festival("earth-day", "世界地球日")),
    (4, 23, festival("book-day", "世界读书日")),
    (5, 1, festival("labour", "劳动节")),
    (5, 4, festival("youth", "青年节")),
    (6, 1, festival("children", "儿童节")),
    (7, 1, festival("party", "建党节")),
    (8, 1, festival("army", "建军节")),
    (9, 10, festival("teachers", "教师节")),
    (10, 1, festival("national", "国庆节")),
    (10, 24, festival("programmers", "程序员节")),
    (10, 31, festival("halloween", "万圣节前夜")),
    (11, 1, festival("all-saints", "万圣节")),
    (12, 24, festival("christmas-eve", "平安夜")),
    (12, 25, festival("christmas", "圣诞节")),
];

/// Month, weekday, which of the month.
const WEEKDAYS: &[(u32, Weekday, u8, Festival)] = &[
    (5, Weekday::Sun, 2, festival("mothers", "母亲节")),
    (6, Weekday::Sun, 3, festival("fathers", "父亲节")),
    (11, Weekday::Thu, 4, festival("thanksgiving", "感恩节")),
];

/// The festivals of a day; `term` is the name of the solar term that begins on it.
pub(crate) fn on(date: NaiveDate, lunar: LunarDate, term: Option<&str>) -> Vec<Festival> {
    let of_moon = LUNAR.iter().filter(|(month, day, _)| !lunar.leap && (lunar.month, lunar.day) == (*month, *day));
    let of_sun = SOLAR.iter().filter(|(month, day, _)| (date.month(), date.day()) == (*month, *day));
    let of_week = WEEKDAYS.iter().filter(|(month, weekday, n, _)| is_nth(date, *month, *weekday, *n));
    let mut found: Vec<Festival> = of_moon.map(|(_, _, festival)| *festival).collect();
    if lunar::is_last_of_year(lunar) {
        found.push(NEW_YEARS_EVE);
    }
    if term == Some("清明") {
        found.push(TOMB_SWEEPING);
    }
    found.extend(of_sun.map(|(_, _, festival)| *festival));
    found.extend(of_week.map(|(_, _, _, festival)| *festival));
    found
}

/// Every festival there is, for the catalogue's check.
pub(crate) fn all() -> impl Iterator<Item = Festival> {
    let of_moon = LUNAR.iter().map(|(_, _, festival)| *festival);
    let of_sun = SOLAR.iter().map(|(_, _, festival)| *festival);
    of_moon
        .chain([NEW_YEARS_EVE, TOMB_SWEEPING])
        .chain(of_sun)
        .chain(WEEKDAYS.iter().map(|(_, _, _, festival)| *festival))
}

impl Festival {
    /// Every festival the almanac knows.
    pub fn all() -> Vec<Festival> {
        all().collect()
    }
}
