//! What tells whether a target can be reached: the metric's own months, and what others reach.

use chrono::{Datelike, Days, Months, NaiveDate};
use sandtable_base::Granularity;
use sandtable_evaluation::model::formula;
use sandtable_evaluation::query::Setting;
use sandtable_evaluation::query::kpi::kpi;
use sandtable_evaluation::view::{Filter, KpiQuery};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::model::goal_check::Benchmark;
use sandtable_strategy::table::insight::{BenchmarkValue, Competitor};

use crate::belonging;
use crate::error::ApiError;

/// Two years show a season twice.
const HISTORY_MONTHS: u32 = 24;
/// Who is meant where nobody is named.
pub(crate) const INDUSTRY: &str = "industry";

/// What a goal measures, as far as it is said.
pub(super) struct Measured<'a> {
    pub(super) metric: &'a str,
    /// `brand`, `platform`, `account` or `campaign`; empty is the brand.
    pub(super) scope: &'a str,
    pub(super) scope_id: &'a str,
    pub(super) start: Option<NaiveDate>,
}

pub(super) struct Witnesses {
    /// By month, oldest first; months without a figure are left out.
    pub(super) history: Vec<f64>,
    pub(super) benchmarks: Vec<Benchmark>,
}

pub(super) fn of(conn: &Connection, goal: &Measured<'_>, setting: &Setting) -> Result<Witnesses, ApiError> {
    if formula::named(goal.metric).is_none() {
        return Ok(Witnesses { history: Vec::new(), benchmarks: Vec::new() });
    }
    Ok(Witnesses { history: history(conn, goal, setting)?, benchmarks: benchmarks(conn, goal)? })
}

/// The filter of a scope; a campaign stands for what belongs to it.
pub(super) fn filter_of(conn: &Connection, scope: &str, id: &str) -> Result<Filter, StoreError> {
    let scoped = |wanted: &str| if scope == wanted && !id.is_empty() { vec![id.to_owned()] } else { Vec::new() };
    let mut filter = Filter {
        platforms: scoped("platform"),
        accounts: scoped("account"),
        campaigns: scoped("campaign"),
        ..Filter::default()
    };
    belonging::look_up_known(conn, &mut filter)?;
    Ok(filter)
}

/// Whole months before the start, or before now: a month that runs says nothing yet.
fn history(conn: &Connection, goal: &Measured<'_>, setting: &Setting) -> Result<Vec<f64>, ApiError> {
    let end = goal.start.map_or(setting.today, |start| start.min(setting.today));
    let first = end.with_day(1).unwrap_or(end);
    let until = first.checked_sub_days(Days::new(1)).unwrap_or(first);
    let query = KpiQuery {
        metric: goal.metric.to_owned(),
        granularity: Granularity::Month,
        from: first.checked_sub_months(Months::new(HISTORY_MONTHS)).unwrap_or(first),
        to: until,
        filter: filter_of(conn, goal.scope, goal.scope_id)?,
        base: None,
        basis: None,
        kind: None,
    };
    let points = kpi(conn, &query, setting)?.points;
    Ok(points.iter().filter_map(|point| point.actual.map(|value| value.0)).collect())
}

/// What others reach in a metric, as it stands beside our own.
pub(crate) struct Beside {
    /// [`INDUSTRY`] where nobody is named.
    pub(crate) who: String,
    pub(crate) platform: String,
    pub(crate) value: f64,
}

/// The newest value of each who and platform. A goal of one platform is not held against another.
fn benchmarks(conn: &Connection, goal: &Measured<'_>) -> Result<Vec<Benchmark>, ApiError> {
    let elsewhere = |platform: &str| goal.scope == "platform" && !platform.is_empty() && platform != goal.scope_id;
    let found = beside(conn, goal.metric)?.into_iter().filter(|one| !elsewhere(&one.platform));
    Ok(found.map(|one| Benchmark { who: one.who, value: one.value }).collect())
}

/// The newest value of each who and platform in a metric, newest first.
pub(crate) fn beside(conn: &Connection, metric: &str) -> Result<Vec<Beside>, ApiError> {
    let competitors = all::<Competitor>(conn).map_err(StoreError::from)?;
    let mut rows = all::<BenchmarkValue>(conn).map_err(StoreError::from)?;
    rows.retain(|row| row.metric == metric && row.value.is_some());
    // Newest first; those without a date are the oldest.
    rows.sort_by_key(|row| std::cmp::Reverse(row.as_of));
    let mut found: Vec<Beside> = Vec::new();
    for row in rows {
        let Some(value) = row.value else { continue };
        let rival = competitors.iter().find(|one| one.id == row.competitor_id).map(|one| one.name.clone());
        let who = rival.filter(|name| !name.is_empty()).unwrap_or(row.who);
        let who = if who.is_empty() { INDUSTRY.to_owned() } else { who };
        if !found.iter().any(|other| other.who == who && other.platform == row.platform) {
            found.push(Beside { who, platform: row.platform, value });
        }
    }
    Ok(found)
}
