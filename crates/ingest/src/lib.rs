//! Files of any platform to records with a per-row report. Pure parsing: what becomes of the records is the callers'.
//!
//! A file goes through four layers, each of which knows only the one below: bytes ([`bytes`]: format, encoding, hash),
//! rows ([`table`]: one stream whatever the format), the plan ([`plan`]: recognised by the data in `shapes/`, compiled
//! once) and cells ([`cell`]: what a text means).

mod bytes;
mod cell;
mod control;
mod error;
mod limits;
mod others;
mod plan;
mod record;
mod shape;
mod table;
pub mod view;

pub use control::Control;
pub use error::IngestError;
pub use plan::inspect::{Inspected, inspect};
pub use plan::preview::preview;
pub use plan::read::{Sink, read};
pub use record::{Event, KINDS, Others, Plan, Record, Summary};

/// The hash of a file's bytes, in lower-case hex. `progress` hears bytes done and of the whole; `Break` stops.
///
/// # Errors
/// `file_unreadable`, `cancelled`.
pub fn sha256(
    path: &std::path::Path,
    progress: &mut dyn FnMut(u64, u64) -> std::ops::ControlFlow<()>,
) -> Result<String, IngestError> {
    let of = std::fs::metadata(path).map_or(0, |meta| meta.len());
    let mut each = |done: u64| if progress(done, of).is_break() { Err(IngestError::Cancelled) } else { Ok(()) };
    Ok(bytes::input::fingerprint(path, &mut each)?.sha256)
}

/// The fields a column can be mapped to, in the order of menus.
pub fn fields() -> Vec<view::FieldChoice> {
    shape::field::Field::all()
        .map(|field| view::FieldChoice { field: field.name().to_owned(), is_metric: field.is_metric() })
        .collect()
}
