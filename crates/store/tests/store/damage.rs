use std::fs;

use sandtable_store::{Access, BackupReason, Store, StoreError, backups, restore_backup};

use crate::common::{Place, add_brand, add_post, count, dump, names};

/// A workspace of some hundred pages with a manual backup, closed; and its dump.
fn closed(place: &Place) -> (String, String) {
    let store = place.create();
    add_brand(&store, 1, "茶里");
    for id in 0..40 {
        add_post(&store, id, 1, &"长".repeat(4000));
    }
    let before = dump(&store);
    let backup = store.backup(BackupReason::Manual).unwrap();
    (before, backup.name)
}

/// As a program that died leaves it.
fn left_open(place: &Place) {
    fs::write(place.dir.join("workspace.owner"), "sandtable (1)\n").unwrap();
}

fn spoil(place: &Place, spoil: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = fs::read(place.database()).unwrap();
    spoil(&mut bytes);
    fs::write(place.database(), &bytes).unwrap();
    bytes
}

fn garbage_in_the_middle(bytes: &mut [u8]) {
    let middle = bytes.len() / 2 / 4096 * 4096;
    for (at, byte) in bytes[middle..middle + 5 * 4096].iter_mut().enumerate() {
        *byte = u8::try_from(at * 31 % 251).unwrap();
    }
}

#[test]
fn every_kind_of_damage_is_noticed_and_the_good_backup_offered() {
    type Spoil = fn(&mut Vec<u8>);
    let kinds: [(&str, bool, Spoil); 6] = [
        ("no database", false, |bytes| *bytes = b"PK\x03\x04 this is something else ".repeat(500)),
        ("empty", false, Vec::clear),
        ("cut off", false, |bytes| bytes.truncate(bytes.len() / 3)),
        ("cut within the first page", false, |bytes| bytes.truncate(700)),
        ("schema overwritten", false, |bytes| bytes[100..4000].fill(0x5a)),
        ("garbage in the middle", true, |bytes| garbage_in_the_middle(bytes)),
    ];
    for (kind, needs_check, how) in kinds {
        let place = Place::new();
        let (before, backup) = closed(&place);
        let spoiled = spoil(&place, how);
        if needs_check {
            left_open(&place);
        }
        // Twice: what was found damaged is not taken for sound the next time.
        for _ in 0..2 {
            let error = place.error(Access::Write);
            let StoreError::Damaged { path, detail, backup: Some(offered) } = &error else {
                panic!("{kind}: {error:?}")
            };
            assert_eq!((path, &offered.name), (&place.dir, &backup), "{kind}");
            assert!(!detail.is_empty(), "{kind}");
        }
        assert!(fs::read(place.database()).unwrap() == spoiled, "{kind}: the damaged file was changed");

        restore_backup(&place.dir, &backup, place.clock.clone()).unwrap();
        let store = place.open();
        assert_eq!(dump(&store), before, "{kind}");
        assert!(store.quick_check().unwrap().ok, "{kind}");
        let replaced: Vec<_> =
            backups(&place.dir).unwrap().into_iter().filter(|backup| backup.reason == BackupReason::Replaced).collect();
        assert_eq!(replaced.len(), 1, "{kind}");
        if !needs_check {
            // Not a database any more: its bytes are kept as they are.
            assert!(fs::read(place.dir.join("backups").join(&replaced[0].name)).unwrap() == spoiled, "{kind}");
        }
    }
}

#[test]
fn a_missing_database_is_damage_where_backups_are() {
    let place = Place::new();
    let (before, backup) = closed(&place);
    fs::remove_file(place.database()).unwrap();
    let error = place.error(Access::Read);
    assert!(matches!(&error, StoreError::Damaged { backup: Some(offered), .. } if offered.name == backup), "{error:?}");
    restore_backup(&place.dir, &backup, place.clock.clone()).unwrap();
    assert_eq!(dump(&place.open()), before);
}

#[test]
fn a_check_in_the_open_workspace_notices_and_remembers() {
    let place = Place::new();
    let (_, backup) = closed(&place);
    spoil(&place, |bytes| garbage_in_the_middle(bytes));
    // Closed properly, so opening does not look that far.
    let store = place.open();
    assert_eq!(store.last_check().unwrap(), None);
    let found = store.quick_check().unwrap();
    assert!(!found.ok && !found.problems.is_empty(), "{found:?}");
    assert_eq!(store.last_check().unwrap(), Some(found));
    drop(store);
    let error = place.error(Access::Write);
    assert!(matches!(&error, StoreError::Damaged { backup: Some(offered), .. } if offered.name == backup), "{error:?}");
}

#[test]
fn an_unclean_end_without_damage_is_only_checked() {
    let place = Place::new();
    let (before, _) = closed(&place);
    left_open(&place);
    let store = place.open();
    assert_eq!(
        store.last_check().unwrap().map(|check| (check.ok, check.checked_at)),
        Some((true, "2026-11-21T09:30:00Z".to_owned()))
    );
    assert_eq!(dump(&store), before);
    drop(store);
    assert!(!names(&place.dir).contains(&"workspace.owner".to_owned()));
}

#[test]
fn a_damaged_backup_is_neither_offered_nor_restored() {
    let place = Place::new();
    let (before, good) = closed(&place);
    place.clock.advance(chrono::TimeDelta::minutes(1));
    let store = place.open();
    let newer = store.backup(BackupReason::Manual).unwrap();
    drop(store);
    let path = place.dir.join("backups").join(&newer.name);
    let mut bytes = fs::read(&path).unwrap();
    garbage_in_the_middle(&mut bytes);
    fs::write(&path, bytes).unwrap();

    let present = fs::read(place.database()).unwrap();
    let error = restore_backup(&place.dir, &newer.name, place.clock.clone()).unwrap_err();
    assert!(matches!(&error, StoreError::Damaged { path: damaged, .. } if *damaged == path), "{error:?}");
    assert!(fs::read(place.database()).unwrap() == present);
    assert_eq!(backups(&place.dir).unwrap().len(), 2, "a refused restore replaces nothing");

    spoil(&place, Vec::clear);
    let error = place.error(Access::Write);
    assert!(matches!(&error, StoreError::Damaged { backup: Some(offered), .. } if offered.name == good), "{error:?}");
    restore_backup(&place.dir, &good, place.clock.clone()).unwrap();
    assert_eq!(dump(&place.open()), before);
}

#[test]
fn only_backups_of_this_workspace_can_be_named() {
    let place = Place::new();
    let (_, good) = closed(&place);
    let outside = place.root.path().join(&good);
    fs::copy(place.dir.join("backups").join(&good), &outside).unwrap();
    for name in [
        format!("../../{good}"),
        outside.to_string_lossy().into_owned(),
        format!("./{good}"),
        String::new(),
        "..".to_owned(),
        "20200101T000000Z-manual.db".to_owned(),
        good.replace("manual", "manual-1"),
        good.to_uppercase(),
    ] {
        let error = restore_backup(&place.dir, &name, place.clock.clone()).unwrap_err();
        assert_eq!(error.code(), "backup_missing", "{name}");
    }
    #[cfg(unix)]
    {
        let link = "20270101T000000Z-manual.db";
        std::os::unix::fs::symlink(&outside, place.dir.join("backups").join(link)).unwrap();
        let error = restore_backup(&place.dir, link, place.clock.clone()).unwrap_err();
        assert_eq!(error.code(), "backup_missing");
    }
}

#[test]
fn an_open_workspace_is_not_replaced() {
    let place = Place::new();
    let (_, good) = closed(&place);
    let store: Store = place.open();
    let error = restore_backup(&place.dir, &good, place.clock.clone()).unwrap_err();
    assert_eq!(error.code(), "workspace_locked");
    assert_eq!(count(&store, "brand"), 1);
}
