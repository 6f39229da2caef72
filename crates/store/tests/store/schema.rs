use expect_test::expect_file;
use sandtable_store::StoreError;

use crate::common::Place;

/// What a released program has written must stay readable: a change here is a new migration, not an edited one.
#[test]
fn the_stores_own_tables() {
    let place = Place::new();
    let store = place.create();
    let sql = store
        .read(|conn| {
            let own = "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN
                ('migration', 'store_state', 'setting', 'op_log', 'op_change', 'former_column', 'search_state',
                'search_doc', 'search_queue', 'search_text', 'saved_search') ORDER BY rowid";
            let lines: Result<Vec<String>, _> = conn.prepare(own)?.query_map([], |row| row.get(0))?.collect();
            Ok::<_, StoreError>(lines?.join("\n"))
        })
        .unwrap();
    expect_file!["schema.sql"].assert_eq(&(sql + "\n"));
}
