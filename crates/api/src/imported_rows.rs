//! The rows an import took, as flat objects: words, every metric a row of the kind can have (null where missing), metrics
//! that only the platform has, and the source.

use std::collections::BTreeMap;

use sandtable_base::{Metric, Number};
use sandtable_facts::model::post_row::POST_METRICS;
use sandtable_facts::table::{entry, extra, imported};
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
