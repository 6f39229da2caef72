//! Where preferences and new workspaces lie, for the window and the command line alike; both can be put elsewhere (tests,
//! scripts).

use std::env;
use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use serde::Serialize;

use crate::error::ApiError;
use crate::people;

/// `preferences.json` and `recent.json`.
pub fn preferences() -> PathBuf {
    if let Some(folder) = env::var_os("SANDTABLE_CONFIG_DIR") {
        return PathBuf::from(folder);
    }
    match ProjectDirs::from("app", "Sandtable", "Sandtable") {
        Some(folders) => folders.config_dir().to_path_buf(),
        None => env::temp_dir().join("sandtable"),
    }
}

/// Writes what belongs to this machine beside the preferences, whole or not at all. `file` is a path in that folder.
pub fn keep<T: Serialize>(file: &Path, value: &T) -> Result<(), ApiError> {
    people::write(file, value)
}

/// New workspaces, when nothing else is said.
pub fn workspaces() -> PathBuf {
    if let Some(folder) = env::var_os("SANDTABLE_WORKSPACES_DIR") {
        return PathBuf::from(folder);
    }
    let documents = UserDirs::new().map(|folders| {
        folders.document_dir().map_or_else(|| folders.home_dir().to_path_buf(), std::path::Path::to_path_buf)
    });
    documents.unwrap_or_else(env::temp_dir).join("Sandtable")
}
