//! The terminal as a host: it shows progress when asked, and has no dialogs.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use sandtable_api::{ApiError, Host, PickFile, Progress, Tag};

pub(crate) struct Terminal {
    pub(crate) shows_progress: bool,
}

impl Host for Terminal {
    /// One call a process: nobody here holds an answer that could be out of date.
    fn changed(&self, _tags: &[Tag]) {}

    fn progress(&self, progress: &Progress) {
        if self.shows_progress
            && let Ok(line) = serde_json::to_string(progress)
        {
            line_to_standard_error(&line);
        }
    }

    fn pick(&self, _request: &PickFile) -> Result<Vec<PathBuf>, ApiError> {
        Err(ApiError::HostUnavailable { what: "dialog".to_owned() })
    }

    fn open(&self, _: &Path) -> Result<(), ApiError> {
        Err(ApiError::HostUnavailable { what: "program to show files".to_owned() })
    }
}

/// `{"error":{"code":…,"message":…,…}}`
pub(crate) fn error_line(error: &ApiError) {
    line_to_standard_error(&serde_json::json!({ "error": error }).to_string());
}

/// With standard error closed there is nobody to tell.
fn line_to_standard_error(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}
