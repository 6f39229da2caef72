//! A budget that does not add up.

use sandtable_i18n::messages;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::partner::Experiment;

use super::super::budget::{self, amount, percent};
use super::{At, Plan, found};
use crate::error::ApiError;
use crate::requests::*;
use crate::setting;

/// Trials that went on spending beyond their cap, and have no verdict.
pub(super) fn trials(conn: &Connection, plan: &Plan) -> Result<Vec<HealthFinding>, StoreError> {
    let home = setting::known(conn)?.currency;
    let rows = all::<Experiment>(conn)?;
    let over = rows.iter().filter(|row| row.cap_minor > 0 && row.spent_minor > row.cap_minor && row.verdict.is_empty());
    let said = over.map(|row| {
        let code = if row.currency.is_empty() { &home } else { &row.currency };
        let (cap, spent) = (budget::amount_in(row.cap_minor, code), budget::amount_in(row.spent_minor, code));
        let at = At { kind: "experiment", id: &row.id, title: &row.name, field: Some("spent_minor") };
        let sentence = messages::health_experiment_over_cap(plan.locale, &cap, &spent);
        found(plan, "experiment_over_cap", HealthSeverity::Warning, &at, sentence)
    });
    Ok(said.collect())
}

pub(super) fn findings(conn: &Connection, plan: &Plan) -> Result<Vec<HealthFinding>, ApiError> {
    let view = match budget::of(conn, None, None, plan.today) {
        Ok(view) => view,
        Err(ApiError::RateMissing { currency }) => {
            let at = At { kind: "exchange_rate", id: "", title: &currency, field: None };
            let sentence = messages::health_budget_rate_missing(plan.locale, &currency);
            return Ok(vec![found(plan, "budget_rate_missing", HealthSeverity::Error, &at, sentence)]);
        }
        Err(other) => return Err(other),
    };
    let Some(id) = &view.plan_id else { return Ok(Vec::new()) };
    let at = |field| At { kind: "budget_plan", id, title: &view.name, field };
    let mut findings = Vec::new();
    if view.totals.planned_minor == 0 && view.total_minor.is_none_or(|total| total == 0) {
        let sentence = messages::health_budget_empty(plan.locale);
        findings.push(found(plan, "budget_empty", HealthSeverity::Warning, &at(Some("total_minor")), sentence));
    }
    if let Some(total) = view.total_minor.filter(|total| view.totals.planned_minor > *total) {
        let planned = amount(view.totals.planned_minor, &view);
        let sentence = messages::health_budget_over_total(plan.locale, &planned, &amount(total, &view));
        findings.push(found(plan, "budget_over_total", HealthSeverity::Error, &at(Some("total_minor")), sentence));
    }
    for share in &view.shares {
        let category = messages::plan_category(plan.locale, &share.category);
        if share.amounts.remaining_minor < 0 {
            let gone = share.amounts.planned_minor.saturating_sub(share.amounts.remaining_minor);
            let planned = amount(share.amounts.planned_minor, &view);
            let sentence = messages::health_budget_overspent(plan.locale, &category, &planned, &amount(gone, &view));
            findings.push(found(plan, "budget_overspent", HealthSeverity::Error, &at(None), sentence));
        }
        if share.outside.is_some() {
            let share_of =
                |value: Option<sandtable_base::Number>| value.map(|value| percent(value.0)).unwrap_or_default();
            let sentence = messages::health_budget_outside_band(
                plan.locale,
                &category,
                &share_of(share.share_from),
                &share_of(share.share),
                &share_of(share.share_to),
            );
            findings.push(found(plan, "budget_outside_band", HealthSeverity::Hint, &at(Some("preset")), sentence));
        }
    }
    Ok(findings)
}
