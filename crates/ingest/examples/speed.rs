//! How fast files are read, against bare readers in the same run:
//! `cargo run --release -p sandtable-ingest --example speed -- xlsx 200000` or `… posts|transactions|touchpoints 1000000`.
//!
//! Prints one JSON object: milliseconds of the peer and of this crate (best of three), rows, and the highest memory of
//! the process in kilobytes.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "an example prints its result and stops at any fault")]

use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

use calamine::{Reader, Xlsx};
use sandtable_ingest::view::{Mapping, Options};
use sandtable_ingest::{Event, read};

fn main() {
    let mut args = std::env::args().skip(1);
    let what = args.next().unwrap_or_else(|| "xlsx".to_owned());
    let rows: u64 = args.next().and_then(|rows| rows.parse().ok()).unwrap_or(200_000);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(if what == "xlsx" { "posts.xlsx" } else { "rows.csv" });
    let peer: fn(&Path) -> u64 = match what.as_str() {
        "xlsx" => {
            workbook(&path, rows);
            bare_workbook
        }
        kind => {
            text(&path, kind, rows);
            bare_text
        }
    };
    // Memory of our own reading first: the bare reader of workbooks holds the whole sheet.
    let ours = best(|| ours(&path), rows);
    let memory = memory();
    let theirs = best(|| peer(&path), rows);
    let bytes = std::fs::metadata(&path).unwrap().len();
    println!(
        "{}",
        serde_json::json!({"what": what, "rows": rows, "bytes": bytes, "peer_ms": theirs, "ms": ours,
            "ratio": ours / theirs, "memory_kb": memory})
    );
}

fn best(mut run: impl FnMut() -> u64, rows: u64) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        let begun = Instant::now();
        assert_eq!(run(), rows);
        best = best.min(begun.elapsed().as_secs_f64() * 1000.0);
    }
    best
}

fn ours(path: &Path) -> u64 {
    let mut rows = 0;
    read(path, None, &Mapping::new(), &Options::default(), &mut |event| {
        rows += u64::from(matches!(event, Event::Record(_)));
        ControlFlow::Continue(())
    })
    .unwrap();
    rows
}

/// Every cell once, as the library gives it.
fn bare_workbook(path: &Path) -> u64 {
    let mut book: Xlsx<_> = calamine::open_workbook(path).unwrap();
    let name = book.sheet_names()[0].clone();
    let mut cells = book.worksheet_cells_reader(&name).unwrap();
    let (mut rows, mut last) = (0, 0);
    while let Some(cell) = cells.next_cell().unwrap() {
        let row = cell.get_position().0;
        rows += u64::from(row != last);
        last = row;
    }
    rows
}

fn bare_text(path: &Path) -> u64 {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let mut record = csv::ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut record).unwrap() {
        rows += 1;
    }
    rows
}

fn workbook(path: &Path, rows: u64) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let header =
        ["id", "title", "published", "post_type", "impressions", "views", "likes", "comments", "shares", "saves"];
    sheet.write_row(0, 0, header).unwrap();
    for row in 1..=u32::try_from(rows).unwrap() {
        sheet.write(row, 0, format!("1700000000{row:09}")).unwrap();
        sheet.write(row, 1, format!("post {row}")).unwrap();
        sheet.write(row, 2, format!("2026-{:02}-{:02} 10:00:00", row % 12 + 1, row % 28 + 1)).unwrap();
        sheet.write(row, 3, "note").unwrap();
        for column in 4..10_u16 {
            sheet.write(row, column, row % 1000 * u32::from(column)).unwrap();
        }
    }
    book.save(path).unwrap();
}

fn text(path: &Path, kind: &str, rows: u64) {
    let mut out = BufWriter::new(std::fs::File::create(path).unwrap());
    let header = match kind {
        "transactions" => "order_id,customer_id,order_date,product_name,quantity,amount,currency,status",
        "touchpoints" => "event_id,user_id,event_time,channel,utm_source,utm_medium,utm_campaign",
        _ => "id,title,published,post_type,impressions,views,likes,comments,shares,saves",
    };
    writeln!(out, "{header}").unwrap();
    for row in 0..rows {
        let (month, day) = (row % 12 + 1, row % 28 + 1);
        match kind {
            "transactions" => {
                writeln!(
                    out,
                    "O{row},C{},2026-{month:02}-{day:02} 10:00:00,White cup,{},{}.50,CNY,paid",
                    row % 5000,
                    row % 3 + 1,
                    row % 900
                )
            }
            "touchpoints" => {
                writeln!(out, "E{row},U{},2026-{month:02}-{day:02} 10:00:00,social,xiaohongshu,post,spring", row % 5000)
            }
            _ => writeln!(
                out,
                "1700000000{row:09},post {row},2026-{month:02}-{day:02} 10:00:00,note,{},{},5,4,3,2",
                row % 1000 * 9,
                row % 1000
            ),
        }
        .unwrap();
    }
}

/// Highest memory of the process so far, in kilobytes; 0 where the system does not say.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok()).unwrap_or(0)
}
