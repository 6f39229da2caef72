//! The demo workspace: the script in `demo/` run through the program's own commands, under a clock that stands still. The
//! script tells of 1 July 2026; what is made of it is moved to the day it is made on, so that its plan lies ahead and its
//! figures end yesterday. The same day gives the same workspace on every machine.

mod coming;
mod moved;

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use sandtable_base::FixedClock;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::commands::Progress;
use crate::dispatch::dispatch;
use crate::error::ApiError;
use crate::host::Host;
use crate::session::{Session, SessionConfig};
use crate::setting;
use coming::Coming;
use moved::Moved;

#[derive(Deserialize)]
struct Script {
    clock: DateTime<FixedOffset>,
    actor: String,
    /// Command and request; paths are file names of `demo/`, `{…}` stands for what only that day knows.
    steps: Vec<(String, Value)>,
}

const SCRIPT: &str = include_str!("../../../demo/script.json");

macro_rules! exports {
    ($($name:literal),+ $(,)?) => {
        const EXPORTS: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../../demo/", $name)))),+];
    };
}

exports![
    "小红书_笔记列表明细表_2026-05-15.csv",
    "小红书_笔记列表明细表_2026-06-30.csv",
    "抖音_作品列表_2026-05-15.csv",
    "抖音_作品列表_2026-06-30.csv",
    "视频号_动态数据明细_2026-05-15.csv",
    "视频号_动态数据明细_2026-06-30.csv",
];

/// Name of the job that makes it.
const JOB: &str = "demo";

/// Makes the demo workspace of the day of `now` at `path`, which must not exist. Nothing is left behind when it fails.
pub(crate) fn make(path: &Path, host: &dyn Host, now: DateTime<Utc>) -> Result<(), ApiError> {
    let failed = |error: std::io::Error| ApiError::write(path, &error);
    let script: Script = serde_json::from_str(SCRIPT).map_err(|error| internal(&error))?;
    let moved = Moved::to(now, script.clock);
    let clock = moved.moment(script.clock);
    let coming = Coming::after(clock.date_naive());
    let parent = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(failed)?;
    let work = tempfile::Builder::new().prefix(".demo").tempdir_in(parent).map_err(failed)?;
    let exports = work.path().join("exports");
    std::fs::create_dir(&exports).map_err(failed)?;
    for (name, text) in EXPORTS {
        std::fs::write(exports.join(moved.text(name)), moved.text(text)).map_err(failed)?;
    }
    let place = work.path().join("workspace");
    {
        let session = Session::new(SessionConfig {
            config_dir: work.path().join("config"),
            workspaces_dir: work.path().to_path_buf(),
            workspace: Some(place.clone()),
            actor: Some(script.actor.clone()),
            locale: Some(sandtable_base::Locale::ZhCn),
            clock: Arc::new(FixedClock(clock.to_utc())),
            version: "demo",
        });
        let total = script.steps.len() as u64;
        for (done, (name, request)) in script.steps.into_iter().enumerate() {
            host.progress(&Progress { job: JOB.to_owned(), phase: JOB.to_owned(), done: done as u64, total });
            let accounts = if name == "strategy_save" { accounts(&session)? } else { Vec::new() };
            let said = |text: &str| with_accounts(coming.text(&moved.text(text)), &accounts);
            let mut request = each_text(request, &said);
            if let Some(file) = request.get_mut("file") {
                *file = json!(exports.join(file.as_str().unwrap_or_default()));
            }
            ask(&session, &name, &request)?;
        }
        take_the_sure_matches(&session)?;
        let store = session.store(sandtable_store::Access::Write)?;
        setting::mark_demo(&store, &script.actor)?;
    }
    std::fs::rename(&place, path).map_err(failed)
}

fn internal(error: &serde_json::Error) -> ApiError {
    ApiError::Internal { detail: error.to_string() }
}

fn ask(session: &Session, name: &str, request: &Value) -> Result<Value, ApiError> {
    let answer = dispatch(session, &Quiet, name, &request.to_string())?;
    serde_json::from_str(&answer).map_err(|error| internal(&error))
}

/// Every text of a request, said anew.
fn each_text(request: Value, said: &impl Fn(&str) -> String) -> Value {
    match request {
        Value::String(text) => Value::String(said(&text)),
        Value::Array(items) => items.into_iter().map(|item| each_text(item, said)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, each_text(value, said))).collect(),
        other => other,
    }
}

/// Platforms and ids of the accounts that were imported.
fn accounts(session: &Session) -> Result<Vec<(String, String)>, ApiError> {
    let choices = ask(session, "evaluation_filters", &json!({}))?;
    let of = |account: &Value, field: &str| account[field].as_str().unwrap_or_default().to_owned();
    let accounts = choices["accounts"].as_array().into_iter().flatten();
    Ok(accounts.map(|account| (of(account, "platform"), of(account, "id"))).collect())
}

/// `{account:douyin}` is the account of the platform.
fn with_accounts(text: String, accounts: &[(String, String)]) -> String {
    let Some(platform) = text.strip_prefix("{account:").and_then(|rest| rest.strip_suffix('}')) else { return text };
    let found = accounts.iter().find(|(of, _)| of == platform);
    found.map(|(_, id)| id.clone()).unwrap_or_default()
}

/// Posts with exactly the title of their slot are what became of it; the others stay for somebody to look at.
fn take_the_sure_matches(session: &Session) -> Result<(), ApiError> {
    let offered = ask(session, "content_matches", &json!({}))?;
    let sure = offered["pairs"].as_array().into_iter().flatten();
    let pairs: Vec<Value> = sure
        .filter(|pair| pair["likeness"].as_f64() == Some(1.0))
        .map(|pair| json!({"slot_id": pair["slot"]["id"], "post_id": pair["post_id"]}))
        .collect();
    ask(session, "content_match_accept", &json!({"pairs": pairs})).map(drop)
}

/// Nobody listens while the demo is made, and nothing is asked.
struct Quiet;

impl Host for Quiet {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A session at a moment that looks at the demo made then.
    fn made(now: &str, folder: &Path) -> Session {
        let now = now.parse().unwrap();
        let path = folder.join("demo");
        make(&path, &Quiet, now).unwrap();
        Session::new(SessionConfig {
            config_dir: folder.join("config"),
            workspaces_dir: folder.to_path_buf(),
            workspace: Some(path),
            actor: None,
            locale: None,
            clock: Arc::new(FixedClock(now)),
            version: "test",
        })
    }

    #[test]
    fn whatever_the_day_the_figures_end_before_it_and_little_is_late() {
        // The day it tells of; before the Spring Festival; a leap day; an hour before the day begins.
        let days = ["2026-07-01T01:00:00Z", "2027-01-20T08:00:00Z", "2028-02-29T02:00:00Z", "2029-10-01T00:30:00Z"];
        for now in days {
            let folder = tempfile::tempdir().unwrap();
            let session = made(now, folder.path());
            let choices = ask(&session, "evaluation_filters", &json!({})).unwrap();
            let today = ask(&session, "workspace_today", &json!({})).unwrap();
            let day = |value: &Value| value.as_str().unwrap().parse::<chrono::NaiveDate>().unwrap();
            let age = (day(&today["today"]) - day(&choices["last_day"])).num_days();
            assert!((1..=2).contains(&age), "{now}: {age}");
            let items = today["items"].as_array().unwrap();
            let late = items.iter().filter(|item| item["kind"] == "late").count();
            assert!((1..=5).contains(&late) && items.len() <= 16, "{now}: {today}");
            let health = ask(&session, "strategy_health", &json!({})).unwrap();
            let findings = health["findings"].as_array().unwrap();
            assert!((3..=9).contains(&findings.len()), "{now}: {health}");
            let matched = ask(&session, "content_matches", &json!({})).unwrap();
            assert!(matched["matched"].as_u64().is_some_and(|posts| posts >= 25), "{now}: {matched}");
        }
    }

    #[test]
    fn on_the_day_it_tells_of_the_exports_are_as_they_are_written() {
        let script: Script = serde_json::from_str(SCRIPT).unwrap();
        let moved = Moved::to(script.clock.to_utc(), script.clock);
        for (name, text) in EXPORTS {
            assert_eq!(moved.text(name), *name);
            assert!(moved.text(text) == *text, "{name} differs");
        }
    }
}
