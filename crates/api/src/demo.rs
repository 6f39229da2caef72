//! The demo workspace: the script in `demo/` run through the program's own commands, under a clock that stands still, so
//! that every machine gets the same workspace.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use sandtable_base::FixedClock;
use serde::Deserialize;
use serde_json::Value;

use crate::commands::{Progress, Tag};
use crate::dispatch::dispatch;
use crate::error::ApiError;
use crate::host::Host;
use crate::requests::PickFile;
use crate::session::{Session, SessionConfig};
use crate::setting;

#[derive(Deserialize)]
struct Script {
    clock: DateTime<Utc>,
    actor: String,
    /// Command and request; paths are file names of `demo/`.
    steps: Vec<(String, Value)>,
}

const SCRIPT: &str = include_str!("../../../demo/script.json");

macro_rules! exports {
    ($($name:literal),+ $(,)?) => {
        const EXPORTS: &[(&str, &[u8])] = &[$(($name, include_bytes!(concat!("../../../demo/", $name)))),+];
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

/// Makes the demo workspace at `path`, which must not exist. Nothing is left behind when it fails.
pub(crate) fn make(path: &Path, host: &dyn Host) -> Result<(), ApiError> {
    let internal = |detail: String| ApiError::Internal { detail };
    let failed = |error: std::io::Error| ApiError::write(path, &error);
    let script: Script = serde_json::from_str(SCRIPT).map_err(|error| internal(error.to_string()))?;
    let parent = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(failed)?;
    let work = tempfile::Builder::new().prefix(".demo").tempdir_in(parent).map_err(failed)?;
    let exports = work.path().join("exports");
    std::fs::create_dir(&exports).map_err(failed)?;
    for (name, bytes) in EXPORTS {
        std::fs::write(exports.join(name), bytes).map_err(failed)?;
    }
    let place = work.path().join("workspace");
    {
        let session = Session::new(SessionConfig {
            config_dir: work.path().join("config"),
            workspaces_dir: work.path().to_path_buf(),
            workspace: Some(place.clone()),
            actor: Some(script.actor.clone()),
            locale: Some(sandtable_base::Locale::ZhCn),
            clock: Arc::new(FixedClock(script.clock)),
            version: "demo",
        });
        let quiet = Quiet;
        for (done, (name, request)) in script.steps.iter().enumerate() {
            let total = script.steps.len() as u64;
            host.progress(&Progress { job: JOB.to_owned(), phase: JOB.to_owned(), done: done as u64, total });
            let request = with_paths(request, &exports);
            dispatch(&session, &quiet, name, &request.to_string())?;
        }
        let store = session.store(sandtable_store::Access::Write)?;
        setting::mark_demo(&store, &script.actor)?;
    }
    std::fs::rename(&place, path).map_err(failed)
}

/// File names of the script become paths.
fn with_paths(request: &Value, exports: &Path) -> Value {
    let mut request = request.clone();
    if let Some(file) = request.get_mut("file") {
        let name = file.as_str().unwrap_or_default().to_owned();
        *file = Value::String(exports.join(name).display().to_string());
    }
    request
}

/// Nobody listens while the demo is made, and nothing is asked.
struct Quiet;

impl Host for Quiet {
    fn changed(&self, _: &[Tag]) {}

    fn progress(&self, _: &Progress) {}

    fn pick(&self, _: &PickFile) -> Result<Option<PathBuf>, ApiError> {
        Err(ApiError::HostUnavailable { what: "dialog".to_owned() })
    }
}
