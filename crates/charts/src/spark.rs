//! A line as small as a word: the course of a figure beside the figure.

use crate::geometry::Area;
use crate::notation;
use crate::sheet::{self, Sheet, Spot, figure};
use crate::spec::{Category, Setting};
use crate::svg::{Path, Stroke};
use crate::table;
use crate::theme::Palette;
use crate::thin::{self, Point};
use crate::view::{ChartReading, ChartTable, ChartView, Thinned};

#[derive(Debug, Clone, PartialEq)]
pub struct SparkSpec {
    /// Title, notes and legend are not drawn: the place has them.
    pub setting: Setting,
    pub categories: Vec<Category>,
    /// One per category; `None` breaks the line.
    pub values: Vec<Option<f64>>,
    /// A dashed level.
    pub target: Option<f64>,
    /// 1 to 6.
    pub color: u8,
}

/// Draws the chart, from 16 pixels a side. The axis reaches from the lowest to the highest value, without zero: the
/// course is shown, not the size.
pub fn spark(spec: &SparkSpec) -> ChartView {
    let setting = &spec.setting;
    let mut sheet = Sheet::bare(setting);
    let count = spec.categories.len().max(1);
    let values: Vec<(usize, f64)> =
        spec.values.iter().take(count).enumerate().filter_map(|(at, value)| Some((at, figure(*value)?))).collect();
    let target = figure(spec.target);
    let low = values.iter().map(|(_, value)| *value).chain(target).fold(f64::INFINITY, f64::min);
    let high = values.iter().map(|(_, value)| *value).chain(target).fold(f64::NEG_INFINITY, f64::max);
    let plot = sheet.area.inset(4.0);
    let x = |at: usize| {
        if count == 1 { plot.middle().0 } else { plot.left + at as f64 / (count - 1) as f64 * plot.width() }
    };
    let y = |value: f64| {
        if high > low { plot.bottom - (value - low) / (high - low) * plot.height() } else { plot.middle().1 }
    };

    if let Some(target) = target {
        let pen = Stroke { color: sheet.palette.ink_3, width: 1.0, dash: Some("3 3") };
        sheet.svg.rule((plot.left, plot.right), y(target), pen);
    }
    let (points, thinned) = points(&values, &sheet);
    let color = sheet.palette.stroke(spec.color.max(1));
    let mut path = Path::default();
    for (at, point) in points.iter().enumerate() {
        let place = (x(point.index as usize), y(point.value));
        let joined = |other: Option<&Point>| other.is_some_and(|other| other.run == point.run);
        let before = at.checked_sub(1).and_then(|at| points.get(at));
        if joined(before) {
            path.line_to(place.0, place.1);
        } else if joined(points.get(at + 1)) {
            path.move_to(place.0, place.1);
        } else if at + 1 < points.len() {
            sheet.svg.dot(place.0, place.1, 1.5, color, None);
        }
    }
    sheet.svg.stroked(&path, Stroke { color, width: 1.5, dash: None });
    if let Some(last) = points.last() {
        sheet.svg.dot(x(last.index as usize), y(last.value), 2.5, color, None);
    }
    let half = plot.width() / (count.max(2) - 1) as f64 / 2.0;
    for point in &points {
        let at = point.index as usize;
        let key = spec.categories.get(at).map_or("", |category| &category.key);
        let label = format!("{} {key}: {}", setting.measure, notation::full(point.value, setting.unit));
        let area = Area::new(x(at) - half, 0.0, x(at) + half, sheet.height);
        let place = (x(at), y(point.value));
        sheet.mark_in(at, Spot { series: "actual", key, value: Some(point.value), label, at: place, area });
    }
    let palette = Palette::of(setting.frame.theme);
    let entries = vec![sheet::entry("actual", &setting.measure, spec.color.max(1), false, palette)];
    let mut view = sheet.close(entries, table(spec), ChartReading::Columns);
    view.thinned = thinned;
    view
}

/// Runs of neighbours, thinned to two points per pixel.
fn points(values: &[(usize, f64)], sheet: &Sheet<'_>) -> (Vec<Point>, Option<Thinned>) {
    let mut run = 0;
    let mut points: Vec<Point> = Vec::with_capacity(values.len());
    for (at, value) in values {
        let index = u32::try_from(*at).unwrap_or(u32::MAX);
        if points.last().is_some_and(|last| last.index + 1 != index) {
            run += 1;
        }
        points.push(Point { index, value: *value, run });
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "16 to 20,000")]
    let room = (sheet.width * 2.0) as usize;
    if points.len() <= room {
        return (points, None);
    }
    let kept = thin::thin(&points, room);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let thinned = Thinned { given: count(points.len()), drawn: count(kept.len()) };
    (kept, Some(thinned))
}

fn table(spec: &SparkSpec) -> ChartTable {
    let columns =
        vec![table::words(&spec.setting.terms.name), table::figures(&spec.setting.measure, spec.setting.unit)];
    let row = |(at, category): (usize, &Category)| {
        vec![category.key.as_str().into(), figure(spec.values.get(at).copied().flatten()).into()]
    };
    ChartTable { columns, rows: spec.categories.iter().enumerate().map(row).collect() }
}
