//! Looking for things by their words.

use sandtable_store::Total;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkspaceSearch {
    /// Words and phrases, all of which must be there; quotation marks hold words together. Chinese of one character and
    /// up, simplified or traditional.
    pub query: String,
    /// At most 500; absent: 50.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<u32>,
    /// Absent: the newest first.
    #[serde(default)]
    #[ts(optional)]
    pub sort: Option<SearchSort>,
    /// `posts`, `accounts`, `imports`, `comments` …; absent or empty: all.
    #[serde(default)]
    #[ts(optional)]
    pub kinds: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SearchSort {
    #[default]
    Newest,
    /// Titles that are or begin with what is looked for come first.
    Best,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SearchResults {
    pub total: Total,
    pub hits: Vec<SearchHit>,
    /// How many hits each kind that has any has, whichever kinds were asked for; null where there are too many to count.
    pub kinds: Option<Vec<KindCount>>,
    /// False while new rows wait to be indexed: there may be more.
    pub complete: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KindCount {
    pub kind: String,
    pub count: usize,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SearchHit {
    pub kind: String,
    pub id: String,
    /// One line, cut when it is very long.
    pub title: String,
    /// `[start, end]` in UTF-16 code units of `title`.
    pub title_highlights: Vec<(usize, usize)>,
    /// The part of a text that was found, the title's where no other text has it.
    pub snippet: String,
    /// `[start, end]` in UTF-16 code units of `snippet`.
    pub highlights: Vec<(usize, usize)>,
    /// When it was published, said or imported; null where nobody knows.
    pub moment: Option<String>,
    pub account_id: Option<String>,
    /// Name of the account.
    pub account: Option<String>,
    /// Key of its platform.
    pub platform: Option<String>,
}

/// What is looked for, to be remembered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SearchAsked {
    pub query: String,
    /// Empty: all.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub kinds: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveSearch {
    /// Absent: the query itself.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    pub query: String,
    #[serde(default)]
    #[ts(optional)]
    pub kinds: Option<Vec<String>>,
    /// Replaces the saved search of this id.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
}

/// A saved search by `id`, or a recent one by its `query`.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForgetSearch {
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub query: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Searches {
    /// Kept in the workspace, by name.
    pub saved: Vec<SavedSearchView>,
    /// Of the person at this machine in this workspace, newest first.
    pub recent: Vec<RecentSearch>,
    /// What can be looked for, in the order to show it.
    pub kinds: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SavedSearchView {
    pub id: String,
    pub name: String,
    pub query: String,
    pub kinds: Vec<String>,
    /// UTC.
    pub saved_at: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RecentSearch {
    pub query: String,
    pub kinds: Vec<String>,
}
