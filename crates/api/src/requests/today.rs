//! What waits.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TodayKind {
    /// Its day is over and it is not done.
    Late,
    Publish,
    Approve,
    Reply,
    Due,
    /// Something needs a decision.
    Review,
    /// A contract, a licence, a code.
    Expiring,
    /// A figure is not where it should be.
    Alert,
    /// The figures of an account are out of date.
    OldImport,
    /// A topic or a date that needs its lead time now.
    Prepare,
}

/// One thing that waits. The UI words it by its kind and area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TodayItem {
    pub kind: TodayKind,
    /// `import`, `evaluation`, `content`, `strategy`.
    pub area: String,
    /// What it is, in the user's own words (a title, an account's name, a metric's key).
    pub title: String,
    /// The day it is about.
    pub date: Option<NaiveDate>,
    /// Days until then; negative when it is over.
    pub days: Option<i64>,
    pub platform: Option<String>,
    /// A kind of fact, a period: what the title needs beside it.
    pub detail: Option<String>,
    pub count: Option<u64>,
    /// What to open.
    pub reference: TodayReference,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TodayReference {
    pub kind: String,
    pub id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct Today {
    pub today: NaiveDate,
    /// Most pressing first; without what was put off.
    pub items: Vec<TodayItem>,
    /// What waits too, but later; the first to come back first.
    #[serde(default)]
    pub put_off: Vec<TodayPutOff>,
    /// What comes in the next two weeks and does not wait yet, the nearest first; at most 20.
    #[serde(default)]
    pub coming: Vec<TodayComing>,
    #[serde(default)]
    pub begun: TodayBegun,
}

/// A thing that comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TodayComing {
    pub item: TodayItem,
    /// Its day is the one it begins on.
    pub begins: bool,
    /// A task that cannot slip.
    pub critical: bool,
    /// Nobody answers for it.
    pub nobody: bool,
}

/// Which of the first steps are taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TodayBegun {
    /// A file was imported.
    pub imports: bool,
    /// There is a target on the board.
    pub targets: bool,
    /// There is a goal, a slot or a task.
    pub plan: bool,
}

/// A thing that waits and was put off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct TodayPutOff {
    pub item: TodayItem,
    /// The day it comes back; null: it does not come back by itself.
    pub until: Option<NaiveDate>,
}

/// Puts a thing that waits off, or brings it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TodaySnooze {
    /// As an item of `workspace_today` has it.
    pub reference: TodayReference,
    /// From the next day up to a year ahead; absent: it comes back now.
    #[serde(default)]
    #[ts(optional)]
    pub until: Option<NaiveDate>,
    /// Of accounts that are not one's own: they are not told of again until they are brought back.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub for_good: bool,
}

/// Writes slots, due tasks and phases of campaigns as iCalendar.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExportIcs {
    pub path: String,
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ExportedIcs {
    pub path: String,
    pub events: u64,
}
