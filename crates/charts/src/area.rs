//! Areas over a category axis, each from zero or on top of one another.

use crate::apart;
use crate::axis::Scale;
use crate::geometry::Area;
use crate::head::Swatch;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::plane::{Axes, Plane};
use crate::sheet::{self, Sheet, Spot, side, value_at};
use crate::spec::{Annotation, Category, Series, Setting, Unit};
use crate::svg::{Anchor, Path, Stroke, Type, clean};
use crate::table;
use crate::theme::Palette;
use crate::thin::{self, Point};
use crate::view::{ChartReading, ChartView, Thinned};

/// From the plot to the labels at the ends.
const GAP: f64 = 9.0;
/// From one end label to the next.
const LINE: f64 = 15.0;

#[derive(Debug, Clone, PartialEq)]
pub struct AreaSpec {
    pub setting: Setting,
    pub categories: Vec<Category>,
    /// One value per category; `None` breaks the area, and in a stack adds nothing to those above.
    pub series: Vec<Series>,
    /// On top of one another; values below zero are stacked downwards.
    pub stacked: bool,
    pub annotations: Vec<Annotation>,
}

/// A value and where its part of the stack begins and ends.
type Span = (f64, f64, f64);

/// A series as it is drawn: between `from` and `to` at each place kept.
struct Layer<'s> {
    series: &'s Series,
    /// Places and what is drawn there; `None` where the value is missing.
    points: Vec<(usize, Option<Span>)>,
}

/// Draws the chart. Places are thinned to one per pixel by the sum of the series; the same places for all of them.
pub fn area(spec: &AreaSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let shown: Vec<&Series> = spec.series.iter().filter(|series| !series.hidden).collect();
    let (places, thinned) = places(spec, &shown);
    let layers = layers(&shown, &places, spec.stacked);
    let values = || layers.iter().flat_map(|layer| layer.points.iter().filter_map(|(_, point)| *point));
    let has_values = values().next().is_some();

    let unlabelled = shown.iter().filter(|series| !series.end_label);
    let legend = unlabelled.map(|series| (Swatch::Block { color: series.color }, series.label.clone())).collect();
    let note = thinned.map(|thinned| thinned_note(setting, thinned));
    let mut sheet = Sheet::open(setting, legend, note.into_iter().filter(|note| !note.is_empty()).collect());

    let low = values().map(|(_, from, to)| from.min(to)).fold(0.0, f64::min);
    let high = values().map(|(_, from, to)| from.max(to)).fold(0.0, f64::max);
    let whole = setting.unit == Unit::Number && values().all(|(value, ..)| value.fract() == 0.0);
    let widest = shown.iter().filter(|series| series.end_label).map(|series| label_width(series, sheet.width));
    let right = widest.fold(8.0, |widest: f64, width| widest.max(width + GAP));
    let axes = Axes {
        categories: &spec.categories,
        scale: Scale::holding(low, high, whole, if setting.unit == Unit::Number { 1.0 } else { 0.01 }),
        unit: setting.unit,
        banded: false,
        right,
        annotations: &spec.annotations,
        has_values,
    };
    let plane = Plane::upright(&mut sheet, axes);
    for layer in layers.iter().rev() {
        draw(&mut sheet, &plane, layer, spec.stacked);
    }
    label_ends(&mut sheet, &plane, &layers);
    if !has_values {
        sheet.nothing();
    }
    for layer in &layers {
        marks(&mut sheet, spec, &plane, layer);
    }
    let table = table::by_category(&setting.terms.name, &spec.categories, &spec.series, setting.unit);
    let mut view = sheet.close(sheet::entries(&spec.series, palette), table, ChartReading::Columns);
    view.thinned = thinned;
    view
}

/// Which categories are drawn, and how many of how many if not all are.
fn places(spec: &AreaSpec, shown: &[&Series]) -> (Vec<usize>, Option<Thinned>) {
    let all = spec.categories.len();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "80 to 20,000")]
    let room = side(spec.setting.frame.width) as usize;
    if all <= room {
        return ((0..all).collect(), None);
    }
    let sum = |at: usize| shown.iter().filter_map(|series| value_at(series, at)).sum::<f64>();
    let points: Vec<Point> = (0_u32..).zip(0..all).map(|(index, at)| Point { index, value: sum(at), run: 0 }).collect();
    let kept: Vec<usize> = thin::thin(&points, room).iter().map(|point| point.index as usize).collect();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let thinned = Thinned { given: count(all), drawn: count(kept.len()) };
    (kept, Some(thinned))
}

fn thinned_note(setting: &Setting, thinned: Thinned) -> String {
    let number = |count: u32| notation::count(count as usize);
    setting.terms.thinned.replace("{drawn}", &number(thinned.drawn)).replace("{given}", &number(thinned.given))
}

fn layers<'s>(shown: &[&'s Series], places: &[usize], stacked: bool) -> Vec<Layer<'s>> {
    let (mut above, mut below) = (vec![0.0; places.len()], vec![0.0; places.len()]);
    let mut layers = Vec::with_capacity(shown.len());
    for series in shown {
        let points = places.iter().enumerate().map(|(slot, &at)| {
            let point = value_at(series, at).map(|value| {
                let base = if value < 0.0 { &mut below[slot] } else { &mut above[slot] };
                let from = if stacked { *base } else { 0.0 };
                *base = from + value;
                (value, from, from + value)
            });
            (at, point)
        });
        layers.push(Layer { series, points: points.collect() });
    }
    layers
}

fn draw(sheet: &mut Sheet<'_>, plane: &Plane, layer: &Layer<'_>, stacked: bool) {
    let color = sheet.palette.stroke(layer.series.color);
    let (mut fill, mut top) = (Path::default(), Path::default());
    for run in layer.points.split(|(_, point)| point.is_none()) {
        let run: Vec<(f64, f64, f64)> =
            run.iter().filter_map(|(at, point)| point.map(|(_, from, to)| (plane.columns.x(*at), from, to))).collect();
        if let [(x, from, to)] = run[..] {
            // A value without neighbours is a short upright line.
            let (y, base) = (plane.value(to), plane.value(from));
            sheet.svg.line((x, base), (x, y), Stroke { color, width: 2.0, dash: None });
            sheet.svg.dot(x, y, 2.5, color, None);
            continue;
        }
        let mut outline: Vec<(f64, f64)> = run.iter().map(|(x, _, to)| (*x, plane.value(*to))).collect();
        for (at, (x, y)) in outline.iter().enumerate() {
            if at == 0 { top.move_to(*x, *y) } else { top.line_to(*x, *y) }
        }
        outline.extend(run.iter().rev().map(|(x, from, _)| (*x, plane.value(*from))));
        fill.polygon(&outline);
    }
    sheet.svg.tinted(&fill, color, if stacked { 0.55 } else { 0.16 });
    sheet.svg.stroked(&top, Stroke { color, width: if stacked { 1.5 } else { 2.0 }, dash: None });
}

fn label_width(series: &Series, picture: f64) -> f64 {
    measure::semibold_width(&clean(&series.label), TEXT).min(picture * 0.3)
}

/// Names at the right, beside the middle of their layer or, where nothing is stacked, beside its last value.
fn label_ends(sheet: &mut Sheet<'_>, plane: &Plane, layers: &[Layer<'_>]) {
    let mut labels: Vec<(f64, &Series)> = Vec::new();
    for layer in layers.iter().filter(|layer| layer.series.end_label) {
        if let Some((_, from, to)) = layer.points.iter().rev().find_map(|(_, point)| *point) {
            let middle = if from == 0.0 && layers.len() > 1 && to == from { to } else { f64::midpoint(from, to) };
            let is_stacked = layers.iter().any(|other| other.points.iter().any(|(_, p)| p.is_some_and(|p| p.1 != 0.0)));
            labels.push((plane.value(if is_stacked { middle } else { to }), layer.series));
        }
    }
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (top, bottom) = (plane.plot.top + MIDDLE, plane.plot.bottom);
    let places: Vec<f64> = labels.iter().map(|(y, _)| *y).collect();
    let x = plane.plot.right + GAP;
    for (y, (_, series)) in apart::push_apart(&places, LINE, top, bottom).into_iter().zip(&labels) {
        let set = Type {
            fill: sheet.palette.text(series.color),
            semibold: series.color != 0,
            halo: Some(sheet.palette.surface),
            ..sheet.small(Anchor::Start)
        };
        let room = sheet.width - sheet.edge - x;
        sheet.beside((x, y), set, &series.label, room);
    }
}

fn marks(sheet: &mut Sheet<'_>, spec: &AreaSpec, plane: &Plane, layer: &Layer<'_>) {
    let half = plane.columns.step() / 2.0;
    for (at, point) in &layer.points {
        let Some((value, from, to)) = *point else { continue };
        let category = &spec.categories[*at];
        let x = plane.columns.x(*at);
        let mut label =
            format!("{} {}: {}", layer.series.label, category.key, notation::full(value, spec.setting.unit));
        if category.incomplete && !spec.setting.terms.incomplete.is_empty() {
            label = format!("{label}, {}", spec.setting.terms.incomplete);
        }
        let (y, base) = (plane.value(to), plane.value(from));
        // The first series answers in its whole column, as lines do.
        let is_first = sheet.marks.first().is_none_or(|mark| mark.series == layer.series.id);
        let (top, bottom) = if is_first { (plane.plot.top, plane.plot.bottom) } else { (y.min(base), y.max(base)) };
        let area = Area::new((x - half).max(plane.plot.left), top, (x + half).min(plane.plot.right), bottom);
        let spot = Spot { series: &layer.series.id, key: &category.key, value: Some(value), label, at: (x, y), area };
        let mark = sheet.mark_in(*at, spot);
        mark.incomplete = category.incomplete;
        mark.rows = layer.series.rows.get(*at).copied().flatten();
    }
}
