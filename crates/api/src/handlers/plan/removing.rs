//! Several items of a kind removed in one step.

use std::collections::{BTreeMap, BTreeSet};

use sandtable_content::table::ContentItem;
use sandtable_content::table::slot::{Slot, SlotSeries};
use sandtable_store::StoreError;
use sandtable_store::authored::{all, get, in_short};
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::StrategyItem;

use super::items::{REMOVE, take_away, title};
use super::moving::{except, is_of};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// Items of one step.
const MOST: usize = 10_000;

pub(crate) fn remove_many(call: &Call<'_>, request: PlanRemoveMany) -> Result<PlanRemovedMany, ApiError> {
    if request.ids.len() > MOST {
        return Err(ApiError::value("ids", request.ids.len(), "at most 10,000 in one step"));
    }
    if !StrategyItem::KINDS.iter().chain(ContentItem::KINDS).any(|kind| *kind == request.kind) {
        return Err(ApiError::value("kind", &request.kind, "a kind of the plan"));
    }
    let removed = call.store()?.transact(&REMOVE, &call.actor(), |tx| {
        let (mut ids, mut name) = (BTreeSet::new(), String::new());
        for id in &request.ids {
            if let Some(title) = title(tx, &request.kind, id)? {
                ids.insert(id.clone());
                name = title;
            }
        }
        let series = if request.kind == "slot" { exceptions(tx, &ids)? } else { Vec::new() };
        tx.describe("kind", request.kind.as_str());
        tx.describe("count", ids.len().to_string());
        if ids.len() == 1 {
            tx.describe("name", in_short(&name));
        }
        for id in &ids {
            take_away(tx, &request.kind, id, "")?;
        }
        ContentItem::put_all(tx, series, String::new)?;
        Ok::<_, StoreError>(ids.len())
    })?;
    Ok(PlanRemovedMany { removed: super::slots::count(removed) })
}

/// The series of slots that go, with an exception on the day of each: the day is not open again.
fn exceptions(conn: &Connection, slots: &BTreeSet<String>) -> Result<Vec<ContentItem>, StoreError> {
    let rows = all::<SlotSeries>(conn)?.into_iter().map(|row| (row.id.clone(), row));
    let mut series: BTreeMap<String, SlotSeries> = rows.collect();
    let mut changed = BTreeSet::new();
    for id in slots {
        let Some(slot) = get::<Slot>(conn, id)? else { continue };
        if let (Some(day), Some(row)) = (slot.day, series.get_mut(&slot.series_id))
            && is_of(row, day)
        {
            except(row, day);
            changed.insert(row.id.clone());
        }
    }
    Ok(changed.iter().filter_map(|id| series.remove(id)).map(ContentItem::SlotSeries).collect())
}
