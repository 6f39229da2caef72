//! The faces a PDF is set in.

use std::fmt;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::error::ReportError;

/// Parsed fonts, first to last: a character is set in the first one that has it. Parsing takes a moment; keep them.
pub struct Fonts {
    pub(super) fonts: Vec<Font>,
    pub(super) book: LazyHash<FontBook>,
}

impl Fonts {
    /// From the bytes of TrueType or OpenType files.
    ///
    /// # Errors
    /// [`ReportError::Font`] when one of them is none, or none is given.
    pub fn new(files: &[&'static [u8]]) -> Result<Fonts, ReportError> {
        let read = |file: &&'static [u8]| Font::new(Bytes::new(*file), 0).ok_or(ReportError::Font);
        let fonts = files.iter().map(read).collect::<Result<Vec<Font>, ReportError>>()?;
        if fonts.is_empty() {
            return Err(ReportError::Font);
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Ok(Fonts { fonts, book })
    }

    pub(super) fn families(&self) -> Vec<&str> {
        self.fonts.iter().map(|font| font.info().family.as_str()).collect()
    }

    pub(super) fn have(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Fonts").field(&self.families()).finish()
    }
}
