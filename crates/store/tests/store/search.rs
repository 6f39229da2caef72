//! The index of words follows the rows, whatever wrote them.

use std::sync::LazyLock;

use proptest::prelude::*;
use rusqlite::{Connection, params};
use sandtable_store::{
    Access, Ask, BulkError, Found, Indexed, Migration, Op, SavedSearch, Schema, Store, StoreError, Total, Undo,
};
use sandtable_text::{Common, Query, Words, index_terms};

use crate::common::Place;

const NOTES: Migration = Migration {
    name: "test.notes",
    sql: "CREATE TABLE note (id INTEGER PRIMARY KEY NOT NULL, batch TEXT, at TEXT, title TEXT, body TEXT, gone INTEGER) STRICT;
          CREATE TABLE tag (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL) STRICT;",
};
static WRITE: Op = Op { name: "test.write", tables: &["note", "tag", "setting"], undo: Undo::Changeset };
static TAKE: Op = Op { name: "test.take", tables: &["note"], undo: Undo::Bulk { undo: take_back } };

const OPS: &[&Op] = &[&WRITE, &TAKE];

fn take_back(conn: &Connection, batch: &str) -> Result<(), BulkError> {
    conn.execute("DELETE FROM note WHERE batch = ?1", [batch])?;
    Ok(())
}

fn kinds(texts: &[&'static str]) -> Vec<Indexed> {
    vec![
        Indexed {
            kind: "notes",
            table: "note",
            only: Some("gone IS NULL"),
            id: "id",
            texts: texts.to_vec(),
            moments: vec!["at"],
            account: None,
        },
        Indexed {
            kind: "tags",
            table: "tag",
            only: None,
            id: "id",
            texts: vec!["name"],
            moments: vec![],
            account: None,
        },
    ]
}

static KINDS: LazyLock<Vec<Indexed>> = LazyLock::new(|| kinds(&["title", "body"]));
static TITLES: LazyLock<Vec<Indexed>> = LazyLock::new(|| kinds(&["title"]));

fn schema() -> Schema {
    Schema { migrations: &[NOTES], ops: OPS, indexed: &KINDS }
}

struct Desk {
    place: Place,
    store: Store,
}

impl Desk {
    fn new() -> Desk {
        let place = Place::new();
        let store = Store::create(&place.dir, schema(), place.clock.clone()).unwrap();
        Desk { place, store }
    }

    fn write(&self, sql: &str) {
        self.store.transact(&WRITE, "Lin", |tx| Ok::<_, StoreError>(tx.execute_batch(sql)?)).unwrap();
    }

    fn note(&self, id: i64, at: &str, title: &str) {
        self.write(&format!("INSERT INTO note (id, at, title) VALUES ({id}, '{at}', '{title}')"));
    }

    /// A bulk write of `count` notes, one a minute.
    fn take(&self, batch: &str, count: i64, title: &str) {
        self.store
            .transact(&TAKE, "Lin", |tx| {
                tx.subject(batch);
                let mut insert = tx.prepare_cached(
                    "INSERT INTO note (batch, at, title)
                     VALUES (?1, strftime('%Y-%m-%dT%H:%M:%S', 60 * ?2, 'unixepoch'), ?3)",
                )?;
                for minute in 0..count {
                    insert.execute(params![batch, minute, format!("{title} {minute}")])?;
                }
                Ok::<_, StoreError>(())
            })
            .unwrap();
    }

    fn index(&self) -> usize {
        let mut steps = 1;
        while self.store.index_step().unwrap() {
            steps += 1;
        }
        steps
    }

    fn found(&self, typed: &str) -> Found {
        ask(&self.store, typed, &[], false)
    }

    /// The ids of the first hits.
    fn ids(&self, typed: &str) -> Vec<String> {
        self.found(typed).hits.into_iter().map(|hit| hit.id).collect()
    }

    fn reopen(self, schema: Schema) -> Desk {
        let Desk { place, store } = self;
        drop(store);
        let store = Store::open(&place.dir, schema, place.clock.clone(), Access::Write).unwrap();
        Desk { place, store }
    }
}

fn ask(store: &Store, typed: &str, kinds: &[&str], best: bool) -> Found {
    let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    let query = Query::parse(typed);
    store.search(&Ask { query: &query, kinds: &kinds, best, offset: 0, limit: 50 }).unwrap()
}

#[test]
fn what_is_written_is_found_at_once_and_what_is_undone_is_not() {
    let desk = Desk::new();
    desk.note(1, "2026-03-01", "春裝開箱");
    desk.note(2, "2026-03-02", "春日野餐");
    assert_eq!(desk.ids("春"), ["2", "1"]);
    assert_eq!(desk.ids("春装"), ["1"]);

    desk.write("UPDATE note SET title = '秋日' WHERE id = 2");
    assert_eq!((desk.ids("春"), desk.ids("秋")), (vec!["1".to_owned()], vec!["2".to_owned()]));
    desk.store.undo("Lin").unwrap();
    assert_eq!((desk.ids("春"), desk.ids("秋")), (vec!["2".to_owned(), "1".to_owned()], vec![]));
    desk.store.redo("Lin").unwrap();
    assert_eq!(desk.ids("秋"), ["2"]);
    desk.write("DELETE FROM note WHERE id = 1");
    assert!(desk.ids("春").is_empty());
    desk.write("UPDATE note SET gone = 1");
    assert!(desk.ids("日").is_empty());
    assert!(desk.found("春").complete);
}

#[test]
fn a_dry_run_and_a_failed_write_leave_the_index_alone() {
    let desk = Desk::new();
    let insert = "INSERT INTO note (id, title) VALUES (1, '春')";
    desk.store.dry_run(&WRITE, "Lin", |tx| Ok::<_, StoreError>(tx.execute_batch(insert)?)).unwrap();
    let failed: Result<(), StoreError> = desk.store.transact(&WRITE, "Lin", |tx| {
        tx.execute_batch(insert)?;
        Err(StoreError::NothingToUndo)
    });
    failed.unwrap_err();
    assert!(desk.ids("春").is_empty());
}

#[test]
fn rows_with_a_text_for_a_key_are_followed_too() {
    let desk = Desk::new();
    desk.write("INSERT INTO tag VALUES ('018f-a', '春季 campaign'), ('018f-b', '秋季')");
    assert_eq!(desk.ids("camp"), ["018f-a"]);
    desk.write("DELETE FROM tag WHERE id = '018f-a'");
    assert!(desk.ids("camp").is_empty());
    desk.store.undo("Lin").unwrap();
    assert_eq!(desk.ids("camp"), ["018f-a"]);
}

#[test]
fn a_large_import_waits_and_is_indexed_in_steps_that_a_stop_does_not_lose() {
    let desk = Desk::new();
    desk.note(100_000, "2026-03-01", "春天");
    desk.take("a", 20_000, "春日");
    let before = desk.found("春");
    assert_eq!((before.total, before.complete), (Total::Exact(1), false));
    assert!(desk.store.rows_to_index().unwrap() >= 20_000);

    assert!(desk.store.index_step().unwrap());
    let part = desk.found("春");
    assert!(!part.complete && part.hits.len() == 50);
    let desk = desk.reopen(schema());
    assert!(desk.index() > 1);
    let all = desk.found("春");
    assert_eq!((all.total, all.complete), (Total::More { at_least: 10_000 }, true));
    assert_eq!(desk.found("春日 19999").total, Total::Exact(1));

    // Back it goes, waiting again.
    desk.store.undo("Lin").unwrap();
    assert!(!desk.found("春").complete);
    desk.index();
    assert_eq!(desk.found("春").total, Total::Exact(1));
    assert_eq!(desk.ids("天"), ["100000"]);
}

#[test]
fn a_count_is_exact_to_ten_thousand_and_pages_join() {
    let desk = Desk::new();
    desk.take("a", 10_000, "茶");
    desk.index();
    assert_eq!(desk.found("茶").total, Total::Exact(10_000));
    desk.take("b", 1, "茶");
    assert_eq!(desk.found("茶").total, Total::More { at_least: 10_000 });

    let query = Query::parse("茶");
    let page = |offset| {
        let ask = Ask { query: &query, kinds: &[], best: false, offset, limit: 20 };
        desk.store.search(&ask).unwrap().hits.into_iter().map(|hit| hit.moment.unwrap()).collect::<Vec<_>>()
    };
    let mut pages = page(0);
    pages.extend(page(20));
    assert_eq!(pages.len(), 40);
    assert_eq!(pages[0], "1970-01-07T22:39:00");
    assert!(pages.iter().rev().is_sorted());
    assert_eq!(page(9_990).len(), 11);
    assert!(page(20_000).is_empty());
}

#[test]
fn what_the_index_cannot_tell_apart_is_read_to_the_end() {
    let desk = Desk::new();
    // Both pairs of the phrase, but not the phrase: the newest, and more of them than are counted.
    desk.take("a", 10, "春日野");
    desk.write("UPDATE note SET at = '1960-01-01'");
    desk.take("b", 11_000, "日野，春日");
    desk.index();
    assert_eq!(desk.found("春日野").total, Total::Exact(10));
}

#[test]
fn runs_of_common_characters_are_found_the_same_before_and_after_they_are_learned() {
    let desk = Desk::new();
    desk.take("a", 3_000, "桂花乌龙茶");
    desk.write("INSERT INTO note (id, title) VALUES (4000, '桂花茶乌龙，烏龍茶桂花')");
    desk.index();
    let totals = |desk: &Desk| {
        ["桂花乌", "桂花乌龙", "桂花乌龙茶", "花乌龙茶", "乌龙茶桂", "龍茶", "桂花乌龙茶 2999"]
            .map(|typed| desk.found(typed).total)
    };
    let before = totals(&desk);
    assert_eq!(before[0], Total::Exact(3_000));
    assert_eq!(before[4], Total::Exact(1));
    let learned = |desk: &Desk| {
        let sql = "SELECT common FROM search_state";
        desk.store.read(|conn| Ok::<_, StoreError>(conn.query_row(sql, [], |row| row.get::<_, String>(0))?)).unwrap()
    };
    assert_eq!(learned(&desk), "");
    // So many more that the index is made anew, with what is common.
    desk.take("b", 22_000, "秋");
    desk.index();
    assert_eq!(learned(&desk), "乌龙桂花花乌龙茶");
    assert_eq!(totals(&desk), before);
    desk.note(200_001, "2026-03-01", "桂花乌");
    assert_eq!(desk.found("桂花乌").total, Total::Exact(3_001));
}

#[test]
fn a_large_import_that_is_brought_again_is_indexed_again() {
    let desk = Desk::new();
    for _ in 0..2 {
        desk.take("a", 25_000, "春");
        desk.index();
        assert_eq!(desk.found("春 24999").total, Total::Exact(1));
        desk.store.undo("Lin").unwrap();
        desk.index();
        assert_eq!((desk.found("春").total, desk.found("春").complete), (Total::Exact(0), true));
    }
}

#[test]
fn a_write_that_waits_goes_before_the_index_and_nothing_is_lost() {
    let desk = Desk::new();
    desk.take("a", 30_000, "春日");
    std::thread::scope(|scope| {
        let indexing = scope.spawn(|| desk.index());
        for id in 0..40 {
            desk.note(100_000 + id, "2026-03-01", "茶");
        }
        indexing.join().unwrap();
    });
    desk.index();
    assert!(desk.found("春").complete);
    assert_eq!(desk.found("茶").total, Total::Exact(40));
    for minute in [0, 9_999, 17_777, 29_999] {
        assert_eq!(desk.found(&format!("春日 \"{minute}\"")).total, Total::Exact(1), "{minute}");
    }
    let docs: i64 = desk
        .store
        .read(|conn| Ok::<_, StoreError>(conn.query_row("SELECT count(*) FROM search_doc", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(docs, 30_040);
}

#[test]
fn the_newest_come_first_whatever_the_order_they_were_written_in() {
    let desk = Desk::new();
    desk.write("INSERT INTO setting (key, value) VALUES ('time_zone', 'Asia/Shanghai')");
    let moments = ["2026-01-05", "2026-03-01T16:30:00Z", "2025-12-31T23:59:59", "2026-03-02T00:00:00", "2026-03"];
    for (id, at) in (1..).zip(moments) {
        desk.note(id, at, "茶");
    }
    desk.write("INSERT INTO note (id, title) VALUES (9, '茶')");
    assert_eq!(desk.ids("茶"), ["2", "4", "5", "1", "3", "9"]);
    desk.write("UPDATE note SET at = '2027-01-01' WHERE id = 9");
    assert_eq!(desk.ids("茶")[0], "9");
}

#[test]
fn kinds_and_the_best_can_be_asked_for() {
    let desk = Desk::new();
    desk.note(1, "2026-03-03", "今天喝茶");
    desk.note(2, "2026-03-02", "茶里茶外");
    desk.note(3, "2026-03-01", "茶");
    desk.write("INSERT INTO note (id, at, title, body) VALUES (4, '2026-03-04', '水', '不是茶')");
    desk.write("INSERT INTO tag VALUES ('t', '茶')");
    let ids = |found: Found| found.hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>();
    assert_eq!(ids(ask(&desk.store, "茶", &[], true)), ["3", "t", "2", "1", "4"]);
    assert_eq!(ids(ask(&desk.store, "茶", &["tags"], false)), ["t"]);
    assert_eq!(ids(ask(&desk.store, "茶", &["notes"], false)), ["4", "1", "2", "3"]);
    assert_eq!(ask(&desk.store, "茶", &["unheard"], false).total, Total::Exact(0));
    // Two texts of a row stand apart; the name of a kind is nobody's word.
    assert!(desk.ids("水不是").is_empty());
    assert!(desk.ids("notes").is_empty());
    assert_eq!(desk.found("").total, Total::Exact(0));
}

#[test]
fn another_description_of_the_kinds_makes_the_index_anew() {
    let desk = Desk::new();
    desk.write("INSERT INTO note (id, title, body) VALUES (1, '题', '正文')");
    assert_eq!(desk.ids("正文"), ["1"]);
    let desk = desk.reopen(Schema { indexed: &TITLES, ..schema() });
    assert!(desk.ids("正文").is_empty() && desk.found("题").complete);
    let desk = desk.reopen(schema());
    assert_eq!(desk.ids("正文"), ["1"]);
}

#[test]
fn an_index_of_which_most_was_taken_out_is_made_anew() {
    let desk = Desk::new();
    desk.note(1_000_000, "2026-03-01", "茶");
    for batch in ["a", "b"] {
        desk.take(batch, 26_000, "春");
        desk.index();
        desk.store.undo("Lin").unwrap();
        desk.index();
    }
    let removed = desk.store.read(|conn| {
        Ok::<_, StoreError>(conn.query_row("SELECT removed FROM search_state", [], |row| row.get::<_, i64>(0))?)
    });
    assert_eq!(removed.unwrap(), 0);
    assert_eq!((desk.ids("茶").len(), desk.found("春").total), (1, Total::Exact(0)));
}

#[test]
fn a_damaged_index_keeps_nobody_from_writing_and_is_made_anew() {
    let desk = Desk::new();
    desk.note(1, "2026-03-01", "春");
    let Desk { place, store } = desk;
    drop(store);
    let conn = Connection::open(place.database()).unwrap();
    // Where FTS5 keeps which segments there are.
    assert_eq!(conn.execute("UPDATE search_text_data SET block = x'ffffffff' WHERE id = 10", []).unwrap(), 1);
    drop(conn);
    let store = Store::open(&place.dir, schema(), place.clock.clone(), Access::Write).unwrap();
    let desk = Desk { place, store };
    desk.note(2, "2026-03-02", "春日");
    assert!(!desk.store.is_indexed().unwrap());
    desk.index();
    assert_eq!(desk.ids("春"), ["2", "1"]);
}

#[test]
fn searches_are_kept_in_the_workspace_and_can_be_taken_back() {
    let desk = Desk::new();
    let search = SavedSearch {
        id: "s".to_owned(),
        name: "春季".to_owned(),
        query: "春".to_owned(),
        kinds: vec!["notes".to_owned()],
        saved_at: String::new(),
    };
    desk.store.save_search("Lin", &search).unwrap();
    let kept = desk.store.saved_searches().unwrap();
    assert_eq!((kept[0].name.as_str(), kept[0].saved_at.as_str()), ("春季", "2026-11-21T09:30:00Z"));
    assert!(desk.store.forget_search("Lin", "s").unwrap());
    assert!(!desk.store.forget_search("Lin", "s").unwrap());
    desk.store.undo("Lin").unwrap();
    assert_eq!(desk.store.saved_searches().unwrap(), kept);
}

/// Characters that have given trouble somewhere: both scripts, widths, marks, joiners, quotes, directions.
const TROUBLE: &[char] = &[
    '春', '日', '裝', '装', '的', 'a', 'B', 'é', 'ß', 'Ａ', '１', '2', 'ｶ', '\u{ff9e}', '한', '\u{301}', ' ', '\n',
    '\0', '"', '“', '*', '(', ')', '-', '^', ':', '\'', '+', '{', '👨', '\u{200d}', '👩', '\u{202e}', '\u{e000}', '½',
    '𠮷',
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(TROUBLE), 0..30).prop_map(String::from_iter),
        any::<String>(),
    ]
}

/// Most pairs of what gives trouble, so that runs of them are terms, or some.
fn common() -> impl Strategy<Value = Common> {
    prop::collection::vec(prop::sample::select(TROUBLE), 0..4_000)
        .prop_map(|pairs| Common::of_text(&String::from_iter(pairs)))
}

/// An index like the workspace's over one text.
fn index_of(text: &str, common: &Common) -> Connection {
    let conn = Connection::open_in_memory().unwrap();
    conn.execute_batch(
        "CREATE VIRTUAL TABLE t USING fts5
             (x, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')",
    )
    .unwrap();
    let mut terms = String::new();
    index_terms(text, common, &mut terms);
    conn.execute("INSERT INTO t (rowid, x) VALUES (1, ?1)", [terms]).unwrap();
    conn
}

proptest! {
    #[test]
    fn the_index_finds_what_stands_in_the_text_and_nothing_else(text in text(), typed in text(), common in common()) {
        let conn = index_of(&text, &common);
        let query = Query::parse(&typed);
        let found = query.fts5(&common).is_some_and(|fts5| {
            conn.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [fts5], |row| row.get::<_, i64>(0)).unwrap() > 0
        });
        let stands = query.is_in(&[Words::of(&text)]);
        let agree = if query.fits(&common) { found == stands } else { found || !stands };
        prop_assert!(agree, "{text:?} {typed:?}: found {found}, stands {stands}");
    }

    #[test]
    fn a_piece_of_a_text_finds_it(text in text(), from in 0usize..30, length in 1usize..9, common in common()) {
        let words = Words::of(&text);
        if words.is_empty() {
            return Ok(());
        }
        let from = from % words.len();
        let piece = (from..(from + length).min(words.len())).map(|at| words.word(at)).collect::<Vec<_>>().join(" ");
        let conn = index_of(&text, &common);
        let fts5 = Query::parse(&format!("\"{piece}\"")).fts5(&common).unwrap();
        let found: i64 = conn.query_row("SELECT count(*) FROM t WHERE t MATCH ?1", [fts5], |row| row.get(0)).unwrap();
        prop_assert_eq!(found, 1);
    }
}

#[test]
fn bad_input_is_found_like_any_other() {
    let desk = Desk::new();
    let title = format!("{}尾", "标题".repeat(170_000));
    let titles = [title.as_str(), "a\u{202e}bc 春", "👨\u{200d}👩\u{200d}👧 一家", "<script>alert(1)</script>"];
    desk.store
        .transact(&WRITE, "Lin", |tx| {
            for (id, title) in (1_i64..).zip(titles) {
                tx.execute("INSERT INTO note (id, title) VALUES (?1, ?2)", params![id, title])?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(desk.ids("题尾"), ["1"]);
    assert_eq!(desk.ids(&"标题".repeat(5_000)), ["1"]);
    assert!(desk.ids(&"题题".repeat(5_000)).is_empty());
    assert_eq!(desk.ids("abc"), ["2"]);
    assert_eq!(desk.ids("👩"), ["3"]);
    assert_eq!(desk.ids("<script>"), ["4"]);
}
