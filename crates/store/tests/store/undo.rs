use expect_test::expect;
use rusqlite::params;
use sandtable_store::{Access, ChangeKind, StepState, Store, StoreError};

use crate::common::{BEGIN, EDIT, NOTE, Place, SCHEMA, add_brand, add_post, count, dump, import, run, try_run};

fn next(store: &Store) -> (Option<i64>, Option<i64>) {
    let id = |step: Option<sandtable_store::HistoryStep>| step.map(|step| step.id);
    (id(store.next_undo().unwrap()), id(store.next_redo().unwrap()))
}

#[test]
fn undo_and_redo_walk_the_steps_both_ways() {
    let place = Place::new();
    let store = place.create();
    let mut stands = vec![dump(&store)];
    for id in 1..=4 {
        add_brand(&store, id, &format!("b{id}"));
        stands.push(dump(&store));
    }
    assert_eq!(next(&store), (Some(4), None));
    for id in (1..=4).rev() {
        let step = store.undo("Wang").unwrap();
        assert_eq!((step.id, step.state, step.undone_by.as_deref()), (id, StepState::Undone, Some("Wang")));
        assert_eq!(dump(&store), stands[usize::try_from(id).unwrap() - 1]);
    }
    assert_eq!(next(&store), (None, Some(1)));
    assert_eq!(store.undo("Wang").unwrap_err().code(), "nothing_to_undo");
    for id in 1..=3 {
        let step = store.redo("Wang").unwrap();
        assert_eq!((step.id, step.state, step.undone_at), (id, StepState::Done, None));
        assert_eq!(dump(&store), stands[usize::try_from(id).unwrap()]);
    }
    assert_eq!(next(&store), (Some(3), Some(4)));

    // Something else is done: what was undone can no longer be redone.
    add_brand(&store, 9, "b9");
    assert_eq!(next(&store), (Some(5), None));
    assert_eq!(store.redo("Wang").unwrap_err().code(), "nothing_to_redo");
    let dropped = store.step(4).unwrap().unwrap();
    assert_eq!((dropped.state, dropped.undoable), (StepState::Dropped, false));
}

#[test]
fn undo_goes_on_after_a_restart() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    run(&store, "UPDATE brand SET name = '茶外'");
    drop(store);
    let store = place.open();
    store.undo("Lin").unwrap();
    assert_eq!(count(&store, "brand WHERE name = '茶里'"), 1);
    drop(store);
    let store = place.open();
    store.redo("Lin").unwrap();
    assert_eq!(count(&store, "brand WHERE name = '茶外'"), 1);
}

#[test]
fn a_later_edit_of_the_same_value_is_a_conflict_and_nothing_moves() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    run(&store, "UPDATE brand SET name = 'a' WHERE id = 1; INSERT INTO brand VALUES (7, 'other')");
    try_run(&store, &NOTE, "UPDATE brand SET name = 'b' WHERE id = 1").unwrap();
    let before = dump(&store);
    let error = store.undo("Lin").unwrap_err();
    assert!(
        matches!(&error, StoreError::UndoConflict { table, key, step: 2 } if table == "brand" && key == "1"),
        "{error:?}"
    );
    assert_eq!(dump(&store), before);
    assert_eq!(store.step(2).unwrap().unwrap().state, StepState::Done);
    // Set back by hand, it can be undone after all.
    try_run(&store, &NOTE, "UPDATE brand SET name = 'a' WHERE id = 1").unwrap();
    store.undo("Lin").unwrap();
    assert_eq!(count(&store, "brand"), 1);
}

#[test]
fn undo_goes_no_further_back_than_the_beginning_but_a_step_before_it_can_be_taken_back_by_itself() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    try_run(&store, &BEGIN, "INSERT INTO imported VALUES ('begin', 1)").unwrap();
    assert!(store.next_undo().unwrap().is_none());
    assert!(matches!(store.undo("Lin"), Err(StoreError::NothingToUndo)));
    add_brand(&store, 2, "茶外");
    store.undo("Lin").unwrap();
    assert!(matches!(store.undo("Lin"), Err(StoreError::NothingToUndo)));
    assert_eq!(count(&store, "brand"), 1);
    store.undo_step(1, "Lin").unwrap();
    assert_eq!(count(&store, "brand"), 0);
}

#[test]
fn rows_that_came_later_are_not_swept_away_by_a_cascade() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    add_post(&store, 10, 1, "kept");
    let before = dump(&store);
    // Out of order: the post came after the brand, and deletes with it in normal work.
    let error = store.undo_step(1, "Lin").unwrap_err();
    assert!(
        matches!(&error, StoreError::UndoConflict { table, key, step: 1 } if table == "post" && key == "10"),
        "{error:?}"
    );
    assert_eq!(dump(&store), before);
    // References are enforced again.
    let orphan = try_run(&store, &EDIT, "INSERT INTO post VALUES (11, 99, 'x', 0)").unwrap_err();
    assert_eq!(orphan.code(), "sql");

    // The other way round: the post cannot come back to a brand that is gone.
    run(&store, "DELETE FROM post");
    run(&store, "DELETE FROM brand");
    let error = store.undo_step(3, "Lin").unwrap_err();
    assert!(
        matches!(&error, StoreError::UndoConflict { table, key, step: 3 } if table == "post" && key == "10"),
        "{error:?}"
    );
    store.undo("Lin").unwrap();
    store.undo("Lin").unwrap();
    assert_eq!(dump(&store), before);
}

#[test]
fn a_cascade_is_taken_back_and_done_again() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    add_post(&store, 10, 1, "a");
    add_post(&store, 11, 1, "b");
    let before = dump(&store);
    run(&store, "DELETE FROM brand");
    assert_eq!(dump(&store), "");
    store.undo("Lin").unwrap();
    assert_eq!(dump(&store), before);
    store.redo("Lin").unwrap();
    assert_eq!(dump(&store), "");
}

#[test]
fn unique_values_that_changed_places_change_back() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "a");
    add_brand(&store, 2, "b");
    let before = dump(&store);
    run(
        &store,
        "UPDATE brand SET name = 'c' WHERE id = 1; UPDATE brand SET name = 'a' WHERE id = 2;
         UPDATE brand SET name = 'b' WHERE id = 1;",
    );
    let after = dump(&store);
    store.undo("Lin").unwrap();
    assert_eq!(dump(&store), before);
    store.redo("Lin").unwrap();
    assert_eq!(dump(&store), after);
}

#[test]
fn a_step_out_of_order_is_the_first_to_come_back() {
    let place = Place::new();
    let store = place.create();
    for id in 1..=3 {
        add_brand(&store, id, &format!("b{id}"));
    }
    store.undo_step(2, "Lin").unwrap();
    assert_eq!(count(&store, "brand WHERE id = 2"), 0);
    assert_eq!(store.undo_step(2, "Lin").unwrap_err().code(), "not_undoable");
    assert_eq!(store.undo_step(77, "Lin").unwrap_err().code(), "nothing_to_undo");
    assert_eq!(next(&store), (Some(3), Some(2)));
    store.undo("Lin").unwrap();
    assert_eq!(next(&store), (Some(1), Some(3)));
    store.redo("Lin").unwrap();
    store.redo("Lin").unwrap();
    assert_eq!(next(&store), (Some(2), None));
    assert_eq!(count(&store, "brand"), 3);
}

#[test]
fn a_large_bulk_write_cannot_be_redone_and_says_so() {
    let place = Place::new();
    let store = place.create();
    import(&store, "year", 20_001);
    store.undo("Lin").unwrap();
    assert_eq!(next(&store), (None, None));
    let error = store.redo("Lin").unwrap_err();
    assert!(matches!(&error, StoreError::NotRedoable { op } if op == "test.import"), "{error:?}");
}

#[test]
fn a_bulk_write_is_taken_back_by_its_own_code() {
    let place = Place::new();
    let store = place.create();
    import(&store, "may", 50);
    import(&store, "june", 20);
    let may = store.step_of("test.import", "may").unwrap().unwrap();
    store.undo_step(may, "Lin").unwrap();
    assert_eq!(count(&store, "imported WHERE batch = 'may'"), 0);
    assert_eq!(count(&store, "imported WHERE batch = 'june'"), 20);
    // Its undo was recorded, so it comes again as it was.
    assert_eq!(next(&store), (Some(2), Some(may)));
    let undone = store.step(may).unwrap().unwrap();
    assert_eq!((undone.state, undone.undoable), (StepState::Undone, true));
    store.redo("Lin").unwrap();
    assert_eq!(count(&store, "imported WHERE batch = 'may'"), 50);
    store.undo_step(may, "Lin").unwrap();

    // Something was built on it: the code refuses and nothing moves.
    add_brand(&store, 1, "茶里");
    add_post(&store, 1, 1, "from june");
    let before = dump(&store);
    let june = store.step_of("test.import", "june").unwrap().unwrap();
    let error = store.undo_step(june, "Lin").unwrap_err();
    assert!(matches!(&error, StoreError::Blocked { by, detail } if by == "post" && detail == "june"), "{error:?}");
    assert_eq!(dump(&store), before);
    for _ in 0..3 {
        store.undo("Lin").unwrap();
    }
    assert_eq!(dump(&store), "");
    // Done in the same process and by the same order, also from the history.
    import(&store, "july", 5);
    drop(store);
    let store = place.open();
    store.undo("Lin").unwrap();
    assert_eq!(count(&store, "imported"), 0);
}

#[test]
fn what_is_never_undone_is_passed_over() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    try_run(&store, &NOTE, "INSERT INTO imported VALUES ('note', 1)").unwrap();
    let note = store.step(2).unwrap().unwrap();
    assert!(!note.undoable);
    assert_eq!(store.undo_step(2, "Lin").unwrap_err().code(), "not_undoable");
    assert_eq!(next(&store), (Some(1), None));
    store.undo("Lin").unwrap();
    assert_eq!(count(&store, "brand"), 0);
    assert_eq!(count(&store, "imported"), 1);
}

#[test]
fn a_step_tells_from_what_to_what() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    add_post(&store, 10, 1, "first");
    store
        .transact(&EDIT, "Lin", |tx| {
            tx.execute("UPDATE post SET title = ?1, views = ?2 WHERE id = 10", params!["second", 5])?;
            tx.set_setting("currency", "CNY")?;
            tx.execute("INSERT INTO brand VALUES (2, 'x')", [])?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    run(&store, "DELETE FROM post");
    let lines = |step| {
        let (rows, more) = store.changes(step, 100).unwrap();
        assert!(!more);
        let mut lines = String::new();
        for row in rows {
            lines += &format!("{:?} {} {}\n", row.kind, row.table, row.key);
            for column in row.columns {
                lines += &format!("  {}: {:?} -> {:?}\n", column.column, column.from, column.to);
            }
        }
        lines
    };
    expect![[r#"
        Insert brand 2
          id: None -> Some("2")
          name: None -> Some("x")
        Update post 10
          title: Some("first") -> Some("second")
          views: None -> Some("5")
        Insert setting currency
          key: None -> Some("currency")
          value: None -> Some("CNY")
    "#]]
    .assert_eq(&lines(3));
    expect![[r#"
        Delete post 10
          id: Some("10") -> None
          brand_id: Some("1") -> None
          title: Some("second") -> None
          views: Some("5") -> None
    "#]]
    .assert_eq(&lines(4));
    let (rows, more) = store.changes(3, 1).unwrap();
    assert_eq!((rows.len(), rows[0].kind, more), (1, ChangeKind::Insert, true));
    assert_eq!(store.changes(99, 1).unwrap(), (vec![], false));
}

#[test]
fn a_reader_sees_the_history_but_moves_nothing() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    let reader = place.try_open(SCHEMA, Access::Read).unwrap();
    assert_eq!(next(&reader), (Some(1), None));
    assert_eq!(reader.undo("Lin").unwrap_err().code(), "read_only");
    store.undo("Lin").unwrap();
    assert_eq!(next(&reader), (None, Some(1)));
}
