//! PNG of the reference pictures. Each is also written to the target's `tmp` folder, to be looked at.

use std::path::Path;

use resvg::tiny_skia::Pixmap;
use sandtable_charts::{ChartError, line, png};

use crate::fixtures;

#[test]
fn every_picture_decodes_and_is_not_blank() {
    for (name, spec) in fixtures::all() {
        let view = line(&spec);
        let bytes = png(&view, 2.0).unwrap();
        std::fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("chart_{name}.png")), &bytes).unwrap();
        let pixels = Pixmap::decode_png(&bytes).unwrap();
        assert_eq!((f64::from(pixels.width()), f64::from(pixels.height())), (view.width * 2.0, view.height * 2.0));
        let ground = pixels.pixel(1, 1).unwrap();
        let drawn = pixels.pixels().iter().filter(|pixel| **pixel != ground).count();
        assert!(drawn > 2000, "{name}: {drawn} pixels");
        assert_eq!(bytes, png(&view, 2.0).unwrap(), "{name} is the same again");
    }
}

/// What lies below the plot differs from the same chart without labels, and from one whose labels the font lacks: the
/// Chinese glyphs themselves are there, not boxes.
#[test]
fn chinese_glyphs_are_drawn() {
    let below = |label: &str| {
        let mut spec = fixtures::rivals();
        for category in &mut spec.categories {
            category.label = label.to_owned();
        }
        let view = line(&spec);
        let pixels = Pixmap::decode_png(&png(&view, 2.0).unwrap()).unwrap();
        let from = (pixels.height() - 44) * pixels.width();
        pixels.pixels()[from as usize..].to_vec()
    };
    let (blank, chinese, other, missing) = (below(""), below("第一轮"), below("第二轮"), below("\u{10FFFD}"));
    assert_ne!(chinese, blank);
    assert_ne!(chinese, missing);
    assert_ne!(chinese, other);
}

#[test]
fn an_impossible_size_is_refused() {
    let view = line(&fixtures::board());
    assert!(matches!(png(&view, 0.0), Err(ChartError::Scale { .. })));
    assert!(matches!(png(&view, f32::NAN), Err(ChartError::Scale { .. })));
    let error = png(&view, 1000.0).unwrap_err();
    assert_eq!(
        (error.code(), error.to_string().as_str()),
        ("chart_too_large", "a picture of 720000 x 260000 pixels is too large",)
    );
}
