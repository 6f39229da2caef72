//! The rows behind a figure, each with its own value, file and row, and the typed figures that stand in (H12).

use sandtable_base::{Metric, Number, Period};
use sandtable_facts::model::measure::Sum;
use sandtable_facts::table::of_currency::OfCurrency;
use sandtable_facts::table::post::{self, Post};
use sandtable_facts::table::post_day::Slice;
use sandtable_store::rusqlite::{self, Connection};

use super::gained_rows::{for_each_gained, gained};
use super::kpi::{choose_base, definition, formula_text};
use super::source::{self, Source};
use super::standing::Standing;
use super::{EvaluationError, Setting, check_range, slice};
use crate::model::formula::{self, BasePair, Definition, Formula};
use crate::model::target::scope_of;
use crate::view::{FormulaPart, KpiQuery, KpiRow, KpiRows, TypedFigureView, Unit};

/// A page of the posts that make the figure of `period` (absent: of the whole range). `limit` `None` is all.
pub fn rows(
    conn: &Connection,
    query: &KpiQuery,
    period: Option<&str>,
    limit: Option<u32>,
    offset: u32,
    setting: &Setting,
) -> Result<KpiRows, EvaluationError> {
    let asked = Asked::read(conn, query, period, setting)?;
    let Asked { definition, base, slice, .. } = &asked;
    if let Source::Gained(kind) = asked.source {
        let found = gained(conn, kind, definition, asked.currency(), slice, limit, offset)?;
        return Ok(KpiRows { typed: asked.typed, ..found });
    }
    let (counted, posts) = match needed(definition, base.as_ref()) {
        Needed::Metrics(metrics) => post::list(conn, slice, &metrics, limit, offset)?,
        // Which posts count cannot be said column by column: read the slice and keep those that do.
        Needed::Rule => {
            let (mut counted, mut page) = (0, Vec::new());
            post::for_each_listed(conn, slice, &[], |post| {
                if value(definition, base.as_ref(), &post).is_some() {
                    if counted >= u64::from(offset) && limit.is_none_or(|limit| page.len() < limit as usize) {
                        page.push(post);
                    }
                    counted += 1;
                }
                Ok::<_, EvaluationError>(())
            })?;
            (counted, page)
        }
    };
    let rows = posts.iter().map(|post| asked.row(conn, post)).collect::<Result<Vec<_>, EvaluationError>>()?;
    Ok(KpiRows {
        total: counted,
        metric: definition.name.to_owned(),
        formula: formula_text(definition, base.as_ref()),
        formula_version: formula::VERSION,
        base: base.map(|base| base.base.name().to_owned()),
        rows,
        typed: asked.typed,
    })
}

/// Calls `each` with all the rows of [`rows`], one at a time: they may be millions.
///
/// # Errors
/// As [`rows`], and those of `each`, which end it.
pub fn for_each<E: From<EvaluationError> + From<rusqlite::Error>>(
    conn: &Connection,
    query: &KpiQuery,
    period: Option<&str>,
    setting: &Setting,
    mut each: impl FnMut(KpiRow) -> Result<(), E>,
) -> Result<(), E> {
    let asked = Asked::read(conn, query, period, setting)?;
    let Asked { definition, base, slice, .. } = &asked;
    if let Source::Gained(kind) = asked.source {
        return for_each_gained(conn, kind, definition, asked.currency(), slice, each);
    }
    let metrics = match needed(definition, base.as_ref()) {
        Needed::Metrics(metrics) => metrics,
        Needed::Rule => Vec::new(),
    };
    post::for_each_listed(conn, slice, &metrics, |post| {
        if value(definition, base.as_ref(), &post).is_none() { Ok(()) } else { each(asked.row(conn, &post)?) }
    })
}

/// A question, and where its rows are.
struct Asked {
    definition: Definition,
    base: Option<BasePair>,
    slice: Slice,
    source: Source,
    /// Of amounts the currency that is shown, and whether rows that name none count in it.
    money: Option<(String, bool)>,
    typed: Vec<TypedFigureView>,
}

impl Asked {
    fn read(
        conn: &Connection,
        query: &KpiQuery,
        period: Option<&str>,
        setting: &Setting,
    ) -> Result<Asked, EvaluationError> {
        check_range(query.from, query.to)?;
        let definition = definition(&query.metric)?;
        let whole = whole(query, setting)?;
        let (base, _) = choose_base(conn, &definition, &query.filter, &whole, query.base.as_deref())?;
        let shown = match period {
            Some(name) => {
                let refused = || EvaluationError::BadValue { field: "period", value: name.to_owned() };
                Period::parse(name).ok_or_else(refused)?.0
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
        let money = (definition.unit == Unit::Money).then(|| (read.currency.clone().unwrap_or_default(), read.unnamed));
        Ok(Asked { definition, base, slice, source, money, typed })
    }

    /// Of amounts only the rows that were added.
    fn currency(&self) -> Option<OfCurrency<'_>> {
        self.money.as_ref().map(|(code, unnamed_too)| OfCurrency { code, unnamed_too: *unnamed_too })
    }

    fn row(&self, conn: &Connection, post: &Post) -> Result<KpiRow, EvaluationError> {
        Ok(KpiRow {
            value: value(&self.definition, self.base.as_ref(), post).flatten().map(Number),
            currency: None,
            parts: parts(&self.definition, self.base.as_ref(), post),
            post: post::view(conn, post)?,
        })
    }
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
