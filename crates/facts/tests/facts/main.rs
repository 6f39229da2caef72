//! Imports into a real workspace, and out again.

mod covering;
mod edited_titles;
mod entries;
mod posts;
mod record_laws;
mod recorded;
mod records;
mod typing;
mod workspace;
