use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rusqlite::params;
use sandtable_store::{StepState, StoreError};

use crate::common::{EDIT, IMPORT, NOTE, Place, RENAME, add_brand, add_post, count, dump, import, try_run};

#[test]
fn a_write_is_one_step_that_says_who_what_when() {
    let place = Place::new();
    let store = place.create();
    store
        .transact(&EDIT, "小林", |tx| {
            assert_eq!(tx.now(), store.clock().now());
            tx.describe("name", "茶里");
            tx.subject("1");
            tx.execute("INSERT INTO brand VALUES (1, '茶里'), (2, '茶外')", [])?;
            tx.execute("UPDATE brand SET name = 'x' WHERE id = 2", [])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let [step] = &store.history(None, 10).unwrap()[..] else { panic!() };
    assert_eq!(
        (step.op.as_str(), step.actor.as_str(), step.at.as_str()),
        ("test.edit", "小林", "2026-11-21T09:30:00Z")
    );
    assert_eq!(step.args.get("name").map(String::as_str), Some("茶里"));
    assert_eq!((step.state, step.undoable, step.rows), (StepState::Done, true, 2));
    assert_eq!(store.step_of("test.edit", "1").unwrap(), Some(step.id));
    assert_eq!(store.step_of("test.edit", "2").unwrap(), None);
    assert_eq!(store.step(step.id).unwrap().as_ref(), Some(step));
}

#[test]
fn history_is_read_in_pages_newest_first() {
    let place = Place::new();
    let store = place.create();
    for id in 1..=5 {
        add_brand(&store, id, &format!("b{id}"));
    }
    let ids = |before, limit| store.history(before, limit).unwrap().iter().map(|step| step.id).collect::<Vec<_>>();
    assert_eq!(ids(None, 2), [5, 4]);
    assert_eq!(ids(Some(4), 2), [3, 2]);
    assert_eq!(ids(Some(2), 2), [1]);
}

#[test]
fn an_error_or_a_panic_leaves_no_trace() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    let before = dump(&store);
    let failed: Result<(), StoreError> = store.transact(&EDIT, "Lin", |tx| {
        tx.execute("DELETE FROM brand", [])?;
        Err(StoreError::NothingToUndo)
    });
    assert_eq!(failed.unwrap_err().code(), "nothing_to_undo");
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        store.transact(&EDIT, "Lin", |tx| -> Result<(), StoreError> {
            tx.execute("DELETE FROM brand", [])?;
            panic!("on purpose")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(dump(&store), before);
    assert_eq!(store.history(None, 10).unwrap().len(), 1);
    add_brand(&store, 2, "茶外");
    assert_eq!(count(&store, "brand"), 2);
}

#[test]
fn what_changes_nothing_leaves_no_step() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    try_run(&store, &EDIT, "UPDATE brand SET name = '茶里'").unwrap();
    try_run(&store, &EDIT, "INSERT INTO brand VALUES (9, 'x'); DELETE FROM brand WHERE id = 9").unwrap();
    import(&store, "empty", 0);
    assert_eq!(store.history(None, 10).unwrap().len(), 1);
}

#[test]
fn a_table_the_op_does_not_name_is_refused() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    add_post(&store, 1, 1, "hello");
    let before = dump(&store);
    // The cascade reaches a table that undo would then not restore.
    let error = try_run(&store, &RENAME, "DELETE FROM brand").unwrap_err();
    assert!(
        matches!(&error, StoreError::UndeclaredTable { op, table } if op == "test.rename" && table == "post"),
        "{error:?}"
    );
    assert_eq!(dump(&store), before);
    // An index of words is nobody's rows.
    try_run(&store, &RENAME, "UPDATE brand SET name = 'x'; INSERT INTO words VALUES ('x')").unwrap();
    assert_eq!(count(&store, "words"), 1);
}

#[test]
fn a_dry_run_does_it_all_and_keeps_nothing() {
    let place = Place::new();
    let store = place.create();
    for op in [&EDIT, &IMPORT] {
        let seen = store
            .dry_run(op, "Lin", |tx| {
                tx.execute("INSERT INTO brand VALUES (1, '茶里')", [])?;
                Ok::<i64, StoreError>(tx.query_row("SELECT count(*) FROM brand", [], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(seen, 1);
    }
    assert_eq!(dump(&store), "");
    assert!(store.history(None, 10).unwrap().is_empty());
    let failed = store
        .dry_run(&EDIT, "Lin", |tx| Ok::<_, StoreError>(tx.execute("INSERT INTO post VALUES (1, 9, 'x', 0)", [])?));
    assert_eq!(failed.unwrap_err().code(), "sql");
}

#[test]
fn a_setting_is_a_row_like_any_other() {
    let place = Place::new();
    let store = place.create();
    assert_eq!(store.setting("currency").unwrap(), None);
    for value in ["CNY", "TWD"] {
        store.transact(&EDIT, "Lin", |tx| tx.set_setting("currency", value)).unwrap();
    }
    assert_eq!(store.setting("currency").unwrap().as_deref(), Some("TWD"));
    store.undo("Lin").unwrap();
    assert_eq!(store.setting("currency").unwrap().as_deref(), Some("CNY"));
    store.undo("Lin").unwrap();
    assert_eq!(store.setting("currency").unwrap(), None);
}

#[test]
fn rows_of_a_bulk_write_are_what_the_op_says() {
    let place = Place::new();
    let store = place.create();
    import(&store, "a", 3);
    store
        .transact(&NOTE, "Lin", |tx| {
            tx.rows(40);
            tx.execute("INSERT INTO imported VALUES (?1, ?2)", params!["b", 1])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let rows: Vec<i64> = store.history(None, 10).unwrap().iter().map(|step| step.rows).collect();
    assert_eq!(rows, [40, 3]);
    assert_eq!(store.changes(1, 10).unwrap(), (vec![], false));
}

/// SQLite's own limit stands in for the disk's: it fails with the same code at the same places.
#[test]
fn a_full_disk_is_named_and_costs_nothing() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    let before = dump(&store);
    let limit = |pages: i64| {
        store
            .transact(&EDIT, "Lin", |tx| {
                tx.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
                Ok::<_, StoreError>(())
            })
            .unwrap();
    };
    limit(40);
    let big = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
               INSERT INTO imported SELECT hex(randomblob(200)), i FROM n";
    for op in [&IMPORT, &NOTE] {
        let error = try_run(&store, op, big).unwrap_err();
        assert!(matches!(&error, StoreError::DiskFull { path } if *path == place.dir), "{error:?}");
    }
    let error = try_run(&store, &EDIT, "INSERT INTO brand VALUES (2, hex(randomblob(500000)))").unwrap_err();
    assert_eq!(error.code(), "disk_full");
    assert_eq!(dump(&store), before);
    limit(1_000_000);
    try_run(&store, &NOTE, big).unwrap();
    assert_eq!(count(&store, "imported"), 2000);
    assert!(store.quick_check().unwrap().ok);
}

#[test]
fn a_cancelled_write_stops_in_the_middle_of_a_statement_and_leaves_nothing() {
    const ENDLESS: &str = "INSERT INTO imported
        WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number) SELECT 'a', n FROM number";
    let place = Place::new();
    let store = place.create();
    let cancelled = Arc::new(AtomicBool::new(true));
    let stopped =
        store.transact_until(&IMPORT, "Lin", &cancelled, true, |tx| Ok::<_, StoreError>(tx.execute_batch(ENDLESS)?));
    assert!(stopped.is_err());
    assert_eq!(count(&store, "imported"), 0);
    // The flag stops nobody else.
    let insert = "INSERT INTO imported VALUES ('b', 1)";
    store.transact(&IMPORT, "Lin", |tx| Ok::<_, StoreError>(tx.execute_batch(insert)?)).unwrap();
    assert_eq!(count(&store, "imported"), 1);
}
