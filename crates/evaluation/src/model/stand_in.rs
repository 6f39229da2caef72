//! Where typed figures stand in for rows that there are not.
//!
//! A typed figure counts in its own period when no row says anything of it, and in every longer period that holds all of
//! it: months add up to quarters and years. It is never split: a month says nothing of its weeks.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sandtable_base::Period;

/// A typed figure by its period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Typed {
    pub period: Period,
    pub value: f64,
    /// The account whose stand it is; none of a figure of the whole.
    pub account: Option<i64>,
}

/// How figures of shorter periods make one of a longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adding {
    /// They add up.
    Sum,
    /// A stand at a moment: the last one holds, of accounts the last one of each.
    Level,
    /// A share or a mean: of its own period only.
    Never,
}

/// The typed figures that make the figure of a period, by their positions: its own, else as few as say most, none of a
/// day twice. Of stands the last one of the whole, or those of the accounts where one of them is later. `has_rows` tells
/// where rows speak: there a typed figure does not count.
pub fn parts(period: &Period, typed: &[Typed], adding: Adding, has_rows: impl Fn(&Typed) -> bool) -> Vec<usize> {
    let within = |other: &Period| match adding {
        Adding::Never => other == period,
        Adding::Sum | Adding::Level => other.first >= period.first && other.last <= period.last,
    };
    let mut able: Vec<usize> = typed
        .iter()
        .enumerate()
        .filter(|(_, typed)| within(&typed.period) && !has_rows(typed))
        .map(|(at, _)| at)
        .collect();
    // The longest first, so that a year that was typed counts before its months.
    able.sort_by_key(|at| typed.get(*at).map(|typed| (-typed.period.days(), typed.period.first)));
    let mut chosen: Vec<usize> = Vec::new();
    for at in able {
        let Some(new) = typed.get(at) else { continue };
        let overlaps = |other: &Typed| {
            new.account == other.account
                && new.period.first <= other.period.last
                && other.period.first <= new.period.last
        };
        if !chosen.iter().filter_map(|at| typed.get(*at)).any(overlaps) {
            chosen.push(at);
        }
    }
    if adding == Adding::Level {
        chosen = last_stands(&chosen, typed);
    }
    chosen.sort_by_key(|at| typed.get(*at).map(|typed| typed.period.first));
    chosen
}

fn last_stands(chosen: &[usize], typed: &[Typed]) -> Vec<usize> {
    let mut last: BTreeMap<Option<i64>, (NaiveDate, usize)> = BTreeMap::new();
    for (at, found) in chosen.iter().filter_map(|at| Some((*at, typed.get(*at)?))) {
        let known = last.entry(found.account).or_insert((found.period.last, at));
        *known = (*known).max((found.period.last, at));
    }
    let whole = last.remove(&None);
    let accounts = last.values().map(|(day, _)| *day).max();
    match whole {
        Some((day, at)) if accounts.is_none_or(|accounts| accounts <= day) => vec![at],
        _ => last.into_values().map(|(_, at)| at).collect(),
    }
}

/// Days of a period that have data when rows cover its first `covered` days: typed figures carry on where they end, up
/// to `until` (a period that is not over is not covered by what was typed of it).
pub fn covered_with(period: &Period, covered: i64, parts: impl Iterator<Item = Period>, until: NaiveDate) -> i64 {
    let mut parts: Vec<Period> = parts.collect();
    parts.sort();
    let mut covered = covered;
    for part in parts {
        let (first, last) = ((part.first - period.first).num_days(), (part.last.min(until) - period.first).num_days());
        if first <= covered {
            covered = covered.max(last + 1);
        }
    }
    covered.clamp(0, period.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn period(name: &str) -> Period {
        Period::parse(name).unwrap().0
    }

    fn typed(figures: &[(&str, f64)]) -> Vec<Typed> {
        figures.iter().map(|(name, value)| Typed { period: period(name), value: *value, account: None }).collect()
    }

    fn sum(name: &str, figures: &[(&str, f64)], rows: &[&str]) -> f64 {
        let typed = typed(figures);
        let has_rows = |Typed { period: asked, .. }: &Typed| {
            rows.iter().map(|name| period(name)).any(|day| day.first >= asked.first && day.last <= asked.last)
        };
        parts(&period(name), &typed, Adding::Sum, has_rows).into_iter().map(|at| typed[at].value).sum()
    }

    #[test]
    fn months_add_up_and_are_never_split() {
        let months = [("2026-07", 1.0), ("2026-08", 2.0), ("2026-10", 4.0)];
        assert_eq!(sum("2026-Q3", &months, &[]), 3.0);
        assert_eq!(sum("2026", &months, &[]), 7.0);
        assert_eq!(sum("2026-08", &months, &[]), 2.0);
        assert_eq!(sum("2026-W33", &months, &[]), 0.0);
    }

    #[test]
    fn where_rows_speak_the_typed_figure_does_not() {
        let months = [("2026-07", 1.0), ("2026-08", 2.0)];
        assert_eq!(sum("2026-Q3", &months, &["2026-08-05"]), 1.0);
        assert_eq!(sum("2026-08", &months, &["2026-08-05"]), 0.0);
    }

    #[test]
    fn its_own_figure_counts_before_its_parts() {
        let figures = [("2026", 100.0), ("2026-07", 1.0)];
        assert_eq!(sum("2026", &figures, &[]), 100.0);
        assert_eq!(sum("2026-Q3", &figures, &[]), 1.0);
    }

    #[test]
    fn of_stands_the_last_holds_and_shares_are_not_added() {
        let figures = typed(&[("2026-07", 10.0), ("2026-08", 12.0)]);
        let quarter = period("2026-Q3");
        assert_eq!(parts(&quarter, &figures, Adding::Level, |_| false), [1]);
        assert_eq!(parts(&quarter, &figures, Adding::Never, |_| false), Vec::<usize>::new());
        assert_eq!(parts(&period("2026-07"), &figures, Adding::Never, |_| false), [0]);
    }

    #[test]
    fn of_stands_of_accounts_the_last_of_each_holds_unless_the_whole_has_a_later_one() {
        let of = |name: &str, account| Typed { period: period(name), value: 1.0, account };
        let figures = [of("2026-06", Some(1)), of("2026-07", Some(1)), of("2026-07", Some(2)), of("2026-08", Some(2))];
        let quarter = period("2026-Q3");
        let last = |figures: &[Typed]| parts(&quarter, figures, Adding::Level, |_| false);
        assert_eq!(last(&figures), [1, 3]);
        assert_eq!(last(&[&figures[..], &[of("2026-07", None)]].concat()), [1, 3]);
        assert_eq!(last(&[&figures[..], &[of("2026-08", None)]].concat()), [4]);
        let first_has_rows = |typed: &Typed| typed.account == Some(1);
        assert_eq!(parts(&quarter, &figures, Adding::Level, first_has_rows), [3]);
    }

    #[test]
    fn typed_months_carry_on_where_rows_end() {
        let quarter = period("2026-Q3");
        let until = "2026-12-31".parse().unwrap();
        let with =
            |covered, names: &[&str]| covered_with(&quarter, covered, names.iter().map(|name| period(name)), until);
        assert_eq!(with(31, &["2026-08"]), 62);
        assert_eq!(with(0, &["2026-09"]), 0);
        assert_eq!(with(0, &["2026-07", "2026-08", "2026-09"]), 92);
        assert_eq!(covered_with(&quarter, 0, [quarter].into_iter(), "2026-07-10".parse().unwrap()), 10);
    }

    proptest! {
        #[test]
        fn no_day_is_counted_twice_and_all_lies_within(
            picks in prop::collection::vec((0u32..12, prop::sample::select(vec!["m", "q", "y", "w"])), 0..12)
        ) {
            let all: Vec<Typed> = picks.iter().map(|(at, kind)| {
                let name = match *kind {
                    "m" => format!("2026-{:02}", at + 1),
                    "q" => format!("2026-Q{}", at / 3 + 1),
                    "y" => "2026".to_owned(),
                    _ => format!("2026-W{:02}", at * 4 + 1),
                };
                Typed { period: period(&name), value: 1.0, account: None }
            }).collect();
            let year = period("2026");
            let chosen = parts(&year, &all, Adding::Sum, |_| false);
            let days: i64 = chosen.iter().map(|at| all[*at].period.days()).sum();
            prop_assert!(days <= year.days());
            prop_assert!(chosen.windows(2).all(|pair| all[pair[0]].period.last < all[pair[1]].period.first));
        }
    }
}
