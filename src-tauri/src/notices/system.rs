//! A notice by the notification service of Linux (D-Bus) or Windows.

use std::thread;

use notify_rust::{Notification, NotificationResponse};
use sandtable_api::requests::Notices;
use sandtable_base::Locale;
use sandtable_i18n::messages;
use tauri::AppHandle;

/// Shows it on a thread of its own, which also waits for the click that brings the window forward.
pub(super) fn show(app: &AppHandle, locale: Locale, told: &Notices) {
    let (app, title, text) = (app.clone(), told.title.clone(), told.text.clone());
    thread::spawn(move || {
        let mut notice = Notification::new();
        notice.appname(&messages::window_title(locale)).summary(&title).body(&body(&text)).icon("sandtable");
        notice.action("default", &messages::notice_open(locale));
        of_this_program(&app, &mut notice);
        let clicked = |response: &NotificationResponse| {
            if matches!(response, NotificationResponse::Default | NotificationResponse::Action(_)) {
                super::opened(&app);
            }
        };
        // Windows has errors of its own; there is nothing to do about any of them.
        if let Err(cause) = notice.show().and_then(|handle| handle.wait_for_response(clicked)) {
            tracing::warn!(%cause, "the system does not show notices");
        }
    });
}

/// Windows shows notices only of programs it knows by name; one that was not installed borrows the name of another, as
/// its library does.
#[cfg(windows)]
fn of_this_program(app: &AppHandle, notice: &mut Notification) {
    let built_here = |folder: &std::path::Path| folder.ends_with("target/debug") || folder.ends_with("target/release");
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(std::path::Path::parent);
    if folder.is_some_and(|folder| !built_here(folder)) {
        notice.app_id(&app.config().identifier);
    }
}

#[cfg(not(windows))]
fn of_this_program(_: &AppHandle, notice: &mut Notification) {
    notice.hint(notify_rust::Hint::DesktopEntry("Sandtable".to_owned()));
}

/// Some services read a body as markup, and titles come from anywhere.
#[cfg(not(windows))]
fn body(text: &str) -> String {
    let marked = notify_rust::get_capabilities().is_ok_and(|all| all.iter().any(|one| one == "body-markup"));
    if marked { text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;") } else { text.to_owned() }
}

#[cfg(windows)]
fn body(text: &str) -> String {
    text.to_owned()
}
