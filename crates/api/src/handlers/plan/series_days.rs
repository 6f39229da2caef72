//! The days on which series come and no slot is yet: a plan that goes out names them too.

use chrono::{Days, NaiveDate};
use sandtable_content::table::slot::{Slot, SlotSeries};
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;

use super::slots::open_days;

/// Days ahead of what has no end.
const AHEAD: u64 = 366;
/// The state of a slot that is only a day of its series.
const OPEN: &str = "open";

/// Such days from today on, as slots without an id.
pub(crate) fn open(conn: &Connection, slots: &[Slot], today: NaiveDate) -> Result<Vec<Slot>, StoreError> {
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let series = all::<SlotSeries>(conn)?;
    let of = |row: &SlotSeries| {
        let days = open_days(row, slots, today, last).into_iter();
        days.map(|open| on(row, open.day)).collect::<Vec<_>>()
    };
    Ok(series.iter().flat_map(of).collect())
}

/// A series on a day.
pub(super) fn on(series: &SlotSeries, day: NaiveDate) -> Slot {
    Slot {
        title: series.title.clone(),
        day: Some(day),
        at: series.at.clone(),
        platform: series.platform.clone(),
        account_id: series.account_id.clone(),
        form: series.form.clone(),
        theme_id: series.theme_id.clone(),
        series_id: series.id.clone(),
        state: OPEN.to_owned(),
        ..Slot::default()
    }
}
