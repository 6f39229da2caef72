//! What is shipped to plan with, and how channels fit.

use chrono::NaiveDate;
use sandtable_base::Number;
use sandtable_content::table::ContentItem;
use sandtable_strategy::table::StrategyItem;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Data shipped with the program, in its language. Nothing of it is in the workspace until it is adopted.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct StrategyLibrary {
    pub as_of: NaiveDate,
    pub channels: Vec<LibraryChannel>,
    /// Criteria of fit with their default weights.
    pub criteria: Vec<LibraryCriterion>,
    pub partner_criteria: Vec<LibraryCriterion>,
    pub goal_templates: Vec<GoalTemplate>,
    pub presets: Vec<BudgetPreset>,
    pub roles: Vec<LibraryWord>,
    /// Steps back from a publish date.
    pub task_templates: Vec<TaskTemplate>,
    pub rules: Vec<LibraryRule>,
    pub forms: Vec<LibraryWord>,
    pub depths: Vec<LibraryWord>,
    pub origins: Vec<LibraryWord>,
    pub account_roles: Vec<LibraryWord>,
    pub joint_modes: Vec<LibraryWord>,
    pub path_actions: Vec<LibraryWord>,
    /// Days of preparation a hot topic of a grade needs.
    pub leads: Vec<LibraryLead>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LibraryWord {
    pub key: String,
    pub name: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LibraryLead {
    pub grade: String,
    pub days: i64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LibraryCriterion {
    pub criterion: String,
    pub name: String,
    /// What is asked.
    pub meaning: String,
    pub weight: Number,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LibraryChannel {
    pub platform: String,
    pub name: String,
    /// `spread`, `trust`, `private`.
    pub class: String,
    /// Keys of forms.
    pub formats: Vec<String>,
    pub duration_from_s: Option<i64>,
    pub duration_to_s: Option<i64>,
    pub audience: String,
    pub traffic: String,
    pub commerce: String,
    pub algorithm: String,
    pub as_of: NaiveDate,
    pub source: String,
    /// The workspace has a channel of this platform.
    pub adopted: bool,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GoalTemplate {
    pub template: String,
    pub name: String,
    pub months: u32,
    pub goals: Vec<TemplateGoal>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TemplateGoal {
    pub statement: String,
    pub family: String,
    pub metric: String,
    pub baseline: Option<Number>,
    pub target: Option<Number>,
    pub four_a: String,
    pub aarrr: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BudgetPreset {
    pub preset: String,
    pub name: String,
    pub source: String,
    pub bands: Vec<PresetBand>,
    /// The share the bands leave to nothing, at most and at least.
    pub unallocated_from: Number,
    pub unallocated_to: Number,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct PresetBand {
    pub category: String,
    pub share_from: Number,
    pub share_to: Number,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskTemplate {
    pub template: String,
    pub name: String,
    pub steps: Vec<TaskTemplateStep>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct TaskTemplateStep {
    pub stage: String,
    pub name: String,
    /// Working days; 0 for a milestone.
    pub days: i64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct LibraryRule {
    pub platform: String,
    pub form: String,
    pub duration_from_s: Option<i64>,
    pub duration_to_s: Option<i64>,
    pub aspects: Vec<String>,
    pub title_longest: Option<i64>,
    pub caption_longest: Option<i64>,
    pub hashtags_most: Option<i64>,
    pub links_allowed: bool,
    pub as_of: NaiveDate,
    pub source: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AdoptWhat {
    Channels,
    /// Weights of the criteria of fit.
    Criteria,
    PartnerCriteria,
    Rules,
    /// Bands of a budget preset.
    Bands,
    /// Goals of a template.
    Goals,
}

/// Copies shipped rows into the workspace as items. Rows it has already stay as they are.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrategyAdopt {
    pub what: AdoptWhat,
    /// Platforms, criteria, presets or templates; absent: all (of goals and bands: the first).
    #[serde(default)]
    #[ts(optional)]
    pub keys: Option<Vec<String>>,
    /// First day of the goals; absent: today.
    #[serde(default)]
    #[ts(optional)]
    pub start: Option<NaiveDate>,
    #[serde(default)]
    #[ts(optional)]
    pub owner_id: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub campaign_id: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Adopted {
    pub strategy: Vec<StrategyItem>,
    pub content: Vec<ContentItem>,
    /// Rows the workspace had already.
    pub kept: u32,
}

/// Scores for a persona and a family of goals, in part or whole; a score for "all" stands in where there is none.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct FitRequest {
    pub persona_id: Option<String>,
    /// `brand`, `growth`, `sales`.
    pub family: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FitView {
    pub criteria: Vec<FitCriterion>,
    /// Best first; channels without any score last.
    pub rows: Vec<FitRow>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FitCriterion {
    pub criterion: String,
    pub name: String,
    pub weight: Number,
    /// The item that keeps the weight; null while it is the shipped one.
    pub weight_id: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FitRow {
    pub channel_id: String,
    pub platform: String,
    pub name: String,
    pub class: String,
    pub role: String,
    /// Weighted mean of the scores given, from 0 to 10; null without any.
    pub score: Option<Number>,
    /// In the order of the criteria.
    pub parts: Vec<FitPart>,
    /// Criteria without a score: not counted, and not taken as 0.
    pub missing: Vec<String>,
    /// Share of the weight that has scores.
    pub known: Number,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct FitPart {
    pub criterion: String,
    pub weight: Number,
    pub score: Option<Number>,
    pub evidence: String,
    /// The item it is kept in, to change it.
    pub score_id: Option<String>,
    /// It is said for all, not for this persona and family.
    pub general: bool,
}
