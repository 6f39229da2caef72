//! One table a file: its rows, read and write handles, SQL beside it. Migrations are `NNNN.sql`.

pub mod account;
pub mod available;
pub mod belonging;
pub mod coverage;
pub mod entry;
pub mod entry_day;
pub mod extra;
pub mod grid_view;
pub mod import;
pub mod import_account;
pub mod imported;
pub mod of_currency;
pub mod post;
pub mod post_alias;
pub mod post_day;
pub mod preset;
pub mod record;
pub mod record_day;
pub mod record_extra;
pub mod record_page;
pub mod record_rows;
pub mod record_seen;
pub mod rejection;
pub mod same_post;
pub mod seen;
pub mod snooze;
pub mod stand;
pub mod stand_series;
pub mod target;
pub mod typed;
pub mod undated;

use sandtable_store::rusqlite;

/// What reading and writing a table gives.
pub type Result<T> = rusqlite::Result<T>;

/// `?, ?, …` for `count` parameters.
fn placeholders(count: usize) -> String {
    let mut text = "?, ".repeat(count);
    text.truncate(text.len().saturating_sub(2));
    text
}
