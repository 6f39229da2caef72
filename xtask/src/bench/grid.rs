//! Grids of a million rows, measured inside the process that answers: the first rows, and another order of them.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::export::{EXPORTS, Export};
use super::{Line, call_list, cli};
use crate::fail::{Fail, Result};
use crate::{exec, place};

const RUNS: u64 = 15;
const FIRST: f64 = 30.0;
const SORTED: f64 = 100.0;
const FILTERED: f64 = 250.0;

pub fn measure() -> Result<Vec<Line>> {
    exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable-cli"]))?;
    let sort = |column: &str, descending: bool| json!([{"column": column, "descending": descending}]);
    let mut lines = Vec::new();
    let posts = super::calls(
        &filled(&EXPORTS[0])?,
        &call_list(
            RUNS,
            "grid_query",
            &[
                ("first", json!({"source": "posts"})),
                ("views", json!({"source": "posts", "sort": sort("views", true)})),
                ("title", json!({"source": "posts", "sort": sort("title", false)})),
                ("account", json!({"source": "posts", "sort": sort("account", false)})),
                (
                    "filter",
                    json!({"source": "posts", "filters": [{"column": "views", "op": "gt", "values": [100_000]}]}),
                ),
                ("group", json!({"source": "posts", "group": "post_type"})),
            ],
        ),
    )?;
    lines.push(super::line(&posts, "first", "grid of 1,000,000 posts, first rows", FIRST)?);
    lines.push(super::line(&posts, "views", "grid of 1,000,000 posts by a figure", SORTED)?);
    lines.push(super::line(&posts, "title", "grid of 1,000,000 posts by their titles", SORTED)?);
    lines.push(super::line(&posts, "account", "grid of 1,000,000 posts by account", SORTED)?);
    lines.push(super::line(&posts, "filter", "grid of 1,000,000 posts, filtered by a figure", FILTERED)?);
    lines.push(super::line(&posts, "group", "grid of 1,000,000 posts, grouped", 2.0 * FILTERED)?);
    let records = super::calls(
        &filled(&EXPORTS[1])?,
        &call_list(
            RUNS,
            "grid_query",
            &[
                ("first", json!({"source": "transactions"})),
                ("amount", json!({"source": "transactions", "sort": sort("revenue", true)})),
            ],
        ),
    )?;
    lines.push(super::line(&records, "first", "grid of 1,000,000 records, first rows", FIRST)?);
    lines.push(super::line(&records, "amount", "grid of 1,000,000 records by a figure", SORTED)?);
    Ok(lines)
}

/// A workspace with an export, made the first time.
fn filled(export: &Export) -> Result<PathBuf> {
    let folder = place::out("bench").join("grid");
    let workspace = folder.join(format!("{}.sandtable", export.name));
    if !workspace.exists() {
        fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
        exec::output(cli(&folder, &workspace).args(["workspace_create", r#"{"name":"bench"}"#]))?;
        let request = json!({"file": export.file()?, "kind": export.kind, "options": {"platform": export.platform}});
        let answer = exec::output(cli(&folder, &workspace).arg("import_file").arg(request.to_string()))?;
        let _: Value = serde_json::from_str(&answer)?;
    }
    Ok(workspace)
}
