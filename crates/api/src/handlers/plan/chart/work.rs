//! Tasks, people and goals.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use sandtable_almanac::WorkDays;
use sandtable_charts::{
    Arrangement, BarSpec, ChartView, DaysOff, Direction, GanttSpec, GanttTask, Unit, bars, gantt as draw,
};
use sandtable_evaluation::query::Setting as Board;
use sandtable_i18n::messages;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::campaign::Campaign;
use sandtable_strategy::table::goal::Goal;

use super::super::{progress, work};
use super::{Asked, category, color};
use crate::error::ApiError;
use crate::setting;

/// Tasks by campaign, with the baseline behind them and the days nobody works.
pub(super) fn gantt(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let planned = work::planned(conn, None, WorkDays::China, asked.today)?;
    let campaigns = all::<Campaign>(conn).map_err(StoreError::from)?;
    let names: BTreeMap<&str, &str> = campaigns.iter().map(|row| (row.id.as_str(), row.name.as_str())).collect();
    let mut rows: Vec<_> = planned.tasks.iter().collect();
    // Campaigns in their order, the tasks of none at the end, each by its start.
    let place = |id: &str| campaigns.iter().position(|row| row.id == id).unwrap_or(usize::MAX);
    rows.sort_by_key(|task| (place(&task.campaign_id), task.start, task.finish));
    let task = |task: &&crate::requests::PlannedTask| GanttTask {
        key: task.id.clone(),
        label: task.title.clone(),
        group: names.get(task.campaign_id.as_str()).map(|name| (*name).to_owned()),
        start: task.start,
        end: task.finish,
        milestone: task.milestone,
        progress: if task.state == "done" { Some(1.0) } else { task.progress.map(|progress| progress.0) },
        baseline: task.baseline_start.zip(task.baseline_finish),
        critical: task.critical,
        after: task.after.clone(),
        color: 1,
    };
    let range = asked.request.from.zip(asked.request.to);
    let (from, to) = range.unwrap_or((planned.start, planned.finish));
    Ok(draw(&GanttSpec {
        setting: asked.setting(messages::plan_series(asked.locale, "tasks"), Unit::Number),
        tasks: rows.iter().map(task).collect(),
        today: Some(asked.today),
        days_off: days_off(from, to),
        first: asked.request.first.map_or(0, |first| usize::try_from(first).unwrap_or(0)),
        range,
    }))
}

/// Weekends, holidays, and the weekend days worked in their lieu.
fn days_off(from: NaiveDate, to: NaiveDate) -> DaysOff {
    let mut days = DaysOff { weekdays: [false, false, false, false, false, true, true], ..DaysOff::default() };
    for day in from.iter_days().take_while(|day| *day <= to) {
        let weekend = day.weekday().number_from_monday() > 5;
        match (weekend, WorkDays::China.is_worked(day)) {
            (true, true) => days.working.push(day),
            (false, false) => days.dates.push(day),
            _ => {}
        }
    }
    days
}

/// Hours by week, stacked by person.
pub(super) fn load(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let planned = work::planned(conn, None, WorkDays::China, asked.today)?;
    let weeks: BTreeSet<NaiveDate> = planned.load.iter().map(|row| row.week).collect();
    let mut people: Vec<(&str, &str)> = Vec::new();
    for row in &planned.load {
        if people.iter().all(|(id, _)| *id != row.person_id) {
            people.push((&row.person_id, &row.name));
        }
    }
    let hours = |person: &str, week: &NaiveDate| {
        let row = planned.load.iter().find(|row| row.person_id == person && row.week == *week);
        row.map(|row| row.hours.0)
    };
    let series = people.iter().enumerate().map(|(at, (id, name))| {
        let label = if name.is_empty() { messages::plan_series(asked.locale, "nobody") } else { (*name).to_owned() };
        asked.series(id, label, color(at), weeks.iter().map(|week| hours(id, week)).collect())
    });
    let label = |week: &NaiveDate| format!("{}-{:02}-{:02}", week.year(), week.month(), week.day());
    Ok(bars(&BarSpec {
        setting: asked.setting(messages::plan_series(asked.locale, "hours"), Unit::Number),
        categories: weeks.iter().map(|week| category(&week.to_string(), &label(week))).collect(),
        series: series.collect(),
        arrangement: Arrangement::Stacked,
        direction: Direction::Upright,
        labels: false,
        annotations: Vec::new(),
    }))
}

/// What is done of each goal beside the time that is over.
pub(super) fn goals(conn: &Connection, asked: &Asked<'_>) -> Result<ChartView, ApiError> {
    let known = setting::known(conn)?;
    let zone = setting::zone(conn)?;
    let board = Board { week_start: known.week_start, zone, today: asked.today, currency: known.currency };
    let goals = all::<Goal>(conn).map_err(StoreError::from)?;
    let own = goals.iter().filter(|goal| goal.role != "objective" && goal.state != "dropped");
    let rows = own.map(|goal| progress::of(conn, goal, &board, asked.locale)).collect::<Result<Vec<_>, _>>()?;
    let named = |name: &str| messages::plan_series(asked.locale, name);
    let done = rows.iter().map(|row| row.share.map(|share| share.0)).collect();
    let time = rows.iter().map(|row| row.elapsed.map(|share| share.0)).collect();
    Ok(bars(&BarSpec {
        setting: asked.setting(named("share"), Unit::Percent),
        categories: rows.iter().map(|row| category(&row.goal_id, &row.statement)).collect(),
        series: vec![
            asked.series("share", named("share"), 1, done),
            asked.series("elapsed", named("elapsed"), 6, time),
        ],
        arrangement: Arrangement::Grouped,
        direction: Direction::Lying,
        labels: true,
        annotations: Vec::new(),
    }))
}
