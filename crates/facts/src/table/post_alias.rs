//! Edited titles: keys of posts without ids that belong to another post.

use std::collections::HashMap;

use sandtable_store::rusqlite::{Connection, OptionalExtension, Row, params};

use super::Result;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    pub platform_id: i64,
    pub key: String,
    pub kept_key: String,
    pub account_id: i64,
    pub join_id: String,
    /// UTC.
    pub joined_at: String,
    pub actor: String,
}

const COLUMNS: &str = "platform_id, key, kept_key, account_id, join_id, joined_at, actor";

fn read(row: &Row<'_>) -> Result<Alias> {
    Ok(Alias {
        platform_id: row.get(0)?,
        key: row.get(1)?,
        kept_key: row.get(2)?,
        account_id: row.get(3)?,
        join_id: row.get(4)?,
        joined_at: row.get(5)?,
        actor: row.get(6)?,
    })
}

pub fn put(conn: &Connection, alias: &Alias) -> Result<()> {
    conn.prepare_cached(&format!("INSERT INTO post_alias ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"))?.execute(
        params![
            alias.platform_id,
            alias.key,
            alias.kept_key,
            alias.account_id,
            alias.join_id,
            alias.joined_at,
            alias.actor
        ],
    )?;
    Ok(())
}

pub fn get(conn: &Connection, join_id: &str) -> Result<Option<Alias>> {
    conn.prepare_cached(&format!("SELECT {COLUMNS} FROM post_alias WHERE join_id = ?"))?
        .query_row([join_id], read)
        .optional()
}

pub fn remove(conn: &Connection, join_id: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM post_alias WHERE join_id = ?")?.execute([join_id])?;
    Ok(())
}

/// All of them, newest first, with the names of platform and account.
pub fn all(conn: &Connection) -> Result<Vec<(Alias, String, String)>> {
    let columns: Vec<String> = COLUMNS.split(", ").map(|column| format!("j.{column}")).collect();
    conn.prepare_cached(&format!(
        "SELECT {}, p.key, a.name FROM post_alias j JOIN platform p ON p.id = j.platform_id
         JOIN account a ON a.id = j.account_id ORDER BY j.join_id DESC",
        columns.join(", ")
    ))?
    .query_map([], |row| Ok((read(row)?, row.get(7)?, row.get(8)?)))?
    .collect()
}

/// For each key of a platform that is another's the key of the post it belongs to in the end.
pub fn kept_keys(conn: &Connection, platform_id: i64) -> Result<HashMap<String, String>> {
    let next: HashMap<String, String> = conn
        .prepare_cached("SELECT key, kept_key FROM post_alias WHERE platform_id = ?")?
        .query_map([platform_id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_>>()?;
    let last = |first: &String| {
        let mut kept = first;
        // A key leads to a post that was there, so there is no circle; a damaged file must not hang either.
        for _ in 0..next.len() {
            match next.get(kept) {
                Some(further) => kept = further,
                None => break,
            }
        }
        kept.clone()
    };
    Ok(next.iter().map(|(key, kept)| (key.clone(), last(kept))).collect())
}
