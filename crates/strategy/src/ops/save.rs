//! Saves items of a plan: new ones and changed ones, in one step.

use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::StrategyItem;

pub static SAVE: Op = Op { name: "strategy.save", tables: StrategyItem::TABLES, undo: Undo::Changeset };

/// Saves the items in the order given; a new one gets its id and, without a position, the last place.
pub fn save(store: &Store, actor: &str, items: Vec<StrategyItem>) -> Result<Vec<StrategyItem>, StoreError> {
    save_made(store, actor, |_| Ok(items))
}

/// As [`save`], of what `make` makes of what is there now; nothing is written when it fails.
pub fn save_made<E: From<StoreError>>(
    store: &Store,
    actor: &str,
    make: impl FnOnce(&Connection) -> Result<Vec<StrategyItem>, E>,
) -> Result<Vec<StrategyItem>, E> {
    StrategyItem::save_made(store, &SAVE, actor, make)
}
