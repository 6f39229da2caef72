//! Node for the page and for the window's tests; their packages exactly as the lock files say.

use std::fs;
use std::path::Path;

use crate::exec;
use crate::fail::{Fail, Result};

const OLDEST: u32 = 20;

/// Fails when Node is missing or too old.
pub fn version() -> Result<()> {
    let found = exec::answer(exec::program("node").arg("--version"));
    let major = found.as_deref().and_then(|text| text.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    match (major, found) {
        (Some(major), _) if major >= OLDEST => Ok(()),
        (_, Some(found)) => {
            Err(Fail::new(format!("Node {OLDEST} or newer is needed; this is {found}: https://nodejs.org")))
        }
        (_, None) => Err(Fail::new(format!("Node {OLDEST} or newer is needed: https://nodejs.org"))),
    }
}

/// `npm ci`, when the lock file is not the one that was installed last.
pub fn install(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let stamp = folder.join("node_modules/.sandtable-lock");
    let wanted = fs::read(&lock).map_err(Fail::at(&lock))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    exec::run(exec::npm(folder).args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(Fail::at(&stamp))
}
