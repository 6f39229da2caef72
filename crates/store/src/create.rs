//! Making a workspace folder, whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::params;
use sandtable_base::clock::utc_text;

use crate::connection::{self, APPLICATION_ID, Role};
use crate::error::StoreError;
use crate::folder::{Folder, sync_dir, sync_file};
use crate::schema::{self, Schema};

pub(crate) fn create(folder: &Folder, schema: Schema, now: DateTime<Utc>) -> Result<(), StoreError> {
    whole(folder, |inside| build(inside, schema, now))
}

/// Builds a workspace under a temporary name beside its folder and renames it. The folder must not exist, or be empty.
pub(crate) fn whole(folder: &Folder, build: impl FnOnce(&Folder) -> Result<(), StoreError>) -> Result<(), StoreError> {
    let dir = folder.dir();
    let existed = free(dir)?;
    let parent = dir.parent().ok_or_else(|| StoreError::Exists { path: dir.to_path_buf() })?;
    let missing: Vec<PathBuf> = parent.ancestors().take_while(|path| !path.exists()).map(Path::to_path_buf).collect();
    let result = fs::create_dir_all(parent)
        .map_err(|source| StoreError::io(parent, source))
        .and_then(|()| build_and_rename(dir, parent, existed, build));
    if result.is_err() {
        for made in &missing {
            // Innermost first, and only empty folders go.
            let _ = fs::remove_dir(made);
        }
    }
    result
}

/// Whether `dir` exists (and is empty).
fn free(dir: &Path) -> Result<bool, StoreError> {
    match fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(true),
            Some(_) => Err(StoreError::Exists { path: dir.to_path_buf() }),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(_) if dir.exists() => Err(StoreError::Exists { path: dir.to_path_buf() }),
        Err(error) => Err(StoreError::io(dir, error)),
    }
}

fn build_and_rename(
    dir: &Path,
    parent: &Path,
    existed: bool,
    build: impl FnOnce(&Folder) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sandtable-").suffix(".new");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    let mut temporary = builder.tempdir_in(parent).map_err(|source| StoreError::io(parent, source))?;
    build(&Folder::at(temporary.path())?)?;
    if existed {
        // Windows does not rename over a folder, not even an empty one.
        fs::remove_dir(dir).map_err(|source| StoreError::io(dir, source))?;
    }
    fs::rename(temporary.path(), dir).map_err(|source| {
        if existed {
            let _ = fs::create_dir(dir);
        }
        StoreError::io(dir, source)
    })?;
    temporary.disable_cleanup(true);
    sync_dir(parent)
}

fn build(folder: &Folder, schema: Schema, now: DateTime<Utc>) -> Result<(), StoreError> {
    for path in [folder.media(), folder.backups()] {
        fs::create_dir(&path).map_err(|source| StoreError::io(&path, source))?;
    }
    let conn = connection::open(&folder.database(), Role::Create)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection::use_wal(&conn)?;
    let pending = schema.pending(&conn, folder)?;
    schema::migrate(&conn, folder, &pending, now)?;
    conn.execute("INSERT INTO store_state (id, created_at, revision) VALUES (1, ?1, 0)", params![utc_text(now)])?;
    conn.close().map_err(|(_, source)| StoreError::from(source))?;
    sync_file(&folder.database())?;
    sync_dir(folder.dir())
}
