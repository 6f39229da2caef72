//! Tables of HTML and XML spreadsheets.
#![no_main]

mod whole;

const WORDS: &[&str] = &[
    "<table>",
    "</table>",
    "<thead>",
    "</thead>",
    "<tbody>",
    "</tbody>",
    "<tr>",
    "</tr>",
    "<th>",
    "<td>",
    "</td>",
    "<td rowspan=0>",
    "<td rowspan=3>",
    "<td colspan=2 rowspan=2>",
    "<td colspan=16384>",
    "<br>",
    "<Row ss:Index='9'>",
    "<Row/>",
    "<Cell ss:Index='5'>",
    "<Cell ss:MergeAcross='1'/>",
    "title",
    "published",
    "likes",
    "2026-01-01",
    "7",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    whole::read("posts.xls", b"<table><tr>", &whole::spelled(WORDS, bytes));
});
