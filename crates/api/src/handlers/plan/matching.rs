//! Imported posts that may be what became of slots.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use sandtable_base::Number;
use sandtable_base::moment::{date_of, day_number};
use sandtable_content::model::matching::{By, Pair, Planned, Posted, pair};
use sandtable_content::ops::save::save_made;
use sandtable_content::table::ContentItem;
use sandtable_content::table::slot::{MatchRefusal, Slot};
use sandtable_facts::table::account;
use sandtable_facts::table::post::{self, Post};
use sandtable_facts::table::post_day::Slice;
use sandtable_facts::view::AccountChoice;
use sandtable_store::StoreError;
use sandtable_store::authored::{all, get};
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::brand::AccountProfile;

use super::moving::write;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

/// Posts that are held against slots, the newest first.
const MOST: u32 = 20_000;
/// Days around the slots that are looked at.
const AROUND: u64 = 7;

pub(crate) fn matches(call: &Call<'_>, _: Nothing) -> Result<SlotMatches, ApiError> {
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let today = setting::board(conn, now)?.today;
        found(conn, today)
    })
}

fn found(conn: &Connection, today: NaiveDate) -> Result<SlotMatches, ApiError> {
    let slots = all::<Slot>(conn).map_err(StoreError::from)?;
    let refused: BTreeSet<(String, String)> = all::<MatchRefusal>(conn)
        .map_err(StoreError::from)?
        .into_iter()
        .map(|row| (row.slot_id, row.post_id))
        .collect();
    let taken: BTreeSet<&str> =
        slots.iter().map(|slot| slot.post_id.as_str()).filter(|post| !post.is_empty()).collect();
    let open: Vec<&Slot> = slots
        .iter()
        .filter(|slot| slot.post_id.is_empty() && !matches!(slot.state.as_str(), "" | "idea"))
        .filter(|slot| slot.day.is_some_and(|day| day <= today))
        .collect();
    let posts = posts(conn, &open)?;
    let accounts: BTreeMap<String, AccountChoice> = account::with_posts(conn)
        .map_err(StoreError::from)?
        .into_iter()
        .map(|choice| (choice.id.clone(), choice))
        .collect();
    let profiles: BTreeMap<String, String> = all::<AccountProfile>(conn)
        .map_err(StoreError::from)?
        .into_iter()
        .map(|profile| (profile.id, profile.account_id))
        .collect();
    let mut offered: Vec<(Pair, &Slot, &Post)> = Vec::new();
    for slot in &open {
        // A slot names an account of the facts, or a profile of the plan that stands for one.
        let account = profiles.get(&slot.account_id).unwrap_or(&slot.account_id);
        let planned =
            Planned { platform: &slot.platform, account, title: &slot.title, day: slot.day, url: &slot.published_url };
        for post in &posts {
            let id = post.id.to_string();
            if taken.contains(id.as_str()) || refused.contains(&(slot.id.clone(), id)) {
                continue;
            }
            let account_id = post.account_id.to_string();
            let platform = accounts.get(&account_id).map(|choice| choice.platform.as_str()).unwrap_or_default();
            let posted = Posted {
                platform,
                account: &account_id,
                key: &post.key,
                title: post.latest.title.as_deref().unwrap_or_default(),
                day: post.day.map(date_of),
                url: post.latest.url.as_deref().unwrap_or_default(),
            };
            if let Some(pair) = pair(&planned, &posted) {
                offered.push((pair, slot, post));
            }
        }
    }
    // Surest first, and each slot and post in one pair only.
    offered.sort_by(|(a, ..), (b, ..)| {
        a.by.cmp(&b.by).then(b.likeness.total_cmp(&a.likeness)).then(a.days_apart.cmp(&b.days_apart))
    });
    let (mut slots_used, mut posts_used) = (BTreeSet::new(), BTreeSet::new());
    offered.retain(|(_, slot, post)| {
        let free = !slots_used.contains(slot.id.as_str()) && !posts_used.contains(&post.id);
        if free {
            slots_used.insert(slot.id.as_str());
            posts_used.insert(post.id);
        }
        free
    });
    let unmatched = open.iter().filter(|slot| slot.state == "published" && !slots_used.contains(slot.id.as_str()));
    Ok(SlotMatches {
        unmatched: unmatched.map(|slot| (*slot).clone()).collect(),
        matched: super::slots::count(taken.len()),
        pairs: offered.into_iter().map(|(pair, slot, post)| view(pair, slot, post, &accounts)).collect(),
    })
}

fn posts(conn: &Connection, open: &[&Slot]) -> Result<Vec<Post>, StoreError> {
    let days = || open.iter().filter_map(|slot| slot.day);
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Vec::new()) };
    let slice = Slice {
        first: day_number(first.checked_sub_days(Days::new(AROUND)).unwrap_or(first)),
        last: day_number(last.checked_add_days(Days::new(AROUND)).unwrap_or(last)),
        ..Slice::default()
    };
    Ok(post::list(conn, &slice, &[], Some(MOST), 0)?.1)
}

fn view(pair: Pair, slot: &Slot, post: &Post, accounts: &BTreeMap<String, AccountChoice>) -> SlotMatch {
    let account = accounts.get(&post.account_id.to_string());
    SlotMatch {
        slot: slot.clone(),
        post_id: post.id.to_string(),
        title: post.latest.title.clone(),
        platform: account.map(|choice| choice.platform.clone()).unwrap_or_default(),
        account: account.map(|choice| choice.name.clone()).unwrap_or_default(),
        published: post.latest.published.clone(),
        url: post.latest.url.clone(),
        by: match pair.by {
            By::Link => "link",
            By::Id => "id",
            By::Title => "title",
        }
        .to_owned(),
        likeness: Number(pair.likeness),
        days_apart: pair.days_apart,
    }
}

pub(crate) fn accept(call: &Call<'_>, request: MatchAccept) -> Result<Slots, ApiError> {
    write(call, |conn| {
        let each = request.pairs.iter().enumerate().map(|(at, asked)| {
            let (slot, post) = both(conn, asked, &format!("pairs[{at}]."))?;
            let url = post.latest.url.clone().unwrap_or_default();
            Ok::<_, ApiError>(ContentItem::Slot(Slot {
                state: "published".to_owned(),
                post_id: asked.post_id.clone(),
                match_checked: true,
                published_at: post.latest.published.clone().unwrap_or_default(),
                published_url: if slot.published_url.is_empty() { url } else { slot.published_url.clone() },
                ..slot
            }))
        });
        each.collect()
    })
}

pub(crate) fn refuse(call: &Call<'_>, request: MatchPair) -> Result<Done, ApiError> {
    save_made(&*call.store()?, &call.actor(), |conn| {
        both(conn, &request, "")?;
        let refusal = MatchRefusal { slot_id: request.slot_id, post_id: request.post_id, ..MatchRefusal::default() };
        Ok::<_, ApiError>(vec![ContentItem::MatchRefusal(refusal)])
    })?;
    Ok(Done {})
}

fn both(conn: &Connection, asked: &MatchPair, field: &str) -> Result<(Slot, Post), ApiError> {
    let slot = get::<Slot>(conn, &asked.slot_id).map_err(StoreError::from)?;
    let slot = slot.ok_or_else(|| ApiError::value(&format!("{field}slot_id"), &asked.slot_id, "a slot"))?;
    let missing = || ApiError::PostMissing { post_id: asked.post_id.clone() };
    let id: i64 = asked.post_id.parse().map_err(|_| missing())?;
    let post = post::get(conn, id).map_err(StoreError::from)?.ok_or_else(missing)?;
    Ok((slot, post))
}
