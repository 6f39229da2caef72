//! What the KPI board is asked with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sandtable_base::{Granularity, Locale, Number};
use sandtable_evaluation::view::{Filter, KpiQuery, StandGrowth, TargetScope};
use sandtable_facts::view::{PostView, Source};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct EvaluationMetrics {
    pub metrics: Vec<sandtable_evaluation::view::MetricView>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KpiBoardRequest {
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<Granularity>")]
    pub granularity: Granularity,
    #[serde(default)]
    #[ts(optional, as = "Option<Filter>")]
    pub filter: Filter,
    /// Metrics to show; absent: the board's own.
    #[serde(default)]
    #[ts(optional)]
    pub metrics: Option<Vec<String>>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KpiBoard {
    pub cards: Vec<sandtable_evaluation::view::KpiCard>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KpiSetTarget {
    pub metric: String,
    /// `2017-10`, `2017-W40`, `2017-10-05`, `2017-Q4` or `2017`.
    pub period: String,
    pub target: Number,
    /// Absent: the brand.
    #[serde(default)]
    #[ts(optional)]
    pub scope: Option<TargetScope>,
}

/// Targets to set or, with `target` null, to take away: one step for all of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KpiSetTargets {
    /// At most 10,000.
    pub targets: Vec<KpiTargetCell>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KpiTargetCell {
    pub metric: String,
    /// `2017-10`, `2017-W40`, `2017-10-05`, `2017-Q4` or `2017`.
    pub period: String,
    /// A share is a fraction: 0.025 is 2.5 %.
    #[serde(deserialize_with = "super::facts::said")]
    pub target: Option<Number>,
    /// Absent: the brand.
    #[serde(default)]
    #[ts(optional)]
    pub scope: Option<TargetScope>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KpiRemoveTarget {
    pub metric: String,
    pub period: String,
    #[serde(default)]
    #[ts(optional)]
    pub scope: Option<TargetScope>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KpiTargets {
    pub targets: Vec<sandtable_evaluation::view::TargetView>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartFormat {
    #[default]
    Svg,
    Png,
    Csv,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartTheme {
    #[default]
    Light,
    Dark,
    Print,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartForm {
    #[default]
    Line,
    Bars,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KpiChartRequest {
    #[serde(flatten)]
    pub query: KpiQuery,
    #[serde(default)]
    #[ts(optional, as = "Option<ChartFormat>")]
    pub format: ChartFormat,
    /// Where to write it. Absent: SVG and marks come back in the answer.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<ChartForm>")]
    pub form: ChartForm,
    #[serde(default)]
    #[ts(optional, as = "Option<ChartTheme>")]
    pub theme: ChartTheme,
    /// Absent: the language in force.
    #[serde(default)]
    #[ts(optional)]
    pub locale: Option<Locale>,
    #[serde(default)]
    #[ts(optional)]
    pub width: Option<f64>,
    #[serde(default)]
    #[ts(optional)]
    pub height: Option<f64>,
    /// Ids of series switched off: `actual`, `target`, `previous`, `last_year`.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub hidden: Vec<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KpiChart {
    /// Null when it was written to a file.
    pub chart: Option<sandtable_charts::view::ChartView>,
    pub path: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
pub struct KpiRowsRequest {
    #[serde(flatten)]
    pub query: KpiQuery,
    /// One period's name; absent: the whole range.
    #[serde(default)]
    #[ts(optional)]
    pub period: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<u32>,
    /// Where to write all rows as CSV.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
}

/// One post with every stand known of it.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PostHistory {
    pub post: PostView,
    pub stands: Vec<PostStand>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PostStand {
    pub taken: String,
    pub figures: BTreeMap<String, Number>,
    pub source: Source,
    #[serde(flatten)]
    pub growth: StandGrowth,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostId {
    pub post_id: String,
}
