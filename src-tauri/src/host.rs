//! The window as a host: change notices and progress become events of the page, picking becomes a dialog.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sandtable_api::requests::Preferences;
use sandtable_api::{ApiError, Host, PickFile, Progress, Session, Tag};
use sandtable_base::Locale;
use sandtable_i18n::messages;
use tauri::{AppHandle, Emitter, Manager};

use crate::dialogs;
use crate::notices::Stale;
use crate::shell::{self, MAIN};
use crate::tray;

/// Progress is told ten times a second: smooth to look at, nothing to the bridge.
const BEAT: Duration = Duration::from_millis(100);

pub(crate) struct WindowHost {
    app: AppHandle,
    told: Mutex<Option<Told>>,
}

/// The progress the page heard last.
struct Told {
    job: String,
    phase: String,
    at: Instant,
}

impl WindowHost {
    pub(crate) fn new(app: AppHandle) -> WindowHost {
        WindowHost { app, told: Mutex::new(None) }
    }

    /// What the person at this machine prefers.
    pub(crate) fn preferences(&self) -> Option<Preferences> {
        let session = self.app.state::<Arc<Session>>();
        let answer = sandtable_api::dispatch(&session, self, "workspace_preferences", "{}").ok()?;
        serde_json::from_str(&answer).ok()
    }

    /// The language in force, as the settings have it.
    pub(crate) fn locale(&self) -> Locale {
        self.preferences().map(|preferences| preferences.effective_locale).unwrap_or_default()
    }

    /// The window's title in that language.
    pub(crate) fn title(&self) -> String {
        messages::window_title(self.locale())
    }

    fn tell(&self, event: &str, payload: serde_json::Value) {
        if let Err(cause) = self.app.emit_to(MAIN, event, payload) {
            tracing::warn!(%cause, "{event} could not be told to the page");
        }
    }

    /// A new phase and the end of one are always told, what lies between at most once a beat.
    fn is_due(&self, progress: &Progress) -> bool {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let goes_on = told
            .as_ref()
            .is_some_and(|told| told.job == progress.job && told.phase == progress.phase && told.at.elapsed() < BEAT);
        if goes_on && progress.done < progress.total {
            return false;
        }
        *told = Some(Told { job: progress.job.clone(), phase: progress.phase.clone(), at: Instant::now() });
        true
    }
}

impl Host for WindowHost {
    fn changed(&self, tags: &[Tag]) {
        self.tell("changed", serde_json::json!({ "tags": tags }));
        self.app.state::<Stale>().say();
        if tags.contains(&Tag::Preferences) {
            tray::speak(&self.app, self.locale());
            if let Some(window) = self.app.get_webview_window(MAIN) {
                if let Some(kept) = self.preferences() {
                    shell::draw_at(&window, kept.zoom);
                }
                if let Err(cause) = window.set_title(&self.title()) {
                    tracing::warn!(%cause, "the title could not be changed");
                }
            }
        }
    }

    fn progress(&self, progress: &Progress) {
        if self.is_due(progress) {
            self.tell("progress", serde_json::json!(progress));
        }
    }

    fn pick(&self, request: &PickFile) -> Result<Vec<PathBuf>, ApiError> {
        dialogs::pick(&self.app, self.locale(), request)
    }

    fn open(&self, path: &Path) -> Result<(), ApiError> {
        dialogs::open(path)
    }

    fn has_tray(&self) -> bool {
        tray::is_there(&self.app)
    }
}
