//! One table a file: its rows, read and write handles, SQL beside it. Migrations are `NNNN.sql`.

pub mod account;
pub mod entry;
pub mod entry_day;
pub mod extra;
pub mod import;
pub mod imported;
pub mod post;
pub mod post_day;
pub mod preset;
pub mod rejection;
pub mod seen;
pub mod stand;
pub mod target;

use sandtable_store::rusqlite;

/// What reading and writing a table gives.
pub type Result<T> = rusqlite::Result<T>;

/// `?, ?, …` for `count` parameters.
fn placeholders(count: usize) -> String {
    let mut text = "?, ".repeat(count);
    text.truncate(text.len().saturating_sub(2));
    text
}
