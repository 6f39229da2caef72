//! What imports of every kind share: the accounts they name, what they reject, what they count, what they cover.

use std::collections::HashMap;

use sandtable_base::Day;
use sandtable_store::rusqlite::Connection;

use crate::model::post_row::Counts;
use crate::table::import::{ImportHead, ImportTail};
use crate::table::rejection::{self, Rejected};
use crate::table::{Result, account, import, import_account};

/// Names of accounts that an import shows.
const NAMED: usize = 10;

pub(crate) struct Intake<'c> {
    pub(crate) conn: &'c Connection,
    pub(crate) id: i64,
    pub(crate) platform_id: i64,
    pub(crate) counts: Counts,
    accounts: HashMap<String, i64>,
    names: Vec<String>,
    rejected: u64,
    first_day: Option<Day>,
    last_day: Option<Day>,
}

impl<'c> Intake<'c> {
    pub(crate) fn begin(conn: &'c Connection, head: &ImportHead) -> Result<Intake<'c>> {
        Ok(Intake {
            conn,
            id: import::begin(conn, head)?,
            platform_id: account::platform_id(conn, &head.platform)?,
            counts: Counts::default(),
            accounts: HashMap::new(),
            names: Vec::new(),
            rejected: 0,
            first_day: None,
            last_day: None,
        })
    }

    /// Keeps why a row was not taken.
    pub(crate) fn reject(&mut self, rejected: &Rejected) -> Result<()> {
        if self.rejected < rejection::KEPT {
            rejection::put(self.conn, self.id, self.rejected, rejected)?;
        }
        self.rejected += 1;
        Ok(())
    }

    /// The account with this handle; its name stands for the handle where the file has none.
    pub(crate) fn account(&mut self, handle: &str, name: &str) -> Result<i64> {
        let handle = if handle.is_empty() { name } else { handle };
        if let Some(id) = self.accounts.get(handle) {
            return Ok(*id);
        }
        let name = if name.is_empty() { handle } else { name };
        let id = account::account_id(self.conn, self.platform_id, handle, name, self.id)?;
        if self.names.len() < NAMED {
            self.names.push(name.to_owned());
        }
        self.accounts.insert(handle.to_owned(), id);
        Ok(id)
    }

    /// A row is of this day.
    pub(crate) fn cover(&mut self, day: Option<Day>) {
        if let Some(day) = day {
            self.first_day = Some(self.first_day.map_or(day, |first| first.min(day)));
            self.last_day = Some(self.last_day.map_or(day, |last| last.max(day)));
        }
    }

    /// Writes what came of the import. `as_of` is the newest moment the rows themselves name.
    pub(crate) fn finish(self, sha256: &str, rows_read: u64, as_of: Option<String>) -> Result<(i64, Counts)> {
        let accounts: Vec<i64> = self.accounts.values().copied().collect();
        let tail = ImportTail {
            sha256: sha256.to_owned(),
            rows_read,
            rejected: self.rejected,
            counts: self.counts,
            first_day: self.first_day,
            last_day: self.last_day,
            as_of,
            account_count: self.accounts.len() as u64,
            accounts: self.names,
        };
        for account_id in accounts {
            import_account::put(self.conn, self.id, account_id)?;
        }
        import::finish(self.conn, self.id, &tail)?;
        Ok((self.id, self.counts))
    }
}
