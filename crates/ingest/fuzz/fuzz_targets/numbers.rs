//! Number, rate and duration cells, through a table that takes the same text for each.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut row = Vec::new();
    for _ in 0..4 {
        row.extend_from_slice(bytes);
        row.push(b';');
    }
    whole::read("posts.csv", b"title;published;likes;completion;avg_watch_s;spend\na;2026-01-01;", &row);
});
