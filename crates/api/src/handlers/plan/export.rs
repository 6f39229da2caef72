//! The whole plan as a document: a table a part, which XLSX puts on a sheet each.

mod parts;

use std::path::Path;

use sandtable_report::model::{Document, Section, Table};
use sandtable_store::rusqlite::Connection;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::reporting::of_writers;
use crate::requests::*;
use crate::setting;
use sandtable_base::Locale;
use sandtable_i18n::messages;

pub(crate) fn export(call: &Call<'_>, request: PlanExport) -> Result<PlanExported, ApiError> {
    let kind = Path::new(&request.path).extension().map(|kind| kind.to_string_lossy().to_lowercase());
    let locale = request.locale.unwrap_or_else(|| call.locale());
    let document = call.store()?.read(|conn| document(call, conn, locale))?;
    let bytes = match kind.as_deref() {
        Some("xlsx") => sandtable_report::xlsx(&document)?,
        Some("html") => sandtable_report::html(&document)?.into_bytes(),
        Some("pdf") => sandtable_report::pdf(&document, crate::handlers::report::fonts()?)?.bytes,
        _ => return Err(ApiError::value("path", &request.path, "a name that ends in .xlsx, .html or .pdf")),
    };
    write_file(call, Path::new(&request.path), &bytes)?;
    let titles = document.sections.iter().filter_map(|section| match section {
        Section::Table(table) => table.title.clone(),
        _ => None,
    });
    Ok(PlanExported { parts: titles.collect(), bytes: bytes.len() as u64, path: request.path })
}

fn document(call: &Call<'_>, conn: &Connection, locale: Locale) -> Result<Document, ApiError> {
    let now = call.session.config.clock.now();
    let board = setting::board(conn, now)?;
    let brand = setting::known(conn)?.name;
    let tables: Vec<Table> = parts::tables(conn, locale, &board)?;
    Ok(Document {
        title: messages::plan_document(locale, &brand),
        subtitle: None,
        locale,
        brand,
        made_at: now.with_timezone(&board.zone).fixed_offset(),
        words: of_writers(locale),
        sections: tables.into_iter().map(Section::Table).collect(),
    })
}
