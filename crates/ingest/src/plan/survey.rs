//! What only a column as a whole can tell: the order of day and month, whether years are missing, whether a zero was
//! lost, how numbers are written, whether a rate is a percent.

use crate::cell::date::{DayParts, Parts};
use crate::cell::figure::Unit;
use crate::cell::number::{self, Style};
use crate::cell::resolve::TailRule;
use crate::cell::{currency, text};
use crate::plan::row::date_parts;
use crate::shape::matching::Assigned;
use crate::table::{Cell, Row};

/// What the dates of a column look like.
#[derive(Debug, Clone, Default)]
pub(crate) struct Dates {
    /// Two numbers whose order is open.
    either: u64,
    first_is_day: u64,
    second_is_day: u64,
    without_year: u64,
    /// Last numbers of `day.month` without a year, as written.
    tail_padded: u64,
    tail_single: [u64; 10],
    tail_tens: [u64; 4],
    pub(crate) samples: Vec<String>,
    pub(crate) lost_sample: Option<String>,
}

/// Cells shown with a question.
const SAMPLES: usize = 6;

impl Dates {
    pub(crate) fn note(&mut self, cell: Cell<'_>, epoch_1904: bool) {
        let Ok(Some(parts)) = date_parts(cell, epoch_1904) else { return };
        let open = parts.year.is_none() && !matches!(parts.day, DayParts::Month(_));
        self.without_year += u64::from(open);
        let either = self.order(&parts, cell);
        if (open || either) && self.samples.len() < SAMPLES {
            let shown = text::shown(&cell.to_text());
            if !self.samples.contains(&shown) {
                self.samples.push(shown);
            }
        }
    }

    fn order(&mut self, parts: &Parts, cell: Cell<'_>) -> bool {
        let DayParts::Either { first, second, tail, dotted } = parts.day else { return false };
        self.either += u64::from(first != second);
        self.first_is_day += u64::from(first > 12 && second <= 12);
        self.second_is_day += u64::from(second > 12 && first <= 12);
        if dotted && parts.year.is_none() {
            match (tail, second) {
                (1, 0..=9) => {
                    self.tail_single[second as usize] += 1;
                    if second == 1 && self.lost_sample.is_none() {
                        self.lost_sample = Some(text::shown(&cell.to_text()));
                    }
                }
                (2, 0..=9) => self.tail_padded += 1,
                (2, 10 | 20 | 30) => self.tail_tens[(second / 10) as usize] += 1,
                _ => {}
            }
        }
        first != second
    }

    pub(crate) fn has_open_order(&self) -> bool {
        self.either > 0
    }

    pub(crate) fn lacks_years(&self) -> bool {
        self.without_year > 0
    }

    /// The order that the column proves; `None` when it proves none or both.
    pub(crate) fn day_first(&self) -> Option<bool> {
        match (self.first_is_day > 0, self.second_is_day > 0) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }

    /// Both orders occur in the column.
    pub(crate) fn is_mixed(&self) -> bool {
        self.first_is_day > 0 && self.second_is_day > 0
    }

    /// A column that pads its months (`13.09`) writes October `.10`; a program that took the cell for a decimal number
    /// wrote it back as `.1`. Only a month of one digit among padded ones, and only the 1, can be that.
    pub(crate) fn tail(&self, day_first: bool) -> TailRule {
        let lost: &[usize] = if day_first { &[1] } else { &[1, 2, 3] };
        let single: u64 = self.tail_single.iter().sum();
        let could_be_lost: u64 = lost.iter().map(|&digit| self.tail_single[digit]).sum();
        if could_be_lost == 0 {
            return TailRule::AsWritten;
        }
        let other = single > could_be_lost;
        let tens = lost.iter().any(|&digit| self.tail_tens[digit] > 0);
        match (self.tail_padded > 0, other || tens) {
            (true, false) => TailRule::LostZero,
            (false, true) => TailRule::AsWritten,
            _ => TailRule::Unknown,
        }
    }

    /// Rows whose month (or day) lost its zero.
    pub(crate) fn lost(&self, day_first: bool) -> u64 {
        if day_first { self.tail_single[1] } else { self.tail_single[1..=3].iter().sum() }
    }
}

/// How the numbers of these columns are written. The comma parts fractions only where a cell proves it and none
/// disproves it.
pub(crate) fn style(rows: &[Row], columns: &[usize]) -> Style {
    let (mut comma, mut point) = (false, false);
    for row in rows {
        for &column in columns {
            if let Cell::Text(bytes) = row.cell(column)
                && let Ok(cell) = std::str::from_utf8(bytes)
            {
                match number::style_of(cell) {
                    Some(Style::Comma) => comma = true,
                    Some(Style::Point) => point = true,
                    None => {}
                }
            }
        }
    }
    if comma && !point { Style::Comma } else { Style::Point }
}

/// A rate without a sign is a percent when a value of its column is above one.
pub(crate) fn rate(rows: &[Row], column: usize, style: Style) -> Unit {
    let above_one = rows.iter().any(|row| match row.cell(column) {
        Cell::Number(value) => value > 1.0,
        Cell::Text(bytes) => std::str::from_utf8(bytes)
            .ok()
            .filter(|cell| !text::is_missing(text::trim(cell)))
            .and_then(|cell| number::numeral(cell, style))
            .is_some_and(|numeral| !numeral.percent && numeral.value() > 1.0),
        _ => false,
    });
    if above_one { Unit::Percent } else { Unit::Fraction }
}

/// The currency that the first sign of an amount in a sample means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) code: &'static str,
    /// What else the sign could mean.
    pub(crate) choices: &'static [&'static str],
    pub(crate) column: usize,
    pub(crate) sample: String,
}

/// The sign most amounts of the sample bear.
pub(crate) fn sign(rows: &[Row], columns: &[Assigned]) -> Option<Sign> {
    let mut found: Vec<(Sign, usize)> = Vec::new();
    for assigned in columns.iter().filter(|assigned| assigned.field.is_money()) {
        for row in rows {
            let Cell::Text(bytes) = row.cell(assigned.column) else { continue };
            let Ok(cell) = std::str::from_utf8(bytes) else { continue };
            let Some(choices) = currency::candidates(cell) else { continue };
            match found.iter_mut().find(|(sign, _)| sign.choices == choices) {
                Some((_, count)) => *count += 1,
                None => {
                    let sample = text::shown(text::trim(cell));
                    found.push((Sign { code: choices[0], choices, column: assigned.column, sample }, 1));
                }
            }
        }
    }
    found.into_iter().rev().max_by_key(|(_, count)| *count).map(|(sign, _)| sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: &[&str]) -> Dates {
        let mut dates = Dates::default();
        for cell in cells {
            dates.note(Cell::Text(cell.as_bytes()), false);
        }
        dates
    }

    #[test]
    fn the_column_proves_the_order() {
        assert_eq!(of(&["03/04/2026", "17/04/2026"]).day_first(), Some(true));
        assert_eq!(of(&["03/04/2026", "03/17/2026"]).day_first(), Some(false));
        assert_eq!(of(&["03/04/2026", "05/06/2026"]).day_first(), None);
        assert!(of(&["17/04/2026", "03/17/2026"]).is_mixed());
        assert!(!of(&["04/04/2026"]).has_open_order());
    }

    #[test]
    fn october_lost_its_zero_only_among_padded_months() {
        assert_eq!(of(&["13.09", "1.1", "22.1"]).tail(true), TailRule::LostZero);
        assert_eq!(of(&["13.09", "1.1", "22.1"]).lost(true), 2);
        assert_eq!(of(&["13.9", "1.1", "22.1"]).tail(true), TailRule::AsWritten);
        assert_eq!(of(&["13.10", "1.1"]).tail(true), TailRule::AsWritten);
        assert_eq!(of(&["13.09", "13.10", "1.1"]).tail(true), TailRule::Unknown);
        assert_eq!(of(&["1.1", "22.1"]).tail(true), TailRule::Unknown);
        assert_eq!(of(&["13.09", "14.11"]).tail(true), TailRule::AsWritten);
    }
}
