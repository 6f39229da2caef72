//! Sizes a report may have. Beyond them nobody reads it and a program would only seem to hang.

use crate::error::ReportError;
use crate::model::{Document, Section, Table};

/// Of all text together: several novels.
const CHARACTERS: usize = 16_000_000;
const SECTIONS: usize = 5_000;
/// Of one table. What is longer is an export, not a report.
const ROWS: usize = 50_000;
const COLUMNS: usize = 60;
const PICTURE: usize = 8_000_000;

/// A spreadsheet's cell (Excel's limit), in UTF-16 units.
pub(crate) const SHEET_CELL: usize = 32_767;

pub(crate) fn check(document: &Document) -> Result<(), ReportError> {
    within("sections", document.sections.len(), SECTIONS)?;
    let mut characters = document.title.len() + document.subtitle.as_ref().map_or(0, String::len);
    for section in &document.sections {
        characters += match section {
            Section::Heading { text, .. } | Section::Note { text } => text.len(),
            Section::Paragraph { spans } => spans.iter().map(|span| span.text.len()).sum(),
            Section::Findings { findings } => {
                findings.iter().flat_map(|finding| &finding.spans).map(|span| span.text.len()).sum()
            }
            Section::KeyFigures { figures } => {
                figures.iter().map(|figure| figure.label.len() + figure.note.as_ref().map_or(0, String::len)).sum()
            }
            Section::Chart(chart) => {
                within("picture_bytes", chart.svg.len(), PICTURE)?;
                let lead: usize = chart.lead.iter().map(|span| span.text.len()).sum();
                chart.alt.len() + chart.title.len() + lead + table(&chart.table)?
            }
            Section::Table(one) => table(one)?,
            Section::Sources { files, .. } => {
                within("rows", files.len(), ROWS)?;
                files.iter().map(|file| file.file.len()).sum()
            }
            Section::PageBreak => 0,
        };
    }
    within("characters", characters, CHARACTERS)
}

fn table(table: &Table) -> Result<usize, ReportError> {
    use crate::model::Cell;
    within("columns", table.columns.len(), COLUMNS)?;
    within("rows", table.rows.len(), ROWS)?;
    let columns = table.columns.len();
    if let Some(row) = table.rows.iter().find(|row| row.len() != columns) {
        return Err(ReportError::RaggedTable { columns, cells: row.len() });
    }
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => text.len(),
        Cell::Lines(lines) => lines.iter().map(String::len).sum(),
        _ => 10,
    };
    Ok(table.rows.iter().flatten().map(text).sum())
}

fn within(what: &'static str, value: usize, allowed: usize) -> Result<(), ReportError> {
    if value <= allowed { Ok(()) } else { Err(ReportError::TooLarge { what, value, allowed }) }
}
