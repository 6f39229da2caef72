//! Who changed what, and taking it back.

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

/// Steps a listing shows unless asked for another number.
const PAGE: u32 = 100;
/// Changed rows shown of one step.
const ROWS: usize = 500;

pub(crate) fn list(call: &Call<'_>, request: HistoryList) -> Result<History, ApiError> {
    let store = call.store()?;
    Ok(History {
        steps: store.history(request.before, request.limit.unwrap_or(PAGE).min(1000))?,
        undo: store.next_undo()?,
        redo: store.next_redo()?,
    })
}

pub(crate) fn undo(call: &Call<'_>, _: Nothing) -> Result<HistoryMoved, ApiError> {
    Ok(HistoryMoved { step: call.store()?.undo(&call.actor())? })
}

pub(crate) fn redo(call: &Call<'_>, _: Nothing) -> Result<HistoryMoved, ApiError> {
    Ok(HistoryMoved { step: call.store()?.redo(&call.actor())? })
}

pub(crate) fn changes(call: &Call<'_>, request: HistoryStepId) -> Result<HistoryChanges, ApiError> {
    let store = call.store()?;
    let step = store.step(request.id)?.ok_or_else(|| ApiError::value("id", request.id, "a step of history_list"))?;
    let (changes, truncated) = store.changes(request.id, ROWS)?;
    Ok(HistoryChanges { step, changes, truncated })
}
