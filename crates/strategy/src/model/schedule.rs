//! The critical path method over working days.
//!
//! Tasks are placed as early as their links allow, then from the end as late as they can be without moving it; the
//! difference is the slack, and a task without slack is critical (Kelley and Walker, 1959). Time is counted in working
//! days from the plan's start; [`Schedule::dated`] puts the days on a calendar.
//!
//! A milestone is a task of no days, a point between two working days. Behind a task that must be finished it stands at
//! the end of that task's last day (plus the lag), not on the morning after; where a date of its own, the beginning of
//! another or the plan's start holds it, it stands at the beginning of that day.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use thiserror::Error;

/// How a task hangs on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LinkKind {
    /// Begins when the other is finished.
    #[default]
    FinishStart,
    /// Begins when the other begins.
    StartStart,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub from: String,
    pub kind: LinkKind,
    /// Working days between; negative to overlap.
    pub lag: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    pub id: String,
    /// Working days; 0 for a milestone.
    pub days: i64,
    pub after: Vec<Link>,
    /// Working days from the plan's start before which it cannot begin.
    pub not_before: i64,
}

/// A task with its place, in working days from the plan's start; `finish` is the day after its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    pub id: String,
    pub start: i64,
    pub finish: i64,
    /// Working days it can slip without moving the plan's end.
    pub slack: i64,
    pub critical: bool,
    /// A milestone at the end of the day before `start`.
    pub evening: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// In the order the tasks were given.
    pub tasks: Vec<Placed>,
    /// Working days in all.
    pub days: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ScheduleError {
    /// Each waits for the next, and the last for the first.
    #[error("these tasks wait for each other: {}", members.join(" → "))]
    Cycle { members: Vec<String> },
    #[error("task {task:?} waits for {missing:?}, which is not in the plan")]
    MissingTask { task: String, missing: String },
    #[error("two tasks have the id {id:?}")]
    DoubleTask { id: String },
    #[error("task {task:?} has {days} days")]
    BadDays { task: String, days: i64 },
}

/// Longest task and lag, so that sums stay within reach of a calendar.
pub const MOST_DAYS: i64 = 10_000;

/// Whether a link can have so many days between its tasks; fewer than none are a lead.
pub fn is_lag(days: i64) -> bool {
    (-MOST_DAYS..=MOST_DAYS).contains(&days)
}

/// Places the tasks. Linear in tasks and links.
///
/// # Errors
/// [`ScheduleError`]: a cycle is named by its members.
pub fn schedule(tasks: &[Task]) -> Result<Schedule, ScheduleError> {
    let mut places: HashMap<&str, usize> = HashMap::with_capacity(tasks.len());
    for (at, task) in tasks.iter().enumerate() {
        if !(0..=MOST_DAYS).contains(&task.days) {
            return Err(ScheduleError::BadDays { task: task.id.clone(), days: task.days });
        }
        if places.insert(&task.id, at).is_some() {
            return Err(ScheduleError::DoubleTask { id: task.id.clone() });
        }
    }
    // For each task the links into it, and for each the links out of it.
    let mut before: Vec<Vec<(usize, LinkKind, i64)>> = Vec::with_capacity(tasks.len());
    let mut behind: Vec<Vec<(usize, LinkKind, i64)>> = vec![Vec::new(); tasks.len()];
    for (at, task) in tasks.iter().enumerate() {
        let mut links = Vec::with_capacity(task.after.len());
        for link in &task.after {
            let Some(&from) = places.get(link.from.as_str()) else {
                return Err(ScheduleError::MissingTask { task: task.id.clone(), missing: link.from.clone() });
            };
            if !is_lag(link.lag) {
                return Err(ScheduleError::BadDays { task: task.id.clone(), days: link.lag });
            }
            links.push((from, link.kind, link.lag));
            behind[from].push((at, link.kind, link.lag));
        }
        before.push(links);
    }
    let order = order(&before, &behind).map_err(|members| ScheduleError::Cycle {
        members: members.into_iter().map(|at| tasks[at].id.clone()).collect(),
    })?;

    let mut start = vec![0; tasks.len()];
    let mut evening = vec![false; tasks.len()];
    for &at in &order {
        // The end of a day is before the beginning of the next, though both are the same number of working days away.
        let earliest = before[at].iter().map(|&(from, kind, lag)| match kind {
            LinkKind::FinishStart => (start[from] + tasks[from].days + lag, tasks[from].days == 0 && !evening[from]),
            LinkKind::StartStart => (start[from] + lag, !evening[from]),
        });
        // A lead longer than the task before does not reach back behind the plan's start.
        let own = (tasks[at].not_before.max(0), true);
        let (day, morning) = earliest.max().map_or(own, |held| held.max(own));
        start[at] = day;
        evening[at] = tasks[at].days == 0 && !morning;
    }
    let days = order.iter().map(|&at| start[at] + tasks[at].days).max().unwrap_or(0);

    let mut latest = vec![0; tasks.len()];
    for &at in order.iter().rev() {
        let until = behind[at].iter().map(|&(to, kind, lag)| match kind {
            LinkKind::FinishStart => latest[to] - lag - tasks[at].days,
            LinkKind::StartStart => latest[to] - lag,
        });
        latest[at] = until.min().unwrap_or(days).min(days - tasks[at].days);
    }
    let placed = tasks.iter().enumerate().map(|(at, task)| {
        let slack = latest[at] - start[at];
        let (start, critical, evening) = (start[at], slack <= 0, evening[at]);
        Placed { id: task.id.clone(), start, finish: start + task.days, slack, critical, evening }
    });
    Ok(Schedule { tasks: placed.collect(), days })
}

type Links = Vec<Vec<(usize, LinkKind, i64)>>;

/// The tasks in an order in which each comes after those it waits for; or the members of a cycle.
fn order(before: &Links, behind: &Links) -> Result<Vec<usize>, Vec<usize>> {
    let mut waiting: Vec<usize> = before.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..before.len()).filter(|&at| waiting[at] == 0).collect();
    let mut next = 0;
    while let Some(&at) = order.get(next) {
        next += 1;
        for &(to, _, _) in &behind[at] {
            waiting[to] -= 1;
            if waiting[to] == 0 {
                order.push(to);
            }
        }
    }
    if order.len() == before.len() { Ok(order) } else { Err(cycle(before, &waiting)) }
}

/// Walks back from a task that still waits, through tasks that wait too, until one comes twice.
fn cycle(before: &Links, waiting: &[usize]) -> Vec<usize> {
    let Some(first) = waiting.iter().position(|&left| left > 0) else { return Vec::new() };
    let mut walked = vec![first];
    let mut seen: BTreeMap<usize, usize> = BTreeMap::from([(first, 0)]);
    loop {
        let last = walked[walked.len() - 1];
        let Some(&(from, _, _)) = before[last].iter().find(|&&(from, _, _)| waiting[from] > 0) else {
            return walked;
        };
        if let Some(&at) = seen.get(&from) {
            // Walked against the links: turned round, each waits for the one before it.
            let mut members = walked.split_off(at);
            members.reverse();
            return members;
        }
        seen.insert(from, walked.len());
        walked.push(from);
    }
}

/// A task on the calendar: first and last day (of a milestone both the same).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub id: String,
    pub start: NaiveDate,
    pub finish: NaiveDate,
    pub slack: i64,
    pub critical: bool,
}

impl Schedule {
    /// Puts the days on a calendar: day 0 is the first worked day on or after `start`. Null when the plan runs off the
    /// end of the calendar.
    pub fn dated(&self, start: NaiveDate, is_worked: impl Fn(NaiveDate) -> bool) -> Option<(Vec<Dated>, NaiveDate)> {
        let last = self.tasks.iter().map(|task| first_day(task).max(task.finish - 1)).max().unwrap_or(0);
        let mut worked: Vec<NaiveDate> = Vec::new();
        let mut day = start;
        let mut idle = 0;
        while i64::try_from(worked.len()).ok()? <= last {
            if is_worked(day) {
                worked.push(day);
                idle = 0;
            } else {
                idle += 1;
                if idle > 366 {
                    return None;
                }
            }
            day = day.checked_add_days(Days::new(1))?;
        }
        let on = |at: i64| worked.get(usize::try_from(at).ok()?).copied();
        let mut tasks = Vec::with_capacity(self.tasks.len());
        for task in &self.tasks {
            let start = on(first_day(task))?;
            let finish = if task.finish > task.start { on(task.finish - 1)? } else { start };
            tasks.push(Dated { id: task.id.clone(), start, finish, slack: task.slack, critical: task.critical });
        }
        let finish =
            tasks.iter().map(|task| task.finish).max().unwrap_or_else(|| worked.first().copied().unwrap_or(start));
        Some((tasks, finish))
    }
}

/// The working day a task begins on; the one before for a milestone at its end.
fn first_day(task: &Placed) -> i64 {
    task.start - i64::from(task.evening)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sandtable_almanac::WorkDays;

    use super::*;

    fn task(id: &str, days: i64, after: &[&str]) -> Task {
        let after = after.iter().map(|from| Link { from: (*from).to_owned(), kind: LinkKind::FinishStart, lag: 0 });
        Task { id: id.to_owned(), days, after: after.collect(), not_before: 0 }
    }

    #[test]
    fn days_off_are_skipped() {
        let plan = schedule(&[task("a", 3, &[]), task("b", 2, &["a"]), task("c", 2, &["b"])]).unwrap();
        let monday = NaiveDate::from_ymd_opt(2026, 2, 9).unwrap();
        let (tasks, finish) = plan.dated(monday, |day| WorkDays::China.is_worked(day)).unwrap();
        let dates: Vec<String> = tasks.iter().map(|task| format!("{}–{}", task.start, task.finish)).collect();
        // The 14th is a Saturday worked in lieu; the Spring Festival holiday is from the 15th to the 23rd.
        assert_eq!(dates, ["2026-02-09–2026-02-11", "2026-02-12–2026-02-13", "2026-02-14–2026-02-24"]);
        assert_eq!(finish.to_string(), "2026-02-24");
    }

    #[test]
    fn the_longest_way_is_critical() {
        let plan =
            schedule(&[task("a", 2, &[]), task("b", 5, &["a"]), task("c", 1, &["a"]), task("d", 0, &["b", "c"])]);
        let plan = plan.unwrap();
        let slack: Vec<(i64, bool)> = plan.tasks.iter().map(|task| (task.slack, task.critical)).collect();
        assert_eq!(slack, [(0, true), (0, true), (4, false), (0, true)]);
        assert_eq!(plan.days, 7);
    }

    #[test]
    fn links_have_kinds_and_lags() {
        let mut second = task("b", 2, &[]);
        second.after = vec![Link { from: "a".to_owned(), kind: LinkKind::StartStart, lag: 1 }];
        let mut third = task("c", 1, &[]);
        third.after = vec![Link { from: "a".to_owned(), kind: LinkKind::FinishStart, lag: 2 }];
        let plan = schedule(&[task("a", 4, &[]), second, third]).unwrap();
        assert_eq!(plan.tasks.iter().map(|task| task.start).collect::<Vec<_>>(), [0, 1, 6]);
    }

    #[test]
    fn a_milestone_stands_on_the_day_its_task_ends_and_what_follows_begins_the_next() {
        let own = |id: &str, not_before, after: &[&str]| Task { not_before, ..task(id, 0, after) };
        let mut lagged = task("lagged", 0, &[]);
        lagged.after = vec![Link { from: "work".to_owned(), kind: LinkKind::FinishStart, lag: 2 }];
        let mut begun = task("begun", 0, &[]);
        begun.after = vec![Link { from: "next".to_owned(), kind: LinkKind::StartStart, lag: 0 }];
        let tasks = [
            task("work", 5, &[]),
            task("done", 0, &["work"]),
            task("told", 0, &["done"]),
            task("next", 1, &["told"]),
            own("dated", 5, &["work"]),
            task("after dated", 0, &["dated"]),
            lagged,
            begun,
            task("first", 0, &[]),
        ];
        let monday = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let (dated, _) = schedule(&tasks).unwrap().dated(monday, |day| WorkDays::China.is_worked(day)).unwrap();
        let days: Vec<String> =
            dated.iter().map(|task| format!("{} {}", task.id, task.start.format("%a %d"))).collect();
        assert_eq!(
            days,
            [
                "work Mon 02",
                "done Fri 06",
                "told Fri 06",
                "next Mon 09",
                // It says itself that it is on Monday, and what follows it is not before it.
                "dated Mon 09",
                "after dated Mon 09",
                "lagged Tue 10",
                "begun Mon 09",
                "first Mon 02",
            ]
        );
    }

    #[test]
    fn a_cycle_is_named() {
        let fault = schedule(&[task("a", 1, &["c"]), task("b", 1, &["a"]), task("c", 1, &["b"]), task("d", 1, &["c"])]);
        let Err(ScheduleError::Cycle { mut members }) = fault else { panic!("{fault:?}") };
        members.sort();
        assert_eq!(members, ["a", "b", "c"]);
        let fault = schedule(&[task("a", 1, &["a"])]);
        assert_eq!(fault, Err(ScheduleError::Cycle { members: vec!["a".to_owned()] }));
    }

    proptest! {
        /// Links only lead back, so there is no cycle; whatever they are, nobody begins too early and slack is honest.
        #[test]
        fn nobody_begins_before_those_they_wait_for(
            tasks in prop::collection::vec((0..9i64, prop::collection::vec((0..100usize, any::<bool>(), -3..4i64), 0..4)), 1..40),
        ) {
            let tasks: Vec<Task> = tasks.into_iter().enumerate().map(|(at, (days, links))| Task {
                id: at.to_string(),
                days,
                after: links.into_iter().filter(|_| at > 0).map(|(from, start, lag)| Link {
                    from: (from % at).to_string(),
                    kind: if start { LinkKind::StartStart } else { LinkKind::FinishStart },
                    lag,
                }).collect(),
                not_before: 0,
            }).collect();
            let plan = schedule(&tasks).unwrap();
            for (task, placed) in tasks.iter().zip(&plan.tasks) {
                for link in &task.after {
                    let from = &plan.tasks[link.from.parse::<usize>().unwrap()];
                    let earliest = match link.kind {
                        LinkKind::FinishStart => from.finish + link.lag,
                        LinkKind::StartStart => from.start + link.lag,
                    };
                    prop_assert!(placed.start >= earliest);
                    prop_assert!(first_day(placed) >= first_day(from) || link.lag < 0);
                }
                prop_assert!(placed.slack >= 0 && placed.finish <= plan.days);
            }
            prop_assert!(plan.tasks.iter().any(|task| task.critical));
        }
    }
}
