//! Items of a plan in a workspace: saved, ordered, taken back.

use std::sync::Arc;

use sandtable_base::FixedClock;
use sandtable_store::{Schema, Store, StoreError};
use sandtable_strategy::ops::save::save;
use sandtable_strategy::table::StrategyItem;
use sandtable_strategy::table::insight::Persona;
use sandtable_strategy::table::reference::REFERENCES;
use sandtable_strategy::{MIGRATIONS, OPS};

fn workspace() -> (Store, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let clock = FixedClock("2026-11-22T00:00:00Z".parse().unwrap());
    let schema = Schema { migrations: MIGRATIONS, ops: OPS, indexed: &[] };
    (Store::create(&dir.path().join("w.sandtable"), schema, Arc::new(clock)).unwrap(), dir)
}

fn all(store: &Store, kind: &str) -> Vec<StrategyItem> {
    store.read(|conn| Ok::<_, StoreError>(StrategyItem::all(conn, kind)?)).unwrap()
}

fn persona(name: &str) -> StrategyItem {
    StrategyItem::Persona(Persona { name: name.to_owned(), ..Persona::default() })
}

#[test]
fn tables_have_the_columns_of_their_structs() {
    let (store, _dir) = workspace();
    let faults = store.read(|conn| Ok::<_, StoreError>(StrategyItem::columns_differ(conn)?)).unwrap();
    assert_eq!(faults, Vec::<String>::new());
    for reference in REFERENCES {
        let sql = format!("SELECT {} FROM {}", reference.column, reference.table);
        store.read(|conn| Ok::<_, StoreError>(conn.prepare(&sql)?.column_count())).unwrap();
        assert!(StrategyItem::KINDS.contains(&reference.kind) && StrategyItem::KINDS.contains(&reference.to));
    }
}

#[test]
fn items_keep_the_order_they_were_given_and_go_back() {
    let (store, _dir) = workspace();
    let saved = save(&store, "林", vec![persona("甲"), persona("乙")]).unwrap();
    assert!(saved.iter().all(|item| !item.id().is_empty()));
    let changed = match &saved[0] {
        StrategyItem::Persona(row) => Persona { age_from: Some(18), position: 9.0, ..row.clone() },
        other => panic!("{other:?}"),
    };
    save(&store, "林", vec![StrategyItem::Persona(changed)]).unwrap();
    let names: Vec<String> = all(&store, "persona").iter().map(|item| item.title().to_owned()).collect();
    assert_eq!(names, ["乙", "甲"]);
    store.undo("林").unwrap();
    assert_eq!(all(&store, "persona"), saved);
    store.undo("林").unwrap();
    assert_eq!(all(&store, "persona"), []);
}
