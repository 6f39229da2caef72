//! Grids of a million rows, measured inside the process that answers: the first rows, another order of them right after the
//! grid was opened and once its columns are in memory, pages far down, filters, groups and the box of words.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Line;
use super::export::{EXPORTS, Export};
use super::measure::median;
use crate::fail::{Fail, Result};
use crate::place;

const RUNS: u64 = 15;
/// Programs started to measure what happens once in each.
const STARTS: usize = 3;
/// What somebody reads before the first click: by then a grid has its columns in memory.
const READING_MS: u64 = 4_000;
const FIRST: f64 = 30.0;
const SORTED: f64 = 100.0;
const FILTERED: f64 = 250.0;

/// A table, and what is asked of it beyond its first rows: a name in the report and the request.
struct Grid {
    export: &'static Export,
    source: &'static str,
    first: &'static str,
    opened: &'static [(&'static str, &'static str)],
    held: &'static [(&'static str, &'static str)],
}

const GRIDS: [Grid; 2] = [
    Grid {
        export: &EXPORTS[0],
        source: "posts",
        first: "grid of 1,000,000 posts: first rows",
        opened: &[
            ("views", "… right after opening, by a figure"),
            ("title", "… right after opening, by title"),
            ("published", "… right after opening, by moment"),
            ("account", "… right after opening, by account"),
        ],
        held: &[
            ("views", "… by a figure"),
            ("title", "… by title"),
            ("published", "… by moment"),
            ("account", "… by account"),
            ("platform", "… by platform"),
            ("likes", "… by another figure"),
        ],
    },
    Grid {
        export: &EXPORTS[3],
        source: "touchpoints",
        first: "grid of 1,000,000 touchpoints: first rows",
        opened: &[
            ("at", "… right after opening, by moment"),
            ("person", "… right after opening, by person"),
            ("account", "… right after opening, by account"),
        ],
        held: &[
            ("at", "… by moment"),
            ("person", "… by person"),
            ("campaign", "… by campaign"),
            ("account", "… by account"),
        ],
    },
];

pub fn measure() -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for grid in &GRIDS {
        let workspace = filled(grid.export)?;
        let first = super::calls(&workspace, &json!([call("first", json!({"source": grid.source}), RUNS, 0)]))?;
        lines.push(super::line(&first, "first", grid.first, FIRST)?);
        for (column, what) in grid.opened {
            lines.push(once(&workspace, what, SORTED, || sorted(grid.source, column, 0), 0)?);
        }
        lines.push(far(&workspace, grid)?);
        lines.extend(held(&workspace, grid)?);
    }
    let posts = filled(&EXPORTS[0])?;
    lines.extend(filters(&posts)?);
    Ok(lines)
}

fn call(name: &str, request: Value, runs: u64, after_ms: u64) -> Value {
    json!({"name": name, "command": "grid_query", "request": request, "runs": runs, "after_ms": after_ms})
}

fn sorted(source: &str, column: &str, offset: u64) -> Value {
    json!({"source": source, "sort": [{"column": column, "descending": true}], "offset": offset})
}

/// What is asked once after a grid was opened: the middle of several programs.
fn once(workspace: &Path, what: &'static str, limit: f64, request: impl Fn() -> Value, after_ms: u64) -> Result<Line> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let request = request();
        let open = json!({"source": request["source"]});
        let answer = super::calls(workspace, &json!([call("open", open, 1, 0), call("asked", request, 1, after_ms)]))?;
        times.push(first_of(&answer, "asked")?);
    }
    let details = json!({"times_ms": times});
    Ok(Line { what, measured: median(times), limit, unit: "ms", details })
}

fn first_of(answer: &Value, name: &str) -> Result<f64> {
    answer[name]["first_ms"].as_f64().ok_or_else(|| Fail::new(format!("no {name} in {answer}")))
}

/// A page near the end of an order that was never asked for.
fn far(workspace: &Path, grid: &Grid) -> Result<Line> {
    let column = grid.opened.first().map_or("day", |(column, _)| column);
    let what = "… right after opening, row 900,000 of an order";
    once(workspace, what, 5.0 * SORTED, || sorted(grid.source, column, 900_000), 0)
}

/// Orders that are asked for the first time, each in a grid that is open for a while.
fn held(workspace: &Path, grid: &Grid) -> Result<Vec<Line>> {
    let mut asked = vec![call("open", json!({"source": grid.source}), 1, 0)];
    for (at, (column, _)) in grid.held.iter().enumerate() {
        let pause = if at == 0 { READING_MS } else { 0 };
        asked.push(call(column, sorted(grid.source, column, 0), 1, pause));
        asked.push(call(&format!("{column} far"), sorted(grid.source, column, 900_000), RUNS, 0));
    }
    let answer = super::calls(workspace, &Value::Array(asked))?;
    let mut lines = Vec::new();
    for (column, what) in grid.held {
        let details = answer[*column].clone();
        lines.push(Line { what, measured: first_of(&answer, column)?, limit: SORTED, unit: "ms", details });
    }
    let far = grid.held.first().map_or("", |(column, _)| column);
    lines.push(super::line(&answer, &format!("{far} far"), "… row 900,000 of an order", FIRST)?);
    Ok(lines)
}

fn filters(posts: &Path) -> Result<Vec<Line>> {
    let views = |sort: Value| json!({"source": "posts", "filters": [{"column": "views", "op": "gt", "values": [100_000]}], "sort": sort});
    let words = |words: &str| json!({"source": "posts", "search": words});
    let asked: [(&'static str, Value); 6] = [
        ("posts filtered by a figure", views(json!([]))),
        ("… and sorted by title", views(json!([{"column": "title"}]))),
        ("posts grouped by type", json!({"source": "posts", "group": "post_type"})),
        ("posts by words that few titles have", words("沙盘推演")),
        ("posts by words that many titles have", words("桂花乌龙")),
        ("posts by a part of a word", words("eaf")),
    ];
    let mut lines = Vec::new();
    for (what, request) in &asked {
        lines.push(once(posts, what, FILTERED, || request.clone(), READING_MS)?);
    }
    lines.push(once(
        posts,
        "posts grouped right after opening",
        2.0 * FILTERED,
        || json!({"source": "posts", "group": "post_type"}),
        0,
    )?);
    Ok(lines)
}

/// A workspace with an export, made the first time.
pub fn filled(export: &Export) -> Result<PathBuf> {
    let folder = place::out("bench").join("grid");
    let workspace = folder.join(format!("{}.sandtable", export.name));
    if !workspace.exists() {
        fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
        let import = json!({"file": export.file()?, "kind": export.kind, "options": {"platform": export.platform}});
        let made = super::calls(
            &workspace,
            &json!([
                {"name": "create", "command": "workspace_create", "request": {"name": "bench"}, "runs": 1},
                {"name": "import", "command": "import_file", "request": import, "runs": 1},
                // A search makes the index of words, which a window makes meanwhile.
                {"name": "index", "command": "workspace_search", "request": {"query": "a"}, "runs": 1},
            ]),
        );
        if made.is_err() {
            // Half a workspace is not measured the next time.
            let _ = fs::remove_dir_all(&workspace);
        }
        made?;
    }
    Ok(workspace)
}
