//! From one total to the next through the changes between them.

use crate::axis::Scale;
use crate::geometry::Area;
use crate::notation;
use crate::plane::{Axes, Plane};
use crate::shape;
use crate::sheet::{self, Sheet, Spot, figure};
use crate::spec::{Category, Setting, Unit};
use crate::svg::{Anchor, Stroke, Type};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};

/// More steps than this are no longer read one by one.
const MOST: usize = 200;
const FILLED: f64 = 0.62;
const WIDEST: f64 = 44.0;
/// Series colours: accent for more, a distant one for less, grey for totals. The sign before the figure says the same.
const UP: u8 = 1;
const DOWN: u8 = 4;
const TOTAL: u8 = 6;

#[derive(Debug, Clone, PartialEq)]
pub struct WaterfallSpec {
    pub setting: Setting,
    /// In order; the first is usually a total.
    pub steps: Vec<WaterfallStep>,
    /// Totals are cut off below this level, with a mark, so that changes small beside them are seen. Not used where a
    /// step goes below it.
    pub base: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct WaterfallStep {
    pub key: String,
    pub label: String,
    pub amount: Amount,
    pub rows: Option<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Amount {
    /// Stands on zero and is what the next changes start from.
    Total(f64),
    /// Added to what was before; `None` is not known: the place stays free.
    Change(Option<f64>),
}

/// A step in values; `None` where it is not known.
fn spans(steps: &[WaterfallStep]) -> Vec<Option<(f64, f64)>> {
    let mut level = 0.0;
    let span = |step: &WaterfallStep| match step.amount {
        Amount::Total(total) => {
            level = figure(Some(total))?;
            Some((0.0, level))
        }
        Amount::Change(change) => {
            let from = level;
            level = figure(Some(from + figure(change)?))?;
            Some((from, level))
        }
    };
    steps.iter().map(span).collect()
}

/// Draws the chart; the first 200 steps.
pub fn waterfall(spec: &WaterfallSpec) -> ChartView {
    let setting = &spec.setting;
    let steps = &spec.steps[..spec.steps.len().min(MOST)];
    let spans = spans(steps);
    let extra = setting.terms.shown(steps.len(), spec.steps.len());
    let mut sheet = Sheet::open(setting, Vec::new(), extra.into_iter().collect());

    let known = || spans.iter().flatten();
    let low = known().map(|(from, to)| from.min(*to)).fold(0.0, f64::min);
    let high = known().map(|(from, to)| from.max(*to)).fold(0.0, f64::max);
    let whole = setting.unit == Unit::Number && known().all(|(from, to)| from.fract() == 0.0 && to.fract() == 0.0);
    let categories: Vec<Category> = steps.iter().map(|step| named(&step.key, &step.label)).collect();
    let unit = if setting.unit == Unit::Number { 1.0 } else { 0.01 };
    let lowest = known().map(|(from, to)| if *from == 0.0 { *to } else { from.min(*to) }).fold(high, f64::min);
    let base = spec.base.filter(|base| *base > 0.0 && lowest > *base && low == 0.0);
    let axes = Axes {
        categories: &categories,
        scale: match base {
            Some(base) => Scale::around(base, high, whole, unit),
            None => Scale::holding(low, high, whole, unit),
        },
        unit: setting.unit,
        banded: true,
        right: 4.0,
        annotations: &[],
        has_values: known().next().is_some(),
    };
    let plane = Plane::upright(&mut sheet, axes);
    if known().next().is_none() {
        sheet.nothing();
    }
    let areas = areas(&plane, &spans);
    connect(&mut sheet, &plane, &spans, &areas);
    for ((step, span), area) in steps.iter().zip(&spans).zip(&areas) {
        if let (Some(span), Some(area)) = (span, area) {
            draw(&mut sheet, setting, step, *span, *area);
            if base.is_some() && matches!(step.amount, Amount::Total(_)) {
                cut(&mut sheet, *area);
            }
        }
    }
    let palette = Palette::of(setting.frame.theme);
    let legend = [("up", "+", UP), ("down", "−", DOWN), ("total", setting.terms.total.as_str(), TOTAL)];
    let legend = legend.map(|(id, label, color)| sheet::entry(id, label, color, false, palette)).to_vec();
    sheet.close(legend, table(spec), ChartReading::Items)
}

/// A category that is a name.
pub(crate) fn named(key: &str, label: &str) -> Category {
    Category { key: key.to_owned(), label: label.to_owned(), group: None, incomplete: false, date: None }
}

fn areas(plane: &Plane, spans: &[Option<(f64, f64)>]) -> Vec<Option<Area>> {
    let wide = (plane.columns.step() * FILLED).clamp(1.0, WIDEST);
    let place = |(at, span): (usize, &Option<(f64, f64)>)| {
        let (from, to) = (*span)?;
        let left = (plane.columns.x(at) - wide / 2.0).round();
        let mut area = plane.region((from, to), (left, left + wide.round().max(1.0)));
        // A change of nothing is a line at its level.
        if area.height() < 1.5 {
            area.top -= 0.75;
            area.bottom += 0.75;
        }
        Some(area)
    };
    spans.iter().enumerate().map(place).collect()
}

/// Hairlines that carry the level from one step to the next.
fn connect(sheet: &mut Sheet<'_>, plane: &Plane, spans: &[Option<(f64, f64)>], areas: &[Option<Area>]) {
    let color = sheet.palette.ink_3;
    let placed: Vec<(Area, f64)> =
        areas.iter().zip(spans).filter_map(|(area, span)| Some(((*area)?, span.as_ref()?.1))).collect();
    for pair in placed.windows(2) {
        let y = (plane.value(pair[0].1) - 0.5).round() + 0.5;
        sheet.svg.rule((pair[0].0.right, pair[1].0.left), y, Stroke { color, width: 1.0, dash: Some("2 3") });
    }
}

/// Two slanted lines through the foot of a bar that does not stand on zero.
fn cut(sheet: &mut Sheet<'_>, area: Area) {
    let color = sheet.palette.surface;
    for up in [9.0, 14.0] {
        let y = area.bottom - up;
        let pen = Stroke { color, width: 2.0, dash: None };
        sheet.svg.line((area.left - 2.0, y + 3.0), (area.right + 2.0, y - 3.0), pen);
    }
}

fn draw(sheet: &mut Sheet<'_>, setting: &Setting, step: &WaterfallStep, (from, to): (f64, f64), area: Area) {
    let notation = setting.frame.notation;
    let (color, value, text, series) = match step.amount {
        Amount::Total(total) => (TOTAL, total, notation::short(total, setting.unit, notation), "total"),
        Amount::Change(_) => {
            let change = to - from;
            let text = notation::change(change, setting.unit, notation);
            if change < 0.0 { (DOWN, change, text, "down") } else { (UP, change, text, "up") }
        }
    };
    shape::block(&mut sheet.svg, area, color, sheet.palette);
    let is_total = matches!(step.amount, Amount::Total(_));
    let (x, _) = area.middle();
    let set = Type { semibold: is_total, fill: sheet.palette.ink, ..sheet.small(Anchor::Middle) };
    let _ = sheet.text((x, area.top - 5.0), set, &text) || sheet.text((x, area.bottom + 12.0), set, &text);
    let full = notation::full(value, setting.unit);
    let sign = if !is_total && value > 0.0 { "+" } else { "" };
    let mut label = format!("{}: {sign}{full}", step.label);
    if !is_total {
        label.push_str(&format!(" ({} {})", setting.terms.total, notation::full(to, setting.unit)));
    }
    let spot = Spot { series, key: &step.key, value: Some(value), label, at: area.middle(), area };
    sheet.mark(spot).rows = step.rows;
}

fn table(spec: &WaterfallSpec) -> ChartTable {
    let terms = &spec.setting.terms;
    let unit = spec.setting.unit;
    let columns =
        vec![table::words(&terms.name), table::figures(&terms.change, unit), table::figures(&terms.total, unit)];
    let row = |(step, span): (&WaterfallStep, Option<(f64, f64)>)| {
        let change = span.filter(|_| matches!(step.amount, Amount::Change(_))).map(|(from, to)| to - from);
        vec![ChartCell::from(step.label.as_str()), ChartCell::from(change), ChartCell::from(span.map(|(_, to)| to))]
    };
    ChartTable { columns, rows: spec.steps.iter().zip(spans(&spec.steps)).map(row).collect() }
}
