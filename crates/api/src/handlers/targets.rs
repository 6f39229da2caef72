//! Several targets of the KPI board in one step.

use sandtable_evaluation::model::target::refused;
use sandtable_evaluation::ops::set_targets::{self, Wanted};
use sandtable_evaluation::query::kpi;
use sandtable_evaluation::view::TargetScope;
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use super::evaluation::{canonical, check_scope, view};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// More than a screen of a spreadsheet holds, less than a step should.
const CELLS: usize = 10_000;

pub(crate) fn set_targets(call: &Call<'_>, request: KpiSetTargets) -> Result<KpiTargets, ApiError> {
    if request.targets.len() > CELLS {
        return Err(ApiError::value("targets", request.targets.len(), "at most 10,000 at once"));
    }
    let store = call.store()?;
    let wanted = store.read(|conn| {
        let cells = request.targets.iter().enumerate();
        cells.map(|(at, cell)| checked(conn, cell, at)).collect::<Result<Vec<_>, ApiError>>()
    })?;
    if wanted.is_empty() {
        return Ok(KpiTargets { targets: Vec::new() });
    }
    let standing = set_targets::set_targets(&store, &call.actor(), &wanted)?;
    let targets = store
        .read(|conn| standing.into_iter().map(|row| Ok(view(conn, row)?)).collect::<Result<Vec<_>, StoreError>>())?;
    Ok(KpiTargets { targets })
}

/// Errors name the cell by its place: `targets[3].period`.
fn checked(conn: &Connection, cell: &KpiTargetCell, at: usize) -> Result<Wanted, ApiError> {
    let named = |field: &str| format!("targets[{at}].{field}");
    let definition = kpi::definition(&cell.metric)
        .map_err(|_| ApiError::value(&named("metric"), &cell.metric, "the name of a metric of the board"))?;
    let period = canonical(&named("period"), &cell.period)?;
    let value = cell.target.map(|target| target.0);
    if let Some((value, wanted)) = value.and_then(|value| Some((value, refused(value, definition.unit)?))) {
        return Err(ApiError::value(&named("target"), value, wanted));
    }
    let scope = cell.scope.clone().unwrap_or(TargetScope::Brand);
    // A target of an account that is gone can still be taken away.
    if value.is_some() {
        check_scope(conn, &scope, &named("scope"))?;
    }
    Ok(Wanted { metric: definition.name.to_owned(), scope, period, value })
}
