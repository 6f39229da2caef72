use expect_test::expect;
use sandtable_store::{Access, BackupReason, Migration, Schema, StoreError};

use crate::common::{EDIT, FIRST, OPS, Place, SCHEMA, add_brand, count, dump, try_run};

const SECOND: Migration = Migration {
    name: "test.002_shorter",
    sql: "ALTER TABLE post DROP COLUMN views; ALTER TABLE post ADD COLUMN likes INTEGER;",
};
const OTHER: Migration =
    Migration { name: "other.001_start", sql: "CREATE TABLE other (id INTEGER PRIMARY KEY NOT NULL) STRICT" };
const ORPHANS: Migration =
    Migration { name: "test.003_orphans", sql: "DELETE FROM brand; CREATE TABLE never_kept (id INTEGER PRIMARY KEY);" };

const NEXT: Schema = Schema { migrations: &[FIRST, SECOND], ops: OPS, indexed: &[] };

#[test]
fn an_older_workspace_is_backed_up_and_brought_forward() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    try_run(&store, &EDIT, "INSERT INTO post VALUES (1, 1, 'hello', 7)").unwrap();
    drop(store);

    let error = place.try_open(NEXT, Access::Read).map(drop).unwrap_err();
    assert_eq!(error.code(), "needs_migration");
    assert!(sandtable_store::backups(&place.dir).unwrap().is_empty());

    let store = place.try_open(NEXT, Access::Write).unwrap();
    assert_eq!(store.schema_version().unwrap(), 6);
    assert_eq!(count(&store, "post"), 1);
    let backups = sandtable_store::backups(&place.dir).unwrap();
    assert_eq!(backups.iter().map(|backup| backup.reason).collect::<Vec<_>>(), [BackupReason::Migration]);

    // A changeset of the earlier tables would now say Ok and do nothing.
    assert_eq!(store.next_undo().unwrap(), None);
    let error = store.undo("Lin").unwrap_err();
    assert!(matches!(&error, StoreError::NotUndoable { op } if op == "test.edit"), "{error:?}");
    // But who changed what keeps the names of its time.
    let (rows, _) = store.changes(2, 10).unwrap();
    let columns: Vec<_> = rows[0].columns.iter().map(|column| column.column.as_str()).collect();
    assert_eq!(columns, ["id", "brand_id", "title", "views"]);

    try_run(&store, &EDIT, "UPDATE post SET likes = 3").unwrap();
    store.undo("Lin").unwrap();
    drop(store);
    assert!(matches!(
        place.error(Access::Write),
        StoreError::Newer { found: 6, supported: 5, path } if path == place.dir
    ));
    assert_eq!(place.error(Access::Read).code(), "workspace_newer");

    // Back to before: the backup is of the earlier version.
    sandtable_store::restore_backup(&place.dir, &backups[0].name, place.clock.clone()).unwrap();
    let store = place.open();
    assert_eq!(count(&store, "post WHERE views = 7"), 1);
}

#[test]
fn a_migration_this_program_does_not_know_is_newer_whatever_the_count() {
    let place = Place::new();
    let with_other = Schema { migrations: &[FIRST, OTHER], ops: OPS, indexed: &[] };
    drop(sandtable_store::Store::create(&place.dir, with_other, place.clock.clone()).unwrap());
    let error = place.try_open(NEXT, Access::Write).map(drop).unwrap_err();
    assert!(matches!(error, StoreError::Newer { found: 6, supported: 6, .. }), "{error:?}");
    // Pillars add theirs independently: one that comes earlier in the list is applied late.
    let both = Schema { migrations: &[FIRST, SECOND, OTHER], ops: OPS, indexed: &[] };
    let store = place.try_open(both, Access::Write).unwrap();
    assert_eq!(store.schema_version().unwrap(), 7);
    assert_eq!(count(&store, "post WHERE likes IS NULL"), 0);
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    try_run(&store, &EDIT, "INSERT INTO post VALUES (1, 1, 'hello', 7)").unwrap();
    let before = dump(&store);
    drop(store);
    let broken = Schema { migrations: &[FIRST, ORPHANS], ops: OPS, indexed: &[] };
    let error = place.try_open(broken, Access::Write).map(drop).unwrap_err();
    expect!["rows of post refer to rows that do not exist"].assert_eq(match &error {
        StoreError::Damaged { detail, .. } => detail,
        other => panic!("{other:?}"),
    });
    let store = place.try_open(SCHEMA, Access::Write).unwrap();
    assert_eq!(dump(&store), before);
    let kept = store.read(|conn| Ok::<_, StoreError>(conn.prepare("SELECT * FROM never_kept").is_ok())).unwrap();
    assert!(!kept);
}
