//! Views of data grids, kept by name.

use sandtable_base::id::new_id;
use sandtable_facts::ops::keep_grid_view::{forget_grid_view, keep_grid_view};
use sandtable_facts::table::grid_view::{self, KeptGridView};
use sandtable_store::StoreError;
use serde_json::Value;

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::query::grid;
use crate::requests::*;

/// Characters of a name.
const NAME: usize = 120;
/// Bytes of a view: all columns with widths and filters are a few thousand.
const LARGEST: usize = 100_000;

pub(crate) fn list(call: &Call<'_>, _: Nothing) -> Result<GridViews, ApiError> {
    let kept = call.store()?.read(|conn| Ok::<_, StoreError>(grid_view::all(conn)?))?;
    let views = kept.into_iter().map(|kept| GridViewKept {
        // One that cannot be read is shown too: it can be forgotten.
        view: serde_json::from_str(&kept.view).unwrap_or(Value::Null),
        id: kept.id,
        source: kept.source,
        name: kept.name,
        kept_at: kept.kept_at,
    });
    Ok(GridViews { views: views.collect() })
}

pub(crate) fn keep(call: &Call<'_>, request: GridViewKeep) -> Result<GridViews, ApiError> {
    let name: String = request.name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(NAME).collect();
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(ApiError::value("name", request.name, "a name"));
    }
    if grid::source(&request.source, "", chrono_tz::Tz::UTC).is_none() {
        return Err(ApiError::value("source", request.source, "a source of grid_query"));
    }
    let view = request.view.to_string();
    if !request.view.is_object() || view.len() > LARGEST {
        return Err(ApiError::value("view", view.len(), "an object of at most 100,000 bytes"));
    }
    let store = call.store()?;
    let known = store.read(|conn| Ok::<_, StoreError>(grid_view::all(conn)?))?;
    let id = match request.id {
        Some(id) if known.iter().any(|kept| kept.id == id) => id,
        Some(id) => return Err(ApiError::value("id", id, "a kept view")),
        // A name stands for one view of its source.
        None => known
            .into_iter()
            .find(|kept| kept.source == request.source && kept.name == name)
            .map_or_else(|| new_id(call.session.config.clock.now()), |kept| kept.id),
    };
    let kept = KeptGridView { id, source: request.source, name, view, kept_at: String::new() };
    keep_grid_view(&store, &call.actor(), &kept)?;
    list(call, Nothing {})
}

pub(crate) fn forget(call: &Call<'_>, request: GridViewId) -> Result<GridViews, ApiError> {
    if !forget_grid_view(&*call.store()?, &call.actor(), &request.id)? {
        return Err(ApiError::value("id", request.id, "a kept view"));
    }
    list(call, Nothing {})
}
