//! Workspaces: make, open, close, look at, change.

use std::path::{Path, PathBuf};

use sandtable_base::clock::utc_text;
use sandtable_store::Store;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::people::{self, Recent};
use crate::requests::*;
use crate::setting;

/// Files up to this size are checked whenever they are looked at (64 MB: some 50 ms).
const CHECKED_AT_ONCE: i64 = 64 * 1024 * 1024;

/// The folder's ending.
const ENDING: &str = "sandtable";

pub(crate) fn create(call: &Call<'_>, request: WorkspaceCreate) -> Result<WorkspaceInfo, ApiError> {
    let name = setting::name_of(&request.name)?;
    let path = match (&request.path, &call.session.config.workspace) {
        (Some(path), _) => real(Path::new(path))?,
        (None, Some(fixed)) => fixed.clone(),
        (None, None) => real(&free_folder(&call.session.config.workspaces_dir, &name))?,
    };
    let settings = WorkspaceSettings {
        name: Some(name),
        currency: Some(request.currency.unwrap_or_else(|| "CNY".to_owned())),
        time_zone: Some(request.time_zone.unwrap_or_else(machine_zone)),
        week_start: None,
    };
    // Wrong settings are found before a folder is made.
    setting::check(&settings)?;
    let store = call.session.create(&path)?;
    setting::create(&store, &call.actor(), &settings)?;
    let store = call.session.hold(store);
    remember(call, &store);
    show(&store)
}

pub(crate) fn open(call: &Call<'_>, request: WorkspacePath) -> Result<WorkspaceInfo, ApiError> {
    let store = call.session.open(&real(Path::new(&request.path))?)?;
    remember(call, &store);
    show(&store)
}

pub(crate) fn close(call: &Call<'_>, _: Nothing) -> Result<Done, ApiError> {
    // A backup on the way out costs nobody a wait; a failing one must not keep the workspace open.
    call.session.maintain();
    call.session.close();
    Ok(Done {})
}

pub(crate) fn info(call: &Call<'_>, _: Nothing) -> Result<WorkspaceInfo, ApiError> {
    show(&*call.store()?)
}

pub(crate) fn recent(call: &Call<'_>, _: Nothing) -> Result<RecentWorkspaces, ApiError> {
    let workspaces = people::recent(&call.session.config.config_dir)
        .into_iter()
        .map(|known| RecentWorkspace {
            exists: known.path.is_dir(),
            name: known.name,
            path: known.path.display().to_string(),
            opened_at: known.opened_at,
        })
        .collect();
    Ok(RecentWorkspaces { workspaces })
}

pub(crate) fn forget(call: &Call<'_>, request: WorkspacePath) -> Result<RecentWorkspaces, ApiError> {
    people::forget(&call.session.config.config_dir, Path::new(&request.path))?;
    recent(call, Nothing {})
}

pub(crate) fn update(call: &Call<'_>, request: WorkspaceSettings) -> Result<WorkspaceInfo, ApiError> {
    let store = call.store()?;
    setting::update(&store, &call.actor(), &request)?;
    if request.name.is_some() {
        remember(call, &store);
    }
    show(&store)
}

pub(crate) fn copy(call: &Call<'_>, request: WorkspaceCopy) -> Result<WorkspaceCopied, ApiError> {
    let name = setting::name_of(&request.name)?;
    let folder = request.folder.map_or_else(|| call.session.config.workspaces_dir.clone(), PathBuf::from);
    let path = real(&free_folder(&folder, &name))?;
    call.store()?.copy_to(&path)?;
    let copy = call.session.look_into(&path)?;
    let settings = WorkspaceSettings { name: Some(name), currency: None, time_zone: None, week_start: None };
    setting::create(&copy, &call.actor(), &settings)?;
    Ok(WorkspaceCopied { path: path.display().to_string() })
}

pub(crate) fn pick(call: &Call<'_>, request: PickFile) -> Result<Picked, ApiError> {
    let picked = call.host.pick(&request)?;
    let paths: Vec<String> = picked.iter().map(|path| path.display().to_string()).collect();
    Ok(Picked { path: paths.first().cloned(), paths })
}

pub(crate) fn cancel(call: &Call<'_>, request: JobId) -> Result<Done, ApiError> {
    call.session.jobs.cancel(&request.job);
    Ok(Done {})
}

/// What the page of a workspace shows.
pub(crate) fn show(store: &Store) -> Result<WorkspaceInfo, ApiError> {
    let known = store.read(setting::known)?;
    // Checking reads the whole file: at once where that takes no time, else the last check counts.
    let integrity = match store.last_check()? {
        Some(integrity) if store.bytes()? > CHECKED_AT_ONCE => integrity,
        _ => store.quick_check()?,
    };
    Ok(WorkspaceInfo {
        name: known.name,
        path: store.dir().display().to_string(),
        schema_version: store.schema_version()?,
        created_at: store.created_at()?,
        integrity,
        currency: known.currency,
        time_zone: known.time_zone,
        week_start: known.week_start,
        bytes: store.bytes()?,
        last_backup: sandtable_store::backups(store.dir())?.into_iter().next(),
        demo: known.demo,
    })
}

/// Puts an opened workspace on the list of recent ones; a fixed one (the CLI's) leaves no trace. A list that cannot be
/// written must not keep anybody from work.
pub(crate) fn remember(call: &Call<'_>, store: &Store) {
    if call.session.config.workspace.is_some() {
        return;
    }
    let kept = || -> Result<(), ApiError> {
        let name = store.read(setting::known)?.name;
        let opened_at = utc_text(call.session.config.clock.now());
        people::remember(&call.session.config.config_dir, Recent { name, path: store.dir().to_path_buf(), opened_at })
    };
    if let Err(error) = kept() {
        tracing::warn!(%error, "the list of recent workspaces was not written");
    }
}

/// A relative path would depend on where the program was started.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, ApiError> {
    std::path::absolute(path).map_err(|error| ApiError::write(path, &error))
}

/// The one spelling of a folder, so that a link or other case is not another workspace. Of one that is to be made: what is
/// there of its path is spelled so.
pub(crate) fn real(path: &Path) -> Result<PathBuf, ApiError> {
    let path = absolute(path)?;
    // On Windows the canonical form is a `\\\\?\\` path that nobody should see.
    if cfg!(windows) {
        return Ok(path);
    }
    let known = path.ancestors().find_map(|part| Some((part, part.canonicalize().ok()?)));
    Ok(match known.map(|(part, real)| (path.strip_prefix(part), real)) {
        // Joining nothing would add a slash.
        Some((Ok(rest), real)) if rest.as_os_str().is_empty() => real,
        Some((Ok(rest), real)) => real.join(rest),
        _ => path,
    })
}

/// `<folder>/<name>.sandtable`, numbered when it is taken. Characters that a file name cannot have become `_`.
fn free_folder(dir: &Path, name: &str) -> PathBuf {
    let safe: String = name
        .chars()
        .map(|c| if "/\\:*?\"<>|".contains(c) || c.is_control() { '_' } else { c })
        .take(60)
        .collect::<String>()
        .trim_matches(['.', ' '])
        .to_owned();
    let safe = if safe.is_empty() { "workspace".to_owned() } else { safe };
    let first = dir.join(format!("{safe}.{ENDING}"));
    std::iter::once(first)
        .chain((2..).map(|number| dir.join(format!("{safe} {number}.{ENDING}"))))
        .find(|path| !path.exists())
        .unwrap_or_else(|| dir.join(format!("{safe}.{ENDING}")))
}

fn machine_zone() -> String {
    iana_time_zone::get_timezone()
        .ok()
        .filter(|zone| zone.parse::<chrono_tz::Tz>().is_ok())
        .unwrap_or_else(|| "UTC".to_owned())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_spelling_before_it_is_made_and_after() {
        let dir = tempfile::tempdir().unwrap();
        let there = dir.path().canonicalize().unwrap();
        let (folder, link) = (there.join("folder"), there.join("link"));
        std::fs::create_dir(&folder).unwrap();
        std::os::unix::fs::symlink(&folder, &link).unwrap();
        let before = real(&link.join("new/a.sandtable")).unwrap();
        assert_eq!(before, folder.join("new/a.sandtable"));
        std::fs::create_dir_all(&before).unwrap();
        assert_eq!(real(&link.join("new/a.sandtable")).unwrap(), before);
        assert_eq!(real(&link).unwrap(), folder);
    }
}
