//! PDF, set by typst inside this process: tagged, its language and title said, fonts embedded.
//!
//! The template is fixed. What the document says reaches it as JSON values only, so that no text of the data is ever
//! read as markup or code, and the template's world has two files and no way to any other.

mod fonts;
mod values;
mod world;

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, Timestamp};

pub use fonts::Fonts;

use crate::error::ReportError;
use crate::limits;
use crate::model::Document;
use world::Files;

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
}

/// Layouts of this many reports ago are forgotten: a report set again after a small change is quick, and a program that
/// runs for weeks does not fill its memory with old ones.
const KEPT: usize = 2;

/// Sets the document on A4.
///
/// # Errors
/// [`ReportError::TooLarge`], [`ReportError::RaggedTable`], [`ReportError::Picture`], and [`ReportError::Setting`] when
/// the template itself is refused.
pub fn pdf(document: &Document, fonts: &Fonts) -> Result<Pdf, ReportError> {
    limits::check(document)?;
    let files = Files::new(values::json(document, fonts)?, fonts)?;
    let set = typst::compile::<PagedDocument>(&files).output;
    let made = set.and_then(|set| {
        let options = PdfOptions {
            creator: typst::foundations::Smart::Custom(Some("Sandtable".to_owned())),
            timestamp: made_at(document),
            ..PdfOptions::default()
        };
        let bytes = typst_pdf::pdf(&set, &options)?;
        Ok(Pdf { bytes, pages: set.pages().len() })
    });
    typst::comemo::evict(KEPT);
    made.map_err(|problems| refused(&problems))
}

fn made_at(document: &Document) -> Option<Timestamp> {
    let utc = document.made_at.to_utc();
    let moment = values::moment(&utc)?;
    Some(Timestamp::new_utc(moment))
}

fn refused(problems: &[SourceDiagnostic]) -> ReportError {
    let detail = problems.first().map_or_else(String::new, |problem| problem.message.to_string());
    ReportError::Setting { format: "pdf", detail }
}
