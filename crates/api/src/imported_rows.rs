//! The rows an import took, as flat objects: words, every metric a row of the kind can have (null where missing), metrics
//! that only the platform has, and the source.

use std::collections::BTreeMap;

use sandtable_base::{Metric, Number, RecordKind};
use sandtable_facts::model::post_row::POST_METRICS;
use sandtable_facts::table::record_extra::Extra;
use sandtable_facts::table::{entry, extra, imported, record_extra, record_page};
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;
use serde_json::{Value, json};

type Flat = BTreeMap<String, Value>;

/// Rows of a posts export.
pub(crate) fn posts(
    conn: &Connection,
    import_id: i64,
    after: i64,
    limit: u32,
    source: impl Fn(i64) -> Value,
) -> Result<Vec<Flat>, StoreError> {
    imported::page(conn, import_id, after, limit)?
        .into_iter()
        .map(|row| {
            let stand = row.stand;
            let words = [
                ("id", row.id),
                ("title", stand.title),
                ("url", stand.url),
                ("post_type", stand.post_type),
                ("platform", Some(row.platform)),
                ("account", Some(row.account)),
                ("published", stand.published),
                ("taken", stand.taken),
            ];
            let mut flat: Flat = words.into_iter().map(|(key, word)| (key.to_owned(), json!(word))).collect();
            for metric in POST_METRICS {
                flat.insert(metric.name().to_owned(), json!(stand.figures.get(metric).map(Number)));
            }
            for (metric, value) in extra::of(conn, stand.import_id, stand.import_row)? {
                flat.insert(metric, json!(value));
            }
            flat.insert("source".to_owned(), source(row.row));
            Ok(flat)
        })
        .collect()
}

/// Rows of the other kinds. A file of one metric has it by the platform's name in `metric` and its figure in `value`.
pub(crate) fn entries(
    conn: &Connection,
    import_id: i64,
    after: i64,
    limit: u32,
    source: impl Fn(i64) -> Value,
) -> Result<Vec<Flat>, StoreError> {
    Ok(entry::page(conn, import_id, after, limit)?
        .into_iter()
        .map(|entry::Named { entry, platform, account }| {
            let one_metric = entry.metric.is_some();
            let words = [
                ("id", entry.external_id),
                ("date", entry.date),
                ("name", entry.name),
                ("campaign", entry.campaign),
                ("ad_set", entry.ad_set),
                ("channel", entry.channel),
                ("currency", entry.currency),
                ("metric", entry.metric),
                ("platform", Some(platform)),
                ("account", Some(account)),
                ("taken", entry.taken),
            ];
            let mut flat: Flat = words.into_iter().map(|(key, word)| (key.to_owned(), json!(word))).collect();
            for metric in Metric::ALL {
                flat.insert(metric.name().to_owned(), Value::Null);
            }
            if one_metric {
                flat.insert("value".to_owned(), json!(entry.figures.values().next().copied().map(Number)));
            }
            for (metric, value) in entry.figures {
                flat.insert(metric, json!(Number(value)));
            }
            flat.insert("source".to_owned(), source(entry.import_row));
            flat
        })
        .collect())
}

/// Rows of a kind of record: its words and figures by their names, then what only this source has; a column of the kind is
/// never hidden by one of the file's own that is called the same.
pub(crate) fn records(
    conn: &Connection,
    kind: &RecordKind,
    import_id: i64,
    after: i64,
    limit: u32,
    source: impl Fn(i64) -> Value,
) -> Result<Vec<Flat>, StoreError> {
    record_page::page(conn, kind, import_id, after, limit)?
        .into_iter()
        .map(|read| {
            let mut flat = Flat::new();
            for (name, extra) in record_extra::of(conn, read.owner)? {
                let value = match extra {
                    Extra::Figure(number) => json!(number),
                    Extra::Word(word) => json!(word),
                };
                flat.insert(name, value);
            }
            let places = [
                ("at", read.at),
                ("platform", Some(read.platform)),
                ("account", Some(read.account)),
                ("taken", read.taken),
            ];
            flat.extend(places.into_iter().map(|(key, word)| (key.to_owned(), json!(word))));
            flat.extend(kind.words.iter().zip(read.words).map(|(name, word)| ((*name).to_owned(), json!(word))));
            let figures = kind.figures.iter().zip(read.figures);
            flat.extend(figures.map(|(name, value)| ((*name).to_owned(), json!(value.map(Number)))));
            // `source` is a word of some kinds too, but means the file and row in every row.
            if let Some(word) = flat.insert("source".to_owned(), source(read.row)) {
                flat.insert("source_name".to_owned(), word);
            }
            Ok(flat)
        })
        .collect()
}
