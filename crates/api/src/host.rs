//! What the surroundings give a command: the window's events and dialogs, or the CLI's nothing of the kind.

use std::path::{Path, PathBuf};

use crate::commands::{Progress, Tag};
use crate::error::ApiError;
use crate::requests::PickFile;

/// Implemented by each transport. One that says nothing hears nothing and has no desktop.
pub trait Host: Send + Sync {
    /// After a commit: what was changed. Rows never travel in events.
    fn changed(&self, _tags: &[Tag]) {}
    /// How far a job is. May be called often; the host thins.
    fn progress(&self, _progress: &Progress) {}
    /// Asks the user for a file or folder, or for several where the purpose allows; none when they closed the dialog.
    fn pick(&self, _request: &PickFile) -> Result<Vec<PathBuf>, ApiError> {
        Err(ApiError::HostUnavailable { what: "dialog".to_owned() })
    }
    /// Hands a file to the program the system shows its kind with.
    fn open(&self, _path: &Path) -> Result<(), ApiError> {
        Err(ApiError::HostUnavailable { what: "program to show files".to_owned() })
    }
    /// Whether the program can stay in a tray while its window is closed.
    fn has_tray(&self) -> bool {
        false
    }
}
