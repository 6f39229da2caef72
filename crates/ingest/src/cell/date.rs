//! Dates as exports write them, taken apart. What a column as a whole has to decide is left open here
//! ([`super::resolve`]).

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};

use super::date_words::{HALVES, Half, is_weekday, month};
use super::text;

/// A date as far as its own text says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Parts {
    pub(crate) year: Option<i32>,
    pub(crate) day: DayParts,
    pub(crate) time: Option<NaiveTime>,
    /// Minutes east of UTC, where the text says.
    pub(crate) offset: Option<i32>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum DayParts {
    Fixed {
        month: u32,
        day: u32,
    },
    /// `2026-10`
    Month(u32),
    /// Two numbers whose order the column decides. `tail` is how many digits the second one has.
    Either {
        first: u32,
        second: u32,
        tail: usize,
        dotted: bool,
    },
}

/// `YYYY-MM-DD`, alone or with `HH:MM`, `HH:MM:SS` after a space or `T`: the fast way for clean files.
pub(crate) fn iso(bytes: &[u8]) -> Option<(NaiveDate, Option<NaiveTime>)> {
    let two = |at: usize| -> Option<u32> {
        let (tens, ones) = (bytes.get(at)?.wrapping_sub(b'0'), bytes.get(at + 1)?.wrapping_sub(b'0'));
        (tens <= 9 && ones <= 9).then(|| u32::from(tens) * 10 + u32::from(ones))
    };
    if bytes.len() < 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let year = two(0)? * 100 + two(2)?;
    let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, two(5)?, two(8)?)?;
    if bytes.len() == 10 {
        return Some((date, None));
    }
    if !matches!(bytes[10], b' ' | b'T') || bytes.get(13) != Some(&b':') {
        return None;
    }
    let second = match bytes.len() {
        16 => 0,
        19 if bytes[16] == b':' => two(17)?,
        _ => return None,
    };
    Some((date, Some(NaiveTime::from_hms_opt(two(11)?, two(14)?, second)?)))
}

/// Takes a date apart; `None` when the text is none (`昨天`, `100`, `24.09xcaeyJTx4Co`).
pub(crate) fn parts(cell: &str) -> Option<Parts> {
    if cell.len() > 80 {
        return None;
    }
    let mut rest = skip_weekday(text::trim(cell));
    let (year, day);
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        let (head, digits, after) = number(rest)?;
        match digits {
            4 => (year, day, rest) = year_first(head, after)?,
            1 | 2 => (year, day, rest) = day_or_month_first(head, after)?,
            6 | 8 | 14 => return packed(&rest[..digits], after),
            10 | 13 | 16 => return epoch(head, digits, after),
            _ => return None,
        }
    } else {
        (year, day, rest) = month_word_first(rest)?;
    }
    let (time, offset) = tail(rest)?;
    if matches!(day, DayParts::Month(_)) && time.is_some() {
        return None;
    }
    Some(Parts { year, day, time, offset })
}

type Taken<'a> = (Option<i32>, DayParts, &'a str);

fn number(rest: &str) -> Option<(u64, usize, &str)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 16 {
        return None;
    }
    Some((rest[..digits].parse().ok()?, digits, &rest[digits..]))
}

fn small(rest: &str) -> Option<(u32, usize, &str)> {
    let (value, digits, after) = number(rest)?;
    (digits <= 2).then_some((u32::try_from(value).ok()?, digits, after))
}

fn skip_weekday(rest: &str) -> &str {
    let end = rest.find(|c: char| !c.is_alphabetic() && c != '.').unwrap_or(rest.len());
    if is_weekday(&rest[..end]) { rest[end..].trim_start_matches([',', '，', ' ', '\u{a0}']) } else { rest }
}

fn year_first(head: u64, after: &str) -> Option<Taken<'_>> {
    let year = Some(i32::try_from(head).ok()?);
    let mark = after.chars().next()?;
    if !matches!(mark, '-' | '/' | '.' | '年' | ' ') {
        return None;
    }
    let rest = after[mark.len_utf8()..].trim_start();
    if rest.starts_with(|c: char| c.is_alphabetic()) {
        let (month, rest) = month_word(rest)?;
        let (day, _, rest) = small(rest.trim_start_matches(['-', ' ', ',']))?;
        let rest = rest.strip_prefix(['日', '号', '號']).unwrap_or(rest);
        return Some((year, DayParts::Fixed { month, day }, rest));
    }
    let (month, _, rest) = small(rest)?;
    let next = match mark {
        '年' => rest.strip_prefix('月')?.trim_start(),
        mark => match rest.strip_prefix(mark) {
            Some(rest) => rest,
            None => return Some((year, DayParts::Month(month), rest)),
        },
    };
    if mark == '年' && !next.starts_with(|c: char| c.is_ascii_digit()) {
        return Some((year, DayParts::Month(month), next));
    }
    let (day, _, rest) = small(next)?;
    let rest = if mark == '年' { rest.strip_prefix(['日', '号', '號'])? } else { rest };
    Some((year, DayParts::Fixed { month, day }, rest))
}

fn day_or_month_first(head: u64, after: &str) -> Option<Taken<'_>> {
    let first = u32::try_from(head).ok()?;
    if let Some(rest) = after.strip_prefix('月') {
        let (day, _, rest) = small(rest.trim_start())?;
        return Some((None, DayParts::Fixed { month: first, day }, rest.strip_prefix(['日', '号', '號'])?));
    }
    let after = ["st", "nd", "rd", "th", "er", "."]
        .iter()
        .find_map(|suffix| after.strip_prefix(suffix).filter(|rest| rest.starts_with(' ')))
        .unwrap_or(after);
    let mark = after.chars().next().filter(|mark| matches!(mark, '-' | '/' | '.' | ' '))?;
    let rest = after[mark.len_utf8()..].trim_start();
    if rest.starts_with(|c: char| c.is_alphabetic()) {
        let (month, rest) = month_word(rest.strip_prefix("de ").unwrap_or(rest))?;
        let (year, rest) = trailing_year(rest)?;
        return Some((year, DayParts::Fixed { month, day: first }, rest));
    }
    if mark == ' ' {
        return None;
    }
    let (second, tail, rest) = small(rest)?;
    let day = DayParts::Either { first, second, tail, dotted: mark == '.' };
    let Some(rest) = rest.strip_prefix(mark) else { return Some((None, day, rest)) };
    // `14.09.` ends with its mark.
    if mark == '.' && !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Some((None, day, rest));
    }
    let (year, digits, rest) = number(rest)?;
    let year = i32::try_from(year).ok()?;
    match digits {
        4 => Some((Some(year), day, rest)),
        2 => Some((Some(2000 + year), day, rest)),
        _ => None,
    }
}

fn month_word(rest: &str) -> Option<(u32, &str)> {
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let month = month(&rest[..end])?;
    Some((month, rest[end..].strip_prefix('.').unwrap_or(&rest[end..])))
}

/// `, 2026` or `-2026`; a date may also go without.
fn trailing_year(rest: &str) -> Option<(Option<i32>, &str)> {
    let after = rest.trim_start_matches([',', '，', ' ', '-', '/', '\u{a0}']);
    let after = ["de ", "del "].iter().find_map(|of| after.strip_prefix(of)).unwrap_or(after);
    match number(after) {
        Some((year, 4, after)) => Some((Some(i32::try_from(year).ok()?), after)),
        Some((_, 1 | 2, clock)) if clock.starts_with(':') => Some((None, rest)),
        Some(_) => None,
        None => Some((None, rest)),
    }
}

fn month_word_first(rest: &str) -> Option<Taken<'_>> {
    let (month, rest) = month_word(rest)?;
    let (head, digits, rest) = number(rest.trim_start_matches([' ', '-', ',', '\u{a0}']))?;
    if digits == 4 {
        return Some((Some(i32::try_from(head).ok()?), DayParts::Month(month), rest));
    }
    if digits > 2 {
        return None;
    }
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|suffix| rest.strip_prefix(suffix)).unwrap_or(rest);
    let (year, rest) = trailing_year(rest)?;
    Some((year, DayParts::Fixed { month, day: u32::try_from(head).ok()? }, rest))
}

/// `202603`, `20260329`, `20260329180533`.
fn packed(digits: &str, after: &str) -> Option<Parts> {
    let year = digits[..4].parse().ok()?;
    let month = digits[4..6].parse().ok().filter(|month| (1..=12).contains(month))?;
    if digits.len() == 6 {
        return after.is_empty().then_some(Parts {
            year: Some(year),
            day: DayParts::Month(month),
            time: None,
            offset: None,
        });
    }
    let day = DayParts::Fixed { month, day: digits[6..8].parse().ok()? };
    if digits.len() == 8 {
        let (time, offset) = tail(after)?;
        return Some(Parts { year: Some(year), day, time, offset });
    }
    let part = |at: usize| digits[at..at + 2].parse::<u32>().ok();
    let time = NaiveTime::from_hms_opt(part(8)?, part(10)?, part(12)?)?;
    let (none, offset) = tail(after)?;
    none.is_none().then_some(Parts { year: Some(year), day, time: Some(time), offset })
}

/// Seconds, milliseconds or microseconds since 1970.
fn epoch(head: u64, digits: usize, after: &str) -> Option<Parts> {
    let seconds = match digits {
        13 => head / 1000,
        16 => head / 1_000_000,
        _ => head,
    };
    let at = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?.naive_utc();
    after.is_empty().then(|| of(at, true)).flatten()
}

/// The parts of a moment that is known already.
pub(crate) fn of(at: NaiveDateTime, utc: bool) -> Option<Parts> {
    use chrono::Datelike;
    let day = DayParts::Fixed { month: at.month(), day: at.day() };
    Some(Parts { year: Some(at.year()), day, time: Some(at.time()), offset: utc.then_some(0) })
}

/// What may follow the date: a clock with its half of the day and its zone, a weekday.
fn tail(rest: &str) -> Option<(Option<NaiveTime>, Option<i32>)> {
    let rest = rest.trim_start_matches([' ', ',', '，', '\u{a0}', '\u{202f}', '\u{3000}', '(', '（']);
    let rest = match rest.strip_prefix(['T', 't']) {
        Some(clock) if clock.starts_with(|c: char| c.is_ascii_digit()) => clock,
        _ => rest.trim_end_matches([')', '）']),
    };
    let rest = skip_weekday(rest).trim_start_matches([' ', ')', '）']);
    let rest = rest.strip_prefix("at ").unwrap_or(rest);
    if rest.is_empty() {
        return Some((None, None));
    }
    let (half, rest) = half(rest);
    let (hour, _, rest) = small(rest)?;
    let hour_mark = rest.chars().next().filter(|mark| matches!(mark, ':' | '：' | '时' | '時' | '点' | '點'))?;
    let rest = rest[hour_mark.len_utf8()..].trim_start();
    let (minute, rest) = match small(rest) {
        Some((minute, _, rest)) => (minute, rest),
        None if matches!(hour_mark, '点' | '點' | '时' | '時') => (0, rest),
        None => return None,
    };
    let rest = rest.strip_prefix('分').unwrap_or(rest);
    let colon = rest.strip_prefix([':', '：']);
    let (second, rest) = match small(colon.unwrap_or(rest)) {
        Some((second, _, rest)) => (second, rest.strip_prefix('秒').unwrap_or(rest)),
        None if colon.is_some() => return None,
        None => (0, rest),
    };
    // Fractions of a second are below what any chart shows.
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(fraction) => fraction.trim_start_matches(|c: char| c.is_ascii_digit()),
        None => rest,
    };
    let (after_half, rest) = self::half(rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']));
    let hour = match half.or(after_half) {
        None => hour,
        Some(_) if hour > 12 => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
        Some(Half::Noon) if hour < 6 => hour + 12,
        Some(Half::Noon) => hour,
    };
    let time = NaiveTime::from_hms_opt(hour, minute, second)?;
    Some((Some(time), zone(text::trim(rest))?))
}

fn half(rest: &str) -> (Option<Half>, &str) {
    for (word, half) in HALVES {
        if let Some(head) = rest.get(..word.len())
            && head.eq_ignore_ascii_case(word)
        {
            return (Some(*half), rest[word.len()..].trim_start());
        }
    }
    (None, rest)
}

/// `Z`, `UTC`, `GMT`, `+0000`, `+08:00`, `UTC+8`; nothing else is known for sure.
fn zone(rest: &str) -> Option<Option<i32>> {
    if rest.is_empty() {
        return Some(None);
    }
    let upper = rest.to_ascii_uppercase();
    let rest = upper.strip_prefix("UTC").or_else(|| upper.strip_prefix("GMT")).unwrap_or(&upper);
    if rest.is_empty() || rest == "Z" {
        return Some(Some(0));
    }
    let sign = match rest.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = rest[1..].chars().filter(|&c| c != ':').collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i32, i32) = match digits.len() {
        1 | 2 => (digits.parse().ok()?, 0),
        4 => (digits[..2].parse().ok()?, digits[2..].parse().ok()?),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(Some(sign * (hours * 60 + minutes)))
}
