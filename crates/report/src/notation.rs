//! Figures as people read them, the same on paper and on the page.

use chrono::NaiveDate;

use crate::model::{Cell, Format, KeyFigure, Words};

/// What stands where nothing is known.
pub(crate) const MISSING: &str = "–";
/// As wide as a digit; a hyphen would be taken for a dash.
const MINUS: char = '\u{2212}';

pub(crate) fn cell(cell: &Cell, format: &Format) -> String {
    match cell {
        Cell::Missing => MISSING.to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Lines(lines) => lines.join(" "),
        Cell::Number(value) => figure(*value, format),
        Cell::Figure(value, own) => figure(*value, own),
        Cell::Date(date) => day(*date),
        Cell::Moment(at) => format!("{} {}", day(at.date()), at.format("%H:%M")),
    }
}

/// A figure in its format, as it stands in every report.
pub fn figure(value: f64, format: &Format) -> String {
    if !value.is_finite() {
        return MISSING.to_owned();
    }
    match format {
        Format::Percent => format!("{} %", grouped(value * 100.0, if value.abs() < 0.001 { 4 } else { 2 })),
        Format::Share => format!("{} %", grouped(below_whole(value) * 100.0, 1)),
        Format::Change => signed(value * 100.0, 1, "%"),
        Format::Points { word } => signed(value, 2, word),
        Format::Money { currency: Some(currency) } => format!("{currency} {}", fixed(value, 2)),
        Format::Money { currency: None } => fixed(value, 2),
        Format::Number | Format::Text | Format::Date => grouped(value, if value.abs() < 0.1 { 4 } else { 2 }),
    }
}

/// A share that is not all of it, as it may be rounded: 99.95 % of a target is not 100 % of it.
pub(crate) fn below_whole(share: f64) -> f64 {
    if share < 1.0 { share.min(0.999) } else { share }
}

fn signed(value: f64, decimals: usize, word: &str) -> String {
    let text = grouped(value, decimals);
    let sign = if value > 0.0 && text != "0" { "+" } else { "" };
    format!("{sign}{text} {word}")
}

/// What stands beside a figure besides its change: target, sample, note; one line each.
pub(crate) fn beside(key: &KeyFigure, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(target) = key.target {
        let target = figure(target, &key.format);
        let progress = key.progress.map(|progress| format!(" ({})", figure(progress, &Format::Share)));
        lines.push(format!("{} {target}{}", words.target, progress.unwrap_or_default()));
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
    if let Some(sample) = key.sample {
        lines.push(format!("{} {}", words.sample, figure(sample as f64, &Format::Number)));
    }
    lines.extend(key.note.clone());
    lines
}

pub(crate) fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// At most so many decimals, no zeros at the end.
fn grouped(value: f64, decimals: usize) -> String {
    let text = fixed(value, decimals);
    // The zeros of a power of ten are its own.
    let Some((whole, rest)) = text.split_once('.').filter(|_| !text.contains('e')) else { return text };
    let rest = rest.trim_end_matches('0');
    let text = if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") };
    if text == format!("{MINUS}0") { "0".to_owned() } else { text }
}

fn fixed(value: f64, decimals: usize) -> String {
    let size = value.abs();
    // Beyond this digits say nothing; a power does.
    if size >= 1e18 {
        return format!("{}{size:.3e}", if value < 0.0 { "−" } else { "" });
    }
    let text = format!("{size:.decimals$}");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + whole.len() / 3 + 3);
    if value < 0.0 && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        out.push(MINUS);
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_people_write_them() {
        let money = |code: &str| Format::Money { currency: Some(code.to_owned()) };
        for (value, format, text) in [
            (1_234_567.0, Format::Number, "1,234,567"),
            (-12_345.5, Format::Number, "−12,345.5"),
            (0.0831, Format::Number, "0.0831"),
            (-0.000_001, Format::Number, "0"),
            (0.025, Format::Percent, "2.5 %"),
            (0.000_31, Format::Percent, "0.031 %"),
            (0.1234, Format::Change, "+12.3 %"),
            (-0.5, Format::Change, "−50 %"),
            (0.0, Format::Change, "0 %"),
            (0.000_1, Format::Change, "0 %"),
            (0.999_54, Format::Share, "99.9 %"),
            (0.5, Format::Share, "50 %"),
            (1.0, Format::Share, "100 %"),
            (1.000_4, Format::Share, "100 %"),
            (-0.19, Format::Points { word: "点".to_owned() }, "−0.19 点"),
            (0.004, Format::Points { word: "pp".to_owned() }, "0 pp"),
            (1.5, Format::Points { word: "pp".to_owned() }, "+1.5 pp"),
            (1492.5, money("CNY"), "CNY 1,492.50"),
            (-0.001, money("CNY"), "CNY 0.00"),
            (f64::NAN, Format::Number, "–"),
            (1.5e20, Format::Number, "1.500e20"),
        ] {
            assert_eq!(figure(value, &format), text);
        }
    }
}
