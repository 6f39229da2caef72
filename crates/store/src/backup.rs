//! Copies of the database inside the workspace, taken while it is in use.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copy, StepResult};
use sandtable_base::clock::utc_text;

use crate::check;
use crate::connection::{self, Role};
use crate::error::StoreError;
use crate::folder::{Folder, sync_dir, sync_file, temporary_file};
use crate::rotation;
use crate::store::Store;
use crate::view::{Backup, BackupReason};

/// Backups before migrations that are kept; each may be as large as the workspace.
const MIGRATIONS_KEPT: usize = 3;

const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// The backups of the workspace at `dir`, newest first. Works on a workspace that does not open.
pub fn backups(dir: &Path) -> Result<Vec<Backup>, StoreError> {
    list(&Folder::existing(dir)?)
}

impl Store {
    /// Copies the database as it is now. Writing goes on meanwhile.
    pub fn backup(&self, reason: BackupReason) -> Result<Backup, StoreError> {
        if self.lock.is_none() {
            return Err(StoreError::ReadOnly { path: self.dir().to_path_buf() });
        }
        self.read(|conn| write(conn, &self.folder, reason, self.clock().now()))
    }

    /// Takes the backup that is due (hourly, if something changed since the last one) and removes those the rotation no
    /// longer keeps. Checks the file first when that is due: a damaged one must not push good backups out.
    ///
    /// Errors: `Damaged`, and those of [`Store::backup`].
    pub fn rotate_backups(&self) -> Result<Option<Backup>, StoreError> {
        if self.check_due()? {
            let found = self.quick_check()?;
            if !found.ok {
                return Err(StoreError::Damaged {
                    path: self.dir().to_path_buf(),
                    detail: found.problems.join("; "),
                    backup: newest_good(&self.folder),
                });
            }
        }
        let all = list(&self.folder)?;
        let newest = all.iter().find(|backup| backup.reason != BackupReason::Replaced);
        let taken = |backup: &Backup| parse_name(&backup.name).map(|(at, _)| at);
        if !rotation::due(newest.and_then(taken), self.clock().now()) {
            return Ok(None);
        }
        let revision = self.read(|conn| Ok::<_, StoreError>(revision(conn)?))?;
        if newest.is_some_and(|backup| revision_in(&self.folder, &backup.name) == Some(revision)) {
            return Ok(None);
        }
        let backup = self.backup(BackupReason::Rotation)?;
        thin(&self.folder)?;
        Ok(Some(backup))
    }
}

/// Writes a backup from `conn`: under a temporary name first, so that a backup with a proper name is whole.
pub(crate) fn write(
    conn: &Connection,
    folder: &Folder,
    reason: BackupReason,
    now: DateTime<Utc>,
) -> Result<Backup, StoreError> {
    let dir = folder.backups();
    fs::create_dir_all(&dir).map_err(|source| StoreError::io(&dir, source))?;
    let temporary = temporary_file(&dir)?.into_temp_path();
    copy(conn, &temporary)?;
    sync_file(&temporary)?;
    place(folder, temporary, reason, now)
}

/// Gives a finished copy its name.
pub(crate) fn place(
    folder: &Folder,
    mut temporary: tempfile::TempPath,
    reason: BackupReason,
    now: DateTime<Utc>,
) -> Result<Backup, StoreError> {
    let dir = folder.backups();
    let mut number = 1;
    loop {
        let name = name(now, reason, number);
        match temporary.persist_noclobber(dir.join(&name)) {
            Ok(()) => {
                sync_dir(&dir)?;
                let path = dir.join(&name);
                let bytes = fs::metadata(&path).map_err(|source| StoreError::io(&path, source))?.len();
                return Ok(Backup { name, at: utc_text(now), bytes: i64::try_from(bytes).unwrap_or(i64::MAX), reason });
            }
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => temporary = error.path,
            Err(error) => return Err(StoreError::io(&dir, error.error)),
        }
        number += 1;
    }
}

/// Page by page. All in one step, which SQLite reads from one moment while writers go on.
pub(crate) fn copy(from: &Connection, to: &Path) -> Result<(), StoreError> {
    let mut target = connection::open(to, Role::Create)?;
    let copy = Copy::new(from, &mut target)?;
    match copy.step(-1)? {
        StepResult::Done => {}
        _ => return Err(StoreError::Locked { path: to.to_path_buf(), owner: None }),
    }
    drop(copy);
    // A backup is one file, readable where nothing can be written beside it.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    target.close().map_err(|(_, source)| StoreError::from(source))?;
    Ok(())
}

pub(crate) fn list(folder: &Folder) -> Result<Vec<Backup>, StoreError> {
    let dir = folder.backups();
    let entries = match fs::read_dir(&dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(&dir, error)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|source| StoreError::io(&dir, source))?;
        let Some(name) = entry.file_name().to_str().map(str::to_owned) else { continue };
        let (Some((at, reason)), Ok(meta)) = (parse_name(&name), entry.metadata()) else { continue };
        if meta.is_file() {
            let bytes = i64::try_from(meta.len()).unwrap_or(i64::MAX);
            // Names sort by time, except the counter at the end of those of one second.
            found.push(((at, name.len(), name.clone()), Backup { name, at: utc_text(at), bytes, reason }));
        }
    }
    found.sort_by(|(a, _), (b, _)| b.cmp(a));
    Ok(found.into_iter().map(|(_, backup)| backup).collect())
}

/// The file of a backup by its name; `None` for anything that is not the name of one, so no path leads elsewhere.
pub(crate) fn path(folder: &Folder, name: &str) -> Option<PathBuf> {
    parse_name(name)?;
    let path = folder.backups().join(name);
    fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file()).then_some(path)
}

/// The newest backup that passes a check. What a restore replaced is left out: someone chose against it.
pub(crate) fn newest_good(folder: &Folder) -> Option<Backup> {
    let all = list(folder).ok()?;
    all.into_iter().filter(|backup| backup.reason != BackupReason::Replaced).find(|backup| {
        let problems = path(folder, &backup.name).map(|path| complaints(&path));
        problems.is_some_and(|problems| problems.is_ok_and(|problems| problems.is_empty()))
    })
}

/// What is wrong with a file that should be a whole workspace database.
pub(crate) fn complaints(path: &Path) -> Result<Vec<String>, StoreError> {
    let conn = connection::open(path, Role::Read)?;
    if !connection::is_workspace(&conn)? {
        return Ok(vec!["not a workspace database".to_owned()]);
    }
    Ok(check::problems(&conn)?)
}

fn revision(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("SELECT revision FROM store_state", [], |row| row.get(0))
}

fn revision_in(folder: &Folder, name: &str) -> Option<i64> {
    let conn = connection::open(&path(folder, name)?, Role::Read).ok()?;
    revision(&conn).ok()
}

/// Removes what the rotation does not keep. Backups the user asked for, and what restores replaced, stay.
fn thin(folder: &Folder) -> Result<(), StoreError> {
    let all = list(folder)?;
    let of = |reason| all.iter().filter(move |backup| backup.reason == reason);
    let times: Vec<_> = of(BackupReason::Rotation).filter_map(|backup| parse_name(&backup.name)).collect();
    let times: Vec<_> = times.into_iter().map(|(at, _)| at).collect();
    let rotated = of(BackupReason::Rotation).zip(rotation::kept(&times)).filter(|(_, kept)| !kept).map(|(old, _)| old);
    for old in rotated.chain(of(BackupReason::Migration).skip(MIGRATIONS_KEPT)) {
        let path = folder.backups().join(&old.name);
        fs::remove_file(&path).map_err(|source| StoreError::io(&path, source))?;
    }
    Ok(())
}

const REASONS: [(BackupReason, &str); 4] = [
    (BackupReason::Rotation, "rotation"),
    (BackupReason::Migration, "migration"),
    (BackupReason::Manual, "manual"),
    (BackupReason::Replaced, "replaced"),
];

/// `20261121T093000Z-manual.db`, and `…-manual-2.db` for the second of that second.
fn name(at: DateTime<Utc>, reason: BackupReason, number: u32) -> String {
    let reason = REASONS.iter().find(|(known, _)| *known == reason).map_or("", |(_, word)| *word);
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    format!("{}-{reason}{number}.db", at.format(STAMP))
}

fn parse_name(name: &str) -> Option<(DateTime<Utc>, BackupReason)> {
    let mut parts = name.strip_suffix(".db")?.split('-');
    let at = NaiveDateTime::parse_from_str(parts.next()?, STAMP).ok()?.and_utc();
    let word = parts.next()?;
    let (reason, _) = REASONS.iter().find(|(_, known)| *known == word)?;
    let number = parts.next().map(str::parse::<u32>).transpose().ok()?;
    let canonical = self::name(at, *reason, number.unwrap_or(1));
    (canonical == name).then_some((at, *reason))
}
