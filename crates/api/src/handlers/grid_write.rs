//! Rows that a page has at hand, written as a table.

use std::io::Cursor;
use std::path::Path;

use sandtable_report::TableWriter;
use sandtable_report::model::Column;

use super::grid::{format, typed, written};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::{write_csv, write_file};
use crate::requests::*;

/// What a page holds; longer tables are asked of their source.
const ROWS: usize = 100_000;

pub(crate) fn write(call: &Call<'_>, request: GridWrite) -> Result<GridExported, ApiError> {
    if request.rows.len() > ROWS {
        return Err(ApiError::value("rows", request.rows.len(), "at most 100,000 rows"));
    }
    let width = request.columns.len();
    if let Some(at) = request.rows.iter().position(|row| row.len() != width) {
        let field = format!("rows[{at}]");
        return Err(ApiError::value(&field, request.rows[at].len(), "a cell for each column"));
    }
    let path = Path::new(&request.path);
    let rows = request.rows.len() as u64;
    let cells = request.rows.into_iter().map(|row| row.into_iter().map(cell));
    if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx")) {
        let columns: Vec<Column> =
            request.columns.iter().map(|column| Column::new(&column.heading, format(column.cell))).collect();
        let mut writer = TableWriter::begin(&request.name, &columns, None)?;
        for row in cells {
            writer.push(row.map(typed).collect())?;
        }
        let mut bytes = Cursor::new(Vec::new());
        writer.finish(&mut bytes)?;
        write_file(call, path, &bytes.into_inner())?;
    } else {
        let headings: Vec<String> = request.columns.into_iter().map(|column| column.heading).collect();
        write_csv(call, path, &headings, cells.map(|row| row.map(written).collect()))?;
    }
    Ok(GridExported { path: request.path, rows })
}

fn cell(value: Option<GridValue>) -> GridCell {
    match value {
        None => GridCell::Missing(()),
        Some(GridValue::Text(text)) => GridCell::Text(text),
        Some(GridValue::Number(number)) => GridCell::Number(sandtable_base::Number(number)),
        Some(GridValue::Flag(flag)) => GridCell::Text(flag.to_string()),
    }
}
