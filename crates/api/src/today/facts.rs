//! What waits in the facts: figures that are out of date, edited titles nobody decided on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sandtable_evaluation::query::Setting;
use sandtable_facts::query::{coverage, same_posts};
use sandtable_facts::table::import;
use sandtable_facts::view::AccountCoverage;
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use super::{PutOff, item};
use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind};

/// Days after which the figures of an account are called old: exports are made weekly or every other week.
pub(crate) const OLD: i64 = 14;

/// Kind of a reference to one account, and to those that one file brought.
pub(crate) const ACCOUNT: &str = "account";
pub(crate) const ACCOUNTS: &str = "accounts";

/// So many accounts of one file are named one by one. A file of a whole market brings thousands: they are one line.
const NAMED: usize = 3;

pub(super) fn waiting(conn: &Connection, _: &Setting) -> Result<Vec<TodayItem>, ApiError> {
    let pairs = same_posts::pairs(conn).map_err(StoreError::from)?.len() as u64;
    if pairs == 0 {
        return Ok(Vec::new());
    }
    Ok(vec![TodayItem { count: Some(pairs), ..item(TodayKind::Review, "import", "", None, ("same_posts", "")) }])
}

/// Accounts of one kind of data that one file brought last and that wait till the same day, where there are many of them;
/// otherwise one account.
#[derive(Debug)]
pub(crate) struct OldFigures {
    pub(crate) kind: String,
    pub(crate) platform: String,
    /// The account's name, the file's where there are several.
    pub(crate) title: String,
    /// Days since the newest of them.
    pub(crate) days: i64,
    pub(crate) accounts: Vec<String>,
    import_id: String,
    /// Until when they are put off, whether that day is over or not.
    pub(crate) until: Option<NaiveDate>,
}

impl OldFigures {
    /// What to open: kind and id.
    pub(crate) fn reference(&self) -> (&'static str, &str) {
        match self.accounts.as_slice() {
            [account] => (ACCOUNT, account),
            _ => (ACCOUNTS, &self.import_id),
        }
    }
}

/// Accounts whose figures are older than `OLD`, gathered by file.
pub(crate) fn old_figures(conn: &Connection, setting: &Setting, off: &PutOff) -> Result<Vec<OldFigures>, ApiError> {
    let (accounts, _) = coverage::coverage(conn, setting.zone, setting.today).map_err(StoreError::from)?;
    let mut of_file: BTreeMap<_, Vec<(i64, AccountCoverage)>> = BTreeMap::new();
    for covered in accounts {
        let Some(days) = covered.age_days.filter(|days| *days > OLD) else { continue };
        let until = off.until(ACCOUNT, &covered.account_id);
        let import = covered.newest_import_id.clone().unwrap_or_default();
        of_file.entry((import, covered.kind.clone(), until)).or_default().push((days, covered));
    }
    let mut found = Vec::new();
    for ((import_id, kind, until), accounts) in of_file {
        if accounts.len() > NAMED {
            let file =
                import_id.parse().map(|id| import::get(conn, id)).unwrap_or(Ok(None)).map_err(StoreError::from)?;
            found.push(OldFigures {
                kind,
                platform: accounts.first().map(|(_, one)| one.platform.clone()).unwrap_or_default(),
                title: file.map(|file| file.file).unwrap_or_default(),
                days: accounts.iter().map(|(days, _)| *days).min().unwrap_or_default(),
                accounts: accounts.into_iter().map(|(_, one)| one.account_id).collect(),
                import_id,
                until,
            });
            continue;
        }
        found.extend(accounts.into_iter().map(|(days, one)| OldFigures {
            kind: kind.clone(),
            platform: one.platform,
            title: one.account,
            days,
            accounts: vec![one.account_id],
            import_id: import_id.clone(),
            until,
        }));
    }
    Ok(found)
}

/// As an item of today.
pub(super) fn worded(old: &OldFigures) -> TodayItem {
    TodayItem {
        days: Some(-old.days),
        platform: Some(old.platform.clone()),
        detail: Some(old.kind.clone()),
        count: Some(old.accounts.len() as u64),
        ..item(TodayKind::OldImport, "import", &old.title, None, old.reference())
    }
}
