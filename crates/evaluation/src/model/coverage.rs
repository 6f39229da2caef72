//! Which part of a period has data: an unfinished period is compared with as many days of the other.

use chrono::{Days, NaiveDate};
use sandtable_base::Period;

/// Days of `period` that data can cover: all of them, some, or none (0).
pub fn covered_days(period: &Period, data_until: Option<NaiveDate>) -> i64 {
    match data_until {
        Some(until) if until >= period.last => period.days(),
        Some(until) if until >= period.first => (until - period.first).num_days() + 1,
        _ => 0,
    }
}

/// The first `days` of a period (all of it when it is shorter).
pub fn head(period: &Period, days: i64) -> Option<Period> {
    if days <= 0 {
        return None;
    }
    let last = period.first.checked_add_days(Days::new(days.unsigned_abs() - 1))?;
    Some(Period { first: period.first, last: last.min(period.last) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use sandtable_base::{Granularity, WeekStart};

    #[test]
    fn an_unfinished_month_is_compared_day_for_day() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let march = Period::holding(date("2026-03-01"), Granularity::Month, WeekStart::Monday);
        let february = march.previous(Granularity::Month, WeekStart::Monday);
        assert_eq!(covered_days(&march, Some(date("2026-03-10"))), 10);
        assert_eq!(covered_days(&march, Some(date("2026-04-01"))), 31);
        assert_eq!(covered_days(&march, Some(date("2026-02-10"))), 0);
        assert_eq!(covered_days(&march, None), 0);
        assert_eq!(head(&february, 10).map(|part| part.last), Some(date("2026-02-10")));
        assert_eq!(head(&february, 31).map(|part| part.last), Some(date("2026-02-28")));
    }
}
