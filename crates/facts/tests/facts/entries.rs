//! Accounts' days, ads and channels: one entry a row, the newest counts, any import can be taken back.

use crate::workspace::workspace;
use proptest::prelude::*;
use sandtable_base::{Figures, Metric, Moment};
use sandtable_facts::model::entry_row::EntryRow;
use sandtable_facts::model::post_row::Counts;
use sandtable_facts::ops::import_entries::EntryImport;
use sandtable_facts::ops::import_file::IMPORT_FILE;
use sandtable_facts::table::import::ImportHead;
use sandtable_store::StoreError;

type Day = (&'static str, f64);

fn import(workspace: &crate::workspace::Workspace, as_of: &str, days: &[Day]) -> (i64, Counts) {
    import_metric(workspace, as_of, days, Metric::FollowersNet)
}

fn import_metric(workspace: &crate::workspace::Workspace, as_of: &str, days: &[Day], metric: Metric) -> (i64, Counts) {
    workspace
        .store
        .transact(&IMPORT_FILE, "t", |tx| {
            let head = ImportHead {
                kind: "daily".into(),
                platform: "tiktok".into(),
                as_of: as_of.into(),
                ..ImportHead::default()
            };
            let mut import = EntryImport::begin(tx, &head, chrono_tz::UTC)?;
            for (at, (date, value)) in days.iter().enumerate() {
                let mut figures = Figures::default();
                figures.set(metric, Some(*value));
                import.take(&EntryRow {
                    row: at as u64 + 2,
                    account: "a",
                    account_name: "",
                    date: Moment::parse(date),
                    taken: None,
                    id: "",
                    name: "",
                    campaign: "",
                    ad_set: "",
                    channel: "",
                    currency: "",
                    metric: "",
                    figures: &figures,
                    extra: &[],
                })?;
            }
            let (id, counts) = import.finish("sha", days.len() as u64)?;
            tx.subject(id.to_string());
            Ok::<_, StoreError>((id, counts))
        })
        .unwrap()
}

fn total(workspace: &crate::workspace::Workspace) -> f64 {
    workspace.number("SELECT COALESCE(SUM(total), 0) FROM entry_day")
}

#[test]
fn a_newer_export_counts_and_undo_brings_the_older_back() {
    let workspace = workspace();
    let (_, first) = import(&workspace, "2026-04-01", &[("2026-03-01", 5.0), ("2026-03-02", 7.0)]);
    assert_eq!(first, Counts { inserted: 2, ..Counts::default() });
    let (second, counts) = import(&workspace, "2026-04-02", &[("2026-03-02", 9.0), ("2026-03-03", 1.0)]);
    assert_eq!(counts, Counts { inserted: 1, updated: 1, ..Counts::default() });
    assert_eq!(total(&workspace), 15.0);
    workspace.undo_import(second);
    assert_eq!(total(&workspace), 12.0);
}

#[test]
fn an_older_export_does_not_count() {
    let workspace = workspace();
    import(&workspace, "2026-04-02", &[("2026-03-01", 5.0)]);
    import(&workspace, "2026-04-01", &[("2026-03-01", 4.0)]);
    assert_eq!(total(&workspace), 5.0);
}

#[test]
fn a_day_twice_in_one_file_counts_once() {
    let workspace = workspace();
    let (_, counts) = import(&workspace, "2026-04-01", &[("2026-03-01", 5.0), ("2026-03-01", 6.0)]);
    assert_eq!(counts, Counts { inserted: 1, merged: 1, ..Counts::default() });
    assert_eq!(total(&workspace), 6.0);
}

#[test]
fn two_exports_of_a_day_complete_each_other() {
    let workspace = workspace();
    let (net, _) = import(&workspace, "2026-04-01", &[("2026-03-01", 5.0)]);
    import_metric(&workspace, "2026-04-02", &[("2026-03-01", 1000.0)], Metric::Views);
    assert_eq!(total(&workspace), 1005.0);
    workspace.undo_import(net);
    assert_eq!(total(&workspace), 1000.0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn taking_back_in_any_order_leaves_what_the_others_say(
        files in prop::collection::vec(prop::collection::vec((0usize..3, 0u8..4), 0..5), 1..4),
        turn in 0usize..3,
    ) {
        let dates = ["2026-03-01", "2026-03-02", "2026-03-03"];
        let rows = |file: &Vec<(usize, u8)>| -> Vec<Day> {
            file.iter().map(|(at, value)| (dates[*at], f64::from(*value))).collect()
        };
        let workspace = workspace();
        let ids: Vec<i64> = files.iter().enumerate()
            .map(|(at, file)| import(&workspace, &format!("2026-04-0{}", at + 1), &rows(file)).0)
            .collect();
        let gone = turn % ids.len();
        workspace.undo_import(ids[gone]);
        // The same files without that one, in a workspace of their own.
        let other = crate::workspace::workspace();
        for (at, file) in files.iter().enumerate().filter(|(at, _)| *at != gone) {
            import(&other, &format!("2026-04-0{}", at + 1), &rows(file));
        }
        prop_assert_eq!(total(&workspace), total(&other));
        for (at, id) in ids.iter().enumerate() {
            if at != gone {
                workspace.undo_import(*id);
            }
        }
        prop_assert_eq!(workspace.number("SELECT (SELECT COUNT(*) FROM entry) + (SELECT COUNT(*) FROM entry_figure)
            + (SELECT COUNT(*) FROM entry_day) + (SELECT COUNT(*) FROM account)"), 0.0);
    }
}
