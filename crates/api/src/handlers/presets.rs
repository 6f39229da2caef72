//! Answers kept for files with the same columns.

use sandtable_facts::ops::forget_preset::forget_preset;
use sandtable_facts::table::preset;
use sandtable_store::StoreError;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<ImportPresets, ApiError> {
    let kept = call.store()?.read(|conn| Ok::<_, StoreError>(preset::all(conn)?))?;
    // One that a newer program wrote and this one cannot read is shown too: it can be forgotten.
    let readable = |kept: &preset::Preset| ImportPreset {
        mapping: serde_json::from_str(&kept.mapping).unwrap_or_default(),
        options: serde_json::from_str(&kept.options).unwrap_or_default(),
    };
    let presets = kept.into_iter().map(|kept| KeptPreset { preset: readable(&kept), source: kept.source });
    Ok(ImportPresets { presets: presets.collect() })
}

pub(crate) fn forget(call: &Call<'_>, request: PresetSignature) -> Result<Done, ApiError> {
    if !forget_preset(&*call.store()?, &call.actor(), &request.signature)? {
        return Err(ApiError::value("signature", &request.signature, "one of import_presets"));
    }
    Ok(Done {})
}
