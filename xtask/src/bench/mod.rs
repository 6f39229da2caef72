//! `cargo xtask bench [import] [kpi] [grid] [search] [plan] [chart] [report] [window]`: ratios to yardsticks measured in the same run, so that a
//! slow machine is no excuse and a fast one no merit. Prints a table and writes `target/bench/report.json`.

mod chance;
mod chart;
mod export;
mod grid;
mod import;
mod kpi;
mod measure;
mod plan;
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
const PARTS: [(&str, Part); 8] = [
    ("import", import::measure),
    ("kpi", kpi::measure),
    ("grid", grid::measure),
    ("search", search::measure),
    ("plan", plan::measure),
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

/// Times of commands inside one process, by the names of the calls.
fn calls(workspace: &Path, calls: &Value) -> Result<Value> {
    let file = workspace.with_extension("calls.json");
    fs::write(&file, calls.to_string()).map_err(Fail::at(&file))?;
    let answer = exec::output(
        exec::cargo()
            .args(["run", "--release", "--quiet", "-p", "sandtable-cli", "--example", "call_time", "--"])
            .arg(workspace)
            .arg(&file),
    )?;
    Ok(serde_json::from_str(&answer)?)
}

/// The same command with several requests, by name.
fn call_list(runs: u64, command: &str, requests: &[(&str, Value)]) -> Value {
    let call =
        |(name, request): &(&str, Value)| json!({"name": name, "command": command, "request": request, "runs": runs});
    Value::Array(requests.iter().map(call).collect())
}

/// A line out of what [`calls`] gave.
fn line(answer: &Value, name: &str, what: &'static str, limit: f64) -> Result<Line> {
    let details = answer[name].clone();
    let measured = details["median_ms"].as_f64().ok_or_else(|| Fail::new(format!("no {name} in {answer}")))?;
    Ok(Line { what, measured, limit, unit: "ms", details })
}

fn in_json(lines: &[Line]) -> Value {
    let line = |line: &Line| {
        json!({"what": line.what, "measured": line.measured, "at_most": line.limit, "unit": line.unit,
               "kept": line.is_kept(), "details": line.details})
    };
    Value::Array(lines.iter().map(line).collect())
}
