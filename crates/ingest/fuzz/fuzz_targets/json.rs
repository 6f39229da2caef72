//! JSON documents and lines.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole::read("posts.json", b"[{", bytes));
