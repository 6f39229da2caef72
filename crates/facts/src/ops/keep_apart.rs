//! Keeps two posts that look like one apart: they are not offered again.

use sandtable_store::{Op, Store, StoreError, Undo};

use crate::model::same_post::words_of;
use crate::table::post::Post;
use crate::table::same_post;

pub static KEEP_APART: Op = Op { name: "facts.keep_apart", tables: &["post_apart"], undo: Undo::Changeset };

pub fn keep_apart(store: &Store, actor: &str, one: &Post, other: &Post) -> Result<(), StoreError> {
    store.transact(&KEEP_APART, actor, |tx| {
        let title = |key: &str| words_of(key).map(|(_, title)| title.to_owned()).unwrap_or_default();
        tx.describe("older", title(&one.key));
        tx.describe("newer", title(&other.key));
        Ok(same_post::keep_apart(tx, one.platform_id, &one.key, &other.key)?)
    })
}
