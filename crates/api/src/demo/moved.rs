//! The days of the script on another day.

use chrono::{DateTime, Datelike, Days, FixedOffset, Months, NaiveDate, TimeDelta, Utc};

/// How far the script is moved: its days by whole days, so that yesterday stays yesterday; its months (of targets and
/// budgets) by whole months, so that this month stays this month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moved {
    days: i64,
    months: i32,
}

impl Moved {
    /// To the last moment not after `now` at which the clock shows what the script's does.
    pub(super) fn to(now: DateTime<Utc>, clock: DateTime<FixedOffset>) -> Moved {
        let days = (now - clock.to_utc()).num_seconds().div_euclid(24 * 60 * 60);
        let then = clock.date_naive();
        let month = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
        Moved { days, months: on(then, days).map_or(0, |day| month(day) - month(then)) }
    }

    pub(super) fn moment(self, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        at.checked_add_signed(TimeDelta::days(self.days)).unwrap_or(at)
    }

    /// A text with the days in it moved, however they are written: `2026-06-30`, `2026/06/30`, `2026年06月30日`. A text
    /// that is a month, `2026-06`, is moved as a month.
    pub(super) fn text(self, text: &str) -> String {
        if let Some(month) = month(text) {
            return self.month(month);
        }
        let mut moved = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = ' ';
        while let Some(c) = rest.chars().next() {
            match day(rest).filter(|_| !before.is_ascii_digit()) {
                Some(found) => {
                    let to = on(found.day, self.days).unwrap_or(found.day);
                    let [year, month] = found.signs;
                    moved.push_str(&format!("{:04}{year}{:02}{month}{:02}", to.year(), to.month(), to.day()));
                    (rest, before) = (&rest[found.length..], '0');
                }
                None => {
                    moved.push(c);
                    (rest, before) = (&rest[c.len_utf8()..], c);
                }
            }
        }
        moved
    }

    fn month(self, first: NaiveDate) -> String {
        let by = Months::new(self.months.unsigned_abs());
        let to = if self.months < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) };
        to.unwrap_or(first).format("%Y-%m").to_string()
    }
}

fn on(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) }
}

struct Found {
    day: NaiveDate,
    signs: [char; 2],
    /// In bytes, without what follows the day.
    length: usize,
}

/// The day a text begins with.
fn day(text: &str) -> Option<Found> {
    let (year, rest) = digits(text, 4)?;
    let (first, rest) = sign(rest)?;
    let (month, rest) = digits(rest, 2)?;
    let (second, rest) = sign(rest)?;
    let (day, rest) = digits(rest, 2)?;
    let alike = matches!((first, second), ('-', '-') | ('/', '/') | ('年', '月'));
    if !alike || rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let day = NaiveDate::from_ymd_opt(year.cast_signed(), month, day)?;
    Some(Found { day, signs: [first, second], length: text.len() - rest.len() })
}

/// The first day of the month a text is.
fn month(text: &str) -> Option<NaiveDate> {
    let (year, rest) = digits(text, 4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 2)?;
    NaiveDate::from_ymd_opt(year.cast_signed(), month, 1).filter(|_| rest.is_empty())
}

fn digits(text: &str, count: usize) -> Option<(u32, &str)> {
    let (head, rest) = text.split_at_checked(count)?;
    let all = head.bytes().all(|byte| byte.is_ascii_digit());
    Some((head.parse().ok().filter(|_| all)?, rest))
}

fn sign(text: &str) -> Option<(char, &str)> {
    let sign = text.chars().next()?;
    Some((sign, &text[sign.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved(now: &str) -> Moved {
        Moved::to(now.parse().unwrap(), "2026-07-01T09:00:00+08:00".parse().unwrap())
    }

    #[test]
    fn the_day_begins_with_the_scripts_hour_and_is_never_ahead_of_now() {
        assert_eq!(moved("2026-07-01T01:00:00Z"), Moved { days: 0, months: 0 });
        assert_eq!(moved("2026-07-02T00:59:59Z"), Moved { days: 0, months: 0 });
        assert_eq!(moved("2026-11-22T04:00:00Z"), Moved { days: 144, months: 4 });
        assert_eq!(moved("2026-07-01T00:59:59Z"), Moved { days: -1, months: -1 });
        assert_eq!(moved("2028-02-29T12:00:00Z").text("2026-06-30"), "2028-02-28");
    }

    #[test]
    fn days_move_by_days_and_months_by_months() {
        let moved = moved("2026-11-22T04:00:00Z");
        assert_eq!(moved.text("a,2026年06月30日07时49分21秒,视频"), "a,2026年11月21日07时49分21秒,视频");
        assert_eq!(moved.text("x,2026-06-30 21:15:42,8"), "x,2026-11-21 21:15:42,8");
        assert_eq!(moved.text("export/1900910685,2026/06/29,27%"), "export/1900910685,2026/11/20,27%");
        assert_eq!(moved.text("小红书_2026-05-15.csv"), "小红书_2026-10-06.csv");
        assert_eq!(moved.text("2026-07-03\n2026-07-10"), "2026-11-24\n2026-12-01");
        assert_eq!(moved.text("2026-06"), "2026-10");
        assert_eq!(moved.text("2026-09"), "2027-01");
    }

    #[test]
    fn what_is_no_day_stays() {
        let moved = moved("2026-11-22T04:00:00Z");
        for text in
            ["12026-06-30", "2026-06-301", "2026-06/30", "2026-13-01", "0.2822,0.4215", "25–30", "6月", "", "2026"]
        {
            assert_eq!(moved.text(text), text);
        }
    }
}
