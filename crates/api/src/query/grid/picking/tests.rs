//! Memory says what SQL says: the same rows in the same order, the same counts, the same groups.
#![cfg(test)]

use std::cell::Cell;

use chrono_tz::Tz;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sandtable_base::SystemClock;
use sandtable_store::rusqlite::params;

use super::super::source::source;
use super::*;
use crate::requests::{GridFilter, GridOp, GridSort, GridValue};
use crate::schema::schema;
use crate::setting::MARK_DEMO;

/// A workspace with so many posts, some without values, many with the same.
fn filled(folder: &std::path::Path, posts: i64) -> Arc<Store> {
    let store = Store::create(&folder.join("a.sandtable"), schema(), Arc::new(SystemClock)).unwrap();
    write(&store, |tx| {
        tx.execute_batch(
            "INSERT INTO platform (id, key) VALUES (1, 'weibo'), (2, 'douyin');
             INSERT INTO account (id, platform_id, handle, name) VALUES
                (1, 1, 'a', '茶铺'), (2, 1, 'b', 'Tea'), (3, 2, 'c', 'tea'), (4, 2, 'd', '茶铺'), (5, 2, 'e', '')",
        )?;
        (1..=posts).try_for_each(|number| put(tx, number * 3, number))
    });
    Arc::new(store)
}

const TITLES: [Option<&str>; 12] = [
    None,
    Some(""),
    Some("春日野餐"),
    Some("春，日"),
    Some("春日 Plan"),
    Some("plan B"),
    Some("PLAN a"),
    Some("100%_春"),
    Some("👩‍👧 日"),
    Some("春日野"),
    Some("Zebra"),
    Some("龍井"),
];

fn put(tx: &Connection, id: i64, seed: i64) -> rusqlite::Result<()> {
    let mut state = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    let mut below = |most: i64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33).rem_euclid(most)
    };
    let account = 1 + below(5);
    let platform = if account < 3 { 1 } else { 2 };
    let title = TITLES[usize::try_from(below(12)).unwrap()];
    let published = (below(4) > 0).then(|| format!("2026-0{}-1{}T0{}:00:00", 1 + below(9), below(9), below(9)));
    let day = (below(5) > 0).then(|| 20_000 + below(40));
    let views = [None, Some(-0.0), Some(0.0), Some(1.5), Some(1e12), Some(-3.0)];
    let views =
        if below(2) == 0 { views[usize::try_from(below(6)).unwrap()] } else { Some(f64::from(below(90) as i32)) };
    tx.prepare_cached(
        "INSERT INTO post (id, platform_id, account_id, key, day, by_first_seen, title, post_type, published, import_id,
            import_row, views, likes)
         VALUES (?1, ?2, ?3, 'k' || ?1, ?4, 0, ?5, ?6, ?7, 1, ?1, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET title = ?5, day = ?4, views = ?8, account_id = ?3",
    )?
    .execute(params![id, platform, account, day, title, ["video", "image"].get(usize::try_from(below(3)).unwrap()), published, views, below(3)])?;
    Ok(())
}

fn write(store: &Store, f: impl FnOnce(&Connection) -> rusqlite::Result<()>) {
    store.transact(&MARK_DEMO, "me", |tx| Ok::<_, StoreError>(f(tx)?)).unwrap();
}

/// What SQL says of the whole table, without shares and memory.
fn plain(conn: &Connection, source: &Source, query: &GridQuery) -> (u64, Vec<String>, Option<Vec<GridGroup>>) {
    let conditions = Conditions::of(source, &query.filters, query.search.as_deref()).unwrap();
    let page = Some((query.offset.unwrap(), query.limit.unwrap()));
    let keys = keys(conn, source, &orders(source, query).unwrap(), &conditions, page).unwrap();
    let ids = keys.into_iter().map(|key| match key {
        Value::Integer(id) => id.to_string(),
        other => panic!("{other:?}"),
    });
    let by = query.group.as_deref().map(|name| source.column(name, "").unwrap());
    let groups = by.map(|column| groups(conn, source, column, &conditions).unwrap());
    (count(conn, source, &conditions).unwrap(), ids.collect(), groups)
}

fn ask(memory: &Memory, store: &Arc<Store>, query: &GridQuery) -> GridAnswer {
    store.read(|conn| answer(memory, store, conn, &source("posts", "CNY", Tz::UTC).unwrap(), query)).unwrap()
}

/// Whether memory alone answers.
fn is_held(memory: &Memory, store: &Arc<Store>, posts: &Source, query: &GridQuery) -> bool {
    let page = (query.offset.unwrap(), query.limit.unwrap());
    store
        .read(|conn| {
            let (conditions, shares) = (conditions(store, conn, posts, query)?, shares(conn, posts)?);
            let facts = facts(conn, posts)?;
            let large = Large { memory, store, conn, source: posts, query, conditions: &conditions, shares, facts };
            let Some(standing) = memory.standing(store, conn, posts)? else { return Ok(false) };
            Ok::<_, ApiError>(large.held_page(&standing, page)?.is_some())
        })
        .unwrap()
}

const COLUMNS: [&str; 9] =
    ["title", "platform", "account", "post_type", "published", "views", "likes", "shares", "day"];

fn queries() -> impl Strategy<Value = GridQuery> {
    let sort = (0..COLUMNS.len(), any::<bool>())
        .prop_map(|(at, descending)| GridSort { column: COLUMNS[at].to_owned(), descending });
    let text = |column: &'static str, op| {
        prop::sample::select(vec!["春", "日", "plan", "%", "_", "茶铺", "weibo", "", "2026-05"]).prop_map(move |text| {
            GridFilter { column: column.to_owned(), op, values: vec![GridValue::Text(text.to_owned())] }
        })
    };
    let number = |op, count| {
        prop::collection::vec((-4..90_i32).prop_map(|n| GridValue::Number(f64::from(n))), count)
            .prop_map(move |values| GridFilter { column: "views".to_owned(), op, values })
    };
    let filter = prop_oneof![
        text("title", GridOp::Contains),
        text("title", GridOp::NotContains),
        text("title", GridOp::Starts),
        text("account", GridOp::Is),
        text("platform", GridOp::IsNot),
        text("published", GridOp::Gt),
        number(GridOp::Lt, 1),
        number(GridOp::OneOf, 3),
        number(GridOp::Between, 2),
        Just(GridFilter { column: "post_type".to_owned(), op: GridOp::Empty, values: Vec::new() }),
    ];
    let search = prop::option::of(prop::sample::select(vec![
        "春日",
        "日",
        "春日 plan",
        "lan",
        "PLAN",
        "龍",
        "龙",
        " ",
        "%",
        "餐",
    ]));
    (
        prop::collection::vec(sort, 0..3),
        prop::collection::vec(filter, 0..2),
        prop::option::of(prop::sample::select(COLUMNS.to_vec())),
        search,
        0..400_u32,
        1..60_u32,
    )
        .prop_map(|(sort, filters, group, search, offset, limit)| GridQuery {
            source: "posts".to_owned(),
            filters,
            sort,
            group: group.map(str::to_owned),
            search: search.map(str::to_owned),
            offset: Some(offset),
            limit: Some(limit),
        })
}

#[test]
fn pages_out_of_memory_are_those_of_sql_whatever_is_asked_and_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = filled(folder.path(), 400);
    assert!(store.is_indexed().unwrap());
    let memory = Memory::default();
    let posts = source("posts", "CNY", Tz::UTC).unwrap();
    let (asked, held) = (Cell::new(0), Cell::new(0));
    let law = |(query, edits): (GridQuery, Vec<(i64, i64)>)| {
        if !edits.is_empty() {
            write(&store, |tx| edits.iter().try_for_each(|(id, seed)| put(tx, *id, *seed)));
        }
        let (total, ids, groups) = store.read(|conn| Ok::<_, StoreError>(plain(conn, &posts, &query))).unwrap();
        // While it is being read, and once it is there.
        for settled in [false, true] {
            let answer = ask(&memory, &store, &query);
            let found: Vec<String> = answer.rows.into_iter().map(|row| row.id).collect();
            prop_assert_eq!((answer.total, found), (total, ids.clone()), "{} {:?}", settled, &query);
            prop_assert_eq!(&answer.groups, &groups, "{} {:?}", settled, &query);
            memory.settle();
        }
        asked.set(asked.get() + 1);
        held.set(held.get() + usize::from(is_held(&memory, &store, &posts, &query)));
        Ok(())
    };
    let edits = prop_oneof![
        3 => Just(Vec::new()),
        1 => prop::collection::vec((1..1300_i64, any::<i64>()), 1..9),
    ];
    TestRunner::new(Config::with_cases(300)).run(&(queries(), edits), law).unwrap();
    assert_eq!(held.get(), asked.get(), "all was in memory at last");
}

#[test]
fn the_index_finds_what_stands_in_a_title_and_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let store = filled(folder.path(), 300);
    let looked_up = |search: &str| {
        let query = GridQuery { search: Some(search.to_owned()), ..everything() };
        let posts = source("posts", "CNY", Tz::UTC).unwrap();
        store.read(|conn| conditions(&store, conn, &posts, &query).map(|found| found.looked_up)).unwrap()
    };
    assert!(looked_up("野餐") && looked_up("春日 plan") && !looked_up("plan"));
    for search in ["春", "春日", "日", "春日 P", "餐", "龍", "龙", "%_春"] {
        let query = GridQuery { search: Some(search.to_owned()), ..everything() };
        let found = ask(&Memory::default(), &store, &query).total;
        let wanted: i64 = store
            .read(|conn| {
                let like = "SELECT count(*) FROM post WHERE title LIKE '%' || replace(replace(?, '%', '\\%'), '_', '\\_') || '%' ESCAPE '\\'";
                Ok::<_, StoreError>(conn.query_row(like, [search], |row| row.get(0))?)
            })
            .unwrap();
        assert_eq!(found, wanted.unsigned_abs(), "{search}");
    }
}

fn everything() -> GridQuery {
    GridQuery {
        source: "posts".to_owned(),
        filters: Vec::new(),
        sort: Vec::new(),
        group: None,
        search: None,
        offset: Some(0),
        limit: Some(1_000),
    }
}

#[test]
fn a_workspace_that_is_closed_is_not_kept_open_by_its_grids() {
    let folder = tempfile::tempdir().unwrap();
    let store = filled(folder.path(), 200);
    let memory = Memory::default();
    ask(&memory, &store, &everything());
    memory.clear();
    let dir = store.dir().to_path_buf();
    drop(store);
    // One writer at a time: it opens only when the one before let go.
    let again = Arc::new(Store::open(&dir, schema(), Arc::new(SystemClock), sandtable_store::Access::Write).unwrap());
    assert_eq!(ask(&memory, &again, &everything()).total, 200);
}

#[test]
fn a_row_that_was_written_while_a_page_is_looked_for_is_not_on_it_and_no_error() {
    let folder = tempfile::tempdir().unwrap();
    let store = filled(folder.path(), 400);
    let posts = source("posts", "CNY", Tz::UTC).unwrap();
    let sort = vec![GridSort { column: "views".to_owned(), descending: true }];
    let query = GridQuery { sort, limit: Some(20), ..everything() };
    let answer = store.read(|conn| {
        // From here on the connection sees the workspace as it is now.
        let (_, ids, _) = plain(conn, &posts, &query);
        std::thread::scope(|scope| {
            let write = || write(&store, |tx| tx.execute("INSERT INTO post (id, platform_id, account_id, key, by_first_seen, import_id, import_row, views)
                VALUES (4, 1, 1, 'new', 0, 1, 1, 1e15)", []).map(|_| ()));
            scope.spawn(write).join().unwrap();
        });
        let page = answer(&Memory::default(), &store, conn, &posts, &query)?;
        Ok::<_, ApiError>((ids, page))
    });
    let (ids, page) = answer.unwrap();
    let found: Vec<String> = page.rows.into_iter().map(|row| row.id).collect();
    assert!(found.len() >= 19 && found.iter().all(|id| ids.contains(id)), "{found:?}");
}

#[test]
fn moments_are_asked_for_by_the_day_they_are_shown_on() {
    let folder = tempfile::tempdir().unwrap();
    let store = filled(folder.path(), 0);
    let moments = [
        "2026-05-01T15:59:59Z",
        "2026-05-01T16:00:00Z",
        "2026-05-02",
        "2026-05-02T00:00:00",
        "2026-05-02T23:59:59",
        "2026-05-02T15:59:59Z",
        "2026-05-02T16:00:00Z",
        "2026-05",
        "2026-06",
    ];
    write(&store, |tx| {
        moments.iter().zip(1_i64..).try_for_each(|(moment, id)| {
            put(tx, id, id)?;
            tx.execute("UPDATE post SET published = ?2 WHERE id = ?1", params![id, moment]).map(|_| ())
        })
    });
    let posts = source("posts", "CNY", chrono_tz::Asia::Shanghai).unwrap();
    let found = |op, values: &[&str]| {
        let values = values.iter().map(|text| GridValue::Text((*text).to_owned())).collect();
        let filter = GridFilter { column: "published".to_owned(), op, values };
        let query = GridQuery { filters: vec![filter], ..everything() };
        let (_, ids, _) = store.read(|conn| Ok::<_, StoreError>(plain(conn, &posts, &query))).unwrap();
        let mut ids: Vec<usize> = ids.iter().map(|id| id.parse().unwrap()).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(found(GridOp::Between, &["2026-05-02", "2026-05-02"]), [2, 3, 4, 5, 6]);
    assert_eq!(found(GridOp::Lt, &["2026-05-02"]), [1, 8]);
    assert_eq!(found(GridOp::Gt, &["2026-05-02"]), [7, 9]);
    assert_eq!(found(GridOp::Gt, &["2026-05-02T08:00:00"]), [5, 6, 7, 9]);
    assert_eq!(found(GridOp::Between, &["2026-05-02T00:00:00", "2026-05-02T15:59:59Z"]), [2, 3, 4, 5, 6]);
    assert_eq!(found(GridOp::Between, &["2026-05", "2026-05"]), [1, 2, 3, 4, 5, 6, 7, 8]);
}
