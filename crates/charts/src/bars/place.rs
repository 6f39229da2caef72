//! Which bar stands where.

use super::{Arrangement, BarSpec, Direction};
use crate::geometry::Area;
use crate::plane::Plane;
use crate::sheet::{side, value_at};
use crate::spec::Series;

/// Share of a band that bars fill.
const FILLED: f64 = 0.66;
const WIDEST: f64 = 44.0;
/// Between neighbours, where they are wide enough.
const GAP: f64 = 1.0;

/// A bar or a part of a stack, in values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Segment {
    /// Place among the series shown.
    pub(super) series: usize,
    pub(super) category: usize,
    pub(super) value: f64,
    /// Where it begins and ends on the value axis; `from` is nearer to zero.
    pub(super) from: f64,
    pub(super) to: f64,
}

/// One category per pixel at most: thinner bars are no bars.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "80 to 20,000")]
pub(super) fn most(spec: &BarSpec) -> usize {
    let frame = &spec.setting.frame;
    (match spec.direction {
        Direction::Upright => side(frame.width),
        Direction::Lying => side(frame.height),
    }) as usize
}

/// Category by category, within one in the order of the series.
pub(super) fn segments(shown: &[&Series], categories: usize, arrangement: Arrangement) -> Vec<Segment> {
    let mut segments = Vec::new();
    for category in 0..categories {
        let values = shown.iter().enumerate().filter_map(|(at, series)| Some((at, value_at(series, category)?)));
        let sum: f64 = values.clone().map(|(_, value)| value.abs()).sum();
        let (mut above, mut below) = (0.0, 0.0);
        for (series, value) in values {
            let size = match arrangement {
                Arrangement::Share if sum > 0.0 => value / sum,
                _ => value,
            };
            let base = match arrangement {
                Arrangement::Grouped => &mut 0.0,
                _ if size < 0.0 => &mut below,
                _ => &mut above,
            };
            let from = *base;
            *base += size;
            segments.push(Segment { series, category, value, from, to: *base });
        }
    }
    segments
}

/// One region per segment.
pub(super) fn beams(segments: &[Segment], plane: &Plane, series: usize, arrangement: Arrangement) -> Vec<Area> {
    let lanes = if arrangement == Arrangement::Grouped { series.max(1) } else { 1 };
    let slot = (plane.columns.step() * FILLED / lanes as f64).min(WIDEST);
    let gap = if lanes > 1 && slot >= 4.0 { GAP } else { 0.0 };
    let wide = (slot - 2.0 * gap).max(0.5);
    let place = |segment: &Segment| {
        let lane = if lanes > 1 { segment.series as f64 - (lanes as f64 - 1.0) / 2.0 } else { 0.0 };
        let middle = plane.columns.x(segment.category) + lane * slot;
        let (start, end) = (middle - wide / 2.0, middle + wide / 2.0);
        let (start, end) = if wide >= 3.0 { (start.round(), end.round()) } else { (start, end) };
        let area = plane.region((segment.from, segment.to), (start, end));
        seen(area, plane, segment)
    };
    segments.iter().map(place).collect()
}

/// A bar of next to nothing is still seen, and parts of a stack are set apart by a hair.
fn seen(mut area: Area, plane: &Plane, segment: &Segment) -> Area {
    let length = if plane.lying { area.width() } else { area.height() };
    let towards_end = if segment.value < 0.0 { -1.0 } else { 1.0 };
    let away = if plane.lying { towards_end } else { -towards_end };
    let grow = (1.0 - length).max(0.0) * away;
    let hair = if segment.from != 0.0 && length > 3.0 { away } else { 0.0 };
    let (low, high) = if plane.lying { (&mut area.left, &mut area.right) } else { (&mut area.top, &mut area.bottom) };
    if away > 0.0 {
        *high += grow;
        *low += hair;
    } else {
        *low += grow;
        *high += hair;
    }
    area
}
