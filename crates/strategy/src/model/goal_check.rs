//! Which letter of SMART a goal fails, and why.
//!
//! "Achievable" is asked of two witnesses that may disagree, and both are heard: the own history (was as much growth ever
//! seen over as long a stretch?) and benchmarks (has anybody reached the target?). Without history it says so.

use chrono::NaiveDate;

use super::stage::{self, Place};

/// A goal as far as it is filled in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    pub statement: String,
    pub metric: String,
    pub baseline: Option<f64>,
    pub target: Option<f64>,
    pub start: Option<NaiveDate>,
    pub deadline: Option<NaiveDate>,
    pub owner: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    pub who: String,
    pub value: f64,
}

/// Why a letter holds or fails. Worded by the catalogue (`goal-check-…`).
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    NoStatement,
    /// Too short to say what is to be done.
    ShortStatement,
    NoOwner,
    Specific,
    NoMetric,
    UnknownMetric {
        metric: String,
    },
    NoBaseline,
    NoTarget,
    NoChange,
    /// More is better, and the target is below the baseline.
    BelowBaseline {
        baseline: f64,
        target: f64,
    },
    /// Less is better, and the target is above the baseline.
    AboveBaseline {
        baseline: f64,
        target: f64,
    },
    Measurable {
        metric: String,
        baseline: f64,
        target: f64,
    },
    NoHistory,
    /// Said where no history can judge it: the target is so many times the baseline, within so many days.
    Asked {
        times: f64,
        days: i64,
    },
    /// `asked` and `best` are growth (0.5 is +50 %) over `periods`; `reached` of `windows` stretches grew as much.
    Unprecedented {
        asked: f64,
        best: f64,
        periods: usize,
        windows: usize,
    },
    Precedented {
        asked: f64,
        best: f64,
        median: f64,
        periods: usize,
        reached: usize,
        windows: usize,
    },
    BelowBenchmark {
        who: String,
        value: f64,
    },
    AboveBenchmark {
        who: String,
        value: f64,
    },
    Relevant {
        place: Place,
    },
    NoPlace {
        metric: String,
    },
    NoStart,
    NoDeadline,
    DeadlineBeforeStart,
    TimeBound {
        days: i64,
    },
    /// Longer than three years: nobody will remember it.
    TooLong {
        days: i64,
    },
}

/// One letter: null where it cannot be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    pub ok: Option<bool>,
    pub why: Vec<Reason>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Smart {
    pub specific: Letter,
    pub measurable: Letter,
    pub achievable: Letter,
    pub relevant: Letter,
    pub time_bound: Letter,
}

/// Characters a statement needs to say what is to be done: four Chinese ones do, so do two short English words.
const SHORTEST: usize = 4;
const LONGEST_DAYS: i64 = 3 * 366;
/// Days of a period of history (months).
const PERIOD_DAYS: f64 = 30.4375;

/// `history` is the metric by month, oldest first, up to the goal's start.
pub fn check(goal: &Draft, history: &[f64], benchmarks: &[Benchmark]) -> Smart {
    Smart {
        specific: specific(goal),
        measurable: measurable(goal),
        achievable: achievable(goal, history, benchmarks),
        relevant: relevant(goal),
        time_bound: time_bound(goal),
    }
}

fn failed(why: Vec<Reason>, passed: Reason) -> Letter {
    if why.is_empty() { Letter { ok: Some(true), why: vec![passed] } } else { Letter { ok: Some(false), why } }
}

fn specific(goal: &Draft) -> Letter {
    let statement = goal.statement.trim();
    let mut why = Vec::new();
    if statement.is_empty() {
        why.push(Reason::NoStatement);
    } else if statement.chars().filter(|found| found.is_alphanumeric()).count() < SHORTEST {
        why.push(Reason::ShortStatement);
    }
    if goal.owner.trim().is_empty() {
        why.push(Reason::NoOwner);
    }
    failed(why, Reason::Specific)
}

fn measurable(goal: &Draft) -> Letter {
    let mut why = Vec::new();
    if goal.metric.is_empty() {
        why.push(Reason::NoMetric);
    } else if stage::place(&goal.metric).is_none() {
        why.push(Reason::UnknownMetric { metric: goal.metric.clone() });
    }
    let (baseline, target) = (finite(goal.baseline), finite(goal.target));
    match (baseline, target) {
        (Some(baseline), Some(target)) if baseline == target => why.push(Reason::NoChange),
        (Some(baseline), Some(target)) => {
            let falls = target < baseline;
            match (falls, stage::less_is_better(&goal.metric)) {
                (true, false) => why.push(Reason::BelowBaseline { baseline, target }),
                (false, true) => why.push(Reason::AboveBaseline { baseline, target }),
                _ => {}
            }
        }
        (baseline, target) => {
            if baseline.is_none() {
                why.push(Reason::NoBaseline);
            }
            if target.is_none() {
                why.push(Reason::NoTarget);
            }
        }
    }
    let metric = goal.metric.clone();
    failed(why, Reason::Measurable { metric, baseline: baseline.unwrap_or(0.0), target: target.unwrap_or(0.0) })
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

fn achievable(goal: &Draft, history: &[f64], benchmarks: &[Benchmark]) -> Letter {
    let Some(target) = finite(goal.target) else { return Letter { ok: None, why: vec![Reason::NoTarget] } };
    let less = stage::less_is_better(&goal.metric);
    let mut why = Vec::new();
    let own = finite(goal.baseline).filter(|baseline| *baseline > 0.0).and_then(|baseline| {
        let asked = target / baseline - 1.0;
        precedent(if less { -asked } else { asked }, history, periods(goal), less)
    });
    let mut ok = match own {
        Some(reason) => {
            let seen = matches!(reason, Reason::Precedented { .. });
            why.push(reason);
            Some(seen)
        }
        None => {
            why.push(Reason::NoHistory);
            let baseline = finite(goal.baseline).filter(|baseline| *baseline > 0.0);
            let days = goal.start.zip(goal.deadline).map(|(start, deadline)| (deadline - start).num_days() + 1);
            if let Some((baseline, days)) = baseline.zip(days.filter(|days| *days > 0)) {
                why.push(Reason::Asked { times: target / baseline, days });
            }
            None
        }
    };
    for benchmark in benchmarks.iter().filter(|benchmark| benchmark.value.is_finite()) {
        let (who, value) = (benchmark.who.clone(), benchmark.value);
        let within = if less { target >= value } else { target <= value };
        if within {
            why.push(Reason::BelowBenchmark { who, value });
        } else {
            why.push(Reason::AboveBenchmark { who, value });
        }
    }
    // Without a history of our own, a target that nobody reaches is not shown to be achievable either.
    let beyond_all = why.iter().any(|reason| matches!(reason, Reason::AboveBenchmark { .. }))
        && !why.iter().any(|reason| matches!(reason, Reason::BelowBenchmark { .. }));
    if ok.is_none() && beyond_all {
        ok = Some(false);
    }
    Letter { ok, why }
}

/// Months between start and deadline, at least one.
fn periods(goal: &Draft) -> usize {
    let days = match (goal.start, goal.deadline) {
        (Some(start), Some(deadline)) => (deadline - start).num_days().max(0),
        _ => 0,
    };
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "months")]
    let months = (days as f64 / PERIOD_DAYS).round() as usize;
    months.max(1)
}

/// Growth over every stretch of as many periods; where the history is shorter, over its longest stretches.
fn precedent(asked: f64, history: &[f64], periods: usize, less: bool) -> Option<Reason> {
    let history: Vec<f64> = history.iter().copied().filter(|value| value.is_finite()).collect();
    let span = periods.min(history.len().checked_sub(1)?);
    if span == 0 {
        return None;
    }
    let pairs = history.iter().zip(history.iter().skip(span)).filter(|(from, _)| **from > 0.0);
    let mut grown: Vec<f64> = pairs.map(|(from, to)| to / from - 1.0).map(|g| if less { -g } else { g }).collect();
    grown.sort_by(f64::total_cmp);
    let (best, median) = (*grown.last()?, grown[grown.len() / 2]);
    let (windows, reached) = (grown.len(), grown.iter().filter(|growth| **growth >= asked).count());
    Some(if reached > 0 {
        Reason::Precedented { asked, best, median, periods: span, reached, windows }
    } else {
        Reason::Unprecedented { asked, best, periods: span, windows }
    })
}

fn relevant(goal: &Draft) -> Letter {
    match stage::place(&goal.metric) {
        Some(place) => Letter { ok: Some(true), why: vec![Reason::Relevant { place }] },
        None if goal.metric.is_empty() => Letter { ok: Some(false), why: vec![Reason::NoMetric] },
        None => Letter { ok: Some(false), why: vec![Reason::NoPlace { metric: goal.metric.clone() }] },
    }
}

fn time_bound(goal: &Draft) -> Letter {
    let mut why = Vec::new();
    if goal.start.is_none() {
        why.push(Reason::NoStart);
    }
    if goal.deadline.is_none() {
        why.push(Reason::NoDeadline);
    }
    let days = match (goal.start, goal.deadline) {
        (Some(start), Some(deadline)) => (deadline - start).num_days() + 1,
        _ => 0,
    };
    if why.is_empty() && days < 1 {
        why.push(Reason::DeadlineBeforeStart);
    }
    if days > LONGEST_DAYS {
        why.push(Reason::TooLong { days });
    }
    failed(why, Reason::TimeBound { days })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goal() -> Draft {
        Draft {
            statement: "把互动率从 0.5% 提升到 2.5%".to_owned(),
            metric: "engagement_rate".to_owned(),
            baseline: Some(0.005),
            target: Some(0.025),
            start: NaiveDate::from_ymd_opt(2026, 1, 1),
            deadline: NaiveDate::from_ymd_opt(2026, 6, 30),
            owner: "林".to_owned(),
        }
    }

    fn industry(value: f64) -> Vec<Benchmark> {
        vec![Benchmark { who: "industry".to_owned(), value }]
    }

    #[test]
    fn both_witnesses_are_heard() {
        let smart = check(&goal(), &[0.004, 0.005, 0.0045, 0.005], &industry(0.03));
        assert_eq!(smart.achievable.ok, Some(false));
        assert!(matches!(smart.achievable.why[0], Reason::Unprecedented { asked, .. } if (asked - 4.0).abs() < 1e-9));
        assert_eq!(smart.achievable.why[1], Reason::BelowBenchmark { who: "industry".to_owned(), value: 0.03 });
        let others = [&smart.specific, &smart.measurable, &smart.relevant, &smart.time_bound];
        assert!(others.iter().all(|letter| letter.ok == Some(true)));
    }

    #[test]
    fn growth_that_was_seen_before_is_achievable() {
        let modest = Draft { target: Some(0.006), ..goal() };
        let history: Vec<f64> = (0..14).map(|month| 0.003 + 0.0002 * f64::from(month)).collect();
        let smart = check(&modest, &history, &[]);
        assert!(matches!(smart.achievable.why[..], [Reason::Precedented { periods: 6, windows: 8, .. }]));
        assert_eq!(smart.achievable.ok, Some(true));
    }

    #[test]
    fn without_history_it_says_so() {
        for history in [&[][..], &[0.004], &[f64::NAN, 0.004], &[0.0, 0.0]] {
            let smart = check(&goal(), history, &industry(0.03));
            assert_eq!((smart.achievable.ok, &smart.achievable.why[0]), (None, &Reason::NoHistory));
            assert_eq!(smart.achievable.why[1], Reason::Asked { times: 5.0, days: 181 });
        }
        assert_eq!(check(&goal(), &[], &industry(0.02)).achievable.ok, Some(false));
    }

    #[test]
    fn each_letter_says_what_is_missing() {
        let smart = check(&Draft::default(), &[], &[]);
        assert_eq!(smart.specific.why, [Reason::NoStatement, Reason::NoOwner]);
        assert_eq!(smart.measurable.why, [Reason::NoMetric, Reason::NoBaseline, Reason::NoTarget]);
        assert_eq!(smart.achievable, Letter { ok: None, why: vec![Reason::NoTarget] });
        assert_eq!(smart.relevant.why, [Reason::NoMetric]);
        assert_eq!(smart.time_bound.why, [Reason::NoStart, Reason::NoDeadline]);
    }

    #[test]
    fn a_growth_goal_does_not_fall_and_a_cost_does_not_rise() {
        let falling = Draft { target: Some(0.001), ..goal() };
        assert_eq!(check(&falling, &[], &[]).measurable.ok, Some(false));
        let cheaper = Draft { metric: "cpl".to_owned(), baseline: Some(80.0), target: Some(60.0), ..goal() };
        let smart = check(&cheaper, &[100.0, 90.0, 80.0, 75.0, 70.0, 70.0, 60.0], &industry(55.0));
        assert_eq!((smart.measurable.ok, smart.achievable.ok), (Some(true), Some(true)));
        let late = Draft { deadline: NaiveDate::from_ymd_opt(2025, 12, 31), ..goal() };
        assert_eq!(check(&late, &[], &[]).time_bound.why, [Reason::DeadlineBeforeStart]);
    }
}
