//! Notices of the system: a thread asks once a minute what is to be told. What cannot be shown (no notification service) is
//! on the page of today anyway.

#[cfg(target_os = "macos")]
#[path = "notices/macos.rs"]
mod system;
#[cfg(not(target_os = "macos"))]
mod system;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use sandtable_api::requests::{Notices, Today};
use sandtable_api::{ApiError, Session};
use serde::de::DeserializeOwned;
use tauri::{AppHandle, Manager};

use crate::host::WindowHost;
use crate::{shell, tray};

/// Something changed that the tray's count is made of.
#[derive(Default)]
pub(crate) struct Stale(AtomicBool);

impl Stale {
    pub(crate) fn say(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

const ROUND: Duration = Duration::from_secs(if cfg!(feature = "test-picker") { 1 } else { 60 });
/// In rounds: what waits grows with the days too.
const HOUR: u32 = 60;

/// Looks at the beginning of every minute until the program ends; without a workspace a look does nothing.
pub(crate) fn follow(app: &AppHandle) {
    let app = app.clone();
    app.state::<Stale>().say();
    thread::spawn(move || {
        for round in 0u32.. {
            tell(&app);
            if app.state::<Stale>().0.swap(false, Ordering::Relaxed) || round % HOUR == 0 {
                count(&app);
            }
            thread::sleep(until_next_round());
        }
    });
}

fn until_next_round() -> Duration {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let (seconds, nanos) = (ROUND.as_secs(), since.subsec_nanos());
    Duration::from_secs(seconds - since.as_secs() % seconds) - Duration::from_nanos(nanos.into())
}

fn tell(app: &AppHandle) {
    match ask::<Notices>(app, "workspace_notices") {
        Ok(told) if told.notices.is_empty() => {}
        Ok(told) => shown::show(app, app.state::<Arc<WindowHost>>().locale(), &told),
        Err(ApiError::NoWorkspace) => {}
        Err(cause) => tracing::warn!(%cause, "what is to be told is not known"),
    }
}

fn count(app: &AppHandle) {
    match ask::<Today>(app, "workspace_today") {
        Ok(today) => tray::set_count(app, Some(today.items.len())),
        Err(ApiError::NoWorkspace) => tray::set_count(app, None),
        Err(cause) => tracing::warn!(%cause, "what waits is not known"),
    }
}

fn ask<Answer: DeserializeOwned>(app: &AppHandle, name: &str) -> Result<Answer, ApiError> {
    let (session, host) = (app.state::<Arc<Session>>(), app.state::<Arc<WindowHost>>());
    let json = sandtable_api::dispatch(&session, host.as_ref(), name, "{}")?;
    serde_json::from_str(&json).map_err(|error| ApiError::Internal { detail: error.to_string() })
}

/// Tests see what would be shown: a line of JSON in the file `$SANDTABLE_NOTICES`, where that is set.
#[cfg(feature = "test-picker")]
mod shown {
    use std::io::Write;

    use sandtable_base::Locale;

    use super::*;

    pub(super) fn show(app: &AppHandle, locale: Locale, told: &Notices) {
        let Some(file) = std::env::var_os("SANDTABLE_NOTICES") else { return super::system::show(app, locale, told) };
        let line = serde_json::json!({ "title": told.title, "text": told.text });
        let list = std::fs::File::options().create(true).append(true).open(file);
        if let Err(cause) = list.and_then(|mut list| writeln!(list, "{line}")) {
            tracing::warn!(%cause, "the notice could not be written down");
        }
    }
}

#[cfg(not(feature = "test-picker"))]
use system as shown;

/// What a click on a notice does.
fn opened(app: &AppHandle) {
    shell::show_area(app, "today");
}
