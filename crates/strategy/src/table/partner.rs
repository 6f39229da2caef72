//! Partners and agencies (C4) and experiments (C5).

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    pub struct Partner: "partner" in "partner" {
        pub name: String,
        /// `full_service`, `special`, `technology`.
        pub class: String,
        pub contact: String,
        /// `candidate`, `chosen`, `contracted`, `ended`, `refused`.
        pub state: String,
        pub score_experience: Option<f64>,
        pub score_team: Option<f64>,
        pub score_process: Option<f64>,
        pub score_references: Option<f64>,
        pub score_price: Option<f64>,
        /// Contract.
        pub deliverables: String,
        pub contract_from: Option<NaiveDate>,
        pub contract_until: Option<NaiveDate>,
        pub ip_terms: String,
        pub confidentiality: String,
        pub currency: String,
        pub fee_minor: i64,
        pub kpis: String,
        pub lessons: String,
        pub owner_id: String,
        pub note: String,
    }

    /// The weight of a criterion of selection.
    pub struct PartnerWeight: "partner_weight" in "partner_weight" {
        pub criterion: String,
        pub weight: Option<f64>,
    }

    pub struct PartnerReview: "partner_review" in "partner_review" {
        pub partner_id: String,
        pub stage: String,
        pub due: Option<NaiveDate>,
        pub done_on: Option<NaiveDate>,
        pub score: Option<f64>,
        pub findings: String,
    }

    /// A trial of a new platform or format.
    pub struct Experiment: "experiment" in "experiment" {
        pub name: String,
        pub hypothesis: String,
        pub channel_id: String,
        pub campaign_id: String,
        pub metric: String,
        pub success_value: Option<f64>,
        pub currency: String,
        pub cap_minor: i64,
        pub spent_minor: i64,
        pub stop_rule: String,
        pub start: Option<NaiveDate>,
        pub finish: Option<NaiveDate>,
        pub owner_id: String,
        /// `idea`, `running`, `stopped`, `finished`.
        pub state: String,
        /// `works`, `fails`, `unclear` or empty.
        pub verdict: String,
        pub learned: String,
    }
}
