//! What waits, asked of every area in one way.
//!
//! An area is one function in [`AREAS`]; a new one is a new line. Nothing here writes, and every rule of lateness is a
//! comparison of days in the workspace's zone.

pub(crate) mod coming;
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

/// Until when things are put off, by kind and id; those whose day came too.
pub(crate) struct PutOff(HashMap<(String, String), NaiveDate>);

impl PutOff {
    pub(crate) fn of(snoozes: &[snooze::Snooze]) -> PutOff {
        PutOff(snoozes.iter().map(|one| ((one.kind.clone(), one.id.clone()), one.until)).collect())
    }

    pub(crate) fn until(&self, kind: &str, id: &str) -> Option<NaiveDate> {
        self.0.get(&(kind.to_owned(), id.to_owned())).copied()
    }
}

/// What waits, most pressing first, and what was put off, the first to come back first.
pub(crate) fn waiting(conn: &Connection, setting: &Setting) -> Result<(Vec<TodayItem>, Vec<TodayPutOff>), ApiError> {
    let off = PutOff::of(&snooze::all(conn).map_err(StoreError::from)?);
    let mut items = Vec::new();
    for ask in AREAS {
        items.extend(ask(conn, setting)?.into_iter().map(|item| {
            let until = off.until(&item.reference.kind, &item.reference.id);
            (item, until)
        }));
    }
    for old in facts::old_figures(conn, setting, &off)? {
        items.push((facts::worded(&old), old.until));
    }
    items.sort_by(|(a, _), (b, _)| (a.kind, a.days, &a.title).cmp(&(b.kind, b.days, &b.title)));
    let mut waiting = Vec::new();
    let mut put_off = Vec::new();
    for (item, until) in items {
        match until.filter(|until| *until > setting.today) {
            Some(until) => put_off.push((item, until)),
            None => waiting.push(item),
        }
    }
    put_off.sort_by_key(|(_, until)| *until);
    let put_off = put_off
        .into_iter()
        .map(|(item, until)| TodayPutOff { item, until: Some(until).filter(|until| *until != snooze::FOR_GOOD) });
    Ok((waiting, put_off.collect()))
}

/// The things a reference means, of those that wait or of those that are put off: kind and ids.
pub(crate) fn meant(
    conn: &Connection,
    setting: &Setting,
    reference: &TodayReference,
    put_off: bool,
) -> Result<(String, Vec<String>), ApiError> {
    if reference.kind != facts::ACCOUNTS {
        return Ok((reference.kind.clone(), vec![reference.id.clone()]));
    }
    let off = PutOff::of(&snooze::all(conn).map_err(StoreError::from)?);
    let later = |until: Option<NaiveDate>| until.is_some_and(|until| until > setting.today);
    let old = facts::old_figures(conn, setting, &off)?;
    let meant = old.into_iter().filter(|old| old.reference() == (facts::ACCOUNTS, &reference.id));
    let ids = meant.filter(|old| later(old.until) == put_off).flat_map(|old| old.accounts);
    Ok((facts::ACCOUNT.to_owned(), ids.collect()))
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
