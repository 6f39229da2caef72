//! `cargo xtask bench [import] [kpi] [search] [chart] [report] [window]`: ratios to yardsticks measured in the same run, so that a
//! slow machine is no excuse and a fast one no merit. Prints a table and writes `target/bench/report.json`.

mod chance;
mod chart;
mod export;
mod import;
mod kpi;
mod measure;
mod posts;
mod report;
mod search;
mod window;

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::fail::{Fail, Result};
use crate::{exec, place};

/// One measured thing beside what it may be.
pub struct Line {
    pub what: &'static str,
    pub measured: f64,
    pub limit: f64,
    pub unit: &'static str,
    /// What it was made of, for the report.
    pub details: Value,
}

impl Line {
    fn is_kept(&self) -> bool {
        self.measured <= self.limit
    }
}

type Part = fn() -> Result<Vec<Line>>;
const PARTS: [(&str, Part); 6] = [
    ("import", import::measure),
    ("kpi", kpi::measure),
    ("search", search::measure),
    ("chart", chart::measure),
    ("report", report::measure),
    ("window", window::measure),
];

pub fn run(asked: &[&str]) -> Result<()> {
    if let Some(unknown) = asked.iter().find(|name| PARTS.iter().all(|(part, _)| part != *name)) {
        return Err(Fail::new(format!("no part of the benchmark: {unknown}")));
    }
    let folder = place::out("bench");
    fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
    let mut lines = Vec::new();
    for (name, part) in PARTS {
        if asked.is_empty() || asked.contains(&name) {
            lines.extend(part()?);
        }
    }
    println!("{:<52} {:>10} {:>10}", "", "measured", "at most");
    for line in &lines {
        let mark = if line.is_kept() { "" } else { "  too much" };
        println!("{:<52} {:>10.2} {:>10.2} {}{mark}", line.what, line.measured, line.limit, line.unit);
    }
    let report = folder.join("report.json");
    fs::write(&report, serde_json::to_string_pretty(&in_json(&lines))?).map_err(Fail::at(&report))?;
    println!("{}", report.display());
    match lines.iter().filter(|line| !line.is_kept()).count() {
        0 => Ok(()),
        above => Err(Fail::new(format!("{above} above what they may be"))),
    }
}

/// The commands of a workspace, with preferences of their own.
fn cli(folder: &Path, workspace: &Path) -> Command {
    let mut command = exec::program(&place::built("release", "sandtable-cli").to_string_lossy());
    command.env("SANDTABLE_CONFIG_DIR", folder.join("config")).arg("--workspace").arg(workspace).arg("call");
    command
}

fn in_json(lines: &[Line]) -> Value {
    let line = |line: &Line| {
        json!({"what": line.what, "measured": line.measured, "at_most": line.limit, "unit": line.unit,
               "kept": line.is_kept(), "details": line.details})
    };
    Value::Array(lines.iter().map(line).collect())
}
