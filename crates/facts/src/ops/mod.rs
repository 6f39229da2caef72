//! One use-case a file, named by its verb.

pub mod import_entries;
pub mod import_file;
pub mod import_posts;
mod intake;
pub mod rezone;
mod settle;
pub mod undo_import;

use chrono_tz::Tz;
use sandtable_store::rusqlite::Connection;

use crate::table::Result;

/// The workspace's zone, as its settings name it.
pub fn zone_of(conn: &Connection) -> Result<Tz> {
    let name: Option<String> = sandtable_store::setting(conn, "time_zone")?;
    Ok(name.and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC))
}
