//! Where a moment stands in the index: a number that is the smaller the newer the moment.

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use rusqlite::types::ValueRef;
use sandtable_base::Moment;
use sandtable_base::moment::{Precision, date_of};

/// Ids of one second; what is more goes on into those of the second before. Few, so that ids lie close together: a list of
/// them in the index takes half the room that it takes with millions between two seconds.
pub(crate) const SHARED: i64 = 16;

/// The last second of the year 9999, counted from 1970.
const LAST: i64 = 253_402_300_799;

/// The first of the year 1.
const FIRST: i64 = -62_135_596_800;

/// After all moments; as many ids as are wanted.
pub(crate) const UNDATED: i64 = LAST - FIRST + 1;

/// Of a moment's wire form, or of days since 1970-01-01; anything else is undated. Moments in UTC are put on the
/// workspace's clock, where the local ones are.
pub(crate) fn slot(value: ValueRef<'_>, zone: Tz) -> i64 {
    let at: Option<NaiveDateTime> = match value {
        ValueRef::Text(text) => std::str::from_utf8(text).ok().and_then(Moment::parse).map(|moment| {
            if moment.precision() == Precision::Utc {
                zone.from_utc_datetime(&moment.written()).naive_local()
            } else {
                moment.written()
            }
        }),
        ValueRef::Integer(day) => i32::try_from(day).ok().map(|day| date_of(day).into()),
        _ => None,
    };
    let second = at.map(|at| at.and_utc().timestamp()).filter(|second| (FIRST..=LAST).contains(second));
    second.map_or(UNDATED, |second| LAST - second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_moments_stand_before_older_ones_and_undated_last() {
        let zone = chrono_tz::Asia::Shanghai;
        let of = |text: &str| slot(ValueRef::Text(text.as_bytes()), zone);
        let order =
            ["9999-12-31", "2026-03-02T01:00:00", "2026-03-01T16:30:00Z", "2026-03-02", "2026-03", "0001-01-01", "?"];
        let slots: Vec<i64> = order.iter().map(|text| of(text)).collect();
        assert!(slots.is_sorted(), "{slots:?}");
        assert_eq!(of("1970-01-02"), slot(ValueRef::Integer(1), zone));
        assert_eq!(slot(ValueRef::Null, zone), UNDATED);
        assert!(UNDATED.checked_mul(2 * SHARED).is_some());
    }
}
