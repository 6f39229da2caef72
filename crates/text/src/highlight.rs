//! Where in a text stands what was looked for.

use crate::find;
use crate::query::{Phrase, Query};
use crate::words::Words;

/// A stretch of a text: its start and end in UTF-16 code units, as JavaScript counts. Written `[start, end]`.
pub type Mark = (usize, usize);

/// The stretches of the original text that the query's phrases stand in, in order, none touching another.
pub fn highlight(text: &str, query: &Query) -> Vec<Mark> {
    in_utf16(text, &stretches(text, &Words::of(text), query))
}

/// [`highlight`] in bytes.
pub fn places(text: &str, query: &Query) -> Vec<(usize, usize)> {
    stretches(text, &Words::of(text), query)
}

pub(crate) fn stretches(text: &str, words: &Words, query: &Query) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for phrase in query.phrases() {
        for at in find::all(phrase, words) {
            found.push(stretch(text, words, phrase, at));
        }
    }
    found.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::with_capacity(found.len());
    for (from, to) in found {
        match merged.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

fn stretch(text: &str, words: &Words, phrase: &Phrase, at: usize) -> (usize, usize) {
    let last = at + phrase.words.len() - 1;
    let (from, (begin, to)) = (words.place(at).0, words.place(last));
    let whole = words.word(last);
    match phrase.words.last() {
        Some(typed) if typed.len() < whole.len() => {
            (from, end_of_beginning(&text[begin..to], typed, whole).map_or(to, |end| begin + end))
        }
        _ => (from, to),
    }
}

/// Where in the word the typed beginning ends; `None` where the word shares its letters with another (`½`).
fn end_of_beginning(original: &str, typed: &str, whole: &str) -> Option<usize> {
    let (mut folded, mut end) = (String::new(), None);
    crate::fold::walk(original, |c, _, to| {
        folded.push(c);
        if end.is_none() && folded.len() >= typed.len() {
            end = Some(to);
        }
    });
    end.filter(|_| folded == whole)
}

/// `stretches` are sorted and lie on boundaries of characters.
pub(crate) fn in_utf16(text: &str, stretches: &[(usize, usize)]) -> Vec<Mark> {
    let (mut bytes, mut units) = (0, 0);
    let mut units_at = |byte: usize| {
        units += text[bytes..byte].encode_utf16().count();
        bytes = byte;
        units
    };
    stretches.iter().map(|&(from, to)| (units_at(from), units_at(to))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, typed: &str) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        let (mut out, mut at) = (String::new(), 0);
        for (from, to) in highlight(text, &Query::parse(typed)) {
            let piece = |range: std::ops::Range<usize>| String::from_utf16(&units[range]).unwrap();
            out += &format!("{}[{}]", piece(at..from), piece(from..to));
            at = to;
        }
        out + &String::from_utf16(&units[at..]).unwrap()
    }

    #[test]
    fn the_original_is_marked_whatever_was_folded() {
        assert_eq!(marked("🔥春裝開箱｜ＰＬＡＮＮＩＮＧ", "开箱 plan"), "🔥春裝[開箱]｜[ＰＬＡＮ]ＮＩＮＧ");
        assert_eq!(marked("Cafe\u{301} society", "café"), "[Cafe\u{301}] society");
        assert_eq!(marked("哈哈哈", "哈"), "[哈哈哈]");
        assert_eq!(marked("春日，野餐", "春日野餐"), "[春日，野餐]");
        assert_eq!(marked("👨\u{200d}👩\u{200d}👧 一家", "👩"), "👨\u{200d}[👩]\u{200d}👧 一家");
        assert_eq!(marked("nothing", "else"), "nothing");
    }
}
