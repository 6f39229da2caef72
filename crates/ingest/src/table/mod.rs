//! Tables of any format as one stream of rows. Rows are pushed, so that each format keeps its own borrowings and the
//! row's buffers are used again.

use std::path::PathBuf;

use chrono::NaiveDateTime;

use crate::cell::reason::Reason;
use crate::error::IngestError;

pub(crate) mod biff;
pub(crate) mod biff_text;
pub(crate) mod compound;
pub(crate) mod csv;
pub(crate) mod delimiter;
pub(crate) mod html;
pub(crate) mod json;
pub(crate) mod markup;
pub(crate) mod number_format;
pub(crate) mod ods;
pub(crate) mod outline;
pub(crate) mod scan;
pub(crate) mod source;
pub(crate) mod xlsx;
pub(crate) mod zip_guard;

pub(crate) use source::{Format, Source};

/// One cell as its format gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Cell<'a> {
    Empty,
    /// Text as it stands in the file; only CSV may hold bytes that are no UTF-8.
    Text(&'a [u8]),
    Number(f64),
    /// A cell with a date format. `at` is missing where the serial number is on no calendar (a duration).
    Moment {
        at: Option<NaiveDateTime>,
        serial: f64,
    },
    Flag(bool),
    /// `#REF!` and the like.
    Fault(&'static str),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Slot {
    Empty,
    Text { from: u32, to: u32 },
    Number(f64),
    Moment { at: Option<NaiveDateTime>, serial: f64 },
    Flag(bool),
    Fault(&'static str),
}

/// A row with its buffers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Row {
    /// Counted from 1, as a spreadsheet program counts.
    pub(crate) number: u64,
    /// The row as a whole cannot be read.
    pub(crate) fault: Option<Reason>,
    bytes: Vec<u8>,
    slots: Vec<Slot>,
}

impl Row {
    pub(crate) fn clear(&mut self, number: u64) {
        self.number = number;
        self.fault = None;
        self.bytes.clear();
        self.slots.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    pub(crate) fn cell(&self, column: usize) -> Cell<'_> {
        match self.slots.get(column) {
            None | Some(Slot::Empty) => Cell::Empty,
            // The spans were cut from these very bytes.
            Some(&Slot::Text { from, to }) => {
                self.bytes.get(from as usize..to as usize).map_or(Cell::Empty, Cell::Text)
            }
            Some(&Slot::Number(value)) => Cell::Number(value),
            Some(&Slot::Moment { at, serial }) => Cell::Moment { at, serial },
            Some(&Slot::Flag(value)) => Cell::Flag(value),
            Some(&Slot::Fault(name)) => Cell::Fault(name),
        }
    }

    pub(crate) fn push_text(&mut self, text: &[u8]) {
        let from = span(self.bytes.len());
        self.bytes.extend_from_slice(text);
        let to = span(self.bytes.len());
        self.slots.push(if from == to { Slot::Empty } else { Slot::Text { from, to } });
    }

    pub(crate) fn push(&mut self, cell: Cell<'_>) {
        let slot = match cell {
            Cell::Text(text) => return self.push_text(text),
            Cell::Empty => Slot::Empty,
            Cell::Number(value) => Slot::Number(value),
            Cell::Moment { at, serial } => Slot::Moment { at, serial },
            Cell::Flag(value) => Slot::Flag(value),
            Cell::Fault(name) => Slot::Fault(name),
        };
        self.slots.push(slot);
    }

    /// Empty cells up to `column`.
    pub(crate) fn pad(&mut self, column: usize) {
        if self.slots.len() < column {
            self.slots.resize(column, Slot::Empty);
        }
    }

    /// The cell as text for people and comparisons; bytes that are no UTF-8 show as `�`.
    pub(crate) fn text(&self, column: usize) -> String {
        self.cell(column).to_text()
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.slots.iter().all(|slot| match *slot {
            Slot::Empty => true,
            Slot::Text { from, to } => self.bytes[from as usize..to as usize].iter().all(u8::is_ascii_whitespace),
            _ => false,
        })
    }
}

/// Records are far below 4 GiB ([`crate::limits::RECORD`]).
fn span(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Cell<'_> {
    pub(crate) fn to_text(self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Cell::Number(value) => format!("{value}"),
            Cell::Moment { at: Some(at), serial } if serial.fract() == 0.0 => at.format("%Y-%m-%d").to_string(),
            Cell::Moment { at: Some(at), .. } => at.format("%Y-%m-%d %H:%M:%S").to_string(),
            Cell::Moment { at: None, serial } => format!("{serial}"),
            Cell::Flag(value) => value.to_string(),
            Cell::Fault(name) => name.to_owned(),
        }
    }
}

/// Whether more rows are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flow {
    More,
    Enough,
}

/// Takes the rows of a table in their order; the second argument is how far into the file the reading is, in bytes.
pub(crate) type RowSink<'a> = dyn FnMut(&Row, u64) -> Result<Flow, IngestError> + 'a;

/// The SHA-256 of a file and its length.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Fingerprint {
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
}

/// Reads all rows of the source. With `fingerprint` the hash of the whole file is taken in the same pass where the
/// format allows ([`Format::is_stream`]); elsewhere there is none.
pub(crate) fn rows(
    source: &Source,
    fingerprint: bool,
    sink: &mut RowSink<'_>,
) -> Result<Option<Fingerprint>, IngestError> {
    if source.format == Format::Csv {
        return csv::rows(source, fingerprint, sink);
    }
    if source.format == Format::Ndjson {
        return json::lines(source, fingerprint, sink);
    }
    let mut wide = |row: &Row, at: u64| {
        if row.len() > crate::limits::COLUMNS {
            return Err(IngestError::TooManyColumns {
                value: row.len() as u64,
                allowed: crate::limits::COLUMNS as u64,
            });
        }
        sink(row, at)
    };
    match source.format {
        Format::Xlsx => xlsx::rows(source, &mut wide)?,
        Format::Xls => biff::rows(source, &mut wide)?,
        Format::Ods => ods::rows(source, &mut wide)?,
        Format::Html => html::rows(source, &mut wide)?,
        Format::Json => json::rows(source, &mut wide)?,
        Format::Csv | Format::Ndjson => {}
    }
    Ok(None)
}

/// Clones of the first rows.
pub(crate) fn head(source: &Source, limit: usize) -> Result<Vec<Row>, IngestError> {
    let mut rows = Vec::new();
    let mut bytes = 0;
    self::rows(source, false, &mut |row, _| {
        bytes += row.bytes.len();
        rows.push(row.clone());
        Ok(if rows.len() >= limit || bytes > 4 * crate::limits::HEAD { Flow::Enough } else { Flow::More })
    })?;
    Ok(rows)
}

/// An error of reading the file itself.
pub(crate) fn unreadable(path: &std::path::Path, cause: &dyn std::fmt::Display) -> IngestError {
    IngestError::FileUnreadable { path: PathBuf::from(path), detail: cause.to_string() }
}

pub(crate) fn damaged(path: &std::path::Path, cause: &dyn std::fmt::Display) -> IngestError {
    IngestError::FileDamaged { path: PathBuf::from(path), detail: cause.to_string() }
}
