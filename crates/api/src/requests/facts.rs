//! What is asked of the facts themselves: figures by hand, coverage, totals without a period, edited titles, kept answers.

use chrono::NaiveDate;
use sandtable_base::Number;
use sandtable_evaluation::view::{TargetScope, TypedFigureView};
use sandtable_facts::view::{AccountCoverage, JoinedTitle, KindCoverage, PresetSource, SamePostPair, UndatedTotal};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::ImportPreset;

/// Typed figures whose period lies in a range; both dates belong to it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct FactsTyped {
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    #[ts(optional)]
    pub metrics: Option<Vec<String>>,
    /// Absent: of all scopes.
    #[ts(optional)]
    pub scope: Option<TargetScope>,
}

/// Figures to keep or, with `value` null, to take away: one step for all of them.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FactsType {
    /// At most 10,000.
    pub figures: Vec<FigureToType>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FigureToType {
    pub metric: String,
    /// `2017-10`, `2017-W40`, `2017-10-05`, `2017-Q4` or `2017`.
    pub period: String,
    /// Absent: the brand.
    #[serde(default)]
    #[ts(optional)]
    pub scope: Option<TargetScope>,
    /// A share is a fraction: 0.025 is 2.5 %.
    #[serde(deserialize_with = "said")]
    pub value: Option<Number>,
    /// Of amounts; absent: the workspace's.
    #[serde(default)]
    #[ts(optional)]
    pub currency: Option<String>,
    /// Absent: the note that is there stays. Empty: none.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Null takes the figure away; leaving it out would be a slip of the pen.
pub(super) fn said<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Number>, D::Error> {
    Option::deserialize(deserializer)
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TypedFigures {
    pub figures: Vec<TypedFigureView>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct UndatedTotals {
    pub totals: Vec<UndatedTotal>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Coverage {
    pub accounts: Vec<AccountCoverage>,
    pub kinds: Vec<KindCoverage>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SamePosts {
    /// Waiting for a decision.
    pub pairs: Vec<SamePostPair>,
    /// Decided: one post.
    pub joined: Vec<JoinedTitle>,
}

/// Two posts by their ids.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SamePost {
    pub older: String,
    pub newer: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JoinId {
    pub join_id: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ImportPresets {
    pub presets: Vec<KeptPreset>,
}

/// Answers kept for files with the same columns.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct KeptPreset {
    #[serde(flatten)]
    pub source: PresetSource,
    #[serde(flatten)]
    pub preset: ImportPreset,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PresetSignature {
    pub signature: String,
}
