//! Tables of HTML, and the XML spreadsheets of Excel 2003: both go around under the name `.xls`.

use super::markup::{Markup, Piece, attribute, unescape};
use super::{Flow, Row, RowSink, Source};
use crate::bytes::input;
use crate::cell::reason::Reason;
use crate::error::IngestError;
use crate::limits::{CELL, COLUMNS};

/// Cells that may be made by others that reach down to them: no table of people comes near.
const REACHED: u64 = 10_000_000;

/// The rows of the table with most rows. Exports that lay out their page with tables keep the data in the largest.
pub(crate) fn rows(source: &Source, sink: &mut RowSink<'_>) -> Result<(), IngestError> {
    let document = input::text(&source.path, source.encoding)?;
    let Some(wanted) = largest(&document) else { return Ok(()) };
    let mut table = Table::new(wanted);
    let length = source.length;
    for piece in Markup::new(&document) {
        if let Some(row) = table.take(piece)?
            && sink(row, length / 2)? == Flow::Enough
        {
            return Ok(());
        }
        if table.count > wanted {
            break;
        }
    }
    if let Some(row) = table.end_row() {
        sink(row, length)?;
    }
    Ok(())
}

/// The number of the table, from 1, that has most rows of its own.
fn largest(document: &str) -> Option<usize> {
    let mut rows: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for piece in Markup::new(document) {
        match piece {
            Piece::Open { name, .. } if is(name, "table") => {
                rows.push(0);
                open.push(rows.len());
            }
            Piece::Close(name) if is(name, "table") => {
                open.pop();
            }
            Piece::Open { name, .. } if is_row(name) => {
                if rows.is_empty() {
                    // Rows without a table around them.
                    rows.push(0);
                }
                let at = open.last().copied().unwrap_or(rows.len());
                rows[at - 1] += 1;
            }
            _ => {}
        }
    }
    let most = rows.iter().copied().max().filter(|most| *most > 0)?;
    rows.iter().position(|count| *count == most).map(|at| at + 1)
}

fn is(name: &str, wanted: &str) -> bool {
    name.eq_ignore_ascii_case(wanted)
}

fn is_row(name: &str) -> bool {
    is(name, "tr") || is(name, "row")
}

fn is_cell(name: &str) -> bool {
    is(name, "td") || is(name, "th") || is(name, "cell")
}

struct Table {
    wanted: usize,
    /// Tables seen so far and how deep the reading stands in them.
    count: usize,
    open: Vec<usize>,
    number: u64,
    row: Row,
    in_row: bool,
    cell: Option<(String, usize)>,
    /// Rows that the cell of a column still reaches down.
    reaching: Vec<usize>,
    /// Cells so far that others reached down to.
    reached: u64,
}

impl Table {
    fn new(wanted: usize) -> Table {
        Table {
            wanted,
            count: 0,
            open: Vec::new(),
            number: 0,
            row: Row::default(),
            in_row: false,
            cell: None,
            reaching: Vec::new(),
            reached: 0,
        }
    }

    fn inside(&self) -> bool {
        self.open.last().copied().unwrap_or(1) == self.wanted
    }

    /// A row that the piece completes.
    fn take(&mut self, piece: Piece<'_>) -> Result<Option<&Row>, IngestError> {
        match piece {
            Piece::Open { name, .. } if is(name, "table") => {
                self.count += 1;
                self.open.push(self.count);
            }
            Piece::Close(name) if is(name, "table") => {
                let done = if self.inside() { self.finish_row() } else { false };
                self.open.pop();
                return Ok(done.then_some(&self.row));
            }
            _ if !self.inside() => {}
            Piece::Open { name, attributes, closed } if is_row(name) => {
                // A row left open by the one before it would be lost: browsers close it.
                let index = attribute(attributes, "index").and_then(|index| index.parse::<u64>().ok());
                self.number = index.filter(|index| *index > self.number).unwrap_or(self.number + 1);
                self.finish_cell()?;
                self.row.clear(self.number);
                self.in_row = !closed;
            }
            Piece::Close(name) if is_row(name) => {
                self.finish_cell()?;
                return Ok(self.finish_row().then_some(&self.row));
            }
            Piece::Open { name, attributes, closed } if is_cell(name) && self.in_row => {
                self.finish_cell()?;
                self.begin_cell(attributes)?;
                if closed {
                    self.finish_cell()?;
                }
            }
            Piece::Close(name) if is_cell(name) => self.finish_cell()?,
            Piece::Open { name, .. } if is(name, "br") => self.append("\n", false),
            Piece::Text(text) => self.append(text, true),
            Piece::Data(text) => self.append(text, false),
            _ => {}
        }
        Ok(None)
    }

    fn append(&mut self, text: &str, escaped: bool) {
        let Some((cell, _)) = &mut self.cell else { return };
        if escaped {
            unescape(text, cell);
        } else {
            cell.push_str(text);
        }
        if cell.len() > CELL {
            self.row.fault = Some(Reason::CellTooLong);
            cell.clear();
        }
    }

    fn begin_cell(&mut self, attributes: &str) -> Result<(), IngestError> {
        let number = |name: &str| attribute(attributes, name).and_then(|value| value.trim().parse::<usize>().ok());
        while let Some(rows) = self.reaching.get_mut(self.row.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            self.reached += 1;
            let column = self.row.len();
            self.row.pad(column + 1);
        }
        if self.reached > REACHED {
            return Err(IngestError::ZipBomb { value: self.reached, allowed: REACHED });
        }
        if let Some(index) = number("index") {
            check_width(index)?;
            self.row.pad(index.saturating_sub(1));
        }
        let span =
            number("colspan").or_else(|| number("mergeacross").map(|more| more.saturating_add(1))).unwrap_or(1).max(1);
        check_width(self.row.len().saturating_add(span))?;
        if let Some(rows) = number("rowspan").filter(|rows| *rows > 1) {
            let column = self.row.len();
            self.reaching.resize(self.reaching.len().max(column + 1), 0);
            self.reaching[column] = rows - 1;
        }
        self.cell = Some((String::new(), span));
        Ok(())
    }

    fn finish_cell(&mut self) -> Result<(), IngestError> {
        if let Some((text, span)) = self.cell.take() {
            // White space of the page around a text is none of the cell.
            self.row.push_text(text.trim_matches([' ', '\t', '\r', '\n']).as_bytes());
            let width = self.row.len() + span - 1;
            self.row.pad(width);
        }
        Ok(())
    }

    fn finish_row(&mut self) -> bool {
        std::mem::take(&mut self.in_row)
    }

    /// The row that the end of the document leaves open.
    fn end_row(&mut self) -> Option<&Row> {
        self.finish_cell().ok()?;
        self.finish_row().then_some(&self.row)
    }
}

fn check_width(columns: usize) -> Result<(), IngestError> {
    if columns > COLUMNS {
        return Err(IngestError::TooManyColumns { value: columns as u64, allowed: COLUMNS as u64 });
    }
    Ok(())
}
