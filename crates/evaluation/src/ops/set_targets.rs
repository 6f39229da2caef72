//! Sets several targets, or takes them away.

use std::collections::BTreeSet;

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
        // The names of periods of one length are in the order of time.
        let periods = || wanted.iter().map(|one| one.period.as_str());
        if let (Some(one), Some(first), Some(last)) = (wanted.first(), periods().min(), periods().max()) {
            tx.describe("metric", one.metric.as_str());
            tx.describe("metrics", wanted.iter().map(|one| &one.metric).collect::<BTreeSet<_>>().len().to_string());
            tx.describe("period", first);
            tx.describe("until", last);
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
