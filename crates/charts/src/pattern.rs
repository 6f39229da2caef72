//! Hatching, clipped to a rectangle by hand: an SVG pattern would need an id, and many charts share a page.

use crate::geometry::Area;
use crate::svg::Path;

/// Lines that rise to the right, `step` pixels apart along x.
pub(crate) fn rising(path: &mut Path, area: Area, step: f64) {
    let Area { left, top, right, bottom } = area;
    if right - left < step / 2.0 || bottom <= top {
        return;
    }
    let mut sum = ((left + top) / step).ceil() * step;
    while sum < right + bottom {
        let (from, to) = (left.max(sum - bottom), right.min(sum - top));
        if to > from {
            path.move_to(from, sum - from);
            path.line_to(to, sum - to);
        }
        sum += step;
    }
}

/// Lines that fall to the right.
pub(crate) fn falling(path: &mut Path, area: Area, step: f64) {
    let Area { left, top, right, bottom } = area;
    if right - left < step / 2.0 || bottom <= top {
        return;
    }
    let mut difference = ((left - bottom) / step).ceil() * step;
    while difference < right - top {
        let (from, to) = (left.max(top + difference), right.min(bottom + difference));
        if to > from {
            path.move_to(from, from - difference);
            path.line_to(to, to - difference);
        }
        difference += step;
    }
}
