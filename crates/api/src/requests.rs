//! What commands are asked with. Answers are declared where they are made.

mod evaluation;
mod facts;
mod grid;
mod media;
mod notices;
mod plan;
mod plan_calendar;
mod plan_library;
mod plan_work;
mod report;
mod search;
mod today;

use std::collections::BTreeMap;

use sandtable_base::{Locale, WeekStart};
use sandtable_facts::view::{AccountChoice, ImportView};
use sandtable_ingest::view::{Mapping, Options, Rejection};
use sandtable_store::view::{Backup, HistoryStep, Integrity, RowChange};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

pub use evaluation::*;
pub use facts::*;
pub use grid::*;
pub use media::*;
pub use notices::*;
pub use plan::*;
pub use plan_calendar::*;
pub use plan_library::*;
pub use plan_work::*;
pub use report::*;
pub use search::*;
pub use today::*;

/// A command that takes nothing; `{}` on the wire.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A command that answers nothing but success.
#[derive(Debug, Clone, Default, Serialize, TS, JsonSchema)]
pub struct Done {}

// workspace

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceCreate {
    pub name: String,
    /// The new folder. Absent: the CLI's `--workspace`, or `<folder of workspaces>/<name>.sandtable`.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub currency: Option<String>,
    /// IANA name; absent: the machine's.
    #[serde(default)]
    #[ts(optional)]
    pub time_zone: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspacePath {
    pub path: String,
}

#[derive(Debug, Clone, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceCopy {
    /// What the copy is called.
    pub name: String,
    /// The folder its folder is made in; absent: where new workspaces go.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct WorkspaceCopied {
    pub path: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct WorkspaceInfo {
    pub name: String,
    pub path: String,
    pub schema_version: u32,
    /// UTC.
    pub created_at: String,
    pub integrity: Integrity,
    pub currency: String,
    pub time_zone: String,
    pub week_start: WeekStart,
    pub bytes: i64,
    pub last_backup: Option<Backup>,
    /// True for the workspace the program fills itself.
    pub demo: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WorkspaceSettings {
    #[ts(optional)]
    pub name: Option<String>,
    #[ts(optional)]
    pub currency: Option<String>,
    #[ts(optional)]
    pub time_zone: Option<String>,
    #[ts(optional)]
    pub week_start: Option<WeekStart>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct RecentWorkspaces {
    pub workspaces: Vec<RecentWorkspace>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecentWorkspace {
    pub name: String,
    pub path: String,
    /// UTC.
    pub opened_at: String,
    /// The folder is there.
    pub exists: bool,
}

/// What belongs to the person at this machine, not to a workspace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Preferences {
    /// Null follows the system.
    pub locale: Option<Locale>,
    /// The language in force.
    pub effective_locale: Locale,
    pub theme: ThemeChoice,
    /// How large the page is drawn, in percent of its size: one of `zooms`.
    pub zoom: u16,
    /// Sizes there are, from small to large.
    pub zooms: Vec<u16>,
    /// Shown in the history as who acted; picked, no account.
    pub profile_name: String,
    /// Folder that new workspaces go to.
    pub workspaces_folder: String,
    /// The tour of the demo workspace was taken or put aside.
    pub tour_seen: bool,
    pub notices: NoticeSettings,
    /// There is a tray in which the program can stay while its window is closed.
    pub tray: bool,
    pub version: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    #[default]
    System,
    Light,
    Dark,
}

/// Percent; the steps browsers have, as far as the page stays usable.
pub const ZOOMS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PreferencesChange {
    /// `"system"`, `"zh-CN"`, `"zh-TW"` or `"en"`.
    #[ts(optional)]
    pub locale: Option<String>,
    #[ts(optional)]
    pub theme: Option<ThemeChoice>,
    /// Percent, one of the sizes there are.
    #[ts(optional)]
    pub zoom: Option<u16>,
    #[ts(optional)]
    pub profile_name: Option<String>,
    #[ts(optional)]
    pub tour_seen: Option<bool>,
    #[ts(optional)]
    pub notices: Option<NoticeSettings>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Backups {
    pub backups: Vec<Backup>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceRestore {
    /// A workspace folder; it may be one that no longer opens.
    pub path: String,
    /// A name out of its backups.
    pub backup: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PickFile {
    pub purpose: PickPurpose,
    /// File name offered when saving.
    #[serde(default)]
    #[ts(optional)]
    pub suggestion: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PickPurpose {
    ImportFile,
    OpenWorkspace,
    WorkspaceFolder,
    SaveFile,
    /// One or several files of any kind.
    AttachFiles,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Picked {
    /// Null when the user closed the dialog; the first of several.
    pub path: Option<String>,
    pub paths: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobId {
    pub job: String,
}

// history

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct HistoryList {
    #[ts(optional)]
    pub limit: Option<u32>,
    /// Steps older than this id.
    #[ts(optional)]
    pub before: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct History {
    pub steps: Vec<HistoryStep>,
    /// What undo would take back; null when there is nothing.
    pub undo: Option<HistoryStep>,
    /// What redo would bring again.
    pub redo: Option<HistoryStep>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HistoryMoved {
    pub step: HistoryStep,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HistoryStepId {
    pub id: i64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HistoryChanges {
    pub step: HistoryStep,
    pub changes: Vec<RowChange>,
    /// More rows than are listed.
    pub truncated: bool,
}

// import

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportPreview {
    pub file: String,
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub mapping: Option<Mapping>,
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<Options>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportPreviewed {
    #[serde(flatten)]
    pub preview: sandtable_ingest::view::Preview,
    /// Corrections kept from an earlier import of the same columns.
    pub preset: Option<ImportPreset>,
    /// The same file was imported before.
    pub imported_before: Option<ImportView>,
    /// Fields a column may be mapped to.
    pub fields: Vec<sandtable_ingest::view::FieldChoice>,
    /// Accounts of the platform known already.
    pub accounts: Vec<AccountChoice>,
    /// Whether a copy of the file is kept where `keep_file` says nothing.
    pub keeps_file: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct ImportPreset {
    pub mapping: Mapping,
    pub options: Options,
}

impl ImportPreset {
    /// What is given now goes before what was kept.
    pub(crate) fn over(self, kept: ImportPreset) -> ImportPreset {
        let mut mapping = kept.mapping;
        mapping.extend(self.mapping);
        let (now, was) = (self.options, kept.options);
        let options = Options {
            platform: now.platform.or(was.platform),
            day_first: now.day_first.or(was.day_first),
            currency: now.currency.or(was.currency),
            encoding: now.encoding.or(was.encoding),
            delimiter: now.delimiter.or(was.delimiter),
            undated: now.undated.or(was.undated),
            ..now
        };
        ImportPreset { mapping, options }
    }
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportFile {
    pub file: String,
    /// Null: recognised from the columns.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub mapping: Option<Mapping>,
    #[serde(default)]
    #[ts(optional)]
    pub options: Option<Options>,
    #[serde(default)]
    #[ts(optional)]
    pub dry_run: Option<bool>,
    /// Name of this job for progress and cancel.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Imported {
    /// Null after a dry run.
    pub import_id: Option<String>,
    pub kind: String,
    pub platform: String,
    pub dry_run: bool,
    pub rows_read: u64,
    /// Posts that were not known before.
    pub inserted: u64,
    /// Rows that gave a known post another stand of its figures.
    pub updated: u64,
    /// Rows that say what is known already.
    pub unchanged: u64,
    /// Rows folded into another row of this file: the same post at the same moment.
    pub merged: u64,
    pub rejected_count: u64,
    /// The first 10,000.
    pub rejected: Vec<Rejection>,
    pub notices: Vec<sandtable_ingest::view::Notice>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRows {
    pub import_id: String,
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
    /// Rows after this one of the sheet.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<u64>,
}

/// Rows as they were taken from the file, in its order: flat objects with `id`, `title`, `published`, … and the names
/// of the metric dictionary, null where missing, and `source: {file, row, import_id}`.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportedRows {
    #[ts(type = "Record<string, unknown>[]")]
    pub rows: Vec<BTreeMap<String, Value>>,
    pub more: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportId {
    pub import_id: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportUndone {
    pub import_id: String,
    pub removed: u64,
    pub restored: u64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Imports {
    pub imports: Vec<ImportView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImportRejected {
    pub import_id: String,
    /// Where to write them as CSV; absent: only listed.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Rejections {
    pub rejected: Vec<Rejection>,
    pub path: Option<String>,
}
