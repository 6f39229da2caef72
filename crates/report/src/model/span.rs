//! Running text with a few marks: strong, emphasis, code. Whatever is not one of these marks is text as it stands.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    #[default]
    Plain,
    Strong,
    Emphasis,
    Code,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    #[serde(default)]
    pub emphasis: Emphasis,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Span {
        Span { text: text.into(), emphasis: Emphasis::Plain }
    }

    pub fn strong(text: impl Into<String>) -> Span {
        Span { text: text.into(), emphasis: Emphasis::Strong }
    }
}

const MARKS: [(&str, Emphasis); 3] = [("**", Emphasis::Strong), ("*", Emphasis::Emphasis), ("`", Emphasis::Code)];

/// Reads `**strong**`, `*emphasis*` and `` `code` ``. A mark without its partner, or with nothing or a space inside its
/// edges, is text.
pub fn spans(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut plain = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let marked = MARKS.iter().find_map(|(mark, emphasis)| inside(rest, mark).map(|inner| (mark, *emphasis, inner)));
        if let Some((mark, emphasis, inner)) = marked {
            if plain < at {
                found.push(Span::plain(&text[plain..at]));
            }
            found.push(Span { text: inner.to_owned(), emphasis });
            at += inner.len() + 2 * mark.len();
            plain = at;
        } else {
            // A run of marks that opens nothing is passed over whole: `***` must not be tried again as `**` and `*`.
            let run = rest.bytes().take_while(|byte| *byte == b'*').count();
            at += run.max(rest.chars().next().map_or(1, char::len_utf8));
        }
    }
    if plain < text.len() {
        found.push(Span::plain(&text[plain..]));
    }
    found
}

/// The longest a marked passage may be: without it, text of unpaired marks would be searched to its end from each.
const LONGEST: usize = 2_000;

fn inside<'t>(rest: &'t str, mark: &str) -> Option<&'t str> {
    let after = rest.strip_prefix(mark)?;
    let mut end = after.len().min(LONGEST);
    while !after.is_char_boundary(end) {
        end -= 1;
    }
    let inner = &after[..after[..end].find(mark)?];
    let edges = [inner.chars().next()?, inner.chars().next_back()?];
    let fits = !edges.iter().any(|edge| edge.is_whitespace() || *edge == '*');
    fits.then_some(inner)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> String {
        let mark = |emphasis| match emphasis {
            Emphasis::Plain => "",
            Emphasis::Strong => "S:",
            Emphasis::Emphasis => "E:",
            Emphasis::Code => "C:",
        };
        spans(text).iter().map(|span| format!("[{}{}]", mark(span.emphasis), span.text)).collect()
    }

    #[test]
    fn marks_in_pairs_are_read() {
        assert_eq!(shown("播放量**上升** 12 %，*基数* `views`"), "[播放量][S:上升][ 12 %，][E:基数][ ][C:views]");
    }

    #[test]
    fn marks_without_a_partner_are_text() {
        for text in ["2 * 3 * 4", "**", "a ** b", "***", "*a", "`", "** a**"] {
            assert_eq!(shown(text), format!("[{text}]"));
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "[a*` ]{0,24}") {
            let kept: String = spans(&text).iter().map(|span| span.text.as_str()).collect();
            let letters = |text: &str| text.chars().filter(|c| !matches!(c, '*' | '`')).collect::<String>();
            prop_assert_eq!(letters(&kept), letters(&text));
        }
    }
}
