//! Going back to a backup. What it replaces is kept as one.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sandtable_base::Clock;

use crate::backup;
use crate::connection::{self, Role};
use crate::error::StoreError;
use crate::folder::{Folder, sync_dir, sync_file, temporary_file};
use crate::lock::WriterLock;
use crate::scope::Scope;
use crate::view::BackupReason;

/// Puts the backup `name` in the place of the database of the workspace at `dir`, which must not be open. The backup is
/// checked before, and the present database kept as a `Replaced` backup.
///
/// Errors: `BackupMissing` (also for anything that is not the bare name of a backup), `Damaged` if the backup is,
/// `Locked`.
pub fn restore_backup(dir: &Path, name: &str, clock: Arc<dyn Clock>) -> Result<(), StoreError> {
    let folder = Folder::existing(dir)?;
    let _scope = Scope::enter(folder.dir(), "restore");
    let (lock, _) = WriterLock::acquire(&folder)?;
    let chosen = backup::path(&folder, name).ok_or_else(|| StoreError::BackupMissing { name: name.to_owned() })?;

    let temporary = temporary_file(folder.dir())?.into_temp_path();
    fs::copy(&chosen, &temporary).map_err(|source| StoreError::io(folder.dir(), source))?;
    let problems = match backup::complaints(&temporary) {
        Ok(problems) => problems,
        Err(StoreError::Damaged { detail, .. }) => vec![detail],
        Err(error) => return Err(error),
    };
    if !problems.is_empty() {
        return Err(StoreError::damaged(&chosen, problems.join("; ")));
    }
    sync_file(&temporary)?;

    keep_present(&folder, clock.now())?;
    // From here to the rename the present database has lost its log; the copy just kept has it.
    for side in folder.side_files() {
        match fs::remove_file(&side) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::io(&side, error)),
        }
    }
    temporary.persist(folder.database()).map_err(|error| StoreError::io(folder.dir(), error.error))?;
    sync_dir(folder.dir())?;
    lock.set_sound(true);
    tracing::info!(name, "workspace restored from a backup");
    Ok(())
}

/// Keeps the database as it is, whatever is left of it.
fn keep_present(folder: &Folder, now: DateTime<Utc>) -> Result<(), StoreError> {
    let database = folder.database();
    if !database.is_file() {
        return Ok(());
    }
    let through_sqlite = connection::open(&database, Role::Read).map_err(StoreError::from).and_then(|conn| {
        match connection::is_workspace(&conn)? {
            true => backup::write(&conn, folder, BackupReason::Replaced, now).map(Some),
            false => Ok(None),
        }
    });
    match through_sqlite {
        Ok(Some(_)) => return Ok(()),
        Ok(None) => {}
        Err(error @ StoreError::DiskFull { .. }) => return Err(error),
        Err(error) => tracing::info!(%error, "the present database is not readable: keeping its bytes"),
    }
    let [log, _] = folder.side_files();
    let raw = temporary_file(&folder.backups())?.into_temp_path();
    fs::copy(&database, &raw).map_err(|source| StoreError::io(&database, source))?;
    sync_file(&raw)?;
    let kept = backup::place(folder, raw, BackupReason::Replaced, now)?;
    if log.is_file() {
        let beside = folder.backups().join(format!("{}-wal", kept.name));
        fs::copy(&log, &beside).map_err(|source| StoreError::io(&beside, source))?;
    }
    Ok(())
}
