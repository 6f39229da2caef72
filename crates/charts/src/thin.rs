//! Fewer points for the same picture: largest-triangle-three-buckets (S. Steinarsson, "Downsampling Time Series for
//! Visual Representation", 2013). From each bucket it keeps the point that spans the largest triangle with the point
//! kept before and the mean of the bucket after, so peaks stay.

/// A value that will be drawn, with its place on the category axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Point {
    pub(crate) index: u32,
    pub(crate) value: f64,
    /// Points of one run are joined; a visible gap begins the next run.
    pub(crate) run: u32,
}

/// Keeps `room` of the points, the first and the last among them, in their order.
/// Fewer points, or room for less than three, come back as they are.
pub(crate) fn thin(points: &[Point], room: usize) -> Vec<Point> {
    if points.len() <= room || room < 3 {
        return points.to_vec();
    }
    let buckets = room - 2;
    let inner = points.len() - 2;
    // Bucket b covers the inner points from `edge(b)` to `edge(b + 1)`; integers, so that no point is lost to rounding.
    let edge = |bucket: usize| 1 + bucket * inner / buckets;

    let mut kept = Vec::with_capacity(room);
    let mut before = points[0];
    kept.push(before);
    for bucket in 0..buckets {
        let here = &points[edge(bucket)..edge(bucket + 1)];
        let next_end = if bucket + 1 == buckets { points.len() } else { edge(bucket + 2) };
        let (next_x, next_y) = mean(&points[edge(bucket + 1)..next_end]);
        let (dx, dy) = (f64::from(before.index) - next_x, next_y - before.value);
        let mut best = here[0];
        let mut largest = -1.0;
        for point in here {
            let across = dx * (point.value - before.value);
            let area = (across - (f64::from(before.index) - f64::from(point.index)) * dy).abs();
            if area > largest {
                largest = area;
                best = *point;
            }
        }
        kept.push(best);
        before = best;
    }
    kept.push(points[points.len() - 1]);
    kept
}

/// Values are at most 1e250 (see `line::trace`), so that no sum overflows.
fn mean(points: &[Point]) -> (f64, f64) {
    let count = points.len() as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), point| (x + f64::from(point.index), y + point.value));
    (x / count, y / count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(values: impl IntoIterator<Item = f64>) -> Vec<Point> {
        (0_u32..).zip(values).map(|(index, value)| Point { index, value, run: 0 }).collect()
    }

    #[test]
    fn a_lone_peak_survives() {
        let given = points((0..10_000).map(|i| if i == 4321 { 100.0 } else { 0.0 }));
        let kept = thin(&given, 50);
        assert!(kept.iter().any(|point| point.index == 4321));
    }

    proptest! {
        #[test]
        fn first_last_and_order_stay(values in prop::collection::vec(-1e9..1e9_f64, 0..600), room in 3_usize..80) {
            let given = points(values);
            let kept = thin(&given, room);
            prop_assert_eq!(kept.len(), given.len().min(room));
            prop_assert_eq!(kept.first(), given.first());
            prop_assert_eq!(kept.last(), given.last());
            prop_assert!(kept.windows(2).all(|pair| pair[0].index < pair[1].index));
            prop_assert!(kept.iter().all(|point| given[point.index as usize] == *point));
        }
    }
}
