//! Search over a million texts, measured inside the process that searches.

use serde_json::Value;

use super::Line;
use crate::exec;
use crate::fail::{Fail, Result};

/// A name in the answer of the example, what it may be, and its unit.
const LIMITS: [(&str, &str, f64, &str); 4] = [
    ("newest first over 1,000,000 texts, median", "median_ms", 5.0, "ms"),
    ("newest first over 1,000,000 texts, 9 of 10", "p90_ms", 30.0, "ms"),
    ("newest first over 1,000,000 texts, worst of 200", "worst_ms", 120.0, "ms"),
    ("index of 1,000,000 texts", "index_s", 90.0, "s"),
];

pub fn measure() -> Result<Vec<Line>> {
    let answer = exec::output(exec::cargo().args([
        "run",
        "--release",
        "--quiet",
        "-p",
        "sandtable-store",
        "--example",
        "search_time",
    ]))?;
    let details: Value = serde_json::from_str(&answer)?;
    let line = |(what, name, limit, unit): (&'static str, &str, f64, &'static str)| {
        let measured = details[name].as_f64().ok_or_else(|| Fail::new(format!("no {name} in {details}")))?;
        Ok(Line { what, measured, limit, unit, details: details.clone() })
    };
    LIMITS.into_iter().map(line).collect()
}
