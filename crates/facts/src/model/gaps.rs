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
    let longest = longest_pause(days, rhythm);
    let pairs = days.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    pairs
        .filter(|(before, after)| after.saturating_sub(*before) > longest)
        .map(|(before, after)| Gap { first: before + 1, last: after - 1 })
        .collect()
}

/// The last day the data speak of. `made` is the day of an export; `stated` says that the file, its name or somebody
/// gave it. Daily data speak of the days they list. Posts come when they come: an export made today shows that there was none
/// since. Where nothing says when it was made (the day is that of the import), that holds only for a pause that is usual.
pub fn speaks_until(days: &[Day], rhythm: Rhythm, made: Day, stated: bool) -> Day {
    let Some(last) = days.last().copied() else { return made };
    match rhythm {
        Rhythm::Daily => last,
        Rhythm::Irregular if stated || made.saturating_sub(last) <= longest_pause(days, rhythm) => made,
        Rhythm::Irregular => last,
    }
}

/// The longest pause that is no gap.
fn longest_pause(days: &[Day], rhythm: Rhythm) -> Day {
    match rhythm {
        Rhythm::Daily => 1,
        Rhythm::Irregular => median_pause(days).saturating_mul(TIMES_USUAL).max(LEAST),
    }
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
    fn an_export_of_posts_speaks_until_the_day_it_was_made_where_somebody_said_it() {
        let weekly = [0, 7, 14, 21];
        assert_eq!(speaks_until(&weekly, Rhythm::Irregular, 200, true), 200);
        assert_eq!(speaks_until(&weekly, Rhythm::Irregular, 200, false), 21);
        // Three weeks without a post are usual for who posts weekly.
        assert_eq!(speaks_until(&weekly, Rhythm::Irregular, 42, false), 42);
        assert_eq!(speaks_until(&weekly, Rhythm::Irregular, 43, false), 21);
    }

    #[test]
    fn daily_data_speak_until_their_last_day_and_data_without_days_until_their_export() {
        assert_eq!(speaks_until(&[0, 1, 2], Rhythm::Daily, 200, true), 2);
        assert_eq!(speaks_until(&[], Rhythm::Irregular, 200, false), 200);
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
