//! Where a phrase stands among words.

use crate::query::Phrase;
use crate::words::Words;

/// The first place of the phrase: the number of its first word.
pub(crate) fn first(phrase: &Phrase, words: &Words) -> Option<usize> {
    Search::new(phrase).next_in(words, 0)
}

/// All places that do not overlap, in order.
pub(crate) fn all(phrase: &Phrase, words: &Words) -> Vec<usize> {
    let search = Search::new(phrase);
    let mut places = Vec::new();
    let mut from = 0;
    while let Some(at) = search.next_in(words, from) {
        places.push(at);
        from = at + phrase.words.len();
    }
    places
}

/// Knuth, Morris and Pratt: a text of one character a million times over is read once, whatever the phrase.
struct Search<'p> {
    /// All words but an open last one, which need only begin alike.
    head: &'p [String],
    open: Option<&'p str>,
    /// For each length of a beginning of `head`: how much of it is a beginning again.
    again: Vec<usize>,
}

impl<'p> Search<'p> {
    fn new(phrase: &'p Phrase) -> Search<'p> {
        let (head, open) = match (phrase.open, phrase.words.split_last()) {
            (true, Some((last, head))) => (head, Some(last.as_str())),
            _ => (phrase.words.as_slice(), None),
        };
        let mut again = vec![0; head.len() + 1];
        let mut length = 0;
        for at in 1..head.len() {
            while length > 0 && head[at] != head[length] {
                length = again[length];
            }
            if head[at] == head[length] {
                length += 1;
            }
            again[at + 1] = length;
        }
        Search { head, open, again }
    }

    fn next_in(&self, words: &Words, from: usize) -> Option<usize> {
        let ends = |at: usize| self.open.is_none_or(|open| at < words.len() && words.word(at).starts_with(open));
        if self.head.is_empty() {
            self.open?;
            return (from..words.len()).find(|at| ends(*at));
        }
        let mut length = 0;
        for at in from..words.len() {
            let word = words.word(at);
            while length > 0 && (length == self.head.len() || self.head[length] != word) {
                length = self.again[length];
            }
            if self.head[length] == word {
                length += 1;
            }
            if length == self.head.len() && ends(at + 1) {
                return Some(at + 1 - length);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;

    fn places(typed: &str, text: &str) -> Vec<usize> {
        all(&Query::parse(typed).phrases()[0], &Words::of(text))
    }

    #[test]
    fn places_do_not_overlap() {
        assert_eq!(places("哈哈", "哈哈哈哈哈"), [0, 2]);
        assert_eq!(places("哈哈呀", "哈哈哈呀"), [1]);
        assert_eq!(places("春日pl", "春日 春日Plan"), [2]);
    }

    #[test]
    fn a_long_phrase_in_a_long_text_of_the_same_character_is_found_at_once() {
        let (text, typed) = ("的".repeat(300_000), format!("{}了", "的".repeat(9_999)));
        assert!(places(&typed, &text).is_empty());
    }
}
