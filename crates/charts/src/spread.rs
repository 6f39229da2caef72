//! How values are spread: box plots, and points with an interval.

use crate::axis::Scale;
use crate::bars::Direction;
use crate::notation;
use crate::plane::{Axes, Plane};
use crate::sheet::{self, Sheet, Spot, figure, log_figure};
use crate::spec::{Category, Setting, Unit};
use crate::svg::{Anchor, Path, Stroke};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};
use crate::waterfall::named;

const MOST: usize = 500;
const FILLED: f64 = 0.5;
const WIDEST: f64 = 36.0;
/// Outliers drawn for a box at most; the furthest first.
const OUTLIERS: usize = 200;

#[derive(Debug, Clone, PartialEq)]
pub struct SpreadSpec {
    pub setting: Setting,
    pub items: Vec<SpreadItem>,
    pub direction: Direction,
    /// Equal factors lie equally far apart; what is at or below zero is then not drawn.
    pub log: bool,
    /// A line across all of them: no effect, the average, the target.
    pub reference: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SpreadItem {
    pub key: String,
    pub label: String,
    /// `None`: not enough data; the place stays free and says so.
    pub shape: Option<SpreadShape>,
    /// Sample size.
    pub sample: Option<u64>,
    pub color: u8,
}

#[derive(Debug, Clone, PartialEq)]
pub enum SpreadShape {
    /// Whisker, quartile, median, quartile, whisker, and the values beyond the whiskers.
    Box { low: f64, lower: f64, median: f64, upper: f64, high: f64, outliers: Vec<f64> },
    /// An estimate and the ends of its interval.
    Interval { low: f64, estimate: f64, high: f64 },
}

impl SpreadShape {
    fn values(&self) -> Vec<f64> {
        match self {
            SpreadShape::Box { low, lower, median, upper, high, outliers } => {
                let mut values = vec![*low, *lower, *median, *upper, *high];
                values.extend(outliers);
                values
            }
            SpreadShape::Interval { low, estimate, high } => vec![*low, *estimate, *high],
        }
    }

    fn middle(&self) -> f64 {
        match self {
            SpreadShape::Box { median, .. } => *median,
            SpreadShape::Interval { estimate, .. } => *estimate,
        }
    }
}

/// Draws the chart: the first 500 items.
pub fn spread(spec: &SpreadSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let items = &spec.items[..spec.items.len().min(MOST)];
    let drawable = |value: &f64| figure(Some(*value)).is_some() && (!spec.log || log_figure(*value));
    let whole_shape = |shape: &&SpreadShape| shape.values().iter().all(drawable);
    let shapes: Vec<Option<&SpreadShape>> = items.iter().map(|item| item.shape.as_ref().filter(whole_shape)).collect();
    let extra = setting.terms.shown(items.len(), spec.items.len());
    let mut sheet = Sheet::open(setting, Vec::new(), extra.into_iter().collect());

    let mut values: Vec<f64> = shapes.iter().flatten().flat_map(|shape| shape.values()).collect();
    let has_values = !values.is_empty();
    values.extend(spec.reference.filter(drawable));
    let categories: Vec<Category> = items.iter().map(|item| named(&item.key, &label(item))).collect();
    let lying = spec.direction == Direction::Lying;
    let axes = Axes {
        categories: &categories,
        scale: scale(&values, spec.log, setting.unit),
        unit: setting.unit,
        banded: true,
        right: 6.0,
        annotations: &[],
        has_values,
    };
    let plane = if lying { Plane::lying(&mut sheet, axes) } else { Plane::upright(&mut sheet, axes) };
    if let Some(reference) = spec.reference.filter(drawable) {
        let (a, b) = ends(&plane);
        let pen = Stroke { color: sheet.palette.ink_2, width: 1.25, dash: Some("4 4") };
        sheet.svg.line(plane.point(a, reference), plane.point(b, reference), pen);
    }
    if !has_values {
        sheet.nothing();
    }
    for (at, (item, shape)) in items.iter().zip(&shapes).enumerate() {
        match shape {
            Some(shape) => draw(&mut sheet, &plane, setting, at, item, shape),
            None if has_values => missing(&mut sheet, &plane, at),
            None => {}
        }
    }
    let entry = |item: &SpreadItem| sheet::entry(&item.key, &item.label, item.color, false, palette);
    let legend = spec.items.iter().map(entry).collect();
    sheet.close(legend, table(spec), ChartReading::Items)
}

/// The name, and in brackets how many stand behind it.
fn label(item: &SpreadItem) -> String {
    match item.sample {
        Some(sample) => format!("{} (n\u{a0}=\u{a0}{})", item.label, notation::full(sample as f64, Unit::Number)),
        None => item.label.clone(),
    }
}

fn scale(values: &[f64], log: bool, unit: Unit) -> Scale {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (low, high) = if low <= high { (low, high) } else { (1.0, 1.0) };
    if log {
        return Scale::decades(low, high);
    }
    let whole = unit == Unit::Number && values.iter().all(|value| value.fract() == 0.0) && high - low >= 4.0;
    let step = if unit == Unit::Number { 1.0 } else { 0.01 };
    // Values far from zero are compared with one another, not with zero.
    if low > 0.0 && low > (high - low) * 1.5 || high < 0.0 && -high > (high - low) * 1.5 {
        Scale::around(low, high, whole, step)
    } else {
        Scale::holding(low, high, whole, step)
    }
}

/// Both ends of the plot along the categories.
fn ends(plane: &Plane) -> (f64, f64) {
    if plane.lying { (plane.plot.top, plane.plot.bottom) } else { (plane.plot.left, plane.plot.right) }
}

fn missing(sheet: &mut Sheet<'_>, plane: &Plane, at: usize) {
    let words = sheet.setting.terms.no_value.clone();
    let place = plane.columns.x(at);
    if plane.lying {
        sheet.beside((plane.plot.left + 8.0, place), sheet.small(Anchor::Start), &words, plane.plot.width());
    } else {
        let y = plane.plot.bottom - 8.0;
        sheet.fitted((place, y), sheet.small(Anchor::Middle), &words, plane.columns.step() - 4.0);
    }
}

fn draw(sheet: &mut Sheet<'_>, plane: &Plane, setting: &Setting, at: usize, item: &SpreadItem, shape: &SpreadShape) {
    let place = plane.columns.x(at);
    let half = (plane.columns.step() * FILLED).clamp(3.0, WIDEST) / 2.0;
    let color = sheet.palette.stroke(item.color);
    let pen = Stroke { color, width: 1.5, dash: None };
    let rule = |path: &mut Path, (from, to): ((f64, f64), (f64, f64))| {
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
    };
    let across = |value: f64, half: f64| (plane.point(place - half, value), plane.point(place + half, value));
    let along = |from: f64, to: f64| (plane.point(place, from), plane.point(place, to));
    let mut lines = Path::default();
    match shape {
        SpreadShape::Box { low, lower, median, upper, high, outliers } => {
            for line in [along(*low, *lower), along(*upper, *high), across(*low, half / 2.0), across(*high, half / 2.0)]
            {
                rule(&mut lines, line);
            }
            sheet.svg.stroked(&lines, pen);
            let mut body = Path::default();
            body.rectangle(plane.region((*lower, *upper), (place - half, place + half)), 2.0);
            sheet.svg.filled(&body, sheet.palette.surface);
            sheet.svg.tinted(&body, color, 0.22);
            sheet.svg.stroked(&body, pen);
            let (from, to) = across(*median, half);
            sheet.svg.line(from, to, Stroke { color: sheet.palette.ink, width: 2.0, dash: None });
            let mut outliers = outliers.clone();
            outliers.sort_by(|a, b| (b - median).abs().total_cmp(&(a - median).abs()));
            for value in outliers.iter().take(OUTLIERS) {
                let (x, y) = plane.point(place, *value);
                sheet.svg.dot(x, y, 2.5, sheet.palette.surface, Some(Stroke { width: 1.25, ..pen }));
            }
        }
        SpreadShape::Interval { low, estimate, high } => {
            let cap = half.min(5.0);
            for line in [along(*low, *high), across(*low, cap), across(*high, cap)] {
                rule(&mut lines, line);
            }
            sheet.svg.stroked(&lines, Stroke { width: 2.0, ..pen });
            let (x, y) = plane.point(place, *estimate);
            let edge = Stroke { color: sheet.palette.surface, width: 1.5, dash: None };
            sheet.svg.dot(x, y, 5.0, color, Some(edge));
        }
    }
    mark(sheet, plane, setting, (place, half), item, shape);
}

fn mark(
    sheet: &mut Sheet<'_>,
    plane: &Plane,
    setting: &Setting,
    (place, half): (f64, f64),
    item: &SpreadItem,
    shape: &SpreadShape,
) {
    let terms = &setting.terms.spread;
    let full = |value: f64| notation::full(value, setting.unit);
    let (low, high, said) = match shape {
        SpreadShape::Box { low, lower, median, upper, high, .. } => {
            let said = format!("{} {}, {} – {}", terms.median, full(*median), full(*lower), full(*upper));
            (*low, *high, said)
        }
        SpreadShape::Interval { low, estimate, high } => {
            (*low, *high, format!("{} {}, {} – {}", terms.estimate, full(*estimate), full(*low), full(*high)))
        }
    };
    let area = plane.region((low, high), (place - half, place + half));
    let value = Some(shape.middle());
    let label = format!("{}: {}", label(item), said.trim_start());
    let at = plane.point(place, shape.middle());
    sheet.mark(Spot { series: &item.key, key: &item.key, value, label, at, area }).rows = item.sample;
}

fn table(spec: &SpreadSpec) -> ChartTable {
    let (terms, unit) = (&spec.setting.terms, spec.setting.unit);
    let words = &terms.spread;
    let mut columns = vec![table::words(&terms.name)];
    for label in [&words.low, &words.lower, &words.median, &words.upper, &words.high] {
        columns.push(table::figures(label, unit));
    }
    columns.push(table::figures(&words.outliers, Unit::Number));
    columns.push(table::figures(&words.sample, Unit::Number));
    let row = |item: &SpreadItem| {
        let mut cells = vec![ChartCell::from(item.label.as_str())];
        let values = match &item.shape {
            Some(SpreadShape::Box { low, lower, median, upper, high, outliers }) => {
                let far = Some(outliers.len() as f64);
                [Some(*low), Some(*lower), Some(*median), Some(*upper), Some(*high), far]
            }
            Some(SpreadShape::Interval { low, estimate, high }) => {
                [Some(*low), None, Some(*estimate), None, Some(*high), None]
            }
            None => [None; 6],
        };
        cells.extend(values.map(ChartCell::from));
        cells.push(ChartCell::from(item.sample));
        cells
    };
    ChartTable { columns, rows: spec.items.iter().map(row).collect() }
}
