//! Number, rate and duration cells, through a table that takes the same text for each.
#![no_main]

mod whole;

const WORDS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    ".",
    ",",
    "'",
    " ",
    "-",
    "+",
    "e",
    "E",
    "(",
    ")",
    "%",
    "k",
    "\u{4e07}",
    "\u{4ebf}",
    "¥",
    "２",
    "\u{6b21}",
    "2147483648",
    "9223372036854775808",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let cell = whole::spelled(WORDS, bytes);
    let mut row = Vec::new();
    for _ in 0..4 {
        row.extend_from_slice(&cell);
        row.push(b';');
    }
    whole::read("posts.csv", b"title;published;likes;completion;avg_watch_s;spend\na;2026-01-01;", &row);
});
