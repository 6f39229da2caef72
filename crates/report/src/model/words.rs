//! Words the writers need beside what the sections say.

use serde::{Deserialize, Serialize};

/// All in the document's language. `{…}` is replaced by the writer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// `Page {page} of {pages}`
    pub page: String,
    /// `Made on {date}`
    pub made: String,
    /// Of a spreadsheet's first sheet.
    pub overview: String,
    pub figure: String,
    pub value: String,
    pub change: String,
    pub target: String,
    /// Value / target.
    pub progress: String,
    /// How many rows stand behind a figure.
    pub sample: String,
    pub note: String,
    pub sources: String,
    pub file: String,
    pub contents: String,
    pub rows: String,
    pub read_at: String,
    pub fingerprint: String,
    pub formulas: String,
    pub formula: String,
    pub version: String,
    /// `〓 stands for a character that the fonts of this file lack.`
    pub lacking: String,
    /// `Cut: a cell holds {allowed} characters.`
    pub cut: String,
}
