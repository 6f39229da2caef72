//! What an index keeps of a text, and how it is asked.
//!
//! Every word stands in it, and beside the words what makes the usual questions one list to walk: two characters side by
//! side (of the scripts without spaces) as one term, since a phrase of common characters would mean reading the places of
//! half the texts; three and four of them where each two are a common pair ([`Common`]), since what two long lists have in
//! common would have to be read; and the beginnings of a word, since people look while they type.

use std::ops::RangeInclusive;

use crate::common::Common;
use crate::fold::{index_text, is_alone};
use crate::query::Phrase;

/// Before the beginning of a word; no text has it (folding takes it out).
const BEGINNING: char = '\u{e002}';

/// Lengths of beginnings that are terms of their own.
const BEGINNINGS: RangeInclusive<usize> = 2..=8;

/// Characters of the longest run that is a term of its own. Each length more is a term more for every character of a
/// text that is made of common pairs alone.
const LONGEST: usize = 4;

/// The terms of a text, a space after each.
pub fn index_terms(text: &str, common: &Common, terms: &mut String) {
    let folded = index_text(text);
    let mut before: Option<char> = None;
    // The characters up to here of which each two are a common pair, as far back as the longest run goes.
    let mut run: Vec<char> = Vec::with_capacity(LONGEST + 1);
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        terms.push_str(word);
        terms.push(' ');
        let alone = word.chars().next().filter(|first| is_alone(*first));
        if let (Some(before), Some(c)) = (before, alone) {
            terms.push(before);
            terms.push_str(word);
            terms.push(' ');
            if common.has(before, c) {
                if run.is_empty() {
                    run.push(before);
                }
                run.push(c);
                if run.len() > LONGEST {
                    run.remove(0);
                }
                for from in (0..run.len().saturating_sub(2)).rev() {
                    terms.extend(&run[from..]);
                    terms.push(' ');
                }
            } else {
                run.clear();
            }
        } else {
            run.clear();
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
pub(crate) fn terms_of(phrase: &Phrase, common: &Common) -> Vec<String> {
    let mut terms = Vec::new();
    let mut run: Vec<char> = Vec::new();
    for (at, word) in phrase.words.iter().enumerate() {
        if let Some(c) = word.chars().next().filter(|first| is_alone(*first)) {
            run.push(c);
            continue;
        }
        terms_of_run(&run, common, &mut terms);
        run.clear();
        terms.push(match word.chars().count() {
            _ if !phrase.open || at + 1 < phrase.words.len() => format!("\"{word}\""),
            length if BEGINNINGS.contains(&length) => format!("\"{BEGINNING}{word}\""),
            _ => format!("\"{word}\" *"),
        });
    }
    terms_of_run(&run, common, &mut terms);
    terms
}

/// Of characters of the scripts without spaces, one after another.
fn terms_of_run(run: &[char], common: &Common, terms: &mut Vec<String>) {
    let mut push = |piece: &[char]| terms.push(format!("\"{}\"", piece.iter().collect::<String>()));
    if run.len() == 1 {
        push(run);
    }
    let mut from = 0;
    while from + 1 < run.len() {
        // As far as each two are a common pair.
        let more = run[from..].windows(2).take_while(|pair| common.has(pair[0], pair[1])).count();
        match more {
            0 | 1 => push(&run[from..from + 2]),
            _ => run[from..=from + more].windows(LONGEST.min(more + 1)).for_each(&mut push),
        }
        from += more.max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Query;

    fn terms(text: &str, common: &str) -> String {
        let mut terms = String::new();
        index_terms(text, &Common::of_text(common), &mut terms);
        terms.replace('\u{e002}', "^")
    }

    #[test]
    fn words_pairs_and_beginnings_are_terms() {
        let terms = |text| terms(text, "");
        assert_eq!(terms("春日，野餐"), "春 日 春日 野 日野 餐 野餐 ");
        assert_eq!(terms("春 Plan a ok 日"), "春 plan ^pl ^pla ^plan a ok ^ok 日 ");
        assert_eq!(terms("👩\u{200d}👧é2026"), "👩 👧 👩👧 e 2026 ^20 ^202 ^2026 ");
        assert_eq!(terms("…"), "");
    }

    #[test]
    fn runs_of_common_pairs_are_terms() {
        let common = "桂花花乌乌龙龙茶";
        assert_eq!(terms("桂花乌a花乌", common), "桂 花 桂花 乌 花乌 桂花乌 a 花 乌 花乌 ");
        assert_eq!(terms("花，乌龙好", common), "花 乌 花乌 龙 乌龙 花乌龙 好 龙好 ");
        let runs = terms("桂花乌龙茶", common);
        assert!(["桂花乌龙 ", "花乌龙 ", "花乌龙茶 ", "乌龙茶 "].iter().all(|run| runs.contains(run)));
        assert!(!runs.contains("桂花乌龙茶"));
        let asked = |typed: &str| Query::parse(typed).fts5(&Common::of_text(common)).unwrap().replace('"', "");
        assert_eq!(asked("桂花乌龙"), "桂花乌龙");
        assert_eq!(asked("桂花乌龙茶"), "桂花乌龙 AND 花乌龙茶");
        assert_eq!(asked("好桂花乌香"), "好桂 AND 桂花乌 AND 乌香");
        assert_eq!(asked("花乌"), "花乌");
        assert_eq!(asked("好花乌香"), "好花 AND 花乌 AND 乌香");
    }
}
