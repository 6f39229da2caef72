//! What waits, asked of every area in one way.
//!
//! An area is one function in [`AREAS`]; a new one is a new line. Nothing here writes, and every rule of lateness is a
//! comparison of days in the workspace's zone.

mod content;
mod evaluation;
pub(crate) mod facts;
pub(crate) mod strategy;

use chrono::NaiveDate;
use sandtable_evaluation::query::Setting;
use sandtable_store::rusqlite::Connection;

use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind, TodayReference};

/// Asks one area.
type Ask = fn(&Connection, &Setting) -> Result<Vec<TodayItem>, ApiError>;

const AREAS: &[Ask] = &[content::waiting, strategy::waiting, evaluation::waiting, facts::waiting];

/// Everything that waits, most pressing first.
pub(crate) fn waiting(conn: &Connection, setting: &Setting) -> Result<Vec<TodayItem>, ApiError> {
    let mut items = Vec::new();
    for ask in AREAS {
        items.extend(ask(conn, setting)?);
    }
    items.sort_by(|a, b| (a.kind, a.days, &a.title).cmp(&(b.kind, b.days, &b.title)));
    Ok(items)
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
