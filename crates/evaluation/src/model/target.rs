//! Whose target a filtered board may show, and what a month's target means for its days.

use sandtable_base::Period;

use crate::view::{Filter, TargetScope};

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

#[cfg(test)]
mod tests {
    use super::*;
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
}
