//! A million texts written, indexed and searched in one process: what `cargo xtask bench search` prints. JSON on standard
//! output; the number of texts may be given, and a folder to keep them in, where they are only searched the next time.

use std::error::Error;
use std::io::{Write, stdout};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use sandtable_base::SystemClock;
use sandtable_store::{Access, Ask, BulkError, Indexed, Migration, Op, Schema, Store, StoreError, Total, Undo};
use sandtable_text::{Query, excerpt};
use serde_json::{Value, json};

const NOTES: Migration = Migration {
    name: "bench.notes",
    sql: "CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL) STRICT;",
};
/// What a user saves meanwhile.
static SAVE: Op = Op { name: "bench.save", tables: &["note"], undo: Undo::Changeset };
static TAKE: Op = Op { name: "bench.take", tables: &["note"], undo: Undo::Bulk { undo: keep } };
static KINDS: LazyLock<Vec<Indexed>> = LazyLock::new(|| {
    vec![Indexed {
        kind: "notes",
        table: "note",
        only: None,
        id: "id",
        texts: vec!["text"],
        moments: vec!["at"],
        account: None,
    }]
});
/// Between two saves of a user.
const SAVES: Duration = Duration::from_secs(5);

const SCHEMA_OPS: &[&Op] = &[&TAKE, &SAVE];

fn keep(_: &rusqlite::Connection, _: &str) -> Result<(), BulkError> {
    Ok(())
}

/// The same numbers on every machine.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Small ranks often, large ones rarely, as words are used (Zipf and Mandelbrot): with `flat` at 8 the commonest of
    /// 3,500 characters is one in fifty.
    fn rank(&mut self, end: usize, flat: f64) -> usize {
        let part = self.next() as f64 / (1_u64 << 31) as f64;
        let rank = flat * ((end as f64 / flat + 1.0).powf(part) - 1.0);
        (rank as usize).min(end - 1)
    }
}

/// Words of one to four characters, the commonest first, and some Latin ones.
struct Vocabulary(Vec<String>);

impl Vocabulary {
    fn new(chance: &mut Chance) -> Vocabulary {
        const FIRST: [char; 12] = ['的', '是', '了', '一', '不', '在', '有', '我', '这', '好', '喝', '茶'];
        let mut words: Vec<String> = FIRST.iter().map(char::to_string).collect();
        while words.len() < 30_000 {
            let word: String = if words.len().is_multiple_of(23) {
                (0..3 + chance.below(6)).map(|_| char::from(b'a' + chance.below(26) as u8)).collect()
            } else {
                let length = [1, 2, 2, 2, 2, 3, 4][chance.below(7) as usize];
                (0..length).map(|_| character(chance.rank(3_500, 8.0))).collect()
            };
            words.push(word);
        }
        Vocabulary(words)
    }

    fn text(&self, chance: &mut Chance) -> String {
        let mut text = String::new();
        let mut length = 0;
        while length < 130 {
            let word = &self.0[chance.rank(self.0.len(), 3.0)];
            let latin = word.is_ascii();
            if latin {
                text.push(' ');
            }
            text.push_str(word);
            text.push_str(if latin {
                " "
            } else if chance.below(9) == 0 {
                "，"
            } else {
                ""
            });
            length += word.chars().count() + 1 - usize::from(!latin);
        }
        text
    }
}

/// By rank; the commonest are those that Chinese uses most.
fn character(rank: usize) -> char {
    const COMMON: &str = "的是了一不在有我这好喝茶人大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能日月春秋";
    COMMON.chars().nth(rank).unwrap_or_else(|| char::from_u32(0x4e00 + rank as u32 * 5).unwrap_or('字'))
}

fn queries(words: &Vocabulary, chance: &mut Chance) -> Vec<String> {
    let of = |length: usize, latin: bool, chance: &mut Chance| loop {
        let word = &words.0[chance.below(words.0.len() as u64) as usize];
        if word.is_ascii() == latin && (latin || word.chars().count() == length) {
            return word.clone();
        }
    };
    let mut list: Vec<String> = ["的", "的是", "是的", "一", "不好", "茶", "好茶", "春日"].map(str::to_owned).to_vec();
    while list.len() < 200 {
        let query = match list.len() % 10 {
            0 => character(chance.rank(3_500, 8.0)).to_string(),
            1..=4 => of(2, false, chance),
            5 => of(3, false, chance),
            6 => of(4, false, chance),
            7 => of(0, true, chance),
            8 => format!("{} {}", words.0[chance.rank(words.0.len(), 3.0)], of(2, false, chance)),
            _ => [character(chance.rank(200, 8.0)), character(chance.rank(200, 8.0))].iter().collect(),
        };
        list.push(query);
    }
    list
}

/// What is typed into a palette: one character to four, words begun and whole, of the commonest.
fn typed(words: &Vocabulary) -> Vec<String> {
    let common = |length: usize| words.0.iter().filter(move |word| !word.is_ascii() && word.chars().count() == length);
    let latin: Vec<&String> = words.0.iter().filter(|word| word.is_ascii()).take(3).collect();
    let mut list: Vec<String> = ["的", "茶", "的是"].map(str::to_owned).to_vec();
    for length in 2..=4 {
        list.extend(common(length).take(4).cloned());
    }
    for word in latin {
        list.extend([word[..2].to_owned(), word.clone(), format!("{} {word}", words.0[40])]);
    }
    // Every character and every word common.
    list.extend([
        format!("{}{}", words.0[12], words.0[13]),
        format!("{} {} {}", words.0[12], words.0[13], words.0[14]),
    ]);
    list
}

struct Timed {
    typed: String,
    ms: f64,
    total: Total,
}

fn time(store: &Store, typed: String, best: bool, limit: usize) -> Result<Timed, StoreError> {
    let begun = Instant::now();
    let query = Query::parse(&typed);
    let found = store.search(&Ask { query: &query, kinds: &[], best, offset: 0, limit })?;
    let marks: usize =
        found.hits.iter().flat_map(|hit| &hit.texts).map(|text| excerpt(text, &query, 90).marks.len()).sum();
    assert!(marks > 0 || found.total == Total::Exact(0), "nothing marked of {typed}");
    Ok(Timed { typed, ms: begun.elapsed().as_secs_f64() * 1e3, total: found.total })
}

/// The newest fifty by SQLite's own means, as a yardstick: milliseconds.
fn scan(store: &Store, piece: &str) -> Result<f64, StoreError> {
    let begun = Instant::now();
    let newest = "SELECT id FROM note WHERE text LIKE '%' || ?1 || '%' ORDER BY at DESC LIMIT 50";
    let found: Vec<i64> = store.read(|conn| {
        let mut statement = conn.prepare_cached(newest)?;
        let found = statement.query_map([piece], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok::<_, StoreError>(found)
    })?;
    assert!(!found.is_empty(), "nothing has {piece}");
    Ok(begun.elapsed().as_secs_f64() * 1e3)
}

/// Median, nine of ten, worst, and which were slowest.
fn told(mut times: Vec<Timed>) -> Value {
    times.sort_by(|one, other| one.ms.total_cmp(&other.ms));
    let slowest: Vec<Value> = times
        .iter()
        .rev()
        .take(8)
        .map(|timed| json!({"query": timed.typed, "ms": timed.ms, "total": timed.total}))
        .collect();
    let at = |part: usize| times.get(times.len() * part / 10).map(|timed| timed.ms);
    let found = times.iter().filter(|timed| timed.total != Total::Exact(0)).count();
    json!({"queries": times.len(), "with_hits": found, "median_ms": at(5), "p90_ms": at(9),
           "worst_ms": times.last().map(|timed| timed.ms), "slowest": slowest})
}

/// Indexes all that waits while a user saves a row now and then: seconds, the longest step and how long saves took.
fn index(store: &Store) -> Result<Value, StoreError> {
    let begun = Instant::now();
    let (done, mut longest) = (AtomicBool::new(false), 0.0_f64);
    let mut saves = std::thread::scope(|scope| {
        let saving = scope.spawn(|| {
            let mut saves = Vec::new();
            while !done.load(Ordering::Relaxed) {
                std::thread::sleep(SAVES);
                let save = Instant::now();
                store.transact(&SAVE, "bench", |tx| {
                    tx.execute("UPDATE note SET text = text || '。' WHERE id = ?1", [1 + saves.len() as i64])?;
                    Ok::<_, StoreError>(())
                })?;
                saves.push(save.elapsed().as_secs_f64() * 1e3);
            }
            Ok::<_, StoreError>(saves)
        });
        let indexed = (|| {
            loop {
                let step = Instant::now();
                let more = store.index_step()?;
                longest = longest.max(step.elapsed().as_secs_f64() * 1e3);
                if !more {
                    return Ok::<_, StoreError>(());
                }
            }
        })();
        done.store(true, Ordering::Relaxed);
        let saves = saving.join().unwrap_or_else(|_| Ok(Vec::new()));
        indexed.and(saves)
    })?;
    saves.sort_by(f64::total_cmp);
    Ok(json!({"s": begun.elapsed().as_secs_f64(), "longest_step_ms": longest, "saves": saves.len(),
              "save_median_ms": saves.get(saves.len() / 2), "save_worst_ms": saves.last()}))
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().map_or(Ok(1_000_000), |text| text.parse())?;
    let dir = tempfile::tempdir()?;
    let folder = arguments.next().map_or_else(|| dir.path().to_path_buf(), PathBuf::from);
    let path = folder.join("bench.sandtable");
    let schema = Schema { migrations: &[NOTES], ops: SCHEMA_OPS, indexed: &KINDS };
    let clock = Arc::new(SystemClock);
    let mut chance = Chance(20_261_121);
    let words = Vocabulary::new(&mut chance);
    let mut made = Value::Null;
    let store = if path.exists() {
        Store::open(&path, schema, clock, Access::Write)?
    } else {
        let store = Store::create(&path, schema, clock)?;
        let begun = Instant::now();
        store.transact(&TAKE, "bench", |tx| {
            tx.subject("bench");
            let mut insert = tx.prepare_cached(
                "INSERT INTO note (at, text) VALUES (strftime('%Y-%m-%dT%H:%M:%S', 1735689600 + ?1, 'unixepoch'), ?2)",
            )?;
            for _ in 0..count {
                insert.execute((chance.below(500 * 86_400) as i64, words.text(&mut chance)))?;
            }
            Ok::<_, StoreError>(())
        })?;
        let (write_s, before) = (begun.elapsed().as_secs_f64(), store.bytes()?);
        let index = index(&store)?;
        made = json!({"write_s": write_s, "index": index, "index_mb": (store.bytes()? - before) / 1_000_000});
        store
    };
    let mut chance = Chance(count);
    let newest = queries(&words, &mut chance).into_iter().map(|typed| time(&store, typed, false, 50));
    let newest = newest.collect::<Result<Vec<_>, _>>()?;
    let palette = typed(&words).into_iter().map(|typed| time(&store, typed, true, 20));
    let palette = palette.collect::<Result<Vec<_>, _>>()?;
    let mut like: Vec<f64> =
        ["的", "茶", "一", "好", "喝"].into_iter().map(|piece| scan(&store, piece)).collect::<Result<_, _>>()?;
    like.sort_by(f64::total_cmp);
    let answer = json!({"texts": count, "made": made, "like_median_ms": like[like.len() / 2], "newest": told(newest), "palette": told(palette)});
    writeln!(stdout(), "{answer:#}")?;
    Ok(())
}
