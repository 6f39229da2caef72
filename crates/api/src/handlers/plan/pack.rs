//! Caption and files of a slot in a folder, for who publishes it.

use std::fs;
use std::path::{Path, PathBuf};

use sandtable_content::table::slot::Slot;
use sandtable_i18n::platform_name;
use sandtable_store::StoreError;
use sandtable_store::authored::get;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::media::copying::Copying;
use crate::media::name::file_name;
use crate::media::owned;
use crate::requests::*;

pub(crate) fn pack(call: &Call<'_>, request: SlotPack) -> Result<SlotPacked, ApiError> {
    let store = call.store()?;
    let (slot, assets) = store.read(|conn| {
        let slot = get::<Slot>(conn, &request.slot_id)?;
        Ok::<_, StoreError>((slot, owned::of(conn, "slot", &request.slot_id)?))
    })?;
    let slot = slot.ok_or_else(|| ApiError::value("slot_id", &request.slot_id, "a slot"))?;
    let platform = platform_name(call.locale(), &slot.platform);
    let day = slot.day.map(|day| day.to_string()).unwrap_or_default();
    let parts: Vec<String> = [day, platform, slot.title.clone()].iter().map(|part| file_name(part)).collect();
    let name: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let name = if name.is_empty() { file_name(&slot.id) } else { name.join(" ") };
    let folder = Path::new(&request.folder).join(name);
    fs::create_dir_all(&folder).map_err(|error| ApiError::write(&folder, &error))?;

    let job = call.session.jobs.begin(request.job.as_deref().unwrap_or("content_pack"));
    let total = assets.iter().map(|asset| asset.bytes.unsigned_abs()).sum();
    let mut copying = Copying { host: call.host, job: &job, done: 0, total };
    let mut made = Made { folder: folder.clone(), files: Vec::new(), whole: false };
    let mut missing = Vec::new();
    let tags = slot.hashtags.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = [slot.title.as_str(), slot.caption.as_str(), tags.as_str(), slot.link.as_str()];
    let text: Vec<&str> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
    let mut files = vec!["caption.txt".to_owned()];
    made.next("caption.txt");
    write_file(call, &folder.join("caption.txt"), text.join("\n\n").as_bytes())?;
    for (at, asset) in assets.iter().enumerate() {
        // In the order they go out in, whatever they are called.
        let name = format!("{:02} {}", at + 1, file_name(&asset.name));
        made.next(&name);
        match copying.give(&store, asset, &folder.join(&name)) {
            Ok(()) => files.push(name),
            Err(ApiError::MediaMissing { file }) => missing.push(file),
            Err(error) => return Err(error),
        }
    }
    made.whole = true;
    Ok(SlotPacked { path: folder.display().to_string(), files, missing })
}

/// Files that were not there before. Unless the pack is whole in the end they go again: half of it would be published.
struct Made {
    folder: PathBuf,
    files: Vec<PathBuf>,
    whole: bool,
}

impl Made {
    fn next(&mut self, name: &str) {
        let path = self.folder.join(name);
        if !path.exists() {
            self.files.push(path);
        }
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if !self.whole {
            for path in &self.files {
                // The one that failed is not there.
                let _ = fs::remove_file(path);
            }
            // A folder that has something of somebody's stays.
            let _ = fs::remove_dir(&self.folder);
        }
    }
}
