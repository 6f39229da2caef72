//! How a sheet shows a number: as itself, as a date, as a length of time.

use chrono::NaiveDate;

use super::Cell;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shown {
    #[default]
    Number,
    Date,
    Duration,
}

/// The formats every program knows by number ([MS-XLS] 2.5.165, ECMA-376 18.8.30).
pub(crate) fn built_in(format: u16) -> Shown {
    match format {
        14..=22 | 27..=36 | 50..=58 => Shown::Date,
        45..=47 => Shown::Duration,
        _ => Shown::Number,
    }
}

/// A format of the file's own, by its text: `yyyy-mm-dd`, `[h]:mm`, `#,##0.00 "days"`.
pub(crate) fn shown(format: &str) -> Shown {
    let mut chars = format.chars();
    let mut date = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.by_ref().find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let elapsed =
                    !inside.is_empty() && inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's'));
                if elapsed {
                    return Shown::Duration;
                }
            }
            ';' => break,
            'G' | 'g' if chars.as_str().to_ascii_lowercase().starts_with("eneral") => return Shown::Number,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => date = true,
            '0' | '#' | '?' if !date => return Shown::Number,
            _ => {}
        }
    }
    if date { Shown::Date } else { Shown::Number }
}

/// The cell of a number shown so.
pub(crate) fn cell(value: f64, shown: Shown, epoch_1904: bool) -> Cell<'static> {
    match shown {
        Shown::Number => Cell::Number(value),
        Shown::Duration => Cell::Moment { at: None, serial: value },
        Shown::Date => Cell::Moment { at: moment(value, epoch_1904), serial: value },
    }
}

/// The moment of a serial number of days; none below the first day.
fn moment(value: f64, epoch_1904: bool) -> Option<chrono::NaiveDateTime> {
    let days = if epoch_1904 { value + 1462.0 } else { value };
    // The last day a sheet can show is in 9999. Days before March 1900 are off by one in Excel itself.
    if !(1.0..2_958_466.0).contains(&days) {
        return None;
    }
    let base = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    #[expect(clippy::cast_possible_truncation, reason = "below three million days in seconds")]
    let seconds = (days * 86_400.0).round() as i64;
    base.checked_add_signed(chrono::TimeDelta::seconds(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_by_their_text() {
        for (format, kind) in [
            ("yyyy-mm-dd", Shown::Date),
            ("yyyy\"年\"m\"月\"d\"日\";@", Shown::Date),
            ("[$-409]d-mmm-yy", Shown::Date),
            ("h:mm AM/PM", Shown::Date),
            ("[h]:mm:ss", Shown::Duration),
            ("General", Shown::Number),
            ("#,##0.00", Shown::Number),
            ("0.00%", Shown::Number),
            ("0 \"days\"", Shown::Number),
            ("[Red]0.0;\\d0", Shown::Number),
            ("@", Shown::Number),
        ] {
            assert_eq!(shown(format), kind, "{format}");
        }
    }
}
