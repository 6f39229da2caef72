//! Puts the program together: folders, session, plugins, the window.

use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use sandtable_api::requests::ThemeChoice;
use sandtable_api::{Session, SessionConfig, folders};
use sandtable_base::SystemClock;
use tauri::{App, AppHandle, Emitter, Manager, RunEvent, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tracing_subscriber::EnvFilter;

use crate::frame::{self, Frame};
use crate::ground;
use crate::host::WindowHost;
use crate::notices::{self, Stale};
use crate::opening::Opening;
use crate::rpc;
use crate::tray;

/// The label of the one window; the capability names it too.
pub(crate) const MAIN: &str = "main";

/// Runs until the window is closed, or until the tray's menu ends it. There is no menu but the one that Tauri gives every program on macOS, where copying
/// and pasting go through it.
pub(crate) fn run() -> ExitCode {
    log();
    spare_old_drivers();
    let session = Arc::new(Session::new(SessionConfig {
        config_dir: folders::preferences(),
        workspaces_dir: folders::workspaces(),
        workspace: None,
        actor: None,
        locale: None,
        clock: Arc::new(SystemClock),
        version: env!("CARGO_PKG_VERSION"),
    }));
    let mut builder = tauri::Builder::default();
    // With preferences of its own (tests, a second profile) it is another program.
    if std::env::var_os("SANDTABLE_CONFIG_DIR").is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            show(app);
            Opening::of(arguments.iter().skip(1).map(Into::into)).below(folder.as_ref()).in_background(app);
        }));
    }
    let outcome = builder
        .plugin(tauri_plugin_dialog::init())
        .manage(session)
        .manage(Stale::default())
        .manage(Leaving::default())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(|app| Ok(set_up(app)?))
        .build(tauri::generate_context!());
    match outcome {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(on_run_event)).unwrap_or(1)),
        Err(cause) => {
            tracing::error!(%cause, "the window could not be opened");
            ExitCode::FAILURE
        }
    }
}

fn set_up(app: &mut App) -> tauri::Result<()> {
    let handle = app.handle().clone();
    app.manage(Arc::new(WindowHost::new(handle.clone())));
    let refused = Opening::of(std::env::args_os().skip(1)).at_start(&handle);
    tray::put(&handle);
    let begins = refused.map(|path| says("refused", &path.to_string_lossy()));
    open_window(&handle, begins)?;
    maintain(&handle);
    notices::follow(&handle);
    Ok(())
}

/// How often the workspace is looked after: the store itself decides whether a backup or the weekly check is due.
const ROUND: Duration = Duration::from_secs(10 * 60);

/// Backups while the window is open, off its thread.
fn maintain(app: &AppHandle) {
    let session = Arc::clone(&app.state::<Arc<Session>>());
    thread::spawn(move || {
        loop {
            thread::sleep(ROUND);
            session.maintain();
        }
    });
}

/// What the end of the last window means.
#[derive(Default)]
struct Leaving {
    /// The window was asked to close in order to end the program …
    asked: AtomicBool,
    /// … and this closing of it is that one.
    quitting: AtomicBool,
}

/// The workspace is closed in order, or the next start would take this end for an accident and check the whole file.
fn on_run_event(app: &AppHandle, event: RunEvent) {
    match event {
        // The page has saved what was typed before it let its window go.
        RunEvent::ExitRequested { code: None, api, .. } if stays(app) => api.prevent_exit(),
        RunEvent::Exit => {
            let (session, host) = (app.state::<Arc<Session>>(), app.state::<Arc<WindowHost>>());
            if let Err(cause) = sandtable_api::dispatch(&session, host.as_ref(), "workspace_close", "{}") {
                tracing::warn!(%cause, "the workspace was not closed");
            }
        }
        #[cfg(target_os = "macos")]
        RunEvent::Reopen { .. } => show(app),
        _ => {}
    }
}

/// Whether the program goes on in the tray when its window is closed.
fn stays(app: &AppHandle) -> bool {
    let wanted = || app.state::<Arc<WindowHost>>().preferences().is_some_and(|kept| kept.notices.keep_running);
    tray::is_there(app) && !app.state::<Leaving>().quitting.load(Ordering::Relaxed) && wanted()
}

/// Ends the program as closing its window does: the page saves what was typed first, or asks.
pub(crate) fn quit(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else { return app.exit(0) };
    app.state::<Leaving>().asked.store(true, Ordering::Relaxed);
    // What the page asks must be seen.
    show(app);
    if let Err(cause) = window.close() {
        tracing::warn!(%cause, "the window could not be closed");
    }
}

/// Draws the page so large, in percent.
pub(crate) fn draw_at(window: &WebviewWindow, percent: u16) {
    if let Err(cause) = window.set_zoom(f64::from(percent) / 100.0) {
        tracing::warn!(%cause, "the page could not be drawn at {percent} %");
    }
}

/// Says something to a page that is not there yet: the `area` it begins on, the workspace that was `refused`.
fn says(what: &str, value: &str) -> String {
    let value = serde_json::Value::from(value);
    format!("if (document.documentElement) document.documentElement.dataset.{what} = {value};")
}

fn open_window(app: &AppHandle, begins: Option<String>) -> tauri::Result<WebviewWindow> {
    let frame = Frame::kept(&frame::file(), &frame::screens(app)).unwrap_or_default();
    let kept = app.state::<Arc<WindowHost>>().preferences();
    let theme = kept.as_ref().map(|kept| kept.theme).unwrap_or_default();
    let mut builder = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(app.state::<Arc<WindowHost>>().title())
        .inner_size(frame.width, frame.height)
        .min_inner_size(frame::LEAST.0, frame::LEAST.1)
        .maximized(frame.maximized)
        .on_navigation(is_own_page);
    builder = match frame.place {
        Some((x, y)) => builder.position(x, y),
        None => builder.center(),
    };
    if let Some(begins) = begins {
        builder = builder.initialization_script(begins);
    }
    let window = ground::laid(builder, theme).build()?;
    draw_at(&window, kept.map_or(100, |kept| kept.zoom));
    if theme == ThemeChoice::System {
        ground::follow_system(&window)?;
    }
    let watched = window.clone();
    window.on_window_event(move |event| on_event(&watched, event));
    Ok(window)
}

fn on_event(window: &WebviewWindow, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { .. } = event {
        let leaving = window.state::<Leaving>();
        // Somebody who chose to stay, and closes the window later, closes the window only.
        leaving.quitting.store(leaving.asked.swap(false, Ordering::Relaxed), Ordering::Relaxed);
        if let Some(frame) = Frame::of(window)
            && let Err(cause) = frame.keep(&frame::file())
        {
            tracing::warn!(%cause, "the window's place could not be kept");
        }
    }
}

/// The page is the one built into the program; it leads nowhere else.
fn is_own_page(url: &tauri::Url) -> bool {
    let own_scheme = url.scheme() == "tauri";
    // Windows serves the same pages under a host name.
    let own_host = url.host_str() == Some("tauri.localhost");
    own_scheme || own_host
}

/// Brings the window to the front; one that was closed comes anew, with the workspace that is open.
pub(crate) fn show(app: &AppHandle) {
    match app.get_webview_window(MAIN) {
        Some(window) => bring_forward(&window),
        None => open_anew(app, None),
    }
}

/// The same, on one of its areas: `today`, `imports`.
pub(crate) fn show_area(app: &AppHandle, area: &'static str) {
    let Some(window) = app.get_webview_window(MAIN) else { return open_anew(app, Some(area)) };
    bring_forward(&window);
    if let Err(cause) = window.emit("go", serde_json::json!({ "area": area })) {
        tracing::warn!(%cause, "the page could not be led to {area}");
    }
}

fn open_anew(app: &AppHandle, area: Option<&'static str>) {
    let app = app.clone();
    // Windows cannot make a window while it handles an event.
    thread::spawn(move || {
        if let Err(cause) = open_window(&app, area.map(|area| says("area", area))) {
            tracing::warn!(%cause, "the window could not be opened again");
        }
    });
}

fn bring_forward(window: &WebviewWindow) {
    for outcome in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(cause) = outcome {
            tracing::warn!(%cause, "the window could not be brought to the front");
        }
    }
}

/// Some Linux drivers show a blank window when WebKit renders through DMA-BUF.
fn spare_old_drivers() {
    #[cfg(target_os = "linux")]
    {
        const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
        if let Err(cause) = glib::setenv(SWITCH, "1", false) {
            tracing::warn!(%cause, "{SWITCH} could not be set");
        }
    }
}

fn log() {
    let filter = EnvFilter::try_from_env("SANDTABLE_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).init();
}
