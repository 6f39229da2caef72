//! What the user sees before anything is imported.

use std::path::Path;

use super::inspect::{Inspected, inspect};
use crate::bytes::input;
use crate::cell::text;
use crate::error::IngestError;
use crate::table::Row;
use crate::view::{Mapping, Options, Preview, PreviewColumn, SampleRow};

/// Rows shown.
const ROWS: usize = 20;
/// Values shown of a column.
const SAMPLES: usize = 5;

/// How the file would be read, with its hash.
///
/// # Errors
/// As [`inspect`]; what the user has to answer is in [`Preview::questions`].
pub fn preview(path: &Path, kind: Option<&str>, mapping: &Mapping, options: &Options) -> Result<Preview, IngestError> {
    let inspected = inspect(path, kind, mapping, options, &())?;
    let print = input::fingerprint(path, &mut |_| Ok(()))?;
    let rows = data(&inspected);
    let plan = &inspected.plan;
    let columns = plan
        .columns
        .iter()
        .map(|(index, name, guess)| PreviewColumn {
            index: *index,
            name: name.clone(),
            guess: guess.clone(),
            samples: samples(rows, usize::try_from(*index).unwrap_or(usize::MAX).saturating_sub(1)),
        })
        .collect();
    let width = plan.columns.len();
    let sample = rows
        .iter()
        .filter(|row| !row.is_blank())
        .take(ROWS)
        .map(|row| SampleRow {
            row: row.number,
            cells: (0..width).map(|column| text::shown(&row.text(column))).collect(),
        })
        .collect();
    Ok(Preview {
        file: inspected.source.file_name(),
        bytes: i64::try_from(print.bytes).unwrap_or(i64::MAX),
        sha256: print.sha256,
        format: plan.format.clone(),
        encoding: plan.encoding.clone(),
        delimiter: plan.delimiter.clone(),
        sheet: plan.sheet.clone(),
        sheets: inspected.sheets.clone(),
        header_row: plan.header_row,
        kind: Some(plan.kind.clone()).filter(|kind| !kind.is_empty()),
        platform: Some(plan.platform.clone()).filter(|key| *key != sandtable_base::Platform::OTHER),
        shape: plan.shape.clone(),
        columns,
        sample,
        questions: inspected.questions,
        notices: inspected.notices,
    })
}

fn data(inspected: &Inspected) -> &[Row] {
    let header_row = inspected.plan.header_row;
    let from = inspected.sample.iter().position(|row| row.number > header_row).unwrap_or(inspected.sample.len());
    &inspected.sample[from..]
}

/// The first different values of a column.
fn samples(rows: &[Row], column: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for row in rows {
        let cell = text::shown(text::trim(&row.text(column)));
        if !cell.is_empty() && !samples.contains(&cell) {
            samples.push(cell);
            if samples.len() == SAMPLES {
                break;
            }
        }
    }
    samples
}
