//! The rows behind a figure of days: entries (accounts' days, ads, channels) and records (orders, leads …). They are no
//! posts: `post_id` is empty.

use std::collections::BTreeMap;

use sandtable_base::moment::date_of;
use sandtable_base::{Number, RecordKind};
use sandtable_facts::table::of_currency::OfCurrency;
use sandtable_facts::table::post_day::Slice;
use sandtable_facts::table::record_extra::{self, Extra};
use sandtable_facts::table::record_rows::{self, Counted};
use sandtable_facts::table::{entry, post};
use sandtable_facts::view::{PostView, Source as RowSource};
use sandtable_store::rusqlite::{self, Connection};

use super::EvaluationError;
use crate::model::formula::{self, Definition};
use crate::view::{KpiRow, KpiRows};

/// Words of a record that say what it is, the first of them first. Names and numbers of people are not among them.
const TELLING: &[&str] = &["title", "text", "product", "item", "event", "campaign", "channel", "source"];

/// A page of them; of amounts only those of the currency.
pub(crate) fn gained(
    conn: &Connection,
    kind: &str,
    definition: &Definition,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
    limit: Option<u32>,
    offset: u32,
) -> Result<KpiRows, EvaluationError> {
    let metric = definition.name;
    let (total, rows) = match RecordKind::named(kind) {
        Some(kind) => {
            let (total, found) = record_rows::list(conn, kind, metric, currency, slice, limit, offset)?;
            (total, found.into_iter().map(|counted| record(conn, counted)).collect::<Result<Vec<_>, _>>()?)
        }
        None => {
            let (total, found) = entry::list(conn, kind, metric, currency, slice, limit, offset)?;
            (total, found.into_iter().map(|named| entry_row(conn, metric, named)).collect::<Result<Vec<_>, _>>()?)
        }
    };
    Ok(KpiRows {
        total,
        metric: metric.to_owned(),
        formula: definition.text.to_owned(),
        formula_version: formula::VERSION,
        base: None,
        rows,
        typed: Vec::new(),
    })
}

/// Calls `each` with all of them, one at a time.
pub(crate) fn for_each_gained<E: From<EvaluationError> + From<rusqlite::Error>>(
    conn: &Connection,
    kind: &str,
    definition: &Definition,
    currency: Option<OfCurrency<'_>>,
    slice: &Slice,
    mut each: impl FnMut(KpiRow) -> Result<(), E>,
) -> Result<(), E> {
    let metric = definition.name;
    match RecordKind::named(kind) {
        Some(kind) => {
            record_rows::for_each_listed(conn, kind, metric, currency, slice, |counted| each(record(conn, counted)?))
        }
        None => {
            entry::for_each_listed(conn, kind, metric, currency, slice, |named| each(entry_row(conn, metric, named)?))
        }
    }
}

fn record(conn: &Connection, counted: Counted) -> Result<KpiRow, EvaluationError> {
    let (file, as_of) = post::source_of(conn, counted.place.0)?;
    let word = |name: &str| counted.words.get(name).cloned();
    let said: Vec<String> = TELLING.iter().filter_map(|name| word(name)).collect();
    let extra = record_extra::of(conn, counted.place)?.into_iter().filter_map(|(name, extra)| match extra {
        Extra::Figure(figure) => Some((name, figure)),
        Extra::Word(_) => None,
    });
    Ok(KpiRow {
        value: counted.value.map(Number),
        currency: word("currency"),
        parts: Vec::new(),
        post: PostView {
            post_id: String::new(),
            id: word("id").or_else(|| word("order_id")),
            title: Some(said.join(" · ")).filter(|title| !title.is_empty()),
            url: word("url"),
            platform: counted.platform,
            account_id: counted.account_id.to_string(),
            account: counted.account,
            post_type: word("post_type"),
            published: counted.at,
            day: counted.day.map(|day| date_of(day).to_string()),
            taken: counted.taken.unwrap_or(as_of),
            figures: counted.figures.into_iter().map(|(name, value)| (name.to_owned(), Number(value))).collect(),
            extra: extra.collect(),
            source: source(counted.place, file),
            snapshots: 1,
        },
    })
}

fn entry_row(conn: &Connection, metric: &str, named: entry::Named) -> Result<KpiRow, EvaluationError> {
    let entry::Named { entry, platform, account } = named;
    let (file, as_of) = post::source_of(conn, entry.import_id)?;
    let words = [entry.campaign, entry.ad_set, entry.name, entry.channel, entry.metric];
    let title = words.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Ok(KpiRow {
        value: entry.figures.get(metric).copied().map(Number),
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
            day: entry.day.map(|day| date_of(day).to_string()),
            taken: entry.taken.unwrap_or(as_of),
            figures: entry.figures.into_iter().map(|(metric, value)| (metric, Number(value))).collect(),
            extra: BTreeMap::new(),
            source: source((entry.import_id, entry.import_row), file),
            snapshots: 1,
        },
    })
}

fn source((import_id, row): (i64, i64), file: String) -> RowSource {
    RowSource { import_id: import_id.to_string(), file, row: row.unsigned_abs() }
}
