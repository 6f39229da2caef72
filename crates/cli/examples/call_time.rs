//! How long commands take through the one door, inside the process (`cargo xtask bench`). Takes the workspace and a file
//! with a JSON list of `{name, command, request, runs, after_ms}`, done in turn; prints the milliseconds of each by its name.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use sandtable_api::{Host, Session, SessionConfig, dispatch};
use sandtable_base::SystemClock;
use serde_json::{Map, Value, json};

struct Nobody;

impl Host for Nobody {}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let workspace = arguments.next();
    let calls: Vec<Value> = serde_json::from_slice(&fs::read(arguments.next().unwrap_or_default())?)?;
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
    let mut report = Map::new();
    for call in &calls {
        let text = |key: &str| call[key].as_str().unwrap_or_default();
        let request = call["request"].to_string();
        // As long as somebody reads before the next click.
        thread::sleep(Duration::from_millis(call["after_ms"].as_u64().unwrap_or(0)));
        let mut times = Vec::new();
        let mut bytes = 0;
        for _ in 0..call["runs"].as_u64().unwrap_or(1) {
            let begun = Instant::now();
            let answer = dispatch(&session, &Nobody, text("command"), &request)
                .map_err(|error| io::Error::other(format!("{}: {error}", text("command"))))?;
            times.push(begun.elapsed().as_secs_f64() * 1000.0);
            bytes = answer.len();
        }
        let first = times.first().copied();
        times.sort_by(f64::total_cmp);
        report.insert(
            text("name").to_owned(),
            json!({"runs": times.len(), "first_ms": first, "best_ms": times.first(), "median_ms": times.get(times.len() / 2),
                   "worst_ms": times.last(), "answer_bytes": bytes}),
        );
    }
    writeln!(io::stdout(), "{}", Value::Object(report))
}
