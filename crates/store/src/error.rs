//! What can go wrong with a workspace, each with the place it happened. Users read the code and the fields in their
//! language; the source is for the log.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::scope;
use crate::view::Backup;

#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    #[error("{} already exists and is not empty", path.display())]
    Exists { path: PathBuf },
    #[error("{} does not exist", path.display())]
    Missing { path: PathBuf },
    #[error("{} is not a workspace", path.display())]
    NotAWorkspace { path: PathBuf },
    /// Another program (or another window of this one) writes to the workspace.
    #[error("{} is open in {}", path.display(), owner.as_deref().unwrap_or("another program"))]
    Locked { path: PathBuf, owner: Option<String> },
    #[error("{} was written by a newer version (schema {found}, this program knows {supported})", path.display())]
    Newer { path: PathBuf, found: u32, supported: u32 },
    /// Opened for reading only, and an older version wrote it.
    #[error("{} must be opened for writing once, to bring it to this version", path.display())]
    NeedsMigration { path: PathBuf },
    /// `backup` is the newest one that passes a check.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged { path: PathBuf, detail: String, backup: Option<Backup> },
    #[error("{} cannot be written", path.display())]
    ReadOnly { path: PathBuf },
    #[error("no space left for {}", path.display())]
    DiskFull { path: PathBuf },
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// `op` is what was being done: an op's name, or `read`, `open`, `undo`.
    #[error("{op}: {source}")]
    Sql { op: String, source: rusqlite::Error },
    /// An op wrote a table it does not name: undo would leave that part behind, so nothing was written.
    #[error("{op} wrote to {table}, which it does not name")]
    UndeclaredTable { op: String, table: String },
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("nothing to redo")]
    NothingToRedo,
    #[error("{op} cannot be undone")]
    NotUndoable { op: String },
    #[error("{op} cannot be redone")]
    NotRedoable { op: String },
    /// A row the step touched was changed since; nothing was taken back.
    #[error("{table} {key} was changed after step {step}")]
    UndoConflict { table: String, key: String, step: i64 },
    #[error("there is no backup {name}")]
    BackupMissing { name: String },
    /// Taking back a bulk write would break what was built on it.
    #[error("{by}: {detail}")]
    Blocked { by: String, detail: String },
}

impl StoreError {
    /// Stable name, the same in every language and version.
    pub fn code(&self) -> &'static str {
        match self {
            StoreError::Exists { .. } => "workspace_exists",
            StoreError::Missing { .. } => "workspace_missing",
            StoreError::NotAWorkspace { .. } => "not_a_workspace",
            StoreError::Locked { .. } => "workspace_locked",
            StoreError::Newer { .. } => "workspace_newer",
            StoreError::NeedsMigration { .. } => "needs_migration",
            StoreError::Damaged { .. } => "workspace_damaged",
            StoreError::ReadOnly { .. } => "read_only",
            StoreError::DiskFull { .. } => "disk_full",
            StoreError::Io { .. } => "io",
            StoreError::Sql { .. } => "sql",
            StoreError::UndeclaredTable { .. } => "undeclared_table",
            StoreError::NothingToUndo => "nothing_to_undo",
            StoreError::NothingToRedo => "nothing_to_redo",
            StoreError::NotUndoable { .. } => "not_undoable",
            StoreError::NotRedoable { .. } => "not_redoable",
            StoreError::UndoConflict { .. } => "undo_conflict",
            StoreError::BackupMissing { .. } => "backup_missing",
            StoreError::Blocked { .. } => "blocked",
        }
    }

    /// A file operation that failed at `path`.
    pub(crate) fn io(path: &Path, source: io::Error) -> StoreError {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
            _ => StoreError::Io { path, source },
        }
    }

    pub(crate) fn damaged(path: &Path, detail: impl Into<String>) -> StoreError {
        StoreError::Damaged { path: path.to_path_buf(), detail: detail.into(), backup: None }
    }
}

/// SQLite's failures that mean something to a user, at the place where the work was going on.
impl From<rusqlite::Error> for StoreError {
    fn from(source: rusqlite::Error) -> StoreError {
        let (path, op) = scope::current();
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::DiskFull { path },
            Some(ErrorCode::CannotOpen) if !path.exists() => StoreError::Missing { path },
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                StoreError::ReadOnly { path }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Locked { path, owner: None },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                StoreError::damaged(&path, source.to_string())
            }
            Some(ErrorCode::SystemIoFailure) => StoreError::Io { path, source: io::Error::other(source) },
            _ => StoreError::Sql { op: op.to_owned(), source },
        }
    }
}

/// Why a bulk write could not be taken back.
#[derive(Debug, thiserror::Error)]
pub enum BulkError {
    /// `by` names what stands in the way (a table or an op), `detail` which one.
    #[error("{by}: {detail}")]
    Blocked { by: String, detail: String },
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
}

impl From<BulkError> for StoreError {
    fn from(error: BulkError) -> StoreError {
        match error {
            BulkError::Blocked { by, detail } => StoreError::Blocked { by, detail },
            BulkError::Sql(source) => StoreError::from(source),
        }
    }
}
