//! Targets: one row a metric, scope and period.

use sandtable_store::rusqlite::{Connection, OptionalExtension, params};

use super::Result;

/// `scope` is `brand`, `platform` or `account`; `scope_id` is empty, the platform's key or the account's id.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    pub id: String,
    pub metric: String,
    pub scope: String,
    pub scope_id: String,
    pub period: String,
    pub value: f64,
}

fn read(row: &sandtable_store::rusqlite::Row<'_>) -> Result<Target> {
    Ok(Target {
        id: row.get(0)?,
        metric: row.get(1)?,
        scope: row.get(2)?,
        scope_id: row.get(3)?,
        period: row.get(4)?,
        value: row.get(5)?,
    })
}

const COLUMNS: &str = "id, metric, scope, scope_id, period, value";

pub fn all(conn: &Connection) -> Result<Vec<Target>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM target ORDER BY metric, scope, scope_id, period"))?
        .query_map([], read)?
        .collect()
}

pub fn of_metric(conn: &Connection, metric: &str, scope: &str, scope_id: &str) -> Result<Vec<Target>> {
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM target WHERE metric = ? AND scope = ? AND scope_id = ? ORDER BY period"
    ))?
    .query_map([metric, scope, scope_id], read)?
    .collect()
}

/// Sets a target; keeps the id of the one that was there.
pub fn put(conn: &Connection, target: &Target) -> Result<Target> {
    conn.prepare_cached(
        "INSERT INTO target (id, metric, scope, scope_id, period, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (metric, scope, scope_id, period) DO UPDATE SET value = ?6",
    )?
    .execute(params![target.id, target.metric, target.scope, target.scope_id, target.period, target.value])?;
    conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM target WHERE metric = ? AND scope = ? AND scope_id = ? AND period = ?"
    ))?
    .query_row([&target.metric, &target.scope, &target.scope_id, &target.period], read)
}

/// Takes a target away; whether there was one.
pub fn remove(conn: &Connection, metric: &str, scope: &str, scope_id: &str, period: &str) -> Result<Option<Target>> {
    let found = conn
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM target WHERE metric = ? AND scope = ? AND scope_id = ? AND period = ?"
        ))?
        .query_row([metric, scope, scope_id, period], read)
        .optional()?;
    if let Some(target) = &found {
        conn.execute("DELETE FROM target WHERE id = ?", [&target.id])?;
    }
    Ok(found)
}

/// Takes the targets of a scope away.
pub fn remove_of_scope(conn: &Connection, scope: &str, scope_id: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM target WHERE scope = ? AND scope_id = ?")?.execute([scope, scope_id])?;
    Ok(())
}

/// Gives the targets of one scope to another, which keeps those it has.
pub fn hand_over(conn: &Connection, scope: &str, from: &str, to: &str) -> Result<()> {
    conn.prepare_cached("UPDATE OR IGNORE target SET scope_id = ?3 WHERE scope = ?1 AND scope_id = ?2")?
        .execute([scope, from, to])?;
    remove_of_scope(conn, scope, from)
}
