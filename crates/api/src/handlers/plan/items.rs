//! Items of a plan: listed, saved, removed. What depends on an item may be another pillar's, so removing is one op over
//! both.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use sandtable_content::ops::save as content_save;
use sandtable_content::table::ContentItem;
use sandtable_content::table::reference as content_reference;
use sandtable_facts::table::target;
use sandtable_store::authored::{Reference, in_short};
use sandtable_store::rusqlite::Connection;
use sandtable_store::{Op, StoreError, Tx, Undo};
use sandtable_strategy::ops::save as strategy_save;
use sandtable_strategy::table::{StrategyItem, attached, goal, reference as strategy_reference};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::merge::{self, Kept};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// Items of one save.
const MOST: usize = 100_000;

static TABLES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| [StrategyItem::TABLES, ContentItem::TABLES, &["target"]].concat());

pub(crate) static REMOVE: LazyLock<Op> =
    LazyLock::new(|| Op { name: "plan.remove", tables: &TABLES, undo: Undo::Changeset });

const STRATEGY: Kept<StrategyItem> = Kept {
    kinds: StrategyItem::KINDS,
    kind: StrategyItem::kind,
    id: StrategyItem::id,
    get: StrategyItem::get,
    all: StrategyItem::all,
};
const CONTENT: Kept<ContentItem> = Kept {
    kinds: ContentItem::KINDS,
    kind: ContentItem::kind,
    id: ContentItem::id,
    get: ContentItem::get,
    all: ContentItem::all,
};

pub(crate) fn strategy(call: &Call<'_>, request: PlanKinds) -> Result<StrategyItems, ApiError> {
    Ok(StrategyItems { items: listed(call, &request, &STRATEGY)? })
}

pub(crate) fn content(call: &Call<'_>, request: PlanKinds) -> Result<ContentItems, ApiError> {
    Ok(ContentItems { items: listed(call, &request, &CONTENT)? })
}

fn listed<T>(call: &Call<'_>, request: &PlanKinds, kept: &Kept<T>) -> Result<Vec<T>, ApiError> {
    let kinds = kinds(&request.kinds, kept.kinds)?;
    let lists = call.store()?.read(|conn| {
        let lists = kinds.iter().map(|kind| (kept.all)(conn, kind)).collect::<Result<Vec<_>, _>>()?;
        Ok::<_, StoreError>(lists)
    })?;
    let among = |item: &T| request.ids.is_empty() || request.ids.iter().any(|id| id == (kept.id)(item));
    Ok(lists.into_iter().flatten().filter(among).collect())
}

fn kinds(asked: &[String], known: &'static [&'static str]) -> Result<Vec<&'static str>, ApiError> {
    if asked.is_empty() {
        return Ok(known.to_vec());
    }
    asked
        .iter()
        .map(|kind| {
            let found = known.iter().find(|known| *known == kind).copied();
            found.ok_or_else(|| ApiError::value("kinds", kind, &known.join(", ")))
        })
        .collect()
}

pub(crate) fn save_strategy(call: &Call<'_>, request: StrategySave) -> Result<StrategyItems, ApiError> {
    let check = super::fields::check;
    bounded(&request.items, check)?;
    let items = strategy_save::save_made(&*call.store()?, &call.actor(), |conn| {
        super::schedule::refuse_cycles(conn, &request.items)?;
        merged(conn, request.items, &request.expected, &STRATEGY, check)
    })?;
    Ok(StrategyItems { items })
}

pub(crate) fn save_content(call: &Call<'_>, request: ContentSave) -> Result<ContentItems, ApiError> {
    let check = super::fields::check_content;
    bounded(&request.items, check)?;
    let items = content_save::save_made(&*call.store()?, &call.actor(), |conn| {
        merged(conn, request.items, &request.expected, &CONTENT, check)
    })?;
    Ok(ContentItems { items })
}

type Check<T> = fn(&[T]) -> Result<(), ApiError>;

fn bounded<T>(items: &[T], check: Check<T>) -> Result<(), ApiError> {
    if items.len() > MOST {
        return Err(ApiError::value("items", items.len(), "at most 100,000 in one step"));
    }
    check(items)
}

/// What is written where others may have written since; fields of two writers may be good only apart.
fn merged<T: Clone + PartialEq + Serialize + DeserializeOwned>(
    conn: &Connection,
    items: Vec<T>,
    expected: &[T],
    kept: &Kept<T>,
    check: Check<T>,
) -> Result<Vec<T>, ApiError> {
    if expected.is_empty() {
        return Ok(items);
    }
    let items = merge::over(conn, items, expected, kept)?;
    check(&items)?;
    Ok(items)
}

fn references() -> impl Iterator<Item = &'static Reference> {
    strategy_reference::REFERENCES.iter().chain(content_reference::REFERENCES)
}

/// Removes an item with its parts; what else names it names `instead` from now on.
pub(crate) fn remove(call: &Call<'_>, request: PlanRemove) -> Result<PlanRemoved, ApiError> {
    let store = call.store()?;
    let known = StrategyItem::KINDS.iter().chain(ContentItem::KINDS).any(|kind| *kind == request.kind);
    if !known {
        return Err(ApiError::value("kind", &request.kind, "a kind of the plan"));
    }
    let instead = request.instead.clone().unwrap_or_default();
    let (title, dependents) = store.read(|conn| {
        let Some(title) = title(conn, &request.kind, &request.id)? else { return Ok((None, Vec::new())) };
        let other =
            !instead.is_empty() && (instead == request.id || self::title(conn, &request.kind, &instead)?.is_none());
        if other {
            return Err(ApiError::value("instead", &instead, "another item of the same kind"));
        }
        Ok::<_, ApiError>((Some(title), dependents(conn, &request.kind, &request.id)?))
    })?;
    let Some(title) = title else { return Ok(PlanRemoved { removed: false, dependents }) };
    if request.dry_run == Some(true) {
        return Ok(PlanRemoved { removed: false, dependents });
    }
    store.transact(&REMOVE, &call.actor(), |tx| {
        tx.describe("kind", request.kind.as_str());
        tx.describe("name", in_short(&title));
        take_away(tx, &request.kind, &request.id, &instead)
    })?;
    Ok(PlanRemoved { removed: true, dependents })
}

pub(super) fn take_away(tx: &Tx<'_>, kind: &str, id: &str, instead: &str) -> Result<(), StoreError> {
    let mut going = vec![(kind.to_owned(), id.to_owned(), instead)];
    let mut gone = BTreeSet::new();
    while let Some((kind, id, instead)) = going.pop() {
        if !gone.insert((kind.clone(), id.clone())) {
            continue;
        }
        for reference in references().filter(|reference| reference.to == kind) {
            if reference.part {
                let parts = reference.ids(tx, &id)?;
                going.extend(parts.into_iter().map(|part| (reference.kind.to_owned(), part, "")));
            } else {
                reference.hand_over(tx, &id, instead)?;
            }
        }
        if kind == "campaign" {
            // What is measured over a campaign goes to the one that takes its place; targets of none mean nothing.
            if instead.is_empty() {
                target::remove_of_scope(tx, "campaign", &id)?;
            } else {
                target::hand_over(tx, "campaign", &id, instead)?;
                goal::hand_over_scope(tx, "campaign", &id, instead)?;
            }
        }
        attached::remove(tx, &kind, &id)?;
        let _ = StrategyItem::remove(tx, &kind, &id)? || ContentItem::remove(tx, &kind, &id)?;
    }
    Ok(())
}

fn dependents(conn: &Connection, kind: &str, id: &str) -> Result<Vec<PlanDependent>, ApiError> {
    let mut found = Vec::new();
    let mut asked = vec![(kind.to_owned(), id.to_owned())];
    let mut seen = BTreeSet::new();
    while let Some((kind, id)) = asked.pop() {
        for reference in references().filter(|reference| reference.to == kind) {
            for id in reference.ids(conn, &id).map_err(StoreError::from)? {
                if !seen.insert((reference.kind, id.clone())) {
                    continue;
                }
                let title = title(conn, reference.kind, &id)?.unwrap_or_default();
                if reference.part {
                    asked.push((reference.kind.to_owned(), id.clone()));
                }
                found.push(PlanDependent { kind: reference.kind.to_owned(), id, title, part: reference.part });
            }
        }
    }
    Ok(found)
}

pub(super) fn title(conn: &Connection, kind: &str, id: &str) -> Result<Option<String>, StoreError> {
    if let Some(item) = StrategyItem::get(conn, kind, id)? {
        return Ok(Some(item.title().to_owned()));
    }
    Ok(ContentItem::get(conn, kind, id)?.map(|item| item.title().to_owned()))
}
