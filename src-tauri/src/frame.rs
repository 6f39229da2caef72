//! Where the window was and how large, kept in `window.json` beside the preferences. What a file says is believed only as
//! far as the screens of today allow.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, WebviewWindow};

use sandtable_api::{ApiError, folders};

/// Width and height below which the page no longer fits, in logical pixels.
pub(crate) const LEAST: (f64, f64) = (960.0, 640.0);
/// The first time.
const FIRST: (f64, f64) = (1280.0, 800.0);
/// So much of the window's head must lie on a screen, or it could not be dragged back.
const GRIP: f64 = 120.0;

/// All in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Frame {
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// Null: in the middle.
    pub(crate) place: Option<(f64, f64)>,
    pub(crate) maximized: bool,
}

impl Default for Frame {
    fn default() -> Frame {
        Frame { width: FIRST.0, height: FIRST.1, place: None, maximized: false }
    }
}

/// A screen's place and size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screen {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) width: f64,
    pub(crate) height: f64,
}

pub(crate) fn file() -> PathBuf {
    folders::preferences().join("window.json")
}

pub(crate) fn screens(app: &AppHandle) -> Vec<Screen> {
    let monitors = app.available_monitors().unwrap_or_default();
    let logical = |monitor: &tauri::Monitor| {
        let scale = monitor.scale_factor();
        let (place, size) = (monitor.position().to_logical::<f64>(scale), monitor.size().to_logical::<f64>(scale));
        Screen { x: place.x, y: place.y, width: size.width, height: size.height }
    };
    monitors.iter().map(logical).collect()
}

impl Frame {
    /// What the file says, fitted to the screens; `None` when it says nothing usable.
    pub(crate) fn kept(file: &Path, screens: &[Screen]) -> Option<Frame> {
        let frame: Frame = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
        frame.fitted(screens)
    }

    fn fitted(self, screens: &[Screen]) -> Option<Frame> {
        if !(self.width.is_finite() && self.height.is_finite()) {
            return None;
        }
        let widest = screens.iter().map(|screen| screen.width).fold(LEAST.0, f64::max);
        let tallest = screens.iter().map(|screen| screen.height).fold(LEAST.1, f64::max);
        let width = self.width.clamp(LEAST.0, widest);
        let height = self.height.clamp(LEAST.1, tallest);
        let reachable = |&(x, y): &(f64, f64)| {
            screens.iter().any(|screen| {
                let shown = (x + width).min(screen.x + screen.width) - x.max(screen.x);
                shown >= GRIP && x.is_finite() && y >= screen.y && y <= screen.y + screen.height - GRIP
            })
        };
        Some(Frame { width, height, place: self.place.filter(reachable), maximized: self.maximized })
    }

    /// The window's frame now; of a maximized window only that it is.
    pub(crate) fn of(window: &WebviewWindow) -> Option<Frame> {
        if window.is_maximized().ok()? {
            return Some(Frame { maximized: true, ..Frame::default() });
        }
        let scale = window.scale_factor().ok()?;
        let size = window.inner_size().ok()?.to_logical::<f64>(scale);
        let place = window.outer_position().ok()?.to_logical::<f64>(scale);
        Some(Frame { width: size.width, height: size.height, place: Some((place.x, place.y)), maximized: false })
    }

    /// Kept for the next start.
    pub(crate) fn keep(&self, file: &Path) -> Result<(), ApiError> {
        folders::keep(file, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Screen = Screen { x: 0.0, y: 0.0, width: 1920.0, height: 1080.0 };

    fn at(x: f64, y: f64) -> Frame {
        Frame { width: 1300.0, height: 820.0, place: Some((x, y)), maximized: false }
    }

    #[test]
    fn a_frame_comes_back_as_it_was_kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/window.json");
        at(40.0, 30.0).keep(&file).unwrap();
        assert_eq!(Frame::kept(&file, &[SCREEN]), Some(at(40.0, 30.0)));
        fs::write(&file, "{\"width\":").unwrap();
        assert_eq!(Frame::kept(&file, &[SCREEN]), None);
    }

    #[test]
    fn a_place_on_a_screen_that_is_gone_is_forgotten_and_the_size_kept() {
        for lost in [at(2000.0, 10.0), at(-1290.0, 10.0), at(10.0, -300.0), at(10.0, 1070.0), at(f64::NAN, 0.0)] {
            let fitted = lost.fitted(&[SCREEN]).unwrap();
            assert_eq!((fitted.place, fitted.width), (None, 1300.0), "{lost:?}");
        }
        assert_eq!(at(-1000.0, 10.0).fitted(&[SCREEN]).unwrap().place, Some((-1000.0, 10.0)));
    }

    #[test]
    fn a_size_no_screen_has_is_cut_and_a_tiny_one_raised() {
        let huge = Frame { width: 9e9, height: 9e9, ..Frame::default() }.fitted(&[SCREEN]).unwrap();
        assert_eq!((huge.width, huge.height), (1920.0, 1080.0));
        let tiny = Frame { width: 1.0, height: -5.0, ..Frame::default() }.fitted(&[SCREEN]).unwrap();
        assert_eq!((tiny.width, tiny.height), LEAST);
        assert_eq!(Frame { width: f64::INFINITY, ..Frame::default() }.fitted(&[SCREEN]), None);
    }
}
