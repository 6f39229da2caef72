//! The budget (C3): lines by category, channel and month, in integer minor units; what-if copies beside the plan.

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    /// The plan, or a what-if copy of it.
    pub struct BudgetPlan: "budget_plan" in "budget_plan" {
        pub name: String,
        /// The one that holds; copies are compared with it.
        pub live: bool,
        pub currency: String,
        /// What may be spent in all; null: the sum of the lines.
        pub total_minor: Option<i64>,
        /// The preset whose bands are checked.
        pub preset: String,
        pub note: String,
    }

    pub struct BudgetLine: "budget_line" in "budget_line" {
        pub plan_id: String,
        /// `content`, `advertising`, `creators`, `community`, `tools`, `other`.
        pub category: String,
        pub channel_id: String,
        pub campaign_id: String,
        pub goal_id: String,
        pub partner_id: String,
        /// `2027-03`.
        pub month: String,
        pub name: String,
        pub currency: String,
        pub planned_minor: i64,
        /// Typed here only where no contract or import feeds them.
        pub committed_minor: i64,
        pub spent_minor: i64,
        pub note: String,
    }

    /// So many units of the budget's currency are one unit of `currency`, from this day on.
    pub struct ExchangeRate: "exchange_rate" in "exchange_rate" {
        pub currency: String,
        pub to_currency: String,
        pub rate: Option<f64>,
        pub from_day: Option<NaiveDate>,
        pub source: String,
    }

    /// A recommended share of a category, of a preset.
    pub struct BudgetBand: "budget_band" in "budget_band" {
        pub preset: String,
        pub category: String,
        pub share_from: Option<f64>,
        pub share_to: Option<f64>,
        pub source: String,
    }
}
