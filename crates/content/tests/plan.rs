//! The content plan in a workspace.

use std::sync::Arc;

use sandtable_base::FixedClock;
use sandtable_content::ops::save::save;
use sandtable_content::table::ContentItem;
use sandtable_content::table::slot::Slot;
use sandtable_content::{MIGRATIONS, OPS};
use sandtable_store::{Schema, Store, StoreError};

#[test]
fn slots_are_kept_and_their_tables_agree() {
    let dir = tempfile::tempdir().unwrap();
    let clock = FixedClock("2026-11-22T00:00:00Z".parse().unwrap());
    let schema = Schema { migrations: MIGRATIONS, ops: OPS, indexed: &[] };
    let store = Store::create(&dir.path().join("w.sandtable"), schema, Arc::new(clock)).unwrap();
    let faults = store.read(|conn| Ok::<_, StoreError>(ContentItem::columns_differ(conn)?)).unwrap();
    assert_eq!(faults, Vec::<String>::new());
    let slot =
        Slot {
            title: "立春".to_owned(), day: "2027-02-04".parse().ok(), state: "idea".to_owned(), ..Slot::default()
        };
    let saved = save(&store, "林", vec![ContentItem::Slot(slot)]).unwrap();
    let found = store.read(|conn| Ok::<_, StoreError>(ContentItem::get(conn, "slot", saved[0].id())?)).unwrap();
    assert_eq!(found.as_ref(), saved.first());
}
