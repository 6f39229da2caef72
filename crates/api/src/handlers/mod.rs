//! One file a room; a handler turns a request into calls of the rooms and their answers into a response.

pub(crate) mod backup;
pub(crate) mod demo;
pub(crate) mod evaluation;
pub(crate) mod facts;
pub(crate) mod grid;
pub(crate) mod grid_views;
mod grid_wording;
pub(crate) mod grid_write;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod media;
pub(crate) mod notices;
pub(crate) mod plan;
pub(crate) mod preferences;
pub(crate) mod presets;
pub(crate) mod report;
pub(crate) mod search;
pub(crate) mod targets;
pub(crate) mod today;
pub(crate) mod workspace;
