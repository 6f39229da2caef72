//! A workspace as a second one, in a folder of its own.

use std::fs;
use std::path::Path;

use crate::backup;
use crate::create;
use crate::error::StoreError;
use crate::folder::{Folder, sync_dir, sync_file};
use crate::scope::Scope;
use crate::store::Store;

impl Store {
    /// Copies the workspace as it is now, with the files kept in it, to `dir`, which must be absent or empty. Writing
    /// goes on meanwhile. Its backups are of the first one and stay there.
    ///
    /// Errors: `Exists`. A failure leaves nothing behind.
    pub fn copy_to(&self, dir: &Path) -> Result<(), StoreError> {
        let target = Folder::at(dir)?;
        let _scope = Scope::enter(self.folder.dir(), "copy");
        create::whole(&target, |inside| {
            for path in [inside.media(), inside.backups()] {
                fs::create_dir(&path).map_err(|source| StoreError::io(&path, source))?;
            }
            // First the database: a file that is added meanwhile is one too many, never one too few.
            self.read(|conn| backup::copy(conn, &inside.database()))?;
            sync_file(&inside.database())?;
            copy_files(&self.folder.media(), &inside.media())?;
            sync_dir(inside.dir())
        })
    }
}

fn copy_files(from: &Path, to: &Path) -> Result<(), StoreError> {
    let entries = match fs::read_dir(from) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StoreError::io(from, error)),
    };
    for entry in entries {
        let entry = entry.map_err(|source| StoreError::io(from, source))?;
        // One that is being written still has another name.
        let kept = entry.file_name().to_str().is_some_and(|name| !name.starts_with('.'));
        if kept && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            let path = to.join(entry.file_name());
            fs::copy(entry.path(), &path).map_err(|source| StoreError::io(&path, source))?;
            sync_file(&path)?;
        }
    }
    sync_dir(to)
}
