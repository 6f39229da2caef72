//! What belongs to the person at this machine: preferences and the list of recent workspaces, as small JSON files in the
//! program's configuration folder.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sandtable_base::Locale;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::requests::ThemeChoice;

/// As kept in `preferences.json`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub(crate) locale: Option<Locale>,
    pub(crate) theme: ThemeChoice,
    pub(crate) profile_name: Option<String>,
}

/// One line of `recent.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Recent {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) opened_at: String,
}

/// Workspaces the list remembers.
const REMEMBERED: usize = 12;

pub(crate) fn preferences(dir: &Path) -> Kept {
    read(&dir.join("preferences.json"))
}

pub(crate) fn keep_preferences(dir: &Path, kept: &Kept) -> Result<(), ApiError> {
    write(&dir.join("preferences.json"), kept)
}

pub(crate) fn recent(dir: &Path) -> Vec<Recent> {
    read(&dir.join("recent.json"))
}

/// Puts a workspace at the head of the list.
pub(crate) fn remember(dir: &Path, opened: Recent) -> Result<(), ApiError> {
    let mut list = recent(dir);
    list.retain(|known| known.path != opened.path);
    list.insert(0, opened);
    list.truncate(REMEMBERED);
    write(&dir.join("recent.json"), &list)
}

pub(crate) fn forget(dir: &Path, path: &Path) -> Result<(), ApiError> {
    let mut list = recent(dir);
    list.retain(|known| known.path != path);
    write(&dir.join("recent.json"), &list)
}

/// A file that is missing or not readable gives the defaults: preferences are never worth an error at start.
fn read<T: DeserializeOwned + Default>(path: &Path) -> T {
    fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Written beside and renamed, so that a crash leaves the old file.
fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), ApiError> {
    let failed = |error: std::io::Error| ApiError::write(path, &error);
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(failed)?;
    }
    let text = serde_json::to_vec_pretty(value).map_err(|error| ApiError::Internal { detail: error.to_string() })?;
    let beside = path.with_extension("json.new");
    let mut file = fs::File::create(&beside).map_err(failed)?;
    file.write_all(&text).and_then(|()| file.sync_all()).map_err(failed)?;
    fs::rename(&beside, path).map_err(failed)
}
