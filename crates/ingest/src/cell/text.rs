//! Texts as they are compared. What is stored keeps every letter.

use unicode_normalization::UnicodeNormalization;

/// White space, control characters and marks without width at the ends of a cell: TABs that tools put before ids,
/// a BOM that was copied along.
pub(crate) fn is_margin(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

pub(crate) fn trim(text: &str) -> &str {
    // Most cells have no margin: look at the two end bytes before walking characters.
    let bytes = text.as_bytes();
    match (bytes.first(), bytes.last()) {
        (Some(33..=126), Some(33..=126)) => text,
        _ => text.trim_matches(is_margin),
    }
}

/// Header cells and markers are compared by this: compatibility forms folded, lower case, one space between words,
/// no control characters (`\t` and line breaks inside header cells).
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if is_margin(c) {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push(' ');
            gap = false;
        }
        out.push(c);
    }
    out
}

/// Cells that stand for "no value". `########` is not among them: there the value was lost.
pub(crate) fn is_missing(text: &str) -> bool {
    match text.len() {
        0 => true,
        1..=9 => MISSING.iter().any(|word| text.eq_ignore_ascii_case(word)),
        _ => false,
    }
}

const MISSING: &[&str] = &[
    "-",
    "--",
    "---",
    "–",
    "—",
    "——",
    "－",
    "n/a",
    "#n/a",
    "na",
    "nan",
    "nan%",
    "null",
    "nil",
    "none",
    "undefined",
    "\\n",
    "暂无",
    "不适用",
    "不適用",
];

/// What a formula shows that could not be computed: no value, unless it stands for an id or a date.
pub(crate) fn is_formula_error(text: &str) -> bool {
    text.starts_with('#') && FORMULA_ERRORS.iter().any(|error| text.eq_ignore_ascii_case(error))
}

const FORMULA_ERRORS: &[&str] =
    &["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#ERROR!"];

/// Excel shows a value that does not fit its column as hashes; saved as text the value is gone.
pub(crate) fn is_overflow(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|b| b == b'#')
}

/// The first characters of a cell, for reports.
pub(crate) fn shown(text: &str) -> String {
    text.chars().take(crate::limits::SHOWN).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_folded() {
        assert_eq!(folded("素材ID\t\n"), "素材id");
        assert_eq!(folded("\u{feff} Post  ID "), "post id");
        assert_eq!(folded("点击率（％）"), "点击率(%)");
    }

    #[test]
    fn lost_values_are_not_missing_ones() {
        assert!(is_missing("-") && is_missing("Undefined") && is_missing(""));
        assert!(!is_missing("########") && is_overflow("########"));
        assert!(!is_missing("0"));
    }
}
