//! Figures typed by hand: one row a metric, scope and period.

use sandtable_base::Day;
use sandtable_store::rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use super::Result;

/// `scope` is `brand`, `platform` or `account`; `scope_id` is empty, the platform's key or the account's id.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedFigure {
    pub id: String,
    pub metric: String,
    pub scope: String,
    pub scope_id: String,
    pub period: String,
    pub first_day: Day,
    pub last_day: Day,
    pub value: f64,
    pub currency: Option<String>,
    pub note: Option<String>,
    /// UTC.
    pub typed_at: String,
    pub actor: String,
}

/// What a figure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    pub metric: &'a str,
    pub scope: &'a str,
    pub scope_id: &'a str,
    pub period: &'a str,
}

const COLUMNS: &str =
    "id, metric, scope, scope_id, period, first_day, last_day, value, currency, note, typed_at, actor";

fn read(row: &Row<'_>) -> Result<TypedFigure> {
    Ok(TypedFigure {
        id: row.get(0)?,
        metric: row.get(1)?,
        scope: row.get(2)?,
        scope_id: row.get(3)?,
        period: row.get(4)?,
        first_day: row.get(5)?,
        last_day: row.get(6)?,
        value: row.get(7)?,
        currency: row.get(8)?,
        note: row.get(9)?,
        typed_at: row.get(10)?,
        actor: row.get(11)?,
    })
}

/// Figures whose period lies between two days, in order of metric, scope and time.
pub fn between(conn: &Connection, first: Day, last: Day) -> Result<Vec<TypedFigure>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM typed_figure WHERE first_day >= ? AND last_day <= ?
         ORDER BY metric, scope, scope_id, first_day, last_day"
    ))?
    .query_map([first, last], read)?
    .collect()
}

/// Figures of a metric and scope.
pub fn of_scope(conn: &Connection, metric: &str, scope: &str, scope_id: &str) -> Result<Vec<TypedFigure>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM typed_figure WHERE metric = ? AND scope = ? AND scope_id = ? ORDER BY first_day, last_day"
    ))?
    .query_map([metric, scope, scope_id], read)?
    .collect()
}

/// Figures of a metric for the accounts of a platform, in order of time and account.
pub fn of_accounts_on(conn: &Connection, metric: &str, platform: &str) -> Result<Vec<TypedFigure>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM typed_figure WHERE metric = ? AND scope = 'account' AND scope_id IN
           (SELECT CAST(a.id AS TEXT) FROM account a JOIN platform p ON p.id = a.platform_id WHERE p.key = ?)
         ORDER BY first_day, last_day, scope_id"
    ))?
    .query_map([metric, platform], read)?
    .collect()
}

/// Metrics that somebody typed.
pub fn metrics(conn: &Connection) -> Result<Vec<String>> {
    conn.prepare_cached("SELECT DISTINCT metric FROM typed_figure ORDER BY metric")?
        .query_map([], |row| row.get(0))?
        .collect()
}

pub fn get(conn: &Connection, place: Place<'_>) -> Result<Option<TypedFigure>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM typed_figure WHERE metric = ? AND scope = ? AND scope_id = ? AND period = ?"
    ))?
    .query_row([place.metric, place.scope, place.scope_id, place.period], read)
    .optional()
}

/// Writes a figure; one with the same id is replaced.
pub fn put(conn: &Connection, figure: &TypedFigure) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO typed_figure (id, metric, scope, scope_id, period, first_day, last_day, value, currency, note,
            typed_at, actor)
         VALUES (:id, :metric, :scope, :scope_id, :period, :first_day, :last_day, :value, :currency, :note, :typed_at,
            :actor)
         ON CONFLICT (id) DO UPDATE SET value = :value, currency = :currency, note = :note, typed_at = :typed_at,
            actor = :actor",
    )?
    .execute(named_params! {
        ":id": figure.id, ":metric": figure.metric, ":scope": figure.scope, ":scope_id": figure.scope_id,
        ":period": figure.period, ":first_day": figure.first_day, ":last_day": figure.last_day,
        ":value": figure.value, ":currency": figure.currency, ":note": figure.note,
        ":typed_at": figure.typed_at, ":actor": figure.actor,
    })?;
    Ok(())
}

pub fn remove(conn: &Connection, id: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM typed_figure WHERE id = ?")?.execute(params![id])?;
    Ok(())
}
