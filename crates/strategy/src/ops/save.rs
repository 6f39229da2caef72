//! Saves items of a plan: new ones and changed ones, in one step.

use sandtable_base::id::new_id;
use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, Store, StoreError, Tx, Undo};

use crate::table::StrategyItem;

pub static SAVE: Op = Op { name: "strategy.save", tables: StrategyItem::TABLES, undo: Undo::Changeset };

/// Saves the items in the order given; a new one gets its id and, without a position, the last place.
pub fn save(store: &Store, actor: &str, items: Vec<StrategyItem>) -> Result<Vec<StrategyItem>, StoreError> {
    store.transact(&SAVE, actor, |tx| {
        describe(tx, &items);
        let now = tx.now();
        put_all(tx, items, || new_id(now))
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

fn put_all(
    conn: &Connection,
    items: Vec<StrategyItem>,
    mut id: impl FnMut() -> String,
) -> Result<Vec<StrategyItem>, StoreError> {
    let mut saved = Vec::with_capacity(items.len());
    for mut item in items {
        if item.id().is_empty() {
            item.set_id(id());
        }
        item.place(conn)?;
        item.put(conn)?;
        saved.push(item);
    }
    Ok(saved)
}
