//! Steps counted back from the day something is published, over working days.

use chrono::{Days, NaiveDate};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub start: NaiveDate,
    /// The last day it is worked on.
    pub finish: NaiveDate,
}

/// Places steps of so many working days one behind the other so that the last ends before the publish day; steps of no
/// days (milestones) are on the day of publishing itself when nothing follows, else with the step behind them. The
/// publish day itself may be a day off: work is done before it. Null when the calendar ends.
pub fn back(days: &[i64], publish: NaiveDate, is_worked: impl Fn(NaiveDate) -> bool) -> Option<Vec<Placed>> {
    let mut placed = Vec::with_capacity(days.len());
    // The first day that is taken already.
    let mut taken = publish;
    for &length in days.iter().rev() {
        if length <= 0 {
            placed.push(Placed { start: taken, finish: taken });
            continue;
        }
        let (mut left, mut day, mut finish, mut idle) = (length, taken, None, 0);
        while left > 0 {
            day = day.checked_sub_days(Days::new(1))?;
            if is_worked(day) {
                finish = finish.or(Some(day));
                (left, idle) = (left - 1, 0);
            } else {
                idle += 1;
                if idle > 366 {
                    return None;
                }
            }
        }
        placed.push(Placed { start: day, finish: finish? });
        taken = day;
    }
    placed.reverse();
    Some(placed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sandtable_almanac::WorkDays;

    use super::*;

    #[test]
    fn a_holiday_pushes_work_forward() {
        // The Spring Festival of 2026 is off from 15 to 23 February, Saturday the 14th is worked.
        let publish = NaiveDate::from_ymd_opt(2026, 2, 25).unwrap();
        let placed = back(&[2, 2, 0], publish, |day| WorkDays::China.is_worked(day)).unwrap();
        let texts: Vec<String> = placed.iter().map(|step| format!("{}–{}", step.start, step.finish)).collect();
        assert_eq!(texts, ["2026-02-12–2026-02-13", "2026-02-14–2026-02-24", "2026-02-25–2026-02-25"]);
    }

    #[test]
    fn a_calendar_without_work_ends() {
        assert_eq!(back(&[1], NaiveDate::from_ymd_opt(2026, 2, 25).unwrap(), |_| false), None);
    }

    proptest! {
        #[test]
        fn steps_follow_one_another_before_the_publish_day(days in prop::collection::vec(0..9i64, 1..8), offset in 0..700u64) {
            let publish = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(offset);
            let placed = back(&days, publish, |day| WorkDays::China.is_worked(day)).unwrap();
            for two in placed.windows(2) {
                prop_assert!(two[0].finish <= two[1].start);
            }
            for (step, length) in placed.iter().zip(&days) {
                let worked = step.start.iter_days().take_while(|day| *day <= step.finish).filter(|day| WorkDays::China.is_worked(*day));
                prop_assert!(*length == 0 || i64::try_from(worked.count()).unwrap() == *length);
                prop_assert!(step.finish < publish || *length == 0);
            }
        }
    }
}
