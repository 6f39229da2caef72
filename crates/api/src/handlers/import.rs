//! Files in: preview, import, what came of it, and back.

use std::path::Path;

use sandtable_base::RecordKind;
use sandtable_facts::ops::import_file::IMPORT_FILE;
use sandtable_facts::table::{account, import, preset, rejection};
use sandtable_facts::view::{ImportState, ImportView};
use sandtable_ingest as ingest;
use sandtable_ingest::view::{Mapping, Options, Rejection};
use sandtable_store::{Store, StoreError};
use serde_json::json;

use super::workspace::absolute;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::export::write_csv;
use crate::imported_rows;
use crate::importing;
use crate::requests::*;

/// Rejected rows that are sent with an answer; the rest is counted and can be read with `import_rejected`.
pub(crate) const SHOWN: usize = 10_000;

pub(crate) fn preview(call: &Call<'_>, request: ImportPreview) -> Result<ImportPreviewed, ApiError> {
    let path = absolute(Path::new(&request.file))?;
    let given = ImportPreset {
        mapping: request.mapping.clone().unwrap_or_default(),
        options: request.options.clone().unwrap_or_default(),
    };
    let kind = request.kind.as_deref();
    let signature = ingest::inspect(&path, kind, &given.mapping, &given.options, &())?.plan.header_signature;
    // Without a workspace a file can be looked at too; nothing is known then.
    let store = match call.store() {
        Ok(store) => Some(store),
        Err(ApiError::NoWorkspace) => None,
        Err(error) => return Err(error),
    };
    let preset = match &store {
        Some(store) => preset_of(store, &signature)?,
        None => None,
    };
    let ImportPreset { mapping, options } = match preset.clone() {
        Some(preset) => given.over(preset),
        None => given,
    };
    let preview = ingest::preview(&path, kind, &mapping, &options)?;
    let (imported_before, accounts) = match &store {
        Some(store) => store.read(|conn| {
            let before = match import::of_content(conn, &preview.sha256)? {
                Some((id, _)) => import::get(conn, id)?,
                None => None,
            };
            let platform = preview.platform.clone().unwrap_or_default();
            let mut accounts = account::with_posts(conn)?;
            accounts.retain(|known| known.platform == platform);
            accounts.truncate(200);
            Ok::<_, StoreError>((before, accounts))
        })?,
        None => (None, Vec::new()),
    };
    let keeps_file = importing::keeps(u64::try_from(preview.bytes).unwrap_or_default(), &options);
    Ok(ImportPreviewed { preview, preset, imported_before, fields: ingest::fields(), accounts, keeps_file })
}

pub(crate) fn file(call: &Call<'_>, request: ImportFile) -> Result<Imported, ApiError> {
    let store = call.store()?;
    importing::import_file(call, &store, &request)
}

pub(crate) fn rows(call: &Call<'_>, request: ImportRows) -> Result<ImportedRows, ApiError> {
    let id = parse_id(&request.import_id)?;
    let limit = request.limit.unwrap_or(1000).clamp(1, 50_000);
    let after = request.after.map_or(0, |row| i64::try_from(row).unwrap_or(i64::MAX));
    call.store()?.read(|conn| {
        let view = known(conn, id)?;
        let source = |row: i64| json!({ "file": view.file, "row": row, "import_id": request.import_id });
        let mut rows = if view.kind == "posts" {
            imported_rows::posts(conn, id, after, limit + 1, source)?
        } else if let Some(kind) = RecordKind::named(&view.kind) {
            imported_rows::records(conn, kind, id, after, limit + 1, source)?
        } else {
            imported_rows::entries(conn, id, after, limit + 1, source)?
        };
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        Ok::<_, ApiError>(ImportedRows { rows, more })
    })
}

pub(crate) fn undo(call: &Call<'_>, request: ImportId) -> Result<ImportUndone, ApiError> {
    let id = parse_id(&request.import_id)?;
    let store = call.store()?;
    let view = store.read(|conn| known(conn, id))?;
    if view.state == ImportState::Undone {
        return Err(ApiError::value("import_id", &request.import_id, "it has been taken back already"));
    }
    let step = store
        .step_of(IMPORT_FILE.name, &request.import_id)?
        .ok_or_else(|| ApiError::ImportMissing { import_id: request.import_id.clone() })?;
    let rows = || store.read(|conn| Ok::<_, StoreError>(import::rows_in_all(conn)?));
    let before = rows()?;
    store.undo_step(step, &call.actor())?;
    Ok(ImportUndone { import_id: request.import_id, removed: before.saturating_sub(rows()?), restored: view.updated })
}

pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<Imports, ApiError> {
    let imports = call.store()?.read(|conn| Ok::<_, StoreError>(import::list(conn)?))?;
    Ok(Imports { imports })
}

pub(crate) fn rejected(call: &Call<'_>, request: ImportRejected) -> Result<Rejections, ApiError> {
    let id = parse_id(&request.import_id)?;
    let mut rejected: Vec<Rejection> = call.store()?.read(|conn| {
        known(conn, id)?;
        let found = rejection::of(conn, id)?;
        Ok::<_, ApiError>(
            found
                .into_iter()
                .map(|row| Rejection { row: row.row, column: row.column, value: row.value, reason: row.reason })
                .collect(),
        )
    })?;
    if let Some(path) = &request.path {
        let header = ["row", "column", "value", "reason"].map(str::to_owned);
        let rows = rejected.iter().map(|rejection| {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            vec![rejection.row.to_string(), text(&rejection.column), text(&rejection.value), rejection.reason.clone()]
        });
        write_csv(call, Path::new(path), &header, rows)?;
    }
    rejected.truncate(SHOWN);
    Ok(Rejections { rejected, path: request.path })
}

fn known(conn: &sandtable_store::rusqlite::Connection, id: i64) -> Result<ImportView, ApiError> {
    import::get(conn, id)?.ok_or_else(|| ApiError::ImportMissing { import_id: id.to_string() })
}

fn parse_id(text: &str) -> Result<i64, ApiError> {
    text.parse().map_err(|_| ApiError::ImportMissing { import_id: text.to_owned() })
}

pub(crate) fn preset_of(store: &Store, signature: &str) -> Result<Option<ImportPreset>, ApiError> {
    let kept = store.read(|conn| Ok::<_, StoreError>(preset::get(conn, signature)?))?;
    Ok(kept.and_then(|(mapping, options)| {
        // A preset that a newer program wrote and this one cannot read is no preset.
        let mapping: Mapping = serde_json::from_str(&mapping).ok()?;
        let options: Options = serde_json::from_str(&options).ok()?;
        Some(ImportPreset { mapping, options })
    }))
}
