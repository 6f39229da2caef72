//! The workspace folder and the names in it. Every path the store touches is made here.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::error::StoreError;

#[derive(Debug, Clone)]
pub(crate) struct Folder {
    dir: PathBuf,
}

impl Folder {
    /// Absolute: the program may change its working directory, and SQLite would read a relative `file:…` as a URI.
    pub(crate) fn at(dir: &Path) -> Result<Folder, StoreError> {
        let dir = std::path::absolute(dir).map_err(|source| StoreError::io(dir, source))?;
        Ok(Folder { dir })
    }

    /// A folder that holds (or held) a workspace.
    pub(crate) fn existing(dir: &Path) -> Result<Folder, StoreError> {
        let folder = Folder::at(dir)?;
        let path = || folder.dir.clone();
        match fs::metadata(&folder.dir) {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => return Err(StoreError::NotAWorkspace { path: path() }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(StoreError::Missing { path: path() });
            }
            Err(error) => return Err(StoreError::io(&folder.dir, error)),
        }
        if !folder.database().exists() && crate::backup::list(&folder)?.is_empty() {
            return Err(StoreError::NotAWorkspace { path: path() });
        }
        Ok(folder)
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.dir.join("workspace.db")
    }

    /// SQLite's write-ahead log and its shared index, beside the database.
    pub(crate) fn side_files(&self) -> [PathBuf; 2] {
        [self.dir.join("workspace.db-wal"), self.dir.join("workspace.db-shm")]
    }

    pub(crate) fn media(&self) -> PathBuf {
        self.dir.join("media")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.dir.join("backups")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.dir.join("workspace.lock")
    }

    /// Who holds the lock. Apart from the lock file, which Windows lets nobody else read.
    pub(crate) fn owner(&self) -> PathBuf {
        self.dir.join("workspace.owner")
    }
}

/// Makes a rename in `dir` last through a power cut. Windows cannot open folders and does not need it.
pub(crate) fn sync_dir(dir: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        File::open(dir).and_then(|dir| dir.sync_all()).map_err(|source| StoreError::io(dir, source))?;
    }
    Ok(())
}

pub(crate) fn sync_file(path: &Path) -> Result<(), StoreError> {
    File::options()
        .write(true)
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(|source| StoreError::io(path, source))
}

/// A new file that is gone again unless it is renamed into place. Its permissions are those of any file the user makes.
pub(crate) fn temporary_file(dir: &Path) -> Result<tempfile::NamedTempFile, StoreError> {
    temporary(dir).map_err(|source| StoreError::io(dir, source))
}

/// The same for who has errors of their own.
pub(crate) fn temporary(dir: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}
