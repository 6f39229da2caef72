//! Tables of HTML and XML spreadsheets.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole::read("posts.xls", b"<table><tr>", bytes));
