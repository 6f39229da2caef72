//! How long a figure of twelve months takes through the one door, inside the process (`cargo xtask bench kpi`). Takes the
//! workspace, prints JSON.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use sandtable_api::{ApiError, Host, PickFile, Progress, Session, SessionConfig, Tag, dispatch};
use sandtable_base::SystemClock;

const RUNS: usize = 31;
const METRICS: [&str; 3] = ["views", "engagements", "er_reach"];

struct Nobody;

impl Host for Nobody {
    fn changed(&self, _: &[Tag]) {}

    fn progress(&self, _: &Progress) {}

    fn pick(&self, _: &PickFile) -> Result<Option<PathBuf>, ApiError> {
        Err(ApiError::HostUnavailable { what: "dialog".to_owned() })
    }
}

fn main() -> io::Result<()> {
    let workspace = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = workspace.as_deref().and_then(|path| path.parent()).map(PathBuf::from).unwrap_or_default();
    let session = Session::new(SessionConfig {
        config_dir: folder.join("config"),
        workspaces_dir: folder,
        workspace,
        actor: None,
        locale: None,
        clock: Arc::new(SystemClock),
        version: env!("CARGO_PKG_VERSION"),
    });
    let ask = |metric: &str| -> io::Result<f64> {
        let request = format!(
            r#"{{"metric":"{metric}","granularity":"month","from":"2026-01-01","to":"2026-12-31","filter":{{}}}}"#
        );
        let begun = Instant::now();
        dispatch(&session, &Nobody, "evaluation_kpi", &request).map_err(|error| io::Error::other(error.to_string()))?;
        Ok(begun.elapsed().as_secs_f64() * 1000.0)
    };
    // The first call opens the workspace.
    let first = ask(METRICS[0])?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        for metric in METRICS {
            times.push(ask(metric)?);
        }
    }
    times.sort_by(f64::total_cmp);
    let report = serde_json::json!({
        "metrics": METRICS, "runs": times.len(), "first_ms": first,
        "median_ms": times[times.len() / 2], "worst_ms": times[times.len() - 1],
    });
    writeln!(io::stdout(), "{report}")
}
