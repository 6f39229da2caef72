//! Search over everything with words, and the searches worth keeping.

use std::collections::HashMap;

use sandtable_base::id::new_id;
use sandtable_store::{Ask, Hit, SavedSearch, Store, StoreError};
use sandtable_text::{Query, excerpt, highlight};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::query::accounts::name_and_platform;
use crate::requests::*;
use crate::searched::{self, INDEXED};
use crate::{indexing, recent_searches};

/// Hits of a page unless asked for another number, and at most.
const PAGE: u32 = 50;
const PAGE_MOST: u32 = 500;

/// Characters shown of a title and of another text.
const TITLE: usize = 200;
const SNIPPET: usize = 90;

/// Characters of a name that a search is kept by.
const NAME: usize = 120;

pub(crate) fn search(call: &Call<'_>, request: WorkspaceSearch) -> Result<SearchResults, ApiError> {
    let kinds = known_kinds(request.kinds)?;
    let store = call.store()?;
    indexing::catch_up_alone(call, &store)?;
    let query = Query::parse(&request.query);
    let ask = Ask {
        query: &query,
        kinds: &kinds,
        best: request.sort.unwrap_or_default() == SearchSort::Best,
        offset: request.offset.unwrap_or(0) as usize,
        limit: request.limit.unwrap_or(PAGE).min(PAGE_MOST) as usize,
    };
    let found = store.search(&ask)?;
    let accounts = accounts(&store, &found.hits)?;
    let hits = found.hits.into_iter().map(|hit| shown(hit, &query, &accounts)).collect();
    let count = |(kind, count): (&str, usize)| KindCount { kind: kind.to_owned(), count };
    let kinds = found.kinds.map(|kinds| kinds.into_iter().map(count).collect());
    Ok(SearchResults { total: found.total, hits, kinds, complete: found.complete })
}

/// Name and platform by id.
type Accounts = HashMap<i64, (String, String)>;

fn accounts(store: &Store, hits: &[Hit]) -> Result<Accounts, StoreError> {
    store.read(|conn| {
        let mut known = Accounts::new();
        for id in hits.iter().filter_map(|hit| hit.account) {
            if !known.contains_key(&id)
                && let Some(account) = name_and_platform(conn, id)?
            {
                known.insert(id, account);
            }
        }
        Ok(known)
    })
}

fn shown(hit: Hit, query: &Query, accounts: &Accounts) -> SearchHit {
    let title = hit.texts.first().map_or("", String::as_str);
    let other = hit.texts.iter().skip(1).find(|text| !highlight(text, query).is_empty());
    let (heading, part) = (excerpt(title, query, TITLE), excerpt(other.map_or(title, String::as_str), query, SNIPPET));
    let account = hit.account.and_then(|id| accounts.get(&id));
    SearchHit {
        kind: hit.kind.to_owned(),
        id: hit.id,
        title: heading.text,
        title_highlights: heading.marks,
        snippet: part.text,
        highlights: part.marks,
        moment: hit.moment,
        account_id: hit.account.map(|id| id.to_string()),
        account: account.map(|(name, _)| name.clone()),
        platform: account.map(|(_, platform)| platform.clone()),
    }
}

pub(crate) fn searches(call: &Call<'_>, _: Nothing) -> Result<Searches, ApiError> {
    let store = call.store()?;
    let saved = store.saved_searches()?.into_iter().map(|kept| SavedSearchView {
        id: kept.id,
        name: kept.name,
        query: kept.query,
        kinds: kept.kinds,
        saved_at: kept.saved_at,
    });
    Ok(Searches {
        saved: saved.collect(),
        recent: recent_searches::of(&call.session.config.config_dir, store.dir()),
        kinds: INDEXED.iter().map(|indexed| indexed.kind.to_owned()).collect(),
    })
}

/// A search that led somewhere.
pub(crate) fn remember(call: &Call<'_>, request: SearchAsked) -> Result<Searches, ApiError> {
    let kinds = known_kinds(Some(request.kinds))?;
    let query = line(&request.query);
    if !Query::parse(&query).is_empty() {
        let search = RecentSearch { query, kinds };
        recent_searches::remember(&call.session.config.config_dir, call.store()?.dir(), search)?;
    }
    searches(call, Nothing {})
}

pub(crate) fn save(call: &Call<'_>, request: SaveSearch) -> Result<Searches, ApiError> {
    let kinds = known_kinds(request.kinds)?;
    let query = line(&request.query);
    if Query::parse(&query).is_empty() {
        return Err(ApiError::value("query", query, "words to look for"));
    }
    let name: String = line(request.name.as_deref().unwrap_or(&query)).chars().take(NAME).collect();
    let store = call.store()?;
    let known = store.saved_searches()?;
    let id = match request.id {
        Some(id) if known.iter().any(|kept| kept.id == id) => id,
        Some(id) => return Err(ApiError::value("id", id, "a saved search")),
        // The same search is kept once.
        None => known
            .into_iter()
            .find(|kept| kept.query == query && kept.kinds == kinds)
            .map_or_else(|| new_id(call.session.config.clock.now()), |kept| kept.id),
    };
    let name = if name.is_empty() { query.chars().take(NAME).collect() } else { name };
    store.save_search(&call.actor(), &SavedSearch { id, name, query, kinds, saved_at: String::new() })?;
    searches(call, Nothing {})
}

pub(crate) fn forget(call: &Call<'_>, request: ForgetSearch) -> Result<Searches, ApiError> {
    let store = call.store()?;
    if let Some(id) = &request.id
        && !store.forget_search(&call.actor(), id)?
    {
        return Err(ApiError::value("id", id, "a saved search"));
    }
    if let Some(query) = &request.query {
        recent_searches::forget(&call.session.config.config_dir, store.dir(), query)?;
    }
    searches(call, Nothing {})
}

fn known_kinds(kinds: Option<Vec<String>>) -> Result<Vec<String>, ApiError> {
    let kinds = kinds.unwrap_or_default();
    match kinds.iter().find(|kind| !searched::is_kind(kind)) {
        Some(unknown) => {
            let known: Vec<&str> = INDEXED.iter().map(|indexed| indexed.kind).collect();
            Err(ApiError::value("kinds", unknown, &known.join(", ")))
        }
        None => Ok(kinds),
    }
}

/// One line without control characters, of at most 1,000 characters.
fn line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(1_000).collect();
    line.trim().to_owned()
}
