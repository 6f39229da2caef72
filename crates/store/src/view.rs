//! What the store shows of itself: history, backups, the health of the file.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// One undo step, newest first in a listing. The UI words it by `op` and `args`.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct HistoryStep {
    pub id: i64,
    /// The op's name, e.g. `evaluation.set_target`.
    pub op: String,
    /// What the op said of itself, e.g. `{"metric": "views", "period": "2017-10"}`.
    pub args: BTreeMap<String, String>,
    /// Profile name of who acted (picked by the user, no account).
    pub actor: String,
    /// UTC.
    pub at: String,
    pub state: StepState,
    /// Whether undo (or redo) can still be tried on it.
    pub undoable: bool,
    pub undone_at: Option<String>,
    pub undone_by: Option<String>,
    /// Rows it inserted, updated or deleted.
    pub rows: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    Done,
    Undone,
    /// Undone, and then something else was done: it can no longer be redone.
    Dropped,
}

/// One row a step touched, column by column.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct RowChange {
    pub table: String,
    pub kind: ChangeKind,
    /// The primary key as text.
    pub key: String,
    pub columns: Vec<ColumnChange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    Insert,
    Update,
    Delete,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct ColumnChange {
    pub column: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Backup {
    /// File name inside the workspace's `backups` folder.
    pub name: String,
    /// UTC.
    pub at: String,
    pub bytes: i64,
    pub reason: BackupReason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BackupReason {
    /// Taken on its own, thinned to hourly, daily and weekly ones.
    Rotation,
    /// Before a migration.
    Migration,
    /// Asked for by the user.
    Manual,
    /// What a restore replaced.
    Replaced,
}

/// The answer of SQLite's `quick_check`.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Integrity {
    pub ok: bool,
    /// UTC time of the check.
    pub checked_at: String,
    /// The first complaints, when not ok.
    pub problems: Vec<String>,
}
