//! The people of the workspace (C2). There are no accounts: one picks who one acts as.

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    pub struct Person: "person" in "person" {
        pub name: String,
        /// `strategy_lead`, `content`, `community`, `analyst`, `listening`, `visual`, `research`, or the user's own.
        pub role: String,
        pub hours_per_week: Option<f64>,
        pub colour: String,
        pub contact: String,
        pub away: bool,
        pub note: String,
    }

    /// Responsible, accountable, consulted, informed.
    pub struct RaciCell: "raci_cell" in "raci_cell" {
        pub work: String,
        pub person_id: String,
        /// `r`, `a`, `c`, `i`.
        pub letter: String,
    }

    /// A line of a role's performance sheet.
    pub struct PerformanceLine: "performance_line" in "performance_line" {
        pub role: String,
        pub measure: String,
        pub metric: String,
        pub target: Option<f64>,
        pub weight: Option<f64>,
        pub person_id: String,
        pub period: String,
        pub actual: Option<f64>,
        pub note: String,
    }

    /// What somebody can do, should be able to do, and the training planned.
    pub struct Skill: "skill" in "skill" {
        pub person_id: String,
        pub name: String,
        pub level: Option<f64>,
        pub wanted: Option<f64>,
        pub training: String,
        pub due: Option<NaiveDate>,
        pub done: bool,
    }
}
