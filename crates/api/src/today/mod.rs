//! What waits, asked of every area in one way.
//!
//! An area is one function in [`AREAS`]; a new one is a new line. Nothing here writes, and every rule of lateness is a
//! comparison of days in the workspace's zone.

mod content;
mod evaluation;
pub(crate) mod facts;
pub(crate) mod strategy;

use std::collections::HashMap;

use chrono::NaiveDate;
use sandtable_evaluation::query::Setting;
use sandtable_facts::table::snooze;
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind, TodayPutOff, TodayReference};

/// Asks one area.
type Ask = fn(&Connection, &Setting) -> Result<Vec<TodayItem>, ApiError>;

const AREAS: &[Ask] = &[content::waiting, strategy::waiting, evaluation::waiting, facts::waiting];

/// What waits, most pressing first, and what was put off, the first to come back first.
pub(crate) fn waiting(conn: &Connection, setting: &Setting) -> Result<(Vec<TodayItem>, Vec<TodayPutOff>), ApiError> {
    let mut items = Vec::new();
    for ask in AREAS {
        items.extend(ask(conn, setting)?);
    }
    items.sort_by(|a, b| (a.kind, a.days, &a.title).cmp(&(b.kind, b.days, &b.title)));
    let snoozes = snooze::all(conn).map_err(StoreError::from)?;
    let off: HashMap<(&str, &str), NaiveDate> = snoozes
        .iter()
        .filter(|snooze| snooze.until > setting.today)
        .map(|snooze| ((snooze.kind.as_str(), snooze.id.as_str()), snooze.until))
        .collect();
    let mut waiting = Vec::new();
    let mut put_off = Vec::new();
    for item in items {
        match off.get(&(item.reference.kind.as_str(), item.reference.id.as_str())).copied() {
            Some(until) => put_off.push(TodayPutOff { item, until }),
            None => waiting.push(item),
        }
    }
    put_off.sort_by_key(|one| one.until);
    Ok((waiting, put_off))
}

/// An item about a day.
fn item(
    kind: TodayKind,
    area: &str,
    title: &str,
    dated: Option<(NaiveDate, NaiveDate)>,
    of: (&str, &str),
) -> TodayItem {
    TodayItem {
        kind,
        area: area.to_owned(),
        title: title.to_owned(),
        date: dated.map(|(date, _)| date),
        days: dated.map(|(date, today)| (date - today).num_days()),
        platform: None,
        detail: None,
        count: None,
        reference: TodayReference { kind: of.0.to_owned(), id: of.1.to_owned() },
    }
}
