//! The workspace's tasks on the calendar.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use sandtable_almanac::WorkDays;
use sandtable_base::Number;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::model::load::{Work, load};
use sandtable_strategy::model::schedule::{Link, Task as Placing};
use sandtable_strategy::ops::save;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::people::Person;
use sandtable_strategy::table::task::{Task, TaskLink};

use super::schedule::{link_kind, place, region, worked_between};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

pub(crate) fn plan(call: &Call<'_>, request: PlanRequest) -> Result<PlannedWork, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let today = setting::board(conn, now)?.today;
        planned(conn, request.start, region(request.region.as_deref())?, today)
    })
}

/// The tasks placed; dropped ones are left out. A task that is done stays where it was done.
pub(crate) fn planned(
    conn: &Connection,
    start: Option<NaiveDate>,
    days: WorkDays,
    today: NaiveDate,
) -> Result<PlannedWork, ApiError> {
    let tasks = all::<Task>(conn).map_err(StoreError::from)?;
    let tasks: Vec<Task> = tasks.into_iter().filter(|task| task.state != "dropped").collect();
    let links = all::<TaskLink>(conn).map_err(StoreError::from)?;
    let people = all::<Person>(conn).map_err(StoreError::from)?;
    let start = start.or_else(|| tasks.iter().filter_map(|task| task.start).min()).unwrap_or(today);
    let mut into: HashMap<&str, Vec<&TaskLink>> = HashMap::new();
    let known: HashMap<&str, usize> = tasks.iter().enumerate().map(|(at, task)| (task.id.as_str(), at)).collect();
    for link in links.iter().filter(|link| known.contains_key(link.from_id.as_str())) {
        into.entry(link.to_id.as_str()).or_default().push(link);
    }
    let after = |task: &Task| into.get(task.id.as_str()).map(Vec::as_slice).unwrap_or_default();
    let calendar = WorkedDays::new(start, &tasks, days);
    let placing = |task: &Task| {
        let links = after(task)
            .iter()
            .map(|link| Ok(Link { from: link.from_id.clone(), kind: link_kind(&link.link)?, lag: link.lag }));
        Ok::<_, ApiError>(Placing {
            id: task.id.clone(),
            days: task.days,
            after: links.collect::<Result<_, ApiError>>()?,
            not_before: task.start.map_or(0, |from| calendar.until(from)),
        })
    };
    let given = tasks.iter().map(placing).collect::<Result<Vec<_>, _>>()?;
    let placed = place(&given, start, days)?;
    let rows: Vec<PlannedTask> = tasks
        .iter()
        .zip(placed.tasks)
        .map(|(task, dated)| {
            let waits = after(task).iter().map(|link| link.from_id.clone()).collect();
            view(task, dated, waits, days, today)
        })
        .collect();
    Ok(PlannedWork {
        start,
        finish: placed.finish,
        load: loads(&rows, &tasks, &people, days),
        assumed_years: placed.assumed_years,
        has_baseline: tasks.iter().any(|task| task.baseline_finish.is_some()),
        tasks: rows,
    })
}

/// Working days from the start on, counted once.
struct WorkedDays {
    start: NaiveDate,
    /// Before each day from the start on.
    counts: Vec<i64>,
}

impl WorkedDays {
    fn new(start: NaiveDate, tasks: &[Task], days: WorkDays) -> WorkedDays {
        let last = tasks.iter().filter_map(|task| task.start).max().unwrap_or(start);
        let mut count = 0;
        let counts = start.iter_days().take_while(|day| *day <= last).map(|day| {
            let before = count;
            count += i64::from(days.is_worked(day));
            before
        });
        WorkedDays { start, counts: counts.collect() }
    }

    fn until(&self, day: NaiveDate) -> i64 {
        let at = usize::try_from((day - self.start).num_days()).unwrap_or(0);
        self.counts.get(at).copied().unwrap_or(0)
    }
}

fn view(task: &Task, dated: ScheduledTask, after: Vec<String>, days: WorkDays, today: NaiveDate) -> PlannedTask {
    let done = task.state == "done";
    let slip = task.baseline_finish.map(|planned| {
        let (now, later) = (dated.finish, dated.finish >= planned);
        if later { worked_between(planned, now, days) } else { -worked_between(now, planned, days) }
    });
    PlannedTask {
        id: task.id.clone(),
        title: task.title.clone(),
        owner_id: task.owner_id.clone(),
        goal_id: task.goal_id.clone(),
        campaign_id: task.campaign_id.clone(),
        slot_id: task.slot_id.clone(),
        parent_id: task.parent_id.clone(),
        stage: task.stage.clone(),
        state: task.state.clone(),
        progress: task.progress.map(Number),
        days: task.days,
        milestone: task.days == 0,
        start: dated.start,
        finish: dated.finish,
        slack: dated.slack,
        critical: dated.critical,
        due: task.due,
        late: !done && task.due.is_some_and(|due| dated.finish > due || due < today),
        baseline_start: task.baseline_start,
        baseline_finish: task.baseline_finish,
        slip,
        after,
    }
}

fn loads(rows: &[PlannedTask], tasks: &[Task], people: &[Person], days: WorkDays) -> Vec<PersonWeek> {
    let open = rows.iter().zip(tasks).filter(|(row, task)| task.state != "done" && !row.milestone);
    let work: Vec<Work<'_>> = open
        .map(|(row, task)| Work { owner: &task.owner_id, start: row.start, finish: row.finish, hours: task.hours })
        .collect();
    let people: BTreeMap<&str, &Person> = people.iter().map(|person| (person.id.as_str(), person)).collect();
    let weeks = load(&work, |day| days.is_worked(day)).into_iter();
    weeks
        .map(|((owner, week), (hours, tasks))| {
            let person = people.get(owner);
            let capacity = person.and_then(|person| person.hours_per_week);
            PersonWeek {
                person_id: owner.to_owned(),
                name: person.map(|person| person.name.clone()).unwrap_or_default(),
                week,
                hours: Number((hours * 100.0).round() / 100.0),
                capacity: capacity.map(Number),
                over: capacity.is_some_and(|most| hours > most + 0.005),
                tasks,
            }
        })
        .collect()
}

/// Keeps the dates of now.
pub(crate) fn baseline(call: &Call<'_>, request: PlanRequest) -> Result<StrategyItems, ApiError> {
    let now = call.session.config.clock.now();
    let items = save::save_made(&*call.store()?, &call.actor(), |conn| {
        let today = setting::board(conn, now)?.today;
        let planned = planned(conn, request.start, region(request.region.as_deref())?, today)?;
        let dates: HashMap<&str, &PlannedTask> = planned.tasks.iter().map(|task| (task.id.as_str(), task)).collect();
        let tasks = all::<Task>(conn).map_err(StoreError::from)?.into_iter();
        let kept = tasks.filter_map(|task| {
            let dated = dates.get(task.id.as_str())?;
            let (start, finish) = (Some(dated.start), Some(dated.finish));
            Some(StrategyItem::Task(Task { baseline_start: start, baseline_finish: finish, ..task }))
        });
        Ok::<_, ApiError>(kept.collect())
    })?;
    Ok(StrategyItems { items })
}
