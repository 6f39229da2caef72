//! What files that hang on items are asked with.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An item of a plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaOwner {
    pub owner_kind: String,
    pub owner_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaAttach {
    pub owner_kind: String,
    pub owner_id: String,
    /// Files of the machine.
    pub paths: Vec<String>,
    /// Name of this job for progress and cancel.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MediaFiles {
    pub files: Vec<MediaFile>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct MediaFile {
    /// `attachment` or `slot_asset`.
    pub kind: String,
    pub id: String,
    pub name: String,
    #[ts(type = "number")]
    pub bytes: i64,
    /// The name of its content in the media folder.
    pub sha256: String,
    /// The media folder lacks it, or has another length of it.
    pub missing: bool,
    /// By its name a picture that a thumbnail can be made of.
    pub picture: bool,
    /// It can be shown in another program. What the system would run can only be saved.
    pub opens: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaFileId {
    /// `attachment` or `slot_asset`.
    pub kind: String,
    pub id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaSaveAs {
    pub kind: String,
    pub id: String,
    pub path: String,
    /// Name of this job for progress and cancel.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MediaSaved {
    pub path: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MediaThumbnail {
    pub kind: String,
    pub id: String,
    /// Side of the square in pixels, 16 to 512; absent: 96.
    #[serde(default)]
    #[ts(optional)]
    pub side: Option<u32>,
}

/// `png` is null for what is no picture, for a damaged one, and for one that is too large to be decoded: then its size is
/// given.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct MediaPicture {
    /// Base64.
    pub png: Option<String>,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub too_large: bool,
}
