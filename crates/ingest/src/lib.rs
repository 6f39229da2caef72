//! Files of any platform to records with a per-row report. Pure parsing: what becomes of the records is the callers'.
//!
//! A file goes through four layers, each of which knows only the one below: bytes ([`bytes`]: format, encoding, hash),
//! rows ([`table`]: one stream whatever the format), the plan ([`plan`]: recognised by the data in `shapes/`, compiled
//! once) and cells ([`cell`]: what a text means).

mod bytes;
mod cell;
mod error;
mod limits;
mod plan;
mod record;
mod shape;
mod table;
pub mod view;

pub use error::IngestError;
pub use plan::inspect::{Control, Inspected, inspect};
pub use plan::preview::preview;
pub use plan::read::{Sink, read};
pub use record::{Event, KINDS, Plan, Record, Summary};

/// The hash of a file's bytes, in lower-case hex.
pub fn sha256(path: &std::path::Path) -> Result<String, IngestError> {
    let print = bytes::input::Tap::open(path, true)?.finish().map_err(|cause| table::unreadable(path, &cause))?;
    Ok(print.map(|print| print.sha256).unwrap_or_default())
}

/// The fields a column can be mapped to, in the order of menus.
pub fn fields() -> Vec<view::FieldChoice> {
    shape::field::Field::all()
        .map(|field| view::FieldChoice { field: field.name().to_owned(), is_metric: field.is_metric() })
        .collect()
}
