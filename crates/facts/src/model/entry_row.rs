//! A row of an export that is not about posts: an account's day, an ad's day, a channel.

use sandtable_base::{Figures, Moment};

/// One row of a file, borrowed from the reader's buffers.
#[derive(Debug, Clone)]
pub struct EntryRow<'a> {
    /// Row of the sheet, counted from 1.
    pub row: u64,
    pub account: &'a str,
    pub account_name: &'a str,
    /// The day the figures are of; absent where the report states no period.
    pub date: Option<Moment>,
    pub taken: Option<Moment>,
    /// The platform's id of the ad.
    pub id: &'a str,
    pub name: &'a str,
    pub campaign: &'a str,
    pub ad_set: &'a str,
    pub channel: &'a str,
    pub currency: &'a str,
    /// The platform's own name of the metric, for files of one metric.
    pub metric: &'a str,
    pub figures: &'a Figures,
    /// Metrics that only this platform has, and the one figure of a file of one metric.
    pub extra: &'a [(&'a str, f64)],
}

/// What tells a row apart within its kind and account: all that it is about. An ad without an id is its name within its
/// group; a report that splits a day by channel has a row for each.
pub fn write_key(key: &mut String, row: &EntryRow<'_>) {
    use std::fmt::Write;
    key.clear();
    if let Some(date) = row.date {
        let _ = write!(key, "{date}");
    }
    let ad = if row.id.is_empty() { [row.campaign, row.ad_set, row.name].join("\u{1f}") } else { row.id.to_owned() };
    for part in [ad.as_str(), row.channel, row.metric] {
        key.push('\u{1e}');
        key.push_str(part);
    }
}
