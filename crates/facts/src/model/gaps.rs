//! Where data is missing between its first and its last day.

use sandtable_base::Day;

/// How often data of a kind is to be expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Every day has a row, if only of zeros.
    Daily,
    /// Whenever something happens.
    Irregular,
}

impl Rhythm {
    /// Platforms list each day of an account or a channel; posts, ads and orders come as they come.
    pub fn of(kind: &str) -> Rhythm {
        match kind {
            "daily" | "daily_metric" | "channel" => Rhythm::Daily,
            _ => Rhythm::Irregular,
        }
    }
}

/// Days without data, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    pub first: Day,
    pub last: Day,
}

impl Gap {
    pub fn days(&self) -> u32 {
        (self.last - self.first + 1).unsigned_abs()
    }
}

/// An account that posts several times a day still rests for a weekend or a holiday without anything being lost.
const LEAST: Day = 7;
const TIMES_USUAL: Day = 3;

/// The gaps between days with data (in order, each once). Daily data has a gap where any day is missing; other data where a
/// pause is longer than three times the median one, and than a week.
pub fn gaps(days: &[Day], rhythm: Rhythm) -> Vec<Gap> {
    let longest = match rhythm {
        Rhythm::Daily => 1,
        Rhythm::Irregular => median_pause(days).saturating_mul(TIMES_USUAL).max(LEAST),
    };
    let pairs = days.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    pairs
        .filter(|(before, after)| after.saturating_sub(*before) > longest)
        .map(|(before, after)| Gap { first: before + 1, last: after - 1 })
        .collect()
}

/// Days from one day with data to the next; the lower of the two middle ones, so that one long pause among few does not
/// excuse itself.
fn median_pause(days: &[Day]) -> Day {
    let mut pauses: Vec<Day> = days.iter().zip(days.iter().skip(1)).map(|(before, after)| after - before).collect();
    pauses.sort_unstable();
    pauses.get(pauses.len().saturating_sub(1) / 2).copied().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_missing_day_is_a_gap_of_daily_data_only() {
        let days = [1, 2, 4, 5];
        assert_eq!(gaps(&days, Rhythm::Daily), [Gap { first: 3, last: 3 }]);
        assert_eq!(gaps(&days, Rhythm::Irregular), []);
    }

    #[test]
    fn a_weekly_poster_has_a_gap_after_three_weeks() {
        let weekly = |pause: Day| [0, 7, 14, 21, 21 + pause, 28 + pause];
        assert_eq!(gaps(&weekly(21), Rhythm::Irregular), []);
        assert_eq!(gaps(&weekly(22), Rhythm::Irregular), [Gap { first: 22, last: 42 }]);
    }

    #[test]
    fn a_busy_account_may_rest_for_a_week() {
        assert_eq!(gaps(&[0, 1, 2, 9], Rhythm::Irregular), []);
        assert_eq!(gaps(&[0, 1, 2, 10], Rhythm::Irregular), [Gap { first: 3, last: 9 }]);
    }

    #[test]
    fn one_day_or_none_has_no_gap() {
        assert_eq!(gaps(&[], Rhythm::Daily), []);
        assert_eq!(gaps(&[5], Rhythm::Irregular), []);
    }

    proptest! {
        #[test]
        fn gaps_hold_no_day_with_data_and_days_are_in_order(mut days in prop::collection::vec(0i32..400, 0..60)) {
            days.sort_unstable();
            days.dedup();
            for rhythm in [Rhythm::Daily, Rhythm::Irregular] {
                let found = gaps(&days, rhythm);
                for gap in &found {
                    prop_assert!(gap.first <= gap.last);
                    prop_assert!(days.iter().all(|day| *day < gap.first || *day > gap.last));
                    prop_assert!(days.contains(&(gap.first - 1)) && days.contains(&(gap.last + 1)));
                }
                prop_assert!(found.windows(2).all(|pair| pair[0].last < pair[1].first));
            }
            let missing = days.last().zip(days.first()).map_or(0, |(last, first)| last - first + 1)
                - i32::try_from(days.len()).unwrap();
            let counted: u32 = gaps(&days, Rhythm::Daily).iter().map(Gap::days).sum();
            prop_assert_eq!(i64::from(counted), i64::from(missing.max(0)));
        }
    }
}
