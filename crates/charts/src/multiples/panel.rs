//! One of the small charts.

use super::{MultiplesSpec, Panel, PanelForm};
use crate::axis::{Columns, Scale};
use crate::geometry::Area;
use crate::line::draw::pen;
use crate::line::{MIDDLE, TEXT};
use crate::notation;
use crate::plane;
use crate::shape;
use crate::sheet::{Sheet, Spot, spoken_category, value_at};
use crate::spec::Series;
use crate::svg::{Anchor, Path, Stroke, Type};

/// Values of a series drawn in a panel at most: its pixels.
const MOST: usize = 400;

pub(super) struct Shared<'s> {
    pub(super) spec: &'s MultiplesSpec,
    pub(super) scale: Scale,
    pub(super) labels: Vec<String>,
}

pub(super) fn draw(sheet: &mut Sheet<'_>, shared: &Shared<'_>, panel: &Panel, area: Area, named: bool) {
    let spec = shared.spec;
    let title = Type { semibold: true, fill: sheet.palette.ink, ..sheet.small(Anchor::Start) };
    sheet.fitted((area.left, area.top + 12.0), title, &panel.label, area.width());
    let plot = Area::new(area.left, area.top + 24.0, area.right, (area.bottom - 18.0).max(area.top + 25.0));
    let y = |value: f64| plot.bottom - shared.scale.share(value).clamp(0.0, 1.0) * plot.height();
    let stride = plane::stride(&shared.scale, plot.height(), 2.0 * (TEXT + MIDDLE));
    for (at, (tick, label)) in shared.scale.ticks.iter().zip(&shared.labels).enumerate() {
        if !at.is_multiple_of(stride) && *tick != 0.0 {
            continue;
        }
        let y = (y(*tick) - 0.5).round() + 0.5;
        let color = if *tick == 0.0 { sheet.palette.line_strong } else { sheet.palette.line };
        sheet.svg.rule((plot.left, plot.right), y, Stroke { color, width: 1.0, dash: None });
        if named && at.is_multiple_of(stride) {
            sheet.text((plot.left - 8.0, y + MIDDLE), sheet.small(Anchor::End), label);
        }
    }
    let bars = spec.form == PanelForm::Bars;
    let count = spec.categories.len();
    let columns = Columns { left: plot.left, right: plot.right, count, banded: bars };
    if let (Some(first), Some(last)) = (spec.categories.first(), spec.categories.last()) {
        let half = plot.width() / 2.0 - 6.0;
        let row = plot.bottom + 14.0;
        sheet.fitted((plot.left, row), sheet.small(Anchor::Start), &first.label, half);
        if count > 1 {
            sheet.fitted((plot.right, row), sheet.small(Anchor::End), &last.label, half);
        }
    }
    let shown: Vec<&Series> = panel.series.iter().filter(|series| !series.hidden).collect();
    let stride = count.div_ceil(MOST).max(1);
    for (lane, series) in shown.iter().enumerate() {
        let values: Vec<(usize, Option<f64>)> =
            (0..count).step_by(stride).map(|at| (at, value_at(series, at))).collect();
        let areas = if bars {
            let slot = (columns.step() * stride as f64 * 0.7 / shown.len() as f64).min(28.0);
            let left = |at: usize| columns.x(at) + (lane as f64 - shown.len() as f64 / 2.0) * slot;
            let base = y(0.0);
            let bar = |(at, value): &(usize, Option<f64>)| {
                let left = left(*at);
                value.map(|value| Area::new(left, y(value), left + (slot - 1.0).max(0.5), base))
            };
            let areas: Vec<Option<Area>> = values.iter().map(bar).collect();
            for area in areas.iter().flatten() {
                shape::block(&mut sheet.svg, *area, series.color, sheet.palette);
            }
            areas
        } else {
            let point = |(at, value): &(usize, Option<f64>)| Some((columns.x(*at), y((*value)?)));
            let points: Vec<Option<(f64, f64)>> = values.iter().map(point).collect();
            trace(sheet, series, &points);
            points.iter().map(|point| point.map(|(x, y)| Area::around(x, y, 3.0))).collect()
        };
        for ((at, value), area) in values.iter().zip(areas) {
            let Some(area) = area else { continue };
            let category = &spec.categories[*at];
            let label = format!(
                "{} {} {}: {}",
                panel.label,
                series.label,
                spoken_category(category),
                notation::full(value.unwrap_or_default(), spec.setting.unit)
            );
            let spot = Spot { series: &series.id, key: &category.key, value: *value, label, at: area.middle(), area };
            sheet.mark(spot).rows = series.rows.get(*at).copied().flatten();
        }
    }
}

/// A line with gaps; a value without neighbours is a dot.
fn trace(sheet: &mut Sheet<'_>, series: &Series, points: &[Option<(f64, f64)>]) {
    let stroke = pen(series.color, series.style, sheet.palette);
    let stroke = Stroke { width: stroke.width.min(1.75), ..stroke };
    let mut path = Path::default();
    for run in points.split(Option::is_none) {
        let run: Vec<(f64, f64)> = run.iter().copied().flatten().collect();
        if let [(x, y)] = run[..] {
            sheet.svg.dot(x, y, 2.25, stroke.color, None);
            continue;
        }
        for (at, (x, y)) in run.iter().enumerate() {
            if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
        }
    }
    sheet.svg.stroked(&path, stroke);
}
