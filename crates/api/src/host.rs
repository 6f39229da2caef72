//! What the surroundings give a command: the window's events and dialogs, or the CLI's nothing of the kind.

use std::path::PathBuf;

use crate::commands::{Progress, Tag};
use crate::error::ApiError;
use crate::requests::PickFile;

/// Implemented by each transport.
pub trait Host: Send + Sync {
    /// After a commit: what was changed. Rows never travel in events.
    fn changed(&self, tags: &[Tag]);
    /// How far a job is. May be called often; the host thins.
    fn progress(&self, progress: &Progress);
    /// Asks the user for a file or folder; `None` when they closed the dialog.
    fn pick(&self, request: &PickFile) -> Result<Option<PathBuf>, ApiError>;
}
