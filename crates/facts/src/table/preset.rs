//! Corrections of columns and answers, kept for the next file with the same header.

use sandtable_store::rusqlite::{Connection, OptionalExtension, named_params, params};

use super::Result;
use crate::view::PresetSource;

/// What is kept. Mapping and options are JSON texts (the outermost layer reads them).
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    pub source: PresetSource,
    pub mapping: String,
    pub options: String,
}

/// Mapping and options.
pub fn get(conn: &Connection, signature: &str) -> Result<Option<(String, String)>> {
    conn.query_row("SELECT mapping, options FROM import_preset WHERE signature = ?", [signature], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
    .optional()
}

/// All of them, newest first.
pub fn all(conn: &Connection) -> Result<Vec<Preset>> {
    conn.prepare_cached(
        "SELECT signature, columns, kind, platform, file, saved_at, mapping, options FROM import_preset
         ORDER BY saved_at DESC, signature",
    )?
    .query_map([], |row| {
        let columns: Option<String> = row.get(1)?;
        Ok(Preset {
            source: PresetSource {
                signature: row.get(0)?,
                columns: columns.map_or_else(Vec::new, |text| text.lines().map(str::to_owned).collect()),
                kind: row.get(2)?,
                platform: row.get(3)?,
                file: row.get(4)?,
                saved_at: row.get(5)?,
            },
            mapping: row.get(6)?,
            options: row.get(7)?,
        })
    })?
    .collect()
}

pub fn put(conn: &Connection, preset: &Preset) -> Result<()> {
    let source = &preset.source;
    // A header of several lines is one column.
    let columns: Vec<String> = source.columns.iter().map(|name| name.replace(['\r', '\n'], " ")).collect();
    conn.execute(
        "INSERT INTO import_preset (signature, mapping, options, saved_at, columns, kind, platform, file)
         VALUES (:signature, :mapping, :options, :saved_at, :columns, :kind, :platform, :file)
         ON CONFLICT (signature) DO UPDATE SET mapping = :mapping, options = :options, saved_at = :saved_at,
            columns = :columns, kind = :kind, platform = :platform, file = :file",
        named_params! {
            ":signature": source.signature, ":mapping": preset.mapping, ":options": preset.options,
            ":saved_at": source.saved_at, ":columns": columns.join("\n"), ":kind": source.kind,
            ":platform": source.platform, ":file": source.file,
        },
    )?;
    Ok(())
}

/// Whether there was one.
pub fn remove(conn: &Connection, signature: &str) -> Result<bool> {
    Ok(conn.execute("DELETE FROM import_preset WHERE signature = ?", params![signature])? > 0)
}
