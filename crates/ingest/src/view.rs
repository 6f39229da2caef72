//! What an import shows before and after it runs.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answers and corrections of the user. Everything may be absent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Options {
    /// The year of dates that have none.
    pub year: Option<i32>,
    /// Name of the account the rows belong to, for files that do not say.
    pub account: Option<String>,
    /// Platform key, for files that do not say.
    pub platform: Option<String>,
    /// Whether `03/04/2026` is the 3rd of April.
    pub day_first: Option<bool>,
    /// ISO 4217 code, for amounts without one.
    pub currency: Option<String>,
    /// The moment the export was made, `2026-11-21` or with a time.
    pub as_of: Option<String>,
    /// The sheet to read, by name.
    pub sheet: Option<String>,
    /// The header row, counted from 1.
    pub header_row: Option<u64>,
    /// `utf-8`, `gb18030`, `utf-16le`, …
    pub encoding: Option<String>,
    /// One character, or `\t`.
    pub delimiter: Option<String>,
    /// Whether rows without any date are wanted.
    pub undated: Option<bool>,
    /// Keep a copy of the file in the workspace.
    pub keep_file: Option<bool>,
}

/// Header (or `#3` for the third column) to field name, or null to leave the column out.
/// Columns that are not named keep the guess.
pub type Mapping = BTreeMap<String, Option<String>>;

/// How a file would be read.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Preview {
    pub file: String,
    pub bytes: i64,
    pub sha256: String,
    /// `csv`, `xlsx`, `xls`, `ods`, `html`, `json`, `ndjson`.
    pub format: String,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    pub sheet: Option<String>,
    pub sheets: Vec<String>,
    /// Counted from 1, as in the sheet.
    pub header_row: u64,
    /// `posts`, `daily`, `daily_metric`, `ads`, `channel`; null when the file is not recognised.
    pub kind: Option<String>,
    pub platform: Option<String>,
    /// Name of the recognised shape, e.g. `xiaohongshu_notes`.
    pub shape: Option<String>,
    pub columns: Vec<PreviewColumn>,
    /// The first data rows as read, one cell a column.
    pub sample: Vec<SampleRow>,
    /// What only the user can know.
    pub questions: Vec<Question>,
    /// What the user should know before it runs.
    pub notices: Vec<Notice>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct PreviewColumn {
    /// Counted from 1.
    pub index: u64,
    pub name: String,
    /// Field the column is taken for: a metric's name, `id`, `title`, `url`, `account`, `account_name`, `post_type`,
    /// `published`, `taken`, `date`, …; null when it is left out.
    pub guess: Option<String>,
    pub samples: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct SampleRow {
    pub row: u64,
    pub cells: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Question {
    /// The field of [`Options`] that answers it: `year`, `account`, `day_first`, `currency`, …
    pub id: String,
    /// An import without the answer is refused.
    pub required: bool,
    /// Offered answers, best first; empty when free.
    pub choices: Vec<String>,
    /// Cells that raise the question.
    pub samples: Vec<String>,
    pub column: Option<String>,
}

/// `code` is worded by the UI (`import-notice-<code>`).
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Notice {
    pub code: String,
    pub row: Option<u64>,
    pub column: Option<String>,
    pub value: Option<String>,
    /// How many rows it concerns, when known.
    pub count: Option<u64>,
}

/// A row that was not taken. `reason` is worded by the UI (`import-reason-<reason>`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Rejection {
    /// Counted from 1, as in the sheet.
    pub row: u64,
    /// Header of the column at fault; null when the whole row is.
    pub column: Option<String>,
    pub value: Option<String>,
    pub reason: String,
}

/// A field a column can be mapped to, for the mapping menu.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct FieldChoice {
    pub field: String,
    pub is_metric: bool,
}
