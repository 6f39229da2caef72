//! `cargo xtask codegen`: what is written by machine and committed. `--check` writes beside it and compares.

mod messages;

pub use messages::{LANGUAGES, variables};

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::exec;
use crate::fail::{Fail, Result};
use crate::place;

/// Writes both kinds of generated files into the tree.
pub fn write() -> Result<()> {
    write_messages(&messages_file())?;
    replace(&client_folder(), &fresh_client(None)?)
}

/// Fails when a generated file is not what its source gives.
pub fn check() -> Result<()> {
    check_messages()?;
    check_typescript(None)
}

/// The typed messages alone: no build needed.
pub fn check_messages() -> Result<()> {
    let file = messages_file();
    let written = fs::read_to_string(&file).map_err(Fail::at(&file))?;
    if written == messages::generate()? { Ok(()) } else { Err(stale(&file)) }
}

/// The TypeScript client. `generator`: the built example, where there is one already.
pub fn check_typescript(generator: Option<&Path>) -> Result<()> {
    let (fresh, committed) = (fresh_client(generator)?, texts(&client_folder())?);
    for name in fresh.keys().chain(committed.keys()) {
        if fresh.get(name) != committed.get(name) {
            return Err(stale(&client_folder().join(name)));
        }
    }
    Ok(())
}

fn stale(file: &Path) -> Fail {
    Fail::new(format!("{} is not what its source gives: run `cargo xtask codegen`", file.display()))
}

fn messages_file() -> PathBuf {
    place::root().join("crates/i18n/src/messages.rs")
}

fn client_folder() -> PathBuf {
    place::root().join("ui/src/lib/generated")
}

fn write_messages(file: &Path) -> Result<()> {
    fs::write(file, messages::generate()?).map_err(Fail::at(file))
}

/// The client as the types of today give it, in memory.
fn fresh_client(generator: Option<&Path>) -> Result<BTreeMap<PathBuf, String>> {
    let folder = place::out("codegen");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Fail::at(&folder))?;
    }
    write_typescript(&folder, generator)?;
    texts(&folder)
}

/// Puts these files in the place of all that is in the folder: what is no longer generated goes.
fn replace(folder: &Path, files: &BTreeMap<PathBuf, String>) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Fail::at(folder))?;
    }
    for (name, text) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder)).map_err(Fail::at(folder))?;
        fs::write(&file, text).map_err(Fail::at(&file))?;
    }
    Ok(())
}

/// The api crate writes its own client; the command line's package carries the program that calls it, so that this
/// task stays small enough to build before anything else is there.
fn write_typescript(folder: &Path, generator: Option<&Path>) -> Result<()> {
    match generator {
        Some(built) => exec::run(exec::program(&built.to_string_lossy()).arg(folder)),
        None => exec::run(
            exec::cargo().args(["run", "--quiet", "-p", "sandtable-cli", "--example", "typescript", "--"]).arg(folder),
        ),
    }
}

/// Every file below a folder by its path in it.
fn texts(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(Fail::at(&next))? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).map_err(Fail::at(&path))?;
                found.insert(path.strip_prefix(folder).unwrap_or(&path).to_path_buf(), text);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_longer_generated_goes() {
        let folder = std::env::temp_dir().join(format!("sandtable-codegen-{}", std::process::id()));
        let files = |names: &[&str]| names.iter().map(|name| (PathBuf::from(name), (*name).to_owned())).collect();
        replace(&folder, &files(&["A.ts", "b/C.ts"])).unwrap();
        let next: BTreeMap<PathBuf, String> = files(&["b/D.ts"]);
        replace(&folder, &next).unwrap();
        assert_eq!(texts(&folder).unwrap(), next);
        fs::remove_dir_all(&folder).unwrap();
    }
}
