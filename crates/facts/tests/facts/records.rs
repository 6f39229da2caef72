//! Records of every kind: what tells one from another, which version counts, what a day adds up to, and taking back.

use crate::recorded::{Row, import, kind, row, seen, undo};
use crate::workspace::{SCHEMA, Workspace, workspace};
use sandtable_base::RECORD_KINDS;
use sandtable_facts::model::post_row::Counts;
use sandtable_facts::ops::import_file::IMPORT_FILE;
use sandtable_facts::ops::rezone::rezone;
use sandtable_store::StoreError;

fn counts(inserted: u64, updated: u64, unchanged: u64, merged: u64) -> Counts {
    Counts { inserted, updated, unchanged, merged }
}

/// A sale; without an id it is told from others by its content only.
fn sale(id: &'static str, at: &'static str, revenue: f64) -> Row {
    row().at(at).word("id", id).figure("revenue", revenue)
}

fn total(workspace: &Workspace, metric: &str) -> f64 {
    workspace.number(&format!("SELECT COALESCE(SUM(total), 0) FROM entry_day WHERE metric = '{metric}'"))
}

#[test]
fn each_table_has_the_columns_of_its_kind() {
    let workspace = workspace();
    for kind in RECORD_KINDS {
        let columns: Vec<String> = workspace
            .store
            .read(|conn| {
                let mut statement = conn.prepare("SELECT name || ' ' || type FROM pragma_table_info(?)")?;
                let rows = statement.query_map([kind.table], |row| row.get(0))?.collect::<Result<_, _>>()?;
                Ok::<_, StoreError>(rows)
            })
            .unwrap();
        let own = ["record_id INTEGER", "platform_id INTEGER", "account_id INTEGER", "key BLOB", "content_hash BLOB"];
        let place =
            ["current INTEGER", "day INTEGER", "at TEXT", "taken TEXT", "import_id INTEGER", "import_row INTEGER"];
        let mut wanted: Vec<String> = own.iter().chain(&place).map(|&name| name.to_owned()).collect();
        wanted.extend(kind.words.iter().map(|word| format!("{word} TEXT")));
        wanted.extend(kind.figures.iter().map(|figure| format!("{figure} REAL")));
        assert_eq!(columns, wanted, "{}", kind.table);
        assert!(IMPORT_FILE.tables.contains(&kind.table), "an import may write {}", kind.table);
        let view = format!("SELECT COUNT(*) FROM current_{}", kind.table);
        assert_eq!(workspace.number(&view), 0.0);
    }
    assert!(SCHEMA.migrations.len() >= 3);
}

#[test]
fn rows_of_every_kind_come_in_and_go() {
    for kind in RECORD_KINDS {
        let workspace = workspace();
        let word = kind.words[0];
        let rows = [row().at("2026-03-01").word(word, "a"), row().at("2026-03-01").word(word, "b")];
        let (id, first) = import(&workspace, kind, "2026-04-01", &rows);
        assert_eq!(first, counts(2, 0, 0, 0), "{}", kind.name);
        assert_eq!(total(&workspace, "records"), 2.0, "{}", kind.name);
        assert_eq!(import(&workspace, kind, "2026-04-02", &rows).1, counts(0, 0, 2, 0), "{}", kind.name);
        undo(&workspace, id);
        assert_eq!(workspace.number(&format!("SELECT COUNT(*) FROM {}", kind.table)), 2.0, "{}", kind.name);
    }
}

#[test]
fn equal_rows_without_ids_are_as_many_sales_and_the_file_again_adds_none() {
    let workspace = workspace();
    let kind = kind("transactions");
    let tea = || sale("", "2026-03-01", 18.0);
    let rows = [tea(), tea(), sale("", "2026-03-01", 0.0), tea()];
    assert_eq!(import(&workspace, kind, "2026-04-01", &rows).1, counts(4, 0, 0, 0));
    assert_eq!((total(&workspace, "orders"), total(&workspace, "revenue")), (4.0, 54.0));
    assert_eq!(import(&workspace, kind, "2026-04-02", &rows).1, counts(0, 0, 4, 0));
    // An export that overlaps: two of the three, and a fourth of another day.
    let (later, counted) = import(&workspace, kind, "2026-04-03", &[tea(), tea(), sale("", "2026-03-02", 18.0)]);
    assert_eq!(counted, counts(1, 0, 2, 0));
    let (most, counted) = import(&workspace, kind, "2026-04-04", &[tea(), tea(), tea(), tea(), tea()]);
    assert_eq!(counted, counts(2, 0, 3, 0));
    assert_eq!((total(&workspace, "orders"), total(&workspace, "revenue")), (7.0, 108.0));
    undo(&workspace, most);
    undo(&workspace, later);
    assert_eq!((total(&workspace, "orders"), total(&workspace, "revenue")), (4.0, 54.0));
}

#[test]
fn an_order_of_several_lines_is_one_order_from_several_files_too() {
    let workspace = workspace();
    let kind = kind("transactions");
    let line = |id, item, revenue| sale(id, "2026-03-01", revenue).word("item", item);
    import(&workspace, kind, "2026-04-01", &[line("7", "1", 10.0), line("7", "2", 5.0), line("8", "1", 1.0)]);
    assert_eq!((total(&workspace, "orders"), total(&workspace, "revenue")), (2.0, 16.0));
    let (second, counted) = import(&workspace, kind, "2026-04-02", &[line("7", "2", 5.0), line("7", "3", 2.0)]);
    assert_eq!(counted, counts(1, 0, 1, 0));
    assert_eq!((total(&workspace, "orders"), total(&workspace, "revenue")), (2.0, 18.0));
    undo(&workspace, second);
    assert_eq!((total(&workspace, "orders"), total(&workspace, "revenue")), (2.0, 16.0));
}

#[test]
fn a_newer_export_of_an_order_counts_and_an_older_one_does_not() {
    let workspace = workspace();
    let kind = kind("transactions");
    let (first, _) = import(&workspace, kind, "2026-04-02", &[sale("7", "2026-03-01", 10.0)]);
    let (newer, counted) = import(&workspace, kind, "2026-04-03", &[sale("7", "2026-03-01", 8.0)]);
    assert_eq!(counted, counts(0, 1, 0, 0));
    assert_eq!(total(&workspace, "revenue"), 8.0);
    let (_, counted) = import(&workspace, kind, "2026-04-01", &[sale("7", "2026-03-01", 12.0)]);
    assert_eq!(counted, counts(0, 1, 0, 0));
    assert_eq!(total(&workspace, "revenue"), 8.0);
    undo(&workspace, newer);
    assert_eq!(total(&workspace, "revenue"), 10.0);
    undo(&workspace, first);
    assert_eq!((total(&workspace, "revenue"), total(&workspace, "orders")), (12.0, 1.0));
}

#[test]
fn an_order_that_moves_to_another_day_is_counted_there_only() {
    let workspace = workspace();
    let kind = kind("transactions");
    import(&workspace, kind, "2026-04-01", &[sale("7", "2026-03-01", 10.0), sale("8", "2026-03-01", 1.0)]);
    let (moved, _) = import(&workspace, kind, "2026-04-02", &[sale("7", "2026-03-05", 10.0)]);
    let of_day = |day: &str| {
        let sql = "SELECT COALESCE(SUM(total), 0) FROM entry_day WHERE metric = 'orders' AND day = ";
        workspace.number(&format!("{sql} CAST(julianday('{day}') - julianday('1970-01-01') AS INTEGER)"))
    };
    assert_eq!((of_day("2026-03-01"), of_day("2026-03-05")), (1.0, 1.0));
    undo(&workspace, moved);
    assert_eq!((of_day("2026-03-01"), of_day("2026-03-05")), (2.0, 0.0));
}

#[test]
fn a_record_twice_in_one_file_is_folded_into_its_later_row() {
    let workspace = workspace();
    let kind = kind("transactions");
    let rows = [sale("7", "2026-03-01", 10.0), sale("7", "2026-03-01", 12.0), sale("7", "2026-03-01", 12.0)];
    assert_eq!(import(&workspace, kind, "2026-04-01", &rows).1, counts(1, 0, 0, 2));
    assert_eq!(total(&workspace, "revenue"), 12.0);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM purchase"), 1.0);
    assert_eq!(import(&workspace, kind, "2026-04-02", &rows).1, counts(0, 0, 1, 2));
    assert_eq!(workspace.number("SELECT COUNT(*) FROM purchase"), 1.0);
}

#[test]
fn rows_that_say_when_they_were_taken_are_stands_of_one_record() {
    let workspace = workspace();
    let kind = kind("creators");
    let stand = |taken, followers| row().taken(taken).word("id", "c").figure("followers", followers);
    let rows = [stand("2026-03-01", 100.0), stand("2026-03-03", 120.0), stand("2026-03-02", 110.0)];
    assert_eq!(import(&workspace, kind, "2026-04-01", &rows).1, counts(1, 2, 0, 0));
    assert_eq!(workspace.number("SELECT followers FROM current_creator_account"), 120.0);
    assert_eq!(import(&workspace, kind, "2026-04-02", &rows).1, counts(0, 0, 3, 0));
    assert_eq!(workspace.number("SELECT COUNT(*) FROM creator_account"), 3.0);
}

#[test]
fn amounts_of_two_currencies_are_never_added() {
    let workspace = workspace();
    let rows = [
        sale("1", "2026-03-01", 10.0).word("currency", "CNY"),
        sale("2", "2026-03-01", 3.0).word("currency", "USD"),
        sale("3", "2026-03-01", 1.0),
    ];
    import(&workspace, kind("transactions"), "2026-04-01", &rows);
    let of = |currency: &str| {
        workspace.number(&format!("SELECT total FROM entry_day WHERE metric = 'revenue' AND currency = '{currency}'"))
    };
    assert_eq!((of("CNY"), of("USD"), of("")), (10.0, 3.0, 1.0));
    assert_eq!(workspace.number("SELECT total FROM entry_day WHERE metric = 'orders'"), 3.0);
}

#[test]
fn a_conversion_is_one_unless_it_says_how_many() {
    let workspace = workspace();
    let rows = [
        row().at("2026-03-01").word("id", "1"),
        row().at("2026-03-01").word("id", "2").figure("conversions", 3.0),
        row().word("id", "3"),
    ];
    import(&workspace, kind("conversions"), "2026-04-01", &rows);
    assert_eq!(total(&workspace, "conversions"), 4.0);
}

#[test]
fn what_only_one_source_has_stays_with_the_version() {
    let workspace = workspace();
    let kind = kind("transactions");
    let rows = [sale("7", "2026-03-01", 10.0).extra("points", 3.0).other("cashier", "Li")];
    let (first, _) = import(&workspace, kind, "2026-04-01", &rows);
    import(&workspace, kind, "2026-04-02", &rows);
    let changed = [sale("7", "2026-03-01", 10.0).extra("points", 4.0).other("cashier", "Li")];
    assert_eq!(import(&workspace, kind, "2026-04-03", &changed).1, counts(0, 1, 0, 0));
    undo(&workspace, first);
    assert_eq!(workspace.number("SELECT SUM(value) FROM record_extra"), 7.0);
    assert_eq!(workspace.number("SELECT COUNT(*) FROM record_extra WHERE word = 'Li'"), 2.0);
}

#[test]
fn a_redone_import_is_as_it_was() {
    let workspace = workspace();
    let kind = kind("transactions");
    import(&workspace, kind, "2026-04-01", &[sale("7", "2026-03-01", 10.0), sale("", "2026-03-01", 1.0)]);
    let rows = [sale("7", "2026-03-02", 11.0), sale("", "2026-03-01", 1.0), sale("9", "2026-03-02", 2.0)];
    let (second, _) = import(&workspace, kind, "2026-04-02", &rows);
    let after = seen(&workspace);
    undo(&workspace, second);
    assert_ne!(seen(&workspace), after);
    workspace.store.redo("t").unwrap();
    assert_eq!(seen(&workspace), after);
}

#[test]
fn moments_in_utc_count_on_the_workspaces_calendar() {
    let workspace = workspace();
    let rows = [sale("1", "2026-03-01T20:00:00Z", 5.0), sale("2", "2026-03-01T20:00:00", 7.0)];
    import(&workspace, kind("transactions"), "2026-04-01", &rows);
    assert_eq!(workspace.number("SELECT COUNT(DISTINCT day) FROM entry_day"), 1.0);
    workspace
        .store
        .transact(&IMPORT_FILE, "t", |tx| {
            sandtable_store::rusqlite::Connection::execute(
                tx,
                "INSERT INTO setting (key, value) VALUES ('time_zone', 'Asia/Shanghai')",
                [],
            )?;
            rezone(tx)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let days = "SELECT MAX(day) - MIN(day) FROM entry_day WHERE metric = 'revenue' AND total IN (5.0, 7.0)";
    assert_eq!(workspace.number(days), 1.0);
}
