//! What holds for any chart: marks and text stay inside, labels never touch, nothing panics.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use resvg::usvg::{self, Node, Rect};
use sandtable_charts::{Annotation, Category, ChartView, LineSpec, Notation, SeriesStyle, Theme, Unit, line};

use crate::fixtures::{self, board, daily, en_words, frame, months, series, some, zh_words};

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(include_bytes!("../../../../fonts/NotoSansSC-Regular.ttf").to_vec());
    Arc::new(fonts)
});

/// Boxes of all texts as an SVG renderer lays them out, in height only as tall as capitals and descenders reach.
fn texts(view: &ChartView) -> Vec<(String, Rect)> {
    fn walk(group: &usvg::Group, found: &mut Vec<(String, Rect)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => walk(group, found),
                Node::Text(text) => {
                    let said = text.chunks().iter().map(|chunk| chunk.text()).collect();
                    let laid = text.abs_bounding_box();
                    let spare = laid.height() * 0.15;
                    let inked = Rect::from_ltrb(laid.left(), laid.top() + spare, laid.right(), laid.bottom() - spare);
                    found.push((said, inked.unwrap()));
                }
                _ => {}
            }
        }
    }
    let options = usvg::Options { fontdb: Arc::clone(&FONTS), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&view.svg, &options).expect("well-formed SVG");
    let mut found = Vec::new();
    walk(tree.root(), &mut found);
    found
}

/// Fails if two texts touch or one leaves the picture; halos count for nothing.
pub(crate) fn assert_text_is_clear(view: &ChartView) -> Result<(), TestCaseError> {
    let texts = texts(view);
    let (width, height) = (view.width as f32, view.height as f32);
    for (at, (said, here)) in texts.iter().enumerate() {
        let inside = here.left() >= -0.5 && here.right() <= width + 0.5 && here.top() >= -1.0;
        prop_assert!(inside && here.bottom() <= height + 1.0, "{said:?} leaves the picture: {here:?}");
        for (other, there) in &texts[at + 1..] {
            let apart = here.right() <= there.left()
                || there.right() <= here.left()
                || here.bottom() <= there.top()
                || there.bottom() <= here.top();
            prop_assert!(apart, "{said:?} {here:?} touches {other:?} {there:?}");
        }
    }
    Ok(())
}

/// Fails if a shape leaves the picture by more than its stroke, as one that is not finite does.
pub(crate) fn assert_drawing_is_inside(view: &ChartView) -> Result<(), TestCaseError> {
    fn walk(group: &usvg::Group, (width, height): (f32, f32)) -> Result<(), TestCaseError> {
        for node in group.children() {
            match node {
                Node::Group(group) => walk(group, (width, height))?,
                Node::Path(path) => {
                    let drawn = path.abs_bounding_box();
                    let inside = drawn.left() >= -3.0 && drawn.top() >= -3.0;
                    prop_assert!(inside && drawn.right() <= width + 3.0 && drawn.bottom() <= height + 3.0, "{drawn:?}");
                }
                _ => {}
            }
        }
        Ok(())
    }
    let tree = usvg::Tree::from_str(&view.svg, &usvg::Options::default()).expect("well-formed SVG");
    walk(tree.root(), (view.width as f32, view.height as f32))
}

/// Looks at what places and sizes a shape alone: a label may well hold the letters of "inf".
fn assert_numbers_are_finite(view: &ChartView) -> Result<(), TestCaseError> {
    const PLACES: [&str; 17] = [
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "dx",
        "dy",
        "r",
        "width",
        "height",
        "d",
        "points",
        "transform",
        "viewBox",
    ];
    let picture = usvg::roxmltree::Document::parse(&view.svg).expect("well-formed SVG");
    let placed = picture.descendants().flat_map(|node| node.attributes());
    for place in placed.filter(|attribute| PLACES.contains(&attribute.name())) {
        let finite = !place.value().contains("NaN") && !place.value().contains("inf");
        prop_assert!(finite, "{}={:?}", place.name(), place.value());
    }
    Ok(())
}

pub(crate) fn assert_marks_are_inside(view: &ChartView) -> Result<(), TestCaseError> {
    for mark in &view.marks {
        prop_assert!((0.0..=view.width).contains(&mark.x) && (0.0..=view.height).contains(&mark.y), "{mark:?}");
        let hit = mark.hit;
        prop_assert!(hit.x >= 0.0 && hit.y >= 0.0 && hit.width > 0.0 && hit.height > 0.0, "{mark:?}");
        prop_assert!(hit.x + hit.width <= view.width + 0.01 && hit.y + hit.height <= view.height + 0.01, "{mark:?}");
    }
    Ok(())
}

pub(crate) fn value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => Just(None),
        1 => Just(Some(0.0)),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE, 5e-324])
            .prop_map(Some),
        3 => (-1e15..1e15_f64).prop_map(Some),
        6 => (-1000_i32..100_000).prop_map(|value| Some(f64::from(value))),
    ]
}

pub(crate) fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z]{1,12}",
        "[a-z ]{40,120}",
        "[一-龥]{1,20}",
        Just("<b>&\"'\u{202E}\u{0}\n".to_owned()),
    ]
}

prop_compose! {
    fn any_series(count: usize)(
        values in prop::collection::vec(value(), 0..=count + 2),
        label in label(),
        style in prop::sample::select(
            vec![SeriesStyle::Line, SeriesStyle::Dashed, SeriesStyle::Dotted, SeriesStyle::Bar]),
        color in 0_u8..9,
        (hidden, end_label) in (prop::bool::weighted(0.2), any::<bool>())
    ) -> sandtable_charts::Series {
        sandtable_charts::Series { hidden, end_label, ..series(&label, &label, style, color, &values) }
    }
}

prop_compose! {
    fn any_spec()(count in 0_usize..40)(
        series in prop::collection::vec(any_series(count), 0..5),
        labels in prop::collection::vec((label(), prop::option::of(label()), any::<bool>()), count),
        width in 240.0..1400.0_f64,
        height in 200.0..500.0_f64,
        title in prop::option::of(label()),
        notes in prop::collection::vec((0..40_usize, label()), 0..6),
        percent in any::<bool>(),
        notation in prop::sample::select(vec![Notation::Western, Notation::Simplified, Notation::Traditional])
    ) -> LineSpec {
        let categories = labels.into_iter().enumerate().map(|(at, (label, group, incomplete))| {
            Category { key: at.to_string(), label, group, incomplete, date: None }
        });
        LineSpec {
            annotations: notes.into_iter().map(|(at, text)| Annotation { at: at.to_string(), text }).collect(),
            frame: sandtable_charts::Frame {
                width,
                height,
                notation,
                subtitle: title.clone(),
                title,
                ..frame("any chart")
            },
            unit: if percent { Unit::Percent } else { Unit::Number },
            categories: categories.collect(),
            series,
            words: zh_words(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_chart_is_well_formed_and_its_marks_lie_inside(spec in any_spec()) {
        let view = line(&spec);
        assert_marks_are_inside(&view)?;
        prop_assert_eq!(view.series.len(), spec.series.len());
        assert_numbers_are_finite(&view)?;
        assert_text_is_clear(&view)?;
        prop_assert_eq!(line(&spec), view, "the same again");
    }

    #[test]
    fn any_text_leaves_the_picture_well_formed(text in any::<String>()) {
        let mut spec = fixtures::english();
        spec.frame.title = Some(text.clone());
        spec.frame.description = text.clone();
        spec.categories[3].label = text.clone();
        spec.categories[4].group = Some(text.clone());
        spec.series[0].label = text.clone();
        spec.words.incomplete = text;
        let view = line(&spec);
        texts(&view);
        assert_marks_are_inside(&view)?;
    }

    #[test]
    fn axis_labels_never_touch(
        count in 1_usize..400, width in 120.0..1600.0_f64, labels in prop::collection::vec("[0-9一-龥]{1,9}", 1..30),
        every in 1_usize..30, top in 1.0..1e14_f64
    ) {
        let categories = (0..count).map(|at| Category {
            key: at.to_string(),
            label: labels[at % labels.len()].clone(),
            group: Some(format!("{}年", 2000 + at / every)),
            incomplete: false,
            date: None,
        });
        let spec = LineSpec { annotations: Vec::new(),
            frame: sandtable_charts::Frame { width, ..frame("labels") },
            unit: Unit::Number,
            categories: categories.collect(),
            series: vec![series("a", "实际", SeriesStyle::Line, 1, &vec![Some(top); count])],
            words: zh_words(),
        };
        assert_text_is_clear(&line(&spec))?;
    }

    #[test]
    fn end_labels_never_touch(
        ends in prop::collection::vec((0.0..100.0_f64, 1_usize..9, "[一-龥]{1,8}"), 1..7), height in 90.0..400.0_f64
    ) {
        let mut spec = board();
        spec.frame.height = height;
        spec.categories = fixtures::weeks(9);
        spec.series = (1_u8..).zip(ends).map(|(color, (end, length, label))| {
            series(&color.to_string(), &label, SeriesStyle::Line, color, &vec![Some(end); length])
        }).collect();
        assert_text_is_clear(&line(&spec))?;
    }
}

#[test]
fn texts_of_the_reference_pictures_are_clear_and_marks_inside() {
    for (name, spec) in fixtures::all() {
        let view = line(&spec);
        assert_text_is_clear(&view).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_marks_are_inside(&view).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn every_value_has_a_mark_and_no_gap_has_one() {
    let spec = board();
    let view = line(&spec);
    for series in &spec.series {
        let marked: Vec<usize> =
            view.marks.iter().filter(|mark| mark.series == series.id).map(|mark| mark.index as usize).collect();
        let given: Vec<usize> = (0..26).filter(|at| series.values[*at].is_some()).collect();
        assert_eq!(marked, given, "{}", series.id);
    }
    let last = view.marks.iter().rfind(|mark| mark.series == "actual").unwrap();
    assert_eq!(last.label, "曝光量 2026-W21: 3,500,000, 未完整");
    assert!(last.incomplete);
    assert_eq!((last.key.as_str(), last.rows), ("2026-W21", Some(12)));
    let target = view.marks.iter().find(|mark| mark.series == "target" && mark.index == 20).unwrap();
    assert!(!target.incomplete, "a target is complete before its period is");
    assert_eq!(target.label, "目标 2026-W21: 4,000,000");
}

#[test]
fn dated_notes_are_numbered_by_category_and_read_with_it() {
    let note = |at: &str, text: &str| Annotation { at: at.to_owned(), text: text.to_owned() };
    let annotations = vec![note("2026-W09", "二"), note("2026-W03", "一"), note("2026-W09", "三"), note("2020", "无")];
    let view = line(&LineSpec { annotations, ..board() });
    let notes: Vec<_> = view.marks.iter().filter(|mark| mark.series == "notes").collect();
    let said: Vec<_> = notes.iter().map(|mark| (mark.index, mark.label.as_str())).collect();
    assert_eq!(said, [(2, "2026-W03: 一"), (8, "2026-W09: 二; 三")]);
    let bare = line(&board());
    assert_eq!(view.svg.matches("<text").count(), bare.svg.matches("<text").count() + 2, "a number each");
    assert!(view.svg.contains(">1</text>") && view.svg.contains(">2</text>"));
    let column = view.marks.iter().find(|mark| mark.series == "actual" && mark.index == 2).unwrap();
    assert!((column.x - notes[0].x).abs() < 0.01, "under its column");
    assert!(view.series.iter().all(|series| series.id != "notes"));
    assert_text_is_clear(&view).unwrap();
}

#[test]
fn the_first_measured_series_answers_in_its_whole_column() {
    for spec in [board(), fixtures::bars(), fixtures::english()] {
        let view = line(&spec);
        let columns: Vec<_> = view.marks.iter().filter(|mark| mark.series == "actual").collect();
        for pair in columns.windows(2) {
            let (here, next) = (pair[0].hit, pair[1].hit);
            assert!((here.x + here.width - next.x).abs() < 0.02, "columns meet: {here:?} {next:?}");
            assert!(here.height > view.height * 0.5);
        }
        let small = view.marks.iter().find(|mark| mark.series != "actual").unwrap();
        assert!(small.hit.height <= 16.0);
    }
}

#[test]
fn a_hidden_series_is_only_in_the_legend() {
    let mut spec = board();
    spec.series[1].hidden = true;
    let view = line(&spec);
    assert!(view.series[1].hidden);
    assert_eq!((view.series[1].label.as_str(), view.series[1].color.as_str()), ("目标", "#5f6670"));
    assert!(view.marks.iter().all(|mark| mark.series != "target"));
    assert!(!view.svg.contains(">目标<"));
}

#[test]
fn a_long_series_is_thinned_and_says_so() {
    let spec = daily(100_000);
    let view = line(&spec);
    let thinned = view.thinned.unwrap();
    assert_eq!(thinned.given, 100_000);
    let marks: Vec<u32> = view.marks.iter().filter(|mark| mark.series == "actual").map(|mark| mark.index).collect();
    assert_eq!(marks.len(), thinned.drawn as usize);
    assert_eq!((marks[0], marks[marks.len() - 1]), (0, 99_999));
    assert!(marks.windows(2).all(|pair| pair[0] < pair[1]));
    assert!(view.svg.contains("Thinned: 720 of 100,000 points"));
    assert!(view.svg.len() < 100_000, "{} bytes", view.svg.len());
    assert_eq!(line(&daily(365)).thinned, None);
}

#[test]
fn a_wide_gap_breaks_a_thinned_line_and_a_narrow_one_does_not() {
    let subpaths = |missing: std::ops::Range<usize>| {
        let mut spec = daily(50_000);
        spec.series.truncate(1);
        spec.series[0].values[missing].fill(None);
        let svg = line(&spec).svg;
        let path = svg.lines().find(|line| line.contains("#0f6e66")).unwrap();
        path.matches('M').count()
    };
    assert_eq!(subpaths(20_000..20_010), 1);
    assert_eq!(subpaths(20_000..25_000), 2);
}

#[test]
fn data_cannot_write_markup() {
    let evil = "</text><script>alert(1)</script>\"'&\u{202E}\u{7}";
    let mut spec = board();
    spec.frame.title = Some(evil.to_owned());
    spec.frame.subtitle = Some(evil.to_owned());
    spec.frame.description = evil.to_owned();
    spec.words = en_words();
    for category in &mut spec.categories {
        category.label = evil.to_owned();
        category.group = Some(evil.to_owned());
        category.key = evil.to_owned();
    }
    for series in &mut spec.series {
        series.label = evil.to_owned();
        series.id = evil.to_owned();
    }
    let view = line(&spec);
    assert!(!view.svg.contains("<script") && !view.svg.contains('\u{202E}') && !view.svg.contains('\u{7}'));
    assert!(view.marks.iter().all(|mark| !mark.label.contains(['\u{202E}', '\u{7}'])));
    texts(&view);
}

#[test]
fn odd_sizes_and_counts_are_drawn() {
    let mut one = board();
    one.categories.truncate(1);
    let view = line(&one);
    assert_eq!(view.marks.iter().filter(|mark| mark.series == "actual").count(), 1);
    assert!(view.svg.contains("<circle"), "a single point is a dot");

    let mut none = board();
    none.categories.clear();
    assert!(line(&none).marks.is_empty());

    for (width, height) in [(f64::NAN, 100.0), (0.0, 0.0), (-5.0, f64::INFINITY), (1e12, 1.0)] {
        let mut spec = board();
        (spec.frame.width, spec.frame.height) = (width, height);
        let view = line(&spec);
        assert!(view.width >= 80.0 && view.height >= 80.0 && view.width <= 20_000.0);
        assert_marks_are_inside(&view).unwrap();
    }
}

#[test]
fn an_empty_chart_says_that_there_is_no_value() {
    let view = line(&fixtures::empty());
    assert!(view.marks.is_empty());
    assert!(view.svg.contains(">没有数据<"));
    assert!(!view.svg.contains(">0<"), "no made-up ticks");
}

#[test]
fn the_name_is_the_title_or_else_the_description() {
    let view = line(&board());
    assert!(view.svg.contains("<title>按周的曝光量，实际对目标和去年同期</title>"));
    let view = line(&fixtures::english());
    assert!(view.svg.contains("<title>Engagements by month</title>"));
    assert!(view.svg.contains("<desc>Engagements by month with target and previous period</desc>"));
    assert!(view.svg.contains(r#"role="img""#));
}

#[test]
fn themes_differ_in_colour_alone() {
    let bare = |theme| {
        let svg = line(&fixtures::themed(board(), theme)).svg;
        let mut parts = svg.split('#');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |text, part| text + part.get(6..).unwrap_or(""))
    };
    assert_eq!(bare(Theme::Light), bare(Theme::Dark));
    assert_eq!(bare(Theme::Light), bare(Theme::Print));
    let colours: HashSet<String> = line(&fixtures::rivals()).series.into_iter().map(|entry| entry.color).collect();
    assert_eq!(colours.len(), 4);
}

#[test]
fn values_on_a_straight_line_lie_on_it() {
    let mut spec = board();
    spec.categories = months("2026-01-01", 5, true);
    spec.series = vec![series("a", "a", SeriesStyle::Line, 1, &some(&[0.0, 25.0, 50.0, 75.0, 100.0]))];
    let marks = line(&spec).marks;
    for pair in marks.windows(2) {
        assert!((pair[1].x - pair[0].x - (marks[1].x - marks[0].x)).abs() < 0.02);
        assert!((pair[1].y - pair[0].y - (marks[1].y - marks[0].y)).abs() < 0.02);
    }
    assert!(marks[0].y > marks[4].y, "larger is higher");
}
