//! Money that was imported, in the place of what was typed.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::Months;
use sandtable_base::Period;
use sandtable_base::moment::date_of;
use sandtable_facts::table::entry_day;
use sandtable_facts::table::post_day::Slice;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::model::budget::Amounts;
use sandtable_strategy::table::channel::Channel;

use super::{Cell, Cells, Money, digits, first_of};
use crate::error::ApiError;
use crate::query::accounts::name_and_platform;

/// Puts what the facts know in the place of what was typed: spend of imported ads is what advertising spent in a month
/// of the plan, in the channel of the account's platform. Contracts and payments of creators are fed here the same way:
/// their amounts, by month, go into `committed` and `spent` of `creators`. The answer is what was fed.
pub(super) fn feed(conn: &Connection, cells: &mut Cells, money: &mut Money) -> Result<i64, ApiError> {
    let months: BTreeSet<String> =
        cells.keys().map(|(_, month, _)| month.clone()).filter(|month| !month.is_empty()).collect();
    let (Some(first), Some(last)) =
        (months.first().and_then(|month| first_of(month)), months.last().and_then(|month| first_of(month)))
    else {
        return Ok(0);
    };
    let last = last.checked_add_months(Months::new(1)).and_then(|day| day.pred_opt()).unwrap_or(last);
    let range = Period { first, last };
    let slice = Slice { first: range.first_day(), last: range.last_day(), ..Slice::default() };
    let channels = all::<Channel>(conn).map_err(StoreError::from)?;
    let mut platforms: BTreeMap<i64, String> = BTreeMap::new();
    // By month, channel and currency.
    let mut spent: BTreeMap<(String, String, String), f64> = BTreeMap::new();
    for day in entry_day::daily(conn, "ads", "spend", &slice).map_err(StoreError::from)? {
        let month = date_of(day.day).format("%Y-%m").to_string();
        let platform = match platforms.entry(day.account_id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => {
                let found = name_and_platform(conn, day.account_id).map_err(StoreError::from)?;
                free.insert(found.map(|(_, platform)| platform).unwrap_or_default())
            }
        };
        let channel = channel_of(&channels, platform, cells, &month);
        *spent.entry((month, channel, day.currency)).or_default() += day.total;
    }
    let mut fed: BTreeMap<(String, String), i64> = BTreeMap::new();
    for ((month, channel, currency), total) in spent {
        let scale =
            10f64.powi(i32::try_from(digits(if currency.is_empty() { &money.home } else { &currency })).unwrap_or(2));
        #[expect(clippy::cast_possible_truncation, reason = "spend of a month in minor units fits")]
        let minor = (total * scale).round() as i64;
        *fed.entry((month.clone(), channel)).or_default() += money.convert(minor, &currency, &month)?;
    }
    for (month, channel) in fed.keys() {
        // What was typed of this channel gives way, and what was typed of no channel, which may mean this one, too.
        let typed = cells.iter_mut().filter(|((category, of, on), _)| {
            category == "advertising" && of == month && (on == channel || on.is_empty())
        });
        typed.for_each(|(_, cell)| cell.amounts.spent = 0);
    }
    let total = fed.values().sum();
    for ((month, channel), minor) in fed {
        let cell = cells
            .entry(("advertising".to_owned(), month, channel))
            .or_insert_with(|| Cell { amounts: Amounts::default(), ids: Vec::new() });
        cell.amounts.spent = minor;
    }
    Ok(total)
}

/// The channel of the plan that ads of a platform are money of; empty where the plan has none. Of several channels of one
/// platform it is the one that has money for ads in the month.
fn channel_of(channels: &[Channel], platform: &str, cells: &Cells, month: &str) -> String {
    let of = || channels.iter().filter(|channel| !platform.is_empty() && channel.platform == platform);
    let planned =
        |channel: &&Channel| cells.contains_key(&("advertising".to_owned(), month.to_owned(), channel.id.clone()));
    let found = of().find(planned).or_else(|| of().next());
    found.map(|channel| channel.id.clone()).unwrap_or_default()
}
