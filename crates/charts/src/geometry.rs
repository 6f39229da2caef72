//! Rectangles of a picture, in its own units.

use crate::view::HitBox;

/// A region; `right >= left` and `bottom >= top`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Area {
    pub(crate) fn new(left: f64, top: f64, right: f64, bottom: f64) -> Area {
        Area { left: left.min(right), top: top.min(bottom), right: left.max(right), bottom: top.max(bottom) }
    }

    /// Around a point, `reach` to each side.
    pub(crate) fn around(x: f64, y: f64, reach: f64) -> Area {
        Area { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }
    }

    pub(crate) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(crate) fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// Smaller by so much on each side, never turned inside out.
    pub(crate) fn inset(&self, by: f64) -> Area {
        let (x, y) = (by.min(self.width() / 2.0), by.min(self.height() / 2.0));
        Area { left: self.left + x, top: self.top + y, right: self.right - x, bottom: self.bottom - y }
    }

    pub(crate) fn touches(&self, other: &Area) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub(crate) fn holds(&self, other: &Area) -> bool {
        self.left <= other.left && self.right >= other.right && self.top <= other.top && self.bottom >= other.bottom
    }

    /// What the pointer hits: grown to `least` pixels, then cut to the picture.
    pub(crate) fn hit(&self, least: f64, (width, height): (f64, f64)) -> HitBox {
        let side = |low: f64, high: f64, end: f64| {
            let grow = ((least - (high - low)) / 2.0).max(0.0);
            let low = (low - grow).max(0.0).min(end - 1.0);
            (hundredths(low), hundredths((high + grow).max(low + 1.0)).min(end))
        };
        let (left, right) = side(self.left, self.right, width);
        let (top, bottom) = side(self.top, self.bottom, height);
        HitBox { x: left, y: top, width: hundredths(right - left), height: hundredths(bottom - top) }
    }
}

pub(crate) fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}
