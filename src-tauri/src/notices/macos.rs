//! A notice by the notification centre of macOS, which knows only programs that came as a bundle.

use std::thread;

use mac_usernotifications::{Error, Notification, block_on, request_auth};
use sandtable_api::requests::Notices;
use sandtable_base::Locale;
use tauri::AppHandle;

/// Shows it on a thread of its own, which also waits for the click that brings the window forward. The system asks the
/// person once whether this program may.
pub(super) fn show(app: &AppHandle, _: Locale, told: &Notices) {
    let (app, notice) = (app.clone(), Notification::new().title(&told.title).message(&told.text));
    thread::spawn(move || match block_on(clicked(notice)) {
        Ok(true) => super::opened(&app),
        Ok(false) => {}
        Err(cause) => tracing::warn!(%cause, "the system does not show notices"),
    });
}

async fn clicked(notice: Notification) -> Result<bool, Error> {
    if !request_auth().await? {
        return Ok(false);
    }
    let response = notice.send().await?.response().await?;
    Ok(response.is_default_action())
}
