//! A million rows in one transaction stay within the memory an import may take. Measured in a process of its own.

#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use rusqlite::params;
use sandtable_base::SystemClock;
use sandtable_store::{Access, Store, StoreError};

use crate::common::{IMPORT, Place, SCHEMA, count};

const DIR: &str = "SANDTABLE_TEST_MEMORY_DIR";
const ROWS: i64 = 1_000_000;
const LIMIT_KIB: u64 = 150 * 1024;

#[test]
#[ignore = "the child of the test below"]
fn child() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else { return };
    let store = Store::open(&dir, SCHEMA, Arc::new(SystemClock), Access::Write).unwrap();
    store
        .transact(&IMPORT, "child", |tx| {
            tx.subject("all");
            let mut insert = tx.prepare("INSERT INTO imported VALUES (?1, ?2)")?;
            for n in 0..ROWS {
                // Scattered keys and about 200 bytes a row: more than the page cache holds.
                let key = n.wrapping_mul(2_654_435_761) % 1_000_003;
                insert.execute(params![format!("{key:0190}"), n])?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak: u64 = peak.trim().trim_end_matches("kB").trim().parse().unwrap();
    assert!(peak < LIMIT_KIB, "{peak} KiB at the peak");
}

#[test]
fn a_million_rows_in_one_transaction_stay_small() {
    let place = Place::new();
    drop(place.create());
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["memory::child", "--exact", "--ignored", "--test-threads=1"])
        .env(DIR, &place.dir)
        .output()
        .unwrap();
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    assert_eq!(count(&place.open(), "imported"), ROWS);
}
