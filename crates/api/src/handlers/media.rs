//! Files that hang on items: attached, shown, saved, taken off.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sandtable_base::id::new_id;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::outside;
use crate::handlers::workspace::absolute;
use crate::media::copying::{Copying, MOST_BYTES, shown, too_large};
use crate::media::name;
use crate::media::owned::{self, ATTACH, DETACH};
use crate::media::thumbnail::{Thumbnail, thumbnail as made};
use crate::requests::*;

/// Files of one step.
const MOST_FILES: usize = 200;

/// Side of a thumbnail in pixels.
const SIDE: u32 = 96;

/// Copies that other programs were given to show are kept so long.
const SHOWN_FOR: Duration = Duration::from_hours(24);

pub(crate) fn list(call: &Call<'_>, request: MediaOwner) -> Result<MediaFiles, ApiError> {
    let store = call.store()?;
    let kept = store.read(|conn| owned::of(conn, &request.owner_kind, &request.owner_id))?;
    Ok(MediaFiles { files: kept.iter().map(|kept| kept.shown(&store)).collect() })
}

pub(crate) fn attach(call: &Call<'_>, request: MediaAttach) -> Result<MediaFiles, ApiError> {
    let store = call.store()?;
    let (kind, id) = (&request.owner_kind, &request.owner_id);
    store.read(|conn| owned::owner_title(conn, kind, id))?;
    if request.paths.is_empty() || request.paths.len() > MOST_FILES {
        return Err(ApiError::value("paths", request.paths.len(), "from 1 to 200 files in one step"));
    }
    let mut total = 0;
    let mut paths = Vec::new();
    // What cannot be taken is said before anything is copied.
    for path in &request.paths {
        let path = absolute(Path::new(path))?;
        let meta = fs::metadata(&path).map_err(|error| ApiError::unusable(&path, &error))?;
        if !meta.is_file() {
            let kind = if meta.is_dir() { std::io::ErrorKind::IsADirectory } else { std::io::ErrorKind::InvalidInput };
            return Err(ApiError::unusable(&path, &kind.into()));
        }
        if meta.len() > MOST_BYTES {
            return Err(too_large(&path, meta.len()));
        }
        total += meta.len();
        paths.push(path);
    }
    let job = call.session.jobs.begin(request.job.as_deref().unwrap_or("media_attach"));
    let mut copying = Copying { host: call.host, job: &job, done: 0, total };
    let came = paths.iter().map(|path| copying.take(&store, path)).collect::<Result<Vec<_>, _>>()?;
    store.transact(&ATTACH, &call.actor(), |tx| owned::attach(tx, kind, id, came))?;
    list(call, MediaOwner { owner_kind: request.owner_kind, owner_id: request.owner_id })
}

pub(crate) fn detach(call: &Call<'_>, request: MediaFileId) -> Result<Done, ApiError> {
    call.store()?.transact(&DETACH, &call.actor(), |tx| {
        let kept = owned::one(tx, &request.kind, &request.id)?;
        owned::detach(tx, &kept)
    })?;
    Ok(Done {})
}

pub(crate) fn open(call: &Call<'_>, request: MediaFileId) -> Result<Done, ApiError> {
    let store = call.store()?;
    let kept = store.read(|conn| owned::one(conn, &request.kind, &request.id))?;
    if !name::opens(&kept.name) {
        return Err(ApiError::NotOpened { file: kept.name });
    }
    // Under its own name, and away from the media folder: another program may write beside what it shows.
    let all = call.session.config.config_dir.join("shown");
    forget_old(&all);
    let dir = all.join(new_id(store.clock().now()));
    fs::create_dir_all(&dir).map_err(|error| ApiError::write(&dir, &error))?;
    let path = dir.join(&kept.name);
    let job = call.session.jobs.begin("media_open");
    Copying { host: call.host, job: &job, done: 0, total: kept.bytes.unsigned_abs() }.give(&store, &kept, &path)?;
    read_only(&path);
    call.host.open(&path)?;
    Ok(Done {})
}

/// What was given to be shown is a copy: another program shall say so before somebody works on it for an hour.
fn read_only(path: &Path) {
    if cfg!(unix)
        && let Ok(meta) = fs::metadata(path)
    {
        let mut rights = meta.permissions();
        rights.set_readonly(true);
        if let Err(error) = fs::set_permissions(path, rights) {
            tracing::warn!(%error, "a copy stays writable");
        }
    }
}

fn forget_old(all: &Path) {
    let now = SystemTime::now();
    for entry in fs::read_dir(all).into_iter().flatten().flatten() {
        let age = entry.metadata().and_then(|meta| meta.modified()).ok().and_then(|at| now.duration_since(at).ok());
        if age.is_some_and(|age| age > SHOWN_FOR)
            && let Err(error) = fs::remove_dir_all(entry.path())
        {
            tracing::info!(%error, "a copy that was shown stays");
        }
    }
}

pub(crate) fn save_as(call: &Call<'_>, request: MediaSaveAs) -> Result<MediaSaved, ApiError> {
    let store = call.store()?;
    let kept = store.read(|conn| owned::one(conn, &request.kind, &request.id))?;
    let path = outside(call, Path::new(&request.path))?;
    let job = call.session.jobs.begin(request.job.as_deref().unwrap_or("media_save_as"));
    Copying { host: call.host, job: &job, done: 0, total: kept.bytes.unsigned_abs() }.give(&store, &kept, &path)?;
    Ok(MediaSaved { path: path.display().to_string() })
}

pub(crate) fn thumbnail(call: &Call<'_>, request: MediaThumbnail) -> Result<MediaPicture, ApiError> {
    let store = call.store()?;
    let side = request.side.unwrap_or(SIDE);
    if !(16..=512).contains(&side) {
        return Err(ApiError::value("side", side, "from 16 to 512 pixels"));
    }
    let kept = store.read(|conn| owned::one(conn, &request.kind, &request.id))?;
    let nothing = MediaPicture { png: None, width: None, height: None, too_large: false };
    if !name::is_picture(&kept.name) {
        return Ok(nothing);
    }
    let path =
        store.blob_path(&kept.sha256).ok_or_else(|| ApiError::MediaMissing { file: shown(Path::new(&kept.name)) })?;
    Ok(match made(&path, side) {
        Thumbnail::Made { png, width, height } => {
            MediaPicture { png: Some(STANDARD.encode(png)), width: Some(width), height: Some(height), too_large: false }
        }
        Thumbnail::TooLarge { width, height } => {
            MediaPicture { png: None, width: Some(width), height: Some(height), too_large: true }
        }
        Thumbnail::Unreadable => nothing,
    })
}
