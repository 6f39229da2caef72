//! BIFF5 and BIFF8 workbooks (`.xls` of Excel 95 to 2003), after Microsoft's [MS-XLS].
//!
//! Read here and not by `calamine`, which panics or does not end on some damaged files.

use std::path::Path;

use encoding_rs::{Encoding, GBK, UTF_8, WINDOWS_1252};

use super::biff_text::{Segments, Strings};
use super::compound::{Compound, u16_at, u32_at};
use super::number_format::{self, Shown};
use super::source::Sheet;
use super::{Cell, Flow, Row, RowSink, Source, damaged, unreadable};
use crate::error::IngestError;
use crate::limits::CELL;

/// Rows × columns of a sheet of this format.
const CELLS: usize = 65_536 * 256;

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
    strings: Vec<String>,
    biff8: bool,
    encoding: &'static Encoding,
}

struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    /// Data of the records that continue this one.
    more: Vec<&'a [u8]>,
}

/// The record at `at` and where the next one begins.
fn record(stream: &[u8], at: usize) -> Option<(Record<'_>, usize)> {
    let take = |at: usize| -> Option<(u16, &[u8], usize)> {
        let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at + 2)?));
        Some((kind, stream.get(at + 4..at + 4 + length)?, at + 4 + length))
    };
    let (kind, data, mut next) = take(at)?;
    let mut more = Vec::new();
    while let Some((CONTINUE, data, after)) = take(next) {
        more.push(data);
        next = after;
    }
    Some((Record { kind, data, more }, next))
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
            strings: Vec::new(),
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
        let mut formats: Vec<(u16, Shown)> = Vec::new();
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
                        formats.push((format, number_format::shown(&self.text(&record, 2, !self.biff8))));
                    }
                }
                0x00E0 => cell_formats.push(u16_at(record.data, 2).unwrap_or(0)),
                0x00FC => self.strings = Strings::read(record.data, &record.more),
                _ => {}
            }
        }
        self.shown = cell_formats
            .into_iter()
            .map(|format| {
                let own = formats.iter().find(|(known, _)| *known == format).map(|(_, shown)| *shown);
                own.unwrap_or_else(|| number_format::built_in(format))
            })
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
        let mut segments = Segments::new(record.data.get(from..).unwrap_or_default(), &record.more);
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

    /// The cells of a sheet by row and column; of cells given twice the last.
    fn cells(&self, sheet: &str) -> Result<Vec<Placed>, &'static str> {
        let at = self.sheets.iter().find(|(known, _)| known.name == sheet).map(|(_, at)| *at);
        let mut at = at.ok_or("the sheet is not there")?;
        let mut cells: Vec<Placed> = Vec::new();
        let mut depth = 0_usize;
        let mut formula = None;
        loop {
            let (record, next) = record(&self.stream, at).ok_or("the sheet is cut")?;
            at = next;
            match record.kind {
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                // Charts inside the sheet have records of their own.
                _ if depth != 1 => {}
                0x0207 => {
                    // The text that the formula before it gave.
                    if let Some((row, column)) = formula.take() {
                        cells.push(Placed { row, column, value: Value::Own(self.text(&record, 0, false)) });
                    }
                }
                _ => {
                    formula = self.cell(&record, &mut cells);
                }
            }
            if cells.len() > CELLS {
                return Err("the sheet has more cells than a sheet can have");
            }
        }
        cells.sort_by_key(|cell| (cell.row, cell.column));
        Ok(cells)
    }

    /// Takes the cells of a record. A formula that gives a text has it in the record behind: its place is returned.
    fn cell(&self, record: &Record<'_>, cells: &mut Vec<Placed>) -> Option<(u16, u16)> {
        let data = record.data;
        let (row, column) = (u16_at(data, 0)?, u16_at(data, 2)?);
        let format = u16_at(data, 4)?;
        let mut push = |column: u16, value: Value| cells.push(Placed { row, column, value });
        match record.kind {
            0x0203 => push(column, self.number(f64::from_le_bytes(*data.get(6..)?.first_chunk()?), format)),
            0x027E => push(column, self.number(compressed(u32_at(data, 6)?), format)),
            0x00BD => {
                for (at, pair) in data.get(4..data.len().checked_sub(2)?)?.chunks_exact(6).enumerate() {
                    let column =
                        u16::try_from(at).ok().and_then(|at| column.checked_add(at)).filter(|column| *column < 256)?;
                    push(column, self.number(compressed(u32_at(pair, 2)?), u16_at(pair, 0)?));
                }
            }
            0x00FD => push(column, Value::Shared(u32_at(data, 6)?)),
            0x0204 | 0x00D6 => push(column, Value::Own(self.text(record, 6, false))),
            0x0205 => push(column, flag_or_fault(*data.get(6)?, *data.get(7)? != 0)),
            0x0006 => {
                let result: [u8; 8] = *data.get(6..)?.first_chunk()?;
                match (result[0], &result[6..]) {
                    (0, [0xFF, 0xFF]) => return Some((row, column)),
                    (1, [0xFF, 0xFF]) => push(column, Value::Flag(result[2] != 0)),
                    (2, [0xFF, 0xFF]) => push(column, flag_or_fault(result[2], true)),
                    (_, [0xFF, 0xFF]) => {}
                    _ => push(column, self.number(f64::from_le_bytes(result), format)),
                }
            }
            _ => {}
        }
        None
    }

    fn number(&self, value: f64, format: u16) -> Value {
        Value::Number(value, self.shown.get(usize::from(format)).copied().unwrap_or_default())
    }

    fn push(&self, row: &mut Row, value: &Value) {
        match value {
            Value::Number(value, shown) => row.push(number_format::cell(*value, *shown, self.epoch_1904)),
            Value::Shared(index) => self.push_text(row, self.strings.get(*index as usize).map_or("", String::as_str)),
            Value::Own(text) => self.push_text(row, text),
            Value::Flag(value) => row.push(Cell::Flag(*value)),
            Value::Fault(name) => row.push(Cell::Fault(name)),
            Value::Missing => row.push(Cell::Empty),
        }
    }

    fn push_text(&self, row: &mut Row, text: &str) {
        if text.len() > CELL {
            row.fault = Some(crate::cell::reason::Reason::CellTooLong);
            return row.push(Cell::Empty);
        }
        row.push_text(text.as_bytes());
    }
}

enum Fault {
    Protected,
    Damaged(&'static str),
}

struct Placed {
    row: u16,
    column: u16,
    value: Value,
}

enum Value {
    Number(f64, Shown),
    /// Index into the table of strings.
    Shared(u32),
    Own(String),
    Flag(bool),
    Fault(&'static str),
    /// `#N/A`
    Missing,
}

fn flag_or_fault(code: u8, is_fault: bool) -> Value {
    if !is_fault {
        return Value::Flag(code != 0);
    }
    match code {
        0x00 => Value::Fault("#NULL!"),
        0x07 => Value::Fault("#DIV/0!"),
        0x0F => Value::Fault("#VALUE!"),
        0x17 => Value::Fault("#REF!"),
        0x1D => Value::Fault("#NAME?"),
        0x24 => Value::Fault("#NUM!"),
        _ => Value::Missing,
    }
}

/// Thirty bits of a number: the upper ones of a float or a whole number, perhaps times a hundred.
fn compressed(bits: u32) -> f64 {
    let value =
        if bits & 2 != 0 { f64::from(bits.cast_signed() >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 != 0 { value / 100.0 } else { value }
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
        book.push(&mut row, &cell.value);
    }
    if row.number > 0 {
        sink(&row, source.length)?;
    }
    Ok(())
}
