//! What each kind promises, on the pictures of `kinds`.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use sandtable_charts::*;

use crate::kinds::{self, Look};
use crate::properties::{assert_marks_are_inside, assert_text_is_clear};
use crate::words::{Tongue, terms};

fn look(width: f64) -> Look {
    Look { tongue: Tongue::English, theme: Theme::Light, width }
}

#[test]
fn text_is_clear_in_every_width_language_and_kind() {
    for (name, draw) in kinds::all() {
        for width in [240.0, 360.0, 720.0, 1400.0] {
            for tongue in [Tongue::Chinese, Tongue::English] {
                let view = draw(Look { tongue, theme: Theme::Print, width });
                assert_text_is_clear(&view).unwrap_or_else(|error| panic!("{name} {width}: {error}"));
                assert_marks_are_inside(&view).unwrap_or_else(|error| panic!("{name} {width}: {error}"));
            }
        }
    }
}

#[test]
fn every_kind_has_a_name_a_description_marks_and_a_table() {
    for (name, draw) in kinds::all() {
        let view = draw(look(720.0));
        let table = view.table.unwrap();
        assert!(view.svg.contains("<title>") && view.svg.contains(r#"role="img""#), "{name}");
        assert!(!view.marks.is_empty() && !table.rows.is_empty(), "{name}");
        assert!(view.marks.iter().all(|mark| !mark.label.trim().is_empty()), "{name}");
        assert!(table.columns.iter().all(|column| !column.label.is_empty() || name != "share"), "{name}");
        assert!(png(&draw(look(360.0)), 1.0).is_ok(), "{name}");
    }
}

#[test]
fn themes_differ_in_colour_alone_and_repeat_to_the_byte() {
    let bare = |draw: fn(Look) -> ChartView, theme| {
        let svg = draw(Look { theme, ..look(720.0) }).svg;
        let mut parts = svg.split('#');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |text, part| text + part.get(6..).unwrap_or(""))
    };
    for (name, draw) in kinds::all() {
        assert_eq!(bare(draw, Theme::Light), bare(draw, Theme::Dark), "{name}");
        assert_eq!(bare(draw, Theme::Light), bare(draw, Theme::Print), "{name}");
        assert_eq!(draw(look(500.0)), draw(look(500.0)), "{name}");
    }
}

#[test]
fn a_missing_value_has_no_mark_and_leaves_its_cell_free() {
    let view = kinds::columns::stacked(look(720.0));
    let gap = |mark: &&Mark| mark.series == "WeChat Channels" && mark.key == "2026-03";
    assert_eq!(view.marks.iter().filter(gap).count(), 0);
    assert_eq!(view.table.unwrap().rows[2][3], ChartCell::Missing);
}

#[test]
fn shares_of_a_bar_fill_it() {
    let view = kinds::columns::share_bars(look(720.0));
    let of_january = || view.marks.iter().filter(|mark| mark.key == "2026-01");
    let wide: f64 = of_january().map(|mark| mark.hit.width).sum();
    let right = of_january().map(|mark| mark.hit.x + mark.hit.width).fold(0.0, f64::max);
    let left = of_january().map(|mark| mark.hit.x).fold(f64::INFINITY, f64::min);
    assert!((right - left - wide).abs() < 5.0, "{wide} of {}", right - left);
}

#[test]
fn a_dated_note_is_drawn_and_read_with_its_column() {
    let view = kinds::columns::stacked(look(720.0));
    let at = view.marks.iter().position(|mark| mark.series == "notes").unwrap();
    assert_eq!(view.marks[at].label, "2026-04: Tea garden film");
    assert_eq!(view.marks[at + 1].key, "2026-04");
    assert!(view.svg.contains(">Tea garden film<"));
}

#[test]
fn a_funnel_says_what_is_lost_at_each_step() {
    let view = kinds::paths::path(look(720.0));
    assert!(view.svg.contains(">↓ 12 % go on, 309K lost<"), "{}", view.svg);
    assert_eq!(
        view.marks[1].label,
        "Profile visits: 42,180; 12 % of the first step; 12 % go on, 309K lost; Previous period: 44,900"
    );
    assert_eq!(view.table.unwrap().rows[1][2], ChartCell::Number((42_180.0 / 351_400.0).into()));
}

#[test]
fn a_waterfall_ends_where_its_changes_lead() {
    let view = kinds::columns::why(look(720.0));
    assert_eq!(view.marks[1].label, "Carry-over: +3.1 (Total 27.1)");
    let table = view.table.unwrap();
    let ChartCell::Number(last) = table.rows[7][2] else { panic!("{:?}", table.rows[7]) };
    assert!((last.0 - 26.0).abs() < 1e-9);
}

fn many_tasks(count: usize) -> GanttSpec {
    let first = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let task = |at: usize| GanttTask {
        key: at.to_string(),
        label: format!("Task {at}"),
        group: None,
        start: first + Days::new(at as u64 / 7),
        end: first + Days::new(at as u64 / 7 + 5),
        milestone: false,
        progress: Some(0.5),
        baseline: Some((first, first)),
        critical: at.is_multiple_of(3),
        after: vec![at.saturating_sub(1).to_string()],
        color: 1,
    };
    let setting = Setting {
        frame: crate::fixtures::frame("many tasks"),
        unit: Unit::Number,
        measure: "Tasks".to_owned(),
        notes: Vec::new(),
        legend: true,
        terms: terms(Tongue::English),
    };
    GanttSpec {
        setting,
        tasks: (0..count).map(task).collect(),
        today: None,
        days_off: DaysOff::default(),
        first: 0,
        range: None,
    }
}

#[test]
fn five_thousand_tasks_come_in_pages_that_hold_them_all_once() {
    let mut spec = many_tasks(5_000);
    let mut seen = HashSet::new();
    while spec.first < 5_000 {
        let view = gantt(&spec);
        let page = view.page.unwrap();
        assert!(view.svg.len() < 250_000, "{} bytes", view.svg.len());
        assert_eq!((page.first as usize, page.shown, page.total), (spec.first, 200, 5_000));
        assert!(view.svg.contains("Shown: the first 200 of 5,000") == (spec.first == 0) || spec.first > 0);
        assert!(view.marks.iter().all(|mark| seen.insert(mark.key.clone())));
        spec.first += page.shown as usize;
    }
    assert_eq!(seen.len(), 5_000);
    assert_eq!(gantt(&many_tasks(200)).page, None);
}

#[test]
fn a_critical_task_and_its_plan_are_said_in_words() {
    let view = kinds::paths::plan(look(720.0));
    assert_eq!(
        view.marks[0].label,
        "Interviews: 2026-03-02 – 2026-03-10, Progress 100 %, Planned 2026-03-01 – 2026-03-08, Critical path"
    );
    assert!(view.marks[2].label.starts_with("Positioning agreed: Milestone 2026-03-16"));
    assert!(view.svg.contains(">Today<"));
}

#[test]
fn points_on_a_log_axis_lie_at_equal_factors() {
    let view = kinds::planes::contents(look(720.0));
    assert!(view.svg.contains(">1,000<") && view.svg.contains(">100K<"));
    assert!(view.marks.iter().all(|mark| mark.ids.as_ref().is_some_and(|ids| ids.len() == 1)));
    assert!(view.marks.windows(2).all(|pair| pair[0].x <= pair[1].x), "read from left to right");
}

#[test]
fn a_ring_is_for_few_parts_and_a_bar_for_many() {
    let few = kinds::paths::ring(look(720.0)).svg;
    let bar = kinds::paths::parts(look(720.0)).svg;
    assert!(few.contains('C') && few.contains(">196K<"));
    assert!(!bar.contains(">196K<"));
}

#[test]
fn a_single_value_and_no_value_are_drawn() {
    let mut spec = many_tasks(1);
    assert_eq!(gantt(&spec).marks.len(), 1);
    spec.tasks.clear();
    assert!(gantt(&spec).svg.contains(">no value<"));
    let setting = spec.setting;
    let one = Category { key: "a".to_owned(), label: "a".to_owned(), group: None, incomplete: false, date: None };
    let mut series = crate::fixtures::series("a", "a", SeriesStyle::Bar, 1, &[Some(1e15)]);
    for value in [1e15, 0.0001, -3.0, 0.0] {
        series.values = vec![Some(value)];
        let (categories, series) = (vec![one.clone()], vec![series.clone()]);
        let annotations = Vec::new();
        let view = area(&AreaSpec { setting: setting.clone(), categories, series, stacked: true, annotations });
        assert_eq!(view.marks.len(), 1, "{value}");
        assert_text_is_clear(&view).unwrap();
    }
    series.values = vec![None];
    let view = area(&AreaSpec {
        setting,
        categories: vec![one],
        series: vec![series],
        stacked: true,
        annotations: Vec::new(),
    });
    assert!(view.marks.is_empty() && view.svg.contains(">no value<"));
}
