//! One writer per workspace: an OS file lock, let go by the system itself when the program dies.

use std::fs::{self, File, TryLockError};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::StoreError;
use crate::folder::Folder;

/// Held as long as the workspace is open for writing. The owner file beside the lock says who holds it; found without a
/// holder, it says that the last one ended without closing.
pub(crate) struct WriterLock {
    folder: Folder,
    /// Closing it lets go of the lock, after [`Drop`] has removed the owner file.
    _file: File,
    sound: AtomicBool,
}

/// A program that is being started holds its parent's files for a moment, this lock among them: wait a little before
/// telling anybody that the workspace is taken.
const PATIENCE: u32 = 25;
const PAUSE: std::time::Duration = std::time::Duration::from_millis(10);

impl WriterLock {
    /// The lock, and whether the last writer ended without closing.
    pub(crate) fn acquire(folder: &Folder) -> Result<(WriterLock, bool), StoreError> {
        let path = folder.lock();
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| StoreError::io(folder.dir(), source))?;
        let mut patience = PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if patience > 0 => {
                    patience -= 1;
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(StoreError::Locked { path: folder.dir().to_path_buf(), owner: owner(folder) });
                }
                Err(TryLockError::Error(source)) => return Err(StoreError::io(&path, source)),
            }
        }
        let unclean = folder.owner().exists();
        match fs::write(folder.owner(), this_program()) {
            Ok(()) => {}
            // A full disk must not keep anyone from opening the workspace to make room.
            Err(error) if error.kind() == io::ErrorKind::StorageFull => tracing::warn!("no space for the owner file"),
            Err(error) => return Err(StoreError::io(folder.dir(), error)),
        }
        Ok((WriterLock { folder: folder.clone(), _file: file, sound: AtomicBool::new(!unclean) }, unclean))
    }

    /// Whether the file passed its check. While it did not, the owner file stays, and the next open checks again.
    pub(crate) fn set_sound(&self, sound: bool) {
        self.sound.store(sound, Ordering::Relaxed);
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        if self.sound.load(Ordering::Relaxed)
            && let Err(error) = fs::remove_file(self.folder.owner())
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "the owner file stays: the next open will check the workspace");
        }
    }
}

fn owner(folder: &Folder) -> Option<String> {
    let text = fs::read_to_string(folder.owner()).ok()?;
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// `sandtable-cli (1234)`
fn this_program() -> String {
    let program = std::env::current_exe()
        .ok()
        .and_then(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
        .unwrap_or_else(|| "sandtable".to_owned());
    format!("{program} ({})\n", std::process::id())
}
