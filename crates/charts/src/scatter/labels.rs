//! Names beside points: each at the first of several places where it covers neither a point nor another name.

use super::Placed;
use crate::geometry::Area;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::sheet::{Sheet, text_area};
use crate::svg::{Anchor, Stroke, Type, clean};

/// A longer name is cut; the mark says all of it.
const WIDEST: f64 = 140.0;
/// More names than this are no longer read; the first ones are those of the largest points.
const MOST: usize = 300;

pub(super) fn write(sheet: &mut Sheet<'_>, plot: Area, placed: &[Placed<'_>]) {
    for one in placed {
        let (x, y) = one.at;
        // A bubble may carry its name itself.
        let reach = if one.point.size.is_some() { one.radius * 0.7 } else { one.radius };
        sheet.take(Area::around(x, y, reach));
    }
    for one in placed.iter().take(MOST) {
        let text = clean(&one.point.label);
        let text = measure::fit(text.trim(), TEXT, WIDEST.min(plot.width() / 2.0)).into_owned();
        if text.is_empty() || text == "…" {
            continue;
        }
        let near = places(one, one.radius + 4.0);
        let far = places(one, one.radius + 16.0);
        let set = |anchor| Type { fill: sheet.palette.ink_2, halo: Some(sheet.palette.surface), ..sheet.small(anchor) };
        let free = |place: &((f64, f64), Anchor)| {
            let area = text_area(place.0, set(place.1), &text);
            plot.holds(&area) && sheet.is_free(&area)
        };
        if let Some((at, anchor)) = near.into_iter().find(free) {
            let set = set(anchor);
            sheet.text(at, set, &text);
        } else if let Some((at, anchor)) = far.into_iter().find(free) {
            let set = set(anchor);
            let end = (at.0 + gap(anchor), at.1 - MIDDLE);
            let line = Stroke { color: sheet.palette.ink_3, width: 0.75, dash: None };
            sheet.svg.line(from_edge(one, end), end, line);
            sheet.text(at, set, &text);
        }
    }
}

/// The side of the text its line arrives at.
fn gap(anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => -2.0,
        Anchor::Middle => 0.0,
        Anchor::End => 2.0,
    }
}

/// Where a line towards `end` leaves the point.
fn from_edge(one: &Placed<'_>, end: (f64, f64)) -> (f64, f64) {
    let (dx, dy) = (end.0 - one.at.0, end.1 - one.at.1);
    let length = (dx * dx + dy * dy).sqrt().max(1.0);
    (one.at.0 + dx / length * one.radius, one.at.1 + dy / length * one.radius)
}

/// Right, left, above, below, then the corners, `away` from the point.
fn places(one: &Placed<'_>, away: f64) -> [((f64, f64), Anchor); 8] {
    let (x, y) = one.at;
    let middle = y + MIDDLE;
    let slant = away * 0.75;
    let (above, below) = (y - away, y + away + TEXT * 0.8);
    [
        ((x + away, middle), Anchor::Start),
        ((x - away, middle), Anchor::End),
        ((x, above), Anchor::Middle),
        ((x, below), Anchor::Middle),
        ((x + slant, y - slant), Anchor::Start),
        ((x + slant, middle + slant), Anchor::Start),
        ((x - slant, y - slant), Anchor::End),
        ((x - slant, middle + slant), Anchor::End),
    ]
}
