//! OpenDocument spreadsheets. The document repeats cells and rows by number, which is a cheap way to write a table that
//! nobody can hold, so repetitions are counted before they are followed.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use chrono::NaiveDate;

use super::markup::{Markup, Piece, attribute, unescape};
use super::source::Sheet;
use super::{Cell, Flow, Row, RowSink, Source, damaged, unreadable, zip_guard};
use crate::cell::reason::Reason;
use crate::control::Control;
use crate::error::IngestError;
use crate::limits::{CELL, COLUMNS, UNPACKED_WHOLE};

/// Rows of a sheet in any program.
const ROWS: u64 = 1_048_576;
/// Cells that one repeated row may stand for.
const REPEATED: u64 = 10_000_000;

pub(crate) fn sheets(path: &Path, control: &dyn Control) -> Result<Vec<Sheet>, IngestError> {
    zip_guard::check(path, control)?;
    if part(path, "META-INF/manifest.xml").is_ok_and(|manifest| manifest.contains("encryption-data")) {
        return Err(IngestError::FileProtected { path: path.to_path_buf() });
    }
    let content = part(path, "content.xml")?;
    let mut hidden_styles = Vec::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    for piece in Markup::new(&content) {
        let Piece::Open { name, attributes, .. } = piece else { continue };
        match name {
            "style" => style = attribute(attributes, "name").unwrap_or_default().to_owned(),
            "table-properties" if attribute(attributes, "display") == Some("false") => {
                hidden_styles.push(style.clone())
            }
            "table" => {
                let mut name = String::new();
                unescape(attribute(attributes, "name").unwrap_or_default(), &mut name);
                let hidden =
                    attribute(attributes, "style-name").is_some_and(|style| hidden_styles.iter().any(|h| h == style));
                sheets.push(Sheet { name, hidden });
            }
            _ => {}
        }
    }
    Ok(sheets)
}

fn part(path: &Path, name: &str) -> Result<String, IngestError> {
    let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    let mut zip = zip::ZipArchive::new(BufReader::new(file)).map_err(|cause| damaged(path, &cause))?;
    let mut text = String::new();
    let part = zip.by_name(name).map_err(|cause| damaged(path, &cause))?;
    part.take(UNPACKED_WHOLE).read_to_string(&mut text).map_err(|cause| damaged(path, &cause))?;
    Ok(text)
}

pub(crate) fn rows(source: &Source, sink: &mut RowSink<'_>) -> Result<(), IngestError> {
    let content = part(&source.path, "content.xml")?;
    let mut reading =
        Reading { row: Row::default(), number: 0, cell: None, text: String::new(), note: 0, paragraphs: 0 };
    let mut inside = false;
    for piece in Markup::new(&content) {
        match piece {
            Piece::Open { name: "table", attributes, .. } => {
                let mut name = String::new();
                unescape(attribute(attributes, "name").unwrap_or_default(), &mut name);
                inside = name == source.sheet;
            }
            Piece::Close("table") if inside => return Ok(()),
            _ if !inside => {}
            piece => {
                if reading.take(piece, source.length, sink)? == Flow::Enough {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

struct Reading {
    row: Row,
    /// Of the last row given out.
    number: u64,
    cell: Option<OpenCell>,
    text: String,
    /// Depth inside annotations, which are no text of the cell.
    note: usize,
    paragraphs: usize,
}

struct OpenCell {
    repeat: usize,
    kind: Option<Typed>,
}

enum Typed {
    Number(f64),
    Moment { at: Option<chrono::NaiveDateTime>, serial: f64 },
    Flag(bool),
}

impl Reading {
    fn take(&mut self, piece: Piece<'_>, length: u64, sink: &mut RowSink<'_>) -> Result<Flow, IngestError> {
        match piece {
            Piece::Open { name: "table-row", attributes, closed } => {
                let repeat = repeated(attributes, "number-rows-repeated");
                self.row.clear(self.number + 1);
                self.number = self.number.saturating_add(repeat as u64).min(ROWS);
                if closed {
                    return Ok(Flow::More);
                }
            }
            Piece::Close("table-row") => return self.finish_row(length, sink),
            Piece::Open { name: "table-cell" | "covered-table-cell", attributes, closed } => {
                self.begin_cell(attributes);
                if closed {
                    self.finish_cell();
                }
            }
            Piece::Close("table-cell" | "covered-table-cell") => self.finish_cell(),
            Piece::Open { name: "annotation", closed: false, .. } => self.note += 1,
            Piece::Close("annotation") => self.note = self.note.saturating_sub(1),
            Piece::Open { name: "p", closed, .. } if self.note == 0 => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
                let _ = closed;
            }
            Piece::Open { name: "s", attributes, .. } if self.note == 0 => {
                let count = attribute(attributes, "c").and_then(|c| c.parse::<usize>().ok()).unwrap_or(1).min(CELL);
                self.text.extend(std::iter::repeat_n(' ', count));
            }
            Piece::Open { name: "tab", .. } if self.note == 0 => self.text.push('\t'),
            Piece::Open { name: "line-break", .. } if self.note == 0 => self.text.push('\n'),
            Piece::Text(text) if self.cell.is_some() && self.note == 0 && self.paragraphs > 0 => {
                unescape(text, &mut self.text)
            }
            _ => {}
        }
        if self.text.len() > CELL {
            self.row.fault = Some(Reason::CellTooLong);
            self.text.clear();
        }
        Ok(Flow::More)
    }

    fn begin_cell(&mut self, attributes: &str) {
        self.text.clear();
        self.paragraphs = 0;
        let value = |name: &str| attribute(attributes, name);
        let float = || value("value").and_then(|v| v.parse::<f64>().ok()).map(Typed::Number);
        let kind = match value("value-type") {
            Some("float" | "currency" | "percentage") => float(),
            Some("date") => value("date-value").and_then(date),
            Some("time") => value("time-value").and_then(time),
            Some("boolean") => value("boolean-value").map(|v| Typed::Flag(v == "true")),
            _ => None,
        };
        self.cell = Some(OpenCell { repeat: repeated(attributes, "number-columns-repeated"), kind });
    }

    fn finish_cell(&mut self) {
        let Some(cell) = self.cell.take() else { return };
        if cell.kind.is_none() && self.text.is_empty() {
            // Empty cells to the right of a table are repeated to the edge of the sheet.
            let width = self.row.len().saturating_add(cell.repeat).min(COLUMNS);
            self.row.pad(width);
            return;
        }
        for _ in 0..cell.repeat.min(COLUMNS + 1) {
            match cell.kind {
                Some(Typed::Number(value)) => self.row.push(Cell::Number(value)),
                Some(Typed::Moment { at, serial }) => self.row.push(Cell::Moment { at, serial }),
                Some(Typed::Flag(value)) => self.row.push(Cell::Flag(value)),
                None => self.row.push_text(self.text.as_bytes()),
            }
            if self.row.bytes.len() > crate::limits::RECORD {
                self.row.fault = Some(Reason::CellTooLong);
                return;
            }
        }
    }

    /// A repeated row with content is given out as often as it is repeated; blank ones are only counted.
    fn finish_row(&mut self, length: u64, sink: &mut RowSink<'_>) -> Result<Flow, IngestError> {
        if self.row.is_blank() {
            return Ok(Flow::More);
        }
        let last = self.number;
        // A row of cells that is repeated to the end of the sheet is no table somebody made.
        let repeated = (last - self.row.number + 1).saturating_mul(self.row.len() as u64);
        if last > self.row.number && repeated > REPEATED {
            return Err(IngestError::ZipBomb { value: repeated, allowed: REPEATED });
        }
        while self.row.number <= last {
            if sink(&self.row, length / 2)? == Flow::Enough {
                return Ok(Flow::Enough);
            }
            self.row.number += 1;
        }
        Ok(Flow::More)
    }
}

fn repeated(attributes: &str, name: &str) -> usize {
    attribute(attributes, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

/// `2026-03-17` or `2026-03-17T12:17:00.5`
fn date(text: &str) -> Option<Typed> {
    let text = text.split_once('.').map_or(text, |(whole, _)| whole);
    let (date, clock) = crate::cell::date::iso(text.as_bytes())?;
    let at = date.and_time(clock.unwrap_or_default());
    let days = (date - NaiveDate::from_ymd_opt(1899, 12, 30)?).num_days();
    let part = at.signed_duration_since(date.and_hms_opt(0, 0, 0)?).num_seconds();
    // Both are far below 2^53.
    let serial = days as f64 + part as f64 / 86_400.0;
    Some(Typed::Moment { at: Some(at), serial })
}

/// `PT00H03M09S`
fn time(text: &str) -> Option<Typed> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (mark, size) in [('H', 3600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((value, after)) = rest.split_once(mark) {
            seconds += value.parse::<f64>().ok()? * size;
            rest = after;
        }
    }
    Some(Typed::Moment { at: None, serial: seconds / 86_400.0 })
}
