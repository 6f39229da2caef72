//! A figure of twelve months over 2,000,000 posts, measured inside the process that answers: out of the roll-up.

use std::fs;

use serde_json::{Value, json};

use super::export::{EXPORTS, ROWS};
use super::{Line, cli};
use crate::fail::{Fail, Result};
use crate::{exec, place};

const AT_MOST_MILLISECONDS: f64 = 10.0;

pub fn measure() -> Result<Vec<Line>> {
    exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable-cli"]))?;
    let folder = place::out("bench").join("kpi");
    let workspace = folder.join("bench.sandtable");
    if !workspace.exists() {
        fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
        exec::output(cli(&folder, &workspace).args(["workspace_create", r#"{"name":"bench"}"#]))?;
        let posts = &EXPORTS[0];
        let second = folder.join("posts.csv");
        posts.write(&second, ROWS..2 * ROWS)?;
        for file in [posts.file()?, second] {
            let request = json!({"file": file, "kind": posts.kind, "options": {"platform": posts.platform}});
            exec::output(cli(&folder, &workspace).arg("import_file").arg(request.to_string()))?;
        }
    }
    let answer = exec::output(
        exec::cargo()
            .args(["run", "--release", "--quiet", "-p", "sandtable-cli", "--example", "kpi_time", "--"])
            .arg(&workspace),
    )?;
    let details: Value = serde_json::from_str(&answer)?;
    let measured = details["median_ms"].as_f64().ok_or_else(|| Fail::new(format!("no median in {details}")))?;
    let what = "KPI of 12 months over 2,000,000 posts";
    Ok(vec![Line { what, measured, limit: AT_MOST_MILLISECONDS, unit: "ms", details }])
}
