//! Takes an import back by provenance: its stands go, what it changed shows the best stand that is left. Imports can be
//! taken back in any order; a stand that another import saw too passes to that import.

use std::collections::BTreeSet;

use chrono_tz::Tz;
use sandtable_base::moment::day_number;
use sandtable_base::{Day, Moment};
use sandtable_store::BulkError;
use sandtable_store::rusqlite::Connection;

use super::import_entries::undo_entries;
use crate::table::post::Post;
use crate::table::stand::Stand;
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
    let zone = zone_of(conn)?;
    let moments = import::as_of(conn)?;
    let mut dirty: BTreeSet<Day> = BTreeSet::new();
    undo_entries(conn, id, &moments)?;
    seen::remove_of(conn, id)?;
    let handed_over = seen::any_of(conn, id)?;

    let mut touched = BTreeSet::new();
    for (stand_id, post_id) in stand::of_import(conn, id)? {
        let heir = if handed_over { heir_of_stand(conn, stand_id)? } else { None };
        match heir {
            Some(place) => stand::rehome(conn, stand_id, place)?,
            None => stand::remove(conn, stand_id)?,
        }
        touched.insert(post_id);
    }
    let latest_here = post::of_import(conn, id)?;
    for post_id in &latest_here {
        touched.remove(post_id);
        let Some(known) = post::get(conn, *post_id)? else { continue };
        dirty.extend(known.day);
        let place = (known.latest.import_id, known.latest.import_row);
        let heir = if handed_over { seen::heir(conn, place)? } else { None };
        match heir {
            Some(heir) => {
                take_over(conn, place, heir)?;
                let latest = Stand { import_id: heir.0, import_row: heir.1, ..known.latest.clone() };
                show(conn, &known, latest, zone, &mut dirty)?;
            }
            None => fall_back(conn, &known, &moments, zone, &mut dirty)?,
        }
    }
    // Posts whose latest stand is another import's but that lost an earlier one: the day of first sight may move.
    for post_id in touched {
        if let Some(known) = post::get(conn, post_id)? {
            let latest = known.latest.clone();
            show(conn, &known, latest, zone, &mut dirty)?;
        }
    }
    extra::remove_of(conn, id)?;
    post_day::rebuild(conn, dirty)?;
    import::mark_undone(conn, id)?;
    account::remove_unused(conn)?;
    Ok(())
}

/// The latest stand goes: the newest of the others takes its place, or the post goes with it.
fn fall_back(
    conn: &Connection,
    known: &Post,
    moments: &std::collections::HashMap<i64, String>,
    zone: Tz,
    dirty: &mut BTreeSet<Day>,
) -> Result<()> {
    let others = stand::of_post(conn, known.id)?;
    let moment = |stand: &Stand| {
        let taken = stand.taken.clone().or_else(|| moments.get(&stand.import_id).cloned());
        (taken.unwrap_or_default(), stand.import_id)
    };
    match others.into_iter().max_by_key(|kept| moment(&kept.stand)) {
        Some(best) => {
            stand::remove(conn, best.id)?;
            show(conn, known, best.stand, zone, dirty)
        }
        None => post::remove(conn, known.id),
    }
}

fn show(conn: &Connection, known: &Post, latest: Stand, zone: Tz, dirty: &mut BTreeSet<Day>) -> Result<()> {
    let others = stand::of_post(conn, known.id)?;
    let others: Vec<&Stand> = others.iter().map(|kept| &kept.stand).collect();
    let (day, by_first_seen) = day_of(&latest, &others, zone);
    dirty.extend(known.day);
    dirty.extend(day);
    post::set_latest(conn, known.id, day, by_first_seen, &latest)
}

/// The other import that saw the same as this stand, now its owner.
fn heir_of_stand(conn: &Connection, stand_id: i64) -> Result<Option<(i64, i64)>> {
    let Some(kept) = stand::get(conn, stand_id)? else { return Ok(None) };
    let place = (kept.import_id, kept.import_row);
    let heir = seen::heir(conn, place)?;
    if let Some(heir) = heir {
        take_over(conn, place, heir)?;
    }
    Ok(heir)
}

fn take_over(conn: &Connection, place: (i64, i64), heir: (i64, i64)) -> Result<()> {
    extra::hand_over(conn, place, heir)?;
    seen::hand_over(conn, place, heir)
}

/// The day a post is counted on: of publishing as the latest stand says (else the earliest another one says), else the
/// first day it was seen. A function of the stands alone, whatever their order.
pub(crate) fn day_of(latest: &Stand, others: &[&Stand], zone: Tz) -> (Option<Day>, bool) {
    let on = |text: &String| Moment::parse(text).map(|moment| day_number(moment.date_in(zone)));
    let published = |stand: &Stand| stand.published.as_ref().and_then(on);
    if let Some(day) = published(latest).or_else(|| others.iter().filter_map(|stand| published(stand)).min()) {
        return (Some(day), false);
    }
    let all = std::iter::once(latest).chain(others.iter().copied());
    let first = all.filter_map(|stand| stand.taken.as_ref().and_then(on)).min();
    (first, first.is_some())
}

/// The workspace's zone, as its settings name it.
fn zone_of(conn: &Connection) -> Result<Tz> {
    let name: Option<String> = sandtable_store::setting(conn, "time_zone").ok().flatten();
    Ok(name.and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC))
}
