//! Puts things that wait off to a day, or for good, and brings them back before.

use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::snooze::{self, FOR_GOOD, Snooze};

pub static SNOOZE: Op = Op { name: "today.snooze", tables: &["snooze"], undo: Undo::Changeset };

pub static SILENCE: Op = Op { name: "today.silence", tables: &["snooze"], undo: Undo::Changeset };

pub static BRING_BACK: Op = Op { name: "today.bring_back", tables: &["snooze"], undo: Undo::Changeset };

/// What is put off together is one step, all of it until the same day; `name` is what the history calls it.
pub fn snooze(store: &Store, actor: &str, put_off: &[Snooze], name: &str) -> Result<(), StoreError> {
    let Some(first) = put_off.first() else { return Ok(()) };
    let op = if first.until == FOR_GOOD { &SILENCE } else { &SNOOZE };
    store.transact(op, actor, |tx| {
        tx.describe("kind", first.kind.clone());
        tx.describe("name", name);
        if first.until != FOR_GOOD {
            tx.describe("until", first.until.to_string());
        }
        for one in put_off {
            snooze::put(tx, one)?;
        }
        Ok(())
    })
}

/// Whether any of them was put off.
pub fn bring_back(store: &Store, actor: &str, kind: &str, ids: &[String], name: &str) -> Result<bool, StoreError> {
    store.transact(&BRING_BACK, actor, |tx| {
        tx.describe("kind", kind);
        tx.describe("name", name);
        let mut any = false;
        for id in ids {
            any |= snooze::remove(tx, kind, id)?;
        }
        Ok(any)
    })
}
