//! The pictures as they are meant to be. After a look at new ones (`png.rs` writes them to `target/tmp`),
//! `UPDATE_EXPECT=1 cargo test -p sandtable-charts` accepts them.

use expect_test::expect_file;

use sandtable_charts::Theme;

use crate::fixtures;
use crate::kinds::{self, Look};
use crate::words::Tongue;

#[test]
fn pictures_are_as_accepted() {
    for (name, spec) in fixtures::all() {
        expect_file![format!("../ref/{name}.svg")].assert_eq(&sandtable_charts::line(&spec).svg);
    }
}

/// One of each kind; the gallery example shows the other themes, widths and languages.
#[test]
fn each_kind_is_as_accepted() {
    for (at, (name, draw)) in kinds::all().into_iter().enumerate() {
        let tongue = if at.is_multiple_of(2) { Tongue::Chinese } else { Tongue::English };
        let theme = [Theme::Light, Theme::Dark, Theme::Print][at % 3];
        let view = draw(Look { tongue, theme, width: 560.0 });
        expect_file![format!("../ref/kind_{name}.svg")].assert_eq(&view.svg);
    }
}
