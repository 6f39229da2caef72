//! Figures that a person typed, and what kind of figure stands where.

use sandtable_base::Number;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::TargetScope;

/// Where a figure comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// From rows of imported files.
    Actual,
    /// Partly from a rule (a value between two known ones).
    Estimated,
    /// Typed by a person, wholly or in part.
    Typed,
    /// Nobody says.
    Missing,
}

/// A figure as it was typed.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct TypedFigureView {
    pub id: String,
    pub metric: String,
    pub scope: TargetScope,
    /// Name of the account, for display.
    pub account_name: Option<String>,
    /// `2026-10`, `2026-W40`, `2026-10-03`, `2026-Q4` or `2026`.
    pub period: String,
    pub value: Number,
    /// Of amounts.
    pub currency: Option<String>,
    pub note: Option<String>,
    /// UTC.
    pub typed_at: String,
    pub actor: String,
}
