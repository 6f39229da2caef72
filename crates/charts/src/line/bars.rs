//! Bars: side by side within a category's band, from zero to the value, rounded at the value's end.

use super::layout::Layout;
use super::trace::Trace;
use crate::geometry::Area;
use crate::pattern;
use crate::spec::LineSpec;
use crate::svg::{Path, Stroke, Svg};
use crate::theme::Palette;

/// Share of a band that bars fill.
const FILLED: f64 = 0.62;
const WIDEST: f64 = 44.0;
const ROUND: f64 = 2.0;
/// Between the bars of one band, where they are wide enough.
const GAP: f64 = 2.0;
/// Between hatch lines, measured along x.
const HATCH: f64 = 5.0;

/// A placed bar. `base` is the zero line's y, `end` the value's; `base` is above `end` for values below zero.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bar {
    pub(super) trace: usize,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) base: f64,
    pub(super) end: f64,
    incomplete: bool,
}

pub(super) fn place(traces: &[Trace<'_>], layout: &Layout, spec: &LineSpec) -> Vec<Bar> {
    let places: Vec<usize> = (0..traces.len()).filter(|at| traces[*at].is_bar()).collect();
    let count = places.len().max(1) as f64;
    let slot = (layout.columns.step() * FILLED / count).min(WIDEST);
    let gap = if places.len() > 1 && slot >= 3.0 * GAP { GAP } else { 0.0 };
    let wide = (slot - gap).max(1.0);
    let wide = if wide >= 3.0 { wide.round() } else { wide };
    let base = layout.y(0.0);

    let mut bars = Vec::new();
    for (side, &at) in places.iter().enumerate() {
        let trace = &traces[at];
        for point in &trace.points {
            let middle = layout.columns.x(point.index as usize);
            let left = middle + (side as f64 - count / 2.0) * slot + gap / 2.0;
            // Wide bars lie on pixels and have sharp sides.
            let left = if wide >= 3.0 { left.round() } else { left };
            let end = layout.y(point.value);
            // A bar of nothing is still seen as a bar.
            let end =
                if (end - base).abs() < 1.0 { if point.value < 0.0 { base + 1.0 } else { base - 1.0 } } else { end };
            let incomplete = trace.measured && spec.categories[point.index as usize].incomplete;
            bars.push(Bar { trace: at, left, right: left + wide, base, end, incomplete });
        }
    }
    bars
}

pub(super) fn draw(svg: &mut Svg, bars: &[Bar], traces: &[Trace<'_>], palette: &Palette) {
    // Placed trace by trace: one path for each.
    for bars in bars.chunk_by(|a, b| a.trace == b.trace) {
        let color = traces.get(bars[0].trace).map_or(0, |trace| trace.series.color);
        fill(svg, bars, color, palette);
    }
}

/// A small bar for the legend.
pub(crate) fn swatch(
    svg: &mut Svg,
    (left, right): (f64, f64),
    (top, bottom): (f64, f64),
    color: u8,
    incomplete: bool,
    palette: &Palette,
) {
    fill(svg, &[Bar { trace: 0, left, right, base: bottom, end: top, incomplete }], color, palette);
}

/// Bars of one colour; those of incomplete periods are hatched.
fn fill(svg: &mut Svg, bars: &[Bar], color: u8, palette: &Palette) {
    let color = palette.stroke(color);
    let (mut full, mut frame, mut hatching) = (Path::default(), Path::default(), Path::default());
    for bar in bars {
        if bar.incomplete {
            outline(&mut frame, bar, 0.75);
            hatch(&mut hatching, bar);
        } else {
            outline(&mut full, bar, 0.0);
        }
    }
    svg.filled(&full, color);
    svg.filled(&frame, palette.surface);
    svg.stroked(&hatching, Stroke { color, width: 1.0, dash: None });
    svg.stroked(&frame, Stroke { color, width: 1.5, dash: None });
}

/// The bar's outline, `inset` pixels inside it.
fn outline(path: &mut Path, bar: &Bar, inset: f64) {
    let inset = inset.min((bar.right - bar.left) / 2.0);
    let (left, right) = (bar.left + inset, bar.right - inset);
    // Towards zero, whichever side the bar stands on.
    let back = if bar.end < bar.base { 1.0 } else { -1.0 };
    let end = bar.end + inset * back;
    let round = ROUND.min((right - left) / 2.0).min((bar.base - end).abs());
    path.move_to(left, bar.base);
    path.vertical_to(end + round * back);
    path.curve_to(left, end, left + round, end);
    path.horizontal_to(right - round);
    path.curve_to(right, end, right, end + round * back);
    path.vertical_to(bar.base);
    path.close();
}

fn hatch(path: &mut Path, bar: &Bar) {
    let (top, bottom) = (bar.end.min(bar.base) + 1.0, bar.end.max(bar.base) - 1.0);
    pattern::rising(path, Area { left: bar.left + 1.0, top, right: bar.right - 1.0, bottom }, HATCH);
}
