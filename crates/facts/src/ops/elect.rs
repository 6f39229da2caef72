//! Which version of a record counts: the one whose latest saying is the latest. A function of what is said alone, so that
//! imports can come and go in any order.

use std::collections::BTreeSet;

use sandtable_base::{Day, RecordKind};
use sandtable_store::rusqlite::Connection;

use super::settle::Calendar;
use crate::model::order::Order;
use crate::model::record_row::Print;
use crate::table::record::{self, Version};
use crate::table::record_seen::{self, Saying};
use crate::table::{Result, record_extra};

/// A version and all that say it, the row that has it first.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub(crate) version: Version,
    pub(crate) sayings: Vec<Saying>,
}

impl Said {
    fn order(&self, calendar: &Calendar) -> Option<Order> {
        let order = |saying: &Saying| calendar.at_of(saying.taken.as_deref(), saying.place.0).order(saying.place);
        self.sayings.iter().map(order).max()
    }

    /// Takes one saying back; whether the version is left. The next row that said it has it then.
    pub(crate) fn withdraw(&mut self, conn: &Connection, kind: &RecordKind, at: usize) -> Result<bool> {
        let gone = self.sayings.remove(at);
        if at > 0 {
            record_seen::remove(conn, gone.place)?;
            return Ok(true);
        }
        let Some(heir) = self.sayings.first() else {
            record_extra::remove(conn, gone.place)?;
            record::remove(conn, kind, self.version.record_id)?;
            return Ok(false);
        };
        inherit(conn, kind, self.version.record_id, &gone, heir)?;
        self.version.owner = heir.clone();
        Ok(true)
    }
}

/// Gives a version to a row that had only seen it.
pub(crate) fn inherit(
    conn: &Connection,
    kind: &RecordKind,
    record_id: i64,
    gone: &Saying,
    heir: &Saying,
) -> Result<()> {
    record_seen::remove(conn, heir.place)?;
    record_extra::hand_over(conn, gone.place, heir.place)?;
    record::rehome(conn, kind, record_id, heir)
}

/// All versions of a key.
pub(crate) fn versions(conn: &Connection, kind: &RecordKind, key: Print) -> Result<Vec<Said>> {
    let found = record::versions(conn, kind, key)?;
    found
        .into_iter()
        .map(|version| {
            let mut sayings = vec![version.owner.clone()];
            sayings.extend(record_seen::of_record(conn, kind, version.record_id)?);
            Ok(Said { version, sayings })
        })
        .collect()
}

/// Position of the version that counts.
pub(crate) fn latest(versions: &[Said], calendar: &Calendar) -> Option<usize> {
    (0..versions.len()).max_by_key(|at| versions[*at].order(calendar))
}

/// Marks the version that counts. Days that change are added to `dirty`.
pub(crate) fn elect(
    conn: &Connection,
    kind: &RecordKind,
    versions: &[Said],
    calendar: &Calendar,
    dirty: &mut BTreeSet<Day>,
) -> Result<()> {
    let Some(chosen) = latest(versions, calendar) else { return Ok(()) };
    // First the old one: a key has one current version at every moment.
    let fallen = versions.iter().enumerate().filter(|(at, said)| *at != chosen && said.version.current);
    for (_, said) in fallen {
        record::set_current(conn, kind, said.version.record_id, false)?;
        dirty.extend(said.version.day);
    }
    let risen = &versions[chosen].version;
    if !risen.current {
        record::set_current(conn, kind, risen.record_id, true)?;
        dirty.extend(risen.day);
    }
    Ok(())
}
