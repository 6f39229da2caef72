//! Takes an import back by provenance: its stands go, what it changed shows the best stand that is left. Imports can be
//! taken back in any order; a stand that another import saw too passes to that import.

use std::collections::BTreeSet;

use sandtable_base::{Day, RecordKind};
use sandtable_store::BulkError;
use sandtable_store::rusqlite::Connection;

use super::import_entries::undo_entries;
use super::settle::{Calendar, settle};
use super::undo_records::undo_records;
use super::zone_of;
use crate::table::seen::Witness;
use crate::table::{Result, account, extra, import, post, post_day, seen, stand};
use crate::view::ImportState;

/// What the history calls with the id of the import.
pub fn undo_step(conn: &Connection, subject: &str) -> std::result::Result<(), BulkError> {
    let id: i64 =
        subject.parse().map_err(|_| BulkError::Blocked { by: "import".to_owned(), detail: subject.to_owned() })?;
    match import::state(conn, id)? {
        Some(ImportState::Done) => Ok(undo_import(conn, id)?),
        Some(ImportState::Undone) | None => {
            Err(BulkError::Blocked { by: "import".to_owned(), detail: subject.to_owned() })
        }
    }
}

/// Takes the import back. The caller's transaction holds all of it.
pub fn undo_import(conn: &Connection, id: i64) -> Result<()> {
    let calendar = Calendar::read(conn, zone_of(conn)?)?;
    let mut dirty: BTreeSet<Day> = BTreeSet::new();
    if let Some(kind) = import::kind(conn, id)?.as_deref().and_then(RecordKind::named) {
        undo_records(conn, kind, id, &calendar)?;
    }
    undo_entries(conn, id, &calendar)?;
    // A stand it only bore witness to may no longer be the latest.
    let mut touched: BTreeSet<i64> = seen::posts_of(conn, id)?.into_iter().collect();
    seen::remove_of(conn, id)?;

    for (stand_id, post_id) in stand::of_import(conn, id)? {
        match heir_of_stand(conn, &calendar, stand_id)? {
            Some(heir) => stand::rehome(conn, stand_id, &heir)?,
            None => stand::remove(conn, stand_id)?,
        }
        touched.insert(post_id);
    }
    for post_id in post::of_import(conn, id)? {
        touched.remove(&post_id);
        let Some(mut known) = post::get(conn, post_id)? else { continue };
        let mut kept = stand::of_post(conn, post_id)?;
        let place = (known.latest.import_id, known.latest.import_row);
        if let Some(heir) = calendar.heir(conn, place)? {
            take_over(conn, place, heir.place)?;
            (known.latest.import_id, known.latest.import_row) = heir.place;
            known.latest.taken = heir.taken;
        } else if let Some(other) = kept.pop() {
            stand::remove(conn, other.id)?;
            known.latest = other.stand;
        } else {
            dirty.extend(known.day);
            post::remove(conn, post_id)?;
            continue;
        }
        settle(conn, &calendar, &known, kept, &mut dirty)?;
    }
    for post_id in touched {
        if let Some(known) = post::get(conn, post_id)? {
            let kept = stand::of_post(conn, post_id)?;
            settle(conn, &calendar, &known, kept, &mut dirty)?;
        }
    }
    extra::remove_of(conn, id)?;
    post_day::rebuild(conn, dirty)?;
    import::mark_undone(conn, id)?;
    account::remove_unused(conn)?;
    Ok(())
}

/// The other import that saw the same as this stand, now its owner.
fn heir_of_stand(conn: &Connection, calendar: &Calendar, stand_id: i64) -> Result<Option<Witness>> {
    let Some(kept) = stand::get(conn, stand_id)? else { return Ok(None) };
    let place = (kept.import_id, kept.import_row);
    let heir = calendar.heir(conn, place)?;
    if let Some(heir) = &heir {
        take_over(conn, place, heir.place)?;
    }
    Ok(heir)
}

fn take_over(conn: &Connection, place: (i64, i64), heir: (i64, i64)) -> Result<()> {
    extra::hand_over(conn, place, heir)?;
    seen::hand_over(conn, place, heir)
}
