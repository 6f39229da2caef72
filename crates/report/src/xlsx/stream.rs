//! Any table of any length as XLSX, row by row: a row is on disk before the next one is asked for, so that a million rows
//! take no more memory than a hundred.

use std::io::{Seek, Write};
use std::path::Path;

use rust_xlsxwriter::Workbook;

use super::cell::{self, ColumnLook};
use super::names::Names;
use super::sheet::{header, wide};
use crate::error::ReportError;
use crate::model::{Cell, Column};
use crate::notation;

/// Rows a sheet holds (2^20), header included. What is more goes on on the next sheet.
const SHEET_ROWS: u32 = 1_048_576;
/// Widths are set before the rows: rows looked at for them.
const MEASURED: usize = 200;

/// Writes a table as it comes.
pub struct TableWriter {
    workbook: Workbook,
    names: Names,
    name: String,
    columns: Vec<Column>,
    looks: Vec<ColumnLook>,
    /// First rows, kept until the widths are known.
    first: Vec<Vec<Cell>>,
    widths: Option<Vec<f64>>,
    /// The next row of the current sheet; none before the first sheet.
    row: Option<u32>,
}

impl TableWriter {
    /// Begins a workbook whose sheets are called `name`. Unfinished sheets lie in `scratch`; absent: where the system
    /// keeps passing files.
    ///
    /// # Errors
    /// [`ReportError::Setting`] when the folder cannot be written.
    pub fn begin(name: &str, columns: &[Column], scratch: Option<&Path>) -> Result<TableWriter, ReportError> {
        let mut workbook = Workbook::new();
        if let Some(scratch) = scratch {
            workbook.set_tempdir(scratch)?;
        }
        let looks = columns.iter().map(ColumnLook::unmeasured).collect();
        Ok(TableWriter {
            workbook,
            names: Names::default(),
            name: name.to_owned(),
            columns: columns.to_vec(),
            looks,
            first: Vec::new(),
            widths: None,
            row: None,
        })
    }

    /// Adds a row, as long as the columns.
    ///
    /// # Errors
    /// [`ReportError::RaggedTable`]; [`ReportError::Setting`] when it cannot be written.
    pub fn push(&mut self, cells: Vec<Cell>) -> Result<(), ReportError> {
        if cells.len() != self.columns.len() {
            return Err(ReportError::RaggedTable { columns: self.columns.len(), cells: cells.len() });
        }
        if self.widths.is_none() {
            self.first.push(cells);
            return if self.first.len() < MEASURED { Ok(()) } else { self.settle() };
        }
        self.write(&cells)
    }

    /// Writes the workbook and drops the unfinished sheets.
    ///
    /// # Errors
    /// [`ReportError::Setting`] when it cannot be written.
    pub fn finish(mut self, to: impl Write + Seek + Send) -> Result<(), ReportError> {
        self.settle()?;
        Ok(self.workbook.save_to_writer(to)?)
    }

    /// Widths from the first rows, then these rows.
    fn settle(&mut self) -> Result<(), ReportError> {
        if self.widths.is_none() {
            self.widths = Some((0..self.columns.len()).map(|at| self.width(at)).collect());
            self.begin_sheet()?;
        }
        for cells in std::mem::take(&mut self.first) {
            self.write(&cells)?;
        }
        Ok(())
    }

    fn width(&self, at: usize) -> f64 {
        let column = &self.columns[at];
        let cells = self.first.iter().map(|row| wide(&notation::cell(&row[at], &column.format)));
        (cells.fold(wide(&column.title), f64::max) + 2.0).clamp(9.0, 60.0)
    }

    fn write(&mut self, cells: &[Cell]) -> Result<(), ReportError> {
        if self.row.is_none_or(|row| row >= SHEET_ROWS) {
            self.begin_sheet()?;
        }
        let row = self.row.unwrap_or(1);
        let last = self.workbook.worksheets().len().saturating_sub(1);
        let sheet = self.workbook.worksheet_from_index(last)?;
        for (column, (cell, look)) in (0..).zip(cells.iter().zip(&self.looks)) {
            cell::write(sheet, (row, column), cell, look)?;
        }
        self.row = Some(row + 1);
        Ok(())
    }

    fn begin_sheet(&mut self) -> Result<(), ReportError> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(self.names.sheet(&self.name))?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, width) in (0..).zip(self.widths.iter().flatten()) {
            sheet.set_column_width(column, *width)?;
        }
        let mut titles = Names::default();
        for (column, title) in (0..).zip(&self.columns) {
            sheet.write_string_with_format(0, column, titles.column(&title.title), &header())?;
        }
        self.row = Some(1);
        Ok(())
    }
}

/// The whole table at once from whatever gives its rows.
///
/// # Errors
/// Of the rows, and those of [`TableWriter`].
pub fn write_table_xlsx<E: From<ReportError>>(
    name: &str,
    columns: &[Column],
    rows: impl IntoIterator<Item = Result<Vec<Cell>, E>>,
    to: impl Write + Seek + Send,
) -> Result<(), E> {
    let mut writer = TableWriter::begin(name, columns, None)?;
    for row in rows {
        writer.push(row?)?;
    }
    Ok(writer.finish(to)?)
}
