//! A metric by period, with target, the period before and the year before.

use sandtable_base::{Granularity, Number, Period};
use sandtable_facts::table::target;
use sandtable_store::rusqlite::Connection;

use super::source::{self, Daily, Source};
use super::standing::{Money, Standing};
use super::{EvaluationError, Setting, check_range, data_until};
use crate::model::change::change;
use crate::model::coverage::head;
use crate::model::formula::{self, BasePair, Definition};
use crate::model::target::{Part, Set, reached, scope_of, target_for, target_over};
use crate::view::{BaseShare, Filter, KpiPoint, KpiQuery, KpiView, Nature};

/// A definition by its name, or the error that names it.
pub fn definition(metric: &str) -> Result<Definition, EvaluationError> {
    formula::named(metric).ok_or_else(|| EvaluationError::UnknownMetric(metric.to_owned()))
}

/// The base that was asked for, or the one most posts of the range have; the others with their posts.
pub(crate) fn choose_base(
    conn: &Connection,
    definition: &Definition,
    filter: &Filter,
    whole: &Period,
    asked: Option<&str>,
) -> Result<(Option<BasePair>, Vec<BaseShare>), EvaluationError> {
    let bases = definition.bases();
    if bases.is_empty() {
        return match asked {
            None => Ok((None, Vec::new())),
            Some(base) => Err(EvaluationError::BadValue { field: "base", value: base.to_owned() }),
        };
    }
    let mut shares = Vec::new();
    for base in bases {
        let days = (whole.first_day(), whole.last_day());
        let found = source::read(conn, Source::Posts, definition, Some(base), filter, days, "")?;
        shares.push((*base, found.days.sum(whole)[2]));
    }
    let chosen = match asked {
        Some(name) => *bases
            .iter()
            .find(|base| base.base.name() == name)
            .ok_or_else(|| EvaluationError::BadValue { field: "base", value: name.to_owned() })?,
        // The first of equals, so that reach wins over views where both are as frequent.
        None => shares.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(bases[0], |(base, _)| *base),
    };
    let others = shares
        .into_iter()
        .filter(|(base, posts)| base.base != chosen.base && *posts > 0.0)
        .map(|(base, posts)| BaseShare { base: base.base.name().to_owned(), posts: whole_number(posts) })
        .collect();
    Ok((Some(chosen), others))
}

/// Answers a question to the board.
pub fn kpi(conn: &Connection, query: &KpiQuery, setting: &Setting) -> Result<KpiView, EvaluationError> {
    check_range(query.from, query.to)?;
    let definition = definition(&query.metric)?;
    let granularity = query.granularity;
    let periods = Period::range(query.from, query.to, granularity, setting.week_start);
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else {
        return Err(EvaluationError::BadValue { field: "to", value: query.to.to_string() });
    };
    let whole = Period { first: first.first, last: last.last };
    let source::Choice { source, kinds } = source::choose(conn, &definition, query.basis, query.kind.as_deref())?;
    let (base, other_bases) = choose_base(conn, &definition, &query.filter, &whole, query.base.as_deref())?;

    // One read covers the range, the periods before and the year before.
    let before = first.previous(granularity, setting.week_start);
    let year_before = first.last_year(granularity, setting.week_start);
    let until = data_until(conn, source.kinds(), &query.filter, setting)?;
    let back = range_before(&periods, granularity, setting);
    let from = before.first_day().min(year_before.first_day());
    let from = back.map_or(from, |range| from.min(range.first_day()));
    let range = (from, whole.last_day());
    let found = source::read(conn, source, &definition, base.as_ref(), &query.filter, range, &setting.currency)?;
    let days = &found.days;
    let scope = scope_of(&query.filter);
    let (standing, Money { currency, assumed, others }) =
        Standing::new(conn, &definition, &found, scope.as_ref(), setting)?;
    let targets = match &scope {
        Some(scope) => {
            let (kind, id) = scope.key();
            target::of_metric(conn, definition.name, kind, id)?
        }
        None => Vec::new(),
    };
    let set: Vec<Set<'_>> = targets.iter().map(|row| Set { period: &row.period, value: row.value }).collect();

    // As many periods as the range has, each beside its counterpart.
    let counterparts =
        back.map(|back| Period::range(back.first, back.last, granularity, setting.week_start)).unwrap_or_default();
    let points = periods
        .iter()
        .enumerate()
        .map(|(at, period)| KpiPoint {
            range_before: counterparts.get(at).and_then(|other| standing.figure(other).value).map(Number),
            ..point(&definition, &standing, period, granularity, setting, until, &set)
        })
        .collect::<Vec<_>>();
    let target = target_over(definition.adding(), &parts(&periods, &points, days));
    let (periods_aimed, periods_met) = met(&definition, &points);
    let [_, _, rows, first_seen] = days.sum(&whole);
    let total = standing.figure(&whole);
    // Cut to as many days as the range has data for.
    let covered = standing.covered(&whole, until, setting);
    let before = back.and_then(|before| if covered == whole.days() { Some(before) } else { head(&before, covered) });
    Ok(KpiView {
        metric: definition.name.to_owned(),
        unit: definition.unit,
        formula: formula_text(&definition, base.as_ref()),
        formula_version: formula::VERSION,
        basis: source.basis(),
        kind: source.kind().to_owned(),
        kinds: kinds.into_iter().map(str::to_owned).collect(),
        currency,
        currency_assumed: assumed,
        other_currencies: others,
        base: base.map(|base| base.base.name().to_owned()),
        left_out: if definition.bases_exclude() { other_bases.iter().map(|other| other.posts).sum() } else { 0 },
        other_bases,
        typed_points: points.iter().filter(|point| point.nature == Nature::Typed).count() as u64,
        points,
        total: total.value.map(Number),
        total_nature: total.nature(),
        total_previous: before.and_then(|range| standing.figure(&range).value).map(Number),
        total_target: target.map(Number),
        periods_aimed,
        periods_met,
        total_rows: whole_number(rows),
        scope,
        data_until: until,
        rows_by_first_seen: whole_number(first_seen),
    })
}

/// The periods with their targets, and what weighs them.
fn parts(periods: &[Period], points: &[KpiPoint], days: &Daily) -> Vec<Part> {
    let part = |(period, point): (&Period, &KpiPoint)| Part {
        target: point.target.map(|target| target.0),
        weight: days.sum(period)[1],
        #[expect(clippy::cast_precision_loss, reason = "day counts are small")]
        days: period.days() as f64,
    };
    periods.iter().zip(points).map(part).collect()
}

/// Periods that are over and have a figure and a target, and how many of them reached it.
fn met(definition: &Definition, points: &[KpiPoint]) -> (u64, u64) {
    let over = points.iter().filter(|point| point.complete);
    let aimed: Vec<(f64, f64)> = over.filter_map(|point| Some((point.actual?.0, point.target?.0))).collect();
    let met = aimed.iter().filter(|(actual, target)| reached(*actual, *target, definition.more_is_better)).count();
    (aimed.len() as u64, met as u64)
}

/// As many periods before the range as it has.
fn range_before(periods: &[Period], granularity: Granularity, setting: &Setting) -> Option<Period> {
    let first = periods.first()?;
    let mut start = *first;
    for _ in periods {
        start = start.previous(granularity, setting.week_start);
    }
    Some(Period { first: start.first, last: first.first.pred_opt()? })
}

fn point(
    definition: &Definition,
    standing: &Standing<'_>,
    period: &Period,
    granularity: Granularity,
    setting: &Setting,
    until: Option<chrono::NaiveDate>,
    set: &[Set<'_>],
) -> KpiPoint {
    let name = period.name(granularity, setting.week_start);
    let before = period.previous(granularity, setting.week_start);
    let year_before = period.last_year(granularity, setting.week_start);
    let covered = standing.covered(period, until, setting);
    let complete = covered == period.days();
    let figure = |period: &Period| standing.figure(period).value;
    let to_date = |other: &Period| {
        if complete { figure(other) } else { head(other, covered).and_then(|part| figure(&part)) }
    };
    let own = standing.figure(period);
    let actual = own.value;
    let target = target_for(&name, period, definition.is_sum(), set);
    let previous_to_date = to_date(&before);
    let last_year_to_date = to_date(&year_before);
    KpiPoint {
        period: name,
        first: period.first,
        last: period.last,
        actual: actual.map(Number),
        nature: own.nature(),
        typed: standing.typed(period).map(Number),
        target: target.map(|(value, _)| Number(value)),
        target_spread: target.is_some_and(|(_, spread)| spread),
        previous: figure(&before).map(Number),
        range_before: None,
        last_year: figure(&year_before).map(Number),
        complete,
        previous_to_date: previous_to_date.map(Number),
        last_year_to_date: last_year_to_date.map(Number),
        change_previous: change(actual, previous_to_date).map(Number),
        change_last_year: change(actual, last_year_to_date).map(Number),
        rows: whole_number(standing.rows(period)),
    }
}

/// The formula as the dictionary writes it, with the base in force.
pub(crate) fn formula_text(definition: &Definition, base: Option<&BasePair>) -> String {
    match (base, definition.pair(base)) {
        (Some(base), Some(pair)) => format!("{} / {}", pair.numerator.column(), base.base.name()),
        _ => definition.text.to_owned(),
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count kept as REAL, never negative")]
pub(crate) fn whole_number(count: f64) -> u64 {
    count as u64
}
