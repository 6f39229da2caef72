//! Hours at which own posts did better than their account's mean.

use chrono::Datelike;
use sandtable_base::{Day, Moment, Number};
use sandtable_content::model::hours::{Hour, MINIMUM, Timed, hours};
use sandtable_facts::table::post;
use sandtable_facts::table::post_day::Slice;
use sandtable_i18n::messages;
use sandtable_store::StoreError;

use super::budget::percent;
use super::export::month::WEEKDAYS;
use super::slots::count;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

/// Posts that are read, the newest first.
const MOST: u32 = 50_000;
const BEST: usize = 3;

pub(crate) fn best_hours(call: &Call<'_>, request: BestHoursRequest) -> Result<BestHours, ApiError> {
    let account = match request.account.as_deref() {
        Some(id) => vec![id.parse::<i64>().map_err(|_| ApiError::value("account", id, "the id of an account"))?],
        None => Vec::new(),
    };
    let slice = Slice {
        first: Day::MIN,
        last: Day::MAX,
        accounts: account,
        platforms: request.platform.into_iter().collect(),
        ..Slice::default()
    };
    let timed = call.store()?.read(|conn| {
        let zone = setting::zone(conn)?;
        let (_, posts) = post::list(conn, &slice, &[], Some(MOST), 0)?;
        let timed = posts.iter().filter_map(|post| {
            let at = Moment::parse(post.latest.published.as_deref()?)?;
            let hour = at.hour_in(zone)?;
            let minute = at.second_in(zone) / 60 % 60;
            Some(Timed {
                account: post.account_id,
                weekday: at.date_in(zone).weekday().number_from_monday(),
                minute: hour * 60 + minute,
                engagements: post.latest.figures.engagements()?,
            })
        });
        Ok::<_, StoreError>(timed.collect::<Vec<_>>())
    })?;
    let cells: Vec<BestHour> = hours(&timed).iter().map(view).collect();
    let mut best: Vec<BestHour> =
        cells.iter().filter(|cell| cell.relative.is_some_and(|relative| relative.0 > 1.0)).cloned().collect();
    let of = |cell: &BestHour| cell.relative.map_or(0.0, |relative| relative.0);
    best.sort_by(|a, b| of(b).total_cmp(&of(a)));
    best.truncate(BEST);
    let locale = call.locale();
    let sentence = match best.first() {
        Some(first) => {
            let weekday = messages::plan_weekday(locale, weekday(first));
            let at = format!("{weekday} {}", first.at);
            messages::content_hours_found(locale, &at, &first.posts.to_string(), &percent(of(first)))
        }
        None => messages::content_hours_none(locale, &MINIMUM.to_string()),
    };
    let enough = cells.iter().any(|cell| cell.relative.is_some());
    Ok(BestHours { posts: count(timed.len()), minimum: count(MINIMUM), enough, cells, best, sentence })
}

/// The key of its word.
fn weekday(hour: &BestHour) -> &'static str {
    let at = usize::try_from(hour.weekday).unwrap_or(1).saturating_sub(1);
    WEEKDAYS.get(at).copied().unwrap_or(WEEKDAYS[0])
}

fn view(hour: &Hour) -> BestHour {
    BestHour {
        weekday: hour.weekday,
        hour: hour.hour,
        posts: count(hour.posts),
        relative: hour.relative.map(Number),
        at: format!("{:02}:{:02}", hour.minute / 60, hour.minute % 60),
    }
}
