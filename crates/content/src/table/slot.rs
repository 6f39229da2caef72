//! The calendar (B2): slots, series of slots, templates.

use chrono::NaiveDate;
use sandtable_store::authored;
use sandtable_store::authored::Authored;
use sandtable_store::rusqlite::{Connection, Result};

authored! {
    /// A place in the calendar for one post on one account.
    pub struct Slot: "slot" in "slot" {
        pub title: String,
        pub day: Option<NaiveDate>,
        /// `HH:MM` on the clock of the workspace; empty: any time of the day.
        pub at: String,
        pub platform: String,
        /// The account of the facts or a profile of the plan.
        pub account_id: String,
        /// `idea`, `planned`, `approved`, `scheduled`, `published`.
        pub state: String,
        pub form: String,
        pub depth: String,
        pub origin: String,
        pub theme_id: String,
        pub goal_id: String,
        pub persona_id: String,
        pub campaign_id: String,
        pub owner_id: String,
        pub series_id: String,
        pub hot_topic_id: String,
        /// The slot it is adapted from.
        pub idea_id: String,
        pub caption: String,
        pub hashtags: String,
        pub link: String,
        pub duration_s: Option<i64>,
        /// `9:16`.
        pub aspect: String,
        /// Where it was published, and the post it became.
        pub published_url: String,
        pub published_at: String,
        pub post_id: String,
        /// Someone looked at the post it was matched with.
        pub match_checked: bool,
        pub note: String,
    }

    /// Slots that come again; exceptions are dates, one a line.
    pub struct SlotSeries: "slot_series" in "slot_series" {
        pub title: String,
        pub platform: String,
        pub account_id: String,
        pub theme_id: String,
        pub form: String,
        /// `week` or `month`.
        pub every: String,
        pub interval: i64,
        /// 1 (Monday) to 7, or days of the month, one a line.
        pub days: String,
        pub at: String,
        pub start: Option<NaiveDate>,
        pub until: Option<NaiveDate>,
        pub exceptions: String,
    }

    pub struct SlotTemplate: "slot_template" in "slot_template" {
        pub name: String,
        pub platform: String,
        pub form: String,
        pub caption: String,
        pub hashtags: String,
        pub duration_s: Option<i64>,
        pub aspect: String,
        pub note: String,
    }

    /// A post that is not what became of a slot.
    pub struct MatchRefusal: "match_refusal" in "match_refusal" {
        pub slot_id: String,
        pub post_id: String,
    }

    /// A file that goes out with a slot, out of the workspace's media folder.
    pub struct SlotAsset: "slot_asset" in "slot_asset" {
        pub slot_id: String,
        pub file: String,
        pub sha256: String,
        pub bytes: i64,
        pub note: String,
    }
}

/// Slots of the days, by day, hour and place.
pub fn between(conn: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<Slot>> {
    let sql = format!(
        "SELECT {} FROM slot WHERE day BETWEEN ? AND ? ORDER BY day, at, position, id",
        Slot::COLUMNS.join(", ")
    );
    conn.prepare_cached(&sql)?.query_map([from.to_string(), to.to_string()], Slot::read)?.collect()
}

/// Slots without a day, in the order people gave them.
pub fn undated(conn: &Connection) -> Result<Vec<Slot>> {
    let sql = format!("SELECT {} FROM slot WHERE day IS NULL ORDER BY position, id", Slot::COLUMNS.join(", "));
    conn.prepare_cached(&sql)?.query_map([], Slot::read)?.collect()
}

/// How many slots are about a hot topic, whatever their day.
pub fn about(conn: &Connection, hot_topic: &str) -> Result<u32> {
    conn.prepare_cached("SELECT COUNT(*) FROM slot WHERE hot_topic_id = ?")?.query_row([hot_topic], |row| row.get(0))
}
