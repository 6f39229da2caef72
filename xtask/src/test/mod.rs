//! `cargo xtask test`: every check there is, cheap ones first; stops at the first that fails and shows what it said.
//!
//! The window's features are the same in every step, so that nothing is compiled twice.

mod count;
mod step;

use std::path::PathBuf;
use std::process::Command;

use crate::fail::Result;
use crate::setup::{self, For};
use crate::{codegen, demo, exec, page, place, tidy};
use step::Steps;

/// Tests drive the real page and answer dialogs from a file.
const FEATURES: [&str; 2] = ["--features", "sandtable/custom-protocol,sandtable/test-picker"];

pub fn run() -> Result<()> {
    let mut steps = Steps::new()?;
    let outcome = all(&mut steps);
    steps.sum_up();
    outcome
}

fn all(steps: &mut Steps) -> Result<()> {
    let (ui, window_tests) = (page::folder(), place::root().join("tests/e2e"));
    steps.act("system packages", || setup::system(For::Tests))?;
    steps.act("node", setup::node_version)?;
    steps.run("format", exec::cargo().args(["fmt", "--all", "--check"]))?;
    steps.check("house rules", tidy::run)?;
    steps.act("packages of the page", || setup::node_packages(&ui))?;
    for script in ["lint", "check", "test", "build"] {
        steps.run(&format!("page {script}"), exec::npm(&ui).args(["run", script]))?;
    }
    // The shipped dialogs are compiled only without the picker of the tests.
    for features in [FEATURES, ["--features", "sandtable/custom-protocol"]] {
        let mut clippy = exec::cargo();
        clippy.args(["clippy", "--workspace", "--all-targets"]).args(features);
        steps.run("clippy", clippy.args(["--", "-D", "warnings"]))?;
    }
    steps.run("build", exec::cargo().args(["build", "--workspace", "--all-targets"]).args(FEATURES))?;
    let generator = place::built("debug", "examples/typescript");
    steps.check("generated client", || codegen::check_typescript(Some(&generator)))?;
    steps.run("crates", exec::cargo().args(["test", "--workspace"]).args(FEATURES))?;
    steps
        .check("the main job without a window", || demo::main_job(&place::built("debug", "sandtable-cli")).map(drop))?;
    if cfg!(target_os = "linux") {
        steps.act("packages of the window's tests", || setup::node_packages(&window_tests))?;
        steps.run("window", &mut window(&["run", "test"]))?;
    } else {
        eprintln!("      the window's tests run on Linux only: WebKitGTK is the web view with a driver there");
    }
    Ok(())
}

/// An npm script of the window's tests with a screen and a session bus of its own, and the programs just built.
pub fn window(script: &[&str]) -> Command {
    let mut command = exec::program("dbus-run-session");
    command
        .current_dir(place::root().join("tests/e2e"))
        .args(["--", "xvfb-run", "-a", "-s", "-screen 0 1440x1000x24", "npm"])
        .args(script)
        .env("SANDTABLE_APP", place::built("debug", "sandtable"))
        .env("SANDTABLE_CLI", place::built("debug", "sandtable-cli"))
        .env("SANDTABLE_OUT", pictures());
    command
}

/// Where the window's tests leave pictures for people to look at.
pub fn pictures() -> PathBuf {
    place::out("e2e")
}
