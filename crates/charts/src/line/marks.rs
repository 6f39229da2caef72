//! Where one may point: every drawn value of every visible series.

use super::bars::Bar;
use super::layout::Layout;
use super::trace::{self, Trace};
use crate::geometry::hundredths;
use crate::notation;
use crate::spec::LineSpec;
use crate::svg::clean;
use crate::view::{HitBox, Mark};

/// Side of the box round a point that is not found by its column.
const BOX: f64 = 16.0;
/// How far the first and last columns reach beyond the plot.
const REACH: f64 = 12.0;

/// The first measured series is found anywhere in the column of its category; it comes first, so that the small boxes
/// of the others lie over its columns. Within a series marks go from left to right.
pub(super) fn all(spec: &LineSpec, layout: &Layout, traces: &[Trace<'_>], bars: &[Bar]) -> Vec<Mark> {
    let primary = trace::primary(traces);
    let mut marks = Vec::with_capacity(traces.iter().map(|trace| trace.points.len()).sum());
    if let Some(at) = primary {
        let hit = |number: usize, _: f64, _: f64| column(layout, &traces[at], number);
        push(&mut marks, spec, layout, &traces[at], bars.iter().filter(|bar| bar.trace == at), hit);
    }
    for (at, trace) in traces.iter().enumerate().filter(|(at, _)| Some(*at) != primary) {
        let own: Vec<&Bar> = bars.iter().filter(|bar| bar.trace == at).collect();
        let hit = |number: usize, x: f64, y: f64| match own.get(number) {
            Some(bar) => {
                let (top, bottom) = (bar.end.min(bar.base), bar.end.max(bar.base));
                inside(layout, bar.left, top.min(y - BOX / 4.0), bar.right, bottom.max(y + BOX / 4.0))
            }
            None => inside(layout, x - BOX / 2.0, y - BOX / 2.0, x + BOX / 2.0, y + BOX / 2.0),
        };
        push(&mut marks, spec, layout, trace, own.iter().copied(), hit);
    }
    marks
}

/// `bars` are those of this trace, one per point in their order, or none if it is a line.
fn push<'a>(
    marks: &mut Vec<Mark>,
    spec: &LineSpec,
    layout: &Layout,
    trace: &Trace<'_>,
    bars: impl Iterator<Item = &'a Bar>,
    hit: impl Fn(usize, f64, f64) -> HitBox,
) {
    let mut bars = bars;
    let series = clean(&trace.series.label);
    let said = clean(&spec.words.incomplete);
    for (number, point) in trace.points.iter().enumerate() {
        let index = point.index as usize;
        let category = &spec.categories[index];
        let x = bars.next().map_or_else(|| layout.columns.x(index), |bar| f64::midpoint(bar.left, bar.right));
        let y = layout.y(point.value);
        let incomplete = trace.measured && category.incomplete;
        let value = notation::full(point.value, spec.unit);
        let mut label = format!("{series} {}: {value}", clean(&category.key));
        if incomplete && !said.is_empty() {
            label.push_str(", ");
            label.push_str(&said);
        }
        marks.push(Mark {
            series: trace.series.id.clone(),
            index: point.index,
            x: hundredths(x),
            y: hundredths(y),
            hit: hit(number, x, y),
            key: category.key.clone(),
            value: Some(point.value.into()),
            label,
            incomplete,
            rows: trace.series.rows.get(index).copied().flatten(),
            ids: None,
        });
    }
}

/// The band of a point: half way to the categories beside it, or to the points beside it where points were left out.
fn column(layout: &Layout, trace: &Trace<'_>, number: usize) -> HitBox {
    let (plot, columns) = (layout.plot, layout.columns);
    let x = |at: usize| columns.x(trace.points[at].index as usize);
    let here = x(number);
    let half = columns.step() / 2.0;
    let is_thinned = trace.points.len() < trace.given;
    let middle = |other: Option<usize>, side: f64| match other {
        Some(other) if is_thinned => f64::midpoint(here, x(other)),
        _ => here + side * half,
    };
    let left = middle(number.checked_sub(1), -1.0).max(plot.left - REACH);
    let right = middle(Some(number + 1).filter(|next| *next < trace.points.len()), 1.0).min(plot.right + REACH);
    inside(layout, left, plot.top, right, plot.bottom)
}

/// A box cut to the picture.
fn inside(layout: &Layout, left: f64, top: f64, right: f64, bottom: f64) -> HitBox {
    let (left, right) = (hundredths(left.max(0.0)), hundredths(right.min(layout.width)));
    let (top, bottom) = (hundredths(top.max(0.0)), hundredths(bottom.min(layout.height)));
    HitBox { x: left, y: top, width: hundredths((right - left).max(0.0)), height: hundredths((bottom - top).max(0.0)) }
}
