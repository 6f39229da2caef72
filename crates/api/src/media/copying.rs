//! Files on their way into the media folder and out of it: read once, told of, stopped, and checked against their name.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use sandtable_store::{Beside, Readable, Store};
use sha2::{Digest, Sha256};

use crate::commands::Progress;
use crate::error::ApiError;
use crate::host::Host;
use crate::jobs::Job;
use crate::media::name::file_name;
use crate::media::owned::{Came, Kept};

/// The largest file that is taken: 2 GB. A workspace is copied and backed up as a folder, and longer footage has better
/// places.
pub(crate) const MOST_BYTES: u64 = 2_000_000_000;

const CHUNK: usize = 256 * 1024;

/// What the copying of several files has done so far.
pub(crate) struct Copying<'a> {
    pub(crate) host: &'a dyn Host,
    pub(crate) job: &'a Job<'a>,
    pub(crate) done: u64,
    pub(crate) total: u64,
}

impl Copying<'_> {
    fn went(&mut self, bytes: usize) -> io::Result<()> {
        if self.job.is_cancelled() {
            return Err(io::Error::other("cancelled"));
        }
        self.done += bytes as u64;
        let (job, phase) = (self.job.name().to_owned(), "copying".to_owned());
        self.host.progress(&Progress { job, phase, done: self.done, total: self.total.max(self.done) });
        Ok(())
    }

    /// Takes a file into the media folder.
    ///
    /// # Errors
    /// `file_unusable` when it cannot be read, `attachment_too_large` when it grew past the limit, `disk_full`, `cancelled`.
    pub(crate) fn take(&mut self, store: &Store, path: &Path) -> Result<Came, ApiError> {
        let file = File::open(path).map_err(|error| ApiError::unusable(path, &error))?;
        let mut source = Source { file, bytes: 0, failed: None, copying: self };
        let kept = store.put_blob(&mut source);
        let (bytes, failed) = (source.bytes, source.failed.take());
        if self.job.is_cancelled() {
            return Err(ApiError::Cancelled);
        }
        if bytes > MOST_BYTES {
            return Err(too_large(path, bytes));
        }
        // What could not be read is the file, not the workspace it should come to.
        if let Some(error) = failed {
            return Err(ApiError::unusable(path, &error));
        }
        let named = path.file_name().unwrap_or_default().to_string_lossy();
        let name = match file_name(&named) {
            name if name.is_empty() => "file".to_owned(),
            name => name,
        };
        Ok(Came { name, sha256: kept?, bytes: i64::try_from(bytes).unwrap_or(i64::MAX) })
    }

    /// Copies a kept file to `to`, which is a whole file or none.
    ///
    /// # Errors
    /// `media_missing` when the media folder lacks it or has something else under its name, `write_failed`, `disk_full`,
    /// `cancelled`.
    pub(crate) fn give(&mut self, store: &Store, kept: &Kept, to: &Path) -> Result<(), ApiError> {
        let missing = || ApiError::MediaMissing { file: kept.name.clone() };
        let mut from = store.blob_path(&kept.sha256).and_then(|path| File::open(path).ok()).ok_or_else(missing)?;
        let failed = |error: io::Error| ApiError::write(to, &error);
        let mut file = Beside::of(to, Readable::AsUsual).map_err(failed)?;
        let mut hash = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        loop {
            let read = from.read(&mut chunk).map_err(|_| missing())?;
            if read == 0 {
                break;
            }
            hash.update(&chunk[..read]);
            file.write_all(&chunk[..read]).map_err(failed)?;
            self.went(read).map_err(|_| ApiError::Cancelled)?;
        }
        let found: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        if found != kept.sha256 {
            return Err(missing());
        }
        file.put().map_err(failed)
    }
}

pub(crate) fn too_large(path: &Path, bytes: u64) -> ApiError {
    ApiError::AttachmentTooLarge { file: shown(path), value: bytes, allowed: MOST_BYTES }
}

/// A file by its name alone: the folder is known to who chose it.
pub(crate) fn shown(path: &Path) -> String {
    file_name(&path.file_name().unwrap_or_default().to_string_lossy())
}

/// A file that is read, with what went wrong in reading it.
struct Source<'s, 'a> {
    file: File,
    bytes: u64,
    failed: Option<io::Error>,
    copying: &'s mut Copying<'a>,
}

impl Read for Source<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = match self.file.read(buffer) {
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
            Err(error) => {
                let told = io::Error::new(error.kind(), error.to_string());
                self.failed = Some(error);
                return Err(told);
            }
        };
        self.bytes += read as u64;
        if self.bytes > MOST_BYTES {
            return Err(io::Error::other("too large"));
        }
        self.copying.went(read)?;
        Ok(read)
    }
}
