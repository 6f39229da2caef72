//! BIFF5 and BIFF8 workbooks (`.xls` of Excel 95 to 2003), after Microsoft's [MS-XLS].
//!
//! Read here and not by `calamine`, which panics or does not end on some damaged files.

use std::collections::HashMap;
use std::path::Path;

use encoding_rs::{Encoding, GBK, UTF_8, WINDOWS_1252};

use super::biff_text::{Segments, Strings};
use super::compound::{Compound, u16_at, u32_at};
use super::number_format::{self, Shown};
use super::source::Sheet;
use super::{Flow, Row, RowSink, Source, damaged, unreadable};
use crate::error::IngestError;

mod cells;

/// Rows × columns of a sheet of this format.
const CELLS: usize = 65_536 * 256;
/// Sheets and formats of cells are numbered in two bytes.
const NUMBERED: usize = 65_536;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const CONTINUE: u16 = 0x003C;

/// A workbook in memory.
pub(crate) struct Book {
    stream: Vec<u8>,
    sheets: Vec<(Sheet, usize)>,
    pub(crate) epoch_1904: bool,
    /// How the numbers of a cell format are shown.
    shown: Vec<Shown>,
    strings: Strings,
    biff8: bool,
    encoding: &'static Encoding,
}

struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    /// What follows in the stream.
    behind: &'a [u8],
}

impl<'a> Record<'a> {
    /// Data of the records that continue this one.
    fn more(&self) -> Vec<&'a [u8]> {
        let mut at = 0;
        let continued = std::iter::from_fn(|| {
            let (next, after) = record(self.behind, at).filter(|(next, _)| next.kind == CONTINUE)?;
            at = after;
            Some(next.data)
        });
        continued.collect()
    }
}

/// The record at `at` and where the next one begins.
fn record(stream: &[u8], at: usize) -> Option<(Record<'_>, usize)> {
    let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
    let (data, behind) = stream.get(at + 4..)?.split_at_checked(length)?;
    Some((Record { kind, data, behind }, at + 4 + length))
}

impl Book {
    /// # Errors
    /// `file_protected`, `file_damaged`, `file_unreadable`.
    pub(crate) fn open(path: &Path) -> Result<Book, IngestError> {
        let bytes = std::fs::read(path).map_err(|cause| unreadable(path, &cause))?;
        let file = Compound::parse(&bytes).map_err(|fault| damaged(path, &fault))?;
        let Some(stream) = file.stream("Workbook").or_else(|| file.stream("Book")) else {
            if file.has("EncryptedPackage") {
                return Err(IngestError::FileProtected { path: path.to_path_buf() });
            }
            return Err(damaged(path, &"a compound file without a workbook"));
        };
        let stream = stream.map_err(|fault| damaged(path, &fault))?;
        let mut book = Book {
            stream: Vec::new(),
            sheets: Vec::new(),
            epoch_1904: false,
            shown: Vec::new(),
            strings: Strings::default(),
            biff8: true,
            encoding: WINDOWS_1252,
        };
        book.globals(&stream).map_err(|fault| match fault {
            Fault::Protected => IngestError::FileProtected { path: path.to_path_buf() },
            Fault::Damaged(detail) => damaged(path, &detail),
        })?;
        book.stream = stream;
        Ok(book)
    }

    fn globals(&mut self, stream: &[u8]) -> Result<(), Fault> {
        let (first, mut at) = record(stream, 0).ok_or(Fault::Damaged("the workbook is cut"))?;
        if first.kind != BOF {
            return Err(Fault::Damaged("the workbook does not begin with its version"));
        }
        self.biff8 = match u16_at(first.data, 0) {
            Some(0x0600) => true,
            Some(0x0500) => false,
            _ => return Err(Fault::Damaged("the workbook is older than Excel 5.0")),
        };
        let mut formats: HashMap<u16, Shown> = HashMap::new();
        let mut cell_formats: Vec<u16> = Vec::new();
        loop {
            let (record, next) = record(stream, at).ok_or(Fault::Damaged("the workbook is cut"))?;
            at = next;
            match record.kind {
                EOF => break,
                0x002F => return Err(Fault::Protected),
                0x0042 => self.encoding = code_page(u16_at(record.data, 0).unwrap_or(1252)),
                0x0022 => self.epoch_1904 = u16_at(record.data, 0) == Some(1),
                0x0085 => self.bound_sheet(&record),
                0x041E => {
                    if let Some(format) = u16_at(record.data, 0) {
                        let shown = number_format::shown(&self.text(&record, 2, !self.biff8));
                        formats.entry(format).or_insert(shown);
                    }
                }
                0x00E0 => cell_formats.push(u16_at(record.data, 2).unwrap_or(0)),
                0x00FC => {
                    let strings = Strings::read(record.data, &record.more(), CELLS);
                    self.strings = strings.ok_or(Fault::Damaged("the workbook has more texts than cells"))?;
                }
                _ => {}
            }
            if self.sheets.len() > NUMBERED || cell_formats.len() > NUMBERED {
                return Err(Fault::Damaged("the workbook has more sheets or formats than can be numbered"));
            }
        }
        self.shown = cell_formats
            .into_iter()
            .map(|format| formats.get(&format).copied().unwrap_or_else(|| number_format::built_in(format)))
            .collect();
        Ok(())
    }

    fn bound_sheet(&mut self, record: &Record<'_>) {
        let (Some(at), Some(&[state, kind])) =
            (u32_at(record.data, 0), record.data.get(4..6).and_then(|b| b.first_chunk::<2>()))
        else {
            return;
        };
        if kind == 0 {
            let name = self.text(record, 6, true);
            self.sheets.push((Sheet { name, hidden: state & 3 != 0 }, at as usize));
        }
    }

    /// A text at `from` whose length takes one byte (`short`) or two.
    fn text(&self, record: &Record<'_>, from: usize, short: bool) -> String {
        let more = record.more();
        let mut segments = Segments::new(record.data.get(from..).unwrap_or_default(), &more);
        let length = if short { segments.byte().map(usize::from) } else { segments.half().map(usize::from) };
        let Some(length) = length else { return String::new() };
        if self.biff8 {
            return segments.flagged_text(length);
        }
        let bytes = segments.bytes(length);
        self.encoding.decode_without_bom_handling(&bytes).0.into_owned()
    }

    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        self.sheets.iter().map(|(sheet, _)| sheet.clone()).collect()
    }
}

enum Fault {
    Protected,
    Damaged(&'static str),
}

/// Code pages of BIFF5 texts.
fn code_page(page: u16) -> &'static Encoding {
    match page {
        936 => GBK,
        950 => encoding_rs::BIG5,
        932 => encoding_rs::SHIFT_JIS,
        949 => encoding_rs::EUC_KR,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        65001 => UTF_8,
        _ => WINDOWS_1252,
    }
}

pub(crate) fn rows(source: &Source, sink: &mut RowSink<'_>) -> Result<(), IngestError> {
    let book = Book::open(&source.path)?;
    let cells = book.cells(&source.sheet).map_err(|fault| damaged(&source.path, &fault))?;
    let count = cells.len().max(1) as u64;
    let mut row = Row::default();
    for (at, cell) in cells.iter().enumerate() {
        let number = u64::from(cell.row) + 1;
        if number != row.number {
            if row.number > 0 && sink(&row, source.length * at as u64 / count)? == Flow::Enough {
                return Ok(());
            }
            row.clear(number);
        }
        let column = usize::from(cell.column);
        if cells.get(at + 1).is_some_and(|next| (next.row, next.column) == (cell.row, cell.column)) {
            continue;
        }
        row.pad(column);
        book.push(&mut row, cell);
    }
    if row.number > 0 {
        sink(&row, source.length)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn book() -> Book {
        Book {
            stream: Vec::new(),
            sheets: Vec::new(),
            epoch_1904: false,
            shown: Vec::new(),
            strings: Strings::default(),
            biff8: true,
            encoding: WINDOWS_1252,
        }
    }

    pub(super) fn bytes(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    }

    pub(super) fn stream(records: &[Vec<u8>]) -> Vec<u8> {
        [bytes(BOF, &[0x00, 0x06, 0x05, 0x00]), records.concat(), bytes(EOF, &[])].concat()
    }

    fn format(number: u16, text: &str) -> Vec<u8> {
        let mut data = number.to_le_bytes().to_vec();
        data.extend([u8::try_from(text.len()).unwrap(), 0, 0]);
        data.extend(text.bytes());
        bytes(0x041E, &data)
    }

    fn of_cells(format: u16) -> Vec<u8> {
        bytes(0x00E0, &[[0, 0], format.to_le_bytes()].concat())
    }

    #[test]
    fn cells_are_shown_by_the_format_their_number_names() {
        let mut book = book();
        let whole = stream(&[
            format(164, "yyyy-mm-dd"),
            of_cells(0),
            of_cells(164),
            of_cells(165),
            of_cells(14),
            format(165, "[h]:mm"),
            format(164, "0.00"),
        ]);
        assert!(book.globals(&whole).is_ok());
        assert_eq!(book.shown, [Shown::Number, Shown::Date, Shown::Duration, Shown::Date]);
    }

    #[test]
    fn more_formats_of_cells_than_can_be_numbered_are_refused() {
        let whole = |count| stream(&[of_cells(14).repeat(count)]);
        assert!(book().globals(&whole(65_536)).is_ok());
        assert!(matches!(book().globals(&whole(65_537)), Err(Fault::Damaged(_))));
    }
}
