//! What belongs to the person at this machine: preferences and the list of recent workspaces, as small JSON files in the
//! program's configuration folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sandtable_base::Locale;
use sandtable_store::{Readable, write_beside};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::ApiError;
use crate::requests::{NoticeSettings, ThemeChoice};

/// As kept in `preferences.json`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    pub(crate) locale: Option<Locale>,
    pub(crate) theme: ThemeChoice,
    /// Percent; none: as it is made.
    pub(crate) zoom: Option<u16>,
    pub(crate) profile_name: Option<String>,
    pub(crate) tour_seen: bool,
    pub(crate) notices: NoticeSettings,
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

/// Reads, changes and writes the preferences in one go: language and theme may be changed at the same time.
pub(crate) fn change_preferences(
    dir: &Path,
    change: impl FnOnce(&mut Kept) -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    let _one = one_at_a_time();
    let mut kept = preferences(dir);
    change(&mut kept)?;
    write(&dir.join("preferences.json"), &kept)
}

pub(crate) fn recent(dir: &Path) -> Vec<Recent> {
    read(&dir.join("recent.json"))
}

/// Puts a workspace at the head of the list.
pub(crate) fn remember(dir: &Path, opened: Recent) -> Result<(), ApiError> {
    let _one = one_at_a_time();
    let mut list = recent(dir);
    list.retain(|known| known.path != opened.path);
    list.insert(0, opened);
    list.truncate(REMEMBERED);
    write(&dir.join("recent.json"), &list)
}

pub(crate) fn forget(dir: &Path, path: &Path) -> Result<(), ApiError> {
    let _one = one_at_a_time();
    let mut list = recent(dir);
    list.retain(|known| known.path != path);
    write(&dir.join("recent.json"), &list)
}

/// What one of these files keeps of a workspace.
pub(crate) fn of_workspace<T: DeserializeOwned + Default>(path: &Path, workspace: &Path) -> T {
    read::<BTreeMap<String, T>>(path).remove(&key(workspace)).unwrap_or_default()
}

/// Reads, changes and writes what the file keeps of a workspace; `change` also says whether it is worth writing. Of the
/// workspaces before, the file remembers so many.
pub(crate) fn change_of_workspace<T: Serialize + DeserializeOwned + Default + PartialEq, A>(
    path: &Path,
    workspace: &Path,
    change: impl FnOnce(&mut T) -> Result<(A, bool), ApiError>,
) -> Result<A, ApiError> {
    const WORKSPACES: usize = 40;
    let _one = one_at_a_time();
    let mut kept: BTreeMap<String, T> = read(path);
    let here = key(workspace);
    let (answer, written) = change(kept.entry(here.clone()).or_default())?;
    if written {
        kept.retain(|_, value| *value != T::default());
        while kept.len() > WORKSPACES {
            let Some(other) = kept.keys().find(|key| **key != here).cloned() else { break };
            kept.remove(&other);
        }
        write(path, &kept)?;
    }
    Ok(answer)
}

fn key(workspace: &Path) -> String {
    workspace.display().to_string()
}

/// A file that is missing or not readable gives the defaults: preferences are never worth an error at start.
fn read<T: DeserializeOwned + Default>(path: &Path) -> T {
    fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Commands run on several threads, and these files are read before they are written.
fn one_at_a_time() -> MutexGuard<'static, ()> {
    static WRITING: Mutex<()> = Mutex::new(());
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes one of these files, whole or not at all. Nobody else needs to read them.
pub(crate) fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), ApiError> {
    let failed = |error: std::io::Error| ApiError::write(path, &error);
    fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).map_err(failed)?;
    let text = serde_json::to_vec_pretty(value).map_err(|error| ApiError::Internal { detail: error.to_string() })?;
    write_beside(path, &text, Readable::ByOwner).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_at_the_same_time_are_all_kept() {
        let dir = tempfile::tempdir().unwrap();
        let change = |number: usize| {
            change_preferences(dir.path(), |kept| {
                let name = kept.profile_name.take().unwrap_or_default();
                kept.profile_name = Some(format!("{name}{number}"));
                Ok(())
            })
            .unwrap();
        };
        std::thread::scope(|scope| {
            for number in 0..8 {
                let change = &change;
                scope.spawn(move || change(number));
            }
        });
        let mut kept: Vec<char> = preferences(dir.path()).profile_name.unwrap().chars().collect();
        kept.sort_unstable();
        assert_eq!(kept.into_iter().collect::<String>(), "01234567");
    }
}
