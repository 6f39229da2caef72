//! `cargo xtask run`: the program with its demo workspace; without a display, its main job.

use std::env;

use crate::fail::Result;
use crate::setup::{self, For};
use crate::{demo, exec, page, place};

pub fn run() -> Result<()> {
    if has_display() { window() } else { demo::run() }
}

fn has_display() -> bool {
    let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Preferences and workspaces lie in a folder of their own, so that trying the program out touches nobody's work; they
/// stay from one run to the next.
fn window() -> Result<()> {
    setup::system(For::Window)?;
    page::build()?;
    exec::run(exec::cargo().args(["build", "-p", "sandtable", "--features", "custom-protocol"]))?;
    let own = place::out("run");
    let program = place::built("debug", "sandtable");
    let mut command = exec::program(&program.to_string_lossy());
    command.arg("--demo").env("SANDTABLE_CONFIG_DIR", own.join("config"));
    exec::run(command.env("SANDTABLE_WORKSPACES_DIR", own.join("workspaces")))
}
