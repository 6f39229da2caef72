//! Writes of the pillar.

pub mod save;

pub use save::SAVE;
