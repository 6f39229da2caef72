//! What comes in the next days and does not wait yet; and which of the first steps are taken.

use std::collections::HashSet;

use chrono::NaiveDate;
use sandtable_content::table::slot::Slot;
use sandtable_evaluation::query::Setting;
use sandtable_facts::table::{import, target};
use sandtable_store::StoreError;
use sandtable_store::authored::{all, any};
use sandtable_store::rusqlite::{self, Connection};
use sandtable_strategy::table::campaign::CampaignPhase;
use sandtable_strategy::table::goal::Goal;
use sandtable_strategy::table::task::Task;

use super::item;
use crate::error::ApiError;
use crate::handlers::plan::schedule::region;
use crate::handlers::plan::work::planned;
use crate::requests::{TodayBegun, TodayComing, TodayItem, TodayKind};

/// Two weeks are as far as a page of one day looks.
const AHEAD: i64 = 14;
/// More is what the calendar and the timeline show.
const MOST: usize = 20;

/// The nearest first; `known` waits already or was put off.
pub(crate) fn coming<'a>(
    conn: &Connection,
    setting: &Setting,
    known: impl Iterator<Item = &'a TodayItem>,
) -> Result<Vec<TodayComing>, ApiError> {
    let today = setting.today;
    let known: HashSet<(&str, &str)> =
        known.map(|item| (item.reference.kind.as_str(), item.reference.id.as_str())).collect();
    let near = |day: NaiveDate| (0..=AHEAD).contains(&(day - today).num_days());
    let mut found = Vec::new();
    for slot in all::<Slot>(conn).map_err(StoreError::from)? {
        let Some(day) = slot.day.filter(|day| slot.state != "published" && near(*day)) else { continue };
        let about = item(TodayKind::Publish, "content", &slot.title, Some((day, today)), ("slot", &slot.id));
        let platform = Some(slot.platform).filter(|platform| !platform.is_empty());
        let detail = Some(slot.at).filter(|at| !at.is_empty());
        found.push(TodayComing {
            item: TodayItem { platform, detail, ..about },
            begins: false,
            critical: false,
            nobody: slot.owner_id.is_empty(),
        });
    }
    found.extend(tasks(conn, today, near)?);
    for phase in all::<CampaignPhase>(conn).map_err(StoreError::from)? {
        let Some(day) = phase.start.filter(|day| near(*day)) else { continue };
        let about = ("campaign_phase", phase.id.as_str());
        let item = item(TodayKind::Prepare, "strategy", &phase.name, Some((day, today)), about);
        found.push(TodayComing { item, begins: true, critical: false, nobody: false });
    }
    found.retain(|one| !known.contains(&(one.item.reference.kind.as_str(), one.item.reference.id.as_str())));
    found.sort_by(|a, b| {
        (a.item.date, &a.item.detail, &a.item.title).cmp(&(b.item.date, &b.item.detail, &b.item.title))
    });
    found.truncate(MOST);
    Ok(found)
}

/// Open tasks that begin or end soon, as the timeline places them.
fn tasks(conn: &Connection, today: NaiveDate, near: impl Fn(NaiveDate) -> bool) -> Result<Vec<TodayComing>, ApiError> {
    if !any::<Task>(conn).map_err(StoreError::from)? {
        return Ok(Vec::new());
    }
    // Links that run in a circle cannot be placed: the timeline says so, and the day goes on.
    let Ok(work) = planned(conn, None, region(None)?, today) else { return Ok(Vec::new()) };
    let open = work.tasks.into_iter().filter(|task| task.state != "done");
    let soon = open.filter_map(|task| {
        let begins = task.start > today;
        let day = if begins { task.start } else { task.due.unwrap_or(task.finish) };
        near(day).then(|| TodayComing {
            item: item(TodayKind::Due, "strategy", &task.title, Some((day, today)), ("task", &task.id)),
            begins,
            critical: task.critical,
            nobody: task.owner_id.is_empty(),
        })
    });
    Ok(soon.collect())
}

pub(crate) fn begun(conn: &Connection) -> Result<TodayBegun, ApiError> {
    // Asked with every look at the day: whether there is one, not which.
    let plan = || Ok(any::<Goal>(conn)? || any::<Task>(conn)? || any::<Slot>(conn)?);
    Ok(TodayBegun {
        imports: import::any(conn).map_err(StoreError::from)?,
        targets: !target::all(conn).map_err(StoreError::from)?.is_empty(),
        plan: plan().map_err(|error: rusqlite::Error| StoreError::from(error))?,
    })
}
