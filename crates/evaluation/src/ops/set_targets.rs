//! Sets several targets, or takes them away.

use sandtable_base::id::new_id;
use sandtable_facts::table::target::{self, Target};
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::view::TargetScope;

pub static SET_TARGETS: Op = Op { name: "evaluation.set_targets", tables: &["target"], undo: Undo::Changeset };

/// A target as it is wanted, checked by the caller.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    pub metric: String,
    pub scope: TargetScope,
    /// By its one name.
    pub period: String,
    /// `None` takes the target away.
    pub value: Option<f64>,
}

/// One step for all of them; the targets that stand, in the order they were wanted.
pub fn set_targets(store: &Store, actor: &str, wanted: &[Wanted]) -> Result<Vec<Target>, StoreError> {
    store.transact(&SET_TARGETS, actor, |tx| {
        tx.describe("count", wanted.len().to_string());
        if let (Some(first), Some(last)) = (wanted.first(), wanted.last()) {
            tx.describe("metric", first.metric.as_str());
            tx.describe("period", first.period.as_str());
            tx.describe("until", last.period.as_str());
        }
        let mut standing = Vec::new();
        for one in wanted {
            let (kind, id) = one.scope.key();
            let Some(value) = one.value else {
                target::remove(tx, &one.metric, kind, id, &one.period)?;
                continue;
            };
            let target = Target {
                id: new_id(tx.now()),
                metric: one.metric.clone(),
                scope: kind.to_owned(),
                scope_id: id.to_owned(),
                period: one.period.clone(),
                value,
            };
            standing.push(target::put(tx, &target)?);
        }
        Ok(standing)
    })
}
