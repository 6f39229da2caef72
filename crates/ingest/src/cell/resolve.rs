//! From the parts of a date to a moment, by what the column, the file name and the user decided.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use sandtable_base::Moment;

use super::date::{DayParts, Parts};
use super::reason::Reason;
use crate::limits::YEARS;

/// What a date alone does not say.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct DateRule {
    pub(crate) day_first: Option<bool>,
    pub(crate) year: YearRule,
    pub(crate) tail: TailRule,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) enum YearRule {
    #[default]
    Unknown,
    Fixed(i32),
    /// The file says which days it covers, less than a year.
    Within(NaiveDate, NaiveDate),
    /// Rows in order of days, the first of this year: after December comes January of the next.
    Rolling {
        year: i32,
        last: Option<u32>,
    },
}

/// How to read the last number of `22.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum TailRule {
    #[default]
    AsWritten,
    /// The column writes two digits and a program took it for a decimal number: `.10` became `.1`.
    LostZero,
    /// It cannot be told; such rows are refused.
    Unknown,
}

impl DateRule {
    /// # Errors
    /// `bad_date` for a day that is not on the calendar, a year that cannot be, or parts nobody has decided.
    pub(crate) fn moment(&mut self, parts: &Parts) -> Result<Moment, Reason> {
        let bad = Reason::BadDate;
        let (month, day) = match parts.day {
            DayParts::Fixed { month, day } => (month, day),
            DayParts::Month(month) => {
                let year = parts.year.filter(|year| YEARS.contains(year)).ok_or(bad)?;
                return Moment::month(year, month).ok_or(bad);
            }
            DayParts::Either { first, second, tail, dotted } => {
                self.order(first, self.second(second, tail, dotted && parts.year.is_none()).ok_or(bad)?).ok_or(bad)?
            }
        };
        let year = match parts.year {
            Some(year) => year,
            None => self.year_of(month, day).ok_or(bad)?,
        };
        let date = NaiveDate::from_ymd_opt(year, month, day).filter(|date| YEARS.contains(&date.year())).ok_or(bad)?;
        match (parts.time, parts.offset) {
            (None, _) => Ok(Moment::day(date)),
            (Some(time), None) => Ok(Moment::local(date.and_time(time))),
            (Some(time), Some(offset)) => Ok(Moment::utc(date.and_time(time) - TimeDelta::minutes(i64::from(offset)))),
        }
    }

    fn second(&self, second: u32, digits: usize, bare: bool) -> Option<u32> {
        match self.tail {
            TailRule::LostZero if bare && digits == 1 => Some(second * 10),
            TailRule::Unknown if bare && digits == 1 => None,
            _ => Some(second),
        }
    }

    /// `(month, day)`
    fn order(&self, first: u32, second: u32) -> Option<(u32, u32)> {
        match self.day_first {
            Some(true) => Some((second, first)),
            Some(false) => Some((first, second)),
            None if first == second => Some((first, second)),
            None if first > 12 && second <= 12 => Some((second, first)),
            None if second > 12 && first <= 12 => Some((first, second)),
            None => None,
        }
    }

    fn year_of(&mut self, month: u32, day: u32) -> Option<i32> {
        match &mut self.year {
            YearRule::Unknown => None,
            YearRule::Fixed(year) => Some(*year),
            YearRule::Within(from, to) => (from.year()..=to.year()).find(|&year| {
                NaiveDate::from_ymd_opt(year, month, day).is_some_and(|date| (*from..=*to).contains(&date))
            }),
            YearRule::Rolling { year, last } => {
                match *last {
                    Some(before) if before >= 11 && month <= 2 => *year += 1,
                    Some(before) if before <= 2 && month >= 11 => *year -= 1,
                    _ => {}
                }
                *last = Some(month);
                Some(*year)
            }
        }
    }
}

/// The date a serial number of a sheet stands for. Numbers without a date format reach this only in date columns.
pub(crate) fn serial(value: f64, epoch_1904: bool) -> Option<NaiveDateTime> {
    // 1990-01-01 to 2100-12-31 in the 1900 system.
    let value = if epoch_1904 { value + 1462.0 } else { value };
    if !(32874.0..73415.0).contains(&value) {
        return None;
    }
    let base = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    #[expect(clippy::cast_possible_truncation, reason = "below 73,415 days in seconds")]
    let seconds = (value * 86_400.0).round() as i64;
    base.checked_add_signed(TimeDelta::seconds(seconds)).map(|at| at.with_nanosecond(0).unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::super::date::{iso, parts};
    use super::*;

    fn read(text: &str) -> Option<String> {
        read_by(text, DateRule { day_first: Some(false), year: YearRule::Fixed(2026), tail: TailRule::AsWritten })
    }

    fn read_by(text: &str, mut rule: DateRule) -> Option<String> {
        rule.moment(&parts(text)?).ok().map(|moment| moment.to_string())
    }

    #[test]
    fn the_forms_of_exports() {
        for (text, moment) in [
            ("2026-03-17", "2026-03-17"),
            ("2026/7/10", "2026-07-10"),
            ("2026.07.10", "2026-07-10"),
            ("2026-03-03 21:04", "2026-03-03T21:04:00"),
            ("2026-03-01T00:00:05", "2026-03-01T00:00:05"),
            ("2026-07-21 01:48 +0000", "2026-07-21T01:48:00Z"),
            ("2026-07-21T01:48:09.123+08:00", "2026-07-20T17:48:09Z"),
            ("2026-07-21T01:48:09Z", "2026-07-21T01:48:09Z"),
            ("2026年09月14日18时05分33秒", "2026-09-14T18:05:33"),
            ("2026年9月14日 下午6点05分", "2026-09-14T18:05:00"),
            ("2026年9月", "2026-09"),
            ("9月14日", "2026-09-14"),
            ("20260329", "2026-03-29"),
            ("202603", "2026-03"),
            ("20260329180533", "2026-03-29T18:05:33"),
            ("Jul 4, 2026", "2026-07-04"),
            ("Tue, Jul 14, 2026", "2026-07-14"),
            ("4 Jul 2026", "2026-07-04"),
            ("4-Jul-2026 7:08 PM", "2026-07-04T19:08:00"),
            ("July 4th, 2026, 12:15 am", "2026-07-04T00:15:00"),
            ("August 31", "2026-08-31"),
            ("Aug-01-2025", "2025-08-01"),
            ("03/17/2026 12:17", "2026-03-17T12:17:00"),
            ("3/17/26", "2026-03-17"),
            ("2026-07-14 星期二", "2026-07-14"),
            ("1767225600", "2026-01-01T00:00:00Z"),
            ("17 août 2026", "2026-08-17"),
            ("mardi 1er sept. 2026", "2026-09-01"),
            ("14. März 2026", "2026-03-14"),
            ("14 de septiembre de 2026", "2026-09-14"),
            ("2026年九月14日", "2026-09-14"),
            ("十一月 14, 2026", "2026-11-14"),
            ("1772323200123456", "2026-03-01T00:00:00Z"),
        ] {
            assert_eq!(read(text).as_deref(), Some(moment), "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "昨天",
            "3小时前",
            "100",
            "24.09xcaeyJTx4Co",
            "26.0903jeumSTSzc",
            "20226-01-01",
            "2026-13-01",
            "2026-02-30",
            "0026-01-01",
            "1889-01-01",
            "2026-01-01 25:00",
            "2026-01-01 10:00 CST",
            "17/03/2026",
            "",
            "Lifetime",
            "41.5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_column_decides_the_order() {
        let rule = |day_first| DateRule { day_first, year: YearRule::Fixed(2017), ..DateRule::default() };
        assert_eq!(read_by("03/04/2026", rule(Some(true))).as_deref(), Some("2026-04-03"));
        assert_eq!(read_by("03/04/2026", rule(None)), None);
        assert_eq!(read_by("14.09", rule(Some(true))).as_deref(), Some("2017-09-14"));
        let lost = DateRule { tail: TailRule::LostZero, ..rule(Some(true)) };
        assert_eq!(read_by("22.1", lost.clone()).as_deref(), Some("2017-10-22"));
        assert_eq!(read_by("22.11", lost).as_deref(), Some("2017-11-22"));
        assert_eq!(read_by("22.1", DateRule { tail: TailRule::Unknown, ..rule(Some(true)) }), None);
    }

    #[test]
    fn years_come_from_the_range_or_roll_over() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let within = YearRule::Within(date("2025-12-20"), date("2026-01-18"));
        let mut rule = DateRule { year: within, ..DateRule::default() };
        for (text, moment) in [("December 31", "2025-12-31"), ("January 1", "2026-01-01")] {
            assert_eq!(rule.moment(&parts(text).unwrap()).unwrap().to_string(), moment);
        }
        assert_eq!(rule.moment(&parts("March 1").unwrap()), Err(Reason::BadDate));
        let mut rule = DateRule { year: YearRule::Rolling { year: 2025, last: None }, ..DateRule::default() };
        for (text, moment) in [("Dec 31", "2025-12-31"), ("Jan 1", "2026-01-01"), ("Jan 2", "2026-01-02")] {
            assert_eq!(rule.moment(&parts(text).unwrap()).unwrap().to_string(), moment);
        }
    }

    #[test]
    fn serials_of_both_epochs() {
        assert_eq!(serial(46093.5, false).unwrap().to_string(), "2026-03-12 12:00:00");
        assert_eq!(serial(44631.5, true).unwrap().to_string(), "2026-03-12 12:00:00");
        assert_eq!(serial(20_260_329.0, false), None);
        assert_eq!(serial(7.0, false), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            if let Some(parts) = parts(&text) {
                let _ = DateRule::default().moment(&parts);
            }
            let _ = iso(text.as_bytes());
        }

        #[test]
        fn near_dates_are_read_or_refused(text in "[0-9年月日时分秒/.:T +-]{0,24}") {
            if let Some(parts) = parts(&text) {
                let _ = DateRule { day_first: Some(true), ..DateRule::default() }.moment(&parts);
            }
        }

        #[test]
        fn written_moments_come_back(days in 0_i64..40_000, seconds in 0_u32..86_400, form in 0_usize..6) {
            let date = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + TimeDelta::days(days);
            let at = date.and_time(chrono::NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap());
            let format = ["%Y-%m-%d %H:%M:%S", "%Y年%m月%d日%H时%M分%S秒", "%b %d, %Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S",
                "%Y%m%d%H%M%S", "%a, %d %b %Y %H:%M:%S"][form];
            let text = at.format(format).to_string();
            proptest::prop_assert_eq!(read(&text), Some(Moment::local(at).to_string()), "{}", text);
        }
    }
}
