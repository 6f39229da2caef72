//! A row of a posts export, as the import hands it over, and what becomes of it.

use sandtable_base::{Figures, Metric, Moment};

/// Metrics a post keeps in columns of its own, in the order of the columns.
pub const POST_METRICS: [Metric; 28] = [
    Metric::Impressions,
    Metric::Reach,
    Metric::Views,
    Metric::VideoViews,
    Metric::Viewers,
    Metric::Likes,
    Metric::Upvotes,
    Metric::Recommends,
    Metric::Comments,
    Metric::Shares,
    Metric::Sharers,
    Metric::Saves,
    Metric::Clicks,
    Metric::ProfileViews,
    Metric::ProfileVisits,
    Metric::Follows,
    Metric::WatchHours,
    Metric::AvgWatchS,
    Metric::Completion,
    Metric::Completion5s,
    Metric::Bounce2s,
    Metric::Ctr,
    Metric::CoverCtr,
    Metric::Delivered,
    Metric::Leads,
    Metric::Orders,
    Metric::Revenue,
    Metric::EngagementsReported,
];

/// One row of a file. Borrowed: the reader reuses its buffers, nothing is allocated for a row.
#[derive(Debug, Clone)]
pub struct PostRow<'a> {
    /// Row of the sheet, counted from 1.
    pub row: u64,
    /// The platform's id; empty where the file has none.
    pub id: &'a str,
    pub title: &'a str,
    pub url: &'a str,
    pub post_type: &'a str,
    /// The account's id or handle; empty: its name stands for it.
    pub account: &'a str,
    pub account_name: &'a str,
    pub published: Option<Moment>,
    /// The moment the figures show, where the file says it row by row.
    pub taken: Option<Moment>,
    pub figures: &'a Figures,
    /// Metrics that only this platform has: name and value.
    pub extra: &'a [(&'a str, f64)],
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The post was not known.
    Inserted,
    /// A known post got another stand.
    Updated,
    /// Says what is known already.
    Unchanged,
    /// Folded into another row of the same file: the same post at the same moment; the later row counts.
    Merged,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub inserted: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub merged: u64,
}

impl Counts {
    /// A row that had given another stand turns out to be folded into a later row that says nothing new.
    pub fn fold_back(&mut self) {
        self.updated = self.updated.saturating_sub(1);
        self.merged += 1;
    }

    /// A row that was counted so turns out to be folded into a later row of its file.
    pub fn fold(&mut self, outcome: Outcome) {
        let counts = [&mut self.inserted, &mut self.updated, &mut self.unchanged];
        // What a row was may look different by now; some row was counted.
        let order = match outcome {
            Outcome::Inserted => [0, 1, 2],
            Outcome::Updated => [1, 2, 0],
            Outcome::Unchanged | Outcome::Merged => [2, 1, 0],
        };
        if let Some(at) = order.into_iter().find(|at| *counts[*at] > 0) {
            *counts[at] -= 1;
            self.merged += 1;
        }
    }

    pub fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Inserted => self.inserted += 1,
            Outcome::Updated => self.updated += 1,
            Outcome::Unchanged => self.unchanged += 1,
            Outcome::Merged => self.merged += 1,
        }
    }
}

/// The key of a post within its platform: its id, or for exports without ids account, time and title.
pub fn write_key(key: &mut String, account_id: i64, row: &PostRow<'_>) {
    use std::fmt::Write;
    key.clear();
    if row.id.is_empty() {
        let _ = write!(key, "{NO_ID}{account_id}~");
        match row.published {
            Some(published) => {
                let _ = write!(key, "{published}");
            }
            None => key.push('-'),
        }
        key.push('~');
        key.push_str(row.title);
    } else {
        key.push_str(row.id);
    }
}

/// First character of a key that was made of account, time and title.
pub const NO_ID: char = '~';
