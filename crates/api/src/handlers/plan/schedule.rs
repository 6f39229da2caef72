//! Tasks on the calendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};
use sandtable_almanac::{WorkDaySource, WorkDays};
use sandtable_store::rusqlite::Connection;
use sandtable_store::{StoreError, authored};
use sandtable_strategy::model::schedule::{self, Link, LinkKind, ScheduleError, Task};
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::task::{Task as TaskRow, TaskLink};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn schedule(_: &Call<'_>, request: ScheduleRequest) -> Result<Scheduled, ApiError> {
    let days = region(request.region.as_deref())?;
    let tasks = request.tasks.iter().map(|task| read(task, request.start, days)).collect::<Result<Vec<_>, _>>()?;
    place(&tasks, request.start, days)
}

/// Places tasks and puts them on the calendar.
pub(crate) fn place(tasks: &[Task], start: NaiveDate, days: WorkDays) -> Result<Scheduled, ApiError> {
    let placed = schedule::schedule(tasks)?;
    let (dated, finish) = placed
        .dated(start, |day| days.is_worked(day))
        .ok_or_else(|| ApiError::value("start", start, "the plan runs off the end of the calendar"))?;
    let years = start.year()..=finish.year();
    let assumed = years.filter(|year| {
        NaiveDate::from_ymd_opt(*year, 1, 1).is_some_and(|day| days.source(day) == WorkDaySource::Assumed)
    });
    let assumed_years: BTreeSet<i32> = assumed.collect();
    let task = |task: schedule::Dated| ScheduledTask {
        id: task.id,
        start: task.start,
        finish: task.finish,
        slack: task.slack,
        critical: task.critical,
    };
    Ok(Scheduled {
        tasks: dated.into_iter().map(task).collect(),
        finish,
        assumed_years: assumed_years.into_iter().collect(),
    })
}

pub(crate) fn region(name: Option<&str>) -> Result<WorkDays, ApiError> {
    match name {
        None => Ok(WorkDays::China),
        Some(name) if name.eq_ignore_ascii_case("CN") => Ok(WorkDays::China),
        Some("weekdays") => Ok(WorkDays::Weekdays),
        Some("all") => Ok(WorkDays::Calendar),
        Some(name) => Err(ApiError::value("region", name, "CN, weekdays or all")),
    }
}

fn read(task: &ScheduleTask, start: NaiveDate, days: WorkDays) -> Result<Task, ApiError> {
    let after = task.after.iter().map(|after| {
        Ok(match after {
            ScheduleAfter::Id(id) => Link { from: id.clone(), kind: LinkKind::FinishStart, lag: 0 },
            ScheduleAfter::Link(link) => Link {
                from: link.id.clone(),
                kind: link_kind(link.link.as_deref().unwrap_or("fs"))?,
                lag: link.lag.unwrap_or(0),
            },
        })
    });
    Ok(Task {
        id: task.id.clone(),
        days: task.days,
        after: after.collect::<Result<_, ApiError>>()?,
        not_before: task.start.map_or(0, |from| worked_between(start, from, days)),
    })
}

pub(crate) fn link_kind(name: &str) -> Result<LinkKind, ApiError> {
    match name {
        "" | "fs" => Ok(LinkKind::FinishStart),
        "ss" => Ok(LinkKind::StartStart),
        other => Err(ApiError::value("link", other, "fs or ss")),
    }
}

/// Working days from the plan's start to a day: the first worked day on or after the start is 0.
pub(crate) fn worked_between(start: NaiveDate, day: NaiveDate, days: WorkDays) -> i64 {
    let mut count = 0;
    let mut at = start;
    while at < day {
        count += i64::from(days.is_worked(at));
        match at.checked_add_days(Days::new(1)) {
            Some(next) => at = next,
            None => break,
        }
    }
    count
}

/// Refuses links that would make tasks wait for each other.
///
/// # Errors
/// `cycle` with its members, by title.
pub(crate) fn refuse_cycles(conn: &Connection, items: &[StrategyItem]) -> Result<(), ApiError> {
    let new = items.iter().filter_map(|item| match item {
        StrategyItem::TaskLink(link) => Some(link.clone()),
        _ => None,
    });
    let new: Vec<TaskLink> = new.collect();
    if new.is_empty() {
        return Ok(());
    }
    let rows = authored::all::<TaskRow>(conn).map_err(StoreError::from)?;
    let known = authored::all::<TaskLink>(conn).map_err(StoreError::from)?;
    let replaced: Vec<&str> = new.iter().map(|link| link.id.as_str()).filter(|id| !id.is_empty()).collect();
    let kept = known.iter().filter(|link| !replaced.contains(&link.id.as_str()));
    let links: Vec<&TaskLink> = kept.chain(&new).collect();
    let titles: BTreeMap<&str, &str> = rows.iter().map(|row| (row.id.as_str(), row.title.as_str())).collect();
    let added = items.iter().filter_map(|item| match item {
        StrategyItem::Task(task) if !task.id.is_empty() => Some(task.id.as_str()),
        _ => None,
    });
    let ids: BTreeSet<&str> = titles.keys().copied().chain(added).collect();
    let tasks: Vec<Task> = ids
        .iter()
        .map(|id| {
            let into = links.iter().filter(|link| link.to_id == *id && ids.contains(link.from_id.as_str()));
            let after = into.map(|link| Link { from: link.from_id.clone(), kind: LinkKind::FinishStart, lag: 0 });
            Task { id: (*id).to_owned(), days: 0, after: after.collect(), not_before: 0 }
        })
        .collect();
    match schedule::schedule(&tasks) {
        Err(ScheduleError::Cycle { members }) => {
            let named = |id: &String| titles.get(id.as_str()).map_or_else(|| id.clone(), |title| (*title).to_owned());
            Err(ScheduleError::Cycle { members: members.iter().map(named).collect() }.into())
        }
        Err(other) => Err(other.into()),
        Ok(_) => Ok(()),
    }
}
