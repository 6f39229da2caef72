//! Forgets the answers kept for files with the same columns.

use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::preset;

pub static FORGET_PRESET: Op = Op { name: "import.forget_preset", tables: &["import_preset"], undo: Undo::Changeset };

/// Whether there were any.
pub fn forget_preset(store: &Store, actor: &str, signature: &str) -> Result<bool, StoreError> {
    store.transact(&FORGET_PRESET, actor, |tx| {
        tx.describe("signature", signature);
        Ok(preset::remove(tx, signature)?)
    })
}
