//! How a channel fits: the weighted mean of the scores that were given.

/// A criterion's weight and, where it was given, its score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Given {
    pub weight: f64,
    pub score: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// Null without a score of a criterion that weighs anything.
    pub score: Option<f64>,
    /// Share of the weight that has scores.
    pub known: f64,
}

/// A missing score is left out of the mean, not taken as 0: what is not known yet is no fault of the channel. Weights
/// below 0 count as 0.
pub fn fit(given: &[Given]) -> Fit {
    let weight = |one: &Given| if one.weight.is_finite() { one.weight.max(0.0) } else { 0.0 };
    let all: f64 = given.iter().map(weight).sum();
    let scored = given.iter().filter_map(|one| Some((weight(one), one.score?)));
    let (known, sum) = scored.fold((0.0, 0.0), |(known, sum), (weight, score)| (known + weight, sum + weight * score));
    Fit { score: (known > 0.0).then(|| sum / known), known: if all > 0.0 { known / all } else { 0.0 } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_not_zero() {
        let given = [
            Given { weight: 3.0, score: Some(8.0) },
            Given { weight: 1.0, score: Some(4.0) },
            Given { weight: 4.0, score: None },
        ];
        assert_eq!(fit(&given), Fit { score: Some(7.0), known: 0.5 });
        assert_eq!(fit(&[Given { weight: 1.0, score: None }]), Fit { score: None, known: 0.0 });
        assert_eq!(fit(&[]), Fit { score: None, known: 0.0 });
    }
}
