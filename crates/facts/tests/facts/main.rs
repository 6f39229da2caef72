//! Imports into a real workspace, and out again.

mod entries;
mod posts;
mod workspace;
