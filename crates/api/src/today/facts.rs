//! What waits in the facts: figures that are out of date, edited titles nobody decided on.

use sandtable_evaluation::query::Setting;
use sandtable_facts::query::{coverage, same_posts};
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use super::item;
use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind};

/// Days after which the figures of an account are called old: exports are made weekly or every other week.
pub(crate) const OLD: i64 = 14;

pub(super) fn waiting(conn: &Connection, setting: &Setting) -> Result<Vec<TodayItem>, ApiError> {
    let (accounts, _) = coverage::coverage(conn, setting.zone, setting.today).map_err(StoreError::from)?;
    let mut items = Vec::new();
    for covered in accounts {
        let Some(days) = covered.age_days.filter(|days| *days > OLD) else { continue };
        let of = ("account", covered.account_id.as_str());
        items.push(TodayItem {
            days: Some(-days),
            platform: Some(covered.platform.clone()),
            detail: Some(covered.kind.clone()),
            ..item(TodayKind::OldImport, "import", &covered.account, None, of)
        });
    }
    let pairs = same_posts::pairs(conn).map_err(StoreError::from)?.len() as u64;
    if pairs > 0 {
        items.push(TodayItem { count: Some(pairs), ..item(TodayKind::Review, "import", "", None, ("same_posts", "")) });
    }
    Ok(items)
}
