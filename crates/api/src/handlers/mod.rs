//! One file a room; a handler turns a request into calls of the rooms and their answers into a response.

pub(crate) mod backup;
pub(crate) mod demo;
pub(crate) mod evaluation;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod preferences;
pub(crate) mod workspace;
