//! What is shown of the facts: imports, posts, filters.

mod coverage;

use std::collections::BTreeMap;

use sandtable_base::Number;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

pub use coverage::*;

/// One import, for the page that lists them.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct ImportView {
    pub import_id: String,
    pub file: String,
    pub sha256: String,
    pub kind: String,
    pub platform: String,
    pub shape: Option<String>,
    /// UTC.
    pub imported_at: String,
    /// The moment the figures show: given by the file or the user, else the time of the import.
    pub as_of: String,
    pub actor: String,
    pub state: ImportState,
    pub rows_read: u64,
    pub inserted: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub merged: u64,
    pub rejected_count: u64,
    /// Accounts the rows belong to (the first ten names).
    pub accounts: Vec<String>,
    pub account_count: u64,
    /// First and last day of the rows.
    pub covers_from: Option<String>,
    pub covers_to: Option<String>,
    /// A copy of the file is kept in the workspace.
    pub file_kept: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ImportState {
    Done,
    Undone,
}

/// Where a figure was read.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Source {
    pub import_id: String,
    pub file: String,
    /// Row of the sheet, counted from 1.
    pub row: u64,
}

/// A post with the latest figures known.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct PostView {
    pub post_id: String,
    /// The platform's id, where the file has one.
    pub id: Option<String>,
    pub title: Option<String>,
    pub url: Option<String>,
    pub platform: String,
    pub account_id: String,
    pub account: String,
    pub post_type: Option<String>,
    /// As precise as the source.
    pub published: Option<String>,
    /// The day the board counts it on; the first day it was seen when `published` is null.
    pub day: Option<String>,
    /// When the latest figures were taken.
    pub taken: String,
    /// Figures by the names of the dictionary; missing ones are absent.
    pub figures: BTreeMap<String, Number>,
    /// Metrics that only this platform has.
    pub extra: BTreeMap<String, Number>,
    pub source: Source,
    /// Stands of this post known in all (1: only the latest).
    pub snapshots: u32,
}

/// What a board can be filtered by.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct FilterChoices {
    pub platforms: Vec<PlatformChoice>,
    pub accounts: Vec<AccountChoice>,
    pub post_types: Vec<String>,
    /// Campaigns of the plan, the latest first.
    pub campaigns: Vec<CampaignChoice>,
    /// First and last day of any post.
    pub first_day: Option<String>,
    pub last_day: Option<String>,
    /// The newest stand of any figure.
    pub data_until: Option<String>,
    pub posts: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct CampaignChoice {
    pub id: String,
    pub name: String,
    /// Posts that came of its slots.
    pub posts: u64,
    /// First and last day, `""` where the plan names none.
    pub start: String,
    pub finish: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct PlatformChoice {
    pub platform: String,
    pub posts: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct AccountChoice {
    pub id: String,
    pub platform: String,
    pub name: String,
    pub posts: u64,
}
