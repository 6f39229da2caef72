//! The window against an empty Tauri window of the same version and profile: time from the start of the process to the
//! first contentful paint, and the memory both hold when nothing happens any more. And the frames a drag drops.

use serde_json::Value;

use super::{Line, measure::median};
use crate::fail::{Fail, Result};
use crate::setup::{self, For};
use crate::{exec, page, place, test};

const AT_MOST_RATIO: f64 = 1.3;
const AT_MOST_MEGABYTES: f64 = 60.0;
/// Of 120 frames: a screen drawn by the processor drops a few by itself, of a page that only stands there, too.
const AT_MOST_DROPPED: f64 = 12.0;

pub fn measure() -> Result<Vec<Line>> {
    setup::system(For::Tests)?;
    page::build()?;
    exec::run(exec::cargo().args([
        "build",
        "--release",
        "-p",
        "sandtable",
        "-p",
        "sandtable-cli",
        "--features",
        "sandtable/custom-protocol",
    ]))?;
    let empty = place::root().join("tests/empty-window");
    exec::run(exec::cargo().current_dir(&empty).args(["build", "--release", "--locked"]))?;
    setup::node_packages(&place::root().join("tests/e2e"))?;
    let answer = exec::output(
        test::window(&["run", "--silent", "bench"])
            .env("SANDTABLE_APP", place::built("release", "sandtable"))
            .env("SANDTABLE_CLI", place::built("release", "sandtable-cli"))
            .env("SANDTABLE_EMPTY", place::built("release", "empty-window")),
    )?;
    let line = answer.lines().rev().find(|line| line.starts_with('{')).unwrap_or_default();
    let details: Value = serde_json::from_str(line)?;
    let of = |program: &str, figure: &str| -> Result<f64> {
        let runs = details[program].as_array().ok_or_else(|| Fail::new(format!("no {program} in {details}")))?;
        Ok(median(runs.iter().filter_map(|run| run[figure].as_f64())))
    };
    let paint = of("sandtable", "paint_ms")? / of("empty", "paint_ms")?;
    let memory = (of("sandtable", "idle_bytes")? - of("empty", "idle_bytes")?) / 1e6;
    let dropped = |place: &str| details["drag"][place]["dragged"]["dropped"].as_f64().unwrap_or(f64::NAN);
    let (calendar, gantt) = (dropped("calendar"), dropped("gantt"));
    Ok(vec![
        Line {
            what: "frames of 120 dropped while a slot is dragged over the month, in a year of 5,000",
            measured: calendar,
            limit: AT_MOST_DROPPED,
            unit: "frames",
            details: details["drag"]["calendar"].clone(),
        },
        Line {
            what: "frames of 120 dropped while a task is dragged, of 5,000 in the Gantt",
            measured: gantt,
            limit: AT_MOST_DROPPED,
            unit: "frames",
            details: details["drag"]["gantt"].clone(),
        },
        Line {
            what: "first contentful paint / an empty Tauri window's",
            measured: paint,
            limit: AT_MOST_RATIO,
            unit: "times",
            details: details.clone(),
        },
        Line {
            what: "idle memory above an empty Tauri window's",
            measured: memory,
            limit: AT_MOST_MEGABYTES,
            unit: "MB",
            details,
        },
    ])
}
