//! The window's ground before the page is there: in the theme that was chosen, so that a dark window does not flash white.

use sandtable_api::requests::ThemeChoice;
use tauri::utils::config::Color;
use tauri::{Theme, WebviewWindow, WebviewWindowBuilder, Wry};

/// As `--ground` in `ui/src/shared/tokens.css` and in `ui/index.html`.
const LIGHT: Color = Color(0xf6, 0xf5, 0xf2, 0xff);
const DARK: Color = Color(0x15, 0x18, 0x1b, 0xff);

type Builder<'a> = WebviewWindowBuilder<'a, Wry, tauri::AppHandle>;

/// A chosen theme is said to the page before its first line; what the system has the page knows itself.
pub(crate) fn laid(builder: Builder<'_>, choice: ThemeChoice) -> Builder<'_> {
    let said =
        |theme: &str| format!("if (document.documentElement) document.documentElement.dataset.theme = '{theme}';");
    match choice {
        ThemeChoice::System => builder,
        ThemeChoice::Light => builder.background_color(LIGHT).initialization_script(said("light")),
        ThemeChoice::Dark => builder.background_color(DARK).initialization_script(said("dark")),
    }
}

/// Of a window that follows the system, once it knows the system.
pub(crate) fn follow_system(window: &WebviewWindow) -> tauri::Result<()> {
    let colour = if window.theme()? == Theme::Dark { DARK } else { LIGHT };
    window.set_background_color(Some(colour))
}
