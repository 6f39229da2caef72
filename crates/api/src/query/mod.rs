//! Reads that cross rooms.

pub(crate) mod accounts;
pub(crate) mod grid;
