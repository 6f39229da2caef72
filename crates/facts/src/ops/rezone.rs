//! Counts posts and records on the days of another time zone. Only moments in UTC move; a local one already is on its own
//! calendar.

use std::collections::BTreeSet;

use sandtable_base::moment::day_number;
use sandtable_base::{Day, Moment, RECORD_KINDS, RecordKind};
use sandtable_store::rusqlite::Connection;

use super::elect::{elect, versions};
use super::settle::{Calendar, settle};
use super::zone_of;
use crate::table::{Result, post, post_day, record, record_day, stand};

/// After the setting was written, in the same transaction.
pub fn rezone(conn: &Connection) -> Result<()> {
    let calendar = Calendar::read(conn, zone_of(conn)?)?;
    let mut dirty = BTreeSet::new();
    for id in post::with_utc_moments(conn)? {
        let Some(known) = post::get(conn, id)? else { continue };
        let kept = stand::of_post(conn, id)?;
        settle(conn, &calendar, &known, kept, &mut dirty)?;
    }
    post_day::rebuild(conn, dirty)?;
    for kind in RECORD_KINDS {
        rezone_records(conn, kind, &calendar)?;
    }
    Ok(())
}

fn rezone_records(conn: &Connection, kind: &RecordKind, calendar: &Calendar) -> Result<()> {
    let mut dirty: BTreeSet<Day> = BTreeSet::new();
    for (record_id, at, before) in record::with_utc_moments(conn, kind)? {
        let day = Moment::parse(&at).map(|at| day_number(at.date_in(calendar.zone)));
        if let Some(day) = day.filter(|day| Some(*day) != before) {
            record::set_day(conn, kind, record_id, day)?;
            dirty.extend(before);
            dirty.insert(day);
        }
    }
    // Which of two sayings is later goes by days too.
    for key in record::contested(conn, kind)? {
        elect(conn, kind, &versions(conn, kind, key)?, calendar, &mut dirty)?;
    }
    record_day::rebuild(conn, kind, dirty)
}
