//! What the content calendar shows of a range.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use sandtable_base::{Locale, Number};
use sandtable_content::library::lead_days;
use sandtable_content::model::cadence::{Cadence as Rhythm, Every, FREE_SHARE};
use sandtable_content::model::platform_check::{Breach, Draft, Rule, check};
use sandtable_content::model::{brand_date, series};
use sandtable_content::table::plan::{BrandDate, Cadence, HotTopic, PlatformRule};
use sandtable_content::table::slot::{self, Slot, SlotSeries};
use sandtable_i18n::messages;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_text::{Query, Words};

use super::calendar as days;
use super::posted::Accounts;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

pub(crate) fn calendar(call: &Call<'_>, request: ContentCalendarRequest) -> Result<ContentCalendar, ApiError> {
    let (from, to) = (request.from, request.to);
    let known = days::days(call, CalendarDaysRequest { from, to, region: None })?;
    let now = call.session.config.clock.now();
    call.store()?.read(|conn| {
        let today = setting::board(conn, now)?.today;
        let slots = slot::between(conn, from, to).map_err(StoreError::from)?;
        let cadences = all::<Cadence>(conn).map_err(StoreError::from)?;
        let series = all::<SlotSeries>(conn).map_err(StoreError::from)?;
        let rules = all::<PlatformRule>(conn).map_err(StoreError::from)?;
        let topics = all::<HotTopic>(conn).map_err(StoreError::from)?;
        let dates = all::<BrandDate>(conn).map_err(StoreError::from)?;
        let series_days = series.iter().flat_map(|row| open_days(row, &slots, from, to)).collect();
        let accounts = Accounts::read(conn)?;
        let standings = cadences.iter().map(|row| {
            let posted = accounts.posted(conn, row, (from, to))?;
            Ok(CadenceStanding { posted, ..standing(row, &slots, from, to) })
        });
        let cadence = standings.collect::<Result<Vec<_>, ApiError>>()?;
        let hot_topics = topics.iter().filter_map(|row| topic(conn, row, (from, to), today).transpose());
        let hot_topics = hot_topics.collect::<Result<Vec<_>, StoreError>>()?;
        let sought = Sought::of(&request.filter);
        let shown: Vec<Slot> = slots.into_iter().filter(|slot| sought.passes(slot)).collect();
        let undated = slot::undated(conn).map_err(StoreError::from)?;
        Ok(ContentCalendar {
            days: known.days,
            not_announced: known.not_announced,
            breaches: shown.iter().flat_map(|slot| breaches(call.locale(), slot, &rules)).collect(),
            slots: shown,
            undated: undated.into_iter().filter(|slot| sought.passes(slot)).collect(),
            series_days,
            brand_dates: dates.iter().flat_map(|row| brand_days(row, from, to)).collect(),
            hot_topics,
            cadence,
        })
    })
}

/// A filter with its words read once.
pub(super) struct Sought<'f> {
    filter: &'f SlotFilter,
    words: Query,
}

impl<'f> Sought<'f> {
    pub(super) fn of(filter: &'f SlotFilter) -> Sought<'f> {
        Sought { filter, words: Query::parse(filter.text.as_deref().unwrap_or_default()) }
    }

    pub(super) fn passes(&self, slot: &Slot) -> bool {
        let among = |list: &[String], value: &str| list.is_empty() || list.iter().any(|one| one == value);
        let filter = self.filter;
        among(&filter.platforms, &slot.platform)
            && among(&filter.themes, &slot.theme_id)
            && among(&filter.campaigns, &slot.campaign_id)
            && among(&filter.owners, &slot.owner_id)
            && among(&filter.states, &slot.state)
            && (self.words.is_empty() || self.says(slot))
    }

    fn says(&self, slot: &Slot) -> bool {
        self.words.is_in(&[&slot.title, &slot.caption, &slot.hashtags, &slot.note].map(|text| Words::of(text)))
    }
}

/// A series as its rule reads it; null while it has no start.
pub(super) fn rule_of(row: &SlotSeries) -> Option<series::Series> {
    let words =
        |text: &str| text.split([',', ' ', '\n', '、', '，']).map(str::trim).map(str::to_owned).collect::<Vec<_>>();
    let start = row.start?;
    let every = if row.every == "month" { series::Every::Month } else { series::Every::Week };
    let mut days: Vec<u32> = words(&row.days).iter().filter_map(|day| day.parse().ok()).collect();
    if days.is_empty() {
        // Where nobody says a day it is the one it begins on.
        days.push(match every {
            series::Every::Month => start.day(),
            series::Every::Week => start.weekday().number_from_monday(),
        });
    }
    Some(series::Series {
        every,
        interval: u32::try_from(row.interval).unwrap_or(1).max(1),
        days,
        start,
        until: row.until,
        exceptions: words(&row.exceptions).iter().filter_map(|day| day.parse().ok()).collect(),
    })
}

/// Days of a series without a slot of it.
pub(super) fn open_days(row: &SlotSeries, slots: &[Slot], from: NaiveDate, to: NaiveDate) -> Vec<SeriesDay> {
    let Some(rule) = rule_of(row) else { return Vec::new() };
    let taken: BTreeSet<NaiveDate> =
        slots.iter().filter(|slot| slot.series_id == row.id).filter_map(|slot| slot.day).collect();
    let open = series::days(&rule, from, to).into_iter().filter(|day| !taken.contains(day));
    open.map(|day| SeriesDay {
        series_id: row.id.clone(),
        title: row.title.clone(),
        platform: row.platform.clone(),
        day,
        at: row.at.clone(),
    })
    .collect()
}

fn brand_days(row: &BrandDate, from: NaiveDate, to: NaiveDate) -> Vec<BrandDateOn> {
    let Some(day) = row.day else { return Vec::new() };
    let found = brand_date::days(day, row.yearly, row.lunar, from, to);
    found
        .into_iter()
        .map(|day| BrandDateOn { id: row.id.clone(), name: row.name.clone(), day, lunar: row.lunar })
        .collect()
}

/// A topic whose day or preparation is in the range. What is planned for it counts wherever it lies: a topic of Friday is
/// not late in the week before because its slot is in the next.
fn topic(
    conn: &Connection,
    row: &HotTopic,
    range: (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> Result<Option<HotTopicOn>, StoreError> {
    let Some(day) = row.day else { return Ok(None) };
    let lead_days = lead_days(&row.grade);
    let prepare_from = day.checked_sub_days(Days::new(lead_days.unsigned_abs())).unwrap_or(day);
    if prepare_from > range.1 || day < range.0 {
        return Ok(None);
    }
    let about = slot::about(conn, &row.id)?;
    Ok(Some(HotTopicOn {
        id: row.id.clone(),
        name: row.name.clone(),
        grade: row.grade.clone(),
        class: row.class.clone(),
        day,
        lead_days,
        prepare_from,
        late: about == 0 && prepare_from < today && day >= today,
        slots: about,
    }))
}

pub(super) fn standing(row: &Cadence, slots: &[Slot], from: NaiveDate, to: NaiveDate) -> CadenceStanding {
    let every = match row.every.as_str() {
        "day" => Every::Day,
        "month" => Every::Month,
        _ => Every::Week,
    };
    let rhythm = Rhythm { times: row.times.unwrap_or(0.0), every, free_share: row.free_share.unwrap_or(FREE_SHARE) };
    #[expect(clippy::cast_precision_loss, reason = "days of a range")]
    let beside = rhythm.over(((to - from).num_days() + 1).max(0) as f64);
    let among = |wanted: &str, value: &str| wanted.is_empty() || wanted == value;
    let own: Vec<&Slot> = slots
        .iter()
        .filter(|slot| slot.day.is_some_and(|day| (from..=to).contains(&day)))
        .filter(|slot| slot.platform == row.platform && among(&row.account_id, &slot.account_id))
        .filter(|slot| among(&row.form, &slot.form))
        .collect();
    let ideas = own.iter().filter(|slot| matches!(slot.state.as_str(), "" | "idea")).count();
    let published = own.iter().filter(|slot| slot.state == "published").count();
    let planned = own.len() - ideas;
    let places = f64::from(count(planned));
    CadenceStanding {
        cadence_id: row.id.clone(),
        platform: row.platform.clone(),
        account_id: row.account_id.clone(),
        form: row.form.clone(),
        meant: Number(beside.meant),
        to_fill: Number(beside.to_fill),
        free: Number(beside.free),
        planned: count(planned),
        published: count(published),
        ideas: count(ideas),
        posted: None,
        // A part of a post cannot be planned.
        crowded: places > beside.to_fill.ceil(),
        short: places < beside.to_fill.floor(),
    }
}

/// What the rule of the slot's platform and form does not allow.
fn breaches(locale: Locale, slot: &Slot, rules: &[PlatformRule]) -> Vec<SlotBreach> {
    let of = |form: &str| rules.iter().find(|rule| rule.platform == slot.platform && rule.form == form);
    let exact = if slot.form.is_empty() { None } else { of(&slot.form) };
    let Some(row) = exact.or_else(|| of("")) else { return Vec::new() };
    let rule = Rule {
        title_longest: row.title_longest,
        caption_longest: row.caption_longest,
        duration_from_s: row.duration_from_s,
        duration_to_s: row.duration_to_s,
        aspects: row.aspects.lines().map(str::trim).filter(|aspect| !aspect.is_empty()).collect(),
        hashtags_most: row.hashtags_most,
        links_allowed: row.links_allowed,
    };
    let draft = Draft {
        title: &slot.title,
        caption: &slot.caption,
        duration_s: slot.duration_s,
        aspect: &slot.aspect,
        hashtags: hashtags(&slot.hashtags),
        has_link: !slot.link.trim().is_empty(),
    };
    let found = check(&draft, &rule).into_iter().map(|breach| {
        let (code, field, sentence) = worded(locale, &breach);
        let (code, field) = (code.to_owned(), field.to_owned());
        SlotBreach { slot_id: slot.id.clone(), code, sentence, field, rule_id: row.id.clone() }
    });
    found.collect()
}

/// Tags of a line or several, with or without their sign.
fn hashtags(text: &str) -> usize {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '#' | '＃' | ',' | '，' | '、'));
    parts.filter(|part| !part.is_empty()).count()
}

fn worded(locale: Locale, breach: &Breach) -> (&'static str, &'static str, String) {
    let text = |value: &i64| value.to_string();
    match breach {
        Breach::TitleTooLong { length, longest } => {
            ("title_too_long", "title", messages::content_rule_title_too_long(locale, &text(length), &text(longest)))
        }
        Breach::CaptionTooLong { length, longest } => (
            "caption_too_long",
            "caption",
            messages::content_rule_caption_too_long(locale, &text(length), &text(longest)),
        ),
        Breach::TooShort { seconds, from } => {
            ("too_short", "duration_s", messages::content_rule_too_short(locale, &text(from), &text(seconds)))
        }
        Breach::TooLong { seconds, to } => {
            ("too_long", "duration_s", messages::content_rule_too_long(locale, &text(seconds), &text(to)))
        }
        Breach::OtherAspect { aspect } => {
            ("other_aspect", "aspect", messages::content_rule_other_aspect(locale, aspect))
        }
        Breach::TooManyHashtags { count, most } => (
            "too_many_hashtags",
            "hashtags",
            messages::content_rule_too_many_hashtags(locale, &text(count), &text(most)),
        ),
        Breach::LinkNotAllowed => ("link_not_allowed", "link", messages::content_rule_link_not_allowed(locale)),
    }
}

pub(super) fn count(rows: usize) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
