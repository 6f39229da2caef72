//! Lengths of time: `0:12`, `1:02:33`, `14.73秒`, `1分20秒`, `1m 20s`, plain seconds.

use super::number::{Style, numeral};
use super::text;

/// Seconds; `None` when the cell is no duration.
pub(crate) fn seconds(cell: &str, style: Style) -> Option<f64> {
    let cell = text::trim(cell);
    if cell.contains(':') || cell.contains('：') {
        return clock(cell);
    }
    if let Some(value) = units(cell) {
        return Some(value);
    }
    numeral(cell, style).filter(|n| !n.percent).map(|n| n.value())
}

/// `m:ss` or `h:mm:ss`; every part but the first is below 60.
fn clock(cell: &str) -> Option<f64> {
    let mut total = 0.0;
    let mut parts = 0;
    for part in cell.split([':', '：']) {
        parts += 1;
        let digits = part.trim();
        let plain =
            digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && digits.starts_with(|c: char| c.is_ascii_digit());
        if !plain || digits.len() > 9 {
            return None;
        }
        let value: f64 = digits.parse().ok()?;
        if parts > 1 && value >= 60.0 {
            return None;
        }
        total = total * 60.0 + value;
    }
    (2..=3).contains(&parts).then_some(total)
}

/// Numbers followed by units, the longest first, each once: `1小时2分3秒`.
fn units(cell: &str) -> Option<f64> {
    let mut rest = cell;
    let mut total = 0.0;
    let mut size = f64::INFINITY;
    let mut any = false;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|&end| end > 0 && end < 16)?;
        let value: f64 = rest[..end].parse().ok()?;
        let after = text::trim(&rest[end..]);
        let (word, seconds) = UNITS.iter().find(|(word, _)| {
            after.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
                && !(word.is_ascii() && after[word.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
        })?;
        if *seconds >= size {
            return None;
        }
        size = *seconds;
        total += value * seconds;
        rest = text::trim(&after[word.len()..]);
        any = true;
    }
    any.then_some(total)
}

const UNITS: &[(&str, f64)] = &[
    ("小时", 3600.0),
    ("小時", 3600.0),
    ("时", 3600.0),
    ("時", 3600.0),
    ("hours", 3600.0),
    ("hour", 3600.0),
    ("hr", 3600.0),
    ("h", 3600.0),
    ("分钟", 60.0),
    ("分鐘", 60.0),
    ("分", 60.0),
    ("minutes", 60.0),
    ("min", 60.0),
    ("m", 60.0),
    ("秒钟", 1.0),
    ("秒", 1.0),
    ("seconds", 1.0),
    ("secs", 1.0),
    ("sec", 1.0),
    ("s", 1.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_exports() {
        for (cell, value) in [
            ("0:12", Some(12.0)),
            ("0:03:09", Some(189.0)),
            ("1:02:33", Some(3753.0)),
            ("14.73秒", Some(14.73)),
            ("1分20秒", Some(80.0)),
            ("1小时2分3秒", Some(3723.0)),
            ("1m 20s", Some(80.0)),
            ("12.5", Some(12.5)),
            ("1:75", None),
            ("1:2:3:4", None),
            ("秒", None),
            ("3秒4分", None),
        ] {
            assert_eq!(seconds(cell, Style::Point), value, "{cell}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(cell in "[0-9:.分秒hms小时 ]{0,20}") {
            let _ = seconds(&cell, Style::Point);
        }

        #[test]
        fn clocks_come_back(h in 0_u32..100, m in 0_u32..60, s in 0_u32..60) {
            let total = f64::from(h * 3600 + m * 60 + s);
            proptest::prop_assert_eq!(seconds(&format!("{h}:{m:02}:{s:02}"), Style::Point), Some(total));
            proptest::prop_assert_eq!(seconds(&format!("{h}小时{m}分{s}秒"), Style::Point), Some(total));
        }
    }
}
