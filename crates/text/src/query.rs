//! What was typed, as phrases to look for.

use std::collections::HashSet;

use crate::common::Common;
use crate::find;
use crate::fold::is_alone;
use crate::index::terms_of;
use crate::tester::Tester;
use crate::words::Words;

/// Terms that the index is asked for; each opens a list in it. What goes beyond is tested on the text.
const TERMS: usize = 48;

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
    /// The phrases as they were typed.
    pieces: Vec<String>,
}

impl Query {
    /// Never fails; what has neither letter, digit nor pictograph gives the empty query, which finds nothing.
    pub fn parse(typed: &str) -> Query {
        let mut seen = HashSet::new();
        let (mut phrases, mut typed_pieces) = (Vec::new(), Vec::new());
        for (at, part) in typed.split(['"', '“', '”', '„', '＂']).enumerate() {
            let quoted = at % 2 == 1;
            let pieces: Vec<&str> = if quoted { vec![part] } else { part.split_whitespace().collect() };
            for piece in pieces {
                if let Some(phrase) = Phrase::of(piece, quoted)
                    && seen.insert(phrase.clone())
                {
                    phrases.push(phrase);
                    typed_pieces.push(piece.to_owned());
                }
            }
        }
        Query { phrases, pieces: typed_pieces }
    }

    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }

    /// The phrases, each with what was typed.
    pub(crate) fn typed(&self) -> impl Iterator<Item = (&Phrase, &str)> {
        self.phrases.iter().zip(self.pieces.iter().map(String::as_str))
    }

    /// The query in the language of SQLite's FTS5, over a table filled with [`crate::index_terms`]: it finds every text
    /// with the query's phrases. `common` is what the table was filled with. The empty query gives `None`.
    pub fn fts5(&self, common: &Common) -> Option<String> {
        let terms: Vec<String> = self.phrases.iter().flat_map(|phrase| terms_of(phrase, common)).take(TERMS).collect();
        (!terms.is_empty()).then(|| terms.join(" AND "))
    }

    /// Whether [`Query::fts5`] says all of it. If not, what it finds is still to be tested with [`Query::is_in`].
    pub fn fits(&self, common: &Common) -> bool {
        self.phrases.len() <= TERMS && self.phrases.iter().all(|phrase| terms_of(phrase, common).len() == 1)
    }

    /// [`Query::is_in`] for many texts: what it needs to know of the query is found out once.
    pub fn tester(&self) -> Tester {
        Tester::of(self)
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
    use super::*;

    fn fts5(typed: &str) -> Option<String> {
        Query::parse(typed).fts5(&Common::default())
    }

    fn fits(query: &Query) -> bool {
        query.fits(&Common::default())
    }

    #[test]
    fn two_characters_are_one_term_and_latin_words_may_go_on() {
        assert_eq!(fts5("春").as_deref(), Some("\"春\""));
        assert_eq!(fts5("春日").as_deref(), Some("\"春日\""));
        assert_eq!(fts5("春日野").as_deref(), Some("\"春日\" AND \"日野\""));
        assert_eq!(fts5("春日 plan").as_deref(), Some("\"春日\" AND \"\u{e002}plan\""));
        assert_eq!(fts5("春日pla").as_deref(), Some("\"春日\" AND \"\u{e002}pla\""));
        assert_eq!(fts5("\"spring plan\" a").as_deref(), Some("\"spring\" AND \"plan\" AND \"a\""));
        assert_eq!(fts5("“春 日”").as_deref(), Some("\"春日\""));
        assert_eq!(fts5("春日 春日").as_deref(), Some("\"春日\""));
    }

    #[test]
    fn operators_are_words_and_signs_are_nothing() {
        assert_eq!(
            fts5("a AND b* orchidarium").as_deref(),
            Some("\"a\" AND \"\u{e002}and\" AND \"b\" AND \"orchidarium\" *")
        );
        assert_eq!(fts5("title:x^2 -y").as_deref(), Some("\"title\" AND \"x\" AND \"2\" AND \"y\""));
        for nothing in ["", " ", "\"", "\"\"", "*", "()", "\0", "\u{e000}", "—", "\u{202e}"] {
            assert_eq!(fts5(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_query_that_the_index_does_not_know_whole_says_so() {
        let long = Query::parse(&"春日".repeat(10_000));
        assert!(!fits(&long));
        assert_eq!(long.fts5(&Common::default()).unwrap().matches('春').count(), TERMS);
        assert!(fits(&Query::parse("春日 plan")));
        assert!(!fits(&Query::parse("春日野")));
        assert!(!fits(&Query::parse("iPhone15")));
        assert!(!fits(&Query::parse(&(0..60).map(|n| format!("x{n} ")).collect::<String>())));
    }
}
