//! What waits, and the calendar as a file for other programs.

use std::path::Path;

use chrono::Days;
use sandtable_content::table::slot::Slot;
use sandtable_facts::ops::snooze as ops;
use sandtable_facts::table::snooze::{FOR_GOOD, Snooze};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_strategy::table::campaign::{Campaign, CampaignPhase};
use sandtable_strategy::table::task::Task;

use super::plan::series_days;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_file;
use crate::ics::{Entry, calendar};
use crate::requests::*;
use crate::today::facts::ACCOUNT;
use crate::{setting, today as waits};

pub(crate) fn today(call: &Call<'_>, _: Nothing) -> Result<Today, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let setting = setting::board(conn, now)?;
        let (items, put_off) = waits::waiting(conn, &setting)?;
        let known = items.iter().chain(put_off.iter().map(|one| &one.item));
        let coming = waits::coming::coming(conn, &setting, known)?;
        Ok(Today { today: setting.today, coming, begun: waits::coming::begun(conn)?, items, put_off })
    })
}

/// A year: what is put off longer is forgotten rather than put off.
const LONGEST: Days = Days::new(366);

pub(crate) fn snooze(call: &Call<'_>, request: TodaySnooze) -> Result<Done, ApiError> {
    let now = call.session.config.clock.now();
    let store = call.store()?;
    let brings_back = request.until.is_none() && !request.for_good;
    let (today, name, (kind, ids)) = store.read(|conn| {
        let setting = setting::board(conn, now)?;
        let (items, put_off) = waits::waiting(conn, &setting)?;
        let mut all = items.into_iter().chain(put_off.into_iter().map(|one| one.item));
        let found = all.find(|item| item.reference == request.reference);
        let meant = waits::meant(conn, &setting, &request.reference, brings_back)?;
        Ok::<_, ApiError>((setting.today, found.map(|item| item.title), meant))
    })?;
    let TodayReference { kind: of, id } = request.reference;
    let name = name.ok_or_else(|| ApiError::value("reference.id", &id, "a thing that waits"))?;
    let until = match request.until {
        _ if request.for_good && kind != ACCOUNT => {
            return Err(ApiError::value("reference.kind", of, "an account or the accounts of a file"));
        }
        _ if request.for_good => FOR_GOOD,
        Some(until) if until > today && today.checked_add_days(LONGEST).is_some_and(|last| until <= last) => until,
        Some(until) => return Err(ApiError::value("until", until, "a day from tomorrow to a year ahead")),
        None => {
            if !ops::bring_back(&store, &call.actor(), &kind, &ids, &name)? {
                return Err(ApiError::value("reference.id", &id, "a thing that was put off"));
            }
            return Ok(Done {});
        }
    };
    let all: Vec<Snooze> = ids.into_iter().map(|id| Snooze { kind: kind.clone(), id, until }).collect();
    ops::snooze(&store, &call.actor(), &all, &name)?;
    Ok(Done {})
}

pub(crate) fn export_ics(call: &Call<'_>, request: ExportIcs) -> Result<ExportedIcs, ApiError> {
    let now = call.session.config.clock.now();
    let locale = call.locale();
    let (name, zone, entries) = call.store()?.read(|conn| {
        let known = setting::known(conn)?;
        let mut entries = Vec::new();
        let slots = all::<Slot>(conn).map_err(StoreError::from)?;
        let open = series_days::open(conn, &slots, setting::board(conn, now)?.today)?;
        entries.extend(slots.iter().chain(&open).filter_map(|slot| Entry::of_slot(slot, locale)));
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
