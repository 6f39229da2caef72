//! The one place where connections are opened.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};

use crate::error::StoreError;
use crate::folder::Folder;

/// "SDTB" in the file's header: tells a workspace from any other SQLite file.
pub(crate) const APPLICATION_ID: i32 = 0x5344_5442;

/// Statements kept compiled per connection; an import and the boards' queries together need about half.
const STATEMENTS: usize = 256;

/// A reader waits this long for the moments (recovery, checkpoint) when even WAL needs the file alone.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Makes a file that does not exist yet.
    Create,
    Write,
    Read,
}

/// A connection to the database at `path`. Nothing is read from or written to the file yet.
pub(crate) fn open(path: &Path, role: Role) -> rusqlite::Result<Connection> {
    let flags = match role {
        Role::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Role::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Role::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    // Connections are never shared between threads without a lock of ours.
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.execute_batch(
        "PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    conn.execute_batch(match role {
        Role::Read => "PRAGMA query_only = ON; PRAGMA cache_size = -16000;",
        Role::Create | Role::Write => "PRAGMA cache_size = -64000;",
    })?;
    Ok(conn)
}

/// Readers go on while the writer writes. Stored in the file, so this changes something only when it is made.
pub(crate) fn use_wal(conn: &Connection) -> Result<(), StoreError> {
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        tracing::warn!(mode, "the file system does not allow write-ahead logging");
    }
    Ok(())
}

/// Opens the workspace's database after looking at its header: another program's file is not touched.
pub(crate) fn open_workspace(folder: &Folder, role: Role) -> Result<Connection, StoreError> {
    let path = folder.database();
    match std::fs::metadata(&path) {
        Ok(meta) if meta.is_file() && meta.len() > 0 => {}
        Ok(meta) if meta.is_file() => return Err(StoreError::damaged(folder.dir(), "workspace.db is empty")),
        Ok(_) => return Err(StoreError::damaged(folder.dir(), "workspace.db is not a file")),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::damaged(folder.dir(), "workspace.db is missing"));
        }
        Err(error) => return Err(StoreError::io(folder.dir(), error)),
    }
    let conn = open(&path, role)?;
    if !is_workspace(&conn)? {
        return Err(StoreError::NotAWorkspace { path: folder.dir().to_path_buf() });
    }
    if role != Role::Read {
        // SQLite falls back to reading where it may not write; better said now than at the first change.
        if conn.is_readonly(MAIN_DB)? {
            return Err(StoreError::ReadOnly { path: folder.dir().to_path_buf() });
        }
        use_wal(&conn)?;
    }
    Ok(conn)
}

/// Reads the header and the schema, so a file that is no database at all, or cut off, is noticed here.
pub(crate) fn is_workspace(conn: &Connection) -> rusqlite::Result<bool> {
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    Ok(id == APPLICATION_ID)
}
