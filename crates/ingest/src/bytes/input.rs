//! The bytes of a file, hashed while they are read, and decoded where they are not UTF-8.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};
use sha2::{Digest, Sha256};

use crate::error::IngestError;
use crate::table::{Fingerprint, unreadable};

/// The raw bytes of a file with its running hash.
pub(crate) struct Tap {
    file: File,
    hash: Option<Sha256>,
    bytes: u64,
}

impl Tap {
    pub(crate) fn open(path: &Path, hash: bool) -> Result<Tap, IngestError> {
        let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
        Ok(Tap { file, hash: hash.then(Sha256::new), bytes: 0 })
    }

    /// Reads what is left and gives the fingerprint of the whole file, when it was asked for.
    pub(crate) fn finish(mut self) -> io::Result<Option<Fingerprint>> {
        if self.hash.is_none() {
            return Ok(None);
        }
        let mut rest = vec![0; 256 * 1024];
        while self.read(&mut rest)? > 0 {}
        let Some(hash) = self.hash else { return Ok(None) };
        let mut sha256 = String::with_capacity(64);
        for byte in hash.finalize() {
            // Writing to a string does not fail.
            let _ = write!(sha256, "{byte:02x}");
        }
        Ok(Some(Fingerprint { sha256, bytes: self.bytes }))
    }
}

impl Read for Tap {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        if let Some(hash) = &mut self.hash {
            hash.update(&buffer[..read]);
        }
        self.bytes += read as u64;
        Ok(read)
    }
}

/// The text of a file as UTF-8.
pub(crate) struct Input {
    tap: Tap,
    decoding: Option<Decoding>,
    /// Up to three bytes that were read to look for a BOM and belong to the text.
    front: ([u8; 3], usize, usize),
}

struct Decoding {
    decoder: Decoder,
    raw: Vec<u8>,
    at: usize,
    end: usize,
    last: bool,
    finished: bool,
}

impl Input {
    /// Clean UTF-8 is passed through as it is; faults of single cells are found where the cells are used.
    pub(crate) fn open(path: &Path, encoding: &'static Encoding, hash: bool) -> Result<Input, IngestError> {
        let mut tap = Tap::open(path, hash)?;
        if encoding != UTF_8 {
            let decoding = Decoding {
                decoder: encoding.new_decoder_with_bom_removal(),
                raw: vec![0; 64 * 1024],
                at: 0,
                end: 0,
                last: false,
                finished: false,
            };
            return Ok(Input { tap, decoding: Some(decoding), front: ([0; 3], 0, 0) });
        }
        let mut front = [0; 3];
        let mut have = 0;
        while have < 3 {
            match tap.read(&mut front[have..]).map_err(|cause| unreadable(path, &cause))? {
                0 => break,
                read => have += read,
            }
        }
        let skip = if front == [0xEF, 0xBB, 0xBF] { 3 } else { 0 };
        Ok(Input { tap, decoding: None, front: (front, skip, have) })
    }

    /// Bytes of the file read so far.
    pub(crate) fn taken(&self) -> u64 {
        self.tap.bytes
    }

    pub(crate) fn finish(self) -> io::Result<Option<Fingerprint>> {
        self.tap.finish()
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if let Some(decoding) = &mut self.decoding {
            return decoding.read(&mut self.tap, buffer);
        }
        let (front, at, have) = &mut self.front;
        if at < have {
            let length = (*have - *at).min(buffer.len());
            buffer[..length].copy_from_slice(&front[*at..*at + length]);
            *at += length;
            return Ok(length);
        }
        self.tap.read(buffer)
    }
}

impl Decoding {
    /// Malformed sequences become U+FFFD, which marks the cell as faulty.
    fn read(&mut self, tap: &mut Tap, buffer: &mut [u8]) -> io::Result<usize> {
        // A character of UTF-8 takes up to four bytes; callers offer far more.
        if buffer.len() < 8 {
            return Err(io::Error::other("the buffer is too small to decode into"));
        }
        loop {
            if self.finished {
                return Ok(0);
            }
            if self.at == self.end && !self.last {
                self.at = 0;
                self.end = tap.read(&mut self.raw)?;
                self.last = self.end == 0;
            }
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(&self.raw[self.at..self.end], buffer, self.last);
            self.at += read;
            self.finished = self.last && result == CoderResult::InputEmpty;
            if written > 0 {
                return Ok(written);
            }
        }
    }
}

/// Bytes read between two questions whether to go on.
const BLOCK: usize = 1 << 20;

/// The hash of a whole file. `each` is told how many bytes are done; its error ends the reading.
pub(crate) fn fingerprint(
    path: &Path,
    each: &mut dyn FnMut(u64) -> Result<(), IngestError>,
) -> Result<Fingerprint, IngestError> {
    let mut tap = Tap::open(path, true)?;
    let mut block = vec![0; BLOCK];
    while tap.read(&mut block).map_err(|cause| unreadable(path, &cause))? > 0 {
        each(tap.bytes)?;
    }
    let print = tap.finish().map_err(|cause| unreadable(path, &cause))?;
    Ok(print.unwrap_or_default())
}

/// The whole file decoded, for formats that are held in memory.
pub(crate) fn text(path: &Path, encoding: &'static Encoding) -> Result<String, IngestError> {
    let mut raw = Vec::new();
    File::open(path).and_then(|mut file| file.read_to_end(&mut raw)).map_err(|cause| unreadable(path, &cause))?;
    let (text, _) = encoding.decode_with_bom_removal(&raw);
    Ok(text.into_owned())
}
