//! Rows of the record kinds: a header that marks each kind in turn, the fuzzer's bytes below it.
#![no_main]

mod whole;

const HEADERS: &[&[u8]] = &[
    b"order_id,order_date,amount,quantity,currency,customer_id,note\n",
    b"id,date,amount\n7,2026-01-01,1\n7,2026-01-02,2\n",
    b"lead_id,name,phone,source,created_at,amount\n",
    b"comment_id,text,author,created_at,likes\n",
    b"Timestamp,How old are you?,Why?\n",
    b"a,,\nb,c,\n,d,brand\ndate,metric,value\n",
    b"creator name,followers,price,engagement rate\n",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    whole::read("records.csv", HEADERS[usize::from(*first) % HEADERS.len()], rest);
});
