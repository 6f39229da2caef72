//! What waits, and the calendar as a file for other programs.

use std::path::Path;

use chrono::Days;
use sandtable_content::table::slot::Slot;
use sandtable_facts::ops::snooze as ops;
use sandtable_facts::table::snooze::Snooze;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_strategy::table::campaign::{Campaign, CampaignPhase};
use sandtable_strategy::table::task::Task;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::ics::{Entry, calendar};
use crate::requests::*;
use crate::{setting, today as waits};

pub(crate) fn today(call: &Call<'_>, _: Nothing) -> Result<Today, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let setting = setting::board(conn, now)?;
        let (items, put_off) = waits::waiting(conn, &setting)?;
        Ok(Today { today: setting.today, items, put_off })
    })
}

/// A year: what is put off longer is forgotten rather than put off.
const LONGEST: Days = Days::new(366);

pub(crate) fn snooze(call: &Call<'_>, request: TodaySnooze) -> Result<Done, ApiError> {
    let now = call.session.config.clock.now();
    let store = call.store()?;
    let (today, name) = store.read(|conn| {
        let setting = setting::board(conn, now)?;
        let (items, put_off) = waits::waiting(conn, &setting)?;
        let mut all = items.into_iter().chain(put_off.into_iter().map(|one| one.item));
        let found = all.find(|item| item.reference == request.reference);
        Ok::<_, ApiError>((setting.today, found.map(|item| item.title)))
    })?;
    let TodayReference { kind, id } = request.reference;
    let name = name.ok_or_else(|| ApiError::value("reference.id", &id, "a thing that waits"))?;
    match request.until {
        Some(until) if until > today && today.checked_add_days(LONGEST).is_some_and(|last| until <= last) => {
            ops::snooze(&store, &call.actor(), &Snooze { kind, id, until }, &name)?;
        }
        Some(until) => return Err(ApiError::value("until", until, "a day from tomorrow to a year ahead")),
        None => {
            if !ops::bring_back(&store, &call.actor(), &kind, &id, &name)? {
                return Err(ApiError::value("reference.id", &id, "a thing that was put off"));
            }
        }
    }
    Ok(Done {})
}

pub(crate) fn export_ics(call: &Call<'_>, request: ExportIcs) -> Result<ExportedIcs, ApiError> {
    let now = call.session.config.clock.now();
    let (name, zone, entries) = call.store()?.read(|conn| {
        let known = setting::known(conn)?;
        let mut entries = Vec::new();
        for slot in all::<Slot>(conn).map_err(StoreError::from)? {
            entries.extend(Entry::of_slot(&slot));
        }
        for task in all::<Task>(conn).map_err(StoreError::from)? {
            entries.extend(Entry::of_task(&task));
        }
        let campaigns = all::<Campaign>(conn).map_err(StoreError::from)?;
        for phase in all::<CampaignPhase>(conn).map_err(StoreError::from)? {
            let campaign = campaigns.iter().find(|campaign| campaign.id == phase.campaign_id);
            entries.extend(Entry::of_phase(&phase, campaign.map_or("", |campaign| &campaign.name)));
        }
        Ok::<_, StoreError>((known.name, setting::zone(conn)?, entries))
    })?;
    let within = |entry: &Entry| {
        request.from.is_none_or(|from| entry.last >= from) && request.to.is_none_or(|to| entry.first <= to)
    };
    let entries: Vec<Entry> = entries.into_iter().filter(within).collect();
    let text = calendar(&name, &entries, zone, now);
    write_file(call, Path::new(&request.path), text.as_bytes())?;
    Ok(ExportedIcs { path: request.path, events: entries.len() as u64 })
}
