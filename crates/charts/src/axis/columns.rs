//! Where the categories lie along a plot.

/// Categories along the plot. With bars each has a band; without, the first and last lie on the plot's edges.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Columns {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) count: usize,
    pub(crate) banded: bool,
}

impl Columns {
    /// Where the category lies between the plot's left (0) and right edge (1).
    pub(crate) fn share(&self, index: usize) -> f64 {
        match (self.banded, self.count) {
            (_, 0 | 1) => 0.5,
            (true, count) => (index as f64 + 0.5) / count as f64,
            (false, count) => index as f64 / (count - 1) as f64,
        }
    }

    pub(crate) fn x(&self, index: usize) -> f64 {
        self.left + self.share(index) * (self.right - self.left)
    }

    pub(crate) fn has_bands(&self) -> bool {
        self.banded
    }

    /// From one category to the next.
    pub(crate) fn step(&self) -> f64 {
        let steps = if self.banded { self.count } else { self.count.saturating_sub(1) };
        (self.right - self.left) / steps.max(1) as f64
    }
}
