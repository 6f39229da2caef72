//! The system's dialogs. Called off the window's thread, they wait for the user.

use std::path::{Path, PathBuf};

use sandtable_api::{ApiError, PickFile};
use sandtable_base::Locale;
use tauri::AppHandle;

/// Asks for files or a folder; none when the user closed the dialog.
#[cfg(not(feature = "test-picker"))]
pub(crate) fn pick(app: &AppHandle, locale: Locale, request: &PickFile) -> Result<Vec<PathBuf>, ApiError> {
    use sandtable_api::PickPurpose;
    use sandtable_i18n::messages;
    use tauri::Manager;
    use tauri_plugin_dialog::DialogExt;

    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(crate::shell::MAIN) {
        dialog = dialog.set_parent(&window);
    }
    if let Some(suggestion) = &request.suggestion {
        dialog = dialog.set_file_name(suggestion);
    }
    let picked = match request.purpose {
        PickPurpose::AttachFiles => {
            let files = dialog.set_title(messages::window_pick_attach(locale)).blocking_pick_files();
            return Ok(files.unwrap_or_default().into_iter().filter_map(|file| file.into_path().ok()).collect());
        }
        PickPurpose::ImportFile => dialog
            .set_title(messages::window_pick_import(locale))
            .add_filter(messages::window_filter_tables(locale), &["csv", "tsv", "txt", "xlsx", "xls", "ods", "json"])
            .add_filter(messages::window_filter_all(locale), &["*"])
            .blocking_pick_file(),
        PickPurpose::OpenWorkspace => dialog.set_title(messages::window_pick_workspace(locale)).blocking_pick_folder(),
        PickPurpose::WorkspaceFolder => dialog.set_title(messages::window_pick_folder(locale)).blocking_pick_folder(),
        PickPurpose::SaveFile => dialog.set_title(messages::window_pick_save(locale)).blocking_save_file(),
    };
    // Dialogs of a desktop answer with paths, never with the URLs of a phone.
    Ok(picked.and_then(|file| file.into_path().ok()).into_iter().collect())
}

/// Hands a file to the program the system shows its kind with: the system's own call with the path as its one argument, no
/// command line that a name could be part of.
#[cfg(not(feature = "test-picker"))]
pub(crate) fn open(path: &Path) -> Result<(), ApiError> {
    open::that_detached(path).map_err(|error| {
        tracing::warn!(%error, path = %path.display(), "no program showed the file");
        ApiError::HostUnavailable { what: "program to show files".to_owned() }
    })
}

/// Tests see what would have been shown: its path is added to the file `$SANDTABLE_OPENED`.
#[cfg(feature = "test-picker")]
pub(crate) fn open(path: &Path) -> Result<(), ApiError> {
    use std::io::Write;
    let unavailable = || ApiError::HostUnavailable { what: "SANDTABLE_OPENED".to_owned() };
    let list = std::env::var_os("SANDTABLE_OPENED").ok_or_else(unavailable)?;
    let mut list = std::fs::File::options().create(true).append(true).open(list).map_err(|_| unavailable())?;
    writeln!(list, "{}", path.display()).map_err(|_| unavailable())
}

/// Tests cannot drive the system's dialogs: the answers are the lines of the file `$SANDTABLE_PICK`, used up one by one;
/// an empty line, or none, is a dialog that was closed, and tabs lie between several files.
#[cfg(feature = "test-picker")]
pub(crate) fn pick(_app: &AppHandle, _locale: Locale, _request: &PickFile) -> Result<Vec<PathBuf>, ApiError> {
    let unavailable = || ApiError::HostUnavailable { what: "SANDTABLE_PICK".to_owned() };
    let file = std::env::var_os("SANDTABLE_PICK").ok_or_else(unavailable)?;
    let answers = std::fs::read_to_string(&file).map_err(|_| unavailable())?;
    let (first, rest) = answers.split_once('\n').unwrap_or((answers.as_str(), ""));
    std::fs::write(&file, rest).map_err(|_| unavailable())?;
    Ok(first.trim_end().split('\t').filter(|path| !path.is_empty()).map(PathBuf::from).collect())
}
