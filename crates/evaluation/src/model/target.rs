//! Whose target a filtered board may show, and what a month's target means for its days.

use sandtable_base::Period;

use super::stand_in::Adding;
use crate::view::{Filter, TargetScope, Unit};

/// The scope whose targets belong beside a filtered line: none of a wider scope, or the comparison would lie.
pub fn scope_of(filter: &Filter) -> Option<TargetScope> {
    if !filter.post_types.is_empty() {
        return None;
    }
    if !filter.campaigns.is_empty() {
        return match (filter.campaigns.as_slice(), filter.platforms.as_slice(), filter.accounts.as_slice()) {
            ([campaign], [], []) => Some(TargetScope::Campaign { campaign: campaign.clone() }),
            _ => None,
        };
    }
    match (filter.platforms.as_slice(), filter.accounts.as_slice()) {
        ([], []) => Some(TargetScope::Brand),
        ([platform], []) => Some(TargetScope::Platform { platform: platform.clone() }),
        // The account is narrower than any platform it could be filtered by.
        (_, [account]) => Some(TargetScope::Account { account: account.clone() }),
        _ => None,
    }
}

impl TargetScope {
    /// As the target table keeps it: kind and id.
    pub fn key(&self) -> (&'static str, &str) {
        match self {
            TargetScope::Brand => ("brand", ""),
            TargetScope::Platform { platform } => ("platform", platform),
            TargetScope::Account { account } => ("account", account),
            TargetScope::Campaign { campaign } => ("campaign", campaign),
        }
    }

    pub fn from_key(scope: &str, id: &str) -> TargetScope {
        match scope {
            "platform" => TargetScope::Platform { platform: id.to_owned() },
            "account" => TargetScope::Account { account: id.to_owned() },
            "campaign" => TargetScope::Campaign { campaign: id.to_owned() },
            _ => TargetScope::Brand,
        }
    }
}

/// A known target of a longer period, by name and value.
pub struct Set<'a> {
    pub period: &'a str,
    pub value: f64,
}

/// The target of a period: its own, or what longer targets give its days (`true`: spread). A sum is spread evenly over
/// days; a rate holds for each of its days as it is. No value unless every day of the period has a target.
pub fn target_for(name: &str, period: &Period, sums: bool, set: &[Set<'_>]) -> Option<(f64, bool)> {
    if let Some(own) = set.iter().find(|target| target.period == name) {
        return Some((own.value, false));
    }
    // Only longer periods are spread: a month is not guessed from a few of its days. Where several cover a day, the
    // narrowest says most about it.
    let mut longer: Vec<(Period, f64)> = set
        .iter()
        .filter_map(|target| Some((Period::parse(target.period)?.0, target.value)))
        .filter(|(whole, _)| whole.days() > period.days())
        .collect();
    longer.sort_by_key(|(whole, _)| whole.days());
    let mut total = 0.0;
    let mut day = period.first;
    while day <= period.last {
        let (whole, value) = longer.iter().find(|(whole, _)| whole.first <= day && day <= whole.last)?;
        #[expect(clippy::cast_precision_loss, reason = "day counts are small")]
        let days = if sums { whole.days() as f64 } else { period.days() as f64 };
        total += value / days;
        day = day.succ_opt()?;
    }
    Some((total, true))
}

/// A period of a range with its target.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    pub target: Option<f64>,
    /// What a rate of the period is taken over; 0 where there is nothing.
    pub weight: f64,
    pub days: f64,
}

/// The target of a whole range. Targets of a sum add up; of a level the last one holds. Those of a rate are weighted like
/// the rate itself, so that it is what the range would have if each period had exactly its target: their plain mean, or
/// the last of them, could be reached by a range that missed every one. No value where a period that counts has none.
pub fn target_over(adding: Adding, parts: &[Part]) -> Option<f64> {
    match adding {
        Adding::Sum => parts.iter().map(|part| part.target).try_fold(0.0, |sum, target| Some(sum + target?)),
        Adding::Level => parts.last()?.target,
        Adding::Never => {
            // Without rows there is nothing to weigh by but time.
            let by_rows = parts.iter().any(|part| part.weight > 0.0);
            let weighed = parts.iter().map(|part| (part.target, if by_rows { part.weight } else { part.days }));
            let (mut sum, mut all) = (0.0, 0.0);
            for (target, weight) in weighed.filter(|(_, weight)| *weight > 0.0) {
                sum += target? * weight;
                all += weight;
            }
            (all > 0.0).then(|| sum / all)
        }
    }
}

/// More than anybody counts; beyond it whole numbers are no longer exact.
const MOST: f64 = 1e15;

/// What a target of this unit must be, where the value is not: 700 % of a share is 7 typed without its sign.
pub fn refused(value: f64, unit: Unit) -> Option<&'static str> {
    match unit {
        _ if !value.is_finite() || value < 0.0 => Some("a number that is not below zero"),
        Unit::Percent if value > 1.0 => Some("a fraction of at most 1: 0.045 is 4.5 %"),
        _ => (value > MOST).then_some("a number of at most 1e15"),
    }
}

/// Whether a value does what its target asks.
pub fn reached(value: f64, target: f64, more_is_better: bool) -> bool {
    if more_is_better { value >= target } else { value <= target }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use sandtable_base::{Granularity, WeekStart};

    fn filter(platforms: &[&str], accounts: &[&str], types: &[&str]) -> Filter {
        let own = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Filter { platforms: own(platforms), accounts: own(accounts), post_types: own(types), ..Filter::default() }
    }

    #[test]
    fn a_brand_target_is_not_for_a_filtered_line() {
        assert_eq!(scope_of(&filter(&[], &[], &[])), Some(TargetScope::Brand));
        assert_eq!(scope_of(&filter(&["douyin"], &[], &[])), Some(TargetScope::Platform { platform: "douyin".into() }));
        assert_eq!(scope_of(&filter(&["douyin"], &["3"], &[])), Some(TargetScope::Account { account: "3".into() }));
        assert_eq!(scope_of(&filter(&["douyin", "x"], &[], &[])), None);
        assert_eq!(scope_of(&filter(&[], &[], &["reel"])), None);
    }

    #[test]
    fn a_month_is_spread_over_its_days() {
        let set = [Set { period: "2026-09", value: 300.0 }, Set { period: "2026-10", value: 310.0 }];
        let week = Period::holding("2026-09-30".parse().unwrap(), Granularity::Week, WeekStart::Monday);
        // 28 September to 4 October: three days at 10, four at 10.
        let (value, spread) = target_for("2026-W40", &week, true, &set).unwrap();
        assert!(spread && (value - 70.0).abs() < 1e-9, "{value}");
        let (rate, _) = target_for(
            "2026-W40",
            &week,
            false,
            &[Set { period: "2026-09", value: 0.02 }, Set { period: "2026-10", value: 0.03 }],
        )
        .unwrap();
        assert!((rate - (3.0 * 0.02 + 4.0 * 0.03) / 7.0).abs() < 1e-12);
        assert_eq!(target_for("2026-W40", &week, true, &set[..1]), None);
    }

    #[test]
    fn the_narrowest_target_counts_for_a_day() {
        let day = Period::holding("2026-09-30".parse().unwrap(), Granularity::Day, WeekStart::Monday);
        let set = [Set { period: "2026-09", value: 300.0 }, Set { period: "2026-W40", value: 700.0 }];
        assert_eq!(target_for("2026-09-30", &day, true, &set), Some((100.0, true)));
    }

    #[test]
    fn its_own_target_comes_first() {
        let day = Period::holding("2026-09-30".parse().unwrap(), Granularity::Day, WeekStart::Monday);
        let set = [Set { period: "2026-09", value: 300.0 }, Set { period: "2026-09-30", value: 7.0 }];
        assert_eq!(target_for("2026-09-30", &day, true, &set), Some((7.0, false)));
    }
    fn part(target: Option<f64>, weight: f64) -> Part {
        Part { target, weight, days: 30.0 }
    }

    #[test]
    fn a_rate_that_missed_every_month_missed_the_range() {
        let months = [(3.95, 4.3), (4.17, 4.4), (4.31, 4.5), (3.99, 4.5), (4.14, 4.6), (3.87, 4.0)];
        let parts: Vec<Part> = months.iter().map(|(_, target)| part(Some(*target), 1_000.0)).collect();
        let value = months.iter().map(|(rate, _)| rate).sum::<f64>() / 6.0;
        let target = target_over(Adding::Never, &parts).unwrap();
        assert!((target - 26.3 / 6.0).abs() < 1e-12 && !reached(value, target, true), "{value} of {target}");
    }

    #[test]
    fn sums_add_up_and_of_levels_the_last_holds() {
        let parts = [part(Some(10.0), 0.0), part(Some(30.0), 0.0)];
        assert_eq!(target_over(Adding::Sum, &parts), Some(40.0));
        assert_eq!(target_over(Adding::Level, &parts), Some(30.0));
        assert_eq!(target_over(Adding::Never, &parts), Some(20.0));
    }

    #[test]
    fn a_period_that_counts_and_has_no_target_leaves_the_range_without() {
        let parts = [part(Some(0.04), 100.0), part(None, 50.0)];
        for adding in [Adding::Sum, Adding::Level, Adding::Never] {
            assert_eq!(target_over(adding, &parts), None);
        }
        // A month to come has nothing that a rate could be held against.
        assert_eq!(target_over(Adding::Never, &[part(Some(0.04), 100.0), part(None, 0.0)]), Some(0.04));
    }

    #[test]
    fn a_rate_is_a_fraction_and_a_count_is_countable() {
        for (value, unit) in
            [(7.0, Unit::Percent), (125_000.0, Unit::Percent), (1e20, Unit::Count), (-1.0, Unit::Count)]
        {
            assert!(refused(value, unit).is_some(), "{value}");
        }
        for (value, unit) in
            [(0.045, Unit::Percent), (1.0, Unit::Percent), (7_270_000.0, Unit::Count), (0.0, Unit::Money)]
        {
            assert_eq!(refused(value, unit), None, "{value}");
        }
        assert!(refused(f64::NAN, Unit::Hours).is_some());
    }

    #[test]
    fn fewer_are_better_where_the_metric_says_so() {
        assert!(reached(5.0, 10.0, false) && !reached(11.0, 10.0, false));
        assert!(reached(10.0, 10.0, true) && reached(10.0, 10.0, false));
    }

    proptest! {
        #[test]
        fn a_range_is_reached_when_all_its_periods_are_and_missed_when_none_is(
            months in prop::collection::vec((0.001..0.2f64, 1.0..1e6f64, 0.01..0.5f64), 1..12)
        ) {
            for (better, side) in [(true, 1.0), (false, -1.0)] {
                let parts: Vec<Part> = months.iter().map(|(target, weight, _)| part(Some(*target), *weight)).collect();
                let weight: f64 = months.iter().map(|(_, weight, _)| weight).sum();
                let numerator: f64 =
                    months.iter().map(|(target, weight, off)| target * (1.0 + side * off) * weight).sum();
                prop_assert_eq!(reached(numerator / weight, target_over(Adding::Never, &parts).unwrap(), true), better);
            }
        }

        #[test]
        fn the_target_of_a_rate_lies_between_those_of_its_periods(
            months in prop::collection::vec((0.0..1.0f64, 0.0..1e6f64), 1..12)
        ) {
            let parts: Vec<Part> = months.iter().map(|(target, weight)| part(Some(*target), *weight)).collect();
            let target = target_over(Adding::Never, &parts).unwrap();
            let targets = || months.iter().map(|(target, _)| *target);
            prop_assert!(target >= targets().fold(f64::MAX, f64::min) - 1e-9);
            prop_assert!(target <= targets().fold(f64::MIN, f64::max) + 1e-9);
        }
    }
}
