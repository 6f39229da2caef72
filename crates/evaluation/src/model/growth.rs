//! How much a figure grew between the stands of a post.
//!
//! Only what two stands say is known. What lies between them is shared over the days only when an estimate is asked for.

use sandtable_base::{Day, Figures, Metric};

use crate::view::Nature;

/// A figure on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    pub day: Day,
    pub value: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Growth {
    pub from: Day,
    pub to: Day,
    /// Below zero where the platform took figures back.
    pub gained: f64,
    pub nature: Nature,
}

impl Growth {
    pub fn per_day(&self) -> f64 {
        self.gained / f64::from((self.to - self.from).max(1))
    }
}

/// What was gained from day `from` to day `to` by points in order of time, of which the later of a day counts. Whole
/// intervals only: from the first point inside to the last. With `estimate` the intervals that reach beyond the range are
/// shared evenly over their days. `None`: no two points to compare.
pub fn gained(points: &[Point], from: Day, to: Day, estimate: bool) -> Option<Growth> {
    let mut last_of_day: Vec<Point> = Vec::new();
    for point in points {
        match last_of_day.last_mut() {
            Some(last) if last.day == point.day => *last = *point,
            _ => last_of_day.push(*point),
        }
    }
    let inside = || last_of_day.iter().filter(|point| (from..=to).contains(&point.day));
    let (mut first, mut last) = (inside().next().copied(), inside().next_back().copied());
    let mut nature = Nature::Actual;
    if estimate {
        for (day, end) in [(from, &mut first), (to, &mut last)] {
            if let Some(between) = between(&last_of_day, day) {
                *end = Some(between);
                nature = Nature::Estimated;
            }
        }
    }
    let (first, last) = (first?, last?);
    (first.day < last.day).then_some(Growth { from: first.day, to: last.day, gained: last.value - first.value, nature })
}

/// The value of a day that lies between two points, if it is none of theirs.
fn between(points: &[Point], day: Day) -> Option<Point> {
    points.windows(2).find_map(|pair| {
        let [before, after] = pair else { return None };
        if !(before.day < day && day < after.day) {
            return None;
        }
        let share = f64::from(day - before.day) / f64::from(after.day - before.day);
        Some(Point { day, value: before.value + (after.value - before.value) * share })
    })
}

/// Metrics that two stands both have, with what the later one has more. Means and rates do not grow.
pub fn differences(before: &Figures, after: &Figures) -> Vec<(Metric, f64)> {
    use sandtable_base::metric::Nature::Rate;
    let grows = |metric: &Metric| metric.nature() != Rate;
    let both = |(metric, value): (Metric, f64)| Some((metric, value - before.get(metric)?));
    after.present().filter(|(metric, _)| grows(metric)).filter_map(both).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn points(list: &[(Day, f64)]) -> Vec<Point> {
        list.iter().map(|(day, value)| Point { day: *day, value: *value }).collect()
    }

    #[test]
    fn only_whole_intervals_count() {
        let stands = points(&[(0, 100.0), (10, 200.0), (20, 260.0)]);
        let growth = gained(&stands, 5, 25, false).unwrap();
        assert_eq!((growth.from, growth.to, growth.gained, growth.nature), (10, 20, 60.0, Nature::Actual));
        assert_eq!(growth.per_day(), 6.0);
        assert_eq!(gained(&stands, 11, 25, false), None);
    }

    #[test]
    fn an_estimate_shares_an_interval_over_its_days_and_says_so() {
        let stands = points(&[(0, 100.0), (10, 200.0), (20, 260.0)]);
        let growth = gained(&stands, 5, 15, true).unwrap();
        assert_eq!((growth.from, growth.to, growth.gained, growth.nature), (5, 15, 80.0, Nature::Estimated));
        assert_eq!(gained(&stands, 0, 20, true).unwrap().nature, Nature::Actual);
        assert_eq!(gained(&stands, 30, 40, true), None);
    }

    #[test]
    fn a_fall_is_below_zero_and_of_a_day_the_later_counts() {
        let growth = gained(&points(&[(0, 100.0), (0, 120.0), (4, 90.0)]), 0, 10, false).unwrap();
        assert_eq!(growth.gained, -30.0);
        assert_eq!(gained(&points(&[(0, 100.0), (0, 120.0)]), 0, 10, false), None);
    }

    #[test]
    fn figures_that_only_one_stand_has_are_no_growth() {
        let (mut before, mut after) = (Figures::default(), Figures::default());
        before.set(Metric::Likes, Some(5.0));
        after.set(Metric::Likes, Some(8.0));
        after.set(Metric::Views, Some(100.0));
        before.set(Metric::Ctr, Some(0.1));
        after.set(Metric::Ctr, Some(0.2));
        assert_eq!(differences(&before, &after), [(Metric::Likes, 3.0)]);
    }

    proptest! {
        #[test]
        fn what_is_gained_adds_up_over_neighbouring_ranges(
            values in prop::collection::vec(0.0f64..1000.0, 2..12), cut in 0usize..12,
        ) {
            let stands: Vec<Point> =
                values.iter().enumerate().map(|(at, value)| Point { day: at as Day * 3, value: *value }).collect();
            let end = stands.last().unwrap().day;
            let cut = (cut as Day * 3).min(end);
            let whole = gained(&stands, 0, end, false).unwrap().gained;
            let part = |from, to| gained(&stands, from, to, false).map_or(0.0, |growth| growth.gained);
            prop_assert!((part(0, cut) + part(cut, end) - whole).abs() < 1e-6);
            let odd = cut + 1;
            let shared = |from, to| gained(&stands, from, to, true).map_or(0.0, |growth| growth.gained);
            if odd < end {
                prop_assert!((shared(0, odd) + shared(odd, end) - whole).abs() < 1e-6);
            }
        }
    }
}
