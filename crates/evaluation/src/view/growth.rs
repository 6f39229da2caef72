//! How figures of posts grew between their stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sandtable_base::Number;
use sandtable_facts::view::PostView;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Filter, Nature};

/// Which posts grew most; both dates belong to the range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrowthQuery {
    /// A count or amount that posts carry, or `engagements`.
    pub metric: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<Filter>")]
    pub filter: Filter,
    /// 100 unless given.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
    /// Share an interval that reaches beyond the range evenly over its days. Without it only whole intervals count.
    #[serde(default)]
    #[ts(optional)]
    pub estimate: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct GrowthView {
    pub metric: String,
    /// The most first.
    pub posts: Vec<PostGrowth>,
    /// Posts with stands to compare.
    pub total: u64,
    /// What all of them gained.
    pub gained: Option<Number>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct PostGrowth {
    pub post: PostView,
    /// Below zero where the platform took figures back.
    pub gained: Number,
    /// Day of the first and the last figure that is compared.
    pub from_taken: NaiveDate,
    pub to_taken: NaiveDate,
    pub per_day: Number,
    pub nature: Nature,
}

/// What changed since the stand before.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS, JsonSchema)]
pub struct StandGrowth {
    /// Days since the stand before; null for the first.
    pub days: Option<i64>,
    /// Days since publishing.
    pub age_days: Option<i64>,
    /// By metric, of those that both stands have.
    pub gained: BTreeMap<String, Number>,
    /// The same by day; empty where both stands are of the same day.
    pub per_day: BTreeMap<String, Number>,
    /// Counts that fell: the platform corrected them.
    pub fell: Vec<String>,
}
