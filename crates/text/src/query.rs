//! What was typed, as phrases to look for.

use std::collections::HashSet;

use crate::find;
use crate::fold::is_alone;
use crate::words::Words;

/// Words and phrases that the index is asked for; each word opens a list in it. What goes beyond is tested on the text.
const WORDS: usize = 48;
const PHRASES: usize = 16;

/// Words that follow one another.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// Folded, at least one.
    pub words: Vec<String>,
    /// The last word may go on: `plan` finds `planning`.
    pub open: bool,
}

/// What is looked for: all of its phrases, in any order and place. Between spaces everything is one phrase (in Chinese
/// a phrase is then any piece of a text); quotation marks hold words together and close them. No sign is an operator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    phrases: Vec<Phrase>,
}

impl Query {
    /// Never fails; what has neither letter, digit nor pictograph gives the empty query, which finds nothing.
    pub fn parse(typed: &str) -> Query {
        let mut seen = HashSet::new();
        let mut phrases = Vec::new();
        for (at, part) in typed.split(['"', '“', '”', '„', '＂']).enumerate() {
            let quoted = at % 2 == 1;
            let pieces: Vec<&str> = if quoted { vec![part] } else { part.split_whitespace().collect() };
            for phrase in pieces.into_iter().filter_map(|piece| Phrase::of(piece, quoted)) {
                if seen.insert(phrase.clone()) {
                    phrases.push(phrase);
                }
            }
        }
        Query { phrases }
    }

    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }

    /// The query in the language of SQLite's FTS5, over a table filled with [`crate::index_text`]. The empty query gives
    /// `None`.
    pub fn fts5(&self) -> Option<String> {
        let mut left = WORDS;
        let mut parts = Vec::new();
        for phrase in self.phrases.iter().take(PHRASES) {
            let words = &phrase.words[..phrase.words.len().min(left)];
            if words.is_empty() {
                break;
            }
            left -= words.len();
            let open = if phrase.open && words.len() == phrase.words.len() { " *" } else { "" };
            parts.push(format!("\"{}\"{open}", words.join(" ")));
        }
        (!parts.is_empty()).then(|| parts.join(" AND "))
    }

    /// Whether [`Query::fts5`] says all of it. If not, what it finds is still to be tested with [`Query::is_in`].
    pub fn fits(&self) -> bool {
        self.phrases.len() <= PHRASES && self.phrases.iter().map(|phrase| phrase.words.len()).sum::<usize>() <= WORDS
    }

    /// Whether every phrase stands in one of the texts.
    pub fn is_in(&self, texts: &[Words]) -> bool {
        !self.is_empty()
            && self.phrases.iter().all(|phrase| texts.iter().any(|words| find::first(phrase, words).is_some()))
    }
}

impl Phrase {
    fn of(piece: &str, closed: bool) -> Option<Phrase> {
        let found = Words::of(piece);
        let words: Vec<String> = (0..found.len()).map(|at| found.word(at).to_owned()).collect();
        let last = words.last()?;
        // One letter begins too many words to be meant as a beginning; a Chinese character is a word.
        let open = !closed && last.chars().nth(1).is_some() && !last.chars().any(is_alone);
        Some(Phrase { words, open })
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    fn fts5(typed: &str) -> Option<String> {
        Query::parse(typed).fts5()
    }

    #[test]
    fn chinese_is_a_phrase_of_characters_and_latin_words_may_go_on() {
        assert_eq!(fts5("春日").as_deref(), Some("\"春 日\""));
        assert_eq!(fts5("春日 plan").as_deref(), Some("\"春 日\" AND \"plan\" *"));
        assert_eq!(fts5("\"spring plan\" a").as_deref(), Some("\"spring plan\" AND \"a\""));
        assert_eq!(fts5("“春 日”").as_deref(), Some("\"春 日\""));
        assert_eq!(fts5("春日 春日").as_deref(), Some("\"春 日\""));
    }

    #[test]
    fn operators_are_words_and_signs_are_nothing() {
        assert_eq!(fts5("a AND b*").as_deref(), Some("\"a\" AND \"and\" * AND \"b\""));
        assert_eq!(fts5("title:x^2 -y").as_deref(), Some("\"title x 2\" AND \"y\""));
        for nothing in ["", " ", "\"", "\"\"", "*", "()", "\0", "\u{e000}", "—", "\u{202e}"] {
            assert_eq!(fts5(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_query_too_long_for_the_index_says_so() {
        let long = Query::parse(&"春".repeat(10_000));
        assert!(!long.fits());
        assert_eq!(long.fts5().unwrap().matches('春').count(), super::WORDS);
        assert!(Query::parse("春日 plan").fits());
        assert!(!Query::parse(&(0..40).map(|n| format!("x{n} ")).collect::<String>()).fits());
    }
}
