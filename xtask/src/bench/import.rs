//! A million rows of each export through `sandtable-cli` into a new workspace, against the sqlite3 shell's `.import` of the
//! same file into a table of the file's own columns with the same page cache, journal, synchronous and number of indexes.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Line;
use super::export::{EXPORTS, Export, ROWS};
use super::measure::{self, Run, median};
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
    let mut lines = Vec::new();
    let mut peak = 0;
    for export in &EXPORTS {
        let (line, bytes) = ratio(export)?;
        lines.push(line);
        peak = peak.max(bytes);
    }
    #[expect(clippy::cast_precision_loss, reason = "megabytes for people")]
    let megabytes = peak as f64 / 1e6;
    lines.push(Line {
        what: "peak memory of the imports",
        measured: megabytes,
        limit: AT_MOST_MEGABYTES,
        unit: "MB",
        details: json!({ "peak_bytes": peak }),
    });
    Ok(lines)
}

/// Our time by the yardstick's, and the most memory an import held.
fn ratio(export: &Export) -> Result<(Line, u64)> {
    let file = export.file()?;
    // Once before it counts: both read the file out of the page cache then.
    let first = ours(export, &file)?;
    let indexes = indexes_of(export, &first.1)?;
    let (mut imports, mut yardsticks) = (Vec::new(), Vec::new());
    for run in 1..=RUNS {
        let yardstick = theirs(export, &file, indexes)?;
        let (import, _) = ours(export, &file)?;
        eprintln!("{} {run}: import {:.2} s, sqlite3 {:.2} s", export.name, import.seconds, yardstick.seconds);
        imports.push(import);
        yardsticks.push(yardstick);
    }
    let (own, other) = (median_seconds(&imports), median_seconds(&yardsticks));
    let details = json!({
        "rows": ROWS, "file_bytes": fs::metadata(&file).map_err(Fail::at(&file))?.len(), "indexes": indexes,
        "import_seconds": seconds(&imports), "sqlite3_seconds": seconds(&yardsticks),
        "peer": super::peer("sqlite3 .import", other, own, "s"),
    });
    let line = Line { what: export.what, measured: own / other, limit: AT_MOST_RATIO, unit: "times", details };
    Ok((line, imports.iter().map(|run| run.peak_bytes).max().unwrap_or(0)))
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
fn ours(export: &Export, file: &Path) -> Result<(Run, PathBuf)> {
    let folder = clean("import")?;
    let workspace = folder.join("bench.sandtable");
    let cli = || super::cli(&folder, &workspace);
    exec::output(cli().args(["workspace_create", r#"{"name":"bench"}"#]))?;
    let request = json!({"file": file, "kind": export.kind, "options": {"platform": export.platform}});
    let run = measure::run(cli().arg("import_file").arg(request.to_string()))?;
    let imports: Value = serde_json::from_str(&exec::output(cli().args(["import_list", "{}"]))?)?;
    let inserted = &imports["imports"][0]["inserted"];
    if inserted.as_u64() != Some(ROWS) {
        return Err(Fail::new(format!("{ROWS} rows in {}, {inserted} in the workspace", export.name)));
    }
    Ok((run, workspace))
}

/// Primary keys that are the row id have no index; whatever `pragma index_list` names costs time.
fn indexes_of(export: &Export, workspace: &Path) -> Result<usize> {
    let answer = exec::output(
        exec::program("sqlite3")
            .arg("-readonly")
            .arg(workspace.join("workspace.db"))
            .arg(format!("SELECT count(*) FROM pragma_index_list('{}');", export.table)),
    )?;
    answer.trim().parse().map_err(|_| Fail::new(format!("sqlite3 counted `{}` indexes", answer.trim())))
}

/// The same number of indexes over the columns people ask by; more than there are columns for is refused.
fn theirs(export: &Export, file: &Path, indexes: usize) -> Result<Run> {
    let chosen =
        export.indexed.get(..indexes).ok_or_else(|| Fail::new(format!("no {indexes} indexes for the yardstick")))?;
    let folder = clean("sqlite3")?;
    let mut script = String::from("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-64000;\n");
    let columns: Vec<String> = export.columns.iter().map(|name| column(export, name)).collect();
    script.push_str(&format!("CREATE TABLE yardstick ({});\n", columns.join(", ")));
    for (number, columns) in chosen.iter().enumerate() {
        script.push_str(&format!("CREATE INDEX yardstick_{number} ON yardstick ({columns});\n"));
    }
    script.push_str(&format!(".import --csv --skip 1 '{}' yardstick\n", file.display()));
    let source = folder.join("import.sql");
    fs::write(&source, script).map_err(Fail::at(&source))?;
    measure::run(exec::program("sqlite3").arg(folder.join("rows.db")).arg(format!(".read '{}'", source.display())))
}

/// Numbers as numbers, or the yardstick would not do half of the work.
fn column(export: &Export, name: &str) -> String {
    format!("{name} {}", if export.numbers.contains(&name) { "NUMERIC" } else { "TEXT" })
}
