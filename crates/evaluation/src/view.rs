//! What the KPI board shows.

mod growth;
mod typed;

use chrono::NaiveDate;
use sandtable_base::{Granularity, Number};
use sandtable_facts::table::belonging::Belonging;
use sandtable_facts::view::PostView;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use growth::*;
pub use typed::*;

/// Empty lists mean "all".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    #[ts(optional, as = "Option<Vec<String>>")]
    pub platforms: Vec<String>,
    /// Account ids.
    #[ts(optional, as = "Option<Vec<String>>")]
    pub accounts: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub post_types: Vec<String>,
    /// Campaigns of the plan, by id.
    #[ts(optional, as = "Option<Vec<String>>")]
    pub campaigns: Vec<String>,
    /// What of the facts belongs to `campaigns`: who asks looks it up in the plan, which this room does not know.
    #[serde(skip)]
    #[ts(skip)]
    #[schemars(skip)]
    pub belonging: Option<Belonging>,
}

/// A question to the board: both dates belong to the range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KpiQuery {
    /// A name of the dictionary: `views`, `engagement_rate`, `posts`, …
    pub metric: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Granularity>")]
    pub granularity: Granularity,
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<Filter>")]
    pub filter: Filter,
    /// For rates with several possible bases (`reach`, `impressions`, `views`, `followers`); null picks the base
    /// most posts have.
    #[serde(default)]
    #[ts(optional)]
    pub base: Option<String>,
    /// Absent: posts by publishing where they have the metric, else what was gained by day.
    #[serde(default)]
    #[ts(optional)]
    pub basis: Option<Basis>,
    /// The kind of data to take it from (one of [`KpiView::kinds`]); absent: the first that has the metric.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
}

/// What a figure is a total of. The two are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Lifetime totals of posts, by the day they were published.
    Published,
    /// What was gained within the period, from accounts' days, ads and channels.
    Gained,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Count,
    /// A fraction: 0.025 is 2.5 %.
    Percent,
    Hours,
    Seconds,
    Money,
}

/// What the board can show, with its formula.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct MetricView {
    pub metric: String,
    pub unit: Unit,
    /// In the notation of `docs/metrics.md`, e.g. `engagements / reach`.
    pub formula: String,
    pub formula_version: u32,
    /// Some post of the workspace has what it needs.
    pub available: bool,
    /// Posts carry it as a count or amount: `evaluation_growth` can compare their stands.
    pub grows: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct KpiView {
    pub metric: String,
    pub unit: Unit,
    pub formula: String,
    pub formula_version: u32,
    pub basis: Basis,
    /// The kind of data it is taken from: `posts`, `daily`, `transactions`, …
    pub kind: String,
    /// The kinds that have the metric.
    pub kinds: Vec<String>,
    /// Of amounts.
    pub currency: Option<String>,
    /// No row names a currency: it is the workspace's.
    pub currency_assumed: bool,
    /// Currencies of rows left out, because amounts of two currencies are never added.
    pub other_currencies: Vec<String>,
    /// The base a rate was taken over.
    pub base: Option<String>,
    pub other_bases: Vec<BaseShare>,
    /// Posts that have the rate over another base only, and so are not in the figure.
    pub left_out: u64,
    pub points: Vec<KpiPoint>,
    /// Over the whole range.
    pub total: Option<Number>,
    pub total_nature: Nature,
    /// Points that typed figures stand in for, wholly or in part.
    pub typed_points: u64,
    /// The range of equal length just before.
    pub total_previous: Option<Number>,
    /// Of the whole range: the sum of its periods' targets; of a rate what the range would have if each period had exactly
    /// its target; of a level the last period's. Null where a period that counts has none.
    pub total_target: Option<Number>,
    /// Periods that are over and have a figure and a target, and how many of them reached it.
    pub periods_aimed: u64,
    pub periods_met: u64,
    pub total_rows: u64,
    /// Where targets are read and set for this filter; null when the filter has no target of its own.
    pub scope: Option<TargetScope>,
    /// Last day covered by data.
    pub data_until: Option<NaiveDate>,
    /// Posts counted on the day they were first seen, because their day of publishing is unknown.
    pub rows_by_first_seen: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct BaseShare {
    pub base: String,
    pub posts: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct KpiPoint {
    /// `2026-10-05`, `2026-W41`, `2026-10`, `2026-Q4` or `2026`.
    pub period: String,
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// The figure that counts; `nature` says where it comes from.
    pub actual: Option<Number>,
    /// `typed`: no row says anything of the period, or of a part of it, and a typed figure stands in. Of a period that is
    /// typed only in part, `rows` is not 0.
    pub nature: Nature,
    /// What was typed for the period, also where rows say otherwise and count.
    pub typed: Option<Number>,
    pub target: Option<Number>,
    /// The target is a month's, spread over its days.
    pub target_spread: bool,
    /// The whole period before.
    pub previous: Option<Number>,
    /// The period at the same place in the range of equal length just before.
    pub range_before: Option<Number>,
    /// The same period a year ago.
    pub last_year: Option<Number>,
    /// The period is over and covered by data to its end.
    pub complete: bool,
    /// As many days of the period before as this one has data for.
    pub previous_to_date: Option<Number>,
    pub last_year_to_date: Option<Number>,
    /// actual / previous − 1; for an incomplete period against `previous_to_date`.
    pub change_previous: Option<Number>,
    pub change_last_year: Option<Number>,
    /// Posts behind the figure.
    pub rows: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum TargetScope {
    Brand,
    Platform {
        platform: String,
    },
    Account {
        account: String,
    },
    /// A campaign of the plan, by id.
    Campaign {
        campaign: String,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct TargetView {
    pub target_id: String,
    pub metric: String,
    pub scope: TargetScope,
    /// Name of the account, for display.
    pub account_name: Option<String>,
    /// Name of the campaign, for display.
    pub campaign_name: Option<String>,
    pub period: String,
    pub value: Number,
}

/// A card of the board.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct KpiCard {
    pub metric: String,
    pub unit: Unit,
    pub basis: Basis,
    pub currency: Option<String>,
    pub base: Option<String>,
    /// Bases of the posts that are not in the figure, and how many posts that are.
    pub other_bases: Vec<BaseShare>,
    pub left_out: u64,
    pub value: Option<Number>,
    pub previous: Option<Number>,
    /// value / previous − 1
    pub change: Option<Number>,
    /// As [`KpiView::total_target`].
    pub target: Option<Number>,
    /// value / target
    pub progress: Option<Number>,
    /// Whether the value does what the target asks: where less is better, it is not above it.
    pub reached: Option<bool>,
    /// Periods that are over and have a figure and a target, and how many of them reached it.
    pub periods_aimed: u64,
    pub periods_met: u64,
    pub complete: bool,
    pub nature: Nature,
    pub rows: u64,
    /// One value a period, for the small line.
    pub spark: Vec<Option<Number>>,
}

/// The rows behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct KpiRows {
    pub total: u64,
    pub metric: String,
    pub formula: String,
    pub formula_version: u32,
    pub base: Option<String>,
    pub rows: Vec<KpiRow>,
    /// Typed figures that stand in where there are no rows.
    pub typed: Vec<TypedFigureView>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct KpiRow {
    /// The post's own value of the metric.
    pub value: Option<Number>,
    /// Of amounts, where the row names one.
    pub currency: Option<String>,
    /// Numerator and denominator for rates.
    pub parts: Vec<FormulaPart>,
    #[serde(flatten)]
    pub post: PostView,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct FormulaPart {
    pub metric: String,
    pub value: Option<Number>,
}
