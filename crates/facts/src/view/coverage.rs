//! What the facts cover, what they leave open, and what waits for a decision of the user.

use std::collections::BTreeMap;

use sandtable_base::Number;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::PostView;

/// What is known of one account in one kind of data.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct AccountCoverage {
    pub account_id: String,
    pub account: String,
    pub platform: String,
    pub kind: String,
    pub rows: u64,
    /// First and last day with data; null where no row has a day.
    pub first: Option<String>,
    pub last: Option<String>,
    pub days_with_data: u64,
    /// The months from the first to the last, each with its days that have data.
    pub months: Vec<MonthCoverage>,
    /// Runs of days without data between the first and the last that are longer than the account's usual pause.
    pub gaps: Vec<GapView>,
    /// The newest moment that an import of it shows.
    pub newest_as_of: Option<String>,
    /// Whole days from the last day the data speak of to today: that moment, but the last day with data where days are
    /// listed one by one, and where nothing says when an export was made.
    pub age_days: Option<i64>,
    /// Imports in force that brought rows of it.
    pub imports: u64,
    /// The newest of them.
    pub newest_import_id: Option<String>,
    /// Rows that these imports did not take. An import of several accounts counts for each: a row that was not taken may
    /// be anybody's.
    pub rejected: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct MonthCoverage {
    /// `2026-10`
    pub month: String,
    pub days: u32,
    /// Days of the month that have data.
    pub days_with_data: u32,
    /// Days of the month that lie in a gap.
    pub days_in_gaps: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct GapView {
    pub from: String,
    pub to: String,
    pub days: u32,
}

/// One kind of data over all accounts.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct KindCoverage {
    pub kind: String,
    pub accounts: u64,
    pub rows: u64,
    pub first: Option<String>,
    pub last: Option<String>,
    pub gaps: u64,
}

/// What a report without dates says in all: totals of a period that it does not state.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct UndatedTotal {
    pub import_id: String,
    pub file: String,
    pub kind: String,
    pub platform: String,
    pub account: String,
    pub as_of: String,
    pub rows: u64,
    /// Sums of what can be summed, by the names of the dictionary.
    pub figures: BTreeMap<String, Number>,
    /// Of amounts; rows of another currency are a total of their own.
    pub currency: Option<String>,
}

/// Two posts of an export without ids that may be one whose title was edited.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct SamePostPair {
    /// The one that was seen first.
    pub older: PostView,
    pub newer: PostView,
    /// How much of their titles is the same, from 0 to 1.
    pub similarity: Number,
}

/// A title that was found to be another's, edited.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct JoinedTitle {
    /// What takes it apart again.
    pub join_id: String,
    pub platform: String,
    pub account: String,
    pub published: String,
    pub older_title: String,
    pub newer_title: String,
    /// UTC.
    pub joined_at: String,
    pub actor: String,
}

/// Answers and corrections that are kept for files with the same columns.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct PresetSource {
    pub signature: String,
    /// Headers in the order of the file; empty for answers kept by an older version.
    pub columns: Vec<String>,
    pub kind: Option<String>,
    pub platform: Option<String>,
    /// The file they were given for last.
    pub file: Option<String>,
    /// UTC.
    pub saved_at: String,
}
