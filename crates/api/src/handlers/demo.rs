//! Opens the demo workspace; makes it the first time.

use super::workspace::{remember, show};
use crate::demo::make;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn open(call: &Call<'_>, _: Nothing) -> Result<WorkspaceInfo, ApiError> {
    let config = &call.session.config;
    let path = config.workspace.clone().unwrap_or_else(|| config.workspaces_dir.join("demo.sandtable"));
    if !path.exists() {
        make(&path, call.host, config.clock.now())?;
    }
    let store = call.session.open(&path)?;
    remember(call, &store);
    show(&store)
}
