//! A report of twenty pages to finished PDF after the first one, measured inside the process that sets it.

use serde_json::Value;

use super::Line;
use crate::exec;
use crate::fail::{Fail, Result};

const AT_MOST_MILLISECONDS: f64 = 1_500.0;
const PAGES: u64 = 20;

pub fn measure() -> Result<Vec<Line>> {
    let answer = exec::output(exec::cargo().args([
        "run",
        "--release",
        "--quiet",
        "-p",
        "sandtable-report",
        "--example",
        "pdf_time",
    ]))?;
    let details: Value = serde_json::from_str(&answer)?;
    if details["pages"].as_u64().is_none_or(|pages| pages < PAGES) {
        return Err(Fail::new(format!("less than {PAGES} pages in {details}")));
    }
    let measured = details["median_ms"].as_f64().ok_or_else(|| Fail::new(format!("no median in {details}")))?;
    Ok(vec![Line { what: "report of 20 pages as PDF", measured, limit: AT_MOST_MILLISECONDS, unit: "ms", details }])
}
