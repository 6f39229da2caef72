//! What a command can fail with: a stable code, fields for the wording, and an English message for logs and scripts.

use std::collections::BTreeMap;

use sandtable_charts::ChartError;
use sandtable_evaluation::query::EvaluationError;
use sandtable_ingest::IngestError;
use sandtable_report::ReportError;
use sandtable_store::StoreError;
use sandtable_strategy::model::schedule::ScheduleError;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

/// An error as it crosses the door: `{"code": …, "message": …, fields}`. The UI words it by code and fields; the cause
/// goes to the log.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error("there is no command `{name}`")]
    UnknownCommand { name: String },
    #[error("the request is not as `{command}` takes it: {detail}")]
    BadRequest { command: String, detail: String },
    #[error("no workspace is open")]
    NoWorkspace,
    #[error("`{value}` is not a possible {field}: {hint}")]
    BadValue { field: String, value: String, hint: String },
    /// A day before the one where the item begins.
    #[error("`{value}` is not a possible {field}: not before {first}, where it begins")]
    BeforeStart { field: String, value: String, first: String },
    #[error("there is no metric `{metric}`")]
    MetricUnknown { metric: String },
    #[error("there is no exchange rate from {currency}")]
    RateMissing { currency: String },
    #[error("there is no import {import_id}")]
    ImportMissing { import_id: String },
    #[error("there is no post {post_id}")]
    PostMissing { post_id: String },
    #[error("cancelled; nothing was changed")]
    Cancelled,
    /// What was to be saved was changed meanwhile, in the same fields. `theirs` is what is there now, null when it is gone.
    #[error("{kind} {id} was changed meanwhile")]
    Conflict { kind: String, id: String, fields: Vec<String>, theirs: Box<Value> },
    #[error("{field} has {value} characters; {allowed} are possible")]
    TextTooLong { field: String, value: u64, allowed: u64 },
    #[error("{field} holds a NUL character")]
    TextWithNul { field: String },
    /// A file that was to be attached: a folder, gone, not readable.
    #[error("{file} cannot be read: {detail}")]
    FileUnusable { file: String, detail: String },
    #[error("{file} has {value} bytes; {allowed} are possible")]
    AttachmentTooLarge { file: String, value: u64, allowed: u64 },
    /// The media folder lacks an attached file, or has something else in its place.
    #[error("{file} is not in the media folder")]
    MediaMissing { file: String },
    /// A kind of file that the system would run instead of showing.
    #[error("{file} is not opened from here")]
    NotOpened { file: String },
    #[error("this program has no {what} here")]
    HostUnavailable { what: String },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Ingest(#[from] IngestError),
    #[error("{path} could not be written: {detail}")]
    Write { path: String, detail: String },
    #[error("the chart could not be drawn: {0}")]
    Chart(#[from] ChartError),
    #[error(transparent)]
    Report(#[from] ReportError),
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error("internal error: {detail}")]
    Internal { detail: String },
}

impl ApiError {
    pub fn code(&self) -> &'static str {
        match self {
            ApiError::UnknownCommand { .. } => "unknown_command",
            ApiError::BadRequest { .. } => "bad_request",
            ApiError::NoWorkspace => "no_workspace",
            ApiError::BadValue { .. } | ApiError::BeforeStart { .. } => "bad_value",
            ApiError::MetricUnknown { .. } => "metric_unknown",
            ApiError::RateMissing { .. } => "rate_missing",
            ApiError::ImportMissing { .. } => "import_missing",
            ApiError::PostMissing { .. } => "post_missing",
            ApiError::Cancelled => "cancelled",
            ApiError::Conflict { .. } => "conflict",
            ApiError::TextTooLong { .. } => "text_too_long",
            ApiError::TextWithNul { .. } => "text_with_nul",
            ApiError::FileUnusable { .. } => "file_unusable",
            ApiError::AttachmentTooLarge { .. } => "attachment_too_large",
            ApiError::MediaMissing { .. } => "media_missing",
            ApiError::NotOpened { .. } => "not_opened",
            ApiError::HostUnavailable { .. } => "host_unavailable",
            ApiError::Store(error) => error.code(),
            ApiError::Ingest(error) => error.code(),
            ApiError::Schedule(error) => match error {
                ScheduleError::Cycle { .. } => "cycle",
                ScheduleError::MissingTask { .. } => "missing_task",
                ScheduleError::DoubleTask { .. } => "double_task",
                ScheduleError::BadDays { .. } => "bad_days",
            },
            ApiError::Write { .. } => "write_failed",
            ApiError::Chart(_) => "chart_failed",
            ApiError::Report(error) => error.code(),
            ApiError::Internal { .. } => "internal",
        }
    }

    fn fields(&self) -> BTreeMap<&'static str, Value> {
        let one = |key, value: &str| BTreeMap::from([(key, json!(value))]);
        match self {
            ApiError::UnknownCommand { name } => one("name", name),
            ApiError::BadRequest { command, detail } => {
                BTreeMap::from([("command", json!(command)), ("detail", json!(detail))])
            }
            ApiError::BadValue { field, value, hint } => {
                BTreeMap::from([("field", json!(field)), ("value", json!(value)), ("hint", json!(hint))])
            }
            ApiError::BeforeStart { field, value, first } => BTreeMap::from([
                ("field", json!(field)),
                ("value", json!(value)),
                ("first", json!(first)),
                ("reason", json!("before_start")),
            ]),
            ApiError::MetricUnknown { metric } => one("metric", metric),
            ApiError::RateMissing { currency } => one("currency", currency),
            ApiError::ImportMissing { import_id } => one("import_id", import_id),
            ApiError::PostMissing { post_id } => one("post_id", post_id),
            ApiError::HostUnavailable { what } => one("what", what),
            ApiError::Conflict { kind, id, fields, theirs } => BTreeMap::from([
                ("kind", json!(kind)),
                ("id", json!(id)),
                ("fields", json!(fields)),
                ("theirs", theirs.as_ref().clone()),
            ]),
            ApiError::TextTooLong { field, value, allowed } => {
                BTreeMap::from([("field", json!(field)), ("value", json!(value)), ("allowed", json!(allowed))])
            }
            ApiError::TextWithNul { field } => one("field", field),
            ApiError::FileUnusable { file, detail } => {
                BTreeMap::from([("file", json!(file)), ("detail", json!(detail))])
            }
            ApiError::AttachmentTooLarge { file, value, allowed } => {
                BTreeMap::from([("file", json!(file)), ("value", json!(value)), ("allowed", json!(allowed))])
            }
            ApiError::MediaMissing { file } | ApiError::NotOpened { file } => one("file", file),
            ApiError::Write { path, detail } => BTreeMap::from([("path", json!(path)), ("detail", json!(detail))]),
            ApiError::Schedule(error) => schedule_fields(error),
            ApiError::Store(error) => store_fields(error),
            ApiError::Ingest(error) => ingest_fields(error),
            ApiError::Internal { detail } => one("detail", detail),
            ApiError::Chart(error) => one("detail", &error.to_string()),
            ApiError::Report(ReportError::TooLarge { what, value, allowed }) => {
                BTreeMap::from([("what", json!(what)), ("value", json!(value)), ("allowed", json!(allowed))])
            }
            ApiError::Report(error) => one("detail", &error.to_string()),
            ApiError::NoWorkspace | ApiError::Cancelled => BTreeMap::new(),
        }
    }
}

fn schedule_fields(error: &ScheduleError) -> BTreeMap<&'static str, Value> {
    match error {
        ScheduleError::Cycle { members } => BTreeMap::from([("members", json!(members))]),
        ScheduleError::MissingTask { task, missing } => {
            BTreeMap::from([("task", json!(task)), ("missing", json!(missing))])
        }
        ScheduleError::DoubleTask { id } => BTreeMap::from([("id", json!(id))]),
        ScheduleError::BadDays { task, days } => BTreeMap::from([("task", json!(task)), ("days", json!(days))]),
    }
}

fn store_fields(error: &StoreError) -> BTreeMap<&'static str, Value> {
    let path = |path: &std::path::Path| ("path", json!(path.display().to_string()));
    match error {
        StoreError::Exists { path: at }
        | StoreError::Missing { path: at }
        | StoreError::NotAWorkspace { path: at }
        | StoreError::NeedsMigration { path: at }
        | StoreError::ReadOnly { path: at }
        | StoreError::DiskFull { path: at } => BTreeMap::from([path(at)]),
        StoreError::Locked { path: at, owner } => BTreeMap::from([path(at), ("owner", json!(owner))]),
        StoreError::Newer { path: at, found, supported } => {
            BTreeMap::from([path(at), ("found", json!(found)), ("supported", json!(supported))])
        }
        StoreError::Damaged { path: at, detail, backup } => {
            BTreeMap::from([path(at), ("detail", json!(detail)), ("backup", json!(backup))])
        }
        StoreError::Io { path: at, source } => BTreeMap::from([path(at), ("detail", json!(source.to_string()))]),
        StoreError::Sql { op, source } => BTreeMap::from([("op", json!(op)), ("detail", json!(source.to_string()))]),
        StoreError::NotUndoable { op } | StoreError::NotRedoable { op } => BTreeMap::from([("op", json!(op))]),
        StoreError::UndoConflict { table, key, step, .. } => {
            BTreeMap::from([("table", json!(table)), ("key", json!(key)), ("step", json!(step))])
        }
        StoreError::UndeclaredTable { op, table } => BTreeMap::from([("op", json!(op)), ("table", json!(table))]),
        StoreError::BackupMissing { name, .. } => BTreeMap::from([("name", json!(name))]),
        StoreError::Blocked { by, detail } => BTreeMap::from([("by", json!(by)), ("detail", json!(detail))]),
        // Errors without fields of their own.
        _ => BTreeMap::new(),
    }
}

fn ingest_fields(error: &IngestError) -> BTreeMap<&'static str, Value> {
    let path = |path: &std::path::Path| ("path", json!(path.display().to_string()));
    match error {
        IngestError::FileMissing { path: at }
        | IngestError::FileIsDirectory { path: at }
        | IngestError::FileEmpty { path: at }
        | IngestError::FileProtected { path: at } => BTreeMap::from([path(at)]),
        IngestError::FileUnreadable { path: at, detail } | IngestError::FileDamaged { path: at, detail } => {
            BTreeMap::from([path(at), ("detail", json!(detail))])
        }
        IngestError::FileForeign { path: at, what } => BTreeMap::from([path(at), ("what", json!(what))]),
        IngestError::FileTooLarge { value, allowed }
        | IngestError::ZipBomb { value, allowed }
        | IngestError::TooManyColumns { value, allowed } => {
            BTreeMap::from([("value", json!(value)), ("allowed", json!(allowed))])
        }
        IngestError::NoHeader { hint } => BTreeMap::from([("hint", json!(hint))]),
        IngestError::KindUnsupported { kind } => BTreeMap::from([("kind", json!(kind))]),
        IngestError::SheetMissing { sheet, sheets } => {
            BTreeMap::from([("sheet", json!(sheet)), ("sheets", json!(sheets))])
        }
        IngestError::NeedsAnswer { question } => BTreeMap::from([("question", json!(question))]),
        IngestError::BadOption { option, value, allowed } => {
            BTreeMap::from([("option", json!(option)), ("value", json!(value)), ("allowed", json!(allowed))])
        }
        IngestError::BadMapping { column, field } => {
            BTreeMap::from([("column", json!(column)), ("field", json!(field))])
        }
        IngestError::Encoding { row, encoding } => BTreeMap::from([("row", json!(row)), ("encoding", json!(encoding))]),
        IngestError::UnknownKind | IngestError::Cancelled => BTreeMap::new(),
    }
}

impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = Map::new();
        object.insert("code".into(), json!(self.code()));
        object.insert("message".into(), json!(self.to_string()));
        for (key, value) in self.fields() {
            object.insert(key.into(), value);
        }
        object.serialize(serializer)
    }
}

impl From<EvaluationError> for ApiError {
    fn from(error: EvaluationError) -> ApiError {
        match error {
            EvaluationError::UnknownMetric(metric) => ApiError::MetricUnknown { metric },
            EvaluationError::BadValue { field, value } => {
                ApiError::BadValue { field: field.to_owned(), value, hint: String::new() }
            }
            EvaluationError::Store(error) => ApiError::Store(error),
        }
    }
}

impl From<sandtable_store::rusqlite::Error> for ApiError {
    fn from(error: sandtable_store::rusqlite::Error) -> ApiError {
        ApiError::Store(error.into())
    }
}

impl ApiError {
    pub(crate) fn value(field: &str, value: impl ToString, hint: &str) -> ApiError {
        ApiError::BadValue { field: field.to_owned(), value: value.to_string(), hint: hint.to_owned() }
    }

    pub(crate) fn unusable(path: &std::path::Path, error: &std::io::Error) -> ApiError {
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        ApiError::FileUnusable { file, detail: error.to_string() }
    }

    pub(crate) fn write(path: &std::path::Path, error: &std::io::Error) -> ApiError {
        match error.kind() {
            std::io::ErrorKind::StorageFull => StoreError::DiskFull { path: path.to_path_buf() }.into(),
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly { path: path.to_path_buf() }.into()
            }
            _ => ApiError::Write { path: path.display().to_string(), detail: error.to_string() },
        }
    }
}
