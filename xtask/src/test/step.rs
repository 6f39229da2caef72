//! One step after the other: its name, its seconds, its output in a file, all of it on the terminal when it fails.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::count::Count;
use crate::exec;
use crate::fail::{Fail, Result};
use crate::place;

pub struct Steps {
    logs: PathBuf,
    begun: Instant,
    done: usize,
    count: Count,
}

impl Steps {
    pub fn new() -> Result<Steps> {
        let logs = place::out("test-logs");
        if logs.exists() {
            fs::remove_dir_all(&logs).map_err(Fail::at(&logs))?;
        }
        fs::create_dir_all(&logs).map_err(Fail::at(&logs))?;
        Ok(Steps { logs, begun: Instant::now(), done: 0, count: Count::default() })
    }

    /// A preparation: nothing that passes or fails as a test.
    pub fn act(&mut self, name: &str, act: impl FnOnce() -> Result<()>) -> Result<()> {
        self.timed(name, act)
    }

    /// A check of this program itself; counts as one.
    pub fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) -> Result<()> {
        let outcome = self.timed(name, check);
        self.count.one(outcome.is_ok());
        outcome
    }

    /// A check by another program; counts the tests it reports, or one when it reports none.
    pub fn run(&mut self, name: &str, command: &mut Command) -> Result<()> {
        let log = self.logs.join(format!("{:02}-{}.log", self.done + 1, name.replace([' ', '\''], "-")));
        let file = File::create(&log).map_err(Fail::at(&log))?;
        let errors = file.try_clone()?;
        command.stdin(Stdio::null()).stdout(file).stderr(errors).env("NO_COLOR", "1").env("CARGO_TERM_COLOR", "never");
        let mut output = String::new();
        let outcome = self.timed(name, || {
            let status = command.status();
            output = String::from_utf8_lossy(&fs::read(&log).map_err(Fail::at(&log))?).into_owned();
            match status {
                Ok(status) if status.success() => Ok(()),
                Ok(status) => Err(Fail::new(format!("{} ended with {status}", exec::said(command)))),
                Err(cause) => Err(Fail::new(format!("{}: {cause}", exec::said(command)))),
            }
        });
        self.count.add(&output, outcome.is_ok());
        if outcome.is_err() {
            println!("{output}");
        }
        outcome
    }

    fn timed(&mut self, name: &str, act: impl FnOnce() -> Result<()>) -> Result<()> {
        self.done += 1;
        print!("[{:2}] {name} … ", self.done);
        // The name is to be seen while the step runs; a closed terminal is no reason to stop.
        let _ = std::io::stdout().flush();
        let begun = Instant::now();
        let outcome = act();
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("{word}, {:.1} s", begun.elapsed().as_secs_f64());
        outcome
    }

    pub fn sum_up(&self) {
        println!("{} in {:.0} s", self.count, self.begun.elapsed().as_secs_f64());
    }
}
