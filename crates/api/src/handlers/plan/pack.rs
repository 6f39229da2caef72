//! Caption and files of a slot in a folder, for who publishes it.

use std::fs;
use std::path::Path;

use sandtable_content::table::slot::{Slot, SlotAsset};
use sandtable_i18n::platform_name;
use sandtable_store::StoreError;
use sandtable_store::authored::{all_where, get};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::requests::*;

pub(crate) fn pack(call: &Call<'_>, request: SlotPack) -> Result<SlotPacked, ApiError> {
    let store = call.store()?;
    let (slot, assets) = store.read(|conn| {
        let slot = get::<Slot>(conn, &request.slot_id)?;
        Ok::<_, StoreError>((slot, all_where::<SlotAsset>(conn, "slot_id", &request.slot_id)?))
    })?;
    let slot = slot.ok_or_else(|| ApiError::value("slot_id", &request.slot_id, "a slot"))?;
    let platform = platform_name(call.locale(), &slot.platform);
    let day = slot.day.map(|day| day.to_string()).unwrap_or_default();
    let parts: Vec<String> = [day, platform, slot.title.clone()].iter().map(|part| file_name(part)).collect();
    let name: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let name = if name.is_empty() { file_name(&slot.id) } else { name.join(" ") };
    let folder = Path::new(&request.folder).join(name);
    fs::create_dir_all(&folder).map_err(|error| ApiError::write(&folder, &error))?;

    let mut files = Vec::new();
    let mut missing = Vec::new();
    let tags = slot.hashtags.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = [slot.title.as_str(), slot.caption.as_str(), tags.as_str(), slot.link.as_str()];
    let text: Vec<&str> = lines.into_iter().filter(|line| !line.trim().is_empty()).collect();
    write_file(call, &folder.join("caption.txt"), text.join("\n\n").as_bytes())?;
    files.push("caption.txt".to_owned());
    for (at, asset) in assets.iter().enumerate() {
        let Some(blob) = store.blob_path(&asset.sha256) else {
            missing.push(asset.file.clone());
            continue;
        };
        // In the order they go out in, whatever they are called.
        let name = format!("{:02} {}", at + 1, file_name(&asset.file));
        let path = folder.join(&name);
        fs::copy(&blob, &path).map_err(|error| ApiError::write(&path, &error))?;
        files.push(name);
    }
    Ok(SlotPacked { path: folder.display().to_string(), files, missing })
}

/// A name every system takes, of at most 60 characters.
fn file_name(text: &str) -> String {
    let bad = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let clean: String = text.chars().map(|c| if bad(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let (short, dots): (String, &[char]) = (words.join(" ").chars().rev().take(60).collect(), &['.', ' ']);
    // The end of a name has its kind, so the beginning is what is cut.
    short.chars().rev().collect::<String>().trim_matches(dots).to_owned()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn names_stay_in_the_folder() {
        assert_eq!(file_name("../../etc/passwd"), "etc passwd");
        assert_eq!(file_name("封面:1?.png"), "封面 1 .png");
        assert_eq!(file_name(".."), "");
        assert_eq!(file_name(&format!("{}.jpg", "长".repeat(90))).chars().count(), 60);
    }
}
