//! Sets the target of a metric for a scope and period.

use sandtable_base::id::new_id;
use sandtable_facts::table::target::{self, Target};
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::view::TargetScope;

pub static SET_TARGET: Op = Op { name: "evaluation.set_target", tables: &["target"], undo: Undo::Changeset };

/// `period` and `metric` have been checked by the caller.
pub fn set_target(
    store: &Store,
    actor: &str,
    metric: &str,
    scope: &TargetScope,
    period: &str,
    value: f64,
) -> Result<Target, StoreError> {
    let (kind, id) = scope.key();
    store.transact(&SET_TARGET, actor, |tx| {
        tx.describe("metric", metric);
        tx.describe("period", period);
        tx.describe("scope", kind);
        tx.describe("scope_id", id);
        tx.describe("value", value.to_string());
        let wanted = Target {
            id: new_id(tx.now()),
            metric: metric.to_owned(),
            scope: kind.to_owned(),
            scope_id: id.to_owned(),
            period: period.to_owned(),
            value,
        };
        Ok(target::put(tx, &wanted)?)
    })
}
