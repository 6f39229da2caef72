//! Keeps what a person made of a data grid, and forgets it.

use sandtable_base::clock::utc_text;
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::grid_view::{self, KeptGridView};

pub static KEEP_GRID_VIEW: Op = Op { name: "grid.keep_view", tables: &["grid_view"], undo: Undo::Changeset };

pub static FORGET_GRID_VIEW: Op = Op { name: "grid.forget_view", tables: &["grid_view"], undo: Undo::Changeset };

/// One of the same id is replaced; `kept_at` is the moment of this write.
pub fn keep_grid_view(store: &Store, actor: &str, kept: &KeptGridView) -> Result<(), StoreError> {
    store.transact(&KEEP_GRID_VIEW, actor, |tx| {
        tx.describe("name", kept.name.clone());
        Ok(grid_view::put(tx, &KeptGridView { kept_at: utc_text(tx.now()), ..kept.clone() })?)
    })
}

/// Whether there was one of this id.
pub fn forget_grid_view(store: &Store, actor: &str, id: &str) -> Result<bool, StoreError> {
    store.transact(&FORGET_GRID_VIEW, actor, |tx| {
        let Some(kept) = grid_view::get(tx, id)? else { return Ok(false) };
        tx.describe("name", kept.name);
        Ok(grid_view::remove(tx, id)?)
    })
}
