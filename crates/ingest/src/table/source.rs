//! Which table of which file is read, and how.

use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8};

use super::{biff, delimiter, ods, xlsx};
use crate::bytes::encoding::{self, Detected};
use crate::bytes::format::{self, Head};
use crate::control::Control;
use crate::error::IngestError;
use crate::limits::WHOLE;
use crate::view::Options;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Csv,
    Xlsx,
    Xls,
    Ods,
    Html,
    Json,
    Ndjson,
}

impl Format {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Ods => "ods",
            Format::Html => "html",
            Format::Json => "json",
            Format::Ndjson => "ndjson",
        }
    }

    /// Whether one pass over the bytes gives the rows.
    pub(crate) fn is_stream(self) -> bool {
        matches!(self, Format::Csv | Format::Ndjson)
    }

    fn is_text(self) -> bool {
        matches!(self, Format::Csv | Format::Html | Format::Json | Format::Ndjson)
    }
}

/// A table to read.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) format: Format,
    pub(crate) length: u64,
    pub(crate) encoding: &'static Encoding,
    pub(crate) encoding_guessed: bool,
    pub(crate) delimiter: u8,
    /// Of a workbook; empty otherwise.
    pub(crate) sheet: String,
    /// Of a workbook, in its order.
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) epoch_1904: bool,
    /// Of XLSX.
    pub(crate) book: Option<xlsx::Book>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) hidden: bool,
}

impl Source {
    /// Finds out what the file is. The sheet is the one the user names, else the first that is not hidden.
    pub(crate) fn open(path: &Path, options: &Options, control: &dyn Control) -> Result<Source, IngestError> {
        let head = format::head(path)?;
        let format = format::sniff(path, &head)?;
        let detected = text_encoding(&head, format, options)?;
        let held = match format {
            Format::Xls | Format::Html => true,
            // A document in UTF-8 is read as a stream.
            Format::Json => detected.encoding != UTF_8,
            _ => false,
        };
        if held && head.length > WHOLE {
            return Err(IngestError::FileTooLarge { value: head.length, allowed: WHOLE });
        }
        let mut source = Source {
            path: path.to_path_buf(),
            format,
            length: head.length,
            encoding: detected.encoding,
            encoding_guessed: detected.guessed && options.encoding.is_none(),
            delimiter: b',',
            sheet: String::new(),
            sheets: Vec::new(),
            epoch_1904: false,
            book: None,
        };
        if format == Format::Csv {
            source.delimiter = match &options.delimiter {
                Some(given) => delimiter::named(given)?,
                None => delimiter::detect(&head, detected.encoding),
            };
        }
        if matches!(format, Format::Xlsx | Format::Xls | Format::Ods) {
            source.describe_workbook(control)?;
            source.sheet = source.choose(options.sheet.as_deref())?;
        }
        Ok(source)
    }

    fn describe_workbook(&mut self, control: &dyn Control) -> Result<(), IngestError> {
        let (sheets, epoch_1904) = match self.format {
            Format::Ods => (ods::sheets(&self.path, control)?, false),
            Format::Xls => {
                let book = biff::Book::open(&self.path)?;
                (book.sheets(), book.epoch_1904)
            }
            _ => {
                let (book, sheets, epoch_1904) = xlsx::describe(&self.path, control)?;
                self.book = Some(book);
                (sheets, epoch_1904)
            }
        };
        self.sheets = sheets;
        self.epoch_1904 = epoch_1904;
        Ok(())
    }

    fn choose(&self, wanted: Option<&str>) -> Result<String, IngestError> {
        let names = || self.sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>();
        match wanted {
            Some(wanted) => self
                .sheets
                .iter()
                .find(|sheet| sheet.name == wanted)
                .map(|sheet| sheet.name.clone())
                .ok_or_else(|| IngestError::SheetMissing { sheet: wanted.to_owned(), sheets: names() }),
            None => {
                let first = self.sheets.iter().find(|sheet| !sheet.hidden).or_else(|| self.sheets.first());
                first
                    .map(|sheet| sheet.name.clone())
                    .ok_or_else(|| IngestError::NoHeader { hint: "no sheet".to_owned() })
            }
        }
    }

    pub(crate) fn with_sheet(&self, sheet: &str) -> Source {
        Source { sheet: sheet.to_owned(), ..self.clone() }
    }

    pub(crate) fn encoding_name(&self) -> Option<String> {
        self.format.is_text().then(|| encoding::name(self.encoding))
    }

    pub(crate) fn delimiter_name(&self) -> Option<String> {
        (self.format == Format::Csv).then(|| match self.delimiter {
            b'\t' => "\\t".to_owned(),
            other => char::from(other).to_string(),
        })
    }

    pub(crate) fn file_name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }
}

fn text_encoding(head: &Head, format: Format, options: &Options) -> Result<Detected, IngestError> {
    if let Some(label) = &options.encoding {
        return Ok(Detected { encoding: encoding::named(label)?, guessed: false });
    }
    if !format.is_text() {
        return Ok(Detected { encoding: UTF_8, guessed: false });
    }
    Ok(encoding::detect(head))
}
