//! Columns and sheets that are not what they seem: nothing is guessed, nothing is lost without a word.

mod support;

use std::io::Write;
use std::ops::ControlFlow;

use rust_xlsxwriter::{Format, Formula, Workbook};
use sandtable_ingest::view::{Mapping, Options};
use sandtable_ingest::{Event, preview, read, sha256};
use serde_json::json;
use support::compound::compound;
use support::{Outcome, read_file, write};
use tempfile::tempdir;

fn read_text(text: &str) -> Outcome {
    let folder = tempdir().unwrap();
    read_file(&write(&folder, "posts.csv", text)).unwrap()
}

#[test]
fn a_column_that_changes_its_type_half_way() {
    let mut text = String::from("title,published,likes,ctr\n");
    for row in 0..400 {
        text.push_str(&format!("a{row},2026-01-01,{row},1.5%\n"));
    }
    for row in 0..400 {
        text.push_str(&format!("b{row},2026-01-01,many,1.5%\n"));
    }
    text.push_str("c,2026-01-01,7,0.02\n");
    let outcome = read_text(&text);
    assert_eq!((outcome.rows.len(), outcome.rejected.len()), (401, 400));
    assert!(outcome.rejected.iter().all(|rejection| rejection.reason == "bad_number"));
    assert_eq!(outcome.rows[400]["ctr"], 0.02);
}

#[test]
fn a_share_above_its_whole_and_a_line_that_breaks_off_are_taken_and_said() {
    let folder = tempdir().unwrap();
    let text = "title,published,likes,completion rate,\na,2026-01-01,1,31%\nb,2026-01-02,1,310%\nc,2026-01-03\n";
    let path = write(&folder, "posts.csv", text);
    let options = Options { platform: Some("douyin".into()), ..Options::default() };
    let summary = read(&path, Some("posts"), &Mapping::new(), &options, &mut |_| ControlFlow::Continue(())).unwrap();
    let said: Vec<_> = summary
        .notices
        .iter()
        .filter(|notice| ["short_rows", "above_whole"].contains(&notice.code.as_str()))
        .map(|notice| {
            (notice.code.as_str(), notice.row, notice.column.as_deref(), notice.value.as_deref(), notice.count)
        })
        .collect();
    let share = ("above_whole", Some(3), Some("completion rate"), Some("310%"), Some(1));
    assert_eq!(said, [("short_rows", Some(4), None, None, Some(1)), share]);
}

#[test]
fn ninety_three_columns_with_repeated_headers() {
    let mut header = vec!["Reporting starts", "Campaign name", "Ad ID", "Amount spent (USD)", "Impressions", "Results"];
    let mut cells = vec!["2026-03-01", "Spring", "12021100000000001", "12.50", "100", "3"];
    while header.len() < 93 {
        header.extend(["Results", "Cost per result", "Impressions"]);
        cells.extend(["99", "1.5", "7"]);
    }
    let outcome = read_text(&format!("{}\n{}\n", header.join(","), cells.join(",")));
    assert_eq!(outcome.plan.shape.as_deref(), Some("meta_ads"));
    assert_eq!((&outcome.rows[0]["impressions"], &outcome.rows[0]["results"]), (&json!(100.0), &json!(3.0)));
    let repeated: Vec<&str> = outcome
        .summary
        .notices
        .iter()
        .filter(|notice| notice.code == "duplicate_header")
        .filter_map(|notice| notice.column.as_deref())
        .collect();
    assert_eq!(repeated, ["Impressions", "Results"]);
}

#[test]
fn formulas_give_their_result_and_errors_no_value() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("posts.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["id", "title", "published", "likes", "saves"]).unwrap();
    for row in 1..=3_u32 {
        sheet.write(row, 0, format!("17000000000000000{row}")).unwrap();
        sheet.write(row, 1, "x").unwrap();
        sheet.write(row, 2, "2026-01-01").unwrap();
    }
    sheet.write_formula(1, 3, Formula::new("=2+3").set_result("5")).unwrap();
    sheet.write_formula(1, 4, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(2, 3, Formula::new("=A1*0").set_result("#VALUE!")).unwrap();
    sheet.write(2, 4, 2).unwrap();
    sheet.write_formula(3, 0, Formula::new("=NAME()").set_result("#NAME?")).unwrap();
    book.save(&path).unwrap();
    let outcome = read_file(&path).unwrap();
    assert_eq!(outcome.column("likes"), [json!(5.0), json!(null)]);
    assert_eq!(outcome.column("saves"), [json!(null), json!(2.0)]);
    assert_eq!(outcome.reasons(), [(4, "id", "id_damaged")]);
    assert_eq!(outcome.notice("formula_errors").unwrap().count, Some(3));
    let text = read_text("id,title,published,likes\n1,x,2026-01-01,#DIV/0!\n2,#REF!,2026-01-01,3\n");
    assert_eq!(text.column("likes"), [json!(null), json!(3.0)]);
}

#[test]
fn hidden_sheets_are_named_and_never_chosen_in_silence() {
    let folder = tempdir().unwrap();
    let rows = |sheet: &mut rust_xlsxwriter::Worksheet, likes: i32| {
        sheet.write_row(0, 0, ["title", "published", "likes"]).unwrap();
        sheet.write_row(1, 0, ["x", "2026-01-01"]).unwrap();
        sheet.write(1, 2, likes).unwrap();
    };
    let path = folder.path().join("posts.xlsx");
    let mut book = Workbook::new();
    rows(book.add_worksheet().set_name("old").unwrap().set_hidden(true), 1);
    rows(book.add_worksheet().set_name("new").unwrap().set_active(true), 2);
    book.save(&path).unwrap();
    let outcome = read_file(&path).unwrap();
    assert_eq!((outcome.plan.sheet.as_deref(), outcome.rows[0]["likes"].clone()), (Some("new"), json!(2.0)));
    assert_eq!(outcome.notice("hidden_sheet").unwrap().value.as_deref(), Some("old"));
    assert!(outcome.notice("hidden_sheet_read").is_none());
    // The user may ask for it.
    let options = Options { sheet: Some("old".to_owned()), ..Options::default() };
    let outcome = support::read_with(&path, None, &Mapping::new(), &options).unwrap();
    assert_eq!(outcome.rows[0]["likes"], json!(1.0));
}

#[test]
fn a_header_merged_over_three_rows() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("posts.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 2, 0, "标题", &plain).unwrap();
    sheet.merge_range(0, 1, 2, 1, "发布时间", &plain).unwrap();
    sheet.merge_range(0, 2, 0, 5, "效果", &plain).unwrap();
    sheet.merge_range(1, 2, 1, 3, "互动", &plain).unwrap();
    sheet.merge_range(1, 4, 2, 4, "曝光量", &plain).unwrap();
    sheet.write_row(2, 2, ["点赞数", "评论数"]).unwrap();
    sheet.write_row(3, 0, ["春天", "2026-03-01"]).unwrap();
    sheet.write_row(3, 2, [5, 6, 700]).unwrap();
    book.save(&path).unwrap();
    let outcome = read_file(&path).unwrap();
    assert_eq!((outcome.plan.kind.as_str(), outcome.plan.header_row), ("posts", 3));
    assert_eq!(outcome.rows.len(), 1);
    let row = &outcome.rows[0];
    assert_eq!((&row["title"], &row["published"]), (&json!("春天"), &json!("2026-03-01")));
    assert_eq!((&row["likes"], &row["comments"], &row["impressions"]), (&json!(5.0), &json!(6.0), &json!(700.0)));
    assert!(outcome.notice("banded_header").is_some());
}

#[test]
fn protected_files_say_so() {
    let folder = tempdir().unwrap();
    let code = |path: &std::path::Path| read_file(path).unwrap_err().code();
    assert_eq!(code(&write(&folder, "locked.xlsx", compound("EncryptedPackage", b"secret"))), "file_protected");
    // BIFF8: the beginning of the workbook, then FILEPASS.
    let mut stream = vec![0x09, 0x08, 16, 0, 0, 6, 5, 0];
    stream.extend([0; 12]);
    stream.extend([0x2F, 0, 6, 0, 1, 0, 1, 0, 1, 0]);
    assert_eq!(code(&write(&folder, "locked.xls", compound("Workbook", &stream))), "file_protected");
    let path = folder.path().join("locked.ods");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"),
        ("content.xml", "garbage"),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    assert_eq!(code(&path), "file_protected");
}

/// Markup that makes careless parsers look at everything again and again: a file of megabytes ends all the same.
#[test]
fn markup_that_never_closes() {
    let folder = tempdir().unwrap();
    let table = "<table><tr><td>title</td><td>likes</td></tr>";
    for (name, piece) in [
        ("open", "<"),
        ("cells", "<td "),
        ("tables", "<table>"),
        ("comments", "<!-- "),
        ("quotes", "<td a=\""),
        ("entities", "&"),
        ("data", "<![CDATA["),
        ("rows", "<tr><td rowspan=60000>"),
    ] {
        let bytes = format!("{table}{}", piece.repeat(400_000 / piece.len()));
        let path = write(&folder, &format!("{name}.xls"), bytes);
        let mut rows = 0;
        let _ = read(&path, Some("posts"), &Mapping::new(), &Options::default(), &mut |event| {
            rows += u64::from(matches!(event, Event::Record(_) | Event::Rejected(_)));
            ControlFlow::Continue(())
        });
        assert!(rows < 200_000, "{name}");
    }
    // Entities that stand for entities.
    let path = folder.path().join("laughs.xlsx");
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    let mut dtd = String::from("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"ha\">");
    for (outer, inner) in ["b", "c", "d", "e", "f", "g", "h"].into_iter().zip(["a", "b", "c", "d", "e", "f", "g"]) {
        dtd.push_str(&format!("<!ENTITY {outer} \"{}\">", format!("&{inner};").repeat(40)));
    }
    dtd.push_str("]><workbook><sheets><sheet name=\"&h;\" sheetId=\"1\"/></sheets></workbook>");
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(dtd.as_bytes()).unwrap();
    zip.finish().unwrap();
    assert!(read_file(&path).is_err());
}

#[test]
fn clocks_that_a_zone_skips_stay_as_written() {
    let outcome = read_text(
        "title,published,likes\na,2026-03-08 02:30:00,1\nb,2026-03-29T02:30:00,1\nc,2026-03-08T07:30:00Z,1\n",
    );
    let published = ["2026-03-08T02:30:00", "2026-03-29T02:30:00", "2026-03-08T07:30:00Z"];
    assert_eq!(outcome.column("published"), published.map(|text| json!(text)));
}

#[test]
fn numbers_with_spaces_that_are_none() {
    let outcome =
        read_text("title;published;likes;spend\na;2026-01-01;1\u{a0}234;1\u{202f}234,56\nb;2026-01-01;1 234;0,5\n");
    assert_eq!(outcome.column("likes"), [json!(1234.0), json!(1234.0)]);
    assert_eq!(outcome.column("spend"), [json!(1234.56), json!(0.5)]);
}

#[test]
fn fractions_among_percents() {
    let outcome = read_text("title,published,ctr,likes\na,2026-01-01,41.5%,1\nb,2026-01-01,0.31,1\nc,2026-01-01,0,1\n");
    assert_eq!(outcome.column("ctr"), [json!(0.415), json!(0.31), json!(0.0)]);
}

#[test]
fn quotes_and_lengths_of_all_sorts() {
    let outcome = read_text(
        "title,published,likes\n\"a, \"\"b\"\"\nc\",2026-01-01,1\nshort,2026-01-01\nlong,2026-01-01,1,,\nfar,2026-01-01,1,,x\n\"open,2026-01-01,1\n5\" cup,2026-01-01,2\n",
    );
    assert_eq!(outcome.column("title"), ["a, \"b\"\nc", "short", "long", "5\" cup"].map(|title| json!(title)));
    assert_eq!(outcome.column("likes"), [json!(1.0), json!(null), json!(1.0), json!(2.0)]);
    assert_eq!(outcome.reasons(), [(5, "", "ragged"), (6, "", "ragged")]);
}

#[test]
fn unpacking_and_hashing_can_be_stopped() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("posts.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["title", "published", "likes"]).unwrap();
    sheet.write_row(1, 0, ["x", "2026-01-01", "3"]).unwrap();
    book.save(&path).unwrap();
    // Stopped at each of the reports that come before the first record.
    let stopped_at = |stop: usize| {
        let (mut reports, mut records, mut started) = (0, 0, false);
        let outcome = read(&path, None, &Mapping::new(), &Options::default(), &mut |event| {
            match event {
                Event::Start(_) => started = true,
                Event::Record(_) => records += 1,
                Event::Progress { .. } if records == 0 => {
                    reports += 1;
                    if reports == stop {
                        return ControlFlow::Break(());
                    }
                }
                _ => {}
            }
            ControlFlow::Continue(())
        });
        (outcome.map_err(|cause| cause.code()).map(|summary| summary.rows_read), records, started, reports)
    };
    let (whole, records, _, reports) = stopped_at(usize::MAX);
    assert_eq!((whole, records), (Ok(1), 1));
    assert!(reports >= 2);
    assert_eq!(stopped_at(1), (Err("cancelled"), 0, false, 1));
    assert_eq!(stopped_at(reports), (Err("cancelled"), 0, true, reports));

    let path = write(&folder, "large.bin", vec![7; 3 << 20]);
    let mut seen = Vec::new();
    let hash = sha256(&path, &mut |done, of| {
        seen.push((done, of));
        ControlFlow::Continue(())
    });
    assert_eq!(hash.unwrap().len(), 64);
    assert_eq!(seen.last(), Some(&(3 << 20, 3 << 20)));
    assert!(seen.len() >= 3);
    let stopped =
        sha256(&path, &mut |done, of| if done < of { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    assert_eq!(stopped.unwrap_err().code(), "cancelled");
    assert!(preview(&path, None, &Mapping::new(), &Options::default()).is_err());
}
