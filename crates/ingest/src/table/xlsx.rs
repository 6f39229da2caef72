//! XLSX workbooks, streamed cell by cell.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, PoisonError};

use calamine::{CellErrorType, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::source::Sheet;
use super::{Cell, Flow, Row, RowSink, Source, damaged, unreadable, zip_guard};
use crate::cell::reason::Reason;
use crate::control::{self, Control, Stoppable};
use crate::error::IngestError;
use crate::limits::{CELL, COLUMNS};

type Buffered = BufReader<Stoppable<File>>;

/// An opened workbook: its shared strings are read once for the sample and the whole.
#[derive(Clone)]
pub(crate) struct Book(Arc<Mutex<Xlsx<Buffered>>>);

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Book")
    }
}

/// The workbook, its sheets, and whether it counts days from 1904.
pub(crate) fn describe(path: &Path, control: &dyn Control) -> Result<(Book, Vec<Sheet>, bool), IngestError> {
    zip_guard::check(path, control)?;
    let book = control::watched(control, |stop| open(path, stop))?;
    let (sheets, epoch_1904) = (sheets(book.sheets_metadata()), book.has_1904_epoch());
    Ok((Book(Arc::new(Mutex::new(book))), sheets, epoch_1904))
}

fn sheets(metadata: &[calamine::Sheet]) -> Vec<Sheet> {
    metadata
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| Sheet { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
        .collect()
}

fn open(path: &Path, stop: Arc<AtomicBool>) -> Result<Xlsx<Buffered>, IngestError> {
    let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    Xlsx::new(BufReader::new(Stoppable::new(file, stop))).map_err(|cause| xlsx_error(path, &cause))
}

fn xlsx_error(path: &Path, cause: &XlsxError) -> IngestError {
    match cause {
        XlsxError::Password => IngestError::FileProtected { path: path.to_path_buf() },
        cause => damaged(path, cause),
    }
}

/// Rows of the sheet in the order of the file. Rows that the file leaves out are blank and not reported.
pub(crate) fn rows(source: &Source, sink: &mut RowSink<'_>) -> Result<(), IngestError> {
    let path = &source.path;
    let Some(book) = &source.book else { return Ok(()) };
    // A reader that panicked leaves nothing half done: every reading starts at the top of the sheet.
    let mut book = book.0.lock().unwrap_or_else(PoisonError::into_inner);
    let mut cells = book.worksheet_cells_reader(&source.sheet).map_err(|cause| xlsx_error(path, &cause))?;
    // The position in the unpacked sheet is not the reader's to tell: progress goes by rows of the stated size.
    let last = u64::from(cells.dimensions().end.0) + 1;
    let mut row = Row::default();
    let mut begun = false;
    while let Some(cell) = cells.next_cell().map_err(|cause| xlsx_error(path, &cause))? {
        let (at, column) = cell.get_position();
        let (number, column) = (u64::from(at) + 1, column as usize);
        if !begun || number != row.number {
            if begun && sink(&row, progress(row.number, last, source.length))? == Flow::Enough {
                return Ok(());
            }
            row.clear(number);
            begun = true;
        }
        if column >= COLUMNS {
            return Err(IngestError::TooManyColumns { value: column as u64 + 1, allowed: COLUMNS as u64 });
        }
        // A cell given twice, or out of order: the sheet is not what a spreadsheet program writes.
        if column < row.len() {
            row.fault = Some(Reason::Ragged);
            continue;
        }
        row.pad(column);
        push(&mut row, cell.get_value());
    }
    if begun {
        sink(&row, source.length)?;
    }
    Ok(())
}

fn progress(row: u64, last: u64, length: u64) -> u64 {
    let part = row.min(last).saturating_mul(1000) / last.max(1);
    length / 1000 * part
}

fn push(row: &mut Row, value: &DataRef<'_>) {
    match value {
        DataRef::Empty => row.push(Cell::Empty),
        #[expect(clippy::cast_precision_loss, reason = "a sheet holds floats; integers come from other writers")]
        DataRef::Int(value) => row.push(Cell::Number(*value as f64)),
        DataRef::Float(value) => row.push(Cell::Number(*value)),
        DataRef::String(text) => push_text(row, text),
        DataRef::SharedString(text) => push_text(row, text),
        DataRef::Bool(value) => row.push(Cell::Flag(*value)),
        DataRef::DateTime(moment) => row.push(of_moment(*moment)),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => push_text(row, text),
        DataRef::Error(fault) => row.push(of_fault(fault)),
    }
}

/// Texts of sheets may hold `_x000D_` for control characters.
fn push_text(row: &mut Row, text: &str) {
    if text.len() > CELL {
        row.fault = Some(Reason::CellTooLong);
        return row.push(Cell::Empty);
    }
    row.push_text(text.as_bytes());
}

fn of_moment(moment: ExcelDateTime) -> Cell<'static> {
    let serial = moment.as_f64();
    if moment.is_duration() || serial < 1.0 {
        return Cell::Moment { at: None, serial };
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let at = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        .and_then(|date| date.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second)));
    // 23:59:59.999… is the next second, written by programs that count in days.
    let at = if milli >= 500 { at.map(|at| at + chrono::TimeDelta::seconds(1)) } else { at };
    Cell::Moment { at, serial }
}

/// `#N/A` says that there is no value; the other faults of formulas have lost one.
fn of_fault(fault: &CellErrorType) -> Cell<'static> {
    match fault {
        CellErrorType::NA => Cell::Empty,
        CellErrorType::Div0 => Cell::Fault("#DIV/0!"),
        CellErrorType::Name => Cell::Fault("#NAME?"),
        CellErrorType::Null => Cell::Fault("#NULL!"),
        CellErrorType::Num => Cell::Fault("#NUM!"),
        CellErrorType::Ref => Cell::Fault("#REF!"),
        CellErrorType::Value => Cell::Fault("#VALUE!"),
        CellErrorType::GettingData => Cell::Fault("#GETTING_DATA"),
    }
}
