//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The repository.
pub fn root() -> PathBuf {
    // xtask lies one folder below the root.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// What tasks write for people to look at, in a folder of their own below `target/`.
pub fn out(folder: &str) -> PathBuf {
    root().join("target").join(folder)
}

/// Where cargo builds. On a CI machine the checkout is new each time; the build is kept beside it.
pub fn cargo_target() -> PathBuf {
    if let Some(folder) = env::var_os("CARGO_TARGET_DIR") {
        return root().join(folder);
    }
    match (env::var("CI").as_deref(), env::home_dir()) {
        (Ok("true"), Some(home)) => home.join(".cache/sandtable/target"),
        _ => root().join("target"),
    }
}

/// A program cargo has built, e.g. `("debug", "sandtable-cli")`.
pub fn built(profile: &str, name: &str) -> PathBuf {
    cargo_target().join(profile).join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Whether a folder of `PATH` holds this program.
pub fn on_path(program: &str) -> bool {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(&name).is_file()))
}
