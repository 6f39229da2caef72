//! What holds of records whatever the files: everything known is a function of what the imports that stand say.

use crate::recorded::{Row, import, kind, row, seen, undo};
use crate::workspace::{Workspace, workspace};
use proptest::prelude::*;
use sandtable_base::RecordKind;
use sandtable_facts::model::record_tally::sums;
use sandtable_store::StoreError;

#[derive(Debug, Clone)]
struct File {
    kind: &'static RecordKind,
    rows: Vec<Row>,
}

/// Orders with and without ids and lines, members and touchpoints, few enough values that they meet.
fn any_file() -> impl Strategy<Value = File> {
    let one = (0..3usize, 0..3usize, 0..3usize, 0..3usize, any::<bool>(), 0..3usize);
    (0..3usize, any::<bool>(), prop::collection::vec(one, 0..7)).prop_map(|(of, dated, rows)| {
        let kind = kind(["transactions", "members", "conversions"][of]);
        let rows = rows
            .into_iter()
            .map(|(id, day, value, line, extra, taken)| {
                let mut one = row().account(["shop", "stall"][value % 2]).figure("revenue", [0.0, 1.0, 2.0][value]);
                if day > 0 {
                    one = one.at(["2026-03-01", "2026-03-02T20:00:00Z"][day - 1]);
                }
                if id > 0 {
                    one = one.word("id", ["7", "8"][id - 1]);
                }
                if kind.name == "transactions" && line > 0 {
                    one = one.word("item", ["1", "2"][line - 1]);
                }
                if extra {
                    one = one.extra("points", 1.0).other("note of till", "x");
                }
                if dated { one.taken(["2026-03-10", "2026-03-11", "2026-03-12"][taken]) } else { one }
            })
            .collect();
        File { kind, rows }
    })
}

const AS_OFS: [&str; 4] = ["2026-04-02T10:00:00Z", "2026-04-01", "2026-04-03", "2026-04-01"];

fn import_all(workspace: &Workspace, files: &[File], gone: &[bool]) -> Vec<i64> {
    files
        .iter()
        .enumerate()
        .map(|(at, file)| {
            // An import of nothing in the place of one that is gone, so that ids are alike.
            let rows: &[Row] = if gone[at] { &[] } else { &file.rows };
            import(workspace, file.kind, AS_OFS[at], rows).0
        })
        .collect()
}

/// The roll-up as it is, and made anew from the records that count.
fn roll_up_holds(workspace: &Workspace, kinds: &[&'static RecordKind]) -> bool {
    let of = |sql: &str| {
        workspace
            .store
            .read(|conn| {
                let mut statement = conn.prepare(sql)?;
                let rows = statement
                    .query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, f64>(2)?)))?;
                Ok::<_, StoreError>(rows.collect::<Result<Vec<_>, _>>()?)
            })
            .unwrap()
    };
    kinds.iter().all(|kind| {
        sums(kind).all(|(metric, _)| {
            let rolled = of(&format!(
                "SELECT day, account_id, SUM(total) FROM entry_day WHERE kind = '{}' AND metric = '{metric}'
                 GROUP BY 1, 2 ORDER BY 1, 2",
                kind.name
            ));
            let value = match metric {
                "orders" => "COUNT(DISTINCT COALESCE(id, 'row ' || record_id))",
                "revenue" => "SUM(revenue)",
                _ => "COUNT(*)",
            };
            let anew = of(&format!(
                "SELECT day, account_id, CAST({value} AS REAL) FROM current_{} WHERE day IS NOT NULL
                 GROUP BY 1, 2 ORDER BY 1, 2",
                kind.table
            ));
            rolled == anew
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn taking_back_in_any_order_leaves_what_the_others_say(
        files in prop::collection::vec(any_file(), 1..5),
        order in Just([0usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let workspace = workspace();
        let mut gone = [false; 4];
        let ids = import_all(&workspace, &files, &gone);
        let kinds: Vec<&'static RecordKind> = files.iter().map(|file| file.kind).collect();
        prop_assert!(roll_up_holds(&workspace, &kinds));
        for at in order.into_iter().filter(|at| *at < files.len()) {
            undo(&workspace, ids[at]);
            gone[at] = true;
            let other = crate::workspace::workspace();
            import_all(&other, &files, &gone);
            prop_assert_eq!(seen(&workspace), seen(&other));
            prop_assert!(roll_up_holds(&workspace, &kinds));
        }
    }

    #[test]
    fn a_file_again_says_nothing_new(first in any_file(), second in any_file()) {
        let workspace = workspace();
        import(&workspace, first.kind, "2026-04-01", &first.rows);
        let (_, counts) = import(&workspace, second.kind, "2026-05-01", &second.rows);
        let rows = second.rows.len() as u64;
        prop_assert_eq!(counts.inserted + counts.updated + counts.unchanged + counts.merged, rows);
        let known = |workspace: &Workspace| workspace.number(&format!("SELECT COUNT(*) FROM {}", second.kind.table));
        let before = known(&workspace);
        let (again, counts) = import(&workspace, second.kind, "2026-05-01", &second.rows);
        prop_assert_eq!((counts.inserted, counts.updated), (0, 0));
        prop_assert_eq!(known(&workspace), before);
        let state = seen(&workspace);
        undo(&workspace, again);
        workspace.store.redo("t").unwrap();
        prop_assert_eq!(seen(&workspace), state);
    }
}
