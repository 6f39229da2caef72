//! Where things are: margins follow from the measured text.

use super::ends::{self, EndLabel};
use super::head;
use super::trace::Trace;
use super::{MIDDLE, TEXT};
use crate::axis::{self, CategoryTick, Columns, Scale};
use crate::geometry::Area;
use crate::head::Head;
use crate::measure;
use crate::notation;
use crate::spec::{LineSpec, Unit};
use crate::theme::Palette;

/// Least and greatest side of a picture.
pub(crate) const SIDE: std::ops::RangeInclusive<f64> = 80.0..=20_000.0;
/// A picture with a title stands alone and needs air; on the screen the card has it.
pub(crate) const AIR: f64 = 16.0;
pub(crate) const EDGE: f64 = 4.0;
/// Between axis text and plot.
pub(super) const AXIS_GAP: f64 = 8.0;
/// From the plot down to the baseline of the first row of category labels.
const FIRST_ROW: f64 = 20.0;
const ROW: f64 = 15.0;
/// Right of the plot, if no label needs more: the last category label is centred under its point.
const RIGHT: f64 = 16.0;

pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) edge: f64,
    pub(super) plot: Area,
    pub(super) columns: Columns,
    pub(super) scale: Scale,
    /// One per tick of the scale.
    pub(super) tick_labels: Vec<String>,
    pub(super) categories: Vec<CategoryTick>,
    pub(super) label_row: f64,
    pub(super) group_row: f64,
    pub(super) note_row: f64,
    pub(super) head: Head,
    pub(super) ends: Vec<EndLabel>,
}

impl Layout {
    pub(super) fn new(spec: &LineSpec, traces: &[Trace<'_>], palette: &Palette, has_note: bool) -> Layout {
        let frame = &spec.frame;
        let side = |size: f64| if size.is_finite() { size.clamp(*SIDE.start(), *SIDE.end()) } else { *SIDE.start() };
        let (width, height) = (side(frame.width), side(frame.height));
        let edge = if frame.title.is_some() { AIR } else { EDGE };

        let entries = if frame.title.is_some() { head::entries(spec, traces) } else { Vec::new() };
        let head = Head::arrange(frame, entries, (width, height), edge);
        let groups = spec.categories.iter().any(|category| category.group.is_some());
        let rows = FIRST_ROW + if groups { ROW } else { 0.0 };
        let below = rows + if has_note { ROW + 3.0 } else { 0.0 } + TEXT * 0.4 + edge;
        let top = head.bottom + TEXT;
        let bottom = (height - below).max(top + 1.0);

        let scale = scale(spec, traces);
        let tick_labels = notation::tick_labels(&scale.ticks, scale.step, spec.unit, frame.notation);
        let widest = tick_labels.iter().map(|label| measure::width(label, TEXT)).fold(0.0, f64::max);
        let left = (edge + widest + AXIS_GAP).min(width * 0.5).ceil();

        let banded = traces.iter().any(Trace::is_bar);
        let unit = Columns { left: 0.0, right: 1.0, count: spec.categories.len(), banded };
        let ends = ends::labels(traces, palette, width);
        let margin = ends::margin(&ends, |index| unit.x(index), width - left, edge).max(edge + RIGHT);
        let right = (width - margin).max(left + 1.0).floor();
        let columns = Columns { left, right, ..unit };
        let plot = Area { left, top: top.round() + 0.5, right, bottom: bottom.round() + 0.5 };

        let categories = axis::choose(&spec.categories, TEXT, (edge, width - edge), |index| columns.x(index));
        let label_row = plot.bottom + FIRST_ROW;
        let mut layout = Layout {
            width,
            height,
            edge,
            plot,
            columns,
            scale,
            tick_labels,
            categories,
            label_row,
            group_row: label_row + ROW,
            note_row: plot.bottom + rows + ROW + 3.0,
            head,
            ends: Vec::new(),
        };
        layout.ends = ends::place(ends, &layout);
        layout
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.plot.bottom - self.scale.share(value) * (self.plot.bottom - self.plot.top)
    }

    /// Every n-th tick gets its label, so that two labels never touch in a low picture.
    pub(super) fn tick_stride(&self) -> usize {
        let apart = (self.plot.bottom - self.plot.top) / (self.scale.ticks.len().max(2) - 1) as f64;
        let mut stride = 1;
        while apart * (stride as f64) < TEXT + MIDDLE && stride < self.scale.ticks.len() {
            stride += 1;
        }
        stride
    }
}

fn scale(spec: &LineSpec, traces: &[Trace<'_>]) -> Scale {
    let low = traces.iter().map(|trace| trace.low).fold(0.0, f64::min);
    let high = traces.iter().map(|trace| trace.high).fold(0.0, f64::max);
    let (whole, unit) = match spec.unit {
        Unit::Number => (traces.iter().all(|trace| trace.whole), 1.0),
        Unit::Percent => (false, 0.01),
    };
    Scale::holding(low, high, whole, unit)
}
