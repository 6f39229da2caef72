//! Points in a plane: positioning maps, content quadrants, effort against effect.

mod labels;

use crate::axis::Scale;
use crate::geometry::Area;
use crate::head::Swatch;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::plane;
use crate::shape;
use crate::sheet::{self, Sheet, Spot, figure, log_figure};
use crate::spec::{Setting, Unit};
use crate::svg::{Anchor, Path, Stroke, Type, clean};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};

/// Points drawn at most; each is a mark of its own.
const MOST: usize = 5_000;
const DOT: f64 = 4.0;
/// Radius of the largest bubble, at most.
const BUBBLE: f64 = 26.0;
const GAP: f64 = 8.0;
const ROW: f64 = 16.0;

#[derive(Debug, Clone, PartialEq)]
pub struct ScatterSpec {
    /// `unit` and `measure` are those of the bubbles' size.
    pub setting: Setting,
    pub x: PlaneAxis,
    pub y: PlaneAxis,
    pub series: Vec<PointSeries>,
    pub points: Vec<ScatterPoint>,
    pub quadrants: Option<Quadrants>,
    /// Write the names beside the points, where they do not cover anything.
    pub labels: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlaneAxis {
    pub title: String,
    pub unit: Unit,
    /// Equal factors lie equally far apart; points at or below zero are then not drawn.
    pub log: bool,
    /// Ends of the axis, where they are given by a scale (−5 to 5) and not by the points.
    pub range: Option<(f64, f64)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PointSeries {
    pub id: String,
    pub label: String,
    /// 1 to 6; also the sign.
    pub color: u8,
    pub hidden: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ScatterPoint {
    pub key: String,
    pub label: String,
    /// Id of a series; a point of no series is not drawn.
    pub series: String,
    pub x: f64,
    pub y: f64,
    /// Area of the bubble; `None`: a dot.
    pub size: Option<f64>,
    pub ids: Vec<String>,
}

/// Lines that part the plane, and what its corners are called.
#[derive(Debug, Clone, PartialEq)]
pub struct Quadrants {
    pub x: f64,
    pub y: f64,
    /// Upper left, upper right, lower left, lower right; empty names are not written.
    pub names: [String; 4],
}

/// A drawn point.
struct Placed<'s> {
    point: &'s ScatterPoint,
    series: &'s PointSeries,
    at: (f64, f64),
    radius: f64,
}

struct Frame {
    plot: Area,
    /// Where values lie: within the plot by the radius of the largest bubble.
    inner: Area,
    x: Scale,
    y: Scale,
}

impl Frame {
    fn at(&self, x: f64, y: f64) -> (f64, f64) {
        let (across, up) = (self.x.share(x).clamp(0.0, 1.0), self.y.share(y).clamp(0.0, 1.0));
        (self.inner.left + across * self.inner.width(), self.inner.bottom - up * self.inner.height())
    }
}

/// Draws the chart; the first 5,000 points that lie on both axes.
pub fn scatter(spec: &ScatterSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let series_of = |point: &ScatterPoint| spec.series.iter().find(|series| series.id == point.series);
    let on = |axis: &PlaneAxis, value: f64| {
        let inside = axis.range.is_none_or(|(low, high)| (low..=high).contains(&value));
        figure(Some(value)).is_some() && inside && (!axis.log || log_figure(value))
    };
    let fits = |point: &&ScatterPoint| on(&spec.x, point.x) && on(&spec.y, point.y);
    let shown = |point: &&ScatterPoint| series_of(point).is_some_and(|series| !series.hidden);
    let drawable: Vec<&ScatterPoint> = spec.points.iter().filter(shown).filter(fits).collect();
    let points = &drawable[..drawable.len().min(MOST)];

    let all = spec.points.iter().filter(shown).count();
    let legend: Vec<(Swatch, String)> = if spec.series.len() > 1 {
        let shown = spec.series.iter().filter(|series| !series.hidden);
        shown.map(|series| (Swatch::Sign { color: series.color }, series.label.clone())).collect()
    } else {
        Vec::new()
    };
    let mut extra: Vec<String> = setting.terms.shown(points.len(), all).into_iter().collect();
    if points.iter().any(|point| point.size.is_some()) && !setting.measure.is_empty() {
        extra.insert(0, format!("{}: {}", setting.terms.size, setting.measure));
    }
    let mut sheet = Sheet::open(setting, legend, extra);
    let frame = frame(&mut sheet, spec, points);
    let parted = spec.quadrants.as_ref().map(|quadrants| (quarter(&mut sheet, &frame, quadrants), quadrants));
    if points.is_empty() {
        sheet.nothing();
    }
    let mut placed = place(points, &frame, series_of);
    // Large ones first, so that small ones lie over them.
    placed.sort_by(|a, b| b.radius.total_cmp(&a.radius));
    for one in &placed {
        draw(&mut sheet, one);
    }
    if let Some((x, quadrants)) = parted {
        name_corners(&mut sheet, frame.plot, x, quadrants);
    }
    if spec.labels {
        labels::write(&mut sheet, frame.plot, &placed);
    }
    // Read from left to right.
    placed.sort_by(|a, b| a.at.0.total_cmp(&b.at.0).then(a.at.1.total_cmp(&b.at.1)));
    for one in &placed {
        mark(&mut sheet, spec, one);
    }
    let entry = |series: &PointSeries| sheet::entry(&series.id, &series.label, series.color, series.hidden, palette);
    let legend = spec.series.iter().map(entry).collect();
    sheet.close(legend, table(spec), ChartReading::Items)
}

fn scale(axis: &PlaneAxis, values: impl Iterator<Item = f64> + Clone) -> Scale {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.clone().fold(f64::NEG_INFINITY, f64::max);
    let ends =
        axis.range.filter(|(low, high)| low < high && figure(Some(*low)).is_some() && figure(Some(*high)).is_some());
    let (low, high) = ends.unwrap_or(if low <= high { (low, high) } else { (0.0, 1.0) });
    if axis.log {
        let low = if log_figure(low) { low } else { 1.0 };
        return Scale::decades(low, high.max(low));
    }
    let whole = axis.unit == Unit::Number && values.clone().all(|value| value.fract() == 0.0) && high - low >= 4.0;
    Scale::around(low, high, whole, if axis.unit == Unit::Number { 1.0 } else { 0.01 })
}

/// Draws the axes and gives the plane.
fn frame(sheet: &mut Sheet<'_>, spec: &ScatterSpec, points: &[&ScatterPoint]) -> Frame {
    let x = scale(&spec.x, points.iter().map(|point| point.x));
    let y = scale(&spec.y, points.iter().map(|point| point.y));
    let x_labels = plane::tick_labels(sheet, &x, spec.x.unit);
    let y_labels = plane::tick_labels(sheet, &y, spec.y.unit);
    let widest = y_labels.iter().map(|label| measure::width(label, TEXT)).fold(0.0, f64::max);
    let room = sheet.area;
    let title_room = |title: &str| if title.trim().is_empty() { 0.0 } else { ROW };
    let top = room.top + 6.0 + title_room(&spec.y.title);
    let bottom = (room.bottom - 22.0 - title_room(&spec.x.title)).max(top + 1.0);
    let left = (room.left + widest + GAP).min(room.left + room.width() * 0.5).ceil() + 0.5;
    let last = x_labels.last().map_or(0.0, |label| measure::width(label, TEXT) / 2.0);
    let right = (room.right - last.max(6.0)).max(left + 1.0).floor() + 0.5;
    let plot = Area { left, top: top.round() + 0.5, right, bottom: bottom.round() + 0.5 };
    let bubbles = points.iter().any(|point| point.size.is_some());
    let inner = plot.inset(if bubbles { largest_bubble(plot) } else { 0.0 });
    let frame = Frame { plot, inner, x, y };
    let hair = Stroke { color: sheet.palette.line, width: 1.0, dash: None };
    let stride = plane::stride(&frame.y, inner.height(), TEXT + MIDDLE);
    for (at, (tick, label)) in frame.y.ticks.iter().zip(&y_labels).enumerate() {
        let y = (inner.bottom - frame.y.share(*tick) * inner.height() - 0.5).round() + 0.5;
        sheet.svg.rule((plot.left, plot.right), y, hair);
        if at.is_multiple_of(stride) && !points.is_empty() {
            sheet.text((plot.left - GAP, y + MIDDLE), sheet.small(Anchor::End), label);
        }
    }
    for (tick, label) in frame.x.ticks.iter().zip(&x_labels) {
        let x = (inner.left + frame.x.share(*tick) * inner.width() - 0.5).round() + 0.5;
        sheet.svg.line((x, plot.top), (x, plot.bottom), hair);
        if !points.is_empty() {
            sheet.text((x, plot.bottom + 17.0), sheet.small(Anchor::Middle), label);
        }
    }
    let set = sheet.plain(Anchor::Start);
    sheet.fitted((room.left, room.top + TEXT), set, &format!("↑ {}", spec.y.title), room.width());
    let set = sheet.plain(Anchor::End);
    sheet.fitted((plot.right, plot.bottom + 17.0 + ROW), set, &format!("{} →", spec.x.title), room.width());
    frame
}

/// Lines through the plane; gives where the upright one is.
fn quarter(sheet: &mut Sheet<'_>, frame: &Frame, quadrants: &Quadrants) -> f64 {
    let plot = frame.plot;
    let dashed = Stroke { color: sheet.palette.ink_3, width: 1.0, dash: Some("4 4") };
    let place = |scale: &Scale, value: f64| {
        figure(Some(value)).map(|value| scale.share(value)).filter(|share| (0.0..=1.0).contains(share))
    };
    let x =
        place(&frame.x, quadrants.x).map(|share| (frame.inner.left + share * frame.inner.width() - 0.5).round() + 0.5);
    let y = place(&frame.y, quadrants.y)
        .map(|share| (frame.inner.bottom - share * frame.inner.height() - 0.5).round() + 0.5);
    if let Some(x) = x {
        sheet.svg.line((x, plot.top), (x, plot.bottom), dashed);
    }
    if let Some(y) = y {
        sheet.svg.rule((plot.left, plot.right), y, dashed);
    }
    x.unwrap_or(plot.middle().0)
}

/// The names of the corners, over the points.
fn name_corners(sheet: &mut Sheet<'_>, plot: Area, x: f64, quadrants: &Quadrants) {
    let halo = Some(sheet.palette.surface);
    let places = [
        (plot.left + 6.0, plot.top + 14.0, Anchor::Start, x - plot.left),
        (plot.right - 6.0, plot.top + 14.0, Anchor::End, plot.right - x),
        (plot.left + 6.0, plot.bottom - 7.0, Anchor::Start, x - plot.left),
        (plot.right - 6.0, plot.bottom - 7.0, Anchor::End, plot.right - x),
    ];
    for ((x, y, anchor, room), name) in places.into_iter().zip(&quadrants.names) {
        let set = Type { halo, ..sheet.small(anchor) };
        sheet.fitted((x, y), set, name, room - 12.0);
    }
}

fn largest_bubble(plot: Area) -> f64 {
    (plot.width().min(plot.height()) / 9.0).clamp(6.0, BUBBLE)
}

fn place<'s>(
    points: &[&'s ScatterPoint],
    frame: &Frame,
    series_of: impl Fn(&ScatterPoint) -> Option<&'s PointSeries>,
) -> Vec<Placed<'s>> {
    let size = |point: &ScatterPoint| figure(point.size).map(|size| size.max(0.0));
    let largest = points.iter().filter_map(|point| size(point)).fold(0.0, f64::max);
    let most = largest_bubble(frame.plot);
    let radius = |point: &ScatterPoint| match size(point) {
        // The area, not the radius, is the size.
        Some(size) if largest > 0.0 => ((size / largest).sqrt() * most).max(2.5),
        _ => DOT,
    };
    let one = |point: &&'s ScatterPoint| {
        let series = series_of(point)?;
        Some(Placed { point, series, at: frame.at(point.x, point.y), radius: radius(point) })
    };
    points.iter().filter_map(one).collect()
}

fn draw(sheet: &mut Sheet<'_>, one: &Placed<'_>) {
    let color = one.series.color;
    if one.point.size.is_none() {
        return shape::sign(&mut sheet.svg, one.at, DOT, color, sheet.palette);
    }
    let (x, y) = one.at;
    let fill = sheet.palette.stroke(color);
    let mut path = Path::default();
    path.circle(x, y, one.radius);
    sheet.svg.tinted(&path, fill, 0.45);
    sheet.svg.stroked(&path, Stroke { color: fill, width: 1.5, dash: None });
    if one.radius >= 9.0 && color > 1 {
        shape::sign(&mut sheet.svg, one.at, 3.0, color, sheet.palette);
    }
}

fn mark(sheet: &mut Sheet<'_>, spec: &ScatterSpec, one: &Placed<'_>) {
    let title = |axis: &PlaneAxis, fallback: &str| {
        let title = clean(&axis.title).into_owned();
        if title.trim().is_empty() { fallback.to_owned() } else { title }
    };
    let point = one.point;
    let mut label = format!(
        "{}: {} {}, {} {}",
        point.label,
        title(&spec.x, "x"),
        notation::full(point.x, spec.x.unit),
        title(&spec.y, "y"),
        notation::full(point.y, spec.y.unit)
    );
    if let Some(size) = figure(point.size) {
        let measure = &spec.setting.measure;
        let measure = if measure.is_empty() { &spec.setting.terms.size } else { measure };
        label.push_str(&format!(", {measure} {}", notation::full(size, spec.setting.unit)));
    }
    let area = Area::around(one.at.0, one.at.1, one.radius);
    let spot = Spot { series: &one.series.id, key: &point.key, value: Some(point.y), label, at: one.at, area };
    let mark = sheet.mark(spot);
    mark.ids = Some(point.ids.clone()).filter(|ids| !ids.is_empty());
}

fn table(spec: &ScatterSpec) -> ChartTable {
    let terms = &spec.setting.terms;
    let columns = vec![
        table::words(&terms.name),
        table::words(&terms.series),
        table::figures(&spec.x.title, spec.x.unit),
        table::figures(&spec.y.title, spec.y.unit),
        table::figures(
            if spec.setting.measure.is_empty() { &terms.size } else { &spec.setting.measure },
            spec.setting.unit,
        ),
    ];
    let row = |point: &ScatterPoint| {
        let series = spec.series.iter().find(|series| series.id == point.series);
        vec![
            ChartCell::from(point.label.as_str()),
            series.map_or(ChartCell::Missing, |series| ChartCell::from(series.label.as_str())),
            ChartCell::from(Some(point.x)),
            ChartCell::from(Some(point.y)),
            ChartCell::from(point.size),
        ]
    };
    ChartTable { columns, rows: spec.points.iter().map(row).collect() }
}
