//! Grid, axis text and the lines themselves.

use super::layout::{AXIS_GAP, Layout};
use super::trace::Trace;
use super::{MIDDLE, TEXT};
use crate::spec::LineSpec;
use crate::svg::{Anchor, Path, Stroke, Svg, Type, clean};
use crate::theme::Palette;
use crate::view::SeriesStyle;

/// Radius of the hollow dot of an incomplete period.
pub(crate) const HOLLOW: f64 = 3.5;
/// Radius of a point that has no neighbours.
const ALONE: f64 = 2.75;
/// Segments that lead to an incomplete period.
const INCOMPLETE_DASH: &str = "5 4";
/// Points closer than this make a line of two pixels a blot.
const DENSE: f64 = 2.5;
const DENSE_WIDTH: f64 = 1.25;
/// Half the length of a target of a single period, at most.
pub(super) const LEVEL: f64 = 10.0;
/// What a line over bars clears on each side, to be seen on them.
const CLEARED: f64 = 1.5;
/// Hollow dots closer than this would be a smear; only the last of a run is drawn.
const DOTS_APART: f64 = 10.0;

/// How a series is drawn: measured ones strong, targets thin, comparisons dashed or dotted.
pub(crate) fn pen(color: u8, style: SeriesStyle, palette: &Palette) -> Stroke<'static> {
    let stroke = |width, dash| Stroke { color: palette.stroke(color), width, dash };
    match style {
        SeriesStyle::Line | SeriesStyle::Bar if color == 0 => stroke(1.0, None),
        SeriesStyle::Line | SeriesStyle::Bar => stroke(2.0, None),
        SeriesStyle::Dashed => stroke(1.5, Some("6 4")),
        SeriesStyle::Dotted => stroke(1.5, Some("1.5 3")),
    }
}

/// Without values the ticks stay unnamed: a number would be made up.
pub(super) fn axes(svg: &mut Svg, layout: &Layout, palette: &Palette, has_values: bool) {
    let plot = layout.plot;
    let small = |anchor| Type { size: TEXT, anchor, fill: palette.ink_3, semibold: false, halo: None };
    let stride = layout.tick_stride();
    for (at, (tick, label)) in layout.scale.ticks.iter().zip(&layout.tick_labels).enumerate() {
        // Hairlines lie on pixels.
        let y = (layout.y(*tick) - 0.5).round() + 0.5;
        let color = if *tick == 0.0 { palette.line_strong } else { palette.line };
        svg.rule((plot.left, plot.right), y, Stroke { color, width: 1.0, dash: None });
        if has_values && at.is_multiple_of(stride) {
            svg.text(plot.left - AXIS_GAP, y + MIDDLE, small(Anchor::End), label);
        }
    }
    for tick in &layout.categories {
        svg.text(tick.x, layout.label_row, small(Anchor::Middle), &tick.label);
        if let Some((x, group)) = &tick.group {
            svg.text(*x, layout.group_row, small(Anchor::Middle), group);
        }
    }
}

/// A line series; bars are drawn elsewhere.
pub(super) fn series(svg: &mut Svg, spec: &LineSpec, layout: &Layout, palette: &Palette, trace: &Trace<'_>) {
    if trace.is_bar() {
        return;
    }
    let points = &trace.points;
    let mut pen = pen(trace.series.color, trace.series.style, palette);
    if points.len() as f64 * DENSE > layout.plot.right - layout.plot.left {
        pen.width = pen.width.min(DENSE_WIDTH);
    }
    let place = |at: usize| (layout.columns.x(points[at].index as usize), layout.y(points[at].value));
    let open = |at: usize| trace.measured && spec.categories[points[at].index as usize].incomplete;
    let joined = |at: usize| at > 0 && points[at].run == points[at - 1].run;

    let (mut whole, mut broken) = (Path::default(), Path::default());
    // Which of the two paths ends at the point before.
    let mut on_whole = None;
    for at in 0..points.len() {
        if !joined(at) {
            on_whole = None;
            continue;
        }
        let is_whole = !open(at) && !open(at - 1);
        let path = if is_whole { &mut whole } else { &mut broken };
        if on_whole != Some(is_whole) {
            let (x, y) = place(at - 1);
            path.move_to(x, y);
        }
        let (x, y) = place(at);
        path.line_to(x, y);
        on_whole = Some(is_whole);
    }
    if layout.columns.has_bands() {
        let clear = Stroke { color: palette.surface, width: pen.width + 2.0 * CLEARED, dash: None };
        svg.stroked(&whole, clear);
        svg.stroked(&broken, clear);
    }
    svg.stroked(&whole, pen);
    svg.stroked(&broken, Stroke { dash: Some(INCOMPLETE_DASH), ..pen });

    for at in 0..points.len() {
        let is_last = at + 1 == points.len() || !joined(at + 1);
        let (x, y) = place(at);
        if open(at) {
            if is_last || layout.columns.step() >= DOTS_APART {
                svg.dot(x, y, HOLLOW, palette.surface, Some(pen));
            }
        } else if is_last && !joined(at) {
            alone(svg, layout, trace, (x, y), pen);
        }
    }
}

/// A point without neighbours. A target of a single period is a level and drawn as one, not as a measured dot.
fn alone(svg: &mut Svg, layout: &Layout, trace: &Trace<'_>, (x, y): (f64, f64), pen: Stroke<'_>) {
    if trace.is_level() {
        let half = (layout.columns.step() * 0.3).clamp(3.0, LEVEL);
        svg.rule((x - half, x + half), y, Stroke { width: 1.5, ..pen });
    } else {
        svg.dot(x, y, ALONE, pen.color, None);
    }
}

/// Says in the middle of an empty plot that there is nothing to see.
pub(super) fn no_value(svg: &mut Svg, spec: &LineSpec, layout: &Layout, palette: &Palette) {
    let text = clean(&spec.words.no_value);
    if text.is_empty() {
        return;
    }
    let plot = layout.plot;
    let set =
        Type { size: 12.0, anchor: Anchor::Middle, fill: palette.ink_3, semibold: false, halo: Some(palette.surface) };
    let room = plot.right - plot.left;
    let text = crate::measure::fit(&text, 12.0, room);
    svg.text(f64::midpoint(plot.left, plot.right), f64::midpoint(plot.top, plot.bottom) + 4.0, set, &text);
}

/// The line under the axis that says how much of the data is drawn.
pub(super) fn note(svg: &mut Svg, layout: &Layout, palette: &Palette, text: &str) {
    let set = Type { size: TEXT, anchor: Anchor::End, fill: palette.ink_3, semibold: false, halo: None };
    let right = layout.width - layout.edge;
    let text = clean(text);
    let text = crate::measure::fit(&text, TEXT, right - layout.edge);
    svg.text(right, layout.note_row, set, &text);
}
