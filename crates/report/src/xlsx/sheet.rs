//! A table on a sheet of its own: header in the first row, frozen, nothing above it that would be in a calculation's way.

use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::{
    Color, Format as Look, FormatAlign, FormatBorder, Table as NativeTable, TableColumn, TableStyle,
};

use super::cell::{self, ColumnLook};
use super::names::Names;
use crate::error::ReportError;
use crate::model::{Cell, Table, Words};
use crate::notation;
use crate::style;
use crate::text::filled;

/// Widths in characters of the default font; Chinese takes two.
const NARROWEST: f64 = 9.0;
const WIDEST: f64 = 60.0;
/// Of cells of several lines, which are wrapped.
const WIDEST_LINES: f64 = 24.0;
/// Rows looked at for the width of a column.
const MEASURED: usize = 500;

/// Writes the table and its note; the names its columns have on the sheet.
pub(super) fn write(sheet: &mut Worksheet, table: &Table, words: &Words) -> Result<Vec<String>, ReportError> {
    let mut names = Names::default();
    let titles: Vec<String> = table.columns.iter().map(|column| names.column(&column.title)).collect();
    let looks: Vec<ColumnLook> = (0..table.columns.len())
        .map(|at| ColumnLook::new(&table.columns[at], is_whole(table.rows.iter().filter_map(|row| row.get(at)))))
        .collect();
    let mut was_cut = false;
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, (cell, look)) in (0..).zip(cells.iter().zip(&looks)) {
            was_cut |= cell::write(sheet, (row, column), cell, look)?;
        }
    }
    let rows = rows_of(table);
    if let (Some(last), false) = (last_column(table), table.rows.is_empty()) {
        let columns: Vec<TableColumn> =
            titles.iter().map(|title| TableColumn::new().set_header(title).set_header_format(header())).collect();
        let native = NativeTable::new().set_columns(&columns).set_style(TableStyle::Light1);
        sheet.add_table(0, 0, rows, last, &native)?;
    } else {
        // A native table needs a row; a header alone does not.
        for (column, title) in (0..).zip(&titles) {
            sheet.write_string_with_format(0, column, title, &header())?;
        }
    }
    sheet.set_freeze_panes(1, u16::from(!table.columns.is_empty()))?;
    for at in 0..table.columns.len() {
        sheet.set_column_width(u16::try_from(at).unwrap_or(u16::MAX), width(table, at))?;
    }
    sheet.set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0).set_paper_size(9).set_landscape();
    let cut_note = was_cut.then(|| filled(&words.cut, "allowed", &crate::limits::SHEET_CELL.to_string()));
    let text = ColumnLook::of_text();
    for (row, note) in (rows + 2..).zip(table.note.iter().chain(&cut_note)) {
        cell::text(sheet, (row, 0), note, &text)?;
    }
    Ok(titles)
}

/// The last row of the table, counting from the header's 0.
pub(super) fn rows_of(table: &Table) -> u32 {
    u32::try_from(table.rows.len()).unwrap_or(u32::MAX)
}

pub(super) fn last_column(table: &Table) -> Option<u16> {
    u16::try_from(table.columns.len().checked_sub(1)?).ok()
}

pub(super) fn header() -> Look {
    Look::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::from(style::ACCENT_SOFT))
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(Color::from(style::ACCENT))
}

pub(super) fn is_whole<'c>(cells: impl Iterator<Item = &'c Cell>) -> bool {
    cells.into_iter().all(|cell| !matches!(cell, Cell::Number(value) if value.fract() != 0.0))
}

fn width(table: &Table, at: usize) -> f64 {
    let column = &table.columns[at];
    let cells = table.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
    let measured = |cell: &Cell| match cell {
        Cell::Lines(lines) => lines.iter().map(|line| wide(line)).fold(0.0, f64::max).min(WIDEST_LINES),
        cell => wide(&notation::cell(cell, &column.format)),
    };
    let widest = cells.map(measured).fold(wide(&column.title), f64::max);
    (widest + 3.0).clamp(NARROWEST, WIDEST)
}

pub(super) fn wide(text: &str) -> f64 {
    text.chars().take(80).map(|character| if character.is_ascii() { 1.0 } else { 2.0 }).sum()
}
