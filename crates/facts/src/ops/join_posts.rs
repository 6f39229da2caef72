//! Makes two posts of exports without ids one: the title was edited. And takes that back, whatever was imported since.
//!
//! The newer key becomes an alias of the older one, which imports look up, so the join holds for every import to come. It
//! needs no memory of what was: a stand's own words say which key it would have had, so apart again each goes to its own.

use std::collections::BTreeSet;

use sandtable_base::clock::utc_text;
use sandtable_base::id::new_id;
use sandtable_store::rusqlite::Connection;
use sandtable_store::{BulkError, Op, Store, StoreError, Undo};

use super::settle::{Calendar, settle};
use super::zone_of;
use crate::model::post_row::NO_ID;
use crate::model::same_post::{key_without_id, words_of};
use crate::table::post::{Inserter, NewPost, Post};
use crate::table::post_alias::Alias;
use crate::table::stand::Stand;
use crate::table::{Result, post, post_alias, post_day, same_post, stand};

pub static JOIN_POSTS: Op = Op {
    name: "facts.join_posts",
    tables: &["post", "post_stand", "import_seen", "post_day", "post_alias"],
    undo: Undo::Bulk { undo: split },
};

/// Why two posts cannot be one, or that they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    Joined,
    /// There is no post with one of the ids.
    NoSuchPost,
    /// One has an id of its platform, or account or moment differ.
    NotAPair,
    /// One export lists both: they are two.
    ListedTogether,
}

/// `older` keeps its key.
pub fn join_posts(store: &Store, actor: &str, older: i64, newer: i64) -> std::result::Result<Joining, StoreError> {
    store.transact(&JOIN_POSTS, actor, |tx| {
        let (Some(older), Some(newer)) = (post::get(tx, older)?, post::get(tx, newer)?) else {
            return Ok(Joining::NoSuchPost);
        };
        if !is_pair(&older, &newer) {
            return Ok(Joining::NotAPair);
        }
        if !same_post::imports_of(tx, older.id)?.is_disjoint(&same_post::imports_of(tx, newer.id)?) {
            return Ok(Joining::ListedTogether);
        }
        let title = |key: &str| words_of(key).map(|(_, title)| title.to_owned()).unwrap_or_default();
        tx.describe("older", title(&older.key));
        tx.describe("newer", title(&newer.key));
        let join_id = new_id(tx.now());
        let alias = Alias {
            platform_id: newer.platform_id,
            key: newer.key.clone(),
            kept_key: older.key.clone(),
            account_id: newer.account_id,
            join_id: join_id.clone(),
            joined_at: utc_text(tx.now()),
            actor: actor.to_owned(),
        };
        post_alias::put(tx, &alias)?;
        merge(tx, &older, &newer)?;
        tx.subject(join_id);
        tx.rows(1);
        Ok(Joining::Joined)
    })
}

/// Whether two posts may be one at all.
pub fn is_pair(one: &Post, other: &Post) -> bool {
    let moment = |post: &Post| words_of(&post.key).map(|(published, _)| published.to_owned());
    one.id != other.id
        && one.platform_id == other.platform_id
        && one.account_id == other.account_id
        && one.key.starts_with(NO_ID)
        && other.key.starts_with(NO_ID)
        && moment(one) == moment(other)
}

fn merge(conn: &Connection, kept: &Post, gone: &Post) -> Result<()> {
    let calendar = Calendar::read(conn, zone_of(conn)?)?;
    same_post::move_all(conn, gone.id, kept.id)?;
    stand::insert(conn, kept.id, &gone.latest)?;
    post::remove(conn, gone.id)?;
    let mut dirty = BTreeSet::from_iter(gone.day);
    settle(conn, &calendar, kept, stand::of_post(conn, kept.id)?, &mut dirty)?;
    post_day::rebuild(conn, dirty)
}

/// What the history calls with the join's id.
fn split(conn: &Connection, join_id: &str) -> std::result::Result<(), BulkError> {
    let alias = post_alias::get(conn, join_id)?
        .ok_or_else(|| BulkError::Blocked { by: "post_alias".to_owned(), detail: join_id.to_owned() })?;
    Ok(take_apart(conn, &alias)?)
}

fn take_apart(conn: &Connection, alias: &Alias) -> Result<()> {
    post_alias::remove(conn, &alias.join_id)?;
    let keys = post_alias::kept_keys(conn, alias.platform_id)?;
    let last = |key: &str| keys.get(key).cloned().unwrap_or_else(|| key.to_owned());
    let Some(mut known) = post::by_key(conn, alias.platform_id, &last(&alias.kept_key))? else { return Ok(()) };
    let goes = |stand: &Stand| {
        let own = key_without_id(known.account_id, stand.published.as_deref(), stand.title.as_deref());
        last(&own) == alias.key
    };
    let latest_goes = goes(&known.latest);
    let (mut going, mut staying): (Vec<_>, Vec<_>) =
        stand::of_post(conn, known.id)?.into_iter().partition(|kept| goes(&kept.stand));

    let calendar = Calendar::read(conn, zone_of(conn)?)?;
    let mut dirty = BTreeSet::from_iter(known.day);
    let own_latest = if latest_goes {
        let Some(next) = staying.pop() else {
            // Nothing of the older title is left.
            return same_post::rekey(conn, known.id, &alias.key);
        };
        stand::remove(conn, next.id)?;
        std::mem::replace(&mut known.latest, next.stand)
    } else {
        let Some(first) = going.pop() else { return Ok(()) };
        stand::remove(conn, first.id)?;
        first.stand
    };
    let other = insert(conn, &known, &alias.key, &own_latest)?;
    same_post::move_witnesses(conn, (own_latest.import_id, own_latest.import_row), other.id)?;
    for kept in &going {
        same_post::move_stand(conn, kept.id, other.id)?;
        same_post::move_witnesses(conn, (kept.stand.import_id, kept.stand.import_row), other.id)?;
    }
    settle(conn, &calendar, &known, staying, &mut dirty)?;
    settle(conn, &calendar, &other, stand::of_post(conn, other.id)?, &mut dirty)?;
    post_day::rebuild(conn, dirty)
}

/// A post of its own for a stand; its day follows when it is settled.
fn insert(conn: &Connection, like: &Post, key: &str, latest: &Stand) -> Result<Post> {
    let new = NewPost {
        platform_id: like.platform_id,
        account_id: like.account_id,
        key,
        day: None,
        by_first_seen: like.by_first_seen,
        title: latest.title.as_deref(),
        url: latest.url.as_deref(),
        post_type: latest.post_type.as_deref(),
        published: latest.published.as_deref(),
        taken: latest.taken.as_deref(),
        import_id: latest.import_id,
        import_row: latest.import_row,
        figures: &latest.figures,
    };
    Inserter::new(conn)?.insert(&new)?;
    post::by_key(conn, like.platform_id, key)?.ok_or(sandtable_store::rusqlite::Error::QueryReturnedNoRows)
}
