//! BIFF workbooks in their compound file.
#![no_main]

mod whole;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| whole::read("posts.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes));
