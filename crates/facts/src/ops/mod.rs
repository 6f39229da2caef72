//! One use-case a file, named by its verb.

pub mod import_posts;
pub mod undo_import;
