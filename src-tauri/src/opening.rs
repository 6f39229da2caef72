//! What the program is started with: a workspace folder, `--demo`, or nothing (then the page shows its start page).

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use sandtable_api::Session;
use tauri::{AppHandle, Emitter, Manager};

use crate::host::WindowHost;
use crate::shell::MAIN;

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    Nothing,
    Demo,
    Workspace(PathBuf),
}

impl Opening {
    /// By the program's arguments, without its own name. What it does not know (a system may add switches of its own)
    /// is passed over.
    pub(crate) fn of(arguments: impl Iterator<Item = OsString>) -> Opening {
        for argument in arguments {
            if argument == "--demo" {
                return Opening::Demo;
            }
            if !argument.to_string_lossy().starts_with('-') {
                return Opening::Workspace(PathBuf::from(argument));
            }
        }
        Opening::Nothing
    }

    /// A relative path is meant from the folder the program was called in.
    pub(crate) fn below(self, folder: &Path) -> Opening {
        match self {
            Opening::Workspace(path) => Opening::Workspace(folder.join(path)),
            other => other,
        }
    }

    /// Before the window is there: a workspace is opened at once, so that the page finds it; the demo may have to be
    /// made first, so it comes when it is ready. Answers the workspace that did not open: the page asks for it again, and
    /// words the reason.
    pub(crate) fn at_start(self, app: &AppHandle) -> Option<PathBuf> {
        match self {
            Opening::Workspace(ref path) => (!self.call(app)).then(|| path.clone()),
            other => {
                other.in_background(app);
                None
            }
        }
    }

    /// While the window is there: the page begins anew with what is open then, or hears what did not open.
    pub(crate) fn in_background(self, app: &AppHandle) {
        if self != Opening::Nothing {
            let app = app.clone();
            thread::spawn(move || {
                let opened = self.call(&app);
                let Some(window) = app.get_webview_window(MAIN) else { return };
                let told = match self {
                    _ if opened => window.reload(),
                    Opening::Workspace(path) => window.emit("refused", serde_json::json!({ "path": path })),
                    _ => Ok(()),
                };
                if let Err(cause) = told {
                    tracing::warn!(%cause, "the page could not be told what was opened");
                }
            });
        }
    }

    /// The same commands the page would call; whether something was opened.
    fn call(&self, app: &AppHandle) -> bool {
        let session = app.state::<Arc<Session>>();
        let host = app.state::<Arc<WindowHost>>();
        let (name, json) = match self {
            Opening::Nothing => return false,
            Opening::Demo => ("workspace_demo", "{}".to_owned()),
            Opening::Workspace(path) => ("workspace_open", serde_json::json!({ "path": path }).to_string()),
        };
        let outcome = sandtable_api::dispatch(&session, host.as_ref(), name, &json);
        if let Err(cause) = &outcome {
            tracing::error!(%cause, "{name} from outside the page");
        }
        outcome.is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(arguments: &[&str]) -> Opening {
        Opening::of(arguments.iter().map(OsString::from))
    }

    #[test]
    fn the_first_folder_or_the_demo_is_opened_and_switches_are_passed_over() {
        assert_eq!(opening(&[]), Opening::Nothing);
        assert_eq!(opening(&["--unknown", "茶.sandtable"]), Opening::Workspace(PathBuf::from("茶.sandtable")));
        assert_eq!(opening(&["--demo"]), Opening::Demo);
    }

    #[test]
    fn a_second_start_means_its_own_folder() {
        let opening = opening(&["b.sandtable"]).below(Path::new("/a"));
        assert_eq!(opening, Opening::Workspace(PathBuf::from("/a/b.sandtable")));
    }
}
