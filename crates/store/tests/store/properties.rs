//! Undo then redo is identity, whatever was done.

use proptest::collection::vec;
use proptest::prelude::*;
use rusqlite::{Connection, params};
use sandtable_store::{Store, StoreError};

use crate::common::{EDIT, Place, dump};

#[derive(Debug, Clone)]
enum Edit {
    AddBrand(u8, u8),
    RenameBrand(u8, u8),
    RemoveBrand(u8),
    MoveBrand(u8, u8),
    AddPost(u8, u8, Option<i64>),
    ChangePost(u8, Option<i64>),
    RemovePost(u8),
    MovePost(u8, u8),
    Setting(u8, u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    let small = 0..6_u8;
    let views = proptest::option::of(-3..9_i64);
    prop_oneof![
        (small.clone(), small.clone()).prop_map(|(id, name)| Edit::AddBrand(id, name)),
        (small.clone(), small.clone()).prop_map(|(id, name)| Edit::RenameBrand(id, name)),
        small.clone().prop_map(Edit::RemoveBrand),
        (small.clone(), small.clone()).prop_map(|(from, to)| Edit::MoveBrand(from, to)),
        (small.clone(), small.clone(), views.clone()).prop_map(|(id, brand, views)| Edit::AddPost(id, brand, views)),
        (small.clone(), views).prop_map(|(id, views)| Edit::ChangePost(id, views)),
        small.clone().prop_map(Edit::RemovePost),
        (small.clone(), small.clone()).prop_map(|(id, brand)| Edit::MovePost(id, brand)),
        (small.clone(), small).prop_map(|(key, value)| Edit::Setting(key, value)),
    ]
}

/// Edits that the tables refuse (a name taken, a brand that is not there) do nothing.
fn make(tx: &Connection, edit: &Edit) -> rusqlite::Result<()> {
    let sql_and_values: (&str, [Option<i64>; 3]) = match *edit {
        Edit::AddBrand(id, name) => ("INSERT OR IGNORE INTO brand VALUES (?1, 'n' || ?2)", three(id, name)),
        Edit::RenameBrand(id, name) => ("UPDATE OR IGNORE brand SET name = 'n' || ?2 WHERE id = ?1", three(id, name)),
        Edit::RemoveBrand(id) => ("DELETE FROM brand WHERE id = ?1", three(id, 0)),
        // With posts on it this is refused: the key changes and nothing follows.
        Edit::MoveBrand(from, to) => (
            "UPDATE OR IGNORE brand SET id = ?2 WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM post WHERE brand_id = ?1)",
            three(from, to),
        ),
        Edit::AddPost(id, brand, views) => (
            "INSERT OR IGNORE INTO post SELECT ?1, id, 't' || ?1, ?3 FROM brand WHERE id = ?2",
            [Some(id.into()), Some(brand.into()), views],
        ),
        Edit::ChangePost(id, views) => ("UPDATE post SET views = ?3 WHERE id = ?1", [Some(id.into()), None, views]),
        Edit::RemovePost(id) => ("DELETE FROM post WHERE id = ?1", three(id, 0)),
        Edit::MovePost(id, brand) => (
            "UPDATE post SET brand_id = ?2 WHERE id = ?1 AND EXISTS (SELECT 1 FROM brand WHERE id = ?2)",
            three(id, brand),
        ),
        Edit::Setting(key, value) => {
            ("INSERT OR REPLACE INTO setting VALUES ('k' || ?1, 'v' || ?2)", three(key, value))
        }
    };
    let mut statement = tx.prepare(sql_and_values.0)?;
    let [a, b, c] = sql_and_values.1;
    match statement.parameter_count() {
        1 => statement.execute(params![a])?,
        2 => statement.execute(params![a, b])?,
        _ => statement.execute(params![a, b, c])?,
    };
    Ok(())
}

fn three(a: u8, b: u8) -> [Option<i64>; 3] {
    [Some(a.into()), Some(b.into()), None]
}

fn orphans(store: &Store) -> i64 {
    store
        .read(|conn| {
            Ok::<_, StoreError>(conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?)
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undo_then_redo_is_identity(
        steps in vec(vec(edit(), 1..6), 1..12),
        walk in vec(any::<bool>(), 0..30),
    ) {
        let place = Place::new();
        let store = place.create();
        // What the workspace looked like after each step that left one.
        let mut stands = vec![dump(&store)];
        for edits in &steps {
            store.transact(&EDIT, "Lin", |tx| {
                for edit in edits {
                    make(tx, edit)?;
                }
                Ok::<_, StoreError>(())
            }).unwrap();
            let now = dump(&store);
            if stands.last() != Some(&now) {
                stands.push(now);
            }
        }
        prop_assert_eq!(store.history(None, 100).unwrap().len(), stands.len() - 1);
        let last = stands.len() - 1;
        for stand in stands[..last].iter().rev() {
            store.undo("Lin").unwrap();
            prop_assert_eq!(&dump(&store), stand);
            prop_assert_eq!(orphans(&store), 0);
        }
        for stand in &stands[1..] {
            store.redo("Lin").unwrap();
            prop_assert_eq!(&dump(&store), stand);
        }
        let mut at = last;
        for back in walk {
            match (back, at) {
                (true, 0) => { prop_assert_eq!(store.undo("Lin").unwrap_err().code(), "nothing_to_undo"); }
                (true, _) => { store.undo("Lin").unwrap(); at -= 1; }
                (false, _) if at == last => { prop_assert_eq!(store.redo("Lin").unwrap_err().code(), "nothing_to_redo"); }
                (false, _) => { store.redo("Lin").unwrap(); at += 1; }
            }
            prop_assert_eq!(&dump(&store), &stands[at]);
        }
    }
}
