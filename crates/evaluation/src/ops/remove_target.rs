//! Takes a target away.

use sandtable_facts::table::target::{self, Target};
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::view::TargetScope;

pub static REMOVE_TARGET: Op = Op { name: "evaluation.remove_target", tables: &["target"], undo: Undo::Changeset };

/// The target that was there, if any.
pub fn remove_target(
    store: &Store,
    actor: &str,
    metric: &str,
    scope: &TargetScope,
    period: &str,
) -> Result<Option<Target>, StoreError> {
    let (kind, id) = scope.key();
    store.transact(&REMOVE_TARGET, actor, |tx| {
        tx.describe("metric", metric);
        tx.describe("period", period);
        tx.describe("scope", kind);
        tx.describe("scope_id", id);
        Ok(target::remove(tx, metric, kind, id, period)?)
    })
}
