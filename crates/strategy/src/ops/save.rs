//! Saves items of a plan: new ones and changed ones, in one step.

use sandtable_base::id::new_id;
use sandtable_store::{Op, Store, StoreError, Tx, Undo};

use crate::table::StrategyItem;

pub static SAVE: Op = Op { name: "strategy.save", tables: StrategyItem::TABLES, undo: Undo::Changeset };

/// Saves the items in the order given; a new one gets its id and, without a position, the last place.
pub fn save(store: &Store, actor: &str, items: Vec<StrategyItem>) -> Result<Vec<StrategyItem>, StoreError> {
    store.transact(&SAVE, actor, |tx| {
        describe(tx, &items);
        let now = tx.now();
        Ok(StrategyItem::put_all(tx, items, || new_id(now))?)
    })
}

/// Says what was saved, for the history: the kind and, of a single one, its name.
fn describe(tx: &mut Tx<'_>, items: &[StrategyItem]) {
    if let Some(first) = items.first() {
        tx.describe("kind", first.kind());
        tx.describe("name", first.title());
        tx.describe("count", items.len().to_string());
    }
}
