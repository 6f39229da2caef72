//! `cargo xtask dist`: the two programs of this system in release form, with what belongs beside them.

use std::env::consts;
use std::fs;

use crate::fail::{Fail, Result};
use crate::setup::{self, For};
use crate::{exec, page, place};

const BESIDE: [&str; 5] = ["README.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "fonts/OFL.txt"];

pub fn run() -> Result<()> {
    setup::system(For::Window)?;
    page::build()?;
    exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable-cli"]))?;
    exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable", "--features", "custom-protocol"]))?;
    let name = format!("sandtable-{}-{}-{}", env!("CARGO_PKG_VERSION"), consts::OS, consts::ARCH);
    let folder = place::out("dist").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Fail::at(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
    let programs = ["sandtable", "sandtable-cli"].map(|name| place::built("release", name));
    let papers = BESIDE.map(|file| place::root().join(file));
    for file in programs.iter().chain(&papers) {
        let name = file.file_name().unwrap_or_default();
        fs::copy(file, folder.join(name)).map_err(Fail::at(file))?;
        println!("{}", folder.join(name).display());
    }
    Ok(())
}
