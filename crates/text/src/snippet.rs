//! The part of a text to show in a list of hits.

use crate::highlight::{Mark, in_utf16, stretches};
use crate::query::Query;
use crate::words::Words;

/// A part of a text with what was looked for marked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// One line; an ellipsis stands where something was left off.
    pub text: String,
    /// In UTF-16 code units of `text`.
    pub marks: Vec<Mark>,
}

/// At most `length` characters (two more for the ellipses) around the first place of what is looked for; the beginning
/// where it stands nowhere.
pub fn excerpt(text: &str, query: &Query, length: usize) -> Excerpt {
    let found = stretches(text, &Words::of(text), query);
    let first = found.first().map_or(0, |(from, _)| *from);
    let last = end_after(text, first, length);
    let from = if end_after(text, 0, length) == text.len() {
        0
    } else {
        // A quarter before the first place; all that is left where the text ends soon after.
        let spare = length - text[first..last].chars().count().min(length);
        start_before(text, first, (length / 4).max(spare))
    };
    let to = end_after(text, from, length);
    let head = if from > 0 { "…" } else { "" };
    let tail = if to < text.len() { "…" } else { "" };
    let line: String = text[from..to].chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let shown = format!("{head}{line}{tail}");
    // A control character takes a byte (or two, for those after ASCII) as the space does a byte: count in units instead.
    let lead = head.encode_utf16().count();
    let inside: Vec<(usize, usize)> = found
        .iter()
        .filter(|(start, end)| *start < to && *end > from)
        .map(|(start, end)| ((*start).max(from) - from, (*end).min(to) - from))
        .collect();
    let marks = in_utf16(&text[from..to], &inside).into_iter().map(|(a, b)| (a + lead, b + lead)).collect();
    Excerpt { text: shown, marks }
}

/// The end of `length` characters from `from`, after the marks and joiners that belong to the last.
fn end_after(text: &str, from: usize, length: usize) -> usize {
    let mut rest = text[from..].char_indices().skip(length);
    let end = rest.find(|(_, c)| !hangs_on(*c)).map(|(at, _)| from + at);
    // Something that hangs on without end is cut all the same.
    end.filter(|end| text[from..*end].len() <= 8 * length.max(8))
        .unwrap_or_else(|| text[from..].char_indices().nth(2 * length + 8).map_or(text.len(), |(at, _)| from + at))
}

/// The start of `length` characters before `at`.
fn start_before(text: &str, at: usize, length: usize) -> usize {
    let start = text[..at].char_indices().rev().nth(length.saturating_sub(1)).map_or(0, |(start, _)| start);
    let start = if length == 0 { at } else { start };
    let skipped = text[start..at].char_indices().find(|(_, c)| !hangs_on(*c)).map_or(at - start, |(skip, _)| skip);
    start + skipped
}

/// Without the character before it, it would be another or none.
fn hangs_on(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
        || matches!(u32::from(c), 0x200d | 0xfe00..=0xfe0f | 0x1f3fb..=0x1f3ff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, typed: &str, length: usize) -> (String, Vec<Mark>) {
        let found = excerpt(text, &Query::parse(typed), length);
        (found.text, found.marks)
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(of("春日\n野餐", "野餐", 20), ("春日 野餐".to_owned(), vec![(3, 5)]));
        assert_eq!(of("春日", "无", 20), ("春日".to_owned(), vec![]));
        assert_eq!(of("", "无", 20), (String::new(), vec![]));
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_place() {
        let text = format!("{}野餐{}", "前".repeat(50), "后".repeat(50));
        assert_eq!(of(&text, "野餐", 8), ("…前前野餐后后后后…".to_owned(), vec![(3, 5)]));
        let text = format!("{}野餐", "前".repeat(50));
        assert_eq!(of(&text, "野餐", 8), ("…前前前前前前野餐".to_owned(), vec![(7, 9)]));
        let text = format!("野餐{}", "后".repeat(50));
        assert_eq!(of(&text, "野餐", 8), ("野餐后后后后后后…".to_owned(), vec![(0, 2)]));
    }
}
