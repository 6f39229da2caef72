//! What the page hears of after a command: everything that it shows of what changed.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use sandtable_api::{ApiError, Host, PickFile, Progress, Session, SessionConfig, Tag, dispatch};
use sandtable_base::SystemClock;
use serde_json::{Value, json};

#[derive(Default)]
struct Hearing(Mutex<Vec<Tag>>);

impl Host for Hearing {
    fn changed(&self, tags: &[Tag]) {
        self.0.lock().unwrap().extend(tags);
    }

    fn progress(&self, _: &Progress) {}

    fn pick(&self, _: &PickFile) -> Result<Vec<PathBuf>, ApiError> {
        Ok(Vec::new())
    }

    fn open(&self, _: &Path) -> Result<(), ApiError> {
        Ok(())
    }
}

#[test]
fn targets_go_with_their_campaign_by_whatever_command_and_the_page_hears_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::new(SessionConfig {
        config_dir: folder.path().join("config"),
        workspaces_dir: folder.path().to_path_buf(),
        workspace: Some(folder.path().join("w.sandtable")),
        actor: None,
        locale: None,
        clock: Arc::new(SystemClock),
        version: "0",
    });
    let hearing = Hearing::default();
    let ask = |name: &str, request: &Value| -> Value {
        hearing.0.lock().unwrap().clear();
        serde_json::from_str(&dispatch(&session, &hearing, name, &request.to_string()).unwrap()).unwrap()
    };
    ask("workspace_create", &json!({"name": "t"}));
    for (command, ids) in [
        ("strategy_remove", json!({"id": "c"})),
        ("content_remove", json!({"id": "c"})),
        ("strategy_remove_many", json!({"ids": ["c"]})),
        ("content_remove_many", json!({"ids": ["c"]})),
    ] {
        ask("strategy_save", &json!({"items": [{"kind": "campaign", "id": "c", "name": "春"}]}));
        let scope = json!({"kind": "campaign", "campaign": "c"});
        let target = json!({"metric": "views", "period": "2026-05", "target": 10, "scope": scope});
        ask("evaluation_kpi_set_target", &target);
        let mut request = ids;
        request["kind"] = json!("campaign");
        ask(command, &request);
        assert!(hearing.0.lock().unwrap().contains(&Tag::Targets), "{command}");
        assert_eq!(ask("evaluation_kpi_targets", &json!({}))["targets"], json!([]), "{command}");
    }
}
