//! Containers that unpack to more than they may. The directory of a zip file can lie, so parts are unpacked once into
//! nothing, counted, before a parser sees them.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use super::{damaged, unreadable};
use crate::control::{self, Control};
use crate::error::IngestError;
use crate::limits::{RATIO, RATIO_FREE, UNPACKED_PART, UNPACKED_WHOLE};

/// Unpacked bytes between two questions whether to go on.
const BLOCK: u64 = 8 << 20;

/// Checks the parts that a reader of this container opens.
///
/// # Errors
/// `zip_bomb`, `file_damaged`, `file_protected`, `cancelled`.
pub(crate) fn check(path: &Path, control: &dyn Control) -> Result<(), IngestError> {
    let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    let mut zip = zip::ZipArchive::new(BufReader::new(file)).map_err(|cause| damaged(path, &cause))?;
    for index in 0..zip.len() {
        let part = match zip.by_index(index) {
            Err(zip::result::ZipError::UnsupportedArchive(detail)) if detail.contains("assword") => {
                return Err(IngestError::FileProtected { path: path.to_path_buf() });
            }
            part => part.map_err(|cause| damaged(path, &cause))?,
        };
        let name = part.name().map_err(|cause| damaged(path, &cause))?.to_ascii_lowercase();
        let allowed = allowed(&name, part.compressed_size());
        if part.size() > allowed {
            return Err(IngestError::ZipBomb { value: part.size(), allowed });
        }
        if !is_read(&name) {
            continue;
        }
        let mut part = part.take(allowed + 1);
        let mut unpacked = 0;
        loop {
            control::check(control)?;
            match std::io::copy(&mut (&mut part).take(BLOCK), &mut std::io::sink()) {
                Ok(0) => break,
                Ok(block) => unpacked += block,
                Err(cause) => return Err(damaged(path, &cause)),
            }
        }
        if unpacked > allowed {
            return Err(IngestError::ZipBomb { value: unpacked, allowed });
        }
    }
    Ok(())
}

/// Sheets are streamed, everything else is held in memory.
fn allowed(name: &str, packed: u64) -> u64 {
    let absolute = if name.contains("worksheets/") { UNPACKED_PART } else { UNPACKED_WHOLE };
    absolute.min(packed.saturating_mul(RATIO).max(RATIO_FREE))
}

/// Pictures and the like are never opened.
fn is_read(name: &str) -> bool {
    name.ends_with(".xml") || name.ends_with(".rels")
}
