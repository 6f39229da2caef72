//! What strategy and content are asked with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sandtable_base::Number;
use sandtable_content::table::ContentItem;
use sandtable_strategy::table::StrategyItem;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Kinds of item; absent or empty: all.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanKinds {
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub kinds: Vec<String>,
    /// Only these.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub ids: Vec<String>,
}

/// Items with an id are changed, items without one are new. One undo step.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategySave {
    pub items: Vec<StrategyItem>,
    /// Items as they were when their writing began. What others changed meanwhile is kept; where both changed a field, the
    /// error `conflict` names it and nothing is saved. Items not named here are written over what is there.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<StrategyItem>>")]
    pub expected: Vec<StrategyItem>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct StrategyItems {
    /// By kind, in the order people gave them.
    pub items: Vec<StrategyItem>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentSave {
    pub items: Vec<ContentItem>,
    /// As in `strategy_save`.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ContentItem>>")]
    pub expected: Vec<ContentItem>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContentItems {
    pub items: Vec<ContentItem>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRemove {
    pub kind: String,
    pub id: String,
    /// An item of the same kind that takes over what depends on this one.
    #[serde(default)]
    #[ts(optional)]
    pub instead: Option<String>,
    /// Only says what depends on it.
    #[serde(default)]
    #[ts(optional)]
    pub dry_run: Option<bool>,
}

/// An item once more, with its files.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanDuplicate {
    pub kind: String,
    pub id: String,
    /// Its place in the order people gave; 0 for "at the end".
    #[serde(default)]
    pub position: f64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanDuplicated {
    /// Of the new one.
    pub id: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanRemoved {
    pub removed: bool,
    /// What names the item: parts go with it, the rest names `instead` or nothing from now on.
    pub dependents: Vec<PlanDependent>,
}

/// Removes several items of a kind in one step; what else names them names nothing from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRemoveMany {
    pub kind: String,
    pub ids: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanRemovedMany {
    pub removed: u32,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanDependent {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub part: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct GoalDraft {
    pub statement: Option<String>,
    pub metric: Option<String>,
    pub baseline: Option<Number>,
    pub target: Option<Number>,
    pub start: Option<NaiveDate>,
    pub deadline: Option<NaiveDate>,
    pub owner: Option<String>,
    /// `brand`, `platform` or `account`; only asked with `own`.
    pub scope: Option<String>,
    pub scope_id: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalBenchmark {
    /// `industry` or a rival's name.
    pub who: String,
    pub value: Number,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GoalCheck {
    pub goal: GoalDraft,
    /// The metric by month up to the start, oldest first; months without a value are null.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Option<Number>>>")]
    pub history: Vec<Option<Number>>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<GoalBenchmark>>")]
    pub benchmarks: Vec<GoalBenchmark>,
    /// Also against the open workspace: the metric's own months before the start, and the benchmark values kept there.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub own: bool,
}

/// `ok` is null where it cannot be told (no history).
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GoalLetter {
    pub ok: Option<bool>,
    /// Sentences in the language of the program.
    pub why: String,
    /// The reasons by their keys, for programs.
    pub reasons: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GoalChecked {
    pub specific: GoalLetter,
    pub measurable: GoalLetter,
    pub achievable: GoalLetter,
    pub relevant: GoalLetter,
    pub time_bound: GoalLetter,
    /// What "achievable" was held against: months with a figure, and values of others.
    pub history_months: u32,
    pub benchmarks: u32,
}

/// The id of the task before, or the link with its kind and lag.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum ScheduleAfter {
    Id(String),
    Link(ScheduleLink),
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleLink {
    pub id: String,
    /// `fs` (finish–start) or `ss` (start–start).
    #[serde(default)]
    #[ts(optional)]
    pub link: Option<String>,
    /// Working days; negative to overlap.
    #[serde(default)]
    #[ts(optional)]
    pub lag: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleTask {
    pub id: String,
    /// Working days; 0 for a milestone.
    pub days: i64,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ScheduleAfter>>")]
    pub after: Vec<ScheduleAfter>,
    /// Not before this day.
    #[serde(default)]
    #[ts(optional)]
    pub start: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduleRequest {
    pub tasks: Vec<ScheduleTask>,
    pub start: NaiveDate,
    /// `CN` (official days off), `weekdays` (Monday to Friday) or `all` (every day); absent: `CN`.
    #[serde(default)]
    #[ts(optional)]
    pub region: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ScheduledTask {
    pub id: String,
    pub start: NaiveDate,
    /// The last day it is worked on.
    pub finish: NaiveDate,
    /// Working days it can slip.
    pub slack: i64,
    pub critical: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Scheduled {
    pub tasks: Vec<ScheduledTask>,
    pub finish: NaiveDate,
    /// Years whose official days off are not announced: weekends only were counted.
    pub assumed_years: Vec<i32>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarDaysRequest {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// `CN`, the one whose days off are known.
    #[serde(default)]
    #[ts(optional)]
    pub region: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CalendarDays {
    pub days: Vec<CalendarDay>,
    /// Years of the range whose official days off are not announced yet.
    pub not_announced: Vec<i32>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LunarDay {
    pub year: i32,
    pub month: u32,
    pub leap: bool,
    pub day: u32,
    /// `闰四月初一`.
    pub text: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct CalendarDay {
    pub date: NaiveDate,
    pub lunar: LunarDay,
    /// Simplified Chinese name of the term that begins on the day.
    pub solar_term: Option<String>,
    /// Simplified Chinese names.
    pub festivals: Vec<String>,
    pub commerce: Vec<String>,
    /// Off by weekend or official holiday; null while the year is not announced.
    pub day_off: Option<bool>,
    /// A weekend day worked in lieu of a holiday; null while the year is not announced.
    pub workday_in_lieu: Option<bool>,
    pub weekend: bool,
    /// The official holiday it is off for, or worked in lieu of.
    pub holiday: Option<String>,
    /// Keys of the catalogue for the names above: festivals, then commerce.
    pub keys: BTreeMap<String, String>,
}
