//! A logarithmic axis: decades, and 2 and 5 within them where there are few.

use super::Scale;

/// More decades than this get a tick at every second, third, … power only.
const MOST: i32 = 7;

impl Scale {
    /// An axis of powers of ten that holds all values from `low` to `high`; both must be above zero.
    pub(crate) fn decades(low: f64, high: f64) -> Scale {
        let floor = |value: f64| format!("{value:e}").split_once('e').and_then(|(_, power)| power.parse::<i32>().ok());
        let first = floor(low).unwrap_or(0);
        let last = floor(high).unwrap_or(first);
        let last = if power_of_ten(last) < high { last + 1 } else { last };
        let last = last.max(first + 1);
        let stride = ((last - first) as u32).div_ceil(MOST as u32).max(1);
        let few = last - first <= 2;
        let mut ticks = Vec::new();
        for power in (first..=last).step_by(stride as usize) {
            ticks.push(power_of_ten(power));
            if few && power < last {
                ticks.extend([2.0, 5.0].map(|times| times * power_of_ten(power)));
            }
        }
        Scale { low: power_of_ten(first), high: power_of_ten(last), step: power_of_ten(first), ticks, log: true }
    }
}

/// Parsed: the nearest float on every system.
fn power_of_ten(power: i32) -> f64 {
    format!("1e{power}").parse().unwrap_or(f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decades_have_round_ticks() {
        assert_eq!(Scale::decades(3.0, 80.0).ticks, [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0]);
        assert_eq!(Scale::decades(0.0001, 1e15).ticks.len(), 7, "every third power of nineteen");
        assert_eq!(Scale::decades(10.0, 10.0).ticks, [10.0, 20.0, 50.0, 100.0]);
    }

    proptest! {
        #[test]
        fn a_log_axis_holds_its_values(a in 1e-12..1e15_f64, b in 1e-12..1e15_f64) {
            let (low, high) = (a.min(b), a.max(b));
            let scale = Scale::decades(low, high);
            prop_assert!(scale.low <= low * 1.000_001 && scale.high >= high * 0.999_999);
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&scale.share(low)));
            prop_assert!(scale.share(low) <= scale.share(high));
            prop_assert!(scale.ticks.len() >= 2 && scale.ticks.len() <= 11, "{:?}", scale.ticks);
        }
    }
}
