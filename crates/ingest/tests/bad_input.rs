//! Files that cannot be read end in an error that names the cause; rows that cannot be taken are named one by one, and
//! cost nothing but themselves.

mod support;

use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

use sandtable_ingest::view::{Mapping, Options};
use sandtable_ingest::{Event, IngestError, read};
use serde_json::json;
use support::compound::{Biff, compound, workbook};
use support::{fixture, read_file, read_with, write};
use tempfile::tempdir;

fn code(path: &Path) -> &'static str {
    read_file(path).unwrap_err().code()
}

#[test]
fn what_is_no_table() {
    let folder = tempdir().unwrap();
    assert_eq!(code(&folder.path().join("absent.csv")), "file_missing");
    assert_eq!(code(folder.path()), "file_is_directory");
    assert_eq!(code(&write(&folder, "empty.csv", "")), "file_empty");
    assert_eq!(code(&write(&folder, "zeros.csv", [0_u8; 4000])), "no_header");
    assert_eq!(code(&write(&folder, "prose.txt", "Only a sentence.\nAnd another.\n")), "no_header");
    assert_eq!(code(&write(&folder, "a.pdf", "%PDF-1.7 …")), "file_foreign");
    assert_eq!(code(&write(&folder, "broken.json", "[{\"id\": 1, \"title\": ")), "file_damaged");
    assert_eq!(code(&write(&folder, "unknown.csv", "alpha,beta\n1,2\n")), "unknown_kind");
}

#[test]
fn damaged_and_protected_workbooks() {
    let folder = tempdir().unwrap();
    let whole = workbook(&[(
        "S",
        false,
        vec![vec![Biff::Text("title"), Biff::Text("likes")], vec![Biff::Text("a"), Biff::Number(1.0)]],
    )]);
    assert_eq!(code(&write(&folder, "cut.xls", &whole[..1500])), "file_damaged");
    assert_eq!(code(&write(&folder, "other.doc", compound("WordDocument", b"text"))), "file_foreign");
    assert_eq!(code(&write(&folder, "locked.xlsx", compound("EncryptedPackage", b"secret"))), "file_protected");
    let path = folder.path().join("posts.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_row(0, 0, ["title", "likes"]).unwrap();
    book.save(&path).unwrap();
    let whole = std::fs::read(&path).unwrap();
    assert_eq!(code(&write(&folder, "cut.xlsx", &whole[..whole.len() / 2])), "file_damaged");
    let mut garbled = whole.clone();
    let middle = garbled.len() / 2;
    garbled[middle - 200..middle + 200].fill(0x5A);
    assert_eq!(code(&write(&folder, "garbled.xlsx", garbled)), "file_damaged");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(folder.path().join("photos.zip")).unwrap());
    zip.start_file("a.jpg", zip::write::SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    assert_eq!(code(&folder.path().join("photos.zip")), "file_foreign");
}

/// A part of 100 MB of spaces packs to 100 KB.
#[test]
fn zip_bombs() {
    let folder = tempdir().unwrap();
    for (name, part) in [("sheet.xlsx", "xl/worksheets/sheet1.xml"), ("strings.xlsx", "xl/sharedStrings.xml")] {
        let path = folder.path().join(name);
        let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file("xl/workbook.xml", options).unwrap();
        zip.write_all(b"<workbook/>").unwrap();
        zip.start_file(part, options).unwrap();
        let block = vec![b' '; 1 << 20];
        for _ in 0..100 {
            zip.write_all(&block).unwrap();
        }
        zip.finish().unwrap();
        let mut bytes = std::fs::read(&path).unwrap();
        assert_eq!(code(&path), "zip_bomb");
        // The directory says that the part is small.
        let place = |bytes: &[u8]| bytes.windows(4).rposition(|w| w == (100_u32 << 20).to_le_bytes());
        let at = place(&bytes).unwrap();
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
        let code = code(&write(&folder, "lying.xlsx", bytes));
        assert!(["zip_bomb", "file_damaged"].contains(&code), "{code}");
    }
}

#[test]
fn too_many_columns() {
    let folder = tempdir().unwrap();
    let wide: Vec<String> = (0..50_000).map(|column| format!("c{column}")).collect();
    let path = write(&folder, "wide.csv", format!("{}\n1,2\n", wide.join(",")));
    match read_file(&path).unwrap_err() {
        IngestError::TooManyColumns { value, allowed } => assert_eq!((value, allowed), (50_000, 16_384)),
        other => panic!("{other}"),
    }
    let object: Vec<String> = wide.iter().map(|name| format!("\"{name}\": 1")).collect();
    let path = write(&folder, "wide.json", format!("[{{{}}}]", object.join(",")));
    assert_eq!(code(&path), "too_many_columns");
    assert_eq!(
        code(&write(&folder, "wide.html", "<table><tr><td colspan=50000>x</td></tr></table>")),
        "too_many_columns"
    );
}

/// One row for each reason, and good ones between them.
#[test]
fn every_faulty_row_is_named() {
    let path = fixture("faulty_posts.csv");
    let outcome = read_file(&path).unwrap();
    assert_eq!(
        outcome.reasons(),
        [
            (3, "Post ID", "missing_id"),
            (4, "Post ID", "id_damaged"),
            (5, "Publish time", "missing_date"),
            (6, "Publish time", "bad_date"),
            (7, "Publish time", "bad_date"),
            (9, "Likes", "negative"),
            (10, "Likes", "bad_number"),
            (11, "Likes", "too_large"),
            (12, "Likes", "cell_overflow"),
            (13, "", "ragged"),
            (15, "Likes", "bad_number"),
            (16, "Publish time", "bad_date"),
        ]
    );
    assert_eq!(
        outcome.column("id"),
        [json!("18000000000000001"), json!("18000000000000007"), json!("18000000000000013")]
    );
    assert_eq!(outcome.column("row"), [json!(2), json!(8), json!(14)]);
    assert_eq!(outcome.summary.rows_read, 15);
    assert_eq!(outcome.summary.rejected, 12);
    let values: Vec<&str> = outcome.rejected.iter().filter_map(|rejection| rejection.value.as_deref()).collect();
    assert!(values.contains(&"20226-01-01") && values.contains(&"1.22158E+17"));
}

#[test]
fn bytes_that_are_no_text() {
    let folder = tempdir().unwrap();
    let mut bytes = b"title,published,likes\n".to_vec();
    for day in 1..=20 {
        bytes.extend(format!("标题,2026-01-{day:02},1\n").bytes());
    }
    bytes.extend(b"\xb1\xea\xcc\xe2,2026-02-01,2\na\0b,2026-02-02,3\n");
    bytes.extend(format!("{},2026-02-03,4\nlast,2026-02-04,5\n", "x".repeat((1 << 20) + 1)).bytes());
    let outcome = read_file(&write(&folder, "mixed.csv", bytes)).unwrap();
    assert_eq!(outcome.reasons(), [(22, "title", "bad_encoding"), (23, "", "nul_byte"), (24, "", "cell_too_long")]);
    assert_eq!(outcome.rows.len(), 21);

    let (gb, _, _) =
        encoding_rs::GB18030.encode("标题,发布时间,点赞\n春天来了我们上新,2026-01-01,1\n夏天,2026-01-02,2\n");
    let mut bytes = gb.into_owned();
    bytes.extend(b"\xff\xff,2026-01-03,3\n");
    let options = Options { encoding: Some("gb18030".to_owned()), ..Options::default() };
    let outcome = read_with(&write(&folder, "gb.csv", bytes), None, &Mapping::new(), &options).unwrap();
    assert_eq!(outcome.reasons(), [(4, "", "bad_encoding")]);

    let wrong = Options { encoding: Some("gb18030".to_owned()), ..Options::default() };
    let path = write(&folder, "latin.csv", b"n\xff \xe9 \xff,\xff\n\xff 1,\xff\n");
    assert_eq!(read_with(&path, None, &Mapping::new(), &wrong).unwrap_err().code(), "encoding_error");
}

#[test]
fn options_that_cannot_be_used() {
    let folder = tempdir().unwrap();
    let path = write(&folder, "posts.csv", "title,published,likes\na,2026-01-01,1\n");
    let none = Options::default;
    for (options, name) in [
        (Options { year: Some(20_226), ..none() }, "year"),
        (Options { currency: Some("元".to_owned()), ..none() }, "currency"),
        (Options { as_of: Some("yesterday".to_owned()), ..none() }, "as_of"),
        (Options { encoding: Some("klingon".to_owned()), ..none() }, "encoding"),
        (Options { delimiter: Some("ab".to_owned()), ..none() }, "delimiter"),
        (Options { header_row: Some(0), ..none() }, "header_row"),
        (Options { platform: Some("No Such!".to_owned()), ..none() }, "platform"),
    ] {
        match read_with(&path, None, &Mapping::new(), &options).unwrap_err() {
            IngestError::BadOption { option, .. } => assert_eq!(option, name),
            other => panic!("{name}: {other}"),
        }
    }
    let kind = read_with(&path, Some("novels"), &Mapping::new(), &none()).unwrap_err();
    assert_eq!(kind.code(), "kind_unsupported");
    for (column, field) in [("no such column", "likes"), ("likes", "no such field"), ("#9", "likes")] {
        let mapping = Mapping::from([(column.to_owned(), Some(field.to_owned()))]);
        assert_eq!(read_with(&path, None, &mapping, &none()).unwrap_err().code(), "bad_mapping");
    }
    let header_row = Options { header_row: Some(9), ..none() };
    assert_eq!(read_with(&path, None, &Mapping::new(), &header_row).unwrap_err().code(), "no_header");
}

#[test]
fn a_reading_can_be_stopped() {
    let folder = tempdir().unwrap();
    let mut text = String::from("title,published,likes\n");
    for row in 0..20_000 {
        text.push_str(&format!("post {row},2026-01-01,{row}\n"));
    }
    let path = write(&folder, "posts.csv", &text);
    let mut seen = 0;
    let mut last = 0;
    let stopped = read(&path, None, &Mapping::new(), &Options::default(), &mut |event| match event {
        Event::Progress { bytes, of } => {
            assert!(bytes >= last && bytes <= of && of == text.len() as u64);
            last = bytes;
            if bytes < of { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        }
        Event::Record(_) => {
            seen += 1;
            if seen == 15_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        }
        _ => ControlFlow::Continue(()),
    });
    assert_eq!(stopped.unwrap_err().code(), "cancelled");
    assert_eq!(seen, 15_000);
    assert!(last > 0);
}

/// The cheapest table that nobody can hold: one row, repeated.
#[test]
fn repetitions_of_open_documents() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("posts.ods");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let options = zip::write::SimpleFileOptions::default();
    zip.start_file("mimetype", options).unwrap();
    zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    zip.start_file("content.xml", options).unwrap();
    zip.write_all(
        b"<a><table:table table:name=\"S\"><table:table-row><table:table-cell><text:p>title</text:p></table:table-cell>\
        <table:table-cell><text:p>likes</text:p></table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16000\">\
        <text:p>x</text:p></table:table-cell></table:table-row></table:table></a>",
    )
    .unwrap();
    zip.finish().unwrap();
    assert_eq!(code(&path), "zip_bomb");
}
