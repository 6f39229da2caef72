//! Where goals stand and where they arrive.

use chrono::NaiveDate;
use sandtable_base::{Granularity, Locale, Metric, Number};
use sandtable_evaluation::model::formula::{self, Definition};
use sandtable_evaluation::query::kpi::kpi;
use sandtable_evaluation::query::{EvaluationError, Setting};
use sandtable_evaluation::view::{KpiPoint, KpiQuery, Nature, Unit};
use sandtable_i18n::{messages, metric_name};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::model::forecast::{Forecast, LEAST, forecast, share};
use sandtable_strategy::table::goal::Goal;

use super::budget::percent;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;
use crate::words::{day, percent_or_number};

/// More goals than this are nobody's first concern.
const MOST: u32 = 5;
/// From here on a forecast has no use for parts of one.
const WHOLE: f64 = 10.0;
/// Longer goals are read by month, shorter ones by week.
const WEEKS_UNTIL: i64 = 200;

pub(crate) fn progress(call: &Call<'_>, _: Nothing) -> Result<StrategyProgress, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let setting = setting::board(conn, now)?;
        let goals = all::<Goal>(conn).map_err(StoreError::from)?;
        let own: Vec<&Goal> = goals.iter().filter(|goal| goal.role != "objective" && goal.state != "dropped").collect();
        let open = super::slots::count(own.iter().filter(|goal| matches!(goal.state.as_str(), "" | "open")).count());
        let goals = own.iter().map(|goal| of(conn, goal, &setting, call.locale())).collect::<Result<Vec<_>, _>>()?;
        Ok(StrategyProgress { goals, open, too_many: open > MOST })
    })
}

/// A goal's figures since its start.
struct Read {
    actual: Option<f64>,
    points: Vec<KpiPoint>,
    data_until: Option<NaiveDate>,
    sums: bool,
}

pub(super) fn of(conn: &Connection, goal: &Goal, setting: &Setting, locale: Locale) -> Result<GoalProgress, ApiError> {
    let mut view = GoalProgress {
        goal_id: goal.id.clone(),
        statement: goal.statement.clone(),
        metric: goal.metric.clone(),
        baseline: goal.baseline.map(Number),
        target: goal.target.map(Number),
        actual: None,
        sums: formula::named(&goal.metric).is_some_and(|definition| definition.is_sum()),
        unit: unit(&goal.metric).to_owned(),
        share: None,
        elapsed: None,
        on_pace: None,
        forecast: None,
        sentence: String::new(),
        state: String::new(),
        points: Vec::new(),
        smart: super::goal::of(conn, goal, setting, locale)?,
        data_until: None,
    };
    let today = setting.today;
    let say = |view: &mut GoalProgress, state: &str, sentence: String| {
        (view.state, view.sentence) = (state.to_owned(), sentence);
    };
    let Some(definition) = formula::named(&goal.metric) else {
        let said = match goal.metric.as_str() {
            "" => messages::goal_progress_no_metric(locale),
            metric => messages::goal_progress_not_measured(locale, &metric_name(locale, metric)),
        };
        say(&mut view, "no_metric", said);
        return Ok(view);
    };
    view.elapsed = elapsed(goal, today).map(Number);
    let Some(target) = goal.target else {
        say(&mut view, "no_target", messages::goal_progress_no_target(locale));
        return Ok(view);
    };
    let start = goal.start.unwrap_or(today);
    if start > today {
        say(&mut view, "not_begun", messages::goal_progress_not_begun(locale, &day(locale, start)));
        return Ok(view);
    }
    let deadline = goal.deadline.filter(|deadline| *deadline >= start);
    let read = read(conn, goal, start, deadline.map_or(today, |deadline| deadline.min(today)), setting)?;
    view.data_until = read.data_until;
    view.points =
        read.points.iter().map(|point| GoalPoint { period: point.period.clone(), value: point.actual }).collect();
    let Some(actual) = read.actual else {
        say(&mut view, "no_data", messages::goal_progress_no_data(locale, &metric_name(locale, definition.name)));
        return Ok(view);
    };
    // A total begins at nothing; a rate or a level at its baseline.
    let baseline = if read.sums { 0.0 } else { goal.baseline.unwrap_or(0.0) };
    let done = share(baseline, target, actual);
    view.actual = Some(Number(actual));
    view.share = done.map(Number);
    view.on_pace = done.zip(view.elapsed).map(|(done, elapsed)| done + 1e-9 >= elapsed.0);
    let said = done.map(percent).unwrap_or_default();
    let Some(deadline) = deadline.filter(|deadline| *deadline >= today) else {
        say(&mut view, "over", messages::goal_progress_over(locale, &said));
        return Ok(view);
    };
    let (lowest, highest) = possible(&definition, &read, actual, target);
    let ahead =
        ahead(&read, start, deadline, actual, today, (lowest, highest)).map(|found| found.within(lowest, highest));
    let found = ahead.as_ref().ok().and_then(|found| {
        let at = |value| share(baseline, target, value);
        Some((*found, at(found.value)?, at(found.low)?, at(found.high)?))
    });
    match (found, ahead) {
        (Some((found, reached, low, high)), _) => {
            // A target below the baseline turns the range round.
            let (low, high) = (low.min(high), low.max(high));
            let tells = found.tells(baseline, target);
            let sentence = if tells {
                let (low, high, reached) = (percent(low), percent(high), percent(reached));
                messages::goal_progress_forecast(locale, &day(locale, deadline), &high, &low, &reached)
            } else {
                let rough = |value: f64| if value.abs() < WHOLE { value } else { value.round() };
                let value = |value| percent_or_number(definition.name, rough(value));
                let (low, high) = (value(found.low), value(found.high));
                messages::goal_progress_uncertain(locale, &day(locale, deadline), &high, &low, &said)
            };
            view.forecast = Some(GoalForecast {
                at_deadline: Number(found.value),
                low: Number(found.low),
                high: Number(found.high),
                share: Number(reached),
                share_low: Number(low),
                share_high: Number(high),
                periods: super::slots::count(found.periods),
            });
            say(&mut view, if tells { "forecast" } else { "uncertain" }, sentence);
        }
        (None, ahead) => {
            let periods = ahead.err().unwrap_or(0);
            let sentence = messages::goal_progress_too_few(locale, &LEAST.to_string(), &periods.to_string(), &said);
            say(&mut view, "too_few", sentence);
        }
    }
    Ok(view)
}

/// The lowest and highest a figure can be: a rate is a part of something (more only where more was measured), nothing that
/// is counted is below zero, and what came less what went may be.
fn possible(definition: &Definition, read: &Read, actual: f64, target: f64) -> (f64, f64) {
    let lowest = if definition.name == Metric::FollowersNet.name() { f64::NEG_INFINITY } else { 0.0 };
    if definition.unit != Unit::Percent {
        return (lowest, f64::INFINITY);
    }
    let measured = read.points.iter().filter_map(|point| point.actual).map(|value| value.0);
    (lowest, measured.chain([actual, target, 1.0]).fold(1.0, f64::max))
}

fn unit(metric: &str) -> &'static str {
    match formula::named(metric).map(|definition| definition.unit) {
        Some(Unit::Percent) => "percent",
        Some(Unit::Money) => "money",
        Some(Unit::Hours) => "hours",
        Some(Unit::Seconds) => "seconds",
        Some(Unit::Count) | None => "count",
    }
}

fn elapsed(goal: &Goal, today: NaiveDate) -> Option<f64> {
    let (start, deadline) = goal.start.zip(goal.deadline)?;
    let days = (deadline - start).num_days() + 1;
    #[expect(clippy::cast_precision_loss, reason = "days of a goal")]
    let share = ((today - start).num_days() + 1) as f64 / days.max(1) as f64;
    Some(share.clamp(0.0, 1.0))
}

fn read(
    conn: &Connection,
    goal: &Goal,
    from: NaiveDate,
    to: NaiveDate,
    setting: &Setting,
) -> Result<Read, EvaluationError> {
    let filter = super::witnesses::filter_of(conn, &goal.scope, &goal.scope_id)?;
    let deadline = goal.deadline.unwrap_or(to);
    let granularity = if (deadline - from).num_days() < WEEKS_UNTIL { Granularity::Week } else { Granularity::Month };
    let query = |granularity| KpiQuery {
        metric: goal.metric.clone(),
        granularity,
        from,
        to,
        filter: filter.clone(),
        base: None,
        basis: None,
        kind: None,
    };
    // By day the range is exactly the goal's; weeks reach beyond its ends.
    let total = kpi(conn, &query(Granularity::Day), setting)?;
    let periods = kpi(conn, &query(granularity), setting)?;
    let sums = formula::named(&goal.metric).is_some_and(|definition| definition.is_sum());
    Ok(Read { actual: total.total.map(|total| total.0), points: periods.points, data_until: total.data_until, sums })
}

/// What comes by the deadline, or how many complete periods there are.
///
/// A total goes on by the line through its periods: what is there plus the line's value of each period, for the part of it
/// that nothing is known of yet, be it to come or over and not imported. The ends of the range are added up as well, which takes all periods to err the same way:
/// rather too wide than too narrow. A rate is the line's value in the last period.
fn ahead(
    read: &Read,
    start: NaiveDate,
    deadline: NaiveDate,
    actual: f64,
    today: NaiveDate,
    (lowest, highest): (f64, f64),
) -> Result<Forecast, usize> {
    // Periods that begin before the goal are not wholly its own.
    let own = |point: &&KpiPoint| point.first >= start && point.complete && point.last <= today;
    let line: Vec<(f64, f64)> = read
        .points
        .iter()
        .enumerate()
        .filter(|(_, point)| own(point))
        .filter_map(|(at, point)| Some((place(at), point.actual?.0)))
        .collect();
    let Some(last) = read.points.last() else { return Err(0) };
    let length = (last.last - last.first).num_days() + 1;
    #[expect(clippy::cast_precision_loss, reason = "days of a goal")]
    let periods_left = (deadline - last.last).num_days().max(0) as f64 / length.max(1) as f64;
    let end = place(read.points.len() - 1) + periods_left;
    if !read.sums {
        return forecast(&line, end.ceil()).ok_or(line.len());
    }
    let mut sum = Forecast { value: actual, low: actual, high: actual, periods: line.len() };
    // What is left of the periods that began, then those to come.
    let mut parts: Vec<(f64, f64)> = Vec::new();
    for (at, point) in read.points.iter().enumerate() {
        let left = unknown(point, start, deadline, read.data_until, today);
        if left > 0.0 {
            parts.push((place(at), left));
        }
    }
    let mut left = periods_left;
    let mut at = read.points.len();
    while left > 0.0 {
        parts.push((place(at), left.min(1.0)));
        left -= 1.0;
        at += 1;
    }
    for (at, part) in parts {
        let found = forecast(&line, at).ok_or(line.len())?.within(lowest, highest);
        sum.value += found.value * part;
        sum.low += found.low * part;
        sum.high += found.high * part;
    }
    Ok(sum)
}

/// The part of a period of the goal that no figure says anything of. What was typed of a period that runs says it up to today.
fn unknown(
    point: &KpiPoint,
    start: NaiveDate,
    deadline: NaiveDate,
    data_until: Option<NaiveDate>,
    today: NaiveDate,
) -> f64 {
    if point.complete {
        return 0.0;
    }
    let known = if point.nature == Nature::Typed { Some(today) } else { data_until };
    let from = known.and_then(|day| day.succ_opt()).unwrap_or(point.first).max(point.first).max(start);
    let days = (point.last.min(deadline) - from).num_days() + 1;
    #[expect(clippy::cast_precision_loss, reason = "days of a period")]
    let part = days.max(0) as f64 / ((point.last - point.first).num_days() + 1) as f64;
    part
}

fn place(at: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a place among periods")]
    let place = at as f64;
    place
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A week from a Monday of 2026 with what came in it; whole ones are complete.
    fn week(first: &str, actual: Option<f64>, complete: bool, nature: Nature) -> KpiPoint {
        let first = date(first);
        KpiPoint {
            period: first.to_string(),
            first,
            last: first + chrono::Days::new(6),
            actual: actual.map(Number),
            nature,
            typed: None,
            target: None,
            target_spread: false,
            previous: None,
            last_year: None,
            complete,
            previous_to_date: None,
            last_year_to_date: None,
            change_previous: None,
            change_last_year: None,
            rows: 0,
            range_before: None,
        }
    }

    /// 70 a week for three weeks from 6 April, then what is given; by 24 May.
    fn arrives(then: Vec<KpiPoint>, actual: f64, until: &str, today: &str) -> f64 {
        let whole = ["2026-04-06", "2026-04-13", "2026-04-20"];
        let whole = whole.map(|first| week(first, Some(70.0), true, Nature::Actual));
        let points = whole.into_iter().chain(then).collect();
        let read = Read { actual: Some(actual), points, data_until: Some(date(until)), sums: true };
        let (start, deadline) = (date("2026-04-06"), date("2026-05-24"));
        ahead(&read, start, deadline, actual, date(today), (0.0, f64::INFINITY)).unwrap().value
    }

    #[test]
    fn a_total_counts_on_from_the_last_day_there_is_data_of() {
        // Ten a day for 49 days, however long ago the last import was.
        let part = |first: &str, actual: f64| week(first, Some(actual), false, Nature::Actual);
        let none = |first: &str| week(first, None, false, Nature::Missing);
        let yesterday = arrives(vec![part("2026-04-27", 30.0)], 240.0, "2026-04-29", "2026-04-30");
        let long_ago = vec![part("2026-04-27", 30.0), none("2026-05-04"), none("2026-05-11")];
        let long_ago = arrives(long_ago, 240.0, "2026-04-29", "2026-05-15");
        let at_the_end = vec![none("2026-04-27"), none("2026-05-04"), none("2026-05-11"), none("2026-05-18")];
        let at_the_end = arrives(at_the_end, 210.0, "2026-04-26", "2026-05-24");
        for found in [yesterday, long_ago, at_the_end] {
            assert!((found - 490.0).abs() < 1e-6, "{found}");
        }
    }

    #[test]
    fn what_was_typed_of_a_week_is_not_counted_twice() {
        // Of the week that runs 50 were typed on its fifth day, long after the last import.
        let typed = week("2026-04-27", Some(50.0), false, Nature::Typed);
        let found = arrives(vec![typed], 260.0, "2026-04-26", "2026-05-01");
        assert!((found - 490.0).abs() < 1e-6, "{found}");
    }
}
