//! XLSX and ODS containers.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole::read("posts.xlsx", b"PK\x03\x04", bytes));
