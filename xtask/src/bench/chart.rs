//! A line of 100,000 points to finished SVG, measured inside the process that draws it.

use serde_json::Value;

use super::Line;
use crate::exec;
use crate::fail::{Fail, Result};

const AT_MOST_MILLISECONDS: f64 = 4.0;

pub fn measure() -> Result<Vec<Line>> {
    let answer = exec::output(exec::cargo().args([
        "run",
        "--release",
        "--quiet",
        "-p",
        "sandtable-cli",
        "--example",
        "chart_time",
    ]))?;
    let details: Value = serde_json::from_str(&answer)?;
    let measured = details["median_ms"].as_f64().ok_or_else(|| Fail::new(format!("no median in {details}")))?;
    Ok(vec![Line { what: "chart of 100,000 points", measured, limit: AT_MOST_MILLISECONDS, unit: "ms", details }])
}
