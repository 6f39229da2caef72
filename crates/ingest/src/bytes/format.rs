//! What a file is, by its content. Names lie: `.xls` may be a BIFF workbook, an HTML table or a CSV.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use crate::error::IngestError;
use crate::limits::HEAD;
use crate::table::{Format, damaged, unreadable};

/// The first bytes of a file, windows spread over the rest of a large one, and its length.
pub(crate) struct Head {
    pub(crate) bytes: Vec<u8>,
    pub(crate) windows: Vec<Vec<u8>>,
    pub(crate) length: u64,
}

impl Head {
    /// Whether `bytes` is the whole file.
    pub(crate) fn is_whole(&self) -> bool {
        self.bytes.len() as u64 == self.length
    }
}

/// Windows looked at in a file that is larger than its head.
const WINDOWS: u64 = 16;
const WINDOW: u64 = 64 * 1024;

/// # Errors
/// The file is missing, a folder, empty or cannot be read.
pub(crate) fn head(path: &Path) -> Result<Head, IngestError> {
    let path_of = || path.to_path_buf();
    let meta = match std::fs::metadata(path) {
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            return Err(IngestError::FileMissing { path: path_of() });
        }
        meta => meta.map_err(|cause| unreadable(path, &cause))?,
    };
    if meta.is_dir() {
        return Err(IngestError::FileIsDirectory { path: path_of() });
    }
    if !meta.is_file() {
        return Err(unreadable(path, &"it is no regular file"));
    }
    let length = meta.len();
    if length == 0 {
        return Err(IngestError::FileEmpty { path: path_of() });
    }
    let mut file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    let mut bytes = Vec::new();
    let whole = 4 * HEAD as u64;
    let first = if length <= whole { length } else { HEAD as u64 };
    (&mut file).take(first).read_to_end(&mut bytes).map_err(|cause| unreadable(path, &cause))?;
    let mut windows = Vec::new();
    if length > whole {
        let step = (length - first - WINDOW) / (WINDOWS - 1);
        for window in 0..WINDOWS {
            let mut part = Vec::new();
            file.seek(SeekFrom::Start(first + window * step))
                .and_then(|_| (&mut file).take(WINDOW).read_to_end(&mut part))
                .map_err(|cause| unreadable(path, &cause))?;
            windows.push(part);
        }
    }
    Ok(Head { bytes, windows, length })
}

/// # Errors
/// `file_protected` for an encrypted workbook, `file_foreign` for what is no table, `file_damaged` for broken containers.
pub(crate) fn sniff(path: &Path, head: &Head) -> Result<Format, IngestError> {
    let bytes = head.bytes.as_slice();
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return container(path);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return compound(path, head);
    }
    if let Some((_, what)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(foreign(path, what));
    }
    Ok(text(bytes))
}

fn foreign(path: &Path, what: &'static str) -> IngestError {
    IngestError::FileForeign { path: path.to_path_buf(), what }
}

/// Files that are given by mistake, told by their first bytes.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xFF\xD8\xFF", "picture"),
    (b"GIF8", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xBC\xAF\x27\x1C", "archive"),
    (b"\x1F\x8B", "archive"),
    (b"\x7FELF", "program"),
    (b"MZ\x90", "program"),
    (b"SQLite format 3\0", "database"),
];

fn container(path: &Path) -> Result<Format, IngestError> {
    let file = File::open(path).map_err(|cause| unreadable(path, &cause))?;
    let mut zip = zip::ZipArchive::new(file).map_err(|cause| damaged(path, &cause))?;
    if zip.index_for_name("xl/workbook.xml").is_some() {
        return Ok(Format::Xlsx);
    }
    if zip.index_for_name("content.xml").is_some() {
        let mut kind = String::new();
        if let Ok(mimetype) = zip.by_name("mimetype") {
            let _ = mimetype.take(200).read_to_string(&mut kind);
        }
        if kind.is_empty() || kind.contains("spreadsheet") {
            return Ok(Format::Ods);
        }
    }
    // Some writers name the workbook otherwise; its content types always say what it is.
    let mut types = String::new();
    if let Ok(part) = zip.by_name("[Content_Types].xml") {
        let _ = part.take(1 << 20).read_to_string(&mut types);
    }
    if types.contains("spreadsheetml.sheet.main+xml") {
        return Ok(Format::Xlsx);
    }
    let main = [("word/document.xml", "document"), ("ppt/presentation.xml", "slides"), ("content.xml", "document")];
    let what = main.iter().find(|(part, _)| zip.index_for_name(part).is_some()).map_or("archive", |(_, what)| what);
    Err(foreign(path, what))
}

/// A compound file is a BIFF workbook, or an encrypted XLSX in its wrapping. Names of its streams are UTF-16.
fn compound(path: &Path, head: &Head) -> Result<Format, IngestError> {
    let wide = |name: &str| name.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let (package, workbook, book) = (wide("EncryptedPackage"), wide("Workbook"), wide("Book"));
    let holds = |bytes: &[u8], name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    let parts = || std::iter::once(&head.bytes).chain(&head.windows);
    let biff = parts().any(|part| holds(part, &workbook) || holds(part, &book));
    if parts().any(|part| holds(part, &package)) && !biff {
        return Err(IngestError::FileProtected { path: path.to_path_buf() });
    }
    // In a large file the directory may lie between the windows: the workbook reader then says what is wrong.
    if biff || !head.is_whole() {
        return Ok(Format::Xls);
    }
    Err(foreign(path, "document"))
}

/// Markup and JSON by their first character; everything else is delimited text.
fn text(bytes: &[u8]) -> Format {
    let narrow: Vec<u8>;
    let bytes = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => {
            narrow = bytes[2..].iter().copied().filter(|b| *b != 0).take(8192).collect();
            &narrow
        }
        bytes => bytes,
    };
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(bytes.len());
    let front = &bytes[start..bytes.len().min(start + 8192)];
    match front.first() {
        Some(b'<') => {
            let lower = front.to_ascii_lowercase();
            let holds = |tag: &[u8]| memchr::memmem::find(&lower, tag).is_some();
            if [
                &b"<table"[..],
                b"<html",
                b"<!doctype html",
                b"<tr",
                b"<workbook",
                b"schemas-microsoft-com:office:spreadsheet",
            ]
            .iter()
            .any(|tag| holds(tag))
            {
                return Format::Html;
            }
            Format::Csv
        }
        Some(b'{') => {
            // Objects on lines of their own are NDJSON; one object over many lines is a document.
            let line = front.split(|b| *b == b'\n').next().unwrap_or_default();
            let whole_line = line.len() < front.len() || bytes.len() == start + front.len();
            let one = serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
            let more = bytes[start + line.len()..].iter().any(|b| !b.is_ascii_whitespace());
            if whole_line && one && more { Format::Ndjson } else { json_or_text(front) }
        }
        Some(b'[') => json_or_text(front),
        _ => Format::Csv,
    }
}

fn json_or_text(front: &[u8]) -> Format {
    let inner = front[1..].iter().find(|b| !b.is_ascii_whitespace());
    let json = match front[0] {
        b'[' => matches!(inner, Some(b'{' | b'[' | b']')),
        _ => matches!(inner, Some(b'"' | b'}')),
    };
    if json { Format::Json } else { Format::Csv }
}
