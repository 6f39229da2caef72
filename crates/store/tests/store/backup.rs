use chrono::TimeDelta;
use sandtable_store::{BackupReason, StoreError, backups, restore_backup};

use crate::common::{Place, add_brand, count, dump, names};

#[test]
fn a_backup_taken_during_work_is_whole() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    let taken = store.read(|_| store.backup(BackupReason::Manual)).unwrap();
    assert_eq!(taken.name, "20261121T093000Z-manual.db");
    assert_eq!((taken.at.as_str(), taken.reason), ("2026-11-21T09:30:00Z", BackupReason::Manual));
    let second = store.backup(BackupReason::Manual).unwrap();
    assert_eq!(second.name, "20261121T093000Z-manual-2.db");
    assert_eq!(backups(&place.dir).unwrap(), [second, taken.clone()]);
    assert_eq!(names(&place.dir.join("backups")).len(), 2, "nothing beside the two files");

    let at_backup = dump(&store);
    add_brand(&store, 2, "茶外");
    let at_restore = dump(&store);
    drop(store);
    place.clock.advance(TimeDelta::minutes(1));
    restore_backup(&place.dir, &taken.name, place.clock.clone()).unwrap();
    let store = place.open();
    assert_eq!(dump(&store), at_backup);
    drop(store);

    // And back again: what was replaced is a backup as well.
    let newest = backups(&place.dir).unwrap().remove(0);
    assert_eq!(newest.reason, BackupReason::Replaced);
    restore_backup(&place.dir, &newest.name, place.clock.clone()).unwrap();
    let store = place.open();
    assert_eq!(dump(&store), at_restore);
    assert_eq!(store.undo("Lin").unwrap().args["name"], "茶外");
}

#[test]
fn rotation_takes_one_an_hour_when_something_changed() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    assert!(store.rotate_backups().unwrap().is_some());
    add_brand(&store, 2, "茶外");
    assert_eq!(store.rotate_backups().unwrap(), None, "not yet an hour");
    place.clock.advance(TimeDelta::minutes(61));
    assert!(store.rotate_backups().unwrap().is_some());
    place.clock.advance(TimeDelta::minutes(61));
    assert_eq!(store.rotate_backups().unwrap(), None, "nothing changed");
    store.undo("Lin").unwrap();
    assert!(store.rotate_backups().unwrap().is_some(), "an undo is a change");
    assert_eq!(backups(&place.dir).unwrap().len(), 3);
}

#[test]
fn rotation_thins_its_own_and_keeps_what_was_asked_for() {
    let place = Place::new();
    let store = place.create();
    store.backup(BackupReason::Manual).unwrap();
    for id in 0..40 {
        place.clock.advance(TimeDelta::minutes(61));
        add_brand(&store, id, &format!("b{id}"));
        store.rotate_backups().unwrap().unwrap();
    }
    let all = backups(&place.dir).unwrap();
    let of = |reason| all.iter().filter(|backup| backup.reason == reason).count();
    assert_eq!(of(BackupReason::Manual), 1);
    // 24 hours, and the one day before that is not among them.
    assert_eq!(of(BackupReason::Rotation), 25, "{all:#?}");
}

#[test]
fn rotation_checks_weekly_and_never_rotates_damage_in() {
    let place = Place::new();
    let store = place.create();
    add_brand(&store, 1, "茶里");
    for id in 10..200 {
        crate::common::add_post(&store, id, 1, &"长".repeat(2000));
    }
    assert!(!store.check_due().unwrap());
    let good = store.rotate_backups().unwrap().unwrap();
    place.clock.advance(TimeDelta::days(7));
    assert!(store.check_due().unwrap());
    store.rotate_backups().unwrap();
    assert_eq!(store.last_check().unwrap().map(|check| check.checked_at), Some("2026-11-28T09:30:00Z".to_owned()));
    drop(store);

    let mut bytes = std::fs::read(place.database()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 8 * 4096].fill(0x77);
    std::fs::write(place.database(), bytes).unwrap();
    let store = place.open();
    place.clock.advance(TimeDelta::days(7));
    let error = store.rotate_backups().unwrap_err();
    assert!(
        matches!(&error, StoreError::Damaged { backup: Some(offered), .. } if offered.name == good.name),
        "{error:?}"
    );
    assert_eq!(backups(&place.dir).unwrap().len(), 1);
    assert_eq!(count(&store, "brand"), 1);
}
