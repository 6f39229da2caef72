//! Media by content: a file's name is the SHA-256 of its bytes, so the same picture is kept once and a reference to it
//! cannot point anywhere else.

use std::fs;
use std::io::{self, Read, Write};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::folder::{sync_dir, temporary_file};
use crate::store::Store;

const CHUNK: usize = 64 * 1024;

impl Store {
    /// Keeps what `reader` gives and returns its SHA-256 in hexadecimal. Nothing remains of a failed attempt.
    pub fn put_blob(&self, reader: &mut dyn Read) -> Result<String, StoreError> {
        if self.lock.is_none() {
            return Err(StoreError::ReadOnly { path: self.dir().to_path_buf() });
        }
        let media = self.folder.media();
        fs::create_dir_all(&media).map_err(|source| StoreError::io(&media, source))?;
        let mut file = temporary_file(&media)?;
        let mut hash = Sha256::new();
        let mut chunk = vec![0; CHUNK];
        let mut length = 0;
        loop {
            let read = match reader.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                // What fails is the source, whatever its kind: "cannot be written" would be wrong of the workspace.
                Err(source) => return Err(StoreError::Io { path: media, source }),
            };
            length += read as u64;
            hash.update(&chunk[..read]);
            file.write_all(&chunk[..read]).map_err(|source| StoreError::io(&media, source))?;
        }
        let sha: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        // One that was cut short (a copied folder, a full disk of long ago) is mended by bringing the file again.
        if self.blob_path(&sha).is_some_and(|known| fs::metadata(known).is_ok_and(|meta| meta.len() == length)) {
            return Ok(sha);
        }
        file.as_file().sync_all().map_err(|source| StoreError::io(&media, source))?;
        file.persist(media.join(&sha)).map_err(|error| StoreError::io(&media, error.error))?;
        sync_dir(&media)?;
        Ok(sha)
    }

    /// The file of a blob; `None` if there is none, or if `sha` is not the name of one.
    pub fn blob_path(&self, sha: &str) -> Option<PathBuf> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if sha.len() != 64 || !sha.bytes().all(is_digit) {
            return None;
        }
        let path = self.folder.media().join(sha);
        fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_file()).then_some(path)
    }
}
