//! Hours of people by week.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

#[derive(Debug, Clone, PartialEq)]
pub struct Work<'a> {
    /// Empty: nobody's.
    pub owner: &'a str,
    pub start: NaiveDate,
    /// The last day.
    pub finish: NaiveDate,
    /// Hours in all; null: a full day each working day.
    pub hours: Option<f64>,
}

/// Hours of a full day.
pub const DAY: f64 = 8.0;

/// Hours and number of tasks by owner and Monday. Hours are spread evenly over the working days of a task.
pub fn load<'a>(
    work: &[Work<'a>],
    is_worked: impl Fn(NaiveDate) -> bool,
) -> BTreeMap<(&'a str, NaiveDate), (f64, u32)> {
    let mut weeks: BTreeMap<(&str, NaiveDate), (f64, u32)> = BTreeMap::new();
    for task in work {
        let days: Vec<NaiveDate> =
            task.start.iter_days().take_while(|day| *day <= task.finish).filter(|day| is_worked(*day)).collect();
        #[expect(clippy::cast_precision_loss, reason = "days of a task")]
        let each = task.hours.map_or(DAY, |hours| hours / days.len().max(1) as f64);
        let mut last = None;
        for day in days {
            let back = Days::new(u64::from(day.weekday().num_days_from_monday()));
            let week = day.checked_sub_days(back).unwrap_or(day);
            let entry = weeks.entry((task.owner, week)).or_default();
            entry.0 += each;
            if last != Some(week) {
                entry.1 += 1;
                last = Some(week);
            }
        }
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_spread_over_working_days() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        // Thursday to Tuesday over a weekend: two days in each week.
        let work = [
            Work { owner: "a", start: day("2027-03-04"), finish: day("2027-03-09"), hours: Some(20.0) },
            Work { owner: "a", start: day("2027-03-05"), finish: day("2027-03-05"), hours: None },
        ];
        let weekday = |day: NaiveDate| day.weekday().number_from_monday() < 6;
        let found: Vec<_> = load(&work, weekday).into_iter().collect();
        assert_eq!(found, [(("a", day("2027-03-01")), (18.0, 2)), (("a", day("2027-03-08")), (10.0, 1))]);
    }
}
