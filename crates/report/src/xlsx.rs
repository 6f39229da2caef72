//! XLSX with what a spreadsheet is good at: typed figures and dates in native tables, native charts over them.
//!
//! Text is written as text. A cell that begins like a formula also carries the quote mark with which a spreadsheet keeps
//! it text when somebody edits it.

mod book;
mod cell;
mod chart;
mod names;
mod overview;
mod sheet;
mod stream;

use rust_xlsxwriter::XlsxError;

pub use book::xlsx;
pub use stream::{TableWriter, write_table_xlsx};

use crate::error::ReportError;

fn refused(error: &XlsxError) -> ReportError {
    ReportError::Setting { format: "xlsx", detail: error.to_string() }
}

impl From<XlsxError> for ReportError {
    fn from(error: XlsxError) -> ReportError {
        refused(&error)
    }
}
