//! Targets that will not be met at the pace so far.

use sandtable_base::Period;
use sandtable_base::moment::day_number;
use sandtable_evaluation::model::formula::{self, Formula};
use sandtable_evaluation::query::{EvaluationError, Setting, kpi};
use sandtable_evaluation::view::{Filter, KpiQuery};
use sandtable_facts::table::target;
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use super::item;
use crate::belonging;
use crate::error::ApiError;
use crate::requests::{TodayItem, TodayKind};

/// A figure below this part of what the elapsed days ask for is said; before a quarter of the period is over nothing is.
const BEHIND: f64 = 0.9;
const TOO_EARLY: f64 = 0.25;

pub(super) fn waiting(conn: &Connection, setting: &Setting) -> Result<Vec<TodayItem>, ApiError> {
    let today = day_number(setting.today);
    let mut items = Vec::new();
    for target in target::all(conn).map_err(StoreError::from)? {
        let Some((period, granularity)) = Period::parse(&target.period) else { continue };
        let (first, last) = (period.first_day(), period.last_day());
        let Some(definition) = formula::named(&target.metric).filter(|_| (first..=last).contains(&today)) else {
            continue;
        };
        let elapsed = f64::from(today - first + 1) / f64::from(last - first + 1);
        // A rate does not grow with the days; a sum does.
        let asked = if matches!(definition.formula, Formula::Rate(_) | Formula::PerPost(_)) {
            target.value
        } else {
            target.value * elapsed
        };
        if elapsed < TOO_EARLY || !definition.more_is_better {
            continue;
        }
        let of_scope = |scope: &str| if target.scope == scope { vec![target.scope_id.clone()] } else { Vec::new() };
        let mut filter = Filter {
            platforms: of_scope("platform"),
            accounts: of_scope("account"),
            campaigns: of_scope("campaign"),
            ..Filter::default()
        };
        belonging::look_up_known(conn, &mut filter).map_err(StoreError::from)?;
        let query = KpiQuery {
            metric: target.metric.clone(),
            granularity,
            from: period.first,
            to: setting.today,
            filter,
            base: None,
            basis: None,
            kind: None,
        };
        let view = match kpi::kpi(conn, &query, setting) {
            Ok(view) => view,
            Err(EvaluationError::Store(error)) => return Err(error.into()),
            Err(_) => continue,
        };
        if let Some(actual) = view.total.map(|total| total.0).filter(|actual| *actual < BEHIND * asked) {
            let of = ("target", target.id.as_str());
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage of at most 90")]
            let percent = (100.0 * (actual / asked).max(0.0)) as u64;
            items.push(TodayItem {
                detail: Some(target.period.clone()),
                count: Some(percent),
                ..item(TodayKind::Alert, "evaluation", &target.metric, Some((period.last, setting.today)), of)
            });
        }
    }
    Ok(items)
}
