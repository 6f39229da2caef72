//! Goals (A6). The value to reach is kept in the one target table, too: a goal's target and the board's are one row.

use chrono::NaiveDate;
use sandtable_store::authored;
use sandtable_store::rusqlite::{Connection, Result};

authored! {
    pub struct Goal: "goal" in "goal" {
        pub statement: String,
        /// `brand`, `growth`, `sales`.
        pub family: String,
        /// `objective` (no figure of its own) or `key_result`.
        pub role: String,
        /// The objective it belongs to (KPI and OKR tree).
        pub parent_id: String,
        pub campaign_id: String,
        pub persona_id: String,
        pub metric: String,
        /// `brand`, `platform`, `account`, `campaign`.
        pub scope: String,
        pub scope_id: String,
        pub baseline: Option<f64>,
        pub target: Option<f64>,
        pub start: Option<NaiveDate>,
        pub deadline: Option<NaiveDate>,
        pub owner_id: String,
        pub weight: Option<f64>,
        /// `awareness`, `attitude`, `action`, `advocacy`.
        pub four_a: String,
        /// `acquisition`, `activation`, `retention`, `revenue`, `referral`.
        pub aarrr: String,
        pub template: String,
        /// `open`, `reached`, `missed`, `dropped`.
        pub state: String,
        pub note: String,
    }
}

/// Goals measured over one thing are measured over another.
pub fn hand_over_scope(conn: &Connection, scope: &str, from: &str, to: &str) -> Result<()> {
    conn.prepare_cached("UPDATE goal SET scope_id = ?3 WHERE scope = ?1 AND scope_id = ?2")?
        .execute([scope, from, to])?;
    Ok(())
}
