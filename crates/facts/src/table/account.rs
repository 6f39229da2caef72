//! Platforms and the brand's accounts on them.

use sandtable_store::rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use super::Result;
use crate::view::AccountChoice;

/// The id of a platform key, made when it is new.
pub fn platform_id(conn: &Connection, key: &str) -> Result<i64> {
    let found = conn.query_row("SELECT id FROM platform WHERE key = ?", [key], |row| row.get(0)).optional()?;
    match found {
        Some(id) => Ok(id),
        None => {
            conn.execute("INSERT INTO platform (key) VALUES (?)", [key])?;
            Ok(conn.last_insert_rowid())
        }
    }
}

/// The account with this handle, made when it is new. A handle is the platform's id of the account, or its name where
/// the file has no id.
pub fn account_id(conn: &Connection, platform_id: i64, handle: &str, name: &str, import_id: i64) -> Result<i64> {
    let found = conn
        .prepare_cached("SELECT id FROM account WHERE platform_id = ? AND handle = ?")?
        .query_row(params![platform_id, handle], |row| row.get(0))
        .optional()?;
    match found {
        Some(id) => Ok(id),
        None => conn
            .prepare_cached("INSERT INTO account (platform_id, handle, name, import_id) VALUES (?, ?, ?, ?)")?
            .insert(params![platform_id, handle, name, import_id]),
    }
}

/// Accounts with the number of their posts (out of the roll-up), most first.
pub fn with_posts(conn: &Connection) -> Result<Vec<AccountChoice>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.id, p.key, a.name, COALESCE(SUM(d.posts), 0) AS posts
         FROM account a JOIN platform p ON p.id = a.platform_id LEFT JOIN post_day d ON d.account_id = a.id
         GROUP BY a.id ORDER BY posts DESC, a.name, a.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(AccountChoice {
            id: row.get::<_, i64>(0)?.to_string(),
            platform: row.get(1)?,
            name: row.get(2)?,
            posts: count(row.get(3)?),
        })
    })?;
    rows.collect()
}

/// The display name of an account.
pub fn name(conn: &Connection, id: i64) -> Result<Option<String>> {
    conn.query_row("SELECT name FROM account WHERE id = ?", [id], |row| row.get(0)).optional()
}

/// Takes accounts away that undone imports brought and that nothing uses.
pub fn remove_unused(conn: &Connection) -> Result<usize> {
    // All rows of records belong to imports in force, and an import names the accounts of all its rows.
    conn.execute(
        "DELETE FROM account WHERE import_id IN (SELECT id FROM import WHERE state = 'undone')
           AND NOT EXISTS (SELECT 1 FROM post WHERE post.account_id = account.id)
           AND NOT EXISTS (SELECT 1 FROM post_day WHERE post_day.account_id = account.id)
           AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.account_id = account.id)
           AND NOT EXISTS (SELECT 1 FROM target WHERE scope = 'account' AND scope_id = CAST(account.id AS TEXT))
           AND NOT EXISTS (SELECT 1 FROM typed_figure WHERE scope = 'account' AND scope_id = CAST(account.id AS TEXT))
           AND NOT EXISTS (SELECT 1 FROM post_alias WHERE post_alias.account_id = account.id)
           AND NOT EXISTS (SELECT 1 FROM import_account b JOIN import i ON i.id = b.import_id
                           WHERE b.account_id = account.id AND i.state = 'done')",
        [],
    )
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count kept as REAL")]
pub(crate) fn count(value: f64) -> u64 {
    value as u64
}

/// The platforms of some accounts.
pub fn platforms_of(conn: &Connection, accounts: &[i64]) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT DISTINCT p.key FROM account a JOIN platform p ON p.id = a.platform_id WHERE a.id IN ({})",
        super::placeholders(accounts.len())
    );
    conn.prepare_cached(&sql)?.query_map(params_from_iter(accounts), |row| row.get(0))?.collect()
}

/// Whether any account is on the platform.
pub fn has_platform(conn: &Connection, key: &str) -> Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM account a JOIN platform p ON p.id = a.platform_id WHERE p.key = ?)";
    conn.query_row(sql, [key], |row| row.get(0))
}
