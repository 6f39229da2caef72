//! Tasks, milestones and their links (C1).

use chrono::NaiveDate;
use sandtable_store::authored;

authored! {
    pub struct Task: "task" in "task" {
        pub title: String,
        pub goal_id: String,
        pub campaign_id: String,
        pub slot_id: String,
        pub parent_id: String,
        pub owner_id: String,
        /// Working days; 0 for a milestone.
        pub days: i64,
        /// Not before this day.
        pub start: Option<NaiveDate>,
        pub due: Option<NaiveDate>,
        /// The baseline plan.
        pub baseline_start: Option<NaiveDate>,
        pub baseline_finish: Option<NaiveDate>,
        /// `open`, `doing`, `done`, `dropped`.
        pub state: String,
        /// From 0 to 1.
        pub progress: Option<f64>,
        pub done_on: Option<NaiveDate>,
        pub resources: String,
        pub expected_result: String,
        pub hours: Option<f64>,
        /// `brief`, `sample`, `shoot`, `review`, `publish`, or the user's own.
        pub stage: String,
        pub note: String,
    }

    pub struct TaskLink: "task_link" in "task_link" {
        pub from_id: String,
        pub to_id: String,
        /// `fs` or `ss`.
        pub link: String,
        /// Working days.
        pub lag: i64,
    }
}
