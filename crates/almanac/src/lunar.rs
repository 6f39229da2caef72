//! The lunar date of a day.

use chrono::{Datelike, NaiveDate};
use tyme4rs::tyme::lunar::{LunarDay, LunarMonth};
use tyme4rs::tyme::solar::SolarDay;

/// A day of the Chinese calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LunarDate {
    /// Of the lunar year, which begins at the Spring Festival.
    pub year: i32,
    /// 1–12; [`LunarDate::leap`] tells the second of two months of one number.
    pub month: u32,
    pub leap: bool,
    pub day: u32,
}

const MONTHS: [&str; 12] = ["正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊"];
const DIGITS: [&str; 11] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

impl LunarDate {
    pub fn of(date: NaiveDate) -> LunarDate {
        from_tyme(&solar(date).get_lunar_day())
    }

    /// The date of a lunar day; null where the year has no such day (a leap month it does not have, a 30th of a short
    /// month).
    pub fn date(self) -> Option<NaiveDate> {
        // The library panics on a day of a month the year does not have.
        if !(1..=self.days_in_month()?).contains(&self.day) {
            return None;
        }
        let (year, month, day) =
            (isize::try_from(self.year).ok()?, isize::try_from(self.month).ok()?, self.day as usize);
        let month = if self.leap { -month } else { month };
        LunarDay::new(year, month, day).ok().and_then(|day| date(day.get_solar_day()))
    }

    /// Days of this lunar month: 29 or 30; null for a month the year does not have.
    pub fn days_in_month(self) -> Option<u32> {
        let month = isize::try_from(self.month).ok()?;
        let month = LunarMonth::new(isize::try_from(self.year).ok()?, if self.leap { -month } else { month }).ok()?;
        u32::try_from(month.get_day_count()).ok()
    }

    /// `闰四月初一`.
    pub fn text(self) -> String {
        let leap = if self.leap { "闰" } else { "" };
        let month = self.month.checked_sub(1).and_then(|at| MONTHS.get(at as usize)).copied().unwrap_or_default();
        format!("{leap}{month}月{}", day_text(self.day))
    }
}

fn day_text(day: u32) -> String {
    match day {
        10 => "初十".to_owned(),
        20 => "二十".to_owned(),
        30 => "三十".to_owned(),
        _ => {
            let tens = ["初", "十", "廿"].get((day / 10) as usize).copied().unwrap_or_default();
            format!("{tens}{}", DIGITS.get((day % 10) as usize).copied().unwrap_or_default())
        }
    }
}

fn from_tyme(day: &LunarDay) -> LunarDate {
    let month = day.get_lunar_month();
    LunarDate {
        year: i32::try_from(month.get_year()).unwrap_or_default(),
        month: u32::try_from(month.get_month()).unwrap_or_default(),
        leap: month.is_leap(),
        day: u32::try_from(day.get_day()).unwrap_or_default(),
    }
}

/// The day before in the lunar calendar is the last of its month: what New Year's Eve is, whether the month has 29 or 30.
pub(crate) fn is_last_of_year(lunar: LunarDate) -> bool {
    lunar.month == 12 && lunar.days_in_month() == Some(lunar.day) && {
        // A leap twelfth month would come after the twelfth; the year's last month is the later one.
        let leap = LunarDate { leap: true, ..lunar };
        lunar.leap || leap.days_in_month().is_none()
    }
}

pub(crate) fn solar(date: NaiveDate) -> SolarDay {
    SolarDay::from_ymd(isize::try_from(date.year()).unwrap_or(1), date.month() as usize, date.day() as usize)
}

pub(crate) fn date(day: SolarDay) -> Option<NaiveDate> {
    let part = |value: usize| u32::try_from(value).ok();
    NaiveDate::from_ymd_opt(i32::try_from(day.get_year()).ok()?, part(day.get_month())?, part(day.get_day())?)
}
