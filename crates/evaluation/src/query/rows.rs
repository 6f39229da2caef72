//! The rows behind a figure, each with its own value, file and row, and the typed figures that stand in (H12).

use sandtable_base::{Metric, Number, Period};
use sandtable_facts::model::measure::Sum;
use sandtable_facts::table::of_currency::OfCurrency;
use sandtable_facts::table::post::{self, Post};
use sandtable_store::rusqlite::Connection;

use super::gained_rows::gained;
use super::kpi::{choose_base, definition, formula_text};
use super::source::{self, Source};
use super::standing::Standing;
use super::{EvaluationError, Setting, check_range, slice};
use crate::model::formula::{self, BasePair, Definition, Formula};
use crate::model::target::scope_of;
use crate::view::{FormulaPart, KpiQuery, KpiRow, KpiRows, Unit};

/// A page of the posts that make the figure of `period` (absent: of the whole range). `limit` `None` is all.
pub fn rows(
    conn: &Connection,
    query: &KpiQuery,
    period: Option<&str>,
    limit: Option<u32>,
    offset: u32,
    setting: &Setting,
) -> Result<KpiRows, EvaluationError> {
    check_range(query.from, query.to)?;
    let definition = definition(&query.metric)?;
    let whole = whole(query, setting)?;
    let (base, _) = choose_base(conn, &definition, &query.filter, &whole, query.base.as_deref())?;
    let shown = match period {
        Some(name) => {
            Period::parse(name).ok_or_else(|| EvaluationError::BadValue { field: "period", value: name.to_owned() })?.0
        }
        None => whole,
    };
    let slice = slice(&query.filter, shown.first_day(), shown.last_day())?;
    let source = source::choose(conn, &definition, query.basis, query.kind.as_deref())?.source;
    let days = (whole.first_day(), whole.last_day());
    let read = source::read(conn, source, &definition, base.as_ref(), &query.filter, days, &setting.currency)?;
    let scope = scope_of(&query.filter);
    let (standing, _) = Standing::new(conn, &definition, &read, scope.as_ref(), setting)?;
    let typed = standing.sources(conn, &shown)?;
    if let Source::Gained(kind) = source {
        // Of amounts only the rows that were added.
        let money = definition.unit == Unit::Money;
        let code = read.currency.as_deref().unwrap_or_default();
        let currency = money.then_some(OfCurrency { code, unnamed_too: read.unnamed });
        let found = gained(conn, kind, &definition, currency, &slice, limit, offset)?;
        return Ok(KpiRows { typed, ..found });
    }
    let (counted, posts) = match needed(&definition, base.as_ref()) {
        Needed::Metrics(metrics) => post::list(conn, &slice, &metrics, limit, offset)?,
        // Which posts count cannot be said column by column: read the slice and keep those that do.
        Needed::Rule => {
            let (_, all) = post::list(conn, &slice, &[], None, 0)?;
            let kept: Vec<Post> =
                all.into_iter().filter(|post| value(&definition, base.as_ref(), post).is_some()).collect();
            let page = kept.iter().skip(offset as usize).take(limit.map_or(usize::MAX, |limit| limit as usize));
            (kept.len() as u64, page.cloned().collect())
        }
    };
    let rows = posts
        .iter()
        .map(|post| {
            Ok(KpiRow {
                value: value(&definition, base.as_ref(), post).flatten().map(Number),
                currency: None,
                parts: parts(&definition, base.as_ref(), post),
                post: post::view(conn, post)?,
            })
        })
        .collect::<Result<Vec<_>, EvaluationError>>()?;
    Ok(KpiRows {
        total: counted,
        metric: definition.name.to_owned(),
        formula: formula_text(&definition, base.as_ref()),
        formula_version: formula::VERSION,
        base: base.map(|base| base.base.name().to_owned()),
        rows,
        typed,
    })
}

fn whole(query: &KpiQuery, setting: &Setting) -> Result<Period, EvaluationError> {
    let periods = Period::range(query.from, query.to, query.granularity, setting.week_start);
    match (periods.first(), periods.last()) {
        (Some(first), Some(last)) => Ok(Period { first: first.first, last: last.last }),
        _ => Err(EvaluationError::BadValue { field: "to", value: query.to.to_string() }),
    }
}

enum Needed {
    Metrics(Vec<Metric>),
    Rule,
}

fn needed(definition: &Definition, base: Option<&BasePair>) -> Needed {
    match definition.formula {
        Formula::Posts => Needed::Metrics(Vec::new()),
        Formula::Sum(Sum::Carried(metric)) | Formula::PerPost(Sum::Carried(metric)) => Needed::Metrics(vec![metric]),
        Formula::Sum(Sum::Engagements) | Formula::PerPost(Sum::Engagements) | Formula::Gained(_) => Needed::Rule,
        Formula::Rate(_) => match definition.pair(base) {
            Some(pair) => match pair.numerator {
                Sum::Carried(metric) if !pair.first_base => Needed::Metrics(vec![metric, pair.denominator]),
                _ => Needed::Rule,
            },
            None => Needed::Rule,
        },
    }
}

/// `None`: the post does not count. `Some(None)`: it counts and its own value is undefined (a denominator of 0).
fn value(definition: &Definition, base: Option<&BasePair>, post: &Post) -> Option<Option<f64>> {
    let figures = &post.latest.figures;
    match definition.formula {
        Formula::Posts => Some(Some(1.0)),
        // Posts do not carry it.
        Formula::Gained(_) => None,
        Formula::Sum(sum) | Formula::PerPost(sum) => sum.of(figures).map(Some),
        Formula::Rate(_) => {
            let (numerator, denominator) = definition.pair(base)?.of(figures)?;
            Some((denominator > 0.0).then(|| numerator / denominator))
        }
    }
}

/// What the formula is made of, post by post: the parts of `engagements`, numerator and denominator of a rate.
fn parts(definition: &Definition, base: Option<&BasePair>, post: &Post) -> Vec<FormulaPart> {
    let figures = &post.latest.figures;
    let part =
        |metric: Metric| FormulaPart { metric: metric.name().to_owned(), value: figures.get(metric).map(Number) };
    let of_sum = |sum: Sum| match sum {
        Sum::Carried(metric) => vec![part(metric)],
        Sum::Engagements => {
            [Metric::Likes, Metric::Comments, Metric::Shares, Metric::Saves].into_iter().map(part).collect()
        }
    };
    match definition.formula {
        Formula::Posts | Formula::Gained(_) => Vec::new(),
        Formula::Sum(Sum::Carried(_)) | Formula::PerPost(Sum::Carried(_)) => Vec::new(),
        Formula::Sum(Sum::Engagements) | Formula::PerPost(Sum::Engagements) => of_sum(Sum::Engagements),
        Formula::Rate(_) => definition.pair(base).map_or_else(Vec::new, |pair| {
            let mut parts = of_sum(pair.numerator);
            parts.push(part(pair.denominator));
            parts
        }),
    }
}
