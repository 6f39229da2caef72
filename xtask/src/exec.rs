//! Running other programs: each call says what it runs, and a failure says which and how it ended.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::fail::{Fail, Result};
use crate::place;

/// A program in the repository's root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(place::root());
    command
}

/// The cargo that runs this task, building where [`place::cargo_target`] says.
pub fn cargo() -> Command {
    let mut command = program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.env("CARGO_TARGET_DIR", place::cargo_target());
    command
}

/// `npm` in a folder of the repository.
pub fn npm(folder: &Path) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder);
    command
}

/// Runs with the terminal's own input and output.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|cause| Fail::new(format!("{}: {cause}", said(command))))?;
    if status.success() { Ok(()) } else { Err(Fail::new(format!("{} ended with {status}", said(command)))) }
}

/// Runs and gives back standard output; standard error goes to the terminal.
pub fn output(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|cause| Fail::new(format!("{}: {cause}", said(command))))?;
    if !output.status.success() {
        return Err(Fail::new(format!("{} ended with {}", said(command), output.status)));
    }
    String::from_utf8(output.stdout).map_err(|_| Fail::new(format!("{} did not answer in UTF-8", said(command))))
}

/// Gives a short text to a program and takes what it makes of it.
pub fn filtered(command: &mut Command, text: &str) -> Result<String> {
    let failed = |command: &Command, cause: &dyn std::fmt::Display| Fail::new(format!("{}: {cause}", said(command)));
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(|cause| failed(command, &cause))?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(|cause| failed(command, &cause))?;
    }
    let output = child.wait_with_output().map_err(|cause| failed(command, &cause))?;
    if !output.status.success() {
        return Err(failed(command, &output.status));
    }
    String::from_utf8(output.stdout).map_err(|cause| failed(command, &cause))
}

/// Standard output of a short question; `None` when the program is missing or says no.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command line, for messages.
pub fn said(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
