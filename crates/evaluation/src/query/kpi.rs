//! A metric by period, with target, the period before and the year before.

use std::collections::BTreeMap;

use chrono::Days;
use sandtable_base::{Day, Granularity, Number, Period};
use sandtable_facts::table::{post_day, target};
use sandtable_store::rusqlite::Connection;

use super::{EvaluationError, Setting, check_range, data_until, slice};
use crate::model::change::change;
use crate::model::coverage::{covered_days, head};
use crate::model::formula::{self, BasePair, Definition};
use crate::model::target::{Set, scope_of, target_for};
use crate::view::{BaseShare, Filter, KpiPoint, KpiQuery, KpiView};

/// Sums a day: numerator, denominator, posts that count, posts counted by first sight.
pub(crate) struct Days4(BTreeMap<Day, [f64; 4]>);

impl Days4 {
    pub(crate) fn read(
        conn: &Connection,
        definition: &Definition,
        base: Option<&BasePair>,
        filter: &Filter,
        first: Day,
        last: Day,
    ) -> Result<Days4, EvaluationError> {
        let [numerator, denominator, count] = definition.columns(base);
        let wanted = [numerator.as_str(), denominator.as_str(), count.as_str(), "first_seen"];
        let days = post_day::daily(conn, &wanted, &slice(filter, first, last)?)?;
        Ok(Days4(days.into_iter().map(|(day, cells)| (day, [cells[0], cells[1], cells[2], cells[3]])).collect()))
    }

    pub(crate) fn sum(&self, period: &Period) -> [f64; 4] {
        let mut total = [0.0; 4];
        for cells in self.0.range(period.first_day()..=period.last_day()).map(|(_, cells)| cells) {
            for (sum, cell) in total.iter_mut().zip(cells) {
                *sum += cell;
            }
        }
        total
    }

    pub(crate) fn figure(&self, definition: &Definition, period: &Period) -> Option<f64> {
        let [numerator, denominator, posts, _] = self.sum(period);
        definition.figure(numerator, denominator, posts)
    }
}

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
        let days = Days4::read(conn, definition, Some(base), filter, whole.first_day(), whole.last_day())?;
        shares.push((*base, days.sum(whole)[2]));
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
pub fn kpi(conn: &Connection, query: &KpiQuery, setting: Setting) -> Result<KpiView, EvaluationError> {
    check_range(query.from, query.to)?;
    let definition = definition(&query.metric)?;
    let granularity = query.granularity;
    let periods = Period::range(query.from, query.to, granularity, setting.week_start);
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else {
        return Err(EvaluationError::BadValue { field: "to", value: query.to.to_string() });
    };
    let whole = Period { first: first.first, last: last.last };
    let (base, other_bases) = choose_base(conn, &definition, &query.filter, &whole, query.base.as_deref())?;

    // One read covers the range, the periods before and the year before.
    let before = first.previous(granularity, setting.week_start);
    let year_before = first.last_year(granularity, setting.week_start);
    let length = whole.days().unsigned_abs();
    let range_before = Period {
        first: whole.first.checked_sub_days(Days::new(length)).unwrap_or(whole.first),
        last: whole.first.pred_opt().unwrap_or(whole.first),
    };
    let from = before.first_day().min(year_before.first_day()).min(range_before.first_day());
    let days = Days4::read(conn, &definition, base.as_ref(), &query.filter, from, whole.last_day())?;
    let until = data_until(conn, setting.zone)?;
    let scope = scope_of(&query.filter);
    let targets = match &scope {
        Some(scope) => {
            let (kind, id) = scope.key();
            target::of_metric(conn, definition.name, kind, id)?
        }
        None => Vec::new(),
    };
    let set: Vec<Set<'_>> = targets.iter().map(|row| Set { period: &row.period, value: row.value }).collect();

    let points = periods
        .iter()
        .map(|period| point(&definition, &days, period, granularity, setting, until, &set))
        .collect::<Vec<_>>();
    let [_, _, rows, first_seen] = days.sum(&whole);
    Ok(KpiView {
        metric: definition.name.to_owned(),
        unit: definition.unit,
        formula: formula_text(&definition, base.as_ref()),
        formula_version: formula::VERSION,
        basis: "published".to_owned(),
        base: base.map(|base| base.base.name().to_owned()),
        other_bases,
        points,
        total: days.figure(&definition, &whole).map(Number),
        total_previous: days.figure(&definition, &range_before).map(Number),
        total_rows: whole_number(rows),
        scope,
        data_until: until,
        rows_by_first_seen: whole_number(first_seen),
    })
}

fn point(
    definition: &Definition,
    days: &Days4,
    period: &Period,
    granularity: Granularity,
    setting: Setting,
    until: Option<chrono::NaiveDate>,
    set: &[Set<'_>],
) -> KpiPoint {
    let name = period.name(granularity, setting.week_start);
    let before = period.previous(granularity, setting.week_start);
    let year_before = period.last_year(granularity, setting.week_start);
    let covered = covered_days(period, until);
    let complete = covered == period.days();
    let figure = |period: &Period| days.figure(definition, period);
    let to_date = |other: &Period| {
        if complete { figure(other) } else { head(other, covered).and_then(|part| figure(&part)) }
    };
    let actual = figure(period);
    let target = target_for(&name, period, definition.is_sum(), set);
    let previous_to_date = to_date(&before);
    let last_year_to_date = to_date(&year_before);
    KpiPoint {
        period: name,
        first: period.first,
        last: period.last,
        actual: actual.map(Number),
        target: target.map(|(value, _)| Number(value)),
        target_spread: target.is_some_and(|(_, spread)| spread),
        previous: figure(&before).map(Number),
        last_year: figure(&year_before).map(Number),
        complete,
        previous_to_date: previous_to_date.map(Number),
        last_year_to_date: last_year_to_date.map(Number),
        change_previous: change(actual, previous_to_date).map(Number),
        change_last_year: change(actual, last_year_to_date).map(Number),
        rows: whole_number(days.sum(period)[2]),
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
