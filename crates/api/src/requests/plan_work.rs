//! Goals in progress, tasks on the calendar, the budget, the health of the plan.

use chrono::NaiveDate;
use sandtable_base::{Locale, Number};
use sandtable_charts::ChartView;
use sandtable_strategy::table::StrategyItem;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ChartTheme;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct StrategyProgress {
    pub goals: Vec<GoalProgress>,
    /// Goals with a figure of their own that are open; above five attention is spread thin.
    pub open: u32,
    pub too_many: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GoalProgress {
    pub goal_id: String,
    pub statement: String,
    pub metric: String,
    pub baseline: Option<Number>,
    pub target: Option<Number>,
    pub actual: Option<Number>,
    /// A total, which begins at nothing: the way is that from nothing to the target, whatever the baseline was.
    pub sums: bool,
    /// `percent`, `count`, …: how the figures are written.
    pub unit: String,
    /// The way from baseline to target that is done (0.72 is 72 %); below 0 it went the other way.
    pub share: Option<Number>,
    /// The part of the time that is over, from 0 to 1.
    pub elapsed: Option<Number>,
    /// The share is not behind the time; null where one of them is unknown.
    pub on_pace: Option<bool>,
    /// Null with too few periods, or where the deadline is over.
    pub forecast: Option<GoalForecast>,
    /// What it looks like, in words.
    pub sentence: String,
    /// `no_metric`, `no_target`, `no_data`, `not_begun`, `over`, `too_few`, `forecast`.
    pub state: String,
    /// A point for each period so far, for the small line.
    pub points: Vec<GoalPoint>,
    /// The letters of SMART, held against what the workspace knows.
    pub smart: super::GoalChecked,
    pub data_until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GoalPoint {
    pub period: String,
    pub value: Option<Number>,
}

/// Where the straight line through the periods so far arrives, with a range of 80 %.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GoalForecast {
    pub at_deadline: Number,
    pub low: Number,
    pub high: Number,
    /// Of the way from baseline to target.
    pub share: Number,
    pub share_low: Number,
    pub share_high: Number,
    /// Complete periods it rests on.
    pub periods: u32,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PlanRequest {
    /// First day of the plan; absent: the earliest day a task names, else today.
    pub start: Option<NaiveDate>,
    /// `CN` (official days off), `weekdays` or `all`; absent: `CN`.
    pub region: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlannedWork {
    pub start: NaiveDate,
    pub finish: NaiveDate,
    pub tasks: Vec<PlannedTask>,
    /// Hours per person and week, in order.
    pub load: Vec<PersonWeek>,
    /// Years whose official days off are not announced: weekends only were counted.
    pub assumed_years: Vec<i32>,
    pub has_baseline: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlannedTask {
    pub id: String,
    pub title: String,
    pub owner_id: String,
    pub goal_id: String,
    pub campaign_id: String,
    pub slot_id: String,
    pub parent_id: String,
    pub stage: String,
    pub state: String,
    pub progress: Option<Number>,
    pub days: i64,
    pub milestone: bool,
    pub start: NaiveDate,
    /// The last day it is worked on.
    pub finish: NaiveDate,
    /// Working days it can slip.
    pub slack: i64,
    pub critical: bool,
    pub due: Option<NaiveDate>,
    /// It ends behind its due date, or is open behind it.
    pub late: bool,
    pub baseline_start: Option<NaiveDate>,
    pub baseline_finish: Option<NaiveDate>,
    /// Working days it ends later than in the baseline; negative: earlier.
    pub slip: Option<i64>,
    /// Ids of the tasks it waits for.
    pub after: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PersonWeek {
    /// Empty: nobody's.
    pub person_id: String,
    pub name: String,
    /// Monday.
    pub week: NaiveDate,
    pub hours: Number,
    /// Hours a week; null where the person does not say.
    pub capacity: Option<Number>,
    pub over: bool,
    pub tasks: u32,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct BackplanRequest {
    pub slot_id: Option<String>,
    /// Day of publishing, where there is no slot.
    pub publish: Option<NaiveDate>,
    /// A task template of the library; absent: the first.
    pub template: Option<String>,
    /// What the tasks are about, where there is no slot.
    pub title: Option<String>,
    pub goal_id: Option<String>,
    pub campaign_id: Option<String>,
    pub owner_id: Option<String>,
    pub region: Option<String>,
    /// Only says what would be made.
    pub dry_run: Option<bool>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Backplanned {
    /// Tasks, then their links.
    pub items: Vec<StrategyItem>,
    /// The first day of work.
    pub begins: NaiveDate,
    /// Work would have had to begin before today.
    pub late: bool,
    pub assumed_years: Vec<i32>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct BudgetRequest {
    /// Absent: the live plan.
    pub plan_id: Option<String>,
    pub campaign_id: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetCopy {
    pub plan_id: String,
    pub name: String,
}

/// Amounts are minor units of the plan's currency.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BudgetView {
    /// Null while there is no plan.
    pub plan_id: Option<String>,
    pub name: String,
    pub live: bool,
    pub currency: String,
    /// Digits behind the point.
    pub digits: u32,
    pub preset: String,
    pub months: Vec<String>,
    pub cells: Vec<BudgetCell>,
    pub totals: BudgetAmounts,
    /// What may be spent in all; null: the sum of the lines.
    pub total_minor: Option<i64>,
    /// `total_minor` less what is planned.
    pub unallocated_minor: Option<i64>,
    /// A line each for the categories planned and those with a band.
    pub shares: Vec<BudgetShare>,
    /// Against the live plan; empty for itself.
    pub compare: Vec<BudgetDifference>,
    /// Spend of imported ads that is in `spent`.
    pub imported_minor: i64,
    /// Dated rates that were used.
    pub rates: Vec<RateUsed>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct BudgetAmounts {
    pub planned_minor: i64,
    pub committed_minor: i64,
    pub spent_minor: i64,
    /// Planned less the greater of committed and spent, of each category, month and channel by itself.
    pub remaining_minor: i64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BudgetCell {
    pub category: String,
    /// Empty: of no channel.
    pub channel_id: String,
    /// `2027-03`; empty for lines of no month.
    pub month: String,
    pub amounts: BudgetAmounts,
    /// Lines behind it.
    pub line_ids: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BudgetShare {
    pub category: String,
    pub amounts: BudgetAmounts,
    /// Of the total (or of what is planned); null when that is 0.
    pub share: Option<Number>,
    pub share_from: Option<Number>,
    pub share_to: Option<Number>,
    /// `below`, `above` or null.
    pub outside: Option<String>,
    pub source: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BudgetDifference {
    pub category: String,
    pub live_minor: i64,
    pub this_minor: i64,
    pub difference_minor: i64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct RateUsed {
    pub currency: String,
    pub rate: Number,
    pub from_day: Option<NaiveDate>,
    pub source: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanHealth {
    /// Most severe first.
    pub findings: Vec<HealthFinding>,
    pub errors: u32,
    pub warnings: u32,
    pub hints: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HealthSeverity {
    Error,
    Warning,
    Hint,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct HealthFinding {
    pub code: String,
    pub sentence: String,
    pub severity: HealthSeverity,
    /// The place to jump to.
    pub kind: String,
    pub id: String,
    pub title: String,
    /// The field to mend, where it is one.
    pub field: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PlanChart {
    Positioning,
    Competitors,
    Swot,
    Fit,
    Gantt,
    Load,
    BudgetWaterfall,
    BudgetMonths,
    BudgetShares,
    Goals,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanChartRequest {
    pub chart: PlanChart,
    #[serde(default)]
    #[ts(optional, as = "Option<ChartTheme>")]
    pub theme: ChartTheme,
    pub width: f64,
    pub height: f64,
    #[serde(default)]
    #[ts(optional)]
    pub locale: Option<Locale>,
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    /// Of the budget's charts; absent: the live plan.
    #[serde(default)]
    #[ts(optional)]
    pub plan_id: Option<String>,
    /// The first row of a long chart (gantt).
    #[serde(default)]
    #[ts(optional)]
    pub first: Option<u32>,
    /// First and last day to show (gantt).
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    /// Ids of series that are hidden.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub hidden: Vec<String>,
    /// `.svg` or `.png` to write it to; absent: the answer has it.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanCharted {
    pub chart: Option<ChartView>,
    pub path: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanExport {
    /// `.xlsx`, `.html` or `.pdf`.
    pub path: String,
    #[serde(default)]
    #[ts(optional)]
    pub locale: Option<Locale>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PlanExported {
    pub path: String,
    pub bytes: u64,
    /// Titles of the parts written.
    pub parts: Vec<String>,
}
