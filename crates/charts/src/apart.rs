//! Labels on a line, pushed apart as little as possible.

/// Least squares with a minimum distance: with `i` lines taken off the i-th position this is an isotonic regression,
/// solved by pooling neighbours that are out of order. `places` are ascending; so are those given back, between `low`
/// and `high` where they fit.
pub(crate) fn push_apart(places: &[f64], line: f64, low: f64, high: f64) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let mut pool = (place - at as f64 * line, 1_usize);
        while let Some(&(mean, count)) = pools.last()
            && mean > pool.0
        {
            let together = count + pool.1;
            pool = ((mean * count as f64 + pool.0 * pool.1 as f64) / together as f64, together);
            pools.pop();
        }
        pools.push(pool);
    }
    let highest = (high - places.len().saturating_sub(1) as f64 * line).max(low);
    let offsets = pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean.max(low).min(highest), count));
    offsets.enumerate().map(|(at, offset)| offset + at as f64 * line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_labels_at_one_place_share_the_push() {
        assert_eq!(push_apart(&[100.0, 100.0], 15.0, 0.0, 200.0), [92.5, 107.5]);
    }

    proptest! {
        #[test]
        fn labels_stay_apart_and_inside(mut ys in prop::collection::vec(0.0..200.0_f64, 0..13)) {
            ys.sort_by(f64::total_cmp);
            let placed = push_apart(&ys, 15.0, 0.0, 200.0);
            prop_assert!(placed.windows(2).all(|pair| pair[1] - pair[0] >= 15.0 - 1e-9));
            prop_assert!(placed.iter().all(|y| (-1e-9..=200.0 + 1e-9).contains(y)));
        }
    }
}
