//! Figures in words people read: 1.2万 or 1.2K on the axis, 12,345 in full, 2.5 % for shares.

use crate::spec::{Notation, Unit};

/// The typographic minus is as wide as a digit and does not look like a dash.
const MINUS: char = '\u{2212}';

/// A power and its name, largest first. Below the last one figures are written out.
fn powers(notation: Notation) -> &'static [(f64, &'static str)] {
    match notation {
        Notation::Western => &[(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")],
        Notation::Simplified => &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万")],
        Notation::Traditional => &[(1e12, "兆"), (1e8, "億"), (1e4, "萬")],
    }
}

/// From here on an axis is written in thousands or 万: 0, 500, 1,000, 1,500 reads better than 0.5K.
const SHORTENED_FROM: f64 = 10_000.0;

/// Labels of an axis: one power for all of them and only the decimals the step needs.
pub(crate) fn tick_labels(ticks: &[f64], step: f64, unit: Unit, notation: Notation) -> Vec<String> {
    let (one, sign) = match unit {
        Unit::Percent => (0.01, " %"),
        Unit::Number => (1.0, ""),
    };
    let largest = ticks.iter().fold(0.0_f64, |largest, tick| largest.max(tick.abs())) / one;
    let power = powers(notation).iter().copied().find(|(power, _)| largest >= SHORTENED_FROM && largest >= *power);
    let (power, name) = power.unwrap_or((1.0, ""));
    // Beyond a million of the largest power only the power of ten can be read.
    if largest / power >= 1e6 {
        return ticks.iter().map(|tick| signed(*tick, &short_power(tick.abs() / one)) + sign).collect();
    }
    let decimals = decimals(step / one / power);
    ticks
        .iter()
        .map(|tick| match decimal(tick / one / power, decimals) {
            // Zero needs no power, but a share says what it is.
            zero if zero == "0" => zero + sign,
            text => text + name + sign,
        })
        .collect()
}

/// A value in full: `12,345`, `0.083`, `2.5 %`.
pub(crate) fn full(value: f64, unit: Unit) -> String {
    let (value, suffix) = match unit {
        Unit::Percent => (value * 100.0, " %"),
        Unit::Number => (value, ""),
    };
    let decimals = match value.abs() {
        size if size >= 1.0 || size == 0.0 => 2,
        size if size >= 0.1 => 3,
        size if size >= 0.01 => 4,
        _ => 6,
    };
    decimal(value, decimals) + suffix
}

/// A value in as few figures as tell it apart: `351万`, `3.51M`, `2.3 %`, `0.00031`. For labels beside marks.
pub(crate) fn short(value: f64, unit: Unit, notation: Notation) -> String {
    let (value, sign) = match unit {
        Unit::Percent => (value * 100.0, " %"),
        Unit::Number => (value, ""),
    };
    let size = value.abs();
    let (power, name) = powers(notation)
        .iter()
        .copied()
        .find(|(power, _)| size >= SHORTENED_FROM && size >= *power)
        .unwrap_or((1.0, ""));
    let shown = size / power;
    if shown >= 1e6 {
        return signed(value, &short_power(size)) + sign;
    }
    let decimals = match shown {
        shown if shown >= 100.0 => 0,
        shown if shown >= 10.0 => 1,
        shown if shown >= 1.0 => 2,
        shown if shown >= 0.1 => 3,
        shown if shown >= 0.01 => 4,
        _ => 6,
    };
    // Shares are read to one decimal.
    let decimals = if unit == Unit::Percent && shown >= 0.1 { decimals.min(1) } else { decimals };
    decimal(value / power, decimals) + name + sign
}

/// A power of ten about a hundredth of a value: figures written to it have two or three digits.
pub(crate) fn hundredth(value: f64) -> f64 {
    let text = format!("{value:e}");
    let power = text.split_once('e').and_then(|(_, power)| power.parse::<i32>().ok()).unwrap_or(0);
    format!("1e{}", power - 2).parse().unwrap_or(0.01)
}

/// A change with its sign, plus or minus: `+3.1`.
pub(crate) fn change(value: f64, unit: Unit, notation: Notation) -> String {
    let text = short(value, unit, notation);
    if value > 0.0 { format!("+{text}") } else { text }
}

/// A count: `100,000`.
pub(crate) fn count(value: usize) -> String {
    grouped(&value.to_string())
}

/// Decimals needed to write multiples of the step exactly, at most ten.
fn decimals(step: f64) -> usize {
    let mut scaled = step;
    for decimals in 0..10 {
        if (scaled - scaled.round()).abs() <= scaled.abs() * 1e-9 {
            return decimals;
        }
        scaled *= 10.0;
    }
    10
}

/// At most so many decimals, no trailing zeros, thousands separated; very large or tiny figures as powers of ten.
fn decimal(value: f64, decimals: usize) -> String {
    let size = value.abs();
    let text = if size >= 1e18 || (size > 0.0 && size < 1e-6) {
        short_power(size)
    } else {
        let fixed = format!("{size:.decimals$}");
        let (whole, rest) = fixed.split_once('.').unwrap_or((&fixed, ""));
        let rest = rest.trim_end_matches('0');
        if rest.is_empty() { grouped(whole) } else { format!("{}.{rest}", grouped(whole)) }
    };
    signed(value, &text)
}

/// The text of a size with the sign of the value.
fn signed(value: f64, size: &str) -> String {
    if value < 0.0 && size != "0" { format!("{MINUS}{size}") } else { size.to_owned() }
}

/// `1.25e20`, at most three decimals.
fn short_power(size: f64) -> String {
    if size == 0.0 {
        return "0".to_owned();
    }
    let text = format!("{size:.3e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{}e{exponent}", digits.trim_end_matches('0').trim_end_matches('.'))
}

fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis(ticks: &[f64], unit: Unit, notation: Notation) -> String {
        tick_labels(ticks, ticks[1] - ticks[0], unit, notation).join(" | ")
    }

    #[test]
    fn an_axis_has_one_power() {
        use Notation::{Simplified, Traditional, Western};
        for (ticks, notation, text) in [
            (&[0.0, 1.25e6, 2.5e6][..], Simplified, "0 | 125万 | 250万"),
            (&[0.0, 2500.0, 5000.0, 7500.0, 10_000.0], Simplified, "0 | 0.25万 | 0.5万 | 0.75万 | 1万"),
            (&[0.0, 5e7, 1e8], Traditional, "0 | 0.5億 | 1億"),
            (&[0.0, 5e14, 1e15], Simplified, "0 | 500万亿 | 1,000万亿"),
            (&[0.0, 5e3, 1e4], Western, "0 | 5K | 10K"),
            (&[0.0, 500.0, 1000.0], Western, "0 | 500 | 1,000"),
            (&[-2e6, -1e6, 0.0, 1e6], Western, "−2M | −1M | 0 | 1M"),
            (&[0.0, 0.1, 0.2, 0.30000000000000004], Western, "0 | 0.1 | 0.2 | 0.3"),
            (&[0.0, 1e20, 2e20], Western, "0 | 1e20 | 2e20"),
        ] {
            assert_eq!(axis(ticks, Unit::Number, notation), text);
        }
        assert_eq!(axis(&[0.0, 0.0125, 0.025], Unit::Percent, Western), "0 % | 1.25 % | 2.5 %");
        assert_eq!(axis(&[0.0, 1e6, 2e6], Unit::Percent, Simplified), "0 % | 1亿 % | 2亿 %");
    }

    #[test]
    fn short_values_keep_three_figures() {
        use Notation::{Simplified, Western};
        for (value, unit, notation, text) in [
            (3_514_000.0, Unit::Number, Simplified, "351万"),
            (3_514_000.0, Unit::Number, Western, "3.51M"),
            (9_999.0, Unit::Number, Western, "9,999"),
            (0.000_31, Unit::Number, Western, "0.00031"),
            (-1e15, Unit::Number, Simplified, "−1,000万亿"),
            (1e20, Unit::Number, Western, "1e20"),
            (0.02314, Unit::Percent, Western, "2.3 %"),
            (0.0, Unit::Percent, Western, "0 %"),
        ] {
            assert_eq!(short(value, unit, notation), text);
        }
        assert_eq!(change(3.1, Unit::Number, Western), "+3.1");
        assert_eq!(change(-0.8, Unit::Number, Western), "−0.8");
    }

    #[test]
    fn values_in_full() {
        for (value, unit, text) in [
            (12_345.0, Unit::Number, "12,345"),
            (-1_234_567.5, Unit::Number, "−1,234,567.5"),
            (0.0831, Unit::Number, "0.0831"),
            (0.0, Unit::Number, "0"),
            (-0.0, Unit::Number, "0"),
            (1e15, Unit::Number, "1,000,000,000,000,000"),
            (1.5e20, Unit::Number, "1.5e20"),
            (0.025, Unit::Percent, "2.5 %"),
            (0.00031, Unit::Percent, "0.031 %"),
        ] {
            assert_eq!(full(value, unit), text);
        }
    }
}
