//! A workspace as a second one.

use std::fs;
use std::sync::Arc;

use sandtable_store::{Access, BackupReason, Store};

use crate::common::{Place, SCHEMA, add_brand, dump, names};

#[test]
fn a_copy_is_what_the_workspace_was_at_that_moment_and_goes_its_own_way() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    store.backup(BackupReason::Manual).unwrap();
    let sha = store.put_blob(&mut b"picture".as_slice()).unwrap();
    let before = dump(&store);
    let dir = place.root.path().join("second.sandtable");
    store.copy_to(&dir).unwrap();
    assert_eq!(names(place.root.path()), ["second.sandtable", "tea.sandtable"], "nothing beside the two");

    // Both are open at once, and undo is of each.
    let copy = Store::open(&dir, SCHEMA, Arc::clone(&place.clock) as _, Access::Write).unwrap();
    assert_eq!(dump(&copy), before);
    assert_eq!(fs::read(copy.blob_path(&sha).unwrap()).unwrap(), b"picture");
    assert!(names(&dir.join("backups")).is_empty());
    copy.undo("Lin").unwrap();
    add_brand(&store, 2, "茶外");
    assert_ne!(dump(&copy), before);
    assert_eq!(store.undo("Lin").unwrap().args["name"], "茶外");
    assert_eq!(dump(&store), before);
}

#[test]
fn what_is_there_is_not_written_over() {
    let place = Place::new();
    let store = place.create();
    let dir = place.root.path().join("taken");
    fs::create_dir(&dir).unwrap();
    fs::write(dir.join("letter.txt"), "dear").unwrap();
    assert_eq!(store.copy_to(&dir).unwrap_err().code(), "workspace_exists");
    assert_eq!(names(&dir), ["letter.txt"]);
    assert_eq!(store.copy_to(&place.dir).unwrap_err().code(), "workspace_exists");
}
