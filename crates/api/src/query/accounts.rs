//! Accounts by id, for lists whose rows know no more of them.

use sandtable_store::rusqlite::{Connection, OptionalExtension, Result};

/// Name of the account and key of its platform; `None` when it has gone.
pub(crate) fn name_and_platform(conn: &Connection, id: i64) -> Result<Option<(String, String)>> {
    conn.prepare_cached("SELECT a.name, p.key FROM account a JOIN platform p ON p.id = a.platform_id WHERE a.id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()
}
