//! What holds for any text and any query. That the index agrees is tested where it is, in the store.
#![expect(clippy::print_stderr, reason = "says why a test is skipped")]

use proptest::prelude::*;
use sandtable_text::{Common, Query, Words, excerpt, highlight, index_text};

/// Characters that have given trouble somewhere: both scripts, widths, marks, joiners, quotes, directions, pairs.
const TROUBLE: &[char] = &[
    '春',
    '日',
    '裝',
    '装',
    '開',
    '开',
    '的',
    '後',
    '后',
    'a',
    'B',
    'é',
    'ß',
    'İ',
    'Ａ',
    '１',
    '2',
    'ｶ',
    '\u{ff9e}',
    'が',
    '한',
    '\u{1112}',
    '\u{1161}',
    '\u{301}',
    '\u{3099}',
    ' ',
    '\n',
    '\0',
    '"',
    '“',
    '*',
    '(',
    '-',
    '^',
    ':',
    '\'',
    '👨',
    '\u{200d}',
    '👩',
    '🏽',
    '\u{fe0f}',
    '🇨',
    '🇳',
    '\u{202e}',
    '\u{e000}',
    'ﬁ',
    '½',
    '㎏',
    'ก',
    'ิ',
    'अ',
    '्',
    '𠮷',
    'Σ',
    'ς',
    '\u{10ffff}',
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(TROUBLE), 0..40).prop_map(String::from_iter),
        any::<String>(),
    ]
}

fn finds(typed: &str, text: &str) -> bool {
    Query::parse(typed).is_in(&[Words::of(text)])
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in text()) {
        let once = index_text(&text);
        prop_assert_eq!(index_text(&once), once);
    }

    #[test]
    fn the_words_are_those_of_the_index(text in text()) {
        let words = Words::of(&text);
        let joined = (0..words.len()).map(|at| words.word(at)).collect::<Vec<_>>().join(" ");
        prop_assert_eq!(joined, index_text(&text));
    }

    #[test]
    fn no_query_has_a_sign_of_the_index_in_it(typed in text()) {
        let Some(fts5) = Query::parse(&typed).fts5(&Common::default()) else { return Ok(()) };
        // Words in quotation marks, each perhaps with a star, and AND between them: nothing else.
        for part in fts5.split(" AND ") {
            let words = part.strip_suffix(" *").unwrap_or(part);
            let words = words.strip_prefix('"').and_then(|words| words.strip_suffix('"')).unwrap();
            prop_assert!(!words.is_empty() && words.split(' ').all(|word| !word.is_empty()));
            prop_assert!(!words.contains(['"', '\0', '*']));
        }
    }

    #[test]
    fn every_word_of_a_text_finds_it(text in text(), from in 0usize..40, length in 1usize..4) {
        let words = Words::of(&text);
        if words.is_empty() {
            return Ok(());
        }
        let from = from % words.len();
        let wanted: Vec<&str> = (from..(from + length).min(words.len())).map(|at| words.word(at)).collect();
        // Side by side, as a phrase; where words would run together only a quotation keeps them apart.
        let query = Query::parse(&format!("\"{}\"", wanted.join(" ")));
        prop_assert!(query.is_in(&[Words::of(&text)]));
        prop_assert!(query.tester().is_in([text.as_str()]));
        prop_assert!(!highlight(&text, &query).is_empty());
    }

    #[test]
    fn a_tester_says_what_the_query_says(text in text(), typed in text()) {
        let query = Query::parse(&typed);
        prop_assert_eq!(query.tester().is_in([text.as_str()]), query.is_in(&[Words::of(&text)]));
    }

    #[test]
    fn a_tester_takes_texts_one_by_one(texts in prop::collection::vec(text(), 0..4), typed in text()) {
        let query = Query::parse(&typed);
        let words: Vec<Words> = texts.iter().map(|text| Words::of(text)).collect();
        let mut tester = query.tester();
        // Twice: nothing is kept of the texts before.
        for _ in 0..2 {
            prop_assert_eq!(tester.is_in(texts.iter().map(String::as_str)), query.is_in(&words));
        }
    }

    /// Pieces of the text itself are found more often than not.
    #[test]
    fn a_tester_says_it_of_pieces_of_the_text(text in text(), from in 0usize..40, length in 1usize..6) {
        let piece: String = text.chars().skip(from).take(length).collect();
        let query = Query::parse(&piece);
        prop_assert_eq!(query.tester().is_in([text.as_str()]), query.is_in(&[Words::of(&text)]));
    }

    #[test]
    fn marks_lie_inside_on_characters_and_apart(text in text(), typed in text()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut end = None;
        for (from, to) in highlight(&text, &Query::parse(&typed)) {
            prop_assert!(from < to && to <= units.len());
            prop_assert!(end.is_none_or(|end| end < from));
            prop_assert!(String::from_utf16(&units[from..to]).is_ok());
            end = Some(to);
        }
    }

    #[test]
    fn an_excerpt_is_short_and_its_marks_lie_inside(text in text(), typed in text(), length in 1usize..30) {
        let shown = excerpt(&text, &Query::parse(&typed), length);
        let units: Vec<u16> = shown.text.encode_utf16().collect();
        prop_assert!(shown.text.chars().count() <= 2 * length + 10);
        for (from, to) in shown.marks {
            prop_assert!(from < to && to <= units.len());
            prop_assert!(String::from_utf16(&units[from..to]).is_ok());
        }
    }
}

#[test]
fn simplified_finds_traditional_and_back() {
    for typed in ["春装", "春裝", "开箱", "開箱", "春", "箱"] {
        assert!(finds(typed, "春裝開箱") && finds(typed, "春装开箱"), "{typed}");
        assert!(!finds(typed, "秋日"), "{typed}");
    }
}

#[test]
fn bad_input_is_text_like_any_other() {
    let long = format!("{}尾", "标题".repeat(170_000));
    assert!(finds("👨\u{200d}👩\u{200d}👧", "👨\u{200d}👩\u{200d}👧 一家"));
    assert!(finds("题尾", &long));
    assert!(finds("abc", "a\u{202e}bc"));
    assert!(finds("byte", "nul\0byte"));
    assert!(finds(&"标题".repeat(5_000), &long));
    assert!(!finds(&"标题".repeat(5_000), "标题"));
    assert_eq!(excerpt(&long, &Query::parse("尾"), 20).marks.len(), 1);
}

/// The sample answers of OpenCC are beside the working tree, not in it.
#[test]
fn folding_agrees_with_opencc() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/oracles/text/opencc.json");
    let Ok(bytes) = std::fs::read(path) else {
        eprintln!("skipped: {path} is not there");
        return;
    };
    let cases: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let (mut all, mut same) = (0, 0);
    for case in cases["cases"].as_array().unwrap() {
        let [traditional, simplified] = ["s2t", "t2s_of_s2t"].map(|key| index_text(case[key].as_str().unwrap()));
        let pairs = traditional.chars().zip(simplified.chars());
        all += traditional.chars().count();
        same += pairs.filter(|(one, other)| one == other).count();
    }
    assert!(all > 0 && same * 1000 >= all * 995, "{same} of {all}");
}
