//! The posts behind a figure, each with its own value, file and row (H12).

use sandtable_base::moment::date_of;
use sandtable_base::{Metric, Number, Period};
use sandtable_facts::model::measure::Sum;
use sandtable_facts::table::entry;
use sandtable_facts::table::post::{self, Post};
use sandtable_facts::table::post_day::Slice;
use sandtable_facts::view::{PostView, Source as RowSource};
use sandtable_store::rusqlite::Connection;

use super::kpi::{choose_base, definition, formula_text};
use super::source::{self, Source};
use super::{EvaluationError, Setting, check_range, slice};
use crate::model::formula::{self, BasePair, Definition, Formula};
use crate::view::{FormulaPart, KpiQuery, KpiRow, KpiRows};

/// A page of the posts that make the figure of `period` (absent: of the whole range). `limit` `None` is all.
pub fn rows(
    conn: &Connection,
    query: &KpiQuery,
    period: Option<&str>,
    limit: Option<u32>,
    offset: u32,
    setting: Setting,
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
    if let Source::Gained(kind) = source::choose(conn, &definition, query.basis)? {
        let days = (whole.first_day(), whole.last_day());
        let read = source::read(conn, Source::Gained(kind), &definition, None, &query.filter, days)?;
        return gained(conn, kind, &definition, read.currency.as_deref(), &slice, limit, offset);
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
    })
}

/// Entries behind a figure of days. They are no posts: `post_id` is empty.
fn gained(
    conn: &Connection,
    kind: &str,
    definition: &Definition,
    currency: Option<&str>,
    slice: &Slice,
    limit: Option<u32>,
    offset: u32,
) -> Result<KpiRows, EvaluationError> {
    let (total, entries) = entry::list(conn, kind, definition.name, currency, slice, limit, offset)?;
    let rows = entries
        .into_iter()
        .map(|entry::Named { entry, platform, account }| {
            let (file, as_of) = post::source_of(conn, entry.import_id)?;
            let words = [entry.campaign, entry.ad_set, entry.name, entry.channel, entry.metric];
            let title = words.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let day = entry.day.map(|day| date_of(day).to_string());
            Ok(KpiRow {
                value: entry.figures.get(definition.name).copied().map(Number),
                currency: entry.currency,
                parts: Vec::new(),
                post: PostView {
                    post_id: String::new(),
                    id: entry.external_id,
                    title: Some(title).filter(|title| !title.is_empty()),
                    url: None,
                    platform,
                    account_id: entry.account_id.to_string(),
                    account,
                    post_type: None,
                    published: entry.date,
                    day,
                    taken: entry.taken.unwrap_or(as_of),
                    figures: entry.figures.into_iter().map(|(metric, value)| (metric, Number(value))).collect(),
                    extra: std::collections::BTreeMap::new(),
                    source: RowSource {
                        import_id: entry.import_id.to_string(),
                        file,
                        row: entry.import_row.unsigned_abs(),
                    },
                    snapshots: 1,
                },
            })
        })
        .collect::<Result<Vec<_>, EvaluationError>>()?;
    Ok(KpiRows {
        total,
        metric: definition.name.to_owned(),
        formula: definition.text.to_owned(),
        formula_version: formula::VERSION,
        base: None,
        rows,
    })
}

fn whole(query: &KpiQuery, setting: Setting) -> Result<Period, EvaluationError> {
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
