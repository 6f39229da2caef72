//! What waits in the plan: tasks, reviews and contracts of partners, experiments.

use chrono::NaiveDate;
use sandtable_evaluation::query::Setting;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::partner::{Experiment, Partner, PartnerReview};
use sandtable_strategy::table::task::Task;

use super::item;
use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind};

const DUE_AHEAD: i64 = 3;
const REVIEW_AHEAD: i64 = 7;
pub(crate) const EXPIRING_AHEAD: u16 = 30;

pub(super) fn waiting(conn: &Connection, setting: &Setting) -> Result<Vec<TodayItem>, ApiError> {
    let today = setting.today;
    let until = |date: NaiveDate| (date - today).num_days();
    let due = |date: NaiveDate, ahead: i64, then: TodayKind| match until(date) {
        days if days < 0 => Some(TodayKind::Late),
        days if days <= ahead => Some(then),
        _ => None,
    };
    let mut items = Vec::new();
    for task in all::<Task>(conn).map_err(StoreError::from)? {
        let done = matches!(task.state.as_str(), "done" | "dropped");
        let Some((date, kind)) =
            task.due.filter(|_| !done).and_then(|date| Some((date, due(date, DUE_AHEAD, TodayKind::Due)?)))
        else {
            continue;
        };
        items.push(item(kind, "strategy", &task.title, Some((date, today)), ("task", &task.id)));
    }
    for partner in all::<Partner>(conn).map_err(StoreError::from)? {
        let ends = partner.contract_until.filter(|_| partner.state == "contracted");
        if let Some(date) = ends.filter(|date| (0..=i64::from(EXPIRING_AHEAD)).contains(&until(*date))) {
            let of = ("partner", partner.id.as_str());
            items.push(item(TodayKind::Expiring, "strategy", &partner.name, Some((date, today)), of));
        }
    }
    for review in all::<PartnerReview>(conn).map_err(StoreError::from)? {
        let open = review.due.filter(|_| review.done_on.is_none());
        if let Some((date, kind)) = open.and_then(|date| Some((date, due(date, REVIEW_AHEAD, TodayKind::Review)?))) {
            let of = ("partner_review", review.id.as_str());
            items.push(item(kind, "strategy", &review.stage, Some((date, today)), of));
        }
    }
    for trial in all::<Experiment>(conn).map_err(StoreError::from)? {
        let ends = trial.finish.filter(|date| trial.state == "running" && until(*date) <= 0);
        if let Some(date) = ends {
            let of = ("experiment", trial.id.as_str());
            items.push(item(TodayKind::Review, "strategy", &trial.name, Some((date, today)), of));
        }
        if trial.state == "running" && trial.cap_minor > 0 && trial.spent_minor >= trial.cap_minor {
            let of = ("experiment", trial.id.as_str());
            items.push(item(TodayKind::Alert, "strategy", &trial.name, None, of));
        }
    }
    Ok(items)
}
