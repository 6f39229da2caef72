//! One use-case a file, named by its verb.

pub mod import_entries;
pub mod import_file;
pub mod import_posts;
pub mod undo_import;
