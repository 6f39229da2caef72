//! The terminal as a host: it shows progress when asked, and has no dialogs.

use std::io::{self, Write};

use sandtable_api::{ApiError, Host, Progress};

pub(crate) struct Terminal {
    pub(crate) shows_progress: bool,
}

impl Host for Terminal {
    fn progress(&self, progress: &Progress) {
        if self.shows_progress
            && let Ok(line) = serde_json::to_string(progress)
        {
            line_to_standard_error(&line);
        }
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
