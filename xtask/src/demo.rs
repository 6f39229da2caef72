//! The main job without a window: make the demo workspace (its exports are imported on the way), evaluate it, draw the
//! chart, write the tables. Each file's path stands alone on a line of standard output.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::exec;
use crate::fail::{Fail, Result};
use crate::place;
use crate::setup::{self, For};

pub fn run() -> Result<()> {
    setup::system(For::Commands)?;
    exec::run(exec::cargo().args(["build", "--quiet", "-p", "sandtable-cli"]))?;
    let job = main_job(&place::built("debug", "sandtable-cli"))?;
    for line in &job.said {
        eprintln!("{line}");
    }
    for file in &job.files {
        println!("{}", file.display());
    }
    Ok(())
}

/// What the main job came to.
pub struct MainJob {
    /// Imports and figures, a line each.
    said: Vec<String>,
    /// What was written; none of it empty.
    files: Vec<PathBuf>,
}

/// Does the job with a built `sandtable-cli`, in a folder made anew.
pub fn main_job(program: &Path) -> Result<MainJob> {
    let folder = place::out("demo");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Fail::at(&folder))?;
    }
    fs::create_dir_all(&folder).map_err(Fail::at(&folder))?;
    let commands = Commands { program: program.to_path_buf(), folder: folder.clone() };
    let mut job = MainJob { said: Vec::new(), files: Vec::new() };

    let made = commands.call(None, "workspace_demo", &json!({}))?;
    let workspace = PathBuf::from(text(&made, "path")?);
    let imports = commands.call(Some(&workspace), "import_list", &json!({}))?;
    for import in imports["imports"].as_array().into_iter().flatten() {
        job.said.push(format!("imported {} rows of {}: {}", import["rows_read"], import["platform"], import["file"]));
    }
    let choices = commands.call(Some(&workspace), "evaluation_filters", &json!({}))?;
    let query = json!({
        "metric": "views",
        "granularity": "month",
        "from": half_a_year_before(text(&choices, "last_day")?)?,
        "to": text(&choices, "last_day")?,
        "filter": {},
    });
    let answer = commands.call(Some(&workspace), "evaluation_kpi", &query)?;
    for point in answer["points"].as_array().into_iter().flatten() {
        job.said.push(format!("views {} actual {} target {}", point["period"], point["actual"], point["target"]));
    }

    for format in ["svg", "png", "csv"] {
        let file = folder.join(format!("views-by-month.{format}"));
        let request = with(&query, &[("format", json!(format)), ("path", json!(file))]);
        commands.call(Some(&workspace), "evaluation_kpi_chart", &request)?;
        job.files.push(written(file)?);
    }
    let rows = folder.join("rows-behind-views.csv");
    commands.call(Some(&workspace), "evaluation_kpi_rows", &with(&query, &[("path", json!(rows))]))?;
    job.files.push(written(rows)?);
    Ok(job)
}

struct Commands {
    program: PathBuf,
    folder: PathBuf,
}

impl Commands {
    fn call(&self, workspace: Option<&Path>, name: &str, request: &Value) -> Result<Value> {
        let mut command = exec::program(&self.program.to_string_lossy());
        command.env("SANDTABLE_CONFIG_DIR", self.folder.join("config")).env("SANDTABLE_WORKSPACES_DIR", &self.folder);
        if let Some(workspace) = workspace {
            command.arg("--workspace").arg(workspace);
        }
        let answer = exec::output(command.args(["call", name, &request.to_string()]))?;
        Ok(serde_json::from_str(&answer)?)
    }
}

fn text<'a>(answer: &'a Value, field: &str) -> Result<&'a str> {
    answer[field].as_str().ok_or_else(|| Fail::new(format!("the answer has no `{field}`: {answer}")))
}

/// The first day of the sixth month that ends with this day's, so that the chart has half a year and, behind it, the
/// year before to compare with.
fn half_a_year_before(day: &str) -> Result<String> {
    let mut parts = day.split('-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month))) = (parts.next(), parts.next()) else {
        return Err(Fail::new(format!("`{day}` is no day")));
    };
    let months = year * 12 + month - 1 - 5;
    Ok(format!("{:04}-{:02}-01", months / 12, months % 12 + 1))
}

fn with(query: &Value, more: &[(&str, Value)]) -> Value {
    let mut request = query.clone();
    for (field, value) in more {
        request[*field] = value.clone();
    }
    request
}

/// The file, when there is something in it.
fn written(file: PathBuf) -> Result<PathBuf> {
    let bytes = fs::metadata(&file).map_err(Fail::at(&file))?.len();
    if bytes == 0 { Err(Fail::new(format!("{} is empty", file.display()))) } else { Ok(file) }
}

#[cfg(test)]
mod tests {
    use super::half_a_year_before;

    #[test]
    fn half_a_year_ends_with_the_month_of_the_day() {
        assert_eq!(half_a_year_before("2026-06-30").unwrap(), "2026-01-01");
        assert_eq!(half_a_year_before("2026-03-05").unwrap(), "2025-10-01");
        assert!(half_a_year_before("June").is_err());
    }
}
