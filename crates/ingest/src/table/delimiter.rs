//! What parts the cells of a line.

use encoding_rs::Encoding;

use super::Row;
use super::scan::Scanner;
use crate::bytes::format::Head;
use crate::error::IngestError;

const CANDIDATES: &[u8] = b",;\t|";

/// The user's word for it: one character of ASCII, or `\t`.
///
/// # Errors
/// `bad_option` otherwise.
pub(crate) fn named(given: &str) -> Result<u8, IngestError> {
    match given.as_bytes() {
        b"\\t" | b"tab" => Ok(b'\t'),
        [byte] if byte.is_ascii() && !byte.is_ascii_alphanumeric() && !matches!(byte, b'"' | b'\n' | b'\r' | 0) => {
            Ok(*byte)
        }
        _ => Err(IngestError::BadOption {
            option: "delimiter",
            value: given.to_owned(),
            allowed: ", ; | \\t".to_owned(),
        }),
    }
}

/// The `sep=` line where there is one, else the candidate that cuts most rows into the same number of cells.
pub(crate) fn detect(head: &Head, encoding: &'static Encoding) -> u8 {
    let part = &head.bytes[..head.bytes.len().min(256 * 1024)];
    let (text, _) = encoding.decode_with_bom_removal(part);
    let first = text.lines().next().unwrap_or_default().trim().trim_matches('"');
    if let Some(mark) = first.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).map(|_| &first[4..])
        && let Ok(mark) = named(mark)
    {
        return mark;
    }
    let mut best = (0, b',');
    for &candidate in CANDIDATES {
        let score = agreement(text.as_bytes(), candidate);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// How many cells the rows of the commonest width (two or more) have in all.
fn agreement(text: &[u8], delimiter: u8) -> usize {
    let mut scanner = Scanner::new(text, delimiter);
    let mut row = Row::default();
    let mut widths = std::collections::BTreeMap::<usize, usize>::new();
    let mut rows = 0;
    while rows < 400 && scanner.next(&mut row).unwrap_or(false) {
        if row.len() > 1 {
            *widths.entry(row.len()).or_default() += row.len() - 1;
        }
        rows += 1;
    }
    widths.into_values().max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use encoding_rs::UTF_8;

    use super::*;

    fn of(text: &str) -> u8 {
        detect(&Head { bytes: text.as_bytes().to_vec(), windows: Vec::new(), length: text.len() as u64 }, UTF_8)
    }

    #[test]
    fn the_rows_agree_on_it() {
        assert_eq!(of("a,b,c\n1,2,3\n"), b',');
        assert_eq!(of("a;b;c\n\"1,5\";\"2,5\";3\n1,5;2,5;1\n"), b';');
        assert_eq!(of("a\tb\n1,2,3\t4\n5\t6\n"), b'\t');
        assert_eq!(of("sep=|\na,b|c,d\n"), b'|');
        assert_eq!(of("one column\nonly\n"), b',');
    }

    #[test]
    fn only_one_mark_is_taken_from_the_user() {
        assert_eq!(named("\\t").unwrap(), b'\t');
        assert_eq!(named("tab;").unwrap_err().code(), "bad_option");
        assert_eq!(named("\"").unwrap_err().code(), "bad_option");
    }
}
