//! What the person at this machine looked for lately, by workspace: a small file beside the preferences. It goes with
//! nobody's workspace.

use std::path::Path;

use crate::error::ApiError;
use crate::people::{change_of_workspace, of_workspace};
use crate::requests::RecentSearch;

/// Searches kept of a workspace.
const KEPT: usize = 12;

const FILE: &str = "searches.json";

/// Newest first.
pub(crate) fn of(config: &Path, workspace: &Path) -> Vec<RecentSearch> {
    of_workspace(&config.join(FILE), workspace)
}

/// Puts a search at the head of the list.
pub(crate) fn remember(config: &Path, workspace: &Path, search: RecentSearch) -> Result<(), ApiError> {
    change(config, workspace, |list| {
        list.retain(|kept| kept.query != search.query);
        list.insert(0, search);
        list.truncate(KEPT);
    })
}

pub(crate) fn forget(config: &Path, workspace: &Path, query: &str) -> Result<(), ApiError> {
    change(config, workspace, |list| list.retain(|kept| kept.query != query))
}

fn change(config: &Path, workspace: &Path, change: impl FnOnce(&mut Vec<RecentSearch>)) -> Result<(), ApiError> {
    change_of_workspace(&config.join(FILE), workspace, |list| {
        change(list);
        Ok(((), true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(query: &str) -> RecentSearch {
        RecentSearch { query: query.to_owned(), kinds: Vec::new() }
    }

    #[test]
    fn the_newest_stands_first_and_each_once() {
        let dir = tempfile::tempdir().unwrap();
        let (one, other) = (Path::new("/one"), Path::new("/other"));
        for query in ["春", "夏", "春"] {
            remember(dir.path(), one, search(query)).unwrap();
        }
        assert_eq!(of(dir.path(), one), [search("春"), search("夏")]);
        assert!(of(dir.path(), other).is_empty());
        for number in 0..20 {
            remember(dir.path(), other, search(&number.to_string())).unwrap();
        }
        assert_eq!(of(dir.path(), other).len(), KEPT);
        forget(dir.path(), one, "春").unwrap();
        assert_eq!(of(dir.path(), one), [search("夏")]);
    }
}
