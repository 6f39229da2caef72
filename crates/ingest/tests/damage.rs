//! Files damaged at random places are read or refused: nothing panics, and nothing is read for long. The generator is
//! seeded, so a failure comes back.

mod support;

use std::io::{Cursor, Read, Write};
use std::ops::ControlFlow;

use sandtable_ingest::view::{Mapping, Options};
use sandtable_ingest::{preview, read};
use support::compound::{Biff, workbook};
use support::{fixture, write};
use tempfile::tempdir;

/// Xorshift: good enough to pick places.
struct Places(u64);

impl Places {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % end.max(1)
    }

    fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(8) {
            let at = self.below(bytes.len());
            let to = (at + self.below(40)).min(bytes.len());
            match self.below(7) {
                0 => bytes[at] = self.below(256) as u8,
                1 => bytes[at] ^= 1 << self.below(8),
                2 => bytes[at..to].fill(0xFF),
                3 => bytes[at..to].fill(0),
                4 => bytes[at] = b"<>\"'&;/=9,\n"[self.below(11)],
                5 if to - at < bytes.len() => drop(bytes.drain(at..to)),
                _ => bytes.truncate(at.max(1)),
            }
        }
    }
}

const ROUNDS: usize = 120;

/// Reads damaged copies; how many could be read in spite of it.
fn survive(name: &str, mut copy: impl FnMut(&mut Places) -> Vec<u8>) -> usize {
    let folder = tempdir().unwrap();
    let mut places = Places(0x9E37_79B9_7F4A_7C15);
    let mut read_all = 0;
    for _ in 0..ROUNDS {
        let path = write(&folder, name, copy(&mut places));
        let options = Options { year: Some(2026), day_first: Some(true), undated: Some(true), ..Options::default() };
        let mut events = 0_u64;
        let outcome = read(&path, None, &Mapping::new(), &options, &mut |_| {
            events += 1;
            assert!(events < 100_000, "a small file gives few rows");
            ControlFlow::Continue(())
        });
        let shown = preview(&path, None, &Mapping::new(), &options);
        if outcome.is_ok() {
            assert!(shown.is_ok(), "what is read can be shown");
            read_all += 1;
        }
    }
    read_all
}

fn survive_bytes(name: &str, whole: &[u8]) -> usize {
    survive(name, |places| {
        let mut bytes = whole.to_vec();
        places.damage(&mut bytes);
        bytes
    })
}

#[test]
fn delimited_text_html_and_json() {
    for name in
        ["meta_ads.csv", "meta_daily_metric.csv", "ocean_engine_ads.csv", "ga4_channels.csv", "wechat_followers.xls"]
    {
        let whole = std::fs::read(fixture("shapes").join(name)).unwrap();
        assert!(survive_bytes(name, &whole) > 0, "{name}");
    }
    let whole =
        r#"{"data": [{"id": 1, "title": "a", "likes": 3, "published": "2026-01-01"}, {"id": 2, "title": "b"}]}"#;
    assert!(survive_bytes("posts.json", whole.as_bytes()) > 0);
}

#[test]
fn biff() {
    let header = || ["title", "published", "likes"].map(Biff::Text).into_iter().collect::<Vec<_>>();
    let row = |likes| vec![Biff::Text("标题"), Biff::Number(46_000.0), Biff::Number(likes)];
    let whole =
        workbook(&[("posts", false, vec![header(), row(1.0), row(2.0)]), ("more", false, vec![header(), row(3.0)])]);
    assert!(survive_bytes("posts.xls", &whole) > 0);
}

/// The parts are damaged and packed anew, so that the damage is not caught by their checksums.
#[test]
fn xlsx() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["title", "published", "likes"]).unwrap();
    sheet.write_row(1, 0, ["标题", "2026-01-01", "3"]).unwrap();
    sheet.write(2, 0, "x").unwrap();
    sheet.write(2, 1, 46_000).unwrap();
    sheet.write(2, 2, 5).unwrap();
    let whole = book.save_to_buffer().unwrap();
    let survived = survive("posts.xlsx", |places| {
        let mut zip = zip::ZipArchive::new(Cursor::new(&whole)).unwrap();
        let mut copy = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let victim = places.below(zip.len());
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut data = Vec::new();
            part.read_to_end(&mut data).unwrap();
            if index == victim || name.ends_with("sheet1.xml") {
                places.damage(&mut data);
            }
            copy.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            copy.write_all(&data).unwrap();
        }
        copy.finish().unwrap().into_inner()
    });
    assert!(survived > 0);
}
