//! Labels at the ends of lines: beside the last point, apart from one another, inside the picture.

use super::layout::Layout;
use super::trace::{self, Trace};
use super::{MIDDLE, TEXT, draw};
use crate::apart;
use crate::geometry::Area;
use crate::measure;
use crate::svg::{Anchor, Svg, Type, clean};
use crate::theme::Palette;

/// From the point to the label.
const GAP: f64 = 9.0;
/// From one label's baseline to the next.
const LINE: f64 = 15.0;
/// No label takes more of the picture's width.
const MOST: f64 = 0.3;

#[derive(Debug, Clone)]
pub(super) struct EndLabel {
    text: String,
    width: f64,
    /// From the point to the text.
    gap: f64,
    /// The point it belongs to.
    index: usize,
    value: f64,
    fill: &'static str,
    semibold: bool,
    /// Left end of the text and its baseline, once placed.
    x: f64,
    y: f64,
}

/// Labels of the lines that ask for one and have a point; the series one points at comes first.
pub(super) fn labels(traces: &[Trace<'_>], palette: &Palette, picture: f64) -> Vec<EndLabel> {
    let primary = trace::primary(traces);
    let mut labels = Vec::new();
    let first = primary.and_then(|at| traces.get(at));
    let others = traces.iter().enumerate().filter(|(at, _)| Some(*at) != primary).map(|(_, trace)| trace);
    for trace in first.into_iter().chain(others) {
        let series = trace.series;
        let text = clean(&series.label);
        if !series.end_label || trace.is_bar() || text.trim().is_empty() {
            continue;
        }
        let Some(last) = trace.points.last() else { continue };
        let text = measure::fit(&text, TEXT, picture * MOST).into_owned();
        let width = measure::semibold_width(&text, TEXT);
        let (fill, semibold) = (palette.text(series.color), series.color != 0);
        let index = last.index as usize;
        let is_alone = trace.points.len() < 2 || trace.points[trace.points.len() - 2].run != last.run;
        let gap = if trace.is_level() && is_alone { draw::LEVEL + GAP / 2.0 } else { GAP };
        labels.push(EndLabel { text, width, gap, index, value: last.value, fill, semibold, x: 0.0, y: 0.0 });
    }
    labels
}

/// Room needed right of the plot, so that each label fits beside its point. `share` tells where between the plot's
/// edges a category lies; `room` reaches from the plot's left edge to that of the picture.
pub(super) fn margin(labels: &[EndLabel], share: impl Fn(usize) -> f64, room: f64, edge: f64) -> f64 {
    let needed = |label: &EndLabel| {
        // left + share * (room - margin) + gap + width + edge must not exceed left + room.
        let beside = label.gap + label.width + edge;
        room - (room - beside) / share(label.index).max(0.01)
    };
    labels.iter().map(needed).fold(0.0, f64::max).min(room * 0.6)
}

/// Gives each label its place. Labels that would stand over each other are pushed apart as little as possible; those
/// for which the plot is too low are left out, the last series first.
pub(super) fn place(mut labels: Vec<EndLabel>, layout: &Layout) -> Vec<EndLabel> {
    let (top, bottom) = (layout.plot.top + MIDDLE, layout.plot.bottom + MIDDLE - 1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive count")]
    labels.truncate(((bottom - top) / LINE).max(0.0) as usize + 1);
    for label in &mut labels {
        label.x = (layout.columns.x(label.index) + label.gap).min(layout.width - layout.edge - label.width);
        label.y = layout.y(label.value) + MIDDLE;
    }
    labels.sort_by(|a, b| a.x.total_cmp(&b.x));
    // Labels whose widths overlap form a column; columns do not disturb each other.
    let mut placed = Vec::with_capacity(labels.len());
    let mut column: Vec<EndLabel> = Vec::new();
    let mut reach = f64::NEG_INFINITY;
    for label in labels {
        if label.x >= reach && !column.is_empty() {
            placed.append(&mut push_apart(std::mem::take(&mut column), top, bottom));
        }
        reach = reach.max(label.x + label.width);
        column.push(label);
    }
    placed.append(&mut push_apart(column, top, bottom));
    placed
}

fn push_apart(mut column: Vec<EndLabel>, top: f64, bottom: f64) -> Vec<EndLabel> {
    column.sort_by(|a, b| a.y.total_cmp(&b.y));
    let places: Vec<f64> = column.iter().map(|label| label.y).collect();
    for (label, y) in column.iter_mut().zip(apart::push_apart(&places, LINE, top, bottom)) {
        label.y = y;
    }
    column
}

/// Where the labels stand.
pub(super) fn areas(layout: &Layout) -> Vec<Area> {
    let area = |label: &EndLabel| Area::new(label.x, label.y - TEXT, label.x + label.width, label.y + TEXT * 0.25);
    layout.ends.iter().map(area).collect()
}

pub(super) fn paint(svg: &mut Svg, layout: &Layout, palette: &Palette) {
    for label in &layout.ends {
        let set = Type {
            size: TEXT,
            anchor: Anchor::Start,
            fill: label.fill,
            semibold: label.semibold,
            halo: Some(palette.surface),
        };
        svg.text(label.x, label.y, set, &label.text);
    }
}
