//! Which letter of SMART a goal fails, in words.

use sandtable_base::Locale;
use sandtable_i18n::{messages, metric_name};
use sandtable_strategy::model::goal_check::{self, Benchmark, Draft, Letter, Reason};
use sandtable_strategy::model::stage::Place;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::words::percent_or_number;

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
    let benchmarks: Vec<Benchmark> = benchmarks.collect();
    Ok(worded(call.locale(), &draft, &history, &benchmarks))
}

/// The check in the words of a language.
pub(crate) fn worded(locale: Locale, draft: &Draft, history: &[f64], benchmarks: &[Benchmark]) -> GoalChecked {
    let smart = goal_check::check(draft, history, benchmarks);
    let letter = |letter: Letter| {
        let sentences: Vec<String> = letter.why.iter().map(|reason| sentence(locale, &draft.metric, reason)).collect();
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

fn sentence(locale: Locale, metric: &str, reason: &Reason) -> String {
    let value = |value: f64| percent_or_number(metric, value);
    let growth = |growth: f64| format!("{}{}%", if growth < 0.0 { "" } else { "+" }, rounded(growth * 100.0));
    let step = |Place { four_a, aarrr, .. }: &Place| {
        (messages::goal_check_step(locale, four_a), messages::goal_check_step(locale, aarrr))
    };
    let who = |who: &str| if who == "industry" { messages::goal_check_industry(locale) } else { who.to_owned() };
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
        Reason::Unprecedented { asked, best, periods, windows } => messages::goal_check_unprecedented(
            locale,
            &growth(*asked),
            &growth(*best),
            count(*periods),
            &windows.to_string(),
        ),
        Reason::Precedented { asked, best, median, periods, reached, windows } => messages::goal_check_precedented(
            locale,
            &growth(*asked),
            &growth(*best),
            &growth(*median),
            count(*periods),
            &reached.to_string(),
            &windows.to_string(),
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

fn rounded(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
