//! Opens the demo workspace; makes it the first time.

use super::workspace::{real, remember, show};
use crate::demo::make;
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn open(call: &Call<'_>, _: Nothing) -> Result<WorkspaceInfo, ApiError> {
    let config = &call.session.config;
    let path = match &config.workspace {
        Some(fixed) => fixed.clone(),
        None => real(&config.workspaces_dir.join("demo.sandtable"))?,
    };
    if !path.exists() {
        make(&path, call.host, config.clock.now())?;
    }
    let store = call.session.open(&path)?;
    remember(call, &store);
    show(&store)
}
