//! Rows of delimited text files.

use encoding_rs::UTF_8;

use super::scan::Scanner;
use super::{Fingerprint, Flow, Row, RowSink, Source, unreadable};
use crate::bytes::input::Input;
use crate::cell::reason::Reason;
use crate::error::IngestError;
use crate::limits::COLUMNS;

pub(crate) fn rows(
    source: &Source,
    fingerprint: bool,
    sink: &mut RowSink<'_>,
) -> Result<Option<Fingerprint>, IngestError> {
    let input = Input::open(&source.path, source.encoding, fingerprint)?;
    let mut scanner = Scanner::new(input, source.delimiter);
    let decoded = source.encoding != UTF_8;
    let mut row = Row::default();
    while scanner.next(&mut row).map_err(|cause| unreadable(&source.path, &cause))? {
        if row.len() > COLUMNS {
            return Err(IngestError::TooManyColumns { value: row.len() as u64, allowed: COLUMNS as u64 });
        }
        // The decoder marks what it could not read with U+FFFD.
        if decoded && row.fault.is_none() && memchr::memmem::find(&row.bytes, "\u{fffd}".as_bytes()).is_some() {
            row.fault = Some(Reason::BadEncoding);
        }
        if sink(&row, scanner.input().taken())? == Flow::Enough {
            break;
        }
    }
    scanner.into_input().finish().map_err(|cause| unreadable(&source.path, &cause))
}
