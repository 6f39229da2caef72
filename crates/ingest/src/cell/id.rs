//! Ids stay text. A spreadsheet program that took one for a number has destroyed it.

use super::reason::Reason;
use super::text;

/// The id as the platform wrote it: without TABs, the apostrophe or the `="…"` that keep spreadsheets from counting it.
pub(crate) fn bare(cell: &str) -> &str {
    let cell = text::trim(cell);
    let cell = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).unwrap_or(cell);
    text::trim(cell.strip_prefix('\'').unwrap_or(cell))
}

/// # Errors
/// `missing_id` for an empty cell, `id_damaged` for `1.22158E+17`, `cell_overflow` for hashes.
pub(crate) fn check(id: &str) -> Result<(), Reason> {
    if text::is_missing(id) {
        return Err(Reason::MissingId);
    }
    if text::is_overflow(id) {
        return Err(Reason::CellOverflow);
    }
    if is_scientific(id) || id.starts_with("#NAME") || id.starts_with("#VALUE") || id.starts_with("#REF") {
        return Err(Reason::IdDamaged);
    }
    Ok(())
}

/// Digits, a point, digits, `E+`, two or more digits. `12e4` is left alone: hexadecimal ids look like that.
fn is_scientific(id: &str) -> bool {
    let Some((mantissa, exponent)) = id.split_once("E+").or_else(|| id.split_once("e+")) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mantissa_ok = match mantissa.split_once(['.', ',']) {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(mantissa),
    };
    mantissa_ok && digits(exponent)
}

/// An id that a sheet holds as a number: whole and below 10^15 it is still exact.
pub(crate) fn from_number(value: f64, out: &mut String) -> Result<(), Reason> {
    use std::fmt::Write;
    if value.fract() != 0.0 || !(0.0..1e15).contains(&value) {
        return Err(Reason::IdDamaged);
    }
    write!(out, "{value:.0}").map_err(|_| Reason::IdDamaged)
}

/// The run of id characters after `mark` in a link: `…/video/7065793372457821176?x=1`.
pub(crate) fn after<'a>(link: &'a str, mark: &str) -> Option<&'a str> {
    let rest = &link[link.find(mark)? + mark.len()..];
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrappings_come_off() {
        for cell in
            ["\t7061824871914762155", "'7061824871914762155", "=\"7061824871914762155\"", " 7061824871914762155\u{a0}"]
        {
            assert_eq!(bare(cell), "7061824871914762155");
        }
    }

    #[test]
    fn damage_is_named() {
        assert_eq!(check("1.22158E+17"), Err(Reason::IdDamaged));
        assert_eq!(check("#NAME?"), Err(Reason::IdDamaged));
        assert_eq!(check(""), Err(Reason::MissingId));
        assert_eq!(check("########"), Err(Reason::CellOverflow));
        assert_eq!(check("396568466d555f70cbdd3c69"), Ok(()));
        assert_eq!(check("24.09xcaeyJTx4Co"), Ok(()));
        let mut out = String::new();
        assert_eq!(from_number(1.22158e17, &mut out), Err(Reason::IdDamaged));
        assert_eq!(from_number(12345.0, &mut out), Ok(()));
        assert_eq!(out, "12345");
    }

    #[test]
    fn links_carry_ids() {
        assert_eq!(after("https://www.tiktok.com/@demo/video/7065?lang=en", "/video/"), Some("7065"));
        assert_eq!(after("https://www.tiktok.com/@demo", "/video/"), None);
    }
}
