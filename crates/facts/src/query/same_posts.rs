//! Posts of exports without ids that may be one whose title was edited, and those found to be.

use std::collections::{BTreeSet, HashMap};

use sandtable_base::Number;
use sandtable_store::rusqlite::Connection;

use crate::model::same_post::{may_be_same, similarity, words_of};
use crate::table::post::{self, Post};
use crate::table::{Result, import, post_alias, same_post};
use crate::view::{JoinedTitle, SamePostPair};

/// Posts of one moment that are compared with one another. More of them are no edited titles but a file's own habit.
const TOGETHER: usize = 20;

struct Candidate {
    post: Post,
    imports: BTreeSet<i64>,
}

/// Same account, same moment of publishing, another title, never in one export together: newest first.
pub fn pairs(conn: &Connection) -> Result<Vec<SamePostPair>> {
    let moments = import::as_of(conn)?;
    let mut pairs = Vec::new();
    for group in same_post::groups(conn)?.into_iter().filter(|group| group.len() <= TOGETHER) {
        let mut candidates = Vec::new();
        for id in group {
            if let Some(post) = post::get(conn, id)? {
                candidates.push(Candidate { imports: same_post::imports_of(conn, id)?, post });
            }
        }
        candidates.sort_by_cached_key(|candidate| first_seen(candidate, &moments));
        for (at, older) in candidates.iter().enumerate() {
            for newer in candidates.iter().skip(at + 1) {
                if let Some(similarity) = alike(conn, older, newer)? {
                    pairs.push(SamePostPair {
                        older: post::view(conn, &older.post)?,
                        newer: post::view(conn, &newer.post)?,
                        similarity: Number(similarity),
                    });
                }
            }
        }
    }
    Ok(pairs)
}

fn first_seen(candidate: &Candidate, moments: &HashMap<i64, String>) -> Option<(String, i64)> {
    candidate.imports.iter().map(|id| (moments.get(id).cloned().unwrap_or_default(), *id)).min()
}

fn alike(conn: &Connection, older: &Candidate, newer: &Candidate) -> Result<Option<f64>> {
    let (one, other) = (&older.post, &newer.post);
    if !older.imports.is_disjoint(&newer.imports) {
        return Ok(None);
    }
    let (Some((published, title)), Some((_, other_title))) = (words_of(&one.key), words_of(&other.key)) else {
        return Ok(None);
    };
    let similarity = similarity(title, other_title);
    let offered =
        may_be_same(published, similarity) && !same_post::are_apart(conn, one.platform_id, &one.key, &other.key)?;
    Ok(offered.then_some(similarity))
}

/// Titles found to be another's, newest first.
pub fn joined(conn: &Connection) -> Result<Vec<JoinedTitle>> {
    let found = post_alias::all(conn)?.into_iter().filter_map(|(alias, platform, account)| {
        let (published, newer_title) = words_of(&alias.key)?;
        let (_, older_title) = words_of(&alias.kept_key)?;
        Some(JoinedTitle {
            platform,
            account,
            published: published.to_owned(),
            older_title: older_title.to_owned(),
            newer_title: newer_title.to_owned(),
            join_id: alias.join_id,
            joined_at: alias.joined_at,
            actor: alias.actor,
        })
    });
    Ok(found.collect())
}
