//! Backups of a workspace.

use std::path::Path;
use std::sync::Arc;

use sandtable_store::view::Backup;
use sandtable_store::{BackupReason, backups, restore_backup};

use super::workspace::{absolute, real, remember, show};
use crate::dispatch::Call;
use crate::error::ApiError;
use crate::requests::*;

pub(crate) fn list(_: &Call<'_>, request: WorkspacePath) -> Result<Backups, ApiError> {
    Ok(Backups { backups: backups(&absolute(Path::new(&request.path))?)? })
}

pub(crate) fn take(call: &Call<'_>, _: Nothing) -> Result<Backup, ApiError> {
    Ok(call.store()?.backup(BackupReason::Manual)?)
}

/// The workspace is closed first when it is the open one: its file is about to be replaced. When that fails it is opened
/// again as it was.
pub(crate) fn restore(call: &Call<'_>, request: WorkspaceRestore) -> Result<WorkspaceInfo, ApiError> {
    let path = real(Path::new(&request.path))?;
    let was_open = call.session.close_if(&path);
    let restored = restore_backup(&path, &request.backup, Arc::clone(&call.session.config.clock));
    if let Err(error) = restored {
        if was_open {
            call.session.open(&path)?;
        }
        return Err(error.into());
    }
    let store = call.session.open(&path)?;
    remember(call, &store);
    show(&store)
}
