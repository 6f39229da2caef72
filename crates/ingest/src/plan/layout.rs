//! Where the header stands and which shape the table is of.

use crate::cell::text;
use crate::error::IngestError;
use crate::limits::HEADER_WITHIN;
use crate::shape::field::Field;
use crate::shape::matching::{self, Assigned, Matched};
use crate::shape::synonyms;
use crate::table::{Cell, Row};
use crate::view::{Mapping, Options};

/// A recognised table.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    /// Index of the header among the sampled rows.
    pub(crate) at: usize,
    /// Row number of the header, from 1 (0 for JSON).
    pub(crate) header_row: u64,
    /// Headers as written.
    pub(crate) header: Vec<String>,
    pub(crate) folded: Vec<String>,
    pub(crate) matched: Matched,
    /// Cells of rows above reach down to the header.
    pub(crate) merged: bool,
    /// Columns that the user left out.
    pub(crate) left_out: Vec<usize>,
}

impl Layout {
    fn new(rows: &[Row], at: usize, (header, folded): Names, matched: Matched) -> Layout {
        let merged = names(&rows[at]).0 != header;
        Layout { at, header_row: rows[at].number, header, folded, matched, merged, left_out: Vec::new() }
    }

    pub(crate) fn recognised(&self) -> usize {
        self.matched.columns.len()
    }
}

/// # Errors
/// `no_header` when no row can be one.
pub(crate) fn recognise(rows: &[Row], kind: Option<&str>, options: &Options) -> Result<Layout, IngestError> {
    if let Some(wanted) = options.header_row {
        let at = rows.iter().position(|row| row.number == wanted).ok_or_else(|| IngestError::NoHeader {
            hint: format!("row {wanted} is empty or beyond the first {} rows", rows.len()),
        })?;
        let best = readings(rows, at).map(|names| {
            let matched = matching::shape(&names.1, kind);
            let matched = matched.unwrap_or_else(|| matching::by_words(&names.1, kind, &rows[at + 1..]));
            Layout::new(rows, at, names, matched)
        });
        // Of equals the first: the row as it stands.
        return best.rev().max_by_key(Layout::recognised).ok_or_else(|| IngestError::NoHeader { hint: String::new() });
    }
    let candidates = || {
        let whole = rows.iter().take(HEADER_WITHIN).enumerate().filter(|(_, row)| row.fault.is_none());
        whole.flat_map(|(at, _)| readings(rows, at).map(move |names| (at, names)))
    };
    let mut best: Option<Layout> = None;
    for (at, names) in candidates() {
        if let Some(matched) = matching::shape(&names.1, kind)
            && best.as_ref().is_none_or(|best| matched.columns.len() > best.recognised())
        {
            best = Some(Layout::new(rows, at, names, matched));
        }
    }
    if let Some(best) = best {
        return Ok(best);
    }
    for (at, names) in candidates() {
        let matched = matching::by_words(&names.1, kind, &rows[at + 1..]);
        if matched.columns.len() >= 2 && best.as_ref().is_none_or(|best| matched.columns.len() > best.recognised()) {
            best = Some(Layout::new(rows, at, names, matched));
        }
    }
    best.or_else(|| unknown(rows, kind)).ok_or_else(|| IngestError::NoHeader {
        hint: match rows.first() {
            None => "the table is empty".to_owned(),
            Some(row) => format!("first row: {}", text::shown(&names(row).0.join(" | "))),
        },
    })
}

/// The first row of words, none twice, with a row below it: the user is asked what its columns are.
fn unknown(rows: &[Row], kind: Option<&str>) -> Option<Layout> {
    let at = rows.iter().take(HEADER_WITHIN).position(|row| {
        let (_, folded) = names(row);
        let filled: Vec<&String> = folded.iter().filter(|name| !name.is_empty()).collect();
        let words = filled.iter().all(|name| name.chars().any(char::is_alphabetic));
        let unique = filled.iter().collect::<std::collections::HashSet<_>>().len() == filled.len();
        row.fault.is_none() && filled.len() >= 2 && words && unique
    })?;
    let names = names(&rows[at]);
    let matched = matching::by_words(&names.1, kind, &rows[at + 1..]);
    Some(Layout::new(rows, at, names, matched))
}

/// Headers as written and folded.
type Names = (Vec<String>, Vec<String>);

/// Rows of a header in which cells reach down to the row with most words.
const MERGED_ROWS: usize = 2;

/// A row as a header: as it stands and, where cells above reach down to it (merged groups over two or three rows, whose
/// text stands in the first), with the gaps filled from above.
fn readings(rows: &[Row], at: usize) -> impl DoubleEndedIterator<Item = Names> {
    let plain = names(&rows[at]);
    let above = &rows[at.saturating_sub(MERGED_ROWS)..at];
    let filled = (!plain.0.is_empty() && above.iter().any(|row| row.fault.is_none() && row.len() > 1)).then(|| {
        let width = above.iter().map(Row::len).max().unwrap_or(0).max(plain.0.len());
        let mut header = plain.0.clone();
        header.resize(width, String::new());
        for (column, name) in header.iter_mut().enumerate().filter(|(_, name)| name.is_empty()) {
            let text = above.iter().rev().find_map(|row| match row.cell(column) {
                Cell::Text(_) => Some(text::trim(&row.text(column)).to_owned()).filter(|text| !text.is_empty()),
                _ => None,
            });
            *name = text.unwrap_or_default();
        }
        while header.last().is_some_and(String::is_empty) {
            header.pop();
        }
        let folded: Vec<String> = header.iter().map(|name| text::folded(name)).collect();
        (header, folded)
    });
    let filled = filled.filter(|filled| filled.0 != plain.0);
    std::iter::once(plain).chain(filled)
}

/// Header cells as written and folded; empty ones at the end are no columns.
fn names(row: &Row) -> Names {
    let mut header: Vec<String> = (0..row.len())
        .map(|column| match row.cell(column) {
            // Numbers head no column.
            Cell::Text(_) => text::trim(&row.text(column)).to_owned(),
            _ => String::new(),
        })
        .collect();
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    let folded = header.iter().map(|name| text::folded(name)).collect();
    (header, folded)
}

/// Lays the user's corrections over the guess.
///
/// # Errors
/// `bad_mapping` for a column that is not there or a field nobody knows.
pub(crate) fn correct(layout: &mut Layout, kind: Option<&str>, mapping: &Mapping) -> Result<(), IngestError> {
    for (name, field) in mapping {
        let bad = || IngestError::BadMapping { column: name.clone(), field: field.clone().unwrap_or_default() };
        let column = column_of(layout, name).ok_or_else(bad)?;
        let wanted = match field {
            Some(field) => Some(Field::in_kind(kind, field).ok_or_else(bad)?),
            None => None,
        };
        let columns = &mut layout.matched.columns;
        if columns.iter().any(|assigned| assigned.column == column && Some(&assigned.field) == wanted.as_ref()) {
            continue;
        }
        columns.retain(|assigned| assigned.column != column);
        if wanted.is_none() {
            layout.left_out.push(column);
        }
        if let Some(field) = wanted {
            // A field is read from one column; the user's word replaces the guess.
            columns.retain(|assigned| assigned.field != field);
            let written = synonyms::field(&layout.folded[column]).and_then(|(_, unit)| unit);
            let unit = written.unwrap_or_else(|| field.unit());
            columns.push(Assigned { column, field, unit, longest: false });
        }
    }
    Ok(())
}

/// By `#3`, by the header as written, or by the header as it is compared.
fn column_of(layout: &Layout, name: &str) -> Option<usize> {
    if let Some(number) = name.strip_prefix('#').and_then(|number| number.parse::<usize>().ok()) {
        return number.checked_sub(1).filter(|column| *column < layout.header.len());
    }
    let folded = text::folded(name);
    let exact = layout.header.iter().position(|header| header == name);
    exact.or_else(|| layout.folded.iter().position(|header| !header.is_empty() && *header == folded))
}
