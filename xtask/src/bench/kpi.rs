//! A figure of twelve months over 2,000,000 posts, measured inside the process that answers: out of the roll-up.

use std::fs;

use serde_json::{Value, json};

use super::export::{EXPORTS, ROWS};
use super::{Line, cli, measure};
use crate::fail::{Fail, Result};
use crate::{exec, place};

const RUNS: usize = 31;
const METRICS: [&str; 3] = ["views", "engagements", "er_reach"];
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
    let request = |metric: &str| json!({"metric": metric, "granularity": "month", "from": "2026-01-01", "to": "2026-12-31", "filter": {}});
    let call =
        |metric: &str| json!({"name": metric, "command": "evaluation_kpi", "request": request(metric), "runs": RUNS});
    let mut details = super::calls(&workspace, &Value::Array(METRICS.iter().map(|metric| call(metric)).collect()))?;
    let slowest = METRICS.iter().filter_map(|metric| details[*metric]["median_ms"].as_f64()).fold(0.0, f64::max);
    let sum = "SELECT substr(published, 1, 7), sum(views) FROM post GROUP BY 1;";
    let database = workspace.join("workspace.db");
    let peer = measure::run(exec::program("sqlite3").arg("-readonly").arg(&database).arg(sum))?;
    details["peer"] = super::peer("sqlite3, a sum over the posts", peer.seconds * 1e3, slowest, "ms");
    let (what, measured) = ("KPI of 12 months over 2,000,000 posts", slowest);
    Ok(vec![Line { what, measured, limit: AT_MOST_MILLISECONDS, unit: "ms", details }])
}
