//! What the figures say, in sentences, before anybody has to read a chart.

use sandtable_base::Locale;
use sandtable_evaluation::model::formula;
use sandtable_evaluation::view::{KpiCard, Unit};
use sandtable_i18n::messages;
use sandtable_report::figure;
use sandtable_report::model::{Finding, Format, Mark, Span, Tone, spans};

use super::kpi::Shown;
use super::{metric, words};

/// Sentences on the first page. The others stand with their metrics.
const MOST: usize = 8;
/// Changes below this are none that anybody acts on.
const LEVEL: f64 = 0.005;
/// More of these is neither good nor bad by itself.
const WITHOUT_A_SIDE: [&str; 4] = ["spend", "bounce_2s", "followers_lost", "posts"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aim {
    Met,
    Missed,
    /// The range is not over.
    Open,
    Unset,
}

fn aim(card: &KpiCard) -> Aim {
    let definition = formula::named(&card.metric);
    let more_is_better = definition.is_none_or(|definition| definition.more_is_better);
    match card.reached {
        None => Aim::Unset,
        // What may yet grow can pass a ceiling, and cannot come back below it.
        Some(reached) if card.complete || reached == more_is_better => {
            if reached {
                Aim::Met
            } else {
                Aim::Missed
            }
        }
        Some(_) => Aim::Open,
    }
}

fn moved(card: &KpiCard) -> &'static str {
    let (shown, _) = words::moved(card.unit, card.value, card.previous, card.change, Locale::En);
    match card.change {
        None => "unknown",
        Some(change) if change.0.abs() < LEVEL => "flat",
        // It would be written as no points.
        Some(_) if card.unit == Unit::Percent && shown.is_some_and(|points| points.abs() < 0.005) => "flat",
        Some(change) if change.0 > 0.0 => "up",
        Some(_) => "down",
    }
}

/// Good or bad: the target decides, else the direction where the metric has a better one.
pub(super) fn tone(card: &KpiCard) -> Tone {
    match (aim(card), moved(card)) {
        (Aim::Met, _) => Tone::Good,
        (Aim::Missed, _) => Tone::Bad,
        _ if WITHOUT_A_SIDE.contains(&card.metric.as_str()) => Tone::Neutral,
        (_, "up") => Tone::Good,
        (_, "down") => Tone::Bad,
        _ => Tone::Neutral,
    }
}

/// What became of the target, else where the figure went, so that no arrow points against its sentence.
fn mark(card: &KpiCard) -> Mark {
    match (aim(card), moved(card)) {
        (Aim::Met, _) => Mark::Met,
        (Aim::Missed, _) => Mark::Missed,
        (_, "up") => Mark::Up,
        (_, "down") => Mark::Down,
        _ => Mark::Dot,
    }
}

/// How many rose, fell and met their targets.
pub(super) fn summary(shown: &[Shown], locale: Locale) -> Vec<Span> {
    let count = |is: &dyn Fn(&KpiCard) -> bool| shown.iter().filter(|one| is(&one.card)).count().to_string();
    let (rose, fell) = (count(&|card| moved(card) == "up"), count(&|card| moved(card) == "down"));
    let aimed = shown.iter().filter(|one| aim(&one.card) != Aim::Unset).count();
    let all = shown.len().to_string();
    let text = if aimed == 0 {
        messages::report_summary_no_targets(locale, &all, &fell, &rose)
    } else {
        let met = count(&|card| aim(card) == Aim::Met);
        messages::report_summary(locale, &aimed.to_string(), &all, &fell, &met, &rose)
    };
    spans(&text)
}

/// A sentence a metric: missed targets first, then those met, then by how much it moved.
pub(super) fn findings(shown: &[Shown], locale: Locale) -> Vec<Finding> {
    let mut ordered: Vec<&Shown> = shown.iter().filter(|one| one.card.value.is_some()).collect();
    let weight = |one: &Shown| one.card.change.map_or(0.0, |change| change.0.abs());
    let rank = |one: &Shown| match aim(&one.card) {
        Aim::Missed => 0,
        Aim::Met => 1,
        Aim::Open => 2,
        Aim::Unset => 3,
    };
    ordered.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| weight(b).total_cmp(&weight(a))));
    ordered
        .into_iter()
        .take(MOST)
        .map(|one| Finding { tone: tone(&one.card), mark: mark(&one.card), spans: sentence(one, locale) })
        .collect()
}

/// The metric, its value, how it moved, and its target.
pub(super) fn sentence(one: &Shown, locale: Locale) -> Vec<Span> {
    let card = &one.card;
    let format = words::format(card.unit, card.currency.as_deref());
    let aim = match aim(card) {
        Aim::Met => "met",
        Aim::Missed => "missed",
        Aim::Open => "open",
        Aim::Unset => "unset",
    };
    let shown = |value: Option<sandtable_base::Number>| value.map(|value| figure(value.0, &format)).unwrap_or_default();
    // The direction is said in words, so the figure has no sign of its own.
    let change = match words::moved(card.unit, card.value, card.previous, card.change, locale) {
        (Some(points), format @ Format::Points { .. }) => figure(points.abs(), &format).replace('+', ""),
        (change, _) => change.map(|change| figure(change.abs(), &Format::Change).replace('+', "")).unwrap_or_default(),
    };
    let progress = card.progress.map(|progress| figure(progress.0, &Format::Share)).unwrap_or_default();
    let said =
        messages::report_finding(locale, aim, &change, moved(card), &progress, &shown(card.target), &shown(card.value));
    let mut said = format!(" {said}");
    // A sum says itself how far it came; of a rate the range hides its periods.
    if card.periods_aimed > 1 && !formula::named(&card.metric).is_some_and(|definition| definition.is_sum()) {
        let (aimed, met) = (card.periods_aimed.to_string(), card.periods_met.to_string());
        words::after(&mut said, &messages::report_finding_periods(locale, &aimed, &met), locale);
    }
    vec![Span::strong(metric::name(&one.view, locale)), Span::plain(said)]
}
