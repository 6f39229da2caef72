//! What belongs to the person at this machine: preferences and the list of recent workspaces, as small JSON files in the
//! program's configuration folder.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
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
    let path = dir.join("preferences.json");
    let mut kept: Kept = read_to_change(&path)?;
    change(&mut kept)?;
    write(&path, &kept)
}

pub(crate) fn recent(dir: &Path) -> Vec<Recent> {
    read(&dir.join("recent.json"))
}

/// Puts a workspace at the head of the list.
pub(crate) fn remember(dir: &Path, opened: Recent) -> Result<(), ApiError> {
    let _one = one_at_a_time();
    let path = dir.join("recent.json");
    let mut list: Vec<Recent> = read_to_change(&path)?;
    list.retain(|known| known.path != opened.path);
    list.insert(0, opened);
    list.truncate(REMEMBERED);
    write(&path, &list)
}

pub(crate) fn forget(dir: &Path, workspace: &Path) -> Result<(), ApiError> {
    let _one = one_at_a_time();
    let path = dir.join("recent.json");
    let mut list: Vec<Recent> = read_to_change(&path)?;
    list.retain(|known| known.path != workspace);
    write(&path, &list)
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
    let mut kept: BTreeMap<String, T> = read_to_change(path)?;
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

/// As [`read`], where the file is about to be written: one that is not understood (a newer program's, half a file of long ago)
/// is put aside under a name of its own, for it may be mended. One that cannot be read at all is not written over.
fn read_to_change<T: DeserializeOwned + Default>(path: &Path) -> Result<T, ApiError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(T::default()),
        Err(error) => return Err(ApiError::write(path, &error)),
    };
    let Ok(kept) = serde_json::from_slice(&bytes) else {
        fs::rename(path, path.with_extension("unreadable.json")).map_err(|error| ApiError::write(path, &error))?;
        return Ok(T::default());
    };
    Ok(kept)
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

    #[test]
    fn a_file_that_is_not_understood_is_put_aside_and_not_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("preferences.json");
        let newer = r#"{"profile_name": "小林", "theme": "a colour of next year"}"#;
        fs::write(&path, newer).unwrap();
        assert_eq!(preferences(dir.path()).profile_name, None);
        let name = |kept: &mut Kept| {
            kept.profile_name = Some("我".to_owned());
            Ok(())
        };
        change_preferences(dir.path(), name).unwrap();
        assert_eq!(preferences(dir.path()).profile_name.as_deref(), Some("我"));
        assert_eq!(fs::read_to_string(dir.path().join("preferences.unreadable.json")).unwrap(), newer);

        // What stands there and is no file at all can neither be read nor written.
        fs::create_dir(dir.path().join("recent.json")).unwrap();
        let opened = Recent { name: "a".to_owned(), path: "/a".into(), opened_at: String::new() };
        assert!(remember(dir.path(), opened).is_err() && dir.path().join("recent.json").is_dir());
    }
}
