//! Which letter of SMART a goal fails, in words.

use sandtable_base::Locale;
use sandtable_evaluation::query::Setting;
use sandtable_i18n::{messages, metric_name};
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::model::goal_check::{self, Benchmark, Draft, Letter, Reason};
use sandtable_strategy::model::stage::Place;
use sandtable_strategy::table::goal::Goal;

use super::witnesses::{self, INDUSTRY, Measured, Witnesses};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;
use crate::words::{decimals, percent, percent_or_number};

pub(crate) fn check(call: &Call<'_>, request: GoalCheck) -> Result<GoalChecked, ApiError> {
    let goal = request.goal;
    let draft = Draft {
        statement: goal.statement.unwrap_or_default(),
        metric: goal.metric.unwrap_or_default(),
        baseline: goal.baseline.map(|value| value.0),
        target: goal.target.map(|value| value.0),
        start: goal.start,
        deadline: goal.deadline,
        owner: goal.owner.unwrap_or_default(),
    };
    let history: Vec<f64> = request.history.iter().flatten().map(|value| value.0).collect();
    let benchmarks = request.benchmarks.into_iter().map(|given| Benchmark { who: given.who, value: given.value.0 });
    let mut heard = Witnesses { history, benchmarks: benchmarks.collect() };
    if request.own {
        let measured = Measured {
            metric: &draft.metric,
            scope: goal.scope.as_deref().unwrap_or_default(),
            scope_id: goal.scope_id.as_deref().unwrap_or_default(),
            start: draft.start,
        };
        let now = call.session.config.clock.now();
        let own = call.store()?.read(|conn| witnesses::of(conn, &measured, &setting::board(conn, now)?))?;
        heard.history.splice(0..0, own.history);
        heard.benchmarks.extend(own.benchmarks);
    }
    Ok(worded(call.locale(), &draft, &heard))
}

/// The check of a goal that is kept, against what the workspace knows.
pub(super) fn of(conn: &Connection, goal: &Goal, setting: &Setting, locale: Locale) -> Result<GoalChecked, ApiError> {
    let measured = Measured { metric: &goal.metric, scope: &goal.scope, scope_id: &goal.scope_id, start: goal.start };
    Ok(worded(locale, &draft_of(goal), &witnesses::of(conn, &measured, setting)?))
}

/// A kept goal as it is checked: whoever owns it, somebody does.
pub(super) fn draft_of(goal: &Goal) -> Draft {
    Draft {
        statement: goal.statement.clone(),
        metric: goal.metric.clone(),
        baseline: goal.baseline,
        target: goal.target,
        start: goal.start,
        deadline: goal.deadline,
        owner: goal.owner_id.clone(),
    }
}

/// The check in the words of a language.
pub(super) fn worded(locale: Locale, draft: &Draft, heard: &Witnesses) -> GoalChecked {
    let smart = goal_check::check(draft, &heard.history, &heard.benchmarks);
    let letter = |letter: Letter| {
        let sentences: Vec<String> = letter.why.iter().map(|reason| sentence(locale, draft, reason)).collect();
        let between = if locale == Locale::En { " " } else { "" };
        let reasons = letter.why.iter().map(|reason| key(reason).to_owned()).collect();
        GoalLetter { ok: letter.ok, why: sentences.join(between), reasons }
    };
    GoalChecked {
        specific: letter(smart.specific),
        measurable: letter(smart.measurable),
        achievable: letter(smart.achievable),
        relevant: letter(smart.relevant),
        time_bound: letter(smart.time_bound),
        history_months: super::slots::count(heard.history.len()),
        benchmarks: super::slots::count(heard.benchmarks.len()),
    }
}

fn key(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoStatement => "no_statement",
        Reason::ShortStatement => "short_statement",
        Reason::NoOwner => "no_owner",
        Reason::Specific => "specific",
        Reason::NoMetric => "no_metric",
        Reason::UnknownMetric { .. } => "unknown_metric",
        Reason::NoBaseline => "no_baseline",
        Reason::NoTarget => "no_target",
        Reason::NoChange => "no_change",
        Reason::BelowBaseline { .. } => "below_baseline",
        Reason::AboveBaseline { .. } => "above_baseline",
        Reason::Measurable { .. } => "measurable",
        Reason::NoHistory => "no_history",
        Reason::Asked { .. } => "asked",
        Reason::Unprecedented { .. } => "unprecedented",
        Reason::Precedented { .. } => "precedented",
        Reason::BelowBenchmark { .. } => "below_benchmark",
        Reason::AboveBenchmark { .. } => "above_benchmark",
        Reason::Relevant { .. } => "relevant",
        Reason::NoPlace { .. } => "no_place",
        Reason::NoStart => "no_start",
        Reason::NoDeadline => "no_deadline",
        Reason::DeadlineBeforeStart => "deadline_before_start",
        Reason::TimeBound { .. } => "time_bound",
        Reason::TooLong { .. } => "too_long",
    }
}

fn sentence(locale: Locale, draft: &Draft, reason: &Reason) -> String {
    let value = |value: f64| percent_or_number(&draft.metric, value);
    let said = |said: Option<f64>| said.map(value).unwrap_or_default();
    let growth = |growth: f64| format!("{}{}", if growth < 0.0 { "" } else { "+" }, percent(growth, 1));
    let step = |Place { four_a, aarrr, .. }: &Place| {
        (messages::goal_check_step(locale, four_a), messages::goal_check_step(locale, aarrr))
    };
    let who = |who: &str| if who == INDUSTRY { messages::goal_check_industry(locale) } else { who.to_owned() };
    #[expect(clippy::cast_precision_loss, reason = "counts of months and days")]
    let count = |count: usize| count as f64;
    match reason {
        Reason::NoStatement => messages::goal_check_no_statement(locale),
        Reason::ShortStatement => messages::goal_check_short_statement(locale),
        Reason::NoOwner => messages::goal_check_no_owner(locale),
        Reason::Specific => messages::goal_check_specific(locale),
        Reason::NoMetric => messages::goal_check_no_metric(locale),
        Reason::UnknownMetric { metric } => messages::goal_check_unknown_metric(locale, metric),
        Reason::NoBaseline => messages::goal_check_no_baseline(locale),
        Reason::NoTarget => messages::goal_check_no_target(locale),
        Reason::NoChange => messages::goal_check_no_change(locale),
        Reason::BelowBaseline { baseline, target } => {
            messages::goal_check_below_baseline(locale, &value(*baseline), &value(*target))
        }
        Reason::AboveBaseline { baseline, target } => {
            messages::goal_check_above_baseline(locale, &value(*baseline), &value(*target))
        }
        Reason::Measurable { metric, baseline, target } => {
            let name = metric_name(locale, metric);
            messages::goal_check_measurable(locale, &value(*baseline), &name, &value(*target))
        }
        Reason::NoHistory => messages::goal_check_no_history(locale),
        Reason::Asked { times, days } => messages::goal_check_asked(locale, &days.to_string(), &decimals(*times, 1)),
        Reason::Unprecedented { asked, best, periods, windows } => messages::goal_check_unprecedented(
            locale,
            &growth(*asked),
            &said(draft.baseline),
            &growth(*best),
            count(*periods),
            &said(draft.target),
            &windows.to_string(),
        ),
        Reason::Precedented { asked, best, median, periods, reached, windows } => messages::goal_check_precedented(
            locale,
            &growth(*asked),
            &growth(*best),
            &growth(*median),
            &format!("{reached}/{windows}"),
            count(*periods),
            &format!("{} → {}", said(draft.baseline), said(draft.target)),
        ),
        Reason::BelowBenchmark { who: name, value: found } => {
            messages::goal_check_below_benchmark(locale, &value(*found), &who(name))
        }
        Reason::AboveBenchmark { who: name, value: found } => {
            messages::goal_check_above_benchmark(locale, &value(*found), &who(name))
        }
        Reason::Relevant { place } => {
            let (four_a, aarrr) = step(place);
            messages::goal_check_relevant(locale, &aarrr, &four_a)
        }
        Reason::NoPlace { metric } => messages::goal_check_no_place(locale, metric),
        Reason::NoStart => messages::goal_check_no_start(locale),
        Reason::NoDeadline => messages::goal_check_no_deadline(locale),
        Reason::DeadlineBeforeStart => messages::goal_check_deadline_before_start(locale),
        Reason::TimeBound { days } => messages::goal_check_time_bound(locale, &days.to_string()),
        Reason::TooLong { days } => messages::goal_check_too_long(locale, &days.to_string()),
    }
}
