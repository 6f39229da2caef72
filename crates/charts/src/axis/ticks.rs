//! Round ticks of a value axis.

/// Steps within a power of ten, as text: parsed, they are the nearest floats on every system.
const STEPS: [&str; 4] = ["1", "2", "2.5", "5"];

/// Intervals an axis should have: four to six ticks.
const INTERVALS: std::ops::RangeInclusive<f64> = 3.0..=5.0;

/// An axis from the lowest to the highest tick.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) step: f64,
    pub(crate) ticks: Vec<f64>,
    /// Equal factors, not equal differences, lie equally far apart (see `Scale::decades`).
    pub(crate) log: bool,
}

impl Scale {
    /// An axis that holds zero and all values from `low` to `high`. `whole`: the values are counts, so no tick lies
    /// between two whole numbers. `unit` is the step of an axis without any extent (0.01 for shares).
    pub(crate) fn holding(low: f64, high: f64, whole: bool, unit: f64) -> Scale {
        Scale::spanning(low.min(0.0), high.max(0.0), whole, unit)
    }

    /// An axis round the values alone, for places in a plane: zero is on it only if it lies between them. Values too
    /// close to one another for round ticks (a billionth of their size) count as one, which lies in the middle.
    pub(crate) fn around(low: f64, high: f64, whole: bool, unit: f64) -> Scale {
        let size = low.abs().max(high.abs());
        if high - low <= size * 1e-9 {
            if size == 0.0 {
                return Scale::of(unit, -2.0, 2.0);
            }
            let half = size * 0.5;
            return Scale::spanning(low - half, high + half, false, unit);
        }
        Scale::spanning(low, high, whole, unit)
    }

    fn spanning(low: f64, high: f64, whole: bool, unit: f64) -> Scale {
        let span = high - low;
        if span < f64::MIN_POSITIVE * 1e10 {
            return Scale::of(unit, 0.0, *INTERVALS.start());
        }
        let exponent = decimal_exponent(span);
        let mut best: Option<(f64, f64, Scale)> = None;
        for power in exponent - 2..=exponent + 1 {
            for step in STEPS {
                let step: f64 = format!("{step}e{power}").parse().unwrap_or(span);
                if step == 0.0 || (whole && (step < 1.0 || step.fract() != 0.0)) {
                    continue;
                }
                // A hair of tolerance: 1.1 / 0.1 is 11.000000000000002.
                let first = (low / step + 1e-9).floor();
                let last = (high / step - 1e-9).ceil();
                let count = last - first;
                let missed = (INTERVALS.start() - count).max(count - INTERVALS.end()).max(0.0);
                let waste = count * step / span;
                if best.as_ref().is_none_or(|(m, w, _)| missed < *m || (missed == *m && waste < *w)) {
                    best = Some((missed, waste, Scale::of(step, first, last)));
                }
            }
        }
        let mut scale = best.map_or_else(|| Scale::of(unit, 0.0, *INTERVALS.start()), |(_, _, scale)| scale);
        // Small counts: 0 and 1 alone would be a poor axis.
        if scale.intervals() < *INTERVALS.start() {
            let (first, last) = ((scale.low / scale.step).round(), (scale.high / scale.step).round());
            let more = INTERVALS.start() - (last - first);
            scale = if last > 0.0 {
                Scale::of(scale.step, first, last + more)
            } else {
                Scale::of(scale.step, first - more, last)
            };
        }
        scale
    }

    /// Ticks `first` to `last`, counted in steps.
    fn of(step: f64, first: f64, last: f64) -> Scale {
        let mut ticks = Vec::new();
        let mut at = first;
        while at <= last {
            // `+ 0.0` turns the negative zero of `-0.0 * step` into zero.
            ticks.push(at * step + 0.0);
            at += 1.0;
        }
        Scale { low: first * step, high: last * step, step, ticks, log: false }
    }

    fn intervals(&self) -> f64 {
        ((self.high - self.low) / self.step).round()
    }

    /// 0 at the lowest tick, 1 at the highest.
    pub(crate) fn share(&self, value: f64) -> f64 {
        if self.log {
            let (low, high) = (libm::log10(self.low), libm::log10(self.high));
            return if value > 0.0 { (libm::log10(value) - low) / (high - low) } else { 0.0 };
        }
        (value - self.low) / (self.high - self.low)
    }
}

/// The exponent of the scientific notation: exact, where a logarithm would differ by system.
fn decimal_exponent(value: f64) -> i32 {
    format!("{value:e}").split_once('e').and_then(|(_, exponent)| exponent.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round() {
        for (low, high, whole, ticks) in [
            (0.0, 4.75e6, true, vec![0.0, 1e6, 2e6, 3e6, 4e6, 5e6]),
            (12.0, 97.0, true, vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (0.0, 1.0, true, vec![0.0, 1.0, 2.0, 3.0]),
            (-2.0, -1.0, true, vec![-3.0, -2.0, -1.0, 0.0]),
            (0.0, 0.024, false, vec![0.0, 0.005, 0.01, 0.015, 0.02, 0.025]),
            (-30.0, 70.0, true, vec![-50.0, -25.0, 0.0, 25.0, 50.0, 75.0]),
            (5.0, 5.0, true, vec![0.0, 1.0, 2.0, 3.0, 4.0, 5.0]),
        ] {
            assert_eq!(Scale::holding(low, high, whole, 1.0).ticks, ticks, "{low} to {high}");
        }
    }

    proptest! {
        #[test]
        fn every_axis_holds_its_values_in_few_ticks(
            a in prop_oneof![Just(0.0), -1e15..1e15_f64, -1.0..1.0_f64],
            b in prop_oneof![Just(0.0), -1e15..1e15_f64, -1.0..1.0_f64],
            whole: bool,
        ) {
            let (a, b) = if whole { (a.round(), b.round()) } else { (a, b) };
            let (low, high) = (a.min(b), a.max(b));
            let scale = Scale::holding(low, high, whole, 1.0);
            let slack = scale.step * 1e-6;
            prop_assert!(scale.low <= low + slack && scale.high >= high - slack);
            prop_assert!(scale.low <= 0.0 && scale.high >= 0.0);
            prop_assert!((4..=6).contains(&scale.ticks.len()), "{:?}", scale.ticks);
            prop_assert!(scale.ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(scale.ticks.contains(&0.0));
            prop_assert!(!whole || scale.ticks.iter().all(|tick| tick.fract() == 0.0));
        }
    }
}
