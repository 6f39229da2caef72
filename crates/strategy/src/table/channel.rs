//! Channels and the way from public to private traffic (A7, A8).

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    /// A platform of the library: shipped as dated data, edited and added to by the user.
    pub struct Channel: "channel" in "channel" {
        /// Platform key.
        pub platform: String,
        pub name: String,
        /// `spread` (强传播), `trust` (强信任), `private` (强私域).
        pub class: String,
        pub formats: String,
        /// Usual length of a video, in seconds.
        pub duration_from_s: Option<i64>,
        pub duration_to_s: Option<i64>,
        pub audience: String,
        pub traffic: String,
        pub commerce: String,
        pub algorithm: String,
        pub as_of: Option<NaiveDate>,
        pub source: String,
        /// `core`, `support` or empty (not used).
        pub role: String,
        /// Whether the row came with the program.
        pub shipped: bool,
        pub note: String,
    }

    /// A score of a platform for a criterion, for one persona and family of goals or for all.
    pub struct ChannelScore: "channel_score" in "channel_score" {
        pub channel_id: String,
        pub criterion: String,
        pub persona_id: String,
        pub family: String,
        pub score: Option<f64>,
        pub evidence: String,
    }

    /// The weight of a criterion of fit.
    pub struct FitWeight: "fit_weight" in "fit_weight" {
        /// `demographic`, `behaviour`, `decision`, `region`, `format`, `commerce`, `traffic`, or the user's own.
        pub criterion: String,
        pub weight: Option<f64>,
    }

    /// How channels work together.
    pub struct ChannelPlan: "channel_plan" in "channel_plan" {
        /// `main_side`, `all_at_once`, `mutual` (互相引流).
        pub mode: String,
        pub why: String,
    }

    /// A way from public to private traffic.
    pub struct Path: "path" in "path" {
        pub name: String,
        pub persona_id: String,
        pub campaign_id: String,
        pub note: String,
    }

    /// A step of a way; the data that will measure it make it a step of a funnel.
    pub struct PathStep: "path_step" in "path_step" {
        pub path_id: String,
        pub name: String,
        pub channel_id: String,
        /// `see`, `follow`, `wecom`, `group`, `redeem`, `buy`, `share`, or the user's own.
        pub action: String,
        /// Kind of record and metric that measure it.
        pub measured_by: String,
        pub expected_rate: Option<f64>,
        pub note: String,
    }
}
