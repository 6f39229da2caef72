//! Puts a thing that waits off to a day, and brings it back before.

use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::snooze::{self, Snooze};

pub static SNOOZE: Op = Op { name: "today.snooze", tables: &["snooze"], undo: Undo::Changeset };

pub static BRING_BACK: Op = Op { name: "today.bring_back", tables: &["snooze"], undo: Undo::Changeset };

/// `name` is what the history calls the thing.
pub fn snooze(store: &Store, actor: &str, put_off: &Snooze, name: &str) -> Result<(), StoreError> {
    store.transact(&SNOOZE, actor, |tx| {
        tx.describe("kind", put_off.kind.clone());
        tx.describe("name", name);
        tx.describe("until", put_off.until.to_string());
        Ok(snooze::put(tx, put_off)?)
    })
}

/// Whether it was put off.
pub fn bring_back(store: &Store, actor: &str, kind: &str, id: &str, name: &str) -> Result<bool, StoreError> {
    store.transact(&BRING_BACK, actor, |tx| {
        tx.describe("kind", kind);
        tx.describe("name", name);
        Ok(snooze::remove(tx, kind, id)?)
    })
}
