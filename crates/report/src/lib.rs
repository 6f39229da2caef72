//! Reports: one document model and three writers, PDF, XLSX and a single HTML file.
//!
//! Pure: no connection, no clock, no file, no network. The same document gives the same text in all three, and whatever
//! comes from files of others (titles, names) is data to the writers, never markup, formula or script.

mod error;
mod html;
mod limits;
pub mod model;
mod notation;
mod pdf;
mod style;
mod svg;
mod text;
mod xlsx;

pub use error::ReportError;
pub use html::html;
pub use notation::figure;
pub use pdf::{Fonts, Pdf, pdf};
pub use xlsx::{TableWriter, write_table_xlsx, xlsx};
