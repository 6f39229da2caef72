//! What a workspace keeps about itself: name, currency, time zone, first day of the week.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sandtable_base::{Currency, WeekStart};
use sandtable_evaluation::query::Setting;
use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::error::ApiError;
use crate::requests::WorkspaceSettings;

pub(crate) static UPDATE_SETTINGS: Op = Op {
    name: "workspace.update_settings",
    // With the time zone the days of posts and records move.
    tables: &[
        "setting",
        "post",
        "post_stand",
        "post_day",
        "entry_day",
        "touchpoint",
        "conversion",
        "lead",
        "purchase",
        "member",
        "survey_answer",
        "mention",
        "creator_account",
        "creator_post",
        "ugc_post",
        "comment",
        "benchmark",
    ],
    undo: Undo::Changeset,
};

/// The first settings of a workspace: nothing to take back, a workspace without a name is none.
pub(crate) static CREATE: Op = Op { name: "workspace.create", tables: &["setting"], undo: Undo::Never };

/// The program filled this workspace itself.
pub(crate) static MARK_DEMO: Op = Op { name: "workspace.mark_demo", tables: &["setting"], undo: Undo::Beginning };

const WEEK_STARTS: [(&str, WeekStart); 3] =
    [("monday", WeekStart::Monday), ("saturday", WeekStart::Saturday), ("sunday", WeekStart::Sunday)];

/// The settings as the workspace has them.
pub(crate) struct Known {
    pub(crate) name: String,
    pub(crate) currency: String,
    pub(crate) time_zone: String,
    pub(crate) week_start: WeekStart,
    pub(crate) demo: bool,
}

pub(crate) fn known(conn: &Connection) -> Result<Known, StoreError> {
    let get = |key: &str| Ok::<_, StoreError>(sandtable_store::setting(conn, key)?);
    let week = get("week_start")?.unwrap_or_default();
    Ok(Known {
        name: get("name")?.unwrap_or_default(),
        currency: get("currency")?.unwrap_or_else(|| "CNY".to_owned()),
        time_zone: get("time_zone")?.unwrap_or_else(|| "UTC".to_owned()),
        week_start: WEEK_STARTS.iter().find(|(key, _)| *key == week).map_or(WeekStart::Monday, |(_, start)| *start),
        demo: get("demo")?.is_some(),
    })
}

/// What boards need of them, and the day it is.
pub(crate) fn board(conn: &Connection, now: DateTime<Utc>) -> Result<Setting, StoreError> {
    let zone = zone(conn)?;
    let known = known(conn)?;
    let today = now.with_timezone(&zone).date_naive();
    Ok(Setting { week_start: known.week_start, zone, today, currency: known.currency })
}

pub(crate) fn zone(conn: &Connection) -> Result<Tz, StoreError> {
    Ok(sandtable_facts::ops::zone_of(conn)?)
}

/// Checks and writes what is given; the rest stays. One undo step.
pub(crate) fn update(store: &Store, actor: &str, change: &WorkspaceSettings) -> Result<(), ApiError> {
    write(store, &UPDATE_SETTINGS, actor, &check(change)?)
}

/// Writes the first settings.
pub(crate) fn create(store: &Store, actor: &str, settings: &WorkspaceSettings) -> Result<(), ApiError> {
    write(store, &CREATE, actor, &check(settings)?)
}

/// Marks the workspace as the one the program fills itself.
pub(crate) fn mark_demo(store: &Store, actor: &str) -> Result<(), ApiError> {
    write(store, &MARK_DEMO, actor, &[("demo", "1".to_owned())])
}

fn write(store: &Store, op: &'static Op, actor: &str, rows: &[(&'static str, String)]) -> Result<(), ApiError> {
    store.transact(op, actor, |tx| {
        for (key, value) in rows {
            tx.set_setting(key, value)?;
            tx.describe(key, value.clone());
        }
        if rows.iter().any(|(key, _)| *key == "time_zone") && op.name == UPDATE_SETTINGS.name {
            sandtable_facts::ops::rezone::rezone(tx)?;
        }
        Ok::<_, ApiError>(())
    })
}

/// The rows a change would write, or what is wrong with it.
pub(crate) fn check(change: &WorkspaceSettings) -> Result<Vec<(&'static str, String)>, ApiError> {
    let mut rows = Vec::new();
    if let Some(name) = &change.name {
        rows.push(("name", name_of(name)?));
    }
    if let Some(code) = &change.currency {
        let hint = "an ISO 4217 code such as CNY";
        let currency = Currency::new(code).map_err(|_| ApiError::value("currency", code, hint))?;
        rows.push(("currency", currency.code().to_owned()));
    }
    if let Some(zone) = &change.time_zone {
        let hint = "an IANA name such as Asia/Shanghai";
        let zone: Tz = zone.parse().map_err(|_| ApiError::value("time_zone", zone, hint))?;
        rows.push(("time_zone", zone.name().to_owned()));
    }
    if let Some(start) = change.week_start {
        let key = WEEK_STARTS.iter().find(|(_, known)| *known == start).map_or("monday", |(key, _)| key);
        rows.push(("week_start", key.to_owned()));
    }
    Ok(rows)
}

/// A name without control characters, of at most 120 characters.
pub(crate) fn name_of(name: &str) -> Result<String, ApiError> {
    let name = name.trim();
    let too_long = name.chars().count() > 120;
    if name.is_empty() || too_long || name.chars().any(char::is_control) {
        return Err(ApiError::value("name", name.chars().take(40).collect::<String>(), "1 to 120 characters"));
    }
    Ok(name.to_owned())
}
