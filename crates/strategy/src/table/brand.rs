//! The brand's profile and the status quo of its accounts (A1). Lists of words are one a line.

use sandtable_store::authored;

authored! {
    /// What the brand is. A workspace has one.
    pub struct Brand: "brand" in "brand" {
        pub name: String,
        pub slogan: String,
        pub story: String,
        pub core_values: String,
        pub personality: String,
        /// Character card: who speaks for the brand.
        pub character_name: String,
        pub speech: String,
        pub dress: String,
        pub catch_phrase: String,
        pub tone: String,
        /// Visual identity; colours as `#rrggbb`.
        pub colours: String,
        pub fonts: String,
        pub visual_do: String,
        pub visual_dont: String,
        /// `b2b`, `b2c` or empty.
        pub market: String,
        pub value_proposition: String,
        /// Positioning statement (A3).
        pub for_whom: String,
        pub need: String,
        pub category: String,
        pub benefit: String,
        pub against: String,
        pub difference: String,
        /// Names of the two axes of the positioning map and their ends.
        pub axis_x: String,
        pub axis_x_low: String,
        pub axis_x_high: String,
        pub axis_y: String,
        pub axis_y_low: String,
        pub axis_y_high: String,
    }

    /// An account of the brand: set-up checklist, status quo, role in the matrix (矩阵号).
    pub struct AccountProfile: "account_profile" in "account_profile" {
        pub platform: String,
        pub name: String,
        /// The account of the facts, once something was imported for it.
        pub account_id: String,
        /// `main`, `side`, `service`, `founder`, `staff`, `store`, … or the user's own word.
        pub role: String,
        pub purpose: String,
        pub owner_id: String,
        pub avatar_done: bool,
        pub bio_done: bool,
        pub cover_done: bool,
        pub verified_done: bool,
        pub link_done: bool,
        pub posts_per_week: Option<f64>,
        pub engagement_rate: Option<f64>,
        pub hard_sell_share: Option<f64>,
        pub inactive_followers_share: Option<f64>,
        pub core_audience_share: Option<f64>,
        /// Share rate against the leaders' (1 is level).
        pub share_rate_to_leaders: Option<f64>,
        pub landing_load_s: Option<f64>,
        pub form_fields: Option<i64>,
        pub form_loss: Option<f64>,
        pub note: String,
    }
}
