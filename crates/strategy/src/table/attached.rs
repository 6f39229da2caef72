//! What hangs on an item of whatever kind: evidence, links, attachments.

use sandtable_store::rusqlite::{Connection, Result};

/// Takes what hangs on an item away with it.
pub fn remove(conn: &Connection, kind: &str, id: &str) -> Result<()> {
    conn.execute(
        "DELETE FROM attachment WHERE owner_kind = 'evidence'
         AND owner_id IN (SELECT id FROM evidence WHERE owner_kind = ?1 AND owner_id = ?2)",
        [kind, id],
    )?;
    conn.execute("DELETE FROM evidence WHERE owner_kind = ?1 AND owner_id = ?2", [kind, id])?;
    conn.execute("DELETE FROM attachment WHERE owner_kind = ?1 AND owner_id = ?2", [kind, id])?;
    conn.execute(
        "DELETE FROM item_link WHERE (from_kind = ?1 AND from_id = ?2) OR (to_kind = ?1 AND to_id = ?2)",
        [kind, id],
    )?;
    Ok(())
}
