//! Amounts of a budget in one currency: sums in whole minor units, shares against bands.

use chrono::NaiveDate;

/// Minor units of one currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amounts {
    pub planned: i64,
    pub committed: i64,
    pub spent: i64,
}

impl Amounts {
    pub fn plus(self, other: Amounts) -> Amounts {
        Amounts {
            planned: self.planned.saturating_add(other.planned),
            committed: self.committed.saturating_add(other.committed),
            spent: self.spent.saturating_add(other.spent),
        }
    }

    /// What a contract binds is spent later: the greater of the two is gone, never their sum.
    pub fn gone(self) -> i64 {
        self.committed.max(self.spent)
    }

    pub fn remaining(self) -> i64 {
        self.planned.saturating_sub(self.gone())
    }
}

/// So many units of the budget's currency are one of another, from a day on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    pub rate: f64,
    /// Null: from the beginning.
    pub from: Option<NaiveDate>,
}

/// The rate of a day: the latest that begins on it or before; where none does, the first to come (a plan may be older
/// than the first rate somebody wrote down).
pub fn rate_on(rates: &[Rate], day: NaiveDate) -> Option<Rate> {
    let begun = rates.iter().filter(|rate| rate.from.is_none_or(|from| from <= day)).max_by_key(|rate| rate.from);
    begun.or_else(|| rates.iter().min_by_key(|rate| rate.from)).copied()
}

/// Minor units of one currency in those of another, rounded half away from zero; null when it does not fit.
pub fn convert(minor: i64, rate: f64, digits: u32, to_digits: u32) -> Option<i64> {
    let scale = 10f64.powi(i32::try_from(to_digits).ok()? - i32::try_from(digits).ok()?);
    #[expect(clippy::cast_precision_loss, reason = "amounts below 2^53 minor units are exact")]
    let value = (minor as f64 * rate * scale).round();
    #[expect(clippy::cast_possible_truncation, reason = "checked to fit")]
    (value.abs() < 9e15).then_some(value as i64)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    Below,
    Above,
}

/// Where a share lies against its band; a tenth of a percent beside it is within, amounts are round.
pub fn outside(share: f64, from: Option<f64>, to: Option<f64>) -> Option<Outside> {
    const DUST: f64 = 0.001;
    if to.is_some_and(|to| share > to + DUST) {
        Some(Outside::Above)
    } else if from.is_some_and(|from| share < from - DUST) {
        Some(Outside::Below)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn committed_and_spent_are_not_added() {
        let amounts = Amounts { planned: 100, committed: 60, spent: 40 };
        assert_eq!((amounts.gone(), amounts.remaining()), (60, 40));
        assert_eq!(Amounts { spent: 130, ..amounts }.remaining(), -30);
    }

    #[test]
    fn the_rate_of_the_day_counts() {
        let rates =
            [Rate { rate: 7.2, from: Some(day("2026-01-01")) }, Rate { rate: 7.0, from: Some(day("2026-07-01")) }];
        assert_eq!(rate_on(&rates, day("2026-08-01")).map(|rate| rate.rate), Some(7.0));
        assert_eq!(rate_on(&rates, day("2026-06-30")).map(|rate| rate.rate), Some(7.2));
        assert_eq!(rate_on(&rates, day("2025-06-30")).map(|rate| rate.rate), Some(7.2));
        assert_eq!(rate_on(&[], day("2025-06-30")), None);
    }

    #[test]
    fn minor_units_follow_the_currencies() {
        // 100.00 USD at 7.15; 10,000 JPY (no minor unit) at 0.05.
        assert_eq!(convert(10_000, 7.15, 2, 2), Some(71_500));
        assert_eq!(convert(10_000, 0.05, 0, 2), Some(50_000));
        assert_eq!(convert(i64::MAX, 2.0, 2, 2), None);
    }

    #[test]
    fn a_band_has_two_ends() {
        assert_eq!(outside(0.45, Some(0.3), Some(0.4)), Some(Outside::Above));
        assert_eq!(outside(0.2, Some(0.3), Some(0.4)), Some(Outside::Below));
        assert_eq!(outside(0.4003, Some(0.3), Some(0.4)), None);
        assert_eq!(outside(0.9, None, None), None);
    }
}
