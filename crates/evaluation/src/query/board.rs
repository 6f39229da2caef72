//! Cards: several metrics over one range.

use sandtable_base::{Granularity, Number};
use sandtable_facts::table::{entry_day, post_day, typed};
use sandtable_store::rusqlite::Connection;

use super::kpi::kpi;
use super::{EvaluationError, Setting};
use crate::model::change::change;
use crate::model::formula::{self, Definition, Formula};
use crate::model::target::reached;
use crate::view::{Filter, KpiCard, KpiQuery, KpiView, MetricView};

/// Metrics the board shows when nothing else is asked for, in this order, as far as there is data: the widest reading
/// of "seen by" that the sources have, then what people did.
const USUAL: &[&str] = &[
    "impressions",
    "reach",
    "views",
    "engagements",
    "engagement_rate",
    "follows",
    "clicks",
    "saves",
    "posts",
    "followers",
    "followers_net",
    "spend",
    "sessions",
    "leads",
];

/// Cards that fit beside one another.
const CARDS: usize = 5;

/// All metrics with whether any post has what they need.
pub fn metrics(conn: &Connection) -> Result<Vec<MetricView>, EvaluationError> {
    let totals: std::collections::HashMap<String, f64> = post_day::totals(conn)?.into_iter().collect();
    let gained: std::collections::HashSet<String> =
        entry_day::metrics(conn)?.into_iter().map(|(_, metric)| metric).collect();
    let by_hand = typed::metrics(conn)?;
    let has = |definition: &Definition| {
        let by_day = matches!(definition.formula, Formula::Sum(_) | Formula::Gained(_));
        if by_hand.iter().any(|metric| metric == definition.name) {
            return true;
        }
        if by_day && gained.contains(definition.name) {
            return true;
        }
        if matches!(definition.formula, Formula::Gained(_)) {
            return false;
        }
        let mut bases: Vec<_> = definition.bases().iter().map(Some).collect();
        if bases.is_empty() {
            bases.push(None);
        }
        bases.into_iter().any(|base| totals.get(&definition.columns(base)[2]).is_some_and(|count| *count > 0.0))
    };
    Ok(formula::all()
        .iter()
        .map(|definition| MetricView {
            metric: definition.name.to_owned(),
            unit: definition.unit,
            formula: definition.text.to_owned(),
            formula_version: formula::VERSION,
            available: has(definition),
            grows: definition.grows_with_posts(),
        })
        .collect())
}

/// The metrics to show: those asked for, or the usual ones there is data for.
pub fn chosen(conn: &Connection, asked: Option<&[String]>) -> Result<Vec<String>, EvaluationError> {
    if let Some(asked) = asked {
        return Ok(asked.to_vec());
    }
    let available: Vec<String> =
        metrics(conn)?.into_iter().filter(|metric| metric.available).map(|metric| metric.metric).collect();
    Ok(USUAL
        .iter()
        .filter(|name| available.iter().any(|metric| metric == *name))
        .take(CARDS)
        .map(|name| (*name).to_owned())
        .collect())
}

/// One card a metric.
pub fn cards(
    conn: &Connection,
    metrics: &[String],
    range: (chrono::NaiveDate, chrono::NaiveDate),
    granularity: Granularity,
    filter: &Filter,
    setting: &Setting,
) -> Result<Vec<KpiCard>, EvaluationError> {
    metrics
        .iter()
        .map(|metric| {
            let query = KpiQuery {
                metric: metric.clone(),
                granularity,
                from: range.0,
                to: range.1,
                filter: filter.clone(),
                base: None,
                basis: None,
                kind: None,
            };
            Ok(card(&kpi(conn, &query, setting)?))
        })
        .collect()
}

fn card(view: &KpiView) -> KpiCard {
    let more_is_better = formula::named(&view.metric).is_none_or(|definition| definition.more_is_better);
    let target = view.total_target.map(|target| target.0);
    let value = view.total.map(|total| total.0);
    let previous = view.total_previous.map(|total| total.0);
    KpiCard {
        metric: view.metric.clone(),
        unit: view.unit,
        basis: view.basis,
        currency: view.currency.clone(),
        base: view.base.clone(),
        other_bases: view.other_bases.clone(),
        left_out: view.left_out,
        value: view.total,
        previous: view.total_previous,
        change: change(value, previous).map(Number),
        target: target.map(Number),
        progress: value.zip(target).filter(|(_, target)| *target != 0.0).map(|(value, target)| Number(value / target)),
        reached: value.zip(target).map(|(value, target)| reached(value, target, more_is_better)),
        periods_aimed: view.periods_aimed,
        periods_met: view.periods_met,
        complete: view.points.iter().all(|point| point.complete),
        nature: view.total_nature,
        rows: view.total_rows,
        spark: view.points.iter().map(|point| point.actual).collect(),
    }
}
