//! Data grids: rows of any table, and all of them as a file.

use std::io::Cursor;
use std::path::Path;

use sandtable_report::TableWriter;
use sandtable_report::model::{Cell, Column, Format};

use super::grid_wording::Wording;
use crate::commands::Progress;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::{CsvFile, write_file};
use crate::query::grid;
use crate::requests::*;
use crate::setting;

pub(crate) fn query(call: &Call<'_>, request: GridQuery) -> Result<GridAnswer, ApiError> {
    let store = call.store()?;
    store.read(|conn| {
        let source = source(conn, &request.source)?;
        grid::answer(&call.session.grids, &store, conn, &source, &request)
    })
}

pub(crate) fn sources(call: &Call<'_>, _: Nothing) -> Result<GridSources, ApiError> {
    call.store()?.read(|conn| Ok(GridSources { sources: grid::filled(conn)? }))
}

fn source(conn: &sandtable_store::rusqlite::Connection, name: &str) -> Result<grid::Source, ApiError> {
    let currency = setting::known(conn)?.currency;
    grid::source(name, &currency, setting::zone(conn)?)
        .ok_or_else(|| ApiError::value("source", name, "posts, imports, targets, history or a kind of record"))
}

/// All rows asked for, as CSV or XLSX by the ending of the path.
pub(crate) fn export(call: &Call<'_>, request: GridExport) -> Result<GridExported, ApiError> {
    let path = Path::new(&request.path);
    let xlsx = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    let job = call.session.jobs.begin("grid-export");
    call.store()?.read(|conn| {
        let source = source(conn, &request.query.source)?;
        let columns = match &request.columns {
            Some(names) => names.iter().map(|name| source.column(name, "columns")).collect::<Result<Vec<_>, _>>()?,
            None => source.columns.iter().collect(),
        };
        let names = columns.iter().map(|column| column.name.clone());
        let headings: Vec<String> =
            request.headings.clone().filter(|given| given.len() == columns.len()).unwrap_or_else(|| names.collect());
        let locale = request.headings.as_ref().map(|_| call.locale());
        let mut wording = Wording::new(&request.query.source, &columns, locale, source.zone);
        let done = |at: u64, total: u64| {
            if at.is_multiple_of(4_096) {
                let name = job.name().to_owned();
                call.host.progress(&Progress { job: name, phase: "writing".to_owned(), done: at, total });
                if job.is_cancelled() {
                    return Err(ApiError::Cancelled);
                }
            }
            Ok(())
        };
        let rows = if xlsx {
            let formats =
                headings.iter().zip(&columns).map(|(heading, column)| Column::new(heading, format(column.cell)));
            let formats: Vec<Column> = formats.collect();
            let mut writer = TableWriter::begin(&request.query.source, &formats, None)?;
            let rows = grid::each(conn, &source, &request.query, &columns, |at, total, cells| {
                done(at, total)?;
                Ok(writer.push(wording.typed(cells))?)
            })?;
            let mut bytes = Cursor::new(Vec::new());
            writer.finish(&mut bytes)?;
            write_file(call, path, &bytes.into_inner())?;
            rows
        } else {
            let mut file = CsvFile::begin(call, path, &headings)?;
            let rows = grid::each(conn, &source, &request.query, &columns, |at, total, cells| {
                done(at, total)?;
                file.push(&wording.written(cells))
            })?;
            file.put()?;
            rows
        };
        Ok(GridExported { path: request.path.clone(), rows })
    })
}

pub(super) fn written(cell: GridCell) -> String {
    match cell {
        GridCell::Missing(()) => String::new(),
        GridCell::Text(text) => text,
        GridCell::Number(number) => number.0.to_string(),
        GridCell::Money { amount, .. } => amount.0.to_string(),
    }
}

pub(super) fn typed(cell: GridCell) -> Cell {
    match cell {
        GridCell::Missing(()) => Cell::Missing,
        // A whole date is one in the sheet, too; moments keep their text.
        GridCell::Text(text) => text.parse().map_or_else(|_| Cell::Text(text), Cell::Date),
        GridCell::Number(number) => Cell::Number(number.0),
        GridCell::Money { amount, .. } => Cell::Number(amount.0),
    }
}

pub(super) fn format(cell: GridType) -> Format {
    match cell {
        GridType::Number => Format::Number,
        GridType::Money => Format::Money { currency: None },
        GridType::Percent => Format::Percent,
        GridType::Date => Format::Date,
        GridType::Text | GridType::Moment | GridType::Select | GridType::Link => Format::Text,
    }
}
