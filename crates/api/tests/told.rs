//! What the page hears of after a command: everything that it shows of what changed.

mod place;

use std::sync::Mutex;

use sandtable_api::{Host, Tag, dispatch};
use serde_json::{Value, json};

#[derive(Default)]
struct Hearing(Mutex<Vec<Tag>>);

impl Host for Hearing {
    fn changed(&self, tags: &[Tag]) {
        self.0.lock().unwrap().extend(tags);
    }
}

#[test]
fn targets_go_with_their_campaign_by_whatever_command_and_the_page_hears_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let session = place::session(folder.path());
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
