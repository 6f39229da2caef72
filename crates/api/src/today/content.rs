//! What waits in the calendar.

use sandtable_content::library::lead_days;
use sandtable_content::table::plan::HotTopic;
use sandtable_content::table::slot::Slot;
use sandtable_evaluation::query::Setting;
use sandtable_store::StoreError;
use sandtable_store::authored;
use sandtable_store::rusqlite::Connection;

use super::item;
use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind};

/// Days ahead in which an idea needs approval.
const APPROVE_AHEAD: i64 = 3;

pub(super) fn waiting(conn: &Connection, setting: &Setting) -> Result<Vec<TodayItem>, ApiError> {
    let today = setting.today;
    let mut items = Vec::new();
    for slot in authored::all::<Slot>(conn).map_err(StoreError::from)? {
        let Some(day) = slot.day else { continue };
        let days = (day - today).num_days();
        let kind = match slot.state.as_str() {
            "published" | "idea" | "" => continue,
            _ if days < 0 => TodayKind::Late,
            "planned" if days <= APPROVE_AHEAD => TodayKind::Approve,
            "approved" | "scheduled" if days == 0 => TodayKind::Publish,
            _ => continue,
        };
        let detail = Some(slot.at.clone()).filter(|at| !at.is_empty());
        let platform = Some(slot.platform.clone()).filter(|platform| !platform.is_empty());
        items.push(TodayItem {
            detail,
            platform,
            ..item(kind, "content", &slot.title, Some((day, today)), ("slot", &slot.id))
        });
    }
    for topic in authored::all::<HotTopic>(conn).map_err(StoreError::from)? {
        let Some(day) = topic.day else { continue };
        let days = (day - today).num_days();
        if (0..=lead_days(&topic.grade)).contains(&days) {
            let found = item(TodayKind::Prepare, "content", &topic.name, Some((day, today)), ("hot_topic", &topic.id));
            items.push(TodayItem { detail: Some(topic.grade.clone()), ..found });
        }
    }
    Ok(items)
}
