//! A file written whole or not at all: beside its place, and renamed into it.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::folder::{self, sync_dir};

/// Who may read a new file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readable {
    /// As any file the user makes.
    AsUsual,
    /// The user alone.
    ByOwner,
}

/// A file that is being written beside its place. Dropped before [`Beside::put`] it is gone.
#[derive(Debug)]
pub struct Beside {
    file: NamedTempFile,
    path: PathBuf,
}

impl Beside {
    /// Begins a file that shall stand at `path`; its folder must be there.
    pub fn of(path: &Path, readable: Readable) -> io::Result<Beside> {
        let dir = folder_of(path);
        let file = match readable {
            Readable::AsUsual => folder::temporary(dir)?,
            Readable::ByOwner => NamedTempFile::new_in(dir)?,
        };
        Ok(Beside { file, path: path.to_owned() })
    }

    /// Puts what was written in its place. A file that is replaced keeps its permissions.
    pub fn put(self) -> io::Result<()> {
        let Beside { file, path } = self;
        if let Ok(before) = fs::metadata(&path).map(|before| before.permissions()) {
            file.as_file().set_permissions(before)?;
        }
        file.as_file().sync_all()?;
        file.persist(&path).map_err(|error| error.error)?;
        // The file stands; that a power cut could still bring the one before back is no reason to call it unwritten.
        let _ = sync_dir(folder_of(&path));
        Ok(())
    }
}

impl Write for Beside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes the file; a crash or a full disk leaves the one before, and nothing beside it. A file that is replaced keeps its
/// permissions. Its folder must be there.
pub fn write_beside(path: &Path, bytes: &[u8], readable: Readable) -> io::Result<()> {
    let mut file = Beside::of(path, readable)?;
    file.write_all(bytes)?;
    file.put()
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("表.csv");
        write_beside(&path, b"one", Readable::AsUsual).unwrap();
        write_beside(&path, b"two", Readable::AsUsual).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(write_beside(&dir.path().join("none/x"), b"x", Readable::AsUsual).is_err());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_given_up_half_written_leaves_the_file_before_and_nothing_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("film.mp4");
        write_beside(&path, b"whole", Readable::AsUsual).unwrap();
        let mut half = Beside::of(&path, Readable::AsUsual).unwrap();
        half.write_all(b"ha").unwrap();
        drop(half);
        assert_eq!(fs::read(&path).unwrap(), b"whole");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_has_the_rights_asked_for_and_a_replaced_one_keeps_its_own() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let rights = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (usual, own, plain) = (dir.path().join("a"), dir.path().join("b"), dir.path().join("c"));
        write_beside(&usual, b"", Readable::AsUsual).unwrap();
        write_beside(&own, b"", Readable::ByOwner).unwrap();
        fs::write(&plain, b"").unwrap();
        assert_eq!((rights(&usual), rights(&own)), (rights(&plain), 0o600));
        fs::set_permissions(&usual, fs::Permissions::from_mode(0o640)).unwrap();
        write_beside(&usual, b"new", Readable::AsUsual).unwrap();
        assert_eq!(rights(&usual), 0o640);
    }
}
