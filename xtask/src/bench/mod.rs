//! `cargo xtask bench [import] [kpi] [grid] [search] [plan] [chart] [report] [window]`: beside what the issues allow stands
//! what a named peer took in the same run, so that a slow machine is no excuse and a fast one no merit. Prints a table and
//! writes `target/bench/report.json`. Data are made once and kept in `target/bench`.
//!
//! What is above its limit is said, and is no failure: a machine that does other things meanwhile measures them too. A
//! part that does not come to its end is one, after the others had their turn.

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
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::fail::{Fail, Result};
use crate::{exec, place};

/// One measured thing beside what it may be.
pub struct Line {
    pub what: &'static str,
    pub measured: f64,
    pub limit: f64,
    pub unit: &'static str,
    /// What it was made of, for the report. `peer` in it: who did the same in this run (`name`, `measured`, `unit`), and
    /// what we took in that unit (`own`).
    pub details: Value,
}

impl Line {
    fn is_kept(&self) -> bool {
        self.measured <= self.limit
    }

    /// `sqlite3 .import: 5.20 s, ours 5.72 s, 1.10 times that`
    fn peer(&self) -> Option<String> {
        let peer = &self.details["peer"];
        let (name, unit) = (peer["name"].as_str()?, peer["unit"].as_str()?);
        let (theirs, own) = (peer["measured"].as_f64()?, peer["own"].as_f64()?);
        let ratio = if own <= theirs {
            format!("{:.1} times as fast", theirs / own)
        } else {
            format!("{:.2} times as long", own / theirs)
        };
        Some(format!("{name}: {theirs:.2} {unit}, ours {own:.2} {unit}: {ratio}"))
    }
}

/// For [`Line::details`].
fn peer(name: &str, measured: f64, own: f64, unit: &str) -> Value {
    json!({"name": name, "measured": measured, "own": own, "unit": unit})
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
    let (mut lines, mut stopped) = (Vec::new(), Vec::new());
    for (name, part) in PARTS.into_iter().filter(|(name, _)| asked.is_empty() || asked.contains(name)) {
        eprintln!("── {name}");
        match part() {
            Ok(measured) => {
                table(&measured);
                lines.push((name, measured));
            }
            Err(cause) => {
                eprintln!("{cause}");
                stopped.push(name);
            }
        }
    }
    let report = folder.join("report.json");
    fs::write(&report, serde_json::to_string_pretty(&in_json(&lines))?).map_err(Fail::at(&report))?;
    if lines.len() > 1 {
        println!();
        lines.iter().for_each(|(_, measured)| table(measured));
    }
    let above = lines.iter().flat_map(|(_, measured)| measured).filter(|line| !line.is_kept()).count();
    println!(
        "{above} above what they may be; {}{}",
        report.display(),
        load().map(|load| format!("; load {load}")).unwrap_or_default()
    );
    match stopped.as_slice() {
        [] => Ok(()),
        parts => Err(Fail::new(format!("not measured: {}", parts.join(", ")))),
    }
}

fn table(lines: &[Line]) {
    for line in lines {
        let mark = if line.is_kept() { "" } else { "  above" };
        println!("{:<58} {:>10.2} of {:>8.2} {}{mark}", line.what, line.measured, line.limit, line.unit);
        if let Some(peer) = line.peer() {
            println!("    {peer}");
        }
    }
}

/// What else the machine did, where the system says so: the mean of the last minute.
fn load() -> Option<String> {
    fs::read_to_string("/proc/loadavg").ok()?.split(' ').next().map(str::to_owned)
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
    // Built once: what is edited while a benchmark runs is not measured.
    static BUILT: OnceLock<bool> = OnceLock::new();
    if BUILT.get().is_none() {
        exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable-cli", "--example", "call_time"]))?;
        let _ = BUILT.set(true);
    }
    let program = place::built("release", "examples/call_time");
    let answer = exec::output(exec::program(&program.to_string_lossy()).arg(workspace).arg(&file))?;
    Ok(serde_json::from_str(&answer)?)
}

/// A line out of what [`calls`] gave.
fn line(answer: &Value, name: &str, what: &'static str, limit: f64) -> Result<Line> {
    let details = answer[name].clone();
    let measured = details["median_ms"].as_f64().ok_or_else(|| Fail::new(format!("no {name} in {answer}")))?;
    Ok(Line { what, measured, limit, unit: "ms", details })
}

fn in_json(parts: &[(&str, Vec<Line>)]) -> Value {
    let line = |line: &Line| {
        json!({"what": line.what, "measured": line.measured, "at_most": line.limit, "unit": line.unit,
               "kept": line.is_kept(), "details": line.details})
    };
    let part = |(name, lines): &(&str, Vec<Line>)| ((*name).to_owned(), lines.iter().map(line).collect());
    json!({"load": load(), "parts": parts.iter().map(part).collect::<serde_json::Map<_, _>>()})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peer_is_named_with_the_ratio() {
        let line = |own| {
            let details = json!({"peer": peer("sqlite3", 2.0, own, "s")});
            Line { what: "", measured: 1.0, limit: 1.0, unit: "ms", details }.peer().unwrap()
        };
        assert_eq!(line(3.0), "sqlite3: 2.00 s, ours 3.00 s: 1.50 times as long");
        assert_eq!(line(0.5), "sqlite3: 2.00 s, ours 0.50 s: 4.0 times as fast");
    }
}
