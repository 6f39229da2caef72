//! Counts posts on the days of another time zone. Only moments in UTC move; a local one already is on its own calendar.

use std::collections::BTreeSet;

use sandtable_store::rusqlite::Connection;

use super::settle::{Calendar, settle};
use super::zone_of;
use crate::table::{Result, post, post_day, stand};

/// After the setting was written, in the same transaction.
pub fn rezone(conn: &Connection) -> Result<()> {
    let calendar = Calendar::read(conn, zone_of(conn)?)?;
    let mut dirty = BTreeSet::new();
    for id in post::with_utc_moments(conn)? {
        let Some(known) = post::get(conn, id)? else { continue };
        let kept = stand::of_post(conn, id)?;
        settle(conn, &calendar, &known, kept, &mut dirty)?;
    }
    post_day::rebuild(conn, dirty)
}
