//! Posts without ids at the same moment, and moving stands between posts.

use std::collections::BTreeSet;

use sandtable_base::Day;
use sandtable_store::rusqlite::{Connection, params};

use super::Result;
use super::seen::Place;

/// Groups that are looked at in one go.
const GROUPS: u32 = 2_000;

/// Ids of posts without ids of one account and moment of publishing, where there are several.
pub fn groups(conn: &Connection) -> Result<Vec<Vec<i64>>> {
    let groups: Vec<(i64, Day, String)> = conn
        .prepare_cached(
            "SELECT account_id, day, published FROM post WHERE key GLOB '~*' AND published IS NOT NULL
             GROUP BY account_id, day, published HAVING COUNT(*) > 1 ORDER BY day DESC, account_id, published LIMIT ?",
        )?
        .query_map([GROUPS], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_>>()?;
    let mut statement = conn.prepare_cached(
        "SELECT id FROM post WHERE day = ? AND account_id = ? AND published = ? AND key GLOB '~*' ORDER BY id",
    )?;
    groups
        .into_iter()
        .map(|(account_id, day, published)| {
            statement.query_map(params![day, account_id, published], |row| row.get(0))?.collect()
        })
        .collect()
}

/// The imports that said something of a post.
pub fn imports_of(conn: &Connection, post_id: i64) -> Result<BTreeSet<i64>> {
    conn.prepare_cached(
        "SELECT import_id FROM post WHERE id = ?1 UNION SELECT import_id FROM post_stand WHERE post_id = ?1
         UNION SELECT import_id FROM import_seen WHERE post_id = ?1",
    )?
    .query_map([post_id], |row| row.get(0))?
    .collect()
}

/// Gives the stands that are not the latest, and all witnesses, to another post.
pub fn move_all(conn: &Connection, from: i64, to: i64) -> Result<()> {
    conn.prepare_cached("UPDATE post_stand SET post_id = ?2 WHERE post_id = ?1")?.execute([from, to])?;
    conn.prepare_cached("UPDATE import_seen SET post_id = ?2 WHERE post_id = ?1")?.execute([from, to])?;
    Ok(())
}

/// Gives one stand that is not the latest to another post.
pub fn move_stand(conn: &Connection, stand_id: i64, to: i64) -> Result<()> {
    conn.prepare_cached("UPDATE post_stand SET post_id = ?2 WHERE id = ?1")?.execute([stand_id, to])?;
    Ok(())
}

/// Gives the witnesses of a stand to another post.
pub fn move_witnesses(conn: &Connection, of: Place, to: i64) -> Result<()> {
    conn.prepare_cached("UPDATE import_seen SET post_id = ?3 WHERE of_import = ?1 AND of_row = ?2")?
        .execute(params![of.0, of.1, to])?;
    Ok(())
}

/// Gives a post another key.
pub fn rekey(conn: &Connection, post_id: i64, key: &str) -> Result<()> {
    conn.prepare_cached("UPDATE post SET key = ?2 WHERE id = ?1")?.execute(params![post_id, key])?;
    Ok(())
}

/// Two keys in the order the table has them.
fn sorted<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    if one <= other { (one, other) } else { (other, one) }
}

/// Keeps two posts apart.
pub fn keep_apart(conn: &Connection, platform_id: i64, one: &str, other: &str) -> Result<()> {
    let (key, other_key) = sorted(one, other);
    conn.prepare_cached("INSERT OR IGNORE INTO post_apart (platform_id, key, other_key) VALUES (?, ?, ?)")?
        .execute(params![platform_id, key, other_key])?;
    Ok(())
}

pub fn are_apart(conn: &Connection, platform_id: i64, one: &str, other: &str) -> Result<bool> {
    let (key, other_key) = sorted(one, other);
    let sql = "SELECT EXISTS (SELECT 1 FROM post_apart WHERE platform_id = ? AND key = ? AND other_key = ?)";
    conn.prepare_cached(sql)?.query_row(params![platform_id, key, other_key], |row| row.get(0))
}
