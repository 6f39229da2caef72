//! Records into facts: what a row lacks is filled in from the plan, and each kind goes to its own tables.

use chrono_tz::Tz;
use sandtable_base::RecordKind;
use sandtable_facts::model::entry_row::EntryRow;
use sandtable_facts::model::post_row::{Counts, PostRow};
use sandtable_facts::model::record_row::RecordRow;
use sandtable_facts::ops::import_entries::EntryImport;
use sandtable_facts::ops::import_posts::PostImport;
use sandtable_facts::ops::import_records::RecordImport;
use sandtable_facts::table::import::ImportHead;
use sandtable_facts::table::rejection::Rejected;
use sandtable_ingest::{Plan, Record};
use sandtable_store::rusqlite::{Connection, Error};

/// A running import of any kind.
pub(crate) struct Writer<'c> {
    into: Into<'c>,
    pub(crate) kind: String,
    pub(crate) platform: String,
    extras: Vec<String>,
    others: Vec<String>,
    /// The account the user named, for files that do not say.
    account: String,
    /// Name of the account where nobody says: the platform's.
    unnamed: String,
}

enum Into<'c> {
    Posts(Box<PostImport<'c>>),
    Entries(Box<EntryImport<'c>>),
    Records(Box<RecordImport<'c>>),
}

impl<'c> Writer<'c> {
    pub(crate) fn begin(
        conn: &'c Connection,
        plan: &Plan,
        head: &ImportHead,
        unnamed: String,
        zone: Tz,
    ) -> Result<Writer<'c>, Error> {
        let into = if plan.kind == "posts" {
            Into::Posts(Box::new(PostImport::begin(conn, head, zone)?))
        } else if let Some(kind) = RecordKind::named(&plan.kind) {
            Into::Records(Box::new(RecordImport::begin(conn, kind, head, zone)?))
        } else {
            Into::Entries(Box::new(EntryImport::begin(conn, head, zone)?))
        };
        Ok(Writer {
            into,
            kind: plan.kind.clone(),
            platform: plan.platform.clone(),
            extras: plan.extra.clone(),
            others: plan.others.clone(),
            account: plan.account.clone().unwrap_or_default(),
            unnamed,
        })
    }

    pub(crate) fn take(&mut self, record: &Record) -> Result<(), Error> {
        let mut extra: Vec<(&str, f64)> = Vec::new();
        for (at, value) in &record.extra {
            if let Some(name) = self.extras.get(usize::from(*at)) {
                extra.push((name, *value));
            }
        }
        let says_account = !record.account.is_empty() || !record.account_name.is_empty();
        let (account, account_name) = if says_account {
            (record.account.as_str(), record.account_name.as_str())
        } else if self.account.is_empty() {
            // One unnamed account a platform, whatever language the platform's name is shown in.
            (self.platform.as_str(), self.unnamed.as_str())
        } else {
            (self.account.as_str(), self.account.as_str())
        };
        match &mut self.into {
            Into::Posts(import) => import.take(&PostRow {
                row: record.row,
                id: &record.id,
                title: &record.title,
                url: &record.url,
                post_type: &record.post_type,
                account,
                account_name,
                published: record.published,
                taken: record.taken,
                figures: &record.figures,
                extra: &extra,
            })?,
            Into::Entries(import) => {
                // A file of one metric that the dictionary does not know keeps the platform's name for it.
                if let Some(value) = record.value.filter(|_| record.figures.present().next().is_none()) {
                    extra.push((&record.metric, value));
                }
                import.take(&EntryRow {
                    row: record.row,
                    account,
                    account_name,
                    date: record.date.or(record.published),
                    taken: record.taken,
                    id: &record.id,
                    name: &record.name,
                    campaign: &record.campaign,
                    ad_set: &record.ad_set,
                    channel: &record.channel,
                    currency: &record.currency,
                    metric: &record.metric,
                    figures: &record.figures,
                    extra: &extra,
                })?
            }
            Into::Records(import) => {
                let mut others: Vec<(&str, &str)> = Vec::new();
                for (at, word) in &record.others {
                    if let Some(name) = self.others.get(usize::from(*at)) {
                        others.push((name, word));
                    }
                }
                import.take(&RecordRow {
                    row: record.row,
                    account,
                    account_name,
                    at: record.at,
                    taken: record.taken,
                    words: &record.words,
                    figures: &record.numbers,
                    extra: &extra,
                    others: &others,
                })?
            }
        };
        Ok(())
    }

    /// Keeps why a row was not taken.
    pub(crate) fn reject(&mut self, rejected: &Rejected) -> Result<(), Error> {
        match &mut self.into {
            Into::Posts(import) => import.reject(rejected),
            Into::Entries(import) => import.reject(rejected),
            Into::Records(import) => import.reject(rejected),
        }
    }

    /// The import's id and what became of its rows.
    pub(crate) fn finish(self, sha256: &str, rows_read: u64) -> Result<(i64, Counts), Error> {
        match self.into {
            Into::Posts(import) => import.finish(sha256, rows_read),
            Into::Entries(import) => import.finish(sha256, rows_read),
            Into::Records(import) => import.finish(sha256, rows_read),
        }
    }
}
