//! What a file becomes: one reused record after another, and the report around them.

use sandtable_base::record_kind::RecordKind;
use sandtable_base::{Figures, Moment};

pub use crate::others::Others;

use crate::view::{Notice, Rejection};

/// The kinds of table that are read: those with fields of their own, then [`sandtable_base::record_kind::RECORD_KINDS`].
pub const KINDS: &[&str] = &[
    "posts",
    "daily",
    "daily_metric",
    "ads",
    "channel",
    "touchpoints",
    "conversions",
    "leads",
    "transactions",
    "members",
    "surveys",
    "mentions",
    "creators",
    "creator_posts",
    "ugc",
    "comments",
    "benchmarks",
];

/// The kind that a caller's word means.
pub(crate) fn kind_named(word: &str) -> Option<&'static str> {
    let word = if word == "orders" { "transactions" } else { word };
    KINDS.iter().find(|kind| **kind == word).copied()
}

/// One thing that reading a file gives, in this order: `Start`, then the others mixed.
#[derive(Debug)]
pub enum Event<'a> {
    Start(&'a Plan),
    Record(&'a Record),
    Rejected(&'a Rejection),
    Progress { bytes: u64, of: u64 },
}

/// How the file is read; fixed before the first record.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub kind: String,
    /// `other` when neither the file nor the user says.
    pub platform: String,
    pub shape: Option<String>,
    /// `csv`, `xlsx`, `xls`, `ods`, `html`, `json`, `ndjson`.
    pub format: String,
    pub encoding: Option<String>,
    pub delimiter: Option<String>,
    /// Counted from 1; 0 for JSON, which has none.
    pub header_row: u64,
    pub sheet: Option<String>,
    /// Position from 1, header, field.
    pub columns: Vec<(u64, String, Option<String>)>,
    /// Names of the metrics that only this source has; [`Record::extra`] points into it.
    pub extra: Vec<String>,
    /// Headers of the columns that no field takes, for record kinds; [`Record::others`] points into it.
    pub others: Vec<String>,
    /// Currency of amounts in rows that do not name one.
    pub currency: Option<String>,
    /// Name of the account, as the user gave it.
    pub account: Option<String>,
    /// The moment the export was made.
    pub as_of: Option<Moment>,
    /// The days a report without dates covers, where it says so.
    pub period: Option<(Moment, Moment)>,
    /// Same for files of the same columns: the key of presets.
    pub header_signature: String,
    /// The date column is the day of the snapshot, not of publishing.
    pub posts_taken_only: bool,
}

/// One row of the file. Texts are empty and figures missing where the file has none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// As a spreadsheet program numbers it: every record is a row, even one whose cells hold line breaks.
    pub row: u64,
    pub id: String,
    pub title: String,
    pub url: String,
    pub account: String,
    pub account_name: String,
    pub post_type: String,
    pub campaign: String,
    pub ad_set: String,
    pub name: String,
    pub channel: String,
    pub currency: String,
    /// The platform's name of the metric (`daily_metric`).
    pub metric: String,
    pub published: Option<Moment>,
    pub taken: Option<Moment>,
    pub date: Option<Moment>,
    pub figures: Figures,
    /// Index into [`Plan::extra`] and value.
    pub extra: Vec<(u16, f64)>,
    /// The figure of a `daily_metric` row.
    pub value: Option<f64>,
    /// When it happened, in rows of a record kind.
    pub at: Option<Moment>,
    /// In the order of [`sandtable_base::RecordKind::words`]; empty for other kinds.
    pub words: Vec<String>,
    /// In the order of [`sandtable_base::RecordKind::figures`]; empty for other kinds.
    pub numbers: Vec<Option<f64>>,
    /// Index into [`Plan::others`] and text, of the cells that are not empty.
    pub others: Others,
}

impl Record {
    /// Empties the record for the next row; buffers keep their room.
    pub(crate) fn clear(&mut self, row: u64) {
        self.row = row;
        for text in [
            &mut self.id,
            &mut self.title,
            &mut self.url,
            &mut self.account,
            &mut self.account_name,
            &mut self.post_type,
            &mut self.campaign,
            &mut self.ad_set,
            &mut self.name,
            &mut self.channel,
            &mut self.currency,
            &mut self.metric,
        ] {
            text.clear();
        }
        self.published = None;
        self.taken = None;
        self.date = None;
        self.figures.clear();
        self.extra.clear();
        self.value = None;
        self.at = None;
        self.words.iter_mut().for_each(String::clear);
        self.numbers.fill(None);
        self.others.clear();
    }

    /// Gives the record the columns of a kind.
    pub(crate) fn fit(&mut self, kind: &RecordKind) {
        self.words.resize_with(kind.words.len(), String::new);
        self.numbers.resize(kind.figures.len(), None);
    }

    /// Becomes a copy of another record in the buffers it has: for batches that travel between threads.
    pub fn copy_from(&mut self, other: &Record) {
        let texts = [
            (&mut self.id, &other.id),
            (&mut self.title, &other.title),
            (&mut self.url, &other.url),
            (&mut self.account, &other.account),
            (&mut self.account_name, &other.account_name),
            (&mut self.post_type, &other.post_type),
            (&mut self.campaign, &other.campaign),
            (&mut self.ad_set, &other.ad_set),
            (&mut self.name, &other.name),
            (&mut self.channel, &other.channel),
            (&mut self.currency, &other.currency),
            (&mut self.metric, &other.metric),
        ];
        for (own, text) in texts {
            own.clone_from(text);
        }
        self.row = other.row;
        self.published = other.published;
        self.taken = other.taken;
        self.date = other.date;
        self.figures.clone_from(&other.figures);
        self.extra.clone_from(&other.extra);
        self.value = other.value;
        self.at = other.at;
        self.words.clone_from(&other.words);
        self.numbers.clone_from(&other.numbers);
        self.others.copy_from(&other.others);
    }
}

/// The end of a reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Data rows, rejected ones too: neither totals nor blank lines.
    pub rows_read: u64,
    pub rejected: u64,
    /// In lower-case hex.
    pub sha256: String,
    pub bytes: u64,
    pub notices: Vec<Notice>,
}
