//! Why a file could not be read at all. A fault of one row is a [`crate::view::Rejection`] instead.

use std::path::PathBuf;

use crate::view::Question;

/// Every variant has a stable [`IngestError::code`]; the wording for people is the catalogue's.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    #[error("{} does not exist", path.display())]
    FileMissing { path: PathBuf },
    #[error("{} is a folder", path.display())]
    FileIsDirectory { path: PathBuf },
    #[error("{} is empty", path.display())]
    FileEmpty { path: PathBuf },
    #[error("{} cannot be read: {detail}", path.display())]
    FileUnreadable { path: PathBuf, detail: String },
    #[error("{} is damaged or not what it seems: {detail}", path.display())]
    FileDamaged { path: PathBuf, detail: String },
    #[error("{} is no table but a {what}", path.display())]
    FileForeign {
        path: PathBuf,
        /// `pdf`, `picture`, `archive`, `document`, `slides`, `program`, `database`.
        what: &'static str,
    },
    #[error("{} is protected by a password", path.display())]
    FileProtected { path: PathBuf },
    #[error("the file holds {value} bytes, {allowed} can be read of this format")]
    FileTooLarge { value: u64, allowed: u64 },
    #[error("the file unpacks to {value} bytes or more, {allowed} are allowed")]
    ZipBomb { value: u64, allowed: u64 },
    #[error("the table has {value} columns, {allowed} are allowed")]
    TooManyColumns { value: u64, allowed: u64 },
    #[error("no header row was found ({hint})")]
    NoHeader { hint: String },
    #[error("the file was not recognised and no kind was given")]
    UnknownKind,
    #[error("`{kind}` is not a kind of import")]
    KindUnsupported { kind: String },
    #[error("there is no sheet `{sheet}`")]
    SheetMissing { sheet: String, sheets: Vec<String> },
    #[error("the import needs an answer: {}", question.id)]
    NeedsAnswer { question: Question },
    #[error("`{value}` cannot be used as {option} ({allowed})")]
    BadOption { option: &'static str, value: String, allowed: String },
    #[error("the mapping names a column that is not there or a field that is not known: {column} -> {field}")]
    BadMapping { column: String, field: String },
    #[error("row {row} cannot be read as {encoding}")]
    Encoding { row: u64, encoding: String },
    #[error("cancelled")]
    Cancelled,
}

impl IngestError {
    pub fn code(&self) -> &'static str {
        match self {
            IngestError::FileMissing { .. } => "file_missing",
            IngestError::FileIsDirectory { .. } => "file_is_directory",
            IngestError::FileEmpty { .. } => "file_empty",
            IngestError::FileUnreadable { .. } => "file_unreadable",
            IngestError::FileDamaged { .. } => "file_damaged",
            IngestError::FileForeign { .. } => "file_foreign",
            IngestError::FileProtected { .. } => "file_protected",
            IngestError::FileTooLarge { .. } => "file_too_large",
            IngestError::ZipBomb { .. } => "zip_bomb",
            IngestError::TooManyColumns { .. } => "too_many_columns",
            IngestError::NoHeader { .. } => "no_header",
            IngestError::UnknownKind => "unknown_kind",
            IngestError::KindUnsupported { .. } => "kind_unsupported",
            IngestError::SheetMissing { .. } => "sheet_missing",
            IngestError::NeedsAnswer { .. } => "needs_answer",
            IngestError::BadOption { .. } => "bad_option",
            IngestError::BadMapping { .. } => "bad_mapping",
            IngestError::Encoding { .. } => "encoding_error",
            IngestError::Cancelled => "cancelled",
        }
    }
}
