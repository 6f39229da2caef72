//! Writes of the pillar. Removing is a use-case across pillars (what depends on an item may be another pillar's) and lives
//! in `api`.

pub mod save;

pub use save::SAVE;
