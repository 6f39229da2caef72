//! Whom the brand speaks to and among whom it stands: personas, segments, competitors, PEST and SWOT (A2–A5). Scores run
//! from 0 to 10, shares from 0 to 1.

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    /// A persona (用户画像) in four dimensions.
    pub struct Persona: "persona" in "persona" {
        pub name: String,
        pub segment_id: String,
        pub quote: String,
        pub age_from: Option<i64>,
        pub age_to: Option<i64>,
        pub gender: String,
        pub region: String,
        pub income: String,
        pub occupation: String,
        pub family: String,
        pub interests: String,
        pub buying_frequency: String,
        pub basket: String,
        pub decision_factors: String,
        pub decision_path: String,
        /// Platform keys, one a line.
        pub platforms: String,
        pub active_hours: String,
        pub dwell_minutes: Option<f64>,
        pub personal_values: String,
        /// 痛点, 痒点, 爽点.
        pub pains: String,
        pub itches: String,
        pub delights: String,
        /// Motives on social media.
        pub motive_recognition: Option<f64>,
        pub motive_information: Option<f64>,
        pub motive_entertainment: Option<f64>,
        pub note: String,
    }

    /// A segment of the market (STP).
    pub struct Segment: "segment" in "segment" {
        pub name: String,
        pub description: String,
        pub size: Option<f64>,
        pub growth: Option<f64>,
        pub score_size: Option<f64>,
        pub score_growth: Option<f64>,
        pub score_fit: Option<f64>,
        pub score_reach: Option<f64>,
        pub chosen: bool,
        pub note: String,
    }

    /// A brand on the positioning map.
    pub struct MapPoint: "map_point" in "map_point" {
        pub name: String,
        pub competitor_id: String,
        pub own: bool,
        pub x: Option<f64>,
        pub y: Option<f64>,
        pub size: Option<f64>,
    }

    pub struct Competitor: "competitor" in "competitor" {
        pub name: String,
        pub url: String,
        pub platforms: String,
        pub score_content: Option<f64>,
        pub score_interaction: Option<f64>,
        pub score_conversion: Option<f64>,
        pub score_frequency: Option<f64>,
        pub score_creators: Option<f64>,
        pub audience_overlap: Option<f64>,
        /// What their commenters talk about.
        pub commenters_talk: String,
        /// What nobody covers.
        pub content_gap: String,
        pub strengths: String,
        pub weaknesses: String,
        pub note: String,
    }

    /// What a rival or the industry reaches: dated and sourced; shown beside our own on charts.
    pub struct BenchmarkValue: "benchmark_value" in "benchmark_value" {
        /// Empty: the industry.
        pub competitor_id: String,
        pub who: String,
        pub metric: String,
        pub platform: String,
        pub value: Option<f64>,
        pub as_of: Option<NaiveDate>,
        pub source: String,
        /// Whether the value marks the top 30 %.
        pub top_30: bool,
        pub note: String,
    }

    /// An observation of the surroundings: politics (platform rules, privacy and advertising law too), economy, society,
    /// technology.
    pub struct PestItem: "pest_item" in "pest_item" {
        /// `p`, `e`, `s`, `t`.
        pub factor: String,
        pub text: String,
        pub seen_on: Option<NaiveDate>,
        /// From −5 (threat) to 5 (chance).
        pub impact: Option<f64>,
        pub source: String,
        /// Shown as a note on charts at its date.
        pub on_charts: bool,
    }

    pub struct SwotItem: "swot_item" in "swot_item" {
        /// `s`, `w`, `o`, `t`.
        pub quadrant: String,
        pub text: String,
        pub weight: Option<f64>,
        pub seen_on: Option<NaiveDate>,
        pub pest_item_id: String,
        pub source: String,
        pub on_charts: bool,
    }

    /// An inside item crossed with an outside one (SO, WO, ST, WT): a move that becomes a goal or a task.
    pub struct SwotMove: "swot_move" in "swot_move" {
        pub text: String,
        pub inside_id: String,
        pub outside_id: String,
        pub goal_id: String,
        pub task_id: String,
    }
}
