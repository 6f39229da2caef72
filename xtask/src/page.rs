//! The page: built into `ui/dist` when something it is made of is newer.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::exec;
use crate::fail::Result;
use crate::{place, setup};

pub fn folder() -> PathBuf {
    place::root().join("ui")
}

/// Builds the page unless `ui/dist` is newer than all it is made of.
pub fn build() -> Result<()> {
    setup::node_version()?;
    setup::node_packages(&folder())?;
    let built = fs::metadata(folder().join("dist/index.html")).and_then(|file| file.modified()).ok();
    let sources = [
        "ui/src",
        "ui/public",
        "ui/index.html",
        "ui/package-lock.json",
        "ui/vite.config.ts",
        "crates/i18n/locales",
        "docs/guide",
    ];
    let newest = sources.iter().filter_map(|source| newest(&place::root().join(source))).max();
    if built.is_some() && built >= newest {
        return Ok(());
    }
    exec::run(exec::npm(&folder()).args(["run", "build"]))
}

fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|file| file.modified()).ok()?;
    let inside =
        fs::read_dir(path).ok().into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path())).max();
    Some(inside.map_or(own, |inside| inside.max(own)))
}
