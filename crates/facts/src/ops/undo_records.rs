//! Takes the records of an import away: what others said too stays theirs, and the best of what is left counts.

use std::collections::BTreeSet;

use sandtable_base::{Day, RecordKind};
use sandtable_store::rusqlite::Connection;

use super::elect::{elect, inherit, versions};
use super::settle::Calendar;
use crate::table::{Result, record, record_day, record_extra, record_seen};

pub(crate) fn undo_records(conn: &Connection, kind: &RecordKind, import_id: i64, calendar: &Calendar) -> Result<()> {
    let mut dirty: BTreeSet<Day> = record::days_of(conn, kind, import_id)?;
    let contested = record::contested_by(conn, kind, import_id)?;
    record_seen::remove_of(conn, import_id)?;
    for (record_id, gone) in record::shared_of(conn, kind, import_id)? {
        if let Some(heir) = record_seen::of_record(conn, kind, record_id)?.first() {
            inherit(conn, kind, record_id, &gone, heir)?;
        }
    }
    record::remove_of(conn, kind, import_id)?;
    record_extra::remove_of(conn, import_id)?;
    for key in contested {
        elect(conn, kind, &versions(conn, kind, key)?, calendar, &mut dirty)?;
    }
    record_day::rebuild(conn, kind, dirty)
}
