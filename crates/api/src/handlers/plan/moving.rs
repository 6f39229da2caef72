//! Slots moved, copied and made of series: one step each.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use sandtable_content::model::series;
use sandtable_content::ops::save::save_made;
use sandtable_content::table::ContentItem;
use sandtable_content::table::slot::{self, Slot, SlotSeries};
use sandtable_store::StoreError;
use sandtable_store::authored::{all, get};
use sandtable_store::rusqlite::Connection;

use super::duplicating::copies;
use super::series_days;
use super::slots::{open_days, rule_of};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// Slots of one step.
const MOST: usize = 5_000;
/// Days a series is filled for at once.
const LONGEST: i64 = 1_100;

pub(crate) fn move_slots(call: &Call<'_>, request: SlotsMove) -> Result<Slots, ApiError> {
    if request.slots.len() > MOST {
        return Err(ApiError::value("slots", request.slots.len(), "at most 5,000 in one step"));
    }
    write(call, |conn| moved(conn, &request.slots))
}

fn moved(conn: &Connection, asked: &[SlotMove]) -> Result<Vec<ContentItem>, ApiError> {
    let series = all::<SlotSeries>(conn).map_err(StoreError::from)?;
    let mut series: BTreeMap<String, SlotSeries> = series.into_iter().map(|row| (row.id.clone(), row)).collect();
    let mut changed: BTreeMap<String, SlotSeries> = BTreeMap::new();
    let mut moved = Vec::with_capacity(asked.len());
    for (at, asked) in asked.iter().enumerate() {
        let slot = get::<Slot>(conn, &asked.id).map_err(StoreError::from)?;
        let mut slot = slot.ok_or_else(|| ApiError::value(&format!("slots[{at}].id"), &asked.id, "a slot"))?;
        if let Some(time) = &asked.at {
            if !time.is_empty() && NaiveTime::parse_from_str(time, "%H:%M").is_err() {
                return Err(ApiError::value(&format!("slots[{at}].at"), time, "HH:MM"));
            }
            slot.at.clone_from(time);
        }
        if slot.day != asked.day
            && let (Some(old), Some(row)) = (slot.day, series.get_mut(&slot.series_id))
            && is_of(row, old)
        {
            // The day it leaves is no open day of its series.
            except(row, old);
            changed.insert(row.id.clone(), row.clone());
        }
        slot.day = asked.day;
        moved.push(ContentItem::Slot(slot));
    }
    moved.extend(changed.into_values().map(ContentItem::SlotSeries));
    Ok(moved)
}

/// Whether a series comes on the day.
pub(super) fn is_of(row: &SlotSeries, day: NaiveDate) -> bool {
    rule_of(row).is_some_and(|rule| !series::days(&rule, day, day).is_empty())
}

/// The series does not come on that day.
pub(super) fn except(row: &mut SlotSeries, day: NaiveDate) {
    let text = format!("{}\n{day}", row.exceptions);
    row.exceptions = text.trim().to_owned();
}

/// Saves slots, and what goes with them, as they are made of what is there at that moment: twice at once makes no two.
pub(super) fn write(
    call: &Call<'_>,
    make: impl FnOnce(&Connection) -> Result<Vec<ContentItem>, ApiError>,
) -> Result<Slots, ApiError> {
    let saved = save_made(&*call.store()?, &call.actor(), make)?;
    let slots = saved.into_iter().filter_map(|item| match item {
        ContentItem::Slot(slot) => Some(slot),
        _ => None,
    });
    Ok(Slots { slots: slots.collect() })
}

pub(crate) fn copy_week(call: &Call<'_>, request: CopyWeek) -> Result<Slots, ApiError> {
    let monday = |field: &str, day: NaiveDate| {
        let back = Days::new(u64::from(day.weekday().num_days_from_monday()));
        day.checked_sub_days(back).ok_or_else(|| ApiError::value(field, day, "a day of the calendar"))
    };
    let (from, to) = (monday("from", request.from)?, monday("to", request.to)?);
    if from == to {
        return Err(ApiError::value("to", request.to, "another week"));
    }
    let last = from.checked_add_days(Days::new(6)).unwrap_or(from);
    write(call, |conn| {
        let slots = slot::between(conn, from, last).map_err(StoreError::from)?.into_iter().map(|slot| {
            let day = slot.day.and_then(|day| to.checked_add_days(Days::new((day - from).num_days().unsigned_abs())));
            Slot { day, ..slot }
        });
        Ok(copies(call, conn, slots.collect())?)
    })
}

pub(crate) fn fill_series(call: &Call<'_>, request: SeriesFill) -> Result<Slots, ApiError> {
    let length = (request.to - request.from).num_days();
    if !(0..LONGEST).contains(&length) {
        return Err(ApiError::value("to", request.to, "a day from `from` on, within three years"));
    }
    write(call, |conn| {
        let series = get::<SlotSeries>(conn, &request.series_id).map_err(StoreError::from)?;
        let series = series.ok_or_else(|| ApiError::value("series_id", &request.series_id, "a series"))?;
        let slots = slot::between(conn, request.from, request.to).map_err(StoreError::from)?;
        let days = open_days(&series, &slots, request.from, request.to);
        let made =
            days.into_iter().map(|open| Slot { state: "planned".to_owned(), ..series_days::on(&series, open.day) });
        Ok(made.map(ContentItem::Slot).collect())
    })
}
