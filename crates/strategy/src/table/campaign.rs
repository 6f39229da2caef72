//! Campaigns (战役, A9): what groups goals, slots, tasks, budget, creators, ads and codes.

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    pub struct Campaign: "campaign" in "campaign" {
        pub name: String,
        pub summary: String,
        pub start: Option<NaiveDate>,
        pub finish: Option<NaiveDate>,
        pub owner_id: String,
        pub colour: String,
        /// `idea`, `planned`, `running`, `finished`, `dropped`.
        pub state: String,
        pub note: String,
        /// What ads, links (`utm_campaign`) and codes call it besides its name, one a line.
        pub codes: String,
    }

    /// 预热, 爆发, 延展.
    pub struct CampaignPhase: "campaign_phase" in "campaign_phase" {
        pub campaign_id: String,
        pub name: String,
        /// `warm_up`, `burst`, `extension`, or the user's own.
        pub role: String,
        pub start: Option<NaiveDate>,
        pub finish: Option<NaiveDate>,
        pub aim: String,
    }
}
