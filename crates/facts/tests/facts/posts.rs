//! What an import makes of rows: new posts, further stands, nothing new, twice in one file; and taking it back.

use crate::workspace::{Line, line, workspace};
use proptest::prelude::*;
use sandtable_facts::model::post_row::Counts;

fn counts(inserted: u64, updated: u64, unchanged: u64, merged: u64) -> Counts {
    Counts { inserted, updated, unchanged, merged }
}

#[test]
fn the_same_rows_again_change_nothing() {
    let workspace = workspace();
    let lines = [line("a", "2026-03-01", 10.0), line("b", "2026-03-02", 20.0)];
    assert_eq!(workspace.import("2026-04-01", &lines).1, counts(2, 0, 0, 0));
    let before = workspace.seen();
    assert_eq!(workspace.import("2026-04-02", &lines).1, counts(0, 0, 2, 0));
    assert_eq!(workspace.seen(), before);
}

#[test]
fn a_newer_export_updates_and_keeps_the_stand_before() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[line("a", "2026-03-01", 10.0)]);
    let (_, second) = workspace.import("2026-05-01", &[line("a", "2026-03-01", 15.0)]);
    assert_eq!(second, counts(0, 1, 0, 0));
    assert_eq!(workspace.number("SELECT views FROM post"), 15.0);
    assert_eq!(workspace.number("SELECT views FROM post_stand"), 10.0);
    assert_eq!(workspace.number("SELECT SUM(views) FROM post_day"), 15.0);
}

#[test]
fn an_older_export_does_not_hide_a_newer_one() {
    let workspace = workspace();
    workspace.import("2026-05-01", &[line("a", "2026-03-01", 15.0)]);
    let (_, second) = workspace.import("2026-04-01", &[line("a", "2026-03-01", 10.0)]);
    assert_eq!(second, counts(0, 1, 0, 0));
    assert_eq!(workspace.number("SELECT views FROM post"), 15.0);
    assert_eq!(workspace.number("SELECT views FROM post_stand"), 10.0);
}

#[test]
fn snapshots_by_day_show_the_latest_and_count_on_the_first_day_seen() {
    let workspace = workspace();
    let stand = |taken, views| Line { published: None, taken: Some(taken), ..line("a", "", views) };
    let lines =
        [stand("2026-03-31", 5.0), stand("2026-04-02", 9.0), stand("2026-04-01", 7.0), stand("2026-04-01", 8.0)];
    assert_eq!(workspace.import("2026-05-01", &lines).1, counts(1, 2, 0, 1));
    assert_eq!(workspace.number("SELECT views FROM post"), 9.0);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post_stand"), 2.0);
    assert_eq!(workspace.number("SELECT views FROM post_stand WHERE taken = '2026-04-01'"), 8.0);
    // 31 March 2026 is day 20543.
    assert_eq!(workspace.number("SELECT day FROM post_day"), 20543.0);
    assert_eq!(workspace.import("2026-05-02", &lines).1, counts(0, 0, 3, 1));
}

#[test]
fn posts_without_ids_are_told_apart_by_account_time_and_title() {
    let workspace = workspace();
    let one = Line { title: "一", ..line("", "2026-03-01T08:00:00", 1.0) };
    let other = Line { title: "二", ..line("", "2026-03-01T08:00:00", 2.0) };
    assert_eq!(workspace.import("2026-04-01", &[one.clone(), other]).1, counts(2, 0, 0, 0));
    let grown = Line { views: Some(3.0), ..one };
    assert_eq!(workspace.import("2026-05-01", &[grown]).1, counts(0, 1, 0, 0));
}

#[test]
fn taking_an_import_back_restores_what_was() {
    let workspace = workspace();
    workspace.import("2026-04-01", &[line("a", "2026-03-01", 10.0), line("b", "2026-03-02", 20.0)]);
    let before = workspace.seen();
    let (id, _) = workspace.import("2026-05-01", &[line("a", "2026-03-05", 15.0), line("c", "2026-03-03", 30.0)]);
    assert_ne!(workspace.seen(), before);
    workspace.undo_import(id);
    assert_eq!(workspace.seen(), before);
}

#[test]
fn a_stand_that_two_imports_saw_stays_with_the_other() {
    let workspace = workspace();
    let lines = [line("a", "2026-03-01", 10.0)];
    let (first, _) = workspace.import("2026-04-01", &lines);
    let (second, _) = workspace.import("2026-04-02", &lines);
    workspace.undo_import(first);
    assert_eq!(workspace.number("SELECT views FROM post"), 10.0);
    assert_eq!(workspace.number("SELECT import_id FROM post"), second as f64);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM post_extra"), 1.0);
    workspace.undo_import(second);
    assert_eq!(workspace.seen(), Vec::<String>::new());
}

/// Rows of one file: either all of them say when they were taken, or none does.
fn any_lines() -> impl Strategy<Value = Vec<Line>> {
    let ids = || prop_oneof![Just("a"), Just("b"), Just("c"), Just("")];
    let days = || prop_oneof![Just(None), Just(Some("2026-03-01")), Just(Some("2026-03-02"))];
    let takens = || prop_oneof![Just("2026-03-10"), Just("2026-03-11")];
    let titles = || prop_oneof![Just("t"), Just("u")];
    let one = (ids(), days(), takens(), prop::option::of(0..4u8), titles());
    (any::<bool>(), prop::collection::vec(one, 0..8)).prop_map(|(dated, rows)| {
        rows.into_iter()
            .map(|(id, published, taken, views, title)| Line {
                id,
                title,
                published,
                taken: dated.then_some(taken),
                views: views.map(f64::from),
                likes: None,
            })
            .collect()
    })
}

/// The roll-up as it is against the roll-up made anew from the posts.
fn roll_up_holds(workspace: &crate::workspace::Workspace) -> bool {
    let sums = "SELECT COALESCE(SUM(views), 0) * 1000 + COALESCE(SUM(views_n), 0) + 1000000 * COALESCE(SUM(posts), 0) FROM post_day";
    let posts =
        "SELECT COALESCE(SUM(views), 0.0) * 1000 + COUNT(views) + 1000000.0 * COUNT(*) FROM post WHERE day IS NOT NULL";
    workspace.number(sums) == workspace.number(posts)
}

/// What is shown of posts, without who said it.
fn shown(workspace: &crate::workspace::Workspace) -> Vec<String> {
    workspace
        .store
        .read(|conn| {
            let sql =
                "SELECT key || ' ' || COALESCE(day, '-') || ' ' || COALESCE(views, '-') || ' ' || COALESCE(title, '-')
                FROM post ORDER BY key";
            let mut statement = conn.prepare(sql)?;
            let rows = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
            Ok::<_, sandtable_store::StoreError>(rows)
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn import_is_idempotent_and_undo_restores(first in any_lines(), second in any_lines()) {
        let workspace = workspace();
        workspace.import("2026-04-01", &first);
        prop_assert!(roll_up_holds(&workspace));
        let before = workspace.seen();
        let (id, _) = workspace.import("2026-05-01", &second);
        prop_assert!(roll_up_holds(&workspace));
        let after = workspace.seen();
        let (again, counts) = workspace.import("2026-05-01", &second);
        prop_assert_eq!((counts.inserted, counts.updated), (0, 0));
        prop_assert_eq!(&workspace.seen(), &after);
        workspace.undo_import(again);
        prop_assert_eq!(&workspace.seen(), &after);
        workspace.undo_import(id);
        prop_assert_eq!(&workspace.seen(), &before);
        prop_assert!(roll_up_holds(&workspace));
    }

    #[test]
    fn imports_can_be_taken_back_in_any_order(
        files in prop::collection::vec(any_lines(), 1..4),
        as_ofs in Just(["2026-04-01", "2026-04-02T10:00:00Z", "2026-04-03"]).prop_shuffle(),
        turn in 0usize..3,
    ) {
        let workspace = workspace();
        let mut ids: Vec<i64> = files.iter().enumerate()
            .map(|(at, lines)| workspace.import(as_ofs[at], lines).0)
            .collect();
        let places = ids.len();
        ids.rotate_left(turn % places);
        for id in ids {
            workspace.undo_import(id);
            prop_assert!(roll_up_holds(&workspace));
        }
        prop_assert_eq!(workspace.number("SELECT (SELECT COUNT(*) FROM post) + (SELECT COUNT(*) FROM post_stand)
            + (SELECT COUNT(*) FROM post_day) + (SELECT COUNT(*) FROM account) + (SELECT COUNT(*) FROM post_extra)"), 0.0);
    }

    #[test]
    fn taking_one_back_leaves_what_the_others_alone_would_show(
        files in prop::collection::vec(any_lines(), 2..4),
        as_ofs in Just(["2026-04-01", "2026-04-02T10:00:00Z", "2026-04-03"]).prop_shuffle(),
        gone in 0usize..3,
    ) {
        let gone = gone % files.len();
        let workspace = workspace();
        let ids: Vec<i64> =
            files.iter().enumerate().map(|(at, lines)| workspace.import(as_ofs[at], lines).0).collect();
        workspace.undo_import(ids[gone]);
        let other = crate::workspace::workspace();
        for (at, lines) in files.iter().enumerate().filter(|(at, _)| *at != gone) {
            other.import(as_ofs[at], lines);
        }
        prop_assert_eq!(shown(&workspace), shown(&other));
    }
}
