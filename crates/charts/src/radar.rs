//! Several qualities of a few things, each on its own spoke, with a benchmark as a dashed outline.

use crate::geometry::Area;
use crate::head::Swatch;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::shape;
use crate::sheet::{self, Sheet, Spot, value_at};
use crate::spec::{Notation, Series, Setting, Unit};
use crate::svg::{Anchor, Path, Stroke, clean};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView, SeriesStyle};

/// More spokes than this cannot be told apart.
const MOST: usize = 24;
const RINGS: u32 = 4;
/// From the rim to the names.
const GAP: f64 = 10.0;

#[derive(Debug, Clone, PartialEq)]
pub struct RadarSpec {
    pub setting: Setting,
    /// Clockwise from the top.
    pub spokes: Vec<Spoke>,
    /// One value per spoke; `None` opens the outline there. Colour 0 is a benchmark: dashed, without filling.
    pub series: Vec<Series>,
}

/// A quality with its own scale: the middle of the picture is `low`, the rim `high`.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoke {
    pub key: String,
    pub label: String,
    pub unit: Unit,
    pub low: f64,
    pub high: f64,
}

impl Spoke {
    /// 0 in the middle, 1 at the rim; values beyond are drawn there.
    fn share(&self, value: f64) -> f64 {
        let span = self.high - self.low;
        if span.is_finite() && span > 0.0 { ((value - self.low) / span).clamp(0.0, 1.0) } else { 0.0 }
    }
}

struct Wheel {
    middle: (f64, f64),
    radius: f64,
    count: usize,
}

impl Wheel {
    fn direction(&self, spoke: usize) -> (f64, f64) {
        let angle = std::f64::consts::TAU * spoke as f64 / self.count as f64;
        (libm::sin(angle), -libm::cos(angle))
    }

    fn at(&self, spoke: usize, share: f64) -> (f64, f64) {
        let (dx, dy) = self.direction(spoke);
        (self.middle.0 + dx * self.radius * share, self.middle.1 + dy * self.radius * share)
    }
}

/// Draws the chart: the first 24 spokes.
pub fn radar(spec: &RadarSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let spokes = &spec.spokes[..spec.spokes.len().min(MOST)];
    let shown: Vec<&Series> = spec.series.iter().filter(|series| !series.hidden).collect();
    let swatch = |series: &Series| match series.color {
        0 => Swatch::Line { color: 0, style: SeriesStyle::Dashed },
        color => Swatch::Sign { color },
    };
    let legend = shown.iter().map(|series| (swatch(series), series.label.clone())).collect();
    let extra = setting.terms.shown(spokes.len(), spec.spokes.len());
    let mut sheet = Sheet::open(setting, legend, extra.into_iter().collect());
    let wheel = wheel(&mut sheet, spokes);
    scale(&mut sheet, &wheel, spokes, setting.frame.notation);
    let has_values = shown.iter().any(|series| (0..spokes.len()).any(|at| value_at(series, at).is_some()));
    if !has_values {
        sheet.nothing();
    }
    // Fillings first: no outline lies under another's filling.
    for series in shown.iter().filter(|series| series.color != 0) {
        fill(&mut sheet, &wheel, spokes, series);
    }
    for series in shown.iter().rev() {
        outline(&mut sheet, &wheel, spokes, series);
    }
    for (at, spoke) in spokes.iter().enumerate() {
        for series in &shown {
            if let Some(value) = value_at(series, at) {
                mark(&mut sheet, &wheel, at, spoke, series, value);
            }
        }
    }
    let table = table(spec);
    sheet.close(sheet::entries(&spec.series, palette), table, ChartReading::Items)
}

/// Rings, spokes and names.
fn wheel(sheet: &mut Sheet<'_>, spokes: &[Spoke]) -> Wheel {
    let room = sheet.area;
    let names: Vec<Vec<String>> = spokes
        .iter()
        .map(|spoke| measure::wrap(&clean(&spoke.label), TEXT, (room.width() * 0.22).max(44.0), 2))
        .collect();
    let widest =
        names.iter().flatten().map(|line| measure::width(line, TEXT)).fold(0.0, f64::max).min(room.width() * 0.25);
    let high = room.height() / 2.0 - 2.0 * TEXT - GAP;
    let wide = room.width() / 2.0 - widest - GAP;
    let radius = high.min(wide).max(4.0);
    let wheel = Wheel { middle: room.middle(), radius, count: spokes.len().max(1) };
    let palette = sheet.palette;
    for ring in 1..=RINGS {
        let share = f64::from(ring) / f64::from(RINGS);
        let color = if ring == RINGS { palette.line_strong } else { palette.line };
        let mut path = Path::default();
        if spokes.len() < 3 {
            path.circle(wheel.middle.0, wheel.middle.1, radius * share);
        } else {
            path.polygon(&(0..spokes.len()).map(|spoke| wheel.at(spoke, share)).collect::<Vec<_>>());
        }
        sheet.svg.stroked(&path, Stroke { color, width: 1.0, dash: None });
    }
    for (at, lines) in names.iter().enumerate() {
        sheet.svg.line(wheel.middle, wheel.at(at, 1.0), Stroke { color: palette.line, width: 1.0, dash: None });
        let (dx, dy) = wheel.direction(at);
        let (x, y) = wheel.at(at, 1.0);
        let anchor = match dx {
            dx if dx > 0.2 => Anchor::Start,
            dx if dx < -0.2 => Anchor::End,
            _ => Anchor::Middle,
        };
        let tall = lines.len() as f64 * 14.0;
        // The text's middle lies beyond the rim: above it at the top, below it at the bottom.
        let top = y + dy * (GAP + tall / 2.0) - tall / 2.0;
        for (row, line) in lines.iter().enumerate() {
            let y = top + (row as f64 + 0.5) * 14.0 + MIDDLE;
            sheet.text((x + dx * GAP, y), sheet.plain(anchor), line);
        }
    }
    wheel
}

/// What the rings stand for, where all qualities share a scale: along the first spoke, at the half and the whole.
fn scale(sheet: &mut Sheet<'_>, wheel: &Wheel, spokes: &[Spoke], notation: Notation) {
    let [first, others @ ..] = spokes else { return };
    let alike = |other: &Spoke| (other.unit, other.low, other.high) == (first.unit, first.low, first.high);
    if !others.iter().all(alike) || first.high <= first.low {
        return;
    }
    for ring in [RINGS / 2, RINGS] {
        let share = f64::from(ring) / f64::from(RINGS);
        let (x, y) = wheel.at(0, share);
        let value = first.low + (first.high - first.low) * share;
        // Left of the spoke and below the ring, where its line does not run through it.
        sheet.text((x - 5.0, y + TEXT), sheet.small(Anchor::End), &notation::short(value, first.unit, notation));
    }
}

/// The points of a series in the wheel, `None` where it has no value.
fn points(wheel: &Wheel, spokes: &[Spoke], series: &Series) -> Vec<Option<(f64, f64)>> {
    let point = |(at, spoke): (usize, &Spoke)| Some(wheel.at(at, spoke.share(value_at(series, at)?)));
    spokes.iter().enumerate().map(point).collect()
}

/// Only an outline without gaps has an inside.
fn fill(sheet: &mut Sheet<'_>, wheel: &Wheel, spokes: &[Spoke], series: &Series) {
    let points: Option<Vec<(f64, f64)>> = points(wheel, spokes, series).into_iter().collect();
    if let Some(points) = points.filter(|points| points.len() >= 3) {
        let mut path = Path::default();
        path.polygon(&points);
        sheet.svg.tinted(&path, sheet.palette.stroke(series.color), 0.1);
    }
}

fn outline(sheet: &mut Sheet<'_>, wheel: &Wheel, spokes: &[Spoke], series: &Series) {
    let points = points(wheel, spokes, series);
    let count = points.len();
    let mut path = Path::default();
    let sides = if count < 3 { count.saturating_sub(1) } else { count };
    for at in 0..sides {
        if let (Some((x1, y1)), Some((x2, y2))) = (points[at], points[(at + 1) % count]) {
            path.move_to(x1, y1);
            path.line_to(x2, y2);
        }
    }
    let benchmark = series.color == 0;
    let color = if benchmark { sheet.palette.ink_2 } else { sheet.palette.stroke(series.color) };
    let (width, dash) = if benchmark { (1.5, Some("5 4")) } else { (2.0, None) };
    sheet.svg.stroked(&path, Stroke { color, width, dash });
    if !benchmark {
        for point in points.into_iter().flatten() {
            shape::sign(&mut sheet.svg, point, 3.5, series.color, sheet.palette);
        }
    }
}

fn mark(sheet: &mut Sheet<'_>, wheel: &Wheel, at: usize, spoke: &Spoke, series: &Series, value: f64) {
    let place = wheel.at(at, spoke.share(value));
    let label = format!("{} {}: {}", series.label, spoke.label, notation::full(value, spoke.unit));
    let area = Area::around(place.0, place.1, 7.0);
    let spot = Spot { series: &series.id, key: &spoke.key, value: Some(value), label, at: place, area };
    sheet.mark(spot).rows = series.rows.get(at).copied().flatten();
}

/// One row per spoke: scales differ from row to row, so the columns have no unit of their own.
fn table(spec: &RadarSpec) -> ChartTable {
    let mut columns = vec![table::words(&spec.setting.terms.name)];
    columns.extend(spec.series.iter().map(|series| table::words(&series.label)));
    let row = |(at, spoke): (usize, &Spoke)| {
        let mut cells = vec![ChartCell::from(spoke.label.as_str())];
        let cell = |series: &Series| match value_at(series, at) {
            Some(value) if spoke.unit == Unit::Percent => ChartCell::Text(notation::full(value, spoke.unit)),
            value => ChartCell::from(value),
        };
        cells.extend(spec.series.iter().map(cell));
        cells
    };
    ChartTable { columns, rows: spec.spokes.iter().enumerate().map(row).collect() }
}
