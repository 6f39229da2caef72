//! What is spoken of and how: themes, the content matrix, the mix of sources, the bank of hashtags and search words (B1).

use sandtable_store::authored;

authored! {
    pub struct Theme: "theme" in "theme" {
        pub name: String,
        pub message: String,
        pub persona_id: String,
        pub goal_id: String,
        pub colour: String,
        pub target_share: Option<f64>,
        pub note: String,
    }

    /// A cell of form × theme × depth with the share of slots it should have.
    pub struct MatrixCell: "matrix_cell" in "matrix_cell" {
        /// `article`, `image`, `short_video`, `long_video`, `live`, `audio`, `poll`, or the user's own.
        pub form: String,
        pub theme_id: String,
        /// `light`, `medium`, `deep`.
        pub depth: String,
        pub target_share: Option<f64>,
        pub note: String,
    }

    /// The share of a source: `ogc` (ours), `pgc` (professionals), `ugc` (users).
    pub struct MixTarget: "mix_target" in "mix_target" {
        pub origin: String,
        pub target_share: Option<f64>,
    }

    /// A hashtag or a search word.
    pub struct Hashtag: "hashtag" in "hashtag" {
        pub text: String,
        /// `hashtag` or `search`.
        pub class: String,
        pub platform: String,
        pub theme_id: String,
        pub heat: Option<f64>,
        pub note: String,
    }
}
