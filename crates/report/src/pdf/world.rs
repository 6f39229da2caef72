//! All that the typesetter can see: the template, the values, the fonts. No disk, no network, no packages, no clock.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt};

use super::Fonts;
use crate::error::ReportError;

const TEMPLATE: &str = include_str!("report.typ");

pub(super) struct Files<'f> {
    template: Source,
    values: FileId,
    json: Bytes,
    fonts: &'f Fonts,
}

impl<'f> Files<'f> {
    pub(super) fn new(json: String, fonts: &'f Fonts) -> Result<Files<'f>, ReportError> {
        let template = Source::new(id("report.typ")?, TEMPLATE.to_owned());
        Ok(Files { template, values: id("report.json")?, json: Bytes::from_string(json), fonts })
    }
}

fn id(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name)
        .map_err(|error| ReportError::Setting { format: "pdf", detail: format!("{name}: {error}") })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl typst::World for Files<'_> {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(<Library as LibraryExt>::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.values { Ok(self.json.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
