//! Posts of exports without ids whose title was edited: offered, joined, apart again, whatever is imported in between.

use crate::workspace::{Line, Workspace, line, workspace};
use proptest::prelude::*;
use sandtable_facts::ops::join_posts::{JOIN_POSTS, Joining, join_posts};
use sandtable_facts::ops::keep_apart::keep_apart;
use sandtable_facts::query::same_posts;
use sandtable_facts::table::{post, post_alias};
use sandtable_facts::view::SamePostPair;
use sandtable_store::StoreError;

const MOMENT: &str = "2026-03-01T08:00:00";

fn titled(title: &'static str, views: f64) -> Line {
    Line { title, ..line("", MOMENT, views) }
}

fn pairs(workspace: &Workspace) -> Vec<SamePostPair> {
    workspace.store.read(|conn| Ok::<_, StoreError>(same_posts::pairs(conn)?)).unwrap()
}

fn titles(workspace: &Workspace) -> Vec<(String, String)> {
    let title = |title: &Option<String>| title.clone().unwrap_or_default();
    pairs(workspace).iter().map(|pair| (title(&pair.older.title), title(&pair.newer.title))).collect()
}

fn id_of(workspace: &Workspace, title: &str) -> i64 {
    let sql = format!("SELECT id FROM post WHERE key LIKE '%~{title}'");
    workspace.number(&sql) as i64
}

fn join(workspace: &Workspace, older: &str, newer: &str) -> Joining {
    join_posts(&workspace.store, "t", id_of(workspace, older), id_of(workspace, newer)).unwrap()
}

fn undo_join(workspace: &Workspace) {
    let joined = workspace.store.read(|conn| Ok::<_, StoreError>(post_alias::all(conn)?)).unwrap();
    let step = workspace.store.step_of(JOIN_POSTS.name, &joined[0].0.join_id).unwrap().unwrap();
    workspace.store.undo_step(step, "t").unwrap();
}

#[test]
fn another_title_at_the_same_moment_in_a_later_export_is_offered() {
    let workspace = workspace();
    workspace.import("2026-05-01", &[titled("b", 15.0)]);
    workspace.import("2026-04-01", &[titled("a", 10.0)]);
    assert_eq!(titles(&workspace), [("a".to_owned(), "b".to_owned())]);
}

#[test]
fn an_export_that_lists_both_says_they_are_two() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[titled("a", 10.0)]);
    workspace.import("2026-05-01", &[titled("a", 12.0), titled("b", 15.0)]);
    assert_eq!(titles(&workspace), []);
    assert_eq!(join(&workspace, "a", "b"), Joining::ListedTogether);
}

#[test]
fn of_a_day_without_a_time_only_titles_that_are_alike_are_offered() {
    let workspace = workspace();
    let of_day = |title| Line { title, ..line("", "2026-03-01", 1.0) };
    workspace.import("2026-04-01", &[of_day("春日限定上新")]);
    workspace.import("2026-05-01", &[of_day("春日限定上新！"), of_day("会员日")]);
    assert_eq!(titles(&workspace), [("春日限定上新".to_owned(), "春日限定上新！".to_owned())]);
}

#[test]
fn posts_with_ids_are_never_offered() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[line("1", MOMENT, 1.0)]);
    workspace.import("2026-05-01", &[Line { title: "u", ..line("2", MOMENT, 1.0) }]);
    assert_eq!(titles(&workspace), []);
}

#[test]
fn kept_apart_they_are_not_offered_again() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[titled("a", 10.0)]);
    workspace.import("2026-05-01", &[titled("b", 15.0)]);
    let post = |title| {
        let id = id_of(&workspace, title);
        workspace.store.read(|conn| Ok::<_, StoreError>(post::get(conn, id)?)).unwrap().unwrap()
    };
    keep_apart(&workspace.store, "t", &post("a"), &post("b")).unwrap();
    assert_eq!(titles(&workspace), []);
    workspace.store.undo("t").unwrap();
    assert_eq!(titles(&workspace).len(), 1);
}

#[test]
fn joined_they_are_one_post_with_both_stands_and_later_exports_go_to_it() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[titled("a", 10.0)]);
    workspace.import("2026-05-01", &[titled("b", 15.0)]);
    assert_eq!(join(&workspace, "a", "b"), Joining::Joined);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 1.0);
    assert_eq!(workspace.number("SELECT SUM(views) FROM post_day"), 15.0);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post_stand"), 1.0);
    let (_, again) = workspace.import("2026-05-01", &[titled("b", 15.0)]);
    assert_eq!((again.inserted, again.unchanged), (0, 1));
    let (_, grown) = workspace.import("2026-06-01", &[titled("b", 20.0)]);
    assert_eq!((grown.inserted, grown.updated), (0, 1));
    assert_eq!(workspace.number("SELECT SUM(views) FROM post_day"), 20.0);
    assert_eq!(titles(&workspace), []);
}

#[test]
fn a_join_outlives_the_imports_it_was_made_of() {
    let workspace = workspace();
    let (first, _) = workspace.import("2026-04-01", &[titled("a", 10.0)]);
    let (second, _) = workspace.import("2026-05-01", &[titled("b", 15.0)]);
    join(&workspace, "a", "b");
    workspace.undo_import(first);
    workspace.undo_import(second);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 0.0);
    workspace.import("2026-05-01", &[titled("b", 15.0)]);
    workspace.import("2026-04-01", &[titled("a", 10.0)]);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 1.0);
    undo_join(&workspace);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 2.0);
}

#[test]
fn a_chain_of_edits_comes_apart_link_by_link() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[titled("a", 10.0)]);
    workspace.import("2026-05-01", &[titled("b", 15.0)]);
    workspace.import("2026-06-01", &[titled("c", 18.0)]);
    let before = shown(&workspace);
    join(&workspace, "b", "c");
    let with_one = shown(&workspace);
    join(&workspace, "a", "b");
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 1.0);
    workspace.import("2026-07-01", &[titled("c", 21.0)]);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 1.0);
    workspace.store.undo("t").unwrap();
    workspace.store.undo("t").unwrap();
    assert_eq!(shown(&workspace), with_one);
    workspace.store.redo("t").unwrap();
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post"), 1.0);
    workspace.store.undo("t").unwrap();
    workspace.store.undo("t").unwrap();
    assert_eq!(shown(&workspace), before);
}

/// What is known of posts: keys, latest figures, roll-up. Not which row said it: an export that repeats its own title's
/// stand says something new while another title's is the newest.
fn shown(workspace: &Workspace) -> Vec<String> {
    workspace
        .store
        .read(|conn| {
            let sql = "SELECT key || ' ' || day || ' ' || COALESCE(views, '-') || ' ' || title FROM post
                UNION ALL SELECT 'day ' || day || ' ' || posts || ' ' || views FROM post_day ORDER BY 1";
            let mut statement = conn.prepare(sql)?;
            let rows = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
            Ok::<_, StoreError>(rows)
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn apart_again_all_is_as_if_they_had_never_been_one(
        before in prop::collection::vec((any::<bool>(), 0u8..4), 0..3),
        after in prop::collection::vec((any::<bool>(), 0u8..4), 0..4),
        gone in prop::collection::vec(any::<bool>(), 10),
    ) {
        let (joined, never) = (workspace(), workspace());
        let title = |is_new: bool| if is_new { "b" } else { "a" };
        // Both posts are there when they are joined; then any number of exports of either title.
        let mut files = vec![titled("a", 10.0), titled("b", 15.0)];
        files.extend(before.iter().map(|(new, views)| titled(title(*new), f64::from(*views))));
        let early = files.len();
        files.extend(after.iter().map(|(new, views)| titled(title(*new), f64::from(*views))));
        let mut ids = Vec::new();
        for (at, file) in files.iter().enumerate() {
            if at == early {
                prop_assert_eq!(join(&joined, "a", "b"), Joining::Joined);
            }
            let as_of = format!("2026-04-{:02}", at + 1);
            ids.push(joined.import(&as_of, std::slice::from_ref(file)).0);
            prop_assert_eq!(never.import(&as_of, std::slice::from_ref(file)).0, ids[at]);
        }
        if early == files.len() {
            prop_assert_eq!(join(&joined, "a", "b"), Joining::Joined);
        }
        for (id, _) in ids.iter().zip(&gone).filter(|(_, gone)| **gone) {
            joined.undo_import(*id);
            never.undo_import(*id);
        }
        undo_join(&joined);
        prop_assert_eq!(shown(&joined), shown(&never));
    }
}
