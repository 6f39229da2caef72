//! Where a goal arrives when things go on as they did.
//!
//! The straight line of least squares through the complete periods since the start, read at the deadline. The range is
//! the prediction interval of that line at 80 %: ± t · s · √(1 + 1/n + (x₀ − x̄)² / Σ(x − x̄)²), with s² the sum of squared
//! residuals over n − 2 and t the quantile of Student's distribution (Montgomery, Peck and Vining, *Introduction to
//! Linear Regression Analysis*, section 2.5). It widens the farther the deadline lies beyond the data. With three points
//! that lie on a line the range is a point: the data say no more. Below three periods nothing is said.

/// Complete periods a forecast rests on at least.
pub const LEAST: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Forecast {
    pub value: f64,
    pub low: f64,
    pub high: f64,
    pub periods: usize,
}

impl Forecast {
    /// Brought to what the figure can be at all: a share of people is not below nothing, nor more than all of them.
    #[must_use]
    pub fn within(self, lowest: f64, highest: f64) -> Forecast {
        let bring = |value: f64| value.max(lowest).min(highest);
        Forecast { value: bring(self.value), low: bring(self.low), high: bring(self.high), ..self }
    }

    /// Whether its range says something of a way from `baseline` to `target`: one wider than the whole way, and than what it
    /// says is gone of it, holds everything from nothing to far beyond.
    pub fn tells(&self, baseline: f64, target: f64) -> bool {
        let way = (target - baseline).abs();
        way > 0.0 && self.high - self.low <= way.max((self.value - baseline).abs())
    }
}

/// Quantile 0.9 of Student's t for 1 to 10 degrees of freedom; beyond, the normal one is near enough for a plan.
const T: [f64; 10] = [3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372];
const NORMAL: f64 = 1.282;

/// Reads the line through (x, y) at `at`; null below [`LEAST`] points or where all stand on one x.
pub fn forecast(points: &[(f64, f64)], at: f64) -> Option<Forecast> {
    let points: Vec<(f64, f64)> = points.iter().copied().filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    if points.len() < LEAST {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of periods")]
    let n = points.len() as f64;
    let (mean_x, mean_y) =
        (points.iter().map(|(x, _)| x).sum::<f64>() / n, points.iter().map(|(_, y)| y).sum::<f64>() / n);
    let spread: f64 = points.iter().map(|(x, _)| (x - mean_x).powi(2)).sum();
    if spread <= 0.0 {
        return None;
    }
    let slope = points.iter().map(|(x, y)| (x - mean_x) * (y - mean_y)).sum::<f64>() / spread;
    let value = mean_y + slope * (at - mean_x);
    let squares: f64 = points.iter().map(|(x, y)| (y - mean_y - slope * (x - mean_x)).powi(2)).sum();
    let deviation = (squares / (n - 2.0)).sqrt();
    let t = T.get(points.len() - LEAST).copied().unwrap_or(NORMAL);
    let reach = t * deviation * (1.0 + 1.0 / n + (at - mean_x).powi(2) / spread).sqrt();
    Some(Forecast { value, low: value - reach, high: value + reach, periods: points.len() })
}

/// The way from baseline to target that a value has gone; null where there is no way to go.
pub fn share(baseline: f64, target: f64, value: f64) -> Option<f64> {
    let way = target - baseline;
    (way.is_finite() && way != 0.0).then(|| (value - baseline) / way)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_straight_line_goes_on() {
        let found = forecast(&[(1.0, 10.0), (2.0, 20.0), (3.0, 30.0)], 6.0).unwrap();
        assert!((found.value - 60.0).abs() < 1e-9 && (found.high - found.low).abs() < 1e-9);
        assert_eq!(forecast(&[(1.0, 10.0), (2.0, 20.0)], 6.0), None);
        assert_eq!(forecast(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)], 6.0), None);
    }

    #[test]
    fn the_range_is_the_textbooks() {
        // Slope 1.8; residuals −0.3, 0.9, −0.9, 0.3: worked by hand from the formula above.
        let found = forecast(&[(1.0, 2.0), (2.0, 5.0), (3.0, 5.0), (4.0, 8.0)], 5.0).unwrap();
        assert!((found.value - 9.5).abs() < 1e-9, "{found:?}");
        let s = (1.8f64 / 2.0).sqrt();
        let reach = 1.886 * s * (1.0f64 + 0.25 + 6.25 / 5.0).sqrt();
        assert!((found.high - found.value - reach).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn a_figure_stays_what_it_can_be_and_a_wide_range_tells_nothing() {
        // A rate that jumps: the line leaves what a rate can be on both sides.
        let jumps = forecast(&[(1.0, 0.02), (2.0, 0.30), (3.0, 0.01), (4.0, 0.25)], 8.0).unwrap();
        assert!(jumps.low < 0.0, "{jumps:?}");
        let bound = jumps.within(0.0, 1.0);
        assert!(bound.low == 0.0 && bound.high <= 1.0 && bound.low <= bound.value && bound.value <= bound.high);
        assert!(!bound.tells(0.02, 0.05));
        let steady = forecast(&[(1.0, 0.020), (2.0, 0.022), (3.0, 0.023), (4.0, 0.025)], 6.0).unwrap();
        assert!(steady.within(0.0, 1.0).tells(0.02, 0.05), "{steady:?}");
        // Half as much again, or twice: wide, but it says that the goal is reached.
        assert!(Forecast { value: 1.5, low: 1.0, high: 2.2, periods: 7 }.tells(0.0, 1.0));
    }

    #[test]
    fn the_way_may_lead_down() {
        assert_eq!(share(0.4, 0.2, 0.3).map(|share| (share * 100.0).round()), Some(50.0));
        assert_eq!(share(1.0, 1.0, 1.0), None);
    }

    proptest! {
        #[test]
        fn the_range_holds_the_value_and_widens_with_distance(
            ys in prop::collection::vec(-1e6..1e6f64, 3..30), ahead in 1..20i32,
        ) {
            let points: Vec<(f64, f64)> = ys.iter().enumerate().map(|(at, y)| (f64::from(u32::try_from(at).unwrap()), *y)).collect();
            let last = points.len() as f64;
            let near = forecast(&points, last).unwrap();
            let far = forecast(&points, last + f64::from(ahead)).unwrap();
            prop_assert!(near.low <= near.value && near.value <= near.high);
            prop_assert!(far.high - far.low >= (near.high - near.low) * (1.0 - 1e-9));
        }
    }
}
