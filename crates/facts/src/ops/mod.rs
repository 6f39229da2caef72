//! One use-case a file, named by its verb.

mod elect;
pub mod forget_preset;
pub mod import_entries;
pub mod import_file;
pub mod import_posts;
pub mod import_records;
mod intake;
pub mod join_posts;
pub mod keep_apart;
pub mod keep_grid_view;
pub mod rezone;
mod settle;
pub mod snooze;
pub mod type_figures;
pub mod undo_import;
mod undo_records;

use chrono_tz::Tz;
use sandtable_store::rusqlite::Connection;

use crate::table::Result;

/// The workspace's zone, as its settings name it.
pub fn zone_of(conn: &Connection) -> Result<Tz> {
    let name: Option<String> = sandtable_store::setting(conn, "time_zone")?;
    Ok(name.and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC))
}
