//! Which of two stands is the later one.
//!
//! Moments of different precision meet here: an export of "15 May" and one of "15 May, 09:00". The day decides; within a
//! day the later import counts, and within one import the time, then the row. So an import of the same day is never hidden behind one
//! that happens to say less about its time.

use chrono_tz::Tz;
use sandtable_base::moment::day_number;
use sandtable_base::{Day, Moment};

/// Sorts stands from early to late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Order {
    day: Day,
    import_id: i64,
    second: u32,
    row: i64,
}

/// The moment a stand shows, on the calendar of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    pub day: Day,
    second: u32,
}

impl At {
    /// Reads the wire form; what is no moment comes before all others.
    pub fn read(text: &str, zone: Tz) -> At {
        Moment::parse(text).map_or(At { day: Day::MIN, second: 0 }, |moment| At {
            day: day_number(moment.date_in(zone)),
            second: moment.second_in(zone),
        })
    }

    /// `place` is import and row.
    pub fn order(self, (import_id, row): (i64, i64)) -> Order {
        Order { day: self.day, import_id, second: self.second, row }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn within_a_day_the_later_import_counts_and_within_an_import_the_time() {
        let order = |text: &str, import| At::read(text, Tz::UTC).order((import, 0));
        assert!(order("2026-05-15", 2) > order("2026-05-15T09:00:00Z", 1));
        assert!(order("2026-05-15T09:00:00Z", 2) > order("2026-05-15", 1));
        assert!(order("2026-05-15T10:00:00", 1) > order("2026-05-15T09:00:00", 1));
        assert!(order("2026-05-16", 1) > order("2026-05-15", 9));
    }
}
