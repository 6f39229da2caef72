//! Plans of a size nobody has: a year of 5,000 slots, and thousands of tasks that wait for one another.

use std::fs;

use serde_json::{Value, json};

use super::chance::{Chance, date};
use super::{Line, cli};
use crate::fail::{Fail, Result};
use crate::{exec, place};

const SLOTS: u64 = 5_000;
const RUNS: u64 = 31;
const PLATFORMS: [&str; 4] = ["xiaohongshu", "douyin", "weibo", "bilibili"];
/// Twenty-five thousand tasks no longer fit into the nearest caches.
const LINEAR: f64 = 1.8;

pub fn measure() -> Result<Vec<Line>> {
    exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable-cli"]))?;
    let folder = place::out("bench").join("plan");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Fail::at(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
    let workspace = folder.join("bench.sandtable");
    exec::output(cli(&folder, &workspace).args(["workspace_create", r#"{"name":"bench"}"#]))?;

    let mut chance = Chance(7);
    let items: Vec<Value> = (0..SLOTS).map(|number| slot(number, &mut chance)).collect();
    let mut calls = vec![
        json!({"name": "save", "command": "content_save", "request": {"items": items}, "runs": 1}),
        json!({"name": "month", "command": "content_calendar", "runs": RUNS,
               "request": {"from": "2026-06-01", "to": "2026-06-30"}}),
        json!({"name": "health", "command": "strategy_health", "request": {}, "runs": RUNS}),
        json!({"name": "goal", "command": "strategy_check_goal", "request": goal(), "runs": RUNS}),
    ];
    calls.push(json!({"name": "schedule", "command": "strategy_schedule", "request": plan(5_000), "runs": RUNS}));
    let answer = super::calls(&workspace, &Value::Array(calls))?;
    let paths: Value = serde_json::from_str(&exec::output(exec::cargo().args([
        "run",
        "--release",
        "--quiet",
        "-p",
        "sandtable-strategy",
        "--example",
        "path_time",
    ]))?)?;
    let (small, large) = (paths["5000"]["best_ms"].as_f64(), paths["25000"]["best_ms"].as_f64());
    let measured = large.zip(small).map_or(f64::NAN, |(large, small)| large / small / 5.0);
    let (what, details) = ("a task's time among 25,000 / among 5,000", paths.clone());
    let linear = Line { what, measured, limit: LINEAR, unit: "times", details };
    Ok(vec![
        super::line(&answer, "month", "a month of a year of 5,000 slots", 10.0)?,
        super::line(&paths, "5000", "critical path of 5,000 tasks, with dates", 5.0)?,
        linear,
        super::line(&answer, "schedule", "the same as JSON through the door", 25.0)?,
        super::line(&answer, "goal", "check of a goal", 1.0)?,
        super::line(&answer, "health", "health of a plan with 5,000 slots", 100.0)?,
    ])
}

fn slot(number: u64, chance: &mut Chance) -> Value {
    let (month, day) = date(chance.below(365));
    json!({
        "kind": "slot", "title": format!("桂花乌龙 {number}"), "day": format!("2026-{month:02}-{day:02}"),
        "at": format!("{:02}:30", 8 + chance.below(14)), "platform": chance.of(&PLATFORMS), "state": "planned",
        "form": "video",
    })
}

fn goal() -> Value {
    let history: Vec<f64> = (0..24).map(|month| 0.004 + 0.0001 * f64::from(month % 7)).collect();
    json!({
        "goal": {"metric": "engagement_rate", "baseline": 0.005, "target": 0.025, "start": "2026-01-01",
                 "deadline": "2026-06-30", "owner": "Lin", "statement": "互动率从 0.5% 到 2.5%"},
        "history": history, "benchmarks": [{"who": "industry", "value": 0.03}],
    })
}

/// Each task waits for two of the fifty before it.
fn plan(tasks: u64) -> Value {
    let mut chance = Chance(tasks);
    let task = |number: u64, chance: &mut Chance| {
        let near = number.min(50);
        let after: Vec<String> = (0..near.min(2)).map(|_| format!("t{}", number - 1 - chance.below(near))).collect();
        json!({"id": format!("t{number}"), "days": chance.below(3), "after": after})
    };
    let tasks: Vec<Value> = (0..tasks).map(|number| task(number, &mut chance)).collect();
    json!({"tasks": tasks, "start": "2026-02-09", "region": "CN"})
}
