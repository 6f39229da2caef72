//! What a report can fail with.

/// A stable code and fields; the page words it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// `what`: `characters`, `sections`, `rows`, `columns`, `picture_bytes`.
    #[error("the report has {value} {what}, {allowed} are allowed")]
    TooLarge { what: &'static str, value: usize, allowed: usize },
    #[error("a table of {columns} columns has a row of {cells} cells")]
    RaggedTable { columns: usize, cells: usize },
    #[error("a picture of the report is no drawing: {detail}")]
    Picture { detail: String },
    #[error("the fonts of the program cannot be read")]
    Font,
    /// A fault of the program: its own template or workbook was refused.
    #[error("the {format} could not be set: {detail}")]
    Setting { format: &'static str, detail: String },
}

impl ReportError {
    pub fn code(&self) -> &'static str {
        match self {
            ReportError::TooLarge { .. } => "report_too_large",
            ReportError::RaggedTable { .. }
            | ReportError::Picture { .. }
            | ReportError::Font
            | ReportError::Setting { .. } => "report_failed",
        }
    }
}
