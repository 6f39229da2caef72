//! Saves items of a plan: new ones and changed ones, in one step.

use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::StrategyItem;

pub static SAVE: Op = Op { name: "strategy.save", tables: StrategyItem::TABLES, undo: Undo::Changeset };

/// Saves the items in the order given; a new one gets its id and, without a position, the last place.
pub fn save(store: &Store, actor: &str, items: Vec<StrategyItem>) -> Result<Vec<StrategyItem>, StoreError> {
    save_over(store, actor, items, |_, items| Ok(items))
}

/// As [`save`], of what `over` makes of the items and of what is there now; nothing is written when it fails.
pub fn save_over<E: From<StoreError>>(
    store: &Store,
    actor: &str,
    items: Vec<StrategyItem>,
    over: impl FnOnce(&Connection, Vec<StrategyItem>) -> Result<Vec<StrategyItem>, E>,
) -> Result<Vec<StrategyItem>, E> {
    StrategyItem::save_over(store, &SAVE, actor, items, over)
}
