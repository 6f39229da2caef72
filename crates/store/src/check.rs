//! The health of the file, as SQLite's `quick_check` sees it.

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, ErrorCode, params};
use sandtable_base::clock::utc_text;

use crate::error::StoreError;
use crate::store::Store;
use crate::view::Integrity;

/// Damage is found at the latest this long after the last check.
const INTERVAL: TimeDelta = TimeDelta::days(7);

/// Complaints kept: the first ones say what is wrong, the rest repeat it page by page.
const COMPLAINTS: usize = 20;

impl Store {
    /// Checks the file now: 0.5 to 5 s per 300–900 MB, on a reader, so that writing goes on.
    pub fn quick_check(&self) -> Result<Integrity, StoreError> {
        let found = self.read(|conn| run(conn, self.clock().now()))?;
        if let Some(lock) = &self.lock {
            if !found.ok {
                tracing::error!(problems = ?found.problems, "the workspace is damaged");
                lock.set_sound(false);
            }
            record(&*self.writer()?, &found)?;
        }
        Ok(found)
    }

    /// What the last recorded check found; `None` before the first.
    pub fn last_check(&self) -> Result<Option<Integrity>, StoreError> {
        self.read(|conn| {
            let (at, problems): (Option<String>, String) =
                conn.query_row("SELECT checked_at, check_problems FROM store_state", [], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?;
            let problems: Vec<String> = serde_json::from_str(&problems).unwrap_or_default();
            Ok(at.map(|checked_at| Integrity { ok: problems.is_empty(), checked_at, problems }))
        })
    }

    /// Whether the weekly check is due (a workspace counts as checked when it is made).
    pub fn check_due(&self) -> Result<bool, StoreError> {
        let last = match self.last_check()? {
            Some(check) => check.checked_at,
            None => self.created_at()?,
        };
        let due = DateTime::parse_from_rfc3339(&last).map(|at| at + INTERVAL <= self.clock().now());
        Ok(due.unwrap_or(true))
    }
}

pub(crate) fn run(conn: &Connection, now: DateTime<Utc>) -> Result<Integrity, StoreError> {
    let problems = problems(conn)?;
    Ok(Integrity { ok: problems.is_empty(), checked_at: utc_text(now), problems })
}

/// What `quick_check` complains about; nothing for a sound file.
pub(crate) fn problems(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let complaints = || -> rusqlite::Result<Vec<String>> {
        conn.prepare(&format!("PRAGMA quick_check({COMPLAINTS})"))?.query_map([], |row| row.get(0))?.collect()
    };
    match complaints() {
        Ok(lines) if lines == ["ok"] => Ok(Vec::new()),
        Ok(lines) => Ok(lines),
        // Some damage stops the check itself.
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Ok(vec![error.to_string()]),
            _ => Err(error),
        },
    }
}

pub(crate) fn record(conn: &Connection, found: &Integrity) -> Result<(), StoreError> {
    let problems = serde_json::Value::from(found.problems.clone()).to_string();
    conn.execute("UPDATE store_state SET checked_at = ?1, check_problems = ?2", params![found.checked_at, problems])?;
    Ok(())
}
