//! One self-contained HTML file: its style and its pictures are inside, nothing runs and nothing is fetched.

mod page;
mod section;

use crate::error::ReportError;
use crate::limits;
use crate::model::Document;

/// The document as HTML in UTF-8. Reads on a phone and prints.
///
/// # Errors
/// [`ReportError::TooLarge`], [`ReportError::RaggedTable`], and [`ReportError::Picture`] for a chart that is no SVG.
pub fn html(document: &Document) -> Result<String, ReportError> {
    limits::check(document)?;
    let mut out = String::with_capacity(64 * 1024);
    page::begin(&mut out, document);
    for section in document.laid_out() {
        section::write(&mut out, &section, &document.words)?;
    }
    page::end(&mut out);
    Ok(out)
}
