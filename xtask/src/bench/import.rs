//! A million posts through `sandtable-cli` into a new workspace, against the sqlite3 shell's `.import` of the same file
//! into a table of the file's own columns with the same page cache, journal, synchronous and number of indexes.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::measure::{self, Run, median};
use super::{Line, posts};
use crate::fail::{Fail, Result};
use crate::setup::{self, For};
use crate::{exec, place};

/// Alternating, so that a machine that slows down slows both down.
const RUNS: usize = 3;
const AT_MOST_RATIO: f64 = 1.2;
const AT_MOST_MEGABYTES: f64 = 150.0;

pub fn measure() -> Result<Vec<Line>> {
    setup::system(For::Tests)?;
    exec::run(exec::cargo().args(["build", "--release", "-p", "sandtable-cli"]))?;
    let file = posts::file()?;
    // Once before it counts: both read the file out of the page cache then.
    let first = ours(&file)?;
    let indexes = indexes_of_posts(&first.1)?;
    let (mut imports, mut yardsticks) = (Vec::new(), Vec::new());
    for run in 1..=RUNS {
        let yardstick = theirs(&file, indexes)?;
        let (import, _) = ours(&file)?;
        eprintln!("run {run}: import {:.2} s, sqlite3 {:.2} s", import.seconds, yardstick.seconds);
        imports.push(import);
        yardsticks.push(yardstick);
    }
    let (own, other) = (median_seconds(&imports), median_seconds(&yardsticks));
    let peak = imports.iter().map(|run| run.peak_bytes).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "megabytes for people")]
    let megabytes = peak as f64 / 1e6;
    let details = json!({
        "rows": posts::ROWS, "file_bytes": fs::metadata(&file).map_err(Fail::at(&file))?.len(), "indexes": indexes,
        "import_seconds": seconds(&imports), "sqlite3_seconds": seconds(&yardsticks),
        "import_median": own, "sqlite3_median": other,
    });
    Ok(vec![
        Line {
            what: "import of 1,000,000 posts / sqlite3 .import",
            measured: own / other,
            limit: AT_MOST_RATIO,
            unit: "times",
            details,
        },
        Line {
            what: "peak memory of the import",
            measured: megabytes,
            limit: AT_MOST_MEGABYTES,
            unit: "MB",
            details: json!({ "peak_bytes": peak }),
        },
    ])
}

fn median_seconds(runs: &[Run]) -> f64 {
    median(runs.iter().map(|run| run.seconds))
}

fn seconds(runs: &[Run]) -> Vec<f64> {
    runs.iter().map(|run| run.seconds).collect()
}

fn clean(name: &str) -> Result<PathBuf> {
    let folder = place::out("bench").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Fail::at(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
    Ok(folder)
}

/// The import alone is timed; the workspace is made before.
fn ours(file: &Path) -> Result<(Run, PathBuf)> {
    let folder = clean("import")?;
    let workspace = folder.join("bench.sandtable");
    let cli = || {
        let mut command = exec::program(&place::built("release", "sandtable-cli").to_string_lossy());
        command.env("SANDTABLE_CONFIG_DIR", folder.join("config")).arg("--workspace").arg(&workspace).arg("call");
        command
    };
    exec::output(cli().args(["workspace_create", r#"{"name":"bench"}"#]))?;
    let request = json!({"file": file, "kind": "posts", "options": {"platform": "xiaohongshu"}});
    let run = measure::run(cli().arg("import_file").arg(request.to_string()))?;
    let imports: Value = serde_json::from_str(&exec::output(cli().args(["import_list", "{}"]))?)?;
    let inserted = &imports["imports"][0]["inserted"];
    if inserted.as_u64() != Some(posts::ROWS) {
        return Err(Fail::new(format!("{} posts in the file, {inserted} in the workspace", posts::ROWS)));
    }
    Ok((run, workspace))
}

/// Primary keys that are the row id have no index; whatever `pragma index_list` names costs time.
fn indexes_of_posts(workspace: &Path) -> Result<usize> {
    let answer = exec::output(
        exec::program("sqlite3")
            .arg("-readonly")
            .arg(workspace.join("workspace.db"))
            .arg("SELECT count(*) FROM pragma_index_list('post');"),
    )?;
    answer.trim().parse().map_err(|_| Fail::new(format!("sqlite3 counted `{}` indexes", answer.trim())))
}

/// The same number of indexes over the columns a board asks by; more than there are columns for is refused.
fn theirs(file: &Path, indexes: usize) -> Result<Run> {
    const INDEXED: [&str; 5] = ["id", "published", "account, published", "post_type", "url"];
    let chosen = INDEXED.get(..indexes).ok_or_else(|| Fail::new(format!("no {indexes} indexes for the yardstick")))?;
    let folder = clean("sqlite3")?;
    let mut script = String::from("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-64000;\n");
    script.push_str(&format!("CREATE TABLE post ({});\n", posts::COLUMNS.map(column).join(", ")));
    for (number, columns) in chosen.iter().enumerate() {
        script.push_str(&format!("CREATE INDEX post_{number} ON post ({columns});\n"));
    }
    script.push_str(&format!(".import --csv --skip 1 '{}' post\n", file.display()));
    let source = folder.join("import.sql");
    fs::write(&source, script).map_err(Fail::at(&source))?;
    measure::run(exec::program("sqlite3").arg(folder.join("posts.db")).arg(format!(".read '{}'", source.display())))
}

/// Numbers as numbers, or the yardstick would not do half of the work.
fn column(name: &str) -> String {
    let is_figure = posts::COLUMNS.iter().position(|column| *column == name).is_some_and(|place| place >= 6);
    format!("{name} {}", if is_figure { "INTEGER" } else { "TEXT" })
}
