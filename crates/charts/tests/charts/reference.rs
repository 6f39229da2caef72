//! The pictures as they are meant to be. After a look at new ones (`png.rs` writes them to `target/tmp`),
//! `UPDATE_EXPECT=1 cargo test -p sandtable-charts` accepts them.

use expect_test::expect_file;

use crate::fixtures;

#[test]
fn pictures_are_as_accepted() {
    for (name, spec) in fixtures::all() {
        expect_file![format!("../ref/{name}.svg")].assert_eq(&sandtable_charts::line(&spec).svg);
    }
}
