//! What an index keeps of a text, and how it is asked.
//!
//! Every word stands in it, and beside the words what makes the usual questions one list to walk: two characters side by
//! side (of the scripts without spaces) as one term, since a phrase of common characters would mean reading the places of
//! half the texts; and the beginnings of a word, since people look while they type.

use std::ops::RangeInclusive;

use crate::fold::{index_text, is_alone};
use crate::query::Phrase;

/// Before the beginning of a word; no text has it (folding takes it out).
const BEGINNING: char = '\u{e002}';

/// Lengths of beginnings that are terms of their own.
const BEGINNINGS: RangeInclusive<usize> = 2..=8;

/// The terms of a text, a space after each.
pub fn index_terms(text: &str, terms: &mut String) {
    let folded = index_text(text);
    let mut before: Option<char> = None;
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        terms.push_str(word);
        terms.push(' ');
        let alone = word.chars().next().filter(|first| is_alone(*first));
        if let (Some(before), Some(_)) = (before, alone) {
            terms.push(before);
            terms.push_str(word);
            terms.push(' ');
        }
        if alone.is_none() {
            for length in BEGINNINGS {
                let Some(beginning) = beginning(word, length) else { break };
                terms.push(BEGINNING);
                terms.push_str(beginning);
                terms.push(' ');
            }
        }
        before = alone;
    }
}

/// So many characters of a word that has them.
fn beginning(word: &str, length: usize) -> Option<&str> {
    let mut ends = word.char_indices().map(|(at, _)| at).skip(length);
    match ends.next() {
        Some(end) => Some(&word[..end]),
        None => (word.chars().count() == length).then_some(word),
    }
}

/// The terms of a phrase in the language of FTS5: a text that has the phrase has them all. One term says all of it.
pub(crate) fn terms_of(phrase: &Phrase) -> Vec<String> {
    let mut terms = Vec::new();
    let mut paired = false;
    for (at, word) in phrase.words.iter().enumerate() {
        let alone = word.chars().next().is_some_and(is_alone);
        let next = phrase.words.get(at + 1).filter(|next| alone && next.chars().next().is_some_and(is_alone));
        match next {
            Some(next) => terms.push(format!("\"{word}{next}\"")),
            // The pair before has it.
            None if paired => {}
            None if phrase.open && at + 1 == phrase.words.len() => terms.push(match word.chars().count() {
                length if BEGINNINGS.contains(&length) => format!("\"{BEGINNING}{word}\""),
                _ => format!("\"{word}\" *"),
            }),
            None => terms.push(format!("\"{word}\"")),
        }
        paired = next.is_some();
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::index_terms;

    #[test]
    fn words_pairs_and_beginnings_are_terms() {
        let terms = |text: &str| {
            let mut terms = String::new();
            index_terms(text, &mut terms);
            terms.replace('\u{e002}', "^")
        };
        assert_eq!(terms("春日，野餐"), "春 日 春日 野 日野 餐 野餐 ");
        assert_eq!(terms("春 Plan a ok 日"), "春 plan ^pl ^pla ^plan a ok ^ok 日 ");
        assert_eq!(terms("👩\u{200d}👧é2026"), "👩 👧 👩👧 e 2026 ^20 ^202 ^2026 ");
        assert_eq!(terms("…"), "");
    }
}
