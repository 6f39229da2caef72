//! Search over a million texts, and a palette over a million titles, measured inside the process that searches.

use serde_json::{Value, json};

use super::Line;
use super::export::EXPORTS;
use super::grid::filled;
use crate::exec;
use crate::fail::{Fail, Result};

const RUNS: u64 = 15;
const PALETTE: f64 = 30.0;

/// Where a figure is in the answer of the example, what it may be, and its unit.
const LIMITS: [(&str, &str, f64, &str); 7] = [
    ("newest first over 1,000,000 texts: median of 200", "/newest/median_ms", 5.0, "ms"),
    ("… nine of ten", "/newest/p90_ms", 30.0, "ms"),
    ("… worst", "/newest/worst_ms", 120.0, "ms"),
    ("palette over 1,000,000 texts: median", "/palette/median_ms", PALETTE, "ms"),
    ("… worst", "/palette/worst_ms", PALETTE, "ms"),
    ("index of 1,000,000 texts, a save every 5 s meanwhile", "/made/index/s", 90.0, "s"),
    ("… a save meanwhile, worst", "/made/index/save_worst_ms", 300.0, "ms"),
];

/// What is typed over the titles of posts, nine words out of sixteen each: all of it stands in nearly half of them.
const TYPED: [(&str, &str); 7] = [
    ("桂", "palette over 1,000,000 titles: a character"),
    ("茶底", "… two characters"),
    ("办公室", "… three"),
    ("桂花乌龙", "… four"),
    ("orig", "… a word begun"),
    ("桂花乌龙 办公室 original", "… three words, all common"),
    ("桂花乌龙cold", "… a phrase of two scripts"),
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
    let figure = |pointer: &str| {
        let found = details.pointer(pointer).and_then(Value::as_f64);
        found.ok_or_else(|| Fail::new(format!("no {pointer} in {details}")))
    };
    let mut lines = Vec::new();
    for (what, pointer, limit, unit) in LIMITS {
        let measured = figure(pointer)?;
        let mut details = json!({"of": pointer});
        if pointer == "/newest/median_ms" {
            details["peer"] = super::peer("SQLite, LIKE over all texts", figure("/like_median_ms")?, measured, "ms");
        }
        lines.push(Line { what, measured, limit, unit, details });
    }
    if let Some(first) = lines.first_mut() {
        first.details["answer"] = details.clone();
    }
    lines.extend(palette()?);
    Ok(lines)
}

/// As the page asks while somebody types.
fn palette() -> Result<Vec<Line>> {
    let request = |typed: &str| json!({"query": typed, "limit": 20, "sort": "best"});
    let call = |(typed, what): &(&str, &str)| json!({"name": what, "command": "workspace_search", "request": request(typed), "runs": RUNS});
    let answer = super::calls(&filled(&EXPORTS[0])?, &TYPED.iter().map(call).collect())?;
    TYPED.into_iter().map(|(_, what)| super::line(&answer, what, what, PALETTE)).collect()
}
