//! A cell as a figure of a known unit.

use super::number::{Style, digits, numeral};
use super::reason::Reason;
use super::{duration, text};
use crate::limits::LARGEST;
use crate::table::Cell;

/// How the written number of a column becomes the figure that is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unit {
    /// Whole things; `1.2K` is whole, `1.5` is not.
    Count,
    /// Money, indices: any number.
    Amount,
    /// Hours, as a number or a duration.
    Hours,
    /// Seconds, as a number or a duration.
    Seconds,
    /// `1.09` and `1.09%` both are 0.0109.
    Percent,
    /// `0.38` stays, `38%` is 0.38.
    Fraction,
    /// The samples of the column decide between the two above.
    Rate,
}

/// The figure, or nothing where the cell says that there is none.
///
/// # Errors
/// `bad_number`, `too_large`, `cell_overflow`, `bad_encoding`. Negative values are the caller's to judge.
pub(crate) fn figure(cell: Cell<'_>, unit: Unit, style: Style) -> Result<Option<f64>, Reason> {
    let value = match cell {
        Cell::Empty => return Ok(None),
        Cell::Text(bytes) => {
            if matches!(unit, Unit::Count | Unit::Amount | Unit::Hours | Unit::Seconds)
                && let Some(value) = digits(bytes)
            {
                return bounded(value);
            }
            match written(bytes, unit, style)? {
                Some(value) => value,
                None => return Ok(None),
            }
        }
        Cell::Number(value) => number(value, unit)?,
        Cell::Moment { serial, .. } => match unit {
            // A clock of a sheet is a part of a day.
            Unit::Seconds if (0.0..366.0).contains(&serial) => (serial * 86_400.0).round(),
            Unit::Hours if (0.0..366.0).contains(&serial) => serial * 24.0,
            _ => return Err(Reason::BadNumber),
        },
        Cell::Fault(_) => return Ok(None),
        Cell::Flag(_) => return Err(Reason::BadNumber),
    };
    bounded(value)
}

fn bounded(value: f64) -> Result<Option<f64>, Reason> {
    if !value.is_finite() {
        return Err(Reason::BadNumber);
    }
    if value.abs() > LARGEST { Err(Reason::TooLarge) } else { Ok(Some(value)) }
}

fn number(value: f64, unit: Unit) -> Result<f64, Reason> {
    match unit {
        Unit::Count if value.fract() != 0.0 => Err(Reason::BadNumber),
        Unit::Percent => Ok(value / 100.0),
        _ => Ok(value),
    }
}

fn written(bytes: &[u8], unit: Unit, style: Style) -> Result<Option<f64>, Reason> {
    let written = std::str::from_utf8(bytes).map_err(|_| Reason::BadEncoding)?;
    let written = text::trim(written);
    if text::is_missing(written) || text::is_formula_error(written) {
        return Ok(None);
    }
    if text::is_overflow(written) {
        return Err(Reason::CellOverflow);
    }
    if matches!(unit, Unit::Seconds | Unit::Hours) {
        let clock = written.contains([':', '：']) || written.chars().any(char::is_alphabetic);
        let per = if unit == Unit::Hours && clock { 3600.0 } else { 1.0 };
        if !clock || unit == Unit::Seconds || !written.ends_with(['h', 'H']) {
            return duration::seconds(written, style).map(|seconds| Some(seconds / per)).ok_or(Reason::BadNumber);
        }
    }
    let numeral = numeral(written, style).ok_or(Reason::BadNumber)?;
    let value = numeral.value();
    match unit {
        Unit::Count if numeral.percent => Err(Reason::BadNumber),
        Unit::Count if value.abs() > LARGEST => Err(Reason::TooLarge),
        Unit::Count if numeral.scaled => Ok(Some(value.round())),
        Unit::Count if value.fract() != 0.0 => Err(Reason::BadNumber),
        Unit::Percent if !numeral.percent => Ok(Some(per_hundred(written, value, style))),
        _ => Ok(Some(value)),
    }
}

/// A hundredth, read from the digits so that `41.5` gives 0.415 and not the neighbour of it.
fn per_hundred(written: &str, value: f64, style: Style) -> f64 {
    numeral(&format!("{written}%"), style).map_or(value / 100.0, |numeral| numeral.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, unit: Unit) -> Result<Option<f64>, Reason> {
        figure(Cell::Text(cell.as_bytes()), unit, Style::Point)
    }

    #[test]
    fn units_decide_what_a_number_means() {
        assert_eq!(read("1.09", Unit::Percent), Ok(Some(0.0109)));
        assert_eq!(read("41.5%", Unit::Fraction), Ok(Some(0.415)));
        assert_eq!(read("0.38", Unit::Fraction), Ok(Some(0.38)));
        assert_eq!(read("0:12", Unit::Seconds), Ok(Some(12.0)));
        assert_eq!(read("14.73秒", Unit::Seconds), Ok(Some(14.73)));
        assert_eq!(read("1:30:00", Unit::Hours), Ok(Some(1.5)));
        assert_eq!(read("3042.05", Unit::Hours), Ok(Some(3042.05)));
        assert_eq!(figure(Cell::Moment { at: None, serial: 0.5 }, Unit::Seconds, Style::Point), Ok(Some(43_200.0)));
    }

    #[test]
    fn counts_are_whole() {
        assert_eq!(read("5154.0", Unit::Count), Ok(Some(5154.0)));
        assert_eq!(read("1.2K", Unit::Count), Ok(Some(1200.0)));
        assert_eq!(read("1.5", Unit::Count), Err(Reason::BadNumber));
        assert_eq!(read("38%", Unit::Count), Err(Reason::BadNumber));
        assert_eq!(read("2000000000000000", Unit::Count), Err(Reason::TooLarge));
        assert_eq!(read("99999999999999999999", Unit::Count), Err(Reason::TooLarge));
        assert_eq!(figure(Cell::Number(1.5), Unit::Count, Style::Point), Err(Reason::BadNumber));
    }

    #[test]
    fn missing_lost_and_broken_are_three_things() {
        assert_eq!(read("undefined", Unit::Count), Ok(None));
        assert_eq!(read(" - ", Unit::Count), Ok(None));
        assert_eq!(read("########", Unit::Count), Err(Reason::CellOverflow));
        assert_eq!(read("many", Unit::Count), Err(Reason::BadNumber));
        assert_eq!(figure(Cell::Text(b"1\xff2"), Unit::Count, Style::Point), Err(Reason::BadEncoding));
    }
}
