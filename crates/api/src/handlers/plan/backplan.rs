//! Tasks made backwards from a publish date.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use sandtable_almanac::{WorkDaySource, WorkDays};
use sandtable_base::id::new_id;
use sandtable_content::table::slot::Slot;
use sandtable_store::authored::get;
use sandtable_strategy::library::{TaskTemplate, library};
use sandtable_strategy::model::backplan::{Placed, back};
use sandtable_strategy::ops::save::save;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::task::{Task, TaskLink};

use super::schedule::region;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

pub(crate) fn backplan(call: &Call<'_>, request: BackplanRequest) -> Result<Backplanned, ApiError> {
    let store = call.store()?;
    let now = call.session.config.clock.now();
    let days = region(request.region.as_deref())?;
    let template = template(request.template.as_deref())?;
    let (slot, today) = store.read(|conn| {
        let slot = match request.slot_id.as_deref() {
            Some(id) => {
                let found = get::<Slot>(conn, id).map_err(sandtable_store::StoreError::from)?;
                Some(found.ok_or_else(|| ApiError::value("slot_id", id, "a slot"))?)
            }
            None => None,
        };
        Ok::<_, ApiError>((slot, setting::board(conn, now)?.today))
    })?;
    let publish = request.publish.or_else(|| slot.as_ref().and_then(|slot| slot.day));
    let publish = publish.ok_or_else(|| ApiError::value("publish", "", "a day to publish, or a slot that has one"))?;
    let lengths: Vec<i64> = template.steps.iter().map(|step| step.days).collect();
    let placed = back(&lengths, publish, |day| days.is_worked(day));
    let placed =
        placed.ok_or_else(|| ApiError::value("publish", publish, "the work runs off the end of the calendar"))?;
    let begins = placed.iter().map(|step| step.start).min().unwrap_or(publish);
    let items = items(call, template, &placed, slot.as_ref(), &request, || new_id(now));
    let items = if request.dry_run == Some(true) { items } else { save(&store, &call.actor(), items)? };
    Ok(Backplanned { items, begins, late: begins < today, assumed_years: assumed(days, begins, publish) })
}

fn template(name: Option<&str>) -> Result<&'static TaskTemplate, ApiError> {
    let known = &library().task_templates;
    let found = name.map_or_else(|| known.first(), |name| known.iter().find(|row| row.template == name));
    found.ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|row| row.template.as_str()).collect();
        ApiError::value("template", name.unwrap_or_default(), &names.join(", "))
    })
}

/// The tasks, each waiting for the one before.
fn items(
    call: &Call<'_>,
    template: &TaskTemplate,
    placed: &[Placed],
    slot: Option<&Slot>,
    request: &BackplanRequest,
    mut id: impl FnMut() -> String,
) -> Vec<StrategyItem> {
    let of = |own: &Option<String>, slots: Option<&String>| own.clone().or_else(|| slots.cloned()).unwrap_or_default();
    let about = of(&request.title, slot.map(|slot| &slot.title));
    let tasks: Vec<Task> = template
        .steps
        .iter()
        .zip(placed)
        .map(|(step, dates)| {
            let name = step.name.text(call.locale());
            Task {
                id: id(),
                title: if about.is_empty() { name.to_owned() } else { format!("{about} · {name}") },
                goal_id: of(&request.goal_id, slot.map(|slot| &slot.goal_id)),
                campaign_id: of(&request.campaign_id, slot.map(|slot| &slot.campaign_id)),
                slot_id: slot.map(|slot| slot.id.clone()).unwrap_or_default(),
                owner_id: of(&request.owner_id, slot.map(|slot| &slot.owner_id)),
                days: step.days,
                start: Some(dates.start),
                due: Some(dates.finish),
                state: "open".to_owned(),
                stage: step.stage.clone(),
                ..Task::default()
            }
        })
        .collect();
    let links: Vec<StrategyItem> = tasks
        .windows(2)
        .map(|two| {
            let (from_id, to_id) = (two[0].id.clone(), two[1].id.clone());
            StrategyItem::TaskLink(TaskLink { id: id(), from_id, to_id, link: "fs".to_owned(), ..TaskLink::default() })
        })
        .collect();
    tasks.into_iter().map(StrategyItem::Task).chain(links).collect()
}

fn assumed(days: WorkDays, from: NaiveDate, to: NaiveDate) -> Vec<i32> {
    let years: BTreeSet<i32> = (from.year()..=to.year())
        .filter(|year| {
            NaiveDate::from_ymd_opt(*year, 1, 1).is_some_and(|day| days.source(day) == WorkDaySource::Assumed)
        })
        .collect();
    years.into_iter().collect()
}
