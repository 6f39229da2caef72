//! The points of a series that are drawn.

use crate::spec::{LineSpec, Series};
use crate::thin::{self, Point};
use crate::view::SeriesStyle;

/// A figure beyond this is no figure; sums and products of those within stay finite.
const LARGEST: f64 = 1e250;
/// A gap narrower than this many pixels cannot be seen in a thinned line.
const VISIBLE_GAP: f64 = 1.5;

pub(super) struct Trace<'a> {
    pub(super) series: &'a Series,
    /// A measured figure, not a target or a comparison: its incomplete periods are marked.
    pub(super) measured: bool,
    /// Values it has.
    pub(super) given: usize,
    /// Values drawn, in order.
    pub(super) points: Vec<Point>,
    /// Lowest and highest value; zero without values.
    pub(super) low: f64,
    pub(super) high: f64,
    /// All values are whole numbers.
    pub(super) whole: bool,
}

impl Trace<'_> {
    pub(super) fn is_bar(&self) -> bool {
        self.series.style == SeriesStyle::Bar
    }

    /// A target: a thin line without breaks of its own, of which a single point is drawn as a level.
    pub(super) fn is_level(&self) -> bool {
        self.series.color == 0 && self.series.style == SeriesStyle::Line
    }
}

/// The series that are not hidden.
pub(super) fn visible(spec: &LineSpec) -> Vec<Trace<'_>> {
    // About one point per pixel; bars need three.
    let width = spec.frame.width.clamp(60.0, 1600.0);
    let shown = spec.series.iter().filter(|series| !series.hidden);
    shown.map(|series| trace(series, spec.categories.len(), width)).collect()
}

/// The series one points at by column: the first measured one, or the first at all.
pub(super) fn primary(traces: &[Trace<'_>]) -> Option<usize> {
    traces.iter().position(|trace| trace.measured).or(if traces.is_empty() { None } else { Some(0) })
}

fn trace<'a>(series: &'a Series, categories: usize, width: f64) -> Trace<'a> {
    let is_bar = series.style == SeriesStyle::Bar;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "60 to 1600, divided")]
    let room = if is_bar { width / 3.0 } else { width } as usize;
    let values = &series.values[..series.values.len().min(categories)];
    let given = values.iter().filter(|value| figure(**value).is_some()).count();

    let narrowest_gap = if given <= room { 1.0 } else { VISIBLE_GAP * categories as f64 / width };
    let mut points = Vec::with_capacity(given);
    let (mut low, mut high, mut whole) = (f64::INFINITY, f64::NEG_INFINITY, true);
    let (mut run, mut gap) = (0, 0.0);
    for (index, value) in (0_u32..).zip(values) {
        let Some(value) = figure(*value) else {
            gap += 1.0;
            continue;
        };
        if gap >= narrowest_gap && !points.is_empty() {
            run += 1;
        }
        gap = 0.0;
        low = low.min(value);
        high = high.max(value);
        whole = whole && is_whole(value);
        points.push(Point { index, value, run });
    }
    if points.is_empty() {
        (low, high) = (0.0, 0.0);
    }
    if points.len() > room {
        points = thin::thin(&points, room);
    }
    let measured = series.color != 0 && matches!(series.style, SeriesStyle::Line | SeriesStyle::Bar);
    Trace { series, measured, given, points, low, high, whole }
}

/// The round trip is several times faster than `fract`; figures too large for it have no fraction anyway.
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, and larger figures are whole")]
fn is_whole(value: f64) -> bool {
    value.abs() >= 1e18 || (value as i64) as f64 == value
}

fn figure(value: Option<f64>) -> Option<f64> {
    // Not a number is not at most anything.
    value.filter(|value| value.abs() <= LARGEST)
}
