//! Cells of a sheet: where their records lie, and what those say.

use super::{BOF, Book, CELLS, CONTINUE, EOF, Record, record};
use crate::limits::CELL;
use crate::table::compound::{u16_at, u32_at};
use crate::table::number_format::{self, Shown};
use crate::table::{Cell, Row};

// Records of cells ([MS-XLS] 2.3.2).
const FORMULA: u16 = 0x0006;
const COMPRESSED_ROW: u16 = 0x00BD;
const RICH_TEXT: u16 = 0x00D6;
const SHARED_TEXT: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const TEXT: u16 = 0x0204;
const FLAG: u16 = 0x0205;
const TEXT_OF_FORMULA: u16 = 0x0207;
const COMPRESSED: u16 = 0x027E;

impl Book {
    /// The cells of a sheet by row and column, those given twice in their order. What they hold stays in the stream: as
    /// values, the most cells a sheet can have would be half a gigabyte.
    pub(super) fn cells(&self, sheet: &str) -> Result<Vec<Placed>, &'static str> {
        let at = self.sheets.iter().find(|(known, _)| known.name == sheet).map(|(_, at)| *at);
        let mut at = at.ok_or("the sheet is not there")?;
        let mut cells: Vec<Placed> = Vec::new();
        let mut depth = 0_usize;
        let mut formula = None;
        loop {
            let here = u32::try_from(at).map_err(|_| "the sheet is too far back in the workbook")?;
            let (record, next) = record(&self.stream, at).ok_or("the sheet is cut")?;
            at = next;
            match record.kind {
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                // Charts inside the sheet have records of their own.
                _ if depth != 1 => {}
                CONTINUE => {}
                TEXT_OF_FORMULA => {
                    cells.extend(formula.take().map(|(row, column)| Placed { row, column, at: here }));
                }
                _ => match places(&record) {
                    Some(Places::Here(row, columns)) => {
                        formula = None;
                        cells.extend(columns.map(|column| Placed { row, column, at: here }));
                    }
                    Some(Places::Behind(row, column)) => formula = Some((row, column)),
                    None => formula = None,
                },
            }
            if cells.len() > CELLS {
                return Err("the sheet has more cells than a sheet can have");
            }
        }
        cells.sort_unstable_by_key(|cell| (cell.row, cell.column, cell.at));
        Ok(cells)
    }

    pub(super) fn push(&self, row: &mut Row, cell: &Placed) {
        let found = record(&self.stream, cell.at as usize).and_then(|(record, _)| self.value(&record, cell.column));
        match found.unwrap_or(Value::Missing) {
            Value::Number(value, shown) => row.push(number_format::cell(value, shown, self.epoch_1904)),
            Value::Shared(index) => push_text(row, self.strings.get(index as usize)),
            Value::Own(text) => push_text(row, &text),
            Value::Flag(value) => row.push(Cell::Flag(value)),
            Value::Fault(name) => row.push(Cell::Fault(name)),
            Value::Missing => row.push(Cell::Empty),
        }
    }

    /// What a record says of the cell in one of its columns.
    fn value(&self, record: &Record<'_>, column: u16) -> Option<Value> {
        let data = record.data;
        let format = u16_at(data, 4);
        Some(match record.kind {
            NUMBER => self.number(f64::from_le_bytes(*data.get(6..)?.first_chunk()?), format?),
            COMPRESSED => self.number(compressed(u32_at(data, 6)?), format?),
            COMPRESSED_ROW => {
                let at = 4 + 6 * usize::from(column.checked_sub(u16_at(data, 2)?)?);
                self.number(compressed(u32_at(data, at + 2)?), u16_at(data, at)?)
            }
            SHARED_TEXT => Value::Shared(u32_at(data, 6)?),
            TEXT | RICH_TEXT => Value::Own(self.text(record, 6, false)),
            TEXT_OF_FORMULA => Value::Own(self.text(record, 0, false)),
            FLAG => flag_or_fault(*data.get(6)?, *data.get(7)? != 0),
            FORMULA => {
                let result: [u8; 8] = *data.get(6..)?.first_chunk()?;
                match (result[0], &result[6..]) {
                    (1, [0xFF, 0xFF]) => Value::Flag(result[2] != 0),
                    (2, [0xFF, 0xFF]) => flag_or_fault(result[2], true),
                    _ => self.number(f64::from_le_bytes(result), format?),
                }
            }
            _ => return None,
        })
    }

    fn number(&self, value: f64, format: u16) -> Value {
        Value::Number(value, self.shown.get(usize::from(format)).copied().unwrap_or_default())
    }
}

fn push_text(row: &mut Row, text: &str) {
    if text.len() > CELL {
        row.fault = Some(crate::cell::reason::Reason::CellTooLong);
        return row.push(Cell::Empty);
    }
    row.push_text(text.as_bytes());
}

pub(super) struct Placed {
    pub(super) row: u16,
    pub(super) column: u16,
    /// Where its record begins in the stream.
    at: u32,
}

enum Places {
    Here(u16, std::ops::Range<u16>),
    /// A formula that gives a text has it in the record behind.
    Behind(u16, u16),
}

/// The row and the columns that a record has cells of.
fn places(record: &Record<'_>) -> Option<Places> {
    let data = record.data;
    let (row, column) = (u16_at(data, 0)?, u16_at(data, 2)?);
    let columns = match record.kind {
        NUMBER | COMPRESSED | SHARED_TEXT | TEXT | RICH_TEXT | FLAG => 1,
        // Behind the last cell stands the number of its column.
        COMPRESSED_ROW => u16::try_from(data.len().checked_sub(6)? / 6).ok()?,
        FORMULA => match (*data.get(6)?, data.get(12..14)?) {
            (0, [0xFF, 0xFF]) => return Some(Places::Behind(row, column)),
            (1 | 2, [0xFF, 0xFF]) => 1,
            (_, [0xFF, 0xFF]) => return None,
            _ => 1,
        },
        _ => return None,
    };
    let end = column.checked_add(columns)?.min(if columns > 1 { 256 } else { u16::MAX });
    Some(Places::Here(row, column..end))
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

#[cfg(test)]
mod tests {
    use super::super::tests::{book, bytes, stream};
    use super::*;
    use crate::table::source::Sheet;

    #[test]
    fn records_of_several_cells_texts_of_formulas_and_cells_given_twice() {
        let mut book = book();
        book.sheets.push((Sheet { name: "S".to_owned(), hidden: false }, 0));
        let at = |row: u16, column: u16| [row.to_le_bytes(), column.to_le_bytes()].concat();
        let whole = |value: u32| [&[0, 0][..], &(value << 2 | 2).to_le_bytes()].concat();
        let text = [at(0, 0), vec![0, 0], vec![0; 6], vec![0xFF, 0xFF]].concat();
        book.stream = stream(&[
            bytes(COMPRESSED_ROW, &[at(1, 2), whole(7), whole(8), vec![3, 0]].concat()),
            bytes(FORMULA, &text),
            bytes(TEXT_OF_FORMULA, &[4, 0, 0, b'a', b'b']),
            bytes(CONTINUE, &[0, b'c', b'd']),
            bytes(COMPRESSED, &[at(1, 0), whole(1)].concat()),
            bytes(COMPRESSED, &[at(1, 2), whole(9)].concat()),
            // Cut: it says nothing of its cell.
            bytes(NUMBER, &at(0, 1)),
        ]);
        let cells = book.cells("S").unwrap();
        let mut row = Row::default();
        let shown: Vec<(u16, u16, String)> = cells
            .iter()
            .map(|cell| {
                row.clear(1);
                book.push(&mut row, cell);
                (cell.row, cell.column, row.text(0))
            })
            .collect();
        let wanted = [(0, 0, "abcd"), (0, 1, ""), (1, 0, "1"), (1, 2, "7"), (1, 2, "9"), (1, 3, "8")]
            .map(|(r, c, t)| (r, c, t.to_owned()));
        assert_eq!(shown, wanted);
    }
}
