use std::fs;

use sandtable_store::{Access, Migration, Schema, Store, StoreError};

use crate::common::{EDIT, OPS, Place, SCHEMA, add_brand, count, dump, names, try_run};

#[test]
fn a_workspace_is_found_again_as_it_was_left() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    let before = dump(&store);
    drop(store);
    assert_eq!(names(&place.dir), ["backups", "media", "workspace.db", "workspace.lock"]);

    let store = place.open();
    assert_eq!(dump(&store), before);
    assert_eq!(store.created_at().unwrap(), "2026-11-21T09:30:00Z");
    assert_eq!(store.schema_version().unwrap(), 5);
    assert!(store.bytes().unwrap() > 4096);
    assert_eq!(store.dir(), place.dir);
}

#[test]
fn an_empty_folder_is_taken_and_missing_parents_are_made() {
    let place = Place::new();
    fs::create_dir(&place.dir).unwrap();
    place.create();
    let deep = place.root.path().join("a/b/c.sandtable");
    Store::create(&deep, SCHEMA, place.clock.clone()).unwrap();
    assert!(deep.join("workspace.db").is_file());
}

#[test]
fn a_place_in_use_is_refused_and_left_alone() {
    let place = Place::new();
    fs::create_dir(&place.dir).unwrap();
    fs::write(place.dir.join("notes.txt"), "mine").unwrap();
    let file = place.root.path().join("file");
    fs::write(&file, "mine").unwrap();
    for taken in [&place.dir, &file] {
        let error = Store::create(taken, SCHEMA, place.clock.clone()).map(drop).unwrap_err();
        assert_eq!(error.code(), "workspace_exists", "{error:?}");
    }
    assert_eq!(names(&place.dir), ["notes.txt"]);
    assert_eq!(names(place.root.path()), ["file", "tea.sandtable"]);
}

#[test]
fn what_cannot_be_made_leaves_nothing() {
    let place = Place::new();
    const BROKEN: Migration = Migration { name: "test.001_broken", sql: "CREATE TABLE x (y); CREATE TABEL z;" };
    let schema = Schema { migrations: &[BROKEN], ops: OPS, indexed: &[] };
    let deep = place.root.path().join("a/b/c.sandtable");
    let error = Store::create(&deep, schema, place.clock.clone()).map(drop).unwrap_err();
    let StoreError::Sql { op, .. } = &error else { panic!("{error:?}") };
    assert_eq!(op, "migration test.001_broken");
    assert!(names(place.root.path()).is_empty());

    let file = place.root.path().join("file");
    fs::write(&file, "mine").unwrap();
    let below = file.join("a/b.sandtable");
    let error = Store::create(&below, SCHEMA, place.clock.clone()).map(drop).unwrap_err();
    assert_eq!(error.code(), "io", "{error:?}");
    assert_eq!(names(place.root.path()), ["file"]);
}

#[test]
fn what_is_no_workspace_is_named_so_and_not_touched() {
    let place = Place::new();
    for access in [Access::Read, Access::Write] {
        assert!(matches!(place.error(access), StoreError::Missing { path } if path == place.dir));
    }
    fs::write(&place.dir, "a file").unwrap();
    assert_eq!(place.error(Access::Write).code(), "not_a_workspace");
    fs::remove_file(&place.dir).unwrap();

    fs::create_dir_all(place.dir.join("backups")).unwrap();
    assert_eq!(place.error(Access::Write).code(), "not_a_workspace");

    let foreign = rusqlite::Connection::open(place.database()).unwrap();
    foreign.execute_batch("CREATE TABLE bookmarks (url TEXT)").unwrap();
    drop(foreign);
    let bytes = fs::read(place.database()).unwrap();
    for access in [Access::Read, Access::Write] {
        assert_eq!(place.error(access).code(), "not_a_workspace");
    }
    assert!(fs::read(place.database()).unwrap() == bytes, "another program's file was changed");
}

#[test]
fn a_second_writer_is_told_who_has_it_and_readers_go_on() {
    let place = Place::new();
    let store = place.create();
    let StoreError::Locked { path, owner } = place.error(Access::Write) else { panic!() };
    assert_eq!(path, place.dir);
    let owner = owner.unwrap();
    assert!(owner.contains(&format!("({})", std::process::id())), "{owner}");

    let reader = place.try_open(SCHEMA, Access::Read).unwrap();
    add_brand(&store, 1, "茶里");
    assert_eq!(count(&reader, "brand"), 1);
    for error in [
        try_run(&reader, &EDIT, "DELETE FROM brand").unwrap_err(),
        reader.read(|conn| Ok(conn.execute_batch("DELETE FROM brand")?)).unwrap_err(),
        reader.undo("Lin").unwrap_err(),
        reader.put_blob(&mut b"x".as_slice()).unwrap_err(),
    ] {
        assert_eq!(error.code(), "read_only", "{error:?}");
    }
    drop(store);
    let store = place.open();
    assert_eq!(count(&store, "brand"), 1);
}

#[test]
fn looking_at_a_closed_workspace_changes_no_byte_of_it() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    drop(store);
    let bytes = fs::read(place.database()).unwrap();
    let reader = place.try_open(SCHEMA, Access::Read).unwrap();
    assert_eq!(count(&reader, "brand"), 1);
    assert!(reader.quick_check().unwrap().ok);
    drop(reader);
    assert!(fs::read(place.database()).unwrap() == bytes);
}

#[test]
fn a_read_sees_one_moment() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    store
        .read(|conn| {
            let brands = || conn.query_row("SELECT count(*) FROM brand", [], |row| row.get::<_, i64>(0)).unwrap();
            assert_eq!(brands(), 1);
            add_brand(&store, 2, "茶外");
            assert_eq!(brands(), 1, "a commit in between must not show");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(count(&store, "brand"), 2);
}

/// Root may write anywhere, so there the folder is made unusable in another way.
#[cfg(unix)]
#[test]
fn a_read_only_folder_is_said_to_be_one() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    drop(place.create());
    let set = |mode| {
        fs::set_permissions(&place.dir, fs::Permissions::from_mode(mode)).unwrap();
        fs::set_permissions(place.root.path(), fs::Permissions::from_mode(mode)).unwrap();
    };
    set(0o555);
    let bound_by_permissions = fs::write(place.dir.join("probe"), "").is_err();
    if bound_by_permissions {
        let opened = place.try_open(SCHEMA, Access::Write).map(drop);
        let made = Store::create(&place.root.path().join("new"), SCHEMA, place.clock.clone()).map(drop);
        set(0o755);
        assert_eq!(opened.unwrap_err().code(), "read_only");
        assert_eq!(made.unwrap_err().code(), "read_only");
        assert_eq!(names(place.root.path()), ["tea.sandtable"]);
    } else {
        set(0o755);
        fs::remove_file(place.dir.join("workspace.lock")).unwrap();
        fs::create_dir(place.dir.join("workspace.lock")).unwrap();
        let error = place.error(Access::Write);
        assert!(matches!(&error, StoreError::Io { path, .. } if *path == place.dir), "{error:?}");
    }
}
