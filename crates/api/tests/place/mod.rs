//! Where a test works: a folder of its own with one workspace to be made in it.

use std::path::Path;
use std::sync::Arc;

use sandtable_api::{Session, SessionConfig};
use sandtable_base::SystemClock;

/// A session over the folder's `w.sandtable`.
pub(crate) fn session(folder: &Path) -> Session {
    Session::new(SessionConfig {
        config_dir: folder.join("config"),
        workspaces_dir: folder.to_path_buf(),
        workspace: Some(folder.join("w.sandtable")),
        actor: None,
        locale: None,
        clock: Arc::new(SystemClock),
        version: "0",
    })
}
