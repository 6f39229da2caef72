//! Contradictions of the plan: each names the place to mend it.

mod content;
mod money;
mod strategy;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use sandtable_almanac::WorkDays;
use sandtable_base::Locale;
use sandtable_content::table::matrix::Theme;
use sandtable_content::table::plan::{Cadence, HotTopic};
use sandtable_content::table::slot::Slot;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::brand::Brand;
use sandtable_strategy::table::campaign::{Campaign, CampaignPhase};
use sandtable_strategy::table::channel::{Channel, Path};
use sandtable_strategy::table::goal::Goal;
use sandtable_strategy::table::insight::Persona;
use sandtable_strategy::table::task::Task;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;
use crate::words::day;

/// Days ahead that are looked at.
const AHEAD: u64 = 30;

pub(crate) fn health(call: &Call<'_>, _: Nothing) -> Result<PlanHealth, ApiError> {
    let now = call.session.config.clock.now();
    let locale = call.locale();
    call.store()?.read(|conn| {
        let today = setting::board(conn, now)?.today;
        let findings = findings(conn, locale, today)?;
        let of = |severity| super::slots::count(findings.iter().filter(|found| found.severity == severity).count());
        Ok(PlanHealth {
            errors: of(HealthSeverity::Error),
            warnings: of(HealthSeverity::Warning),
            hints: of(HealthSeverity::Hint),
            findings,
        })
    })
}

/// Most severe first, then by subject.
pub(super) fn findings(conn: &Connection, locale: Locale, today: NaiveDate) -> Result<Vec<HealthFinding>, ApiError> {
    let plan = Plan::read(conn, locale, today)?;
    let mut findings = strategy::findings(&plan);
    findings.extend(tasks(conn, &plan)?);
    findings.extend(content::findings(&plan));
    findings.extend(money::findings(conn, &plan)?);
    findings.extend(money::trials(conn, &plan)?);
    findings.sort_by_key(|found| found.severity);
    Ok(findings)
}

/// What the checks look at.
struct Plan {
    locale: Locale,
    today: NaiveDate,
    brands: Vec<Brand>,
    goals: Vec<Goal>,
    tasks: Vec<Task>,
    personas: Vec<Persona>,
    channels: Vec<Channel>,
    campaigns: Vec<Campaign>,
    phases: Vec<CampaignPhase>,
    paths: Vec<Path>,
    themes: Vec<Theme>,
    /// All that are dated or not.
    slots: Vec<Slot>,
    cadences: Vec<Cadence>,
    topics: Vec<HotTopic>,
}

impl Plan {
    fn read(conn: &Connection, locale: Locale, today: NaiveDate) -> Result<Plan, StoreError> {
        Ok(Plan {
            locale,
            today,
            brands: all(conn)?,
            goals: all(conn)?,
            tasks: all(conn)?,
            personas: all(conn)?,
            channels: all(conn)?,
            campaigns: all(conn)?,
            phases: all(conn)?,
            paths: all(conn)?,
            themes: all(conn)?,
            slots: all(conn)?,
            cadences: all(conn)?,
            topics: all(conn)?,
        })
    }

    /// Goals in force.
    fn open_goals(&self) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(|goal| matches!(goal.state.as_str(), "" | "open"))
    }

    /// Slots of the days ahead.
    fn ahead(&self) -> impl Iterator<Item = &Slot> {
        let until = self.until();
        self.slots.iter().filter(move |slot| slot.day.is_some_and(|day| day >= self.today && day <= until))
    }

    fn until(&self) -> NaiveDate {
        self.today.checked_add_days(chrono::Days::new(AHEAD - 1)).unwrap_or(self.today)
    }
}

/// Where a finding is.
struct At<'a> {
    kind: &'a str,
    id: &'a str,
    title: &'a str,
    field: Option<&'a str>,
}

fn found(plan: &Plan, code: &str, severity: HealthSeverity, at: &At<'_>, said: String) -> HealthFinding {
    HealthFinding {
        code: code.to_owned(),
        sentence: if at.id.is_empty() { said } else { named(plan.locale, at, &said) },
        severity,
        kind: at.kind.to_owned(),
        id: at.id.to_owned(),
        title: at.title.to_owned(),
        field: at.field.map(str::to_owned),
    }
}

/// Names the item a sentence is about.
fn named(locale: Locale, at: &At<'_>, said: &str) -> String {
    use sandtable_i18n::messages;
    let title = if at.title.is_empty() { messages::plan_unnamed(locale) } else { at.title.to_owned() };
    messages::health_of(locale, at.kind, said, &title)
}

/// What only the schedule shows.
fn tasks(conn: &Connection, plan: &Plan) -> Result<Vec<HealthFinding>, ApiError> {
    use sandtable_i18n::messages;
    let planned = match super::work::planned(conn, None, WorkDays::China, plan.today) {
        Ok(planned) => planned,
        Err(ApiError::Schedule(sandtable_strategy::model::schedule::ScheduleError::Cycle { members })) => {
            let id = members.first().map(String::as_str).unwrap_or_default();
            let title = |id: &String| {
                let task = plan.tasks.iter().find(|task| task.id == *id);
                task.map_or_else(|| id.clone(), |task| task.title.clone())
            };
            let names: Vec<String> = members.iter().map(title).collect();
            let first = names.first().map(String::as_str).unwrap_or_default();
            let at = At { kind: "task", id, title: first, field: None };
            let sentence = messages::health_task_cycle(plan.locale, &names.join(" → "));
            return Ok(vec![found(plan, "task_cycle", HealthSeverity::Error, &at, sentence)]);
        }
        Err(other) => return Err(other),
    };
    let open = planned.tasks.iter().filter(|task| task.state != "done");
    let mut findings = Vec::new();
    let mut said = BTreeSet::new();
    for task in open {
        let at = |field| At { kind: "task", id: &task.id, title: &task.title, field: Some(field) };
        // A plan without links has one critical task, the longest; that is no reason to warn of a milestone.
        if task.critical && task.owner_id.is_empty() && !task.milestone && said.insert(&task.id) {
            let sentence = messages::health_task_critical_without_owner(plan.locale);
            findings.push(found(plan, "task_critical_without_owner", HealthSeverity::Error, &at("owner_id"), sentence));
        }
        if let Some(due) = task.due.filter(|due| task.finish > *due) {
            let sentence =
                messages::health_task_late(plan.locale, &day(plan.locale, due), &day(plan.locale, task.finish));
            findings.push(found(plan, "task_late", HealthSeverity::Warning, &at("due"), sentence));
        }
    }
    Ok(findings)
}
