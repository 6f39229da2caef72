//! The icon in the tray: opens the window, says how much waits, leads to a new import, ends the program. Where there is no tray the program runs
//! without it, and closing the window ends it.

use std::sync::Arc;

use sandtable_base::Locale;
use sandtable_i18n::messages;
use tauri::menu::{MenuBuilder, MenuEvent, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Wry};

use crate::host::WindowHost;
use crate::shell;

const OPEN: &str = "open";
const TODAY: &str = "today";
const IMPORTS: &str = "imports";
const QUIT: &str = "quit";

struct Tray {
    open: MenuItem<Wry>,
    today: MenuItem<Wry>,
    import: MenuItem<Wry>,
    quit: MenuItem<Wry>,
    waiting: std::sync::Mutex<Option<usize>>,
}

/// Puts the icon there, where there is a tray.
pub(crate) fn put(app: &AppHandle) {
    if !can_be() {
        tracing::info!("no tray: the library for it is not installed");
    } else if let Err(cause) = build(app) {
        tracing::warn!(%cause, "no tray");
    }
}

pub(crate) fn is_there(app: &AppHandle) -> bool {
    app.try_state::<Tray>().is_some()
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    let locale = app.state::<Arc<WindowHost>>().locale();
    let open = MenuItem::with_id(app, OPEN, messages::tray_open(locale), true, None::<&str>)?;
    let today = MenuItem::with_id(app, TODAY, messages::tray_today(locale, 0.0), true, None::<&str>)?;
    let import = MenuItem::with_id(app, IMPORTS, messages::tray_import(locale), true, None::<&str>)?;
    let quit = MenuItem::with_id(app, QUIT, messages::tray_quit(locale), true, None::<&str>)?;
    let menu = MenuBuilder::new(app).items(&[&open, &today, &import]).separator().item(&quit).build()?;
    let mut icon = TrayIconBuilder::with_id("main").menu(&menu).tooltip(messages::window_title(locale));
    if let Some(image) = app.default_window_icon() {
        icon = icon.icon(image.clone());
    }
    icon.on_menu_event(chosen).build(app)?;
    app.manage(Tray { open, today, import, quit, waiting: std::sync::Mutex::default() });
    Ok(())
}

fn chosen(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        OPEN => shell::show(app),
        TODAY => shell::show_area(app, TODAY),
        IMPORTS => shell::show_area(app, IMPORTS),
        QUIT => shell::quit(app),
        _ => {}
    }
}

/// How much waits; none while no workspace is open.
pub(crate) fn set_count(app: &AppHandle, waiting: Option<usize>) {
    if let Some(tray) = app.try_state::<Tray>() {
        *tray.waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = waiting;
        tray.say(app.state::<Arc<WindowHost>>().locale());
    }
}

/// In the language in force.
pub(crate) fn speak(app: &AppHandle, locale: Locale) {
    if let Some(tray) = app.try_state::<Tray>() {
        tray.say(locale);
    }
}

impl Tray {
    fn say(&self, locale: Locale) {
        let waiting = *self.waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        #[expect(clippy::cast_precision_loss, reason = "a count of things that wait")]
        let today = messages::tray_today(locale, waiting.unwrap_or(0) as f64);
        let said = [
            self.open.set_text(messages::tray_open(locale)),
            self.today.set_text(today),
            self.today.set_enabled(waiting.is_some()),
            self.import.set_text(messages::tray_import(locale)),
            self.import.set_enabled(waiting.is_some()),
            self.quit.set_text(messages::tray_quit(locale)),
        ];
        for cause in said.into_iter().filter_map(Result::err) {
            tracing::warn!(%cause, "the tray's menu could not be changed");
        }
    }
}

/// On Linux the icon is drawn by a library that is loaded when it is asked for, and the loader ends the program where it is
/// missing: so it is looked for first, where the system's linker looks.
#[cfg(target_os = "linux")]
fn can_be() -> bool {
    use std::path::Path;

    const NAMES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    const FOLDERS: [&str; 4] = ["/usr/lib", "/lib", "/usr/lib64", "/lib64"];
    let there = |folder: &Path| NAMES.iter().any(|name| folder.join(name).exists());
    let given = std::env::var_os("LD_LIBRARY_PATH").unwrap_or_default();
    let cached = || {
        let cache = std::fs::read("/etc/ld.so.cache").unwrap_or_default();
        let holds = |name: &str| cache.windows(name.len()).any(|part| part == name.as_bytes());
        NAMES.iter().any(|name| holds(name))
    };
    std::env::split_paths(&given).any(|folder| there(&folder))
        || FOLDERS.iter().any(|folder| there(Path::new(folder)))
        || cached()
}

#[cfg(not(target_os = "linux"))]
fn can_be() -> bool {
    true
}
