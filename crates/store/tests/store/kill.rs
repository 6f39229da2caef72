//! Nothing confirmed is lost when the process is killed: this test starts itself as a child that writes and prints the
//! number of each transaction after its commit, and kills it.

#![cfg(unix)]

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use rusqlite::params;
use sandtable_base::SystemClock;
use sandtable_store::{Access, Store, StoreError};

use crate::common::{EDIT, Place, SCHEMA, count};

const DIR: &str = "SANDTABLE_TEST_KILL_DIR";
const ROUNDS: u64 = 50;

#[test]
#[ignore = "the child of the test below"]
fn child() {
    let Some(dir) = std::env::var_os(DIR).map(PathBuf::from) else { return };
    let store = Store::open(&dir, SCHEMA, Arc::new(SystemClock), Access::Write).unwrap();
    let mut out = std::io::stdout().lock();
    for n in count(&store, "brand") + 1.. {
        store
            .transact(&EDIT, "child", |tx| {
                tx.execute("INSERT INTO brand VALUES (?1, 'b' || ?1)", [n])?;
                // Several pages each, so that checkpoints happen as well.
                tx.execute("INSERT INTO post VALUES (?1, ?1, hex(randomblob(4000)), ?1)", [n])?;
                tx.execute("UPDATE post SET views = views + 1 WHERE id = ?1", [n / 2])?;
                Ok::<_, StoreError>(())
            })
            .unwrap();
        writeln!(out, "confirmed {n}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn nothing_confirmed_is_lost_when_the_writer_is_killed() {
    let place = Place::new();
    drop(place.create());
    let mut random = Random(0x5EED);
    let (mut confirmed, mut killed_at_work) = (0, 0);
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["kill::child", "--exact", "--ignored", "--nocapture", "--test-threads=1"])
            .env(DIR, &place.dir)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = child.stdout.take().unwrap();
        let mut said = Vec::new();
        if round % 5 != 0 {
            // Mostly in the middle of its work; every fifth time whenever it comes, opening included.
            let mut byte = [0];
            while !said.ends_with(b"confirmed ") && out.read(&mut byte).unwrap() == 1 {
                said.push(byte[0]);
            }
        }
        std::thread::sleep(Duration::from_micros(random.below(25_000)));
        child.kill().unwrap();
        assert!(!child.wait().unwrap().success(), "it ended by itself");
        out.read_to_end(&mut said).unwrap();

        let said = String::from_utf8(said).unwrap();
        // The last line may be cut.
        let whole = said.rfind('\n').map_or("", |end| &said[..end]);
        let numbers: Vec<i64> =
            whole.lines().filter_map(|line| line.split_once("confirmed ")?.1.parse().ok()).collect();
        killed_at_work += u64::from(!numbers.is_empty());
        confirmed = numbers.last().copied().unwrap_or(0).max(confirmed);

        // As found: the next writer checks it, a check that fails would refuse here.
        let store = place.open();
        let brands = count(&store, "brand");
        assert!(brands >= confirmed, "round {round}: {confirmed} were confirmed, {brands} are there");
        assert_eq!(count(&store, "post"), brands, "round {round}: half a transaction");
        assert_eq!(count(&store, "op_log"), brands, "round {round}: a step is missing");
        let gaps = store
            .read(|conn| {
                let sql = "SELECT count(*) FROM brand WHERE id > ?1 OR id < 1";
                Ok::<i64, StoreError>(conn.query_row(sql, params![brands], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(gaps, 0);
        if round % 10 == 0 {
            assert!(store.quick_check().unwrap().ok);
        }
    }
    assert!(killed_at_work > ROUNDS / 2, "only {killed_at_work} children came to write");
    // And the last of them can still be undone, by another process than the one that did it.
    let store = place.open();
    let before = count(&store, "brand");
    store.undo("Lin").unwrap();
    assert_eq!(count(&store, "brand"), before - 1);
}

/// A linear congruential generator (Knuth's MMIX constants): the same moments in every run, as far as timing goes.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}
