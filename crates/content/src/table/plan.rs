//! What the calendar is planned against: hot topics, cadence, the brand's own dates, what platforms allow (B2, B4).

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    pub struct HotTopic: "hot_topic" in "hot_topic" {
        pub name: String,
        /// `foreseen` (预判), `breaking` (爆发), `created` (引领).
        pub class: String,
        /// `s`, `a`, `b`.
        pub grade: String,
        pub day: Option<NaiveDate>,
        pub angle: String,
        pub risk: String,
        pub campaign_id: String,
        pub note: String,
    }

    /// How often an account publishes.
    pub struct Cadence: "cadence" in "cadence" {
        pub platform: String,
        pub account_id: String,
        pub form: String,
        pub times: Option<f64>,
        /// `day`, `week`, `month`.
        pub every: String,
        /// The part kept free for the unexpected; null: a fifth.
        pub free_share: Option<f64>,
        pub note: String,
    }

    pub struct BrandDate: "brand_date" in "brand_date" {
        pub name: String,
        pub day: Option<NaiveDate>,
        /// Comes again every year.
        pub yearly: bool,
        /// By the lunar calendar: month and day of `day`'s lunar date.
        pub lunar: bool,
        pub note: String,
    }

    /// What a platform allows of a form; empty and null: no limit known.
    pub struct PlatformRule: "platform_rule" in "platform_rule" {
        pub platform: String,
        pub form: String,
        pub title_longest: Option<i64>,
        pub caption_longest: Option<i64>,
        pub duration_from_s: Option<i64>,
        pub duration_to_s: Option<i64>,
        /// One a line.
        pub aspects: String,
        pub hashtags_most: Option<i64>,
        pub links_allowed: bool,
        pub as_of: Option<NaiveDate>,
        pub source: String,
        pub shipped: bool,
    }
}
