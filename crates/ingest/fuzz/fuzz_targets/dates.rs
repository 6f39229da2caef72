//! Date cells, through a table of one column of them.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole::read("posts.csv", b"title,published,likes\na,2026-01-01,1\nb,", bytes));
