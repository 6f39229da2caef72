//! Saves items of the content plan: new ones and changed ones, in one step.

use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::ContentItem;

pub static SAVE: Op = Op { name: "content.save", tables: ContentItem::TABLES, undo: Undo::Changeset };

/// Saves the items in the order given; a new one gets its id and, without a position, the last place.
pub fn save(store: &Store, actor: &str, items: Vec<ContentItem>) -> Result<Vec<ContentItem>, StoreError> {
    save_made(store, actor, |_| Ok(items))
}

/// As [`save`], of what `make` makes of what is there now; nothing is written when it fails.
pub fn save_made<E: From<StoreError>>(
    store: &Store,
    actor: &str,
    make: impl FnOnce(&Connection) -> Result<Vec<ContentItem>, E>,
) -> Result<Vec<ContentItem>, E> {
    ContentItem::save_made(store, &SAVE, actor, make)
}
