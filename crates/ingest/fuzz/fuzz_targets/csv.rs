//! Delimited text: delimiter, encoding, quotes, header.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole::read("posts.csv", b"", bytes));
