//! The content calendar: what a month shows, moving and repeating slots, posts matched to them.

use chrono::NaiveDate;
use sandtable_base::{Locale, Number};
use sandtable_content::table::slot::Slot;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CalendarDay;

/// Empty lists mean "all".
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SlotFilter {
    #[ts(optional, as = "Option<Vec<String>>")]
    pub platforms: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub themes: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub campaigns: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub owners: Vec<String>,
    #[ts(optional, as = "Option<Vec<String>>")]
    pub states: Vec<String>,
    /// Words that all stand in title, caption, hashtags or note.
    #[ts(optional)]
    pub text: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContentCalendarRequest {
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<SlotFilter>")]
    pub filter: SlotFilter,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContentCalendar {
    /// As `content_calendar_days`.
    pub days: Vec<CalendarDay>,
    pub not_announced: Vec<i32>,
    /// Of the range and filter, by day, hour and place.
    pub slots: Vec<Slot>,
    /// Slots without a day, of the filter: the shelf of ideas.
    pub undated: Vec<Slot>,
    /// Days of series that have no slot yet.
    pub series_days: Vec<SeriesDay>,
    pub brand_dates: Vec<BrandDateOn>,
    pub hot_topics: Vec<HotTopicOn>,
    /// Of all slots of the range, whatever the filter.
    pub cadence: Vec<CadenceStanding>,
    /// What platforms do not allow of the slots shown.
    pub breaches: Vec<SlotBreach>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct SeriesDay {
    pub series_id: String,
    pub title: String,
    pub platform: String,
    pub day: NaiveDate,
    pub at: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct BrandDateOn {
    pub id: String,
    pub name: String,
    pub day: NaiveDate,
    /// It counts by the lunar calendar.
    pub lunar: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct HotTopicOn {
    pub id: String,
    pub name: String,
    pub grade: String,
    pub class: String,
    pub day: NaiveDate,
    pub lead_days: i64,
    /// Preparation begins on this day.
    pub prepare_from: NaiveDate,
    /// That day is over and no slot is about it.
    pub late: bool,
    pub slots: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct CadenceStanding {
    pub cadence_id: String,
    pub platform: String,
    pub account_id: String,
    pub form: String,
    /// Posts meant in the range.
    pub meant: Number,
    /// Of these, places to fill ahead.
    pub to_fill: Number,
    pub free: Number,
    /// Slots of any state but idea, the published among them.
    pub planned: u32,
    pub published: u32,
    /// Ideas in the calendar.
    pub ideas: u32,
    /// Imported posts of the account in the range; null where nothing was imported for it.
    pub posted: Option<u32>,
    /// More is planned than the kept-free part allows.
    pub crowded: bool,
    /// Fewer are planned than are to be filled.
    pub short: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct SlotBreach {
    pub slot_id: String,
    /// `title_too_long`, `caption_too_long`, `too_short`, `too_long`, `other_aspect`, `too_many_hashtags`,
    /// `link_not_allowed`.
    pub code: String,
    pub sentence: String,
    /// The field of the slot.
    pub field: String,
    pub rule_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SeriesFill {
    pub series_id: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotsMove {
    pub slots: Vec<SlotMove>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotMove {
    pub id: String,
    /// Null takes it off the calendar.
    pub day: Option<NaiveDate>,
    /// `HH:MM`, empty for any time; absent: as it is.
    #[serde(default)]
    #[ts(optional)]
    pub at: Option<String>,
}

/// The plan of slots once more, on the same days.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotsDuplicate {
    pub ids: Vec<String>,
}

/// The calendar as a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarExport {
    /// `.xlsx`, `.html` or `.pdf`.
    pub path: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<SlotFilter>")]
    pub filter: SlotFilter,
    #[serde(default)]
    #[ts(optional)]
    pub locale: Option<Locale>,
}

/// Copies the slots of a week into another, as plans.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CopyWeek {
    /// Any day of the week to copy.
    pub from: NaiveDate,
    /// Any day of the week it goes to.
    pub to: NaiveDate,
}

/// Slots as they are after the step.
#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct Slots {
    pub slots: Vec<Slot>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SlotMatches {
    /// To be looked at, surest first.
    pub pairs: Vec<SlotMatch>,
    /// Published slots without any post to match.
    pub unmatched: Vec<Slot>,
    pub matched: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct SlotMatch {
    pub slot: Slot,
    pub post_id: String,
    pub title: Option<String>,
    pub platform: String,
    pub account: String,
    pub published: Option<String>,
    pub url: Option<String>,
    /// `link`, `id` or `title`.
    pub by: String,
    /// From 0 to 1: how alike the titles are; 1 by link and id.
    pub likeness: Number,
    /// Days between slot and post.
    pub days_apart: Option<i64>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchPair {
    pub slot_id: String,
    pub post_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchAccept {
    /// One step for all of them.
    pub pairs: Vec<MatchPair>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct BestHoursRequest {
    /// Account of the facts; absent: each post against its own account's mean.
    pub account: Option<String>,
    pub platform: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct BestHours {
    /// Posts with a time of day and engagements.
    pub posts: u32,
    /// Posts an hour needs to be said anything of.
    pub minimum: u32,
    /// Some hour has enough.
    pub enough: bool,
    pub cells: Vec<BestHour>,
    /// The best hours with enough posts, best first, at most three.
    pub best: Vec<BestHour>,
    pub sentence: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct BestHour {
    /// 1 (Monday) to 7.
    pub weekday: u32,
    pub hour: u32,
    pub posts: u32,
    /// Mean engagements of a post against its account's mean (1.2 is a fifth more); null below the minimum.
    pub relative: Option<Number>,
    /// The middle of the posts' times of the hour, `HH:MM`.
    pub at: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MixRequest {
    pub from: NaiveDate,
    pub to: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<SlotFilter>")]
    pub filter: SlotFilter,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContentMix {
    pub slots: u32,
    pub parts: Vec<MixPart>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct MixPart {
    /// `theme`, `form`, `depth`, `origin` or `cell` (form × theme × depth).
    pub dimension: String,
    /// The theme's id, the form, …; of a cell the item's id. Empty: not said.
    pub key: String,
    pub name: String,
    pub slots: u32,
    /// Of the slots of the range; null when there are none.
    pub actual: Option<Number>,
    pub target: Option<Number>,
    /// Slots that lack to reach the target, rounded up; 0 where it is reached, null without a target.
    pub lacking: Option<u32>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotPack {
    pub slot_id: String,
    /// A folder of its own is made in it.
    pub folder: String,
    /// Name of this job for progress and cancel. A cancelled one leaves what was there before.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct SlotPacked {
    pub path: String,
    pub files: Vec<String>,
    /// Files the media folder lacks.
    pub missing: Vec<String>,
}
