//! What waits, with what its reminders go by. A slot, a task and so on are read whatever their day: a reminder comes before
//! the page of today has it.

use chrono::{DateTime, Days, NaiveDate, Utc};
use sandtable_content::table::plan::HotTopic;
use sandtable_content::table::slot::{Slot, between};
use sandtable_evaluation::query::Setting;
use sandtable_facts::table::snooze::{self, Snooze};
use sandtable_reminders::{Matter, When};
use sandtable_store::StoreError;
use sandtable_store::authored::{all, get};
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::partner::{Experiment, Partner, PartnerReview};
use sandtable_strategy::table::task::Task;

use super::time_of;
use crate::error::ApiError;
use crate::today::PutOff;
use crate::today::facts;
use crate::today::strategy::EXPIRING_AHEAD;

/// What kind of thing it is; it decides the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Slot,
    Task,
    Review,
    Contract,
    Trial,
    Topic,
    Figures,
}

#[derive(Debug, Clone)]
pub(super) struct Thing {
    pub(super) subject: Subject,
    pub(super) title: String,
    pub(super) platform: String,
    pub(super) date: NaiveDate,
    /// `HH:MM`.
    pub(super) time: Option<String>,
    /// As items of today name it.
    pub(super) kind: &'static str,
    pub(super) id: String,
}

/// Days after its own on which a slot may still be told, and days before: the longest holiday, and some.
const BEFORE: u64 = 16;
const AFTER: u64 = 16;

/// All that waits; of accounts with old figures only when `figures` are asked for.
pub(super) fn of(
    conn: &Connection,
    setting: &Setting,
    looked: Option<DateTime<Utc>>,
    figures: bool,
) -> Result<Vec<Matter<Thing>>, ApiError> {
    let mut found = Vec::new();
    let snoozes = snooze::all(conn).map_err(StoreError::from)?;
    slots(conn, setting, looked, &snoozes, &mut found)?;
    plan(conn, &mut found)?;
    for topic in all::<HotTopic>(conn).map_err(StoreError::from)? {
        if let Some(day) = topic.day {
            found.push(thing(Subject::Topic, "hot_topic", topic.id, topic.name, When::Before(day)));
        }
    }
    let off = PutOff::of(&snoozes);
    for matter in &mut found {
        matter.put_off = off.until(matter.of.kind, &matter.of.id);
    }
    if figures {
        old_figures(conn, setting, &off, &mut found)?;
    }
    Ok(found)
}

fn slots(
    conn: &Connection,
    setting: &Setting,
    looked: Option<DateTime<Utc>>,
    snoozes: &[Snooze],
    found: &mut Vec<Matter<Thing>>,
) -> Result<(), ApiError> {
    let since = looked.map_or(setting.today, |at| at.with_timezone(&setting.zone).date_naive().min(setting.today));
    let from = since.checked_sub_days(Days::new(BEFORE)).unwrap_or(since);
    let to = setting.today.checked_add_days(Days::new(AFTER)).unwrap_or(setting.today);
    let mut slots = between(conn, from, to).map_err(StoreError::from)?;
    // One that comes back now may be older than what is looked through.
    for snooze in snoozes.iter().filter(|one| one.kind == "slot" && (since..=setting.today).contains(&one.until)) {
        let beyond = |slot: &Slot| slot.day.is_some_and(|day| day < from);
        slots.extend(get::<Slot>(conn, &snooze.id).map_err(StoreError::from)?.filter(beyond));
    }
    for slot in slots {
        let Slot { id, title, day: Some(day), at, platform, state, .. } = slot else { continue };
        if matches!(state.as_str(), "published" | "idea" | "") {
            continue;
        }
        let time = time_of(&at);
        let when = time.map_or(When::By(day), |time| When::At(day.and_time(time)));
        let mut matter = thing(Subject::Slot, "slot", id, title, when);
        matter.of.platform = platform;
        matter.of.time = time.map(|_| at);
        found.push(matter);
    }
    Ok(())
}

fn plan(conn: &Connection, found: &mut Vec<Matter<Thing>>) -> Result<(), ApiError> {
    for task in all::<Task>(conn).map_err(StoreError::from)? {
        if let Some(due) = task.due.filter(|_| !matches!(task.state.as_str(), "done" | "dropped")) {
            found.push(thing(Subject::Task, "task", task.id, task.title, When::By(due)));
        }
    }
    let partners = all::<Partner>(conn).map_err(StoreError::from)?;
    for review in all::<PartnerReview>(conn).map_err(StoreError::from)? {
        if let Some(due) = review.due.filter(|_| review.done_on.is_none()) {
            let partner = partners.iter().find(|partner| partner.id == review.partner_id);
            let names = [partner.map_or("", |partner| partner.name.as_str()), review.stage.as_str()];
            let title = names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ");
            found.push(thing(Subject::Review, "partner_review", review.id, title, When::By(due)));
        }
    }
    for partner in partners {
        if let Some(end) = partner.contract_until.filter(|_| partner.state == "contracted") {
            let when = When::Until(end, EXPIRING_AHEAD);
            found.push(thing(Subject::Contract, "partner", partner.id, partner.name, when));
        }
    }
    for trial in all::<Experiment>(conn).map_err(StoreError::from)? {
        if let Some(end) = trial.finish.filter(|_| trial.state == "running") {
            found.push(thing(Subject::Trial, "experiment", trial.id, trial.name, When::Until(end, 0)));
        }
    }
    Ok(())
}

fn old_figures(
    conn: &Connection,
    setting: &Setting,
    off: &PutOff,
    found: &mut Vec<Matter<Thing>>,
) -> Result<(), ApiError> {
    for old in facts::old_figures(conn, setting, off)? {
        // The day on which they were one day too old.
        let over = old.days - facts::OLD - 1;
        let Some(day) = setting.today.checked_sub_signed(chrono::TimeDelta::days(over)) else { continue };
        let (kind, id) = old.reference();
        let mut matter =
            thing(Subject::Figures, kind, format!("{id} {}", old.kind), old.title.clone(), When::From(day));
        matter.of.id = id.to_owned();
        matter.of.platform = old.platform.clone();
        matter.put_off = old.until;
        found.push(matter);
    }
    Ok(())
}

fn thing(subject: Subject, kind: &'static str, id: String, title: String, when: When) -> Matter<Thing> {
    let date = match when {
        When::At(at) => at.date(),
        When::By(day) | When::Until(day, _) | When::Before(day) | When::From(day) => day,
    };
    let key = format!("{kind} {id}");
    Matter {
        key,
        when,
        put_off: None,
        of: Thing { subject, title, platform: String::new(), date, time: None, kind, id },
    }
}
