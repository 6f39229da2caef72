//! A million texts written, indexed and searched in one process: what `cargo xtask bench search` prints. JSON on standard
//! output; the number of texts may be given.

use std::error::Error;
use std::io::{Write, stdout};
use std::sync::{Arc, LazyLock};
use std::time::Instant;

use sandtable_base::SystemClock;
use sandtable_store::{Ask, BulkError, Indexed, Migration, Op, Schema, Store, StoreError, Total, Undo};
use sandtable_text::{Query, excerpt};
use serde_json::json;

const NOTES: Migration = Migration {
    name: "bench.notes",
    sql: "CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL) STRICT;",
};
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
const SCHEMA_OPS: &[&Op] = &[&TAKE];

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

fn main() -> Result<(), Box<dyn Error>> {
    let count: u64 = std::env::args().nth(1).map_or(Ok(1_000_000), |text| text.parse())?;
    let dir = tempfile::tempdir()?;
    let path = dir.path().join("bench.sandtable");
    let schema = Schema { migrations: &[NOTES], ops: SCHEMA_OPS, indexed: &KINDS };
    let store = Store::create(&path, schema, Arc::new(SystemClock))?;
    let mut chance = Chance(20_261_121);
    let words = Vocabulary::new(&mut chance);

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
    let written = begun.elapsed().as_secs_f64();
    let before = store.bytes()?;

    let begun = Instant::now();
    let mut longest = 0.0_f64;
    loop {
        let step = Instant::now();
        let more = store.index_step()?;
        longest = longest.max(step.elapsed().as_secs_f64() * 1e3);
        if !more {
            break;
        }
    }
    let built = begun.elapsed().as_secs_f64();

    let mut times = Vec::new();
    for typed in queries(&words, &mut chance) {
        let begun = Instant::now();
        let query = Query::parse(&typed);
        let found = store.search(&Ask { query: &query, kinds: &[], best: false, offset: 0, limit: 50 })?;
        let marks: usize =
            found.hits.iter().flat_map(|hit| &hit.texts).map(|text| excerpt(text, &query, 90).marks.len()).sum();
        times.push((begun.elapsed().as_secs_f64() * 1e3, typed, found.total, marks));
    }
    let mut sorted: Vec<f64> = times.iter().map(|(time, ..)| *time).collect();
    sorted.sort_by(f64::total_cmp);
    times.sort_by(|one, other| other.0.total_cmp(&one.0));
    let slowest: Vec<_> = times
        .iter()
        .take(8)
        .map(|(time, typed, total, _)| {
            let total = match total {
                Total::Exact(total) => total.to_string(),
                Total::More { at_least } => format!("{at_least}+"),
            };
            json!({"query": typed, "ms": time, "total": total})
        })
        .collect();
    let found = times.iter().filter(|(_, _, total, _)| *total != Total::Exact(0)).count();
    let answer = json!({
        "texts": count, "write_s": written, "index_s": built, "longest_step_ms": longest,
        "index_mb": (store.bytes()? - before) / 1_000_000,
        "queries": sorted.len(), "with_hits": found, "median_ms": sorted[sorted.len() / 2],
        "p90_ms": sorted[sorted.len() * 9 / 10], "worst_ms": sorted.last(), "slowest": slowest,
    });
    writeln!(stdout(), "{answer:#}")?;
    Ok(())
}
