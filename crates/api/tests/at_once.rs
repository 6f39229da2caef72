//! Commands that make what is missing, asked several times at once: it is made once.

mod place;

use std::sync::Barrier;
use std::thread;

use sandtable_api::{Host, Session, dispatch};
use serde_json::{Value, json};

struct Nobody;

impl Host for Nobody {}

const TIMES: usize = 8;

fn call(session: &Session, name: &str, request: &Value) -> Value {
    serde_json::from_str(&dispatch(session, &Nobody, name, &request.to_string()).unwrap()).unwrap()
}

/// Asks the same from several threads that begin together.
fn at_once(session: &Session, name: &str, request: &Value) {
    let begin = Barrier::new(TIMES);
    thread::scope(|scope| {
        for _ in 0..TIMES {
            scope.spawn(|| {
                begin.wait();
                call(session, name, request);
            });
        }
    });
}

#[test]
fn what_is_missing_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let session = place::session(folder.path());
    call(&session, "workspace_create", &json!({"name": "t"}));
    let series = json!({"kind": "slot_series", "title": "春茶", "platform": "xiaohongshu", "every": "week",
        "interval": 1, "days": "1\n4", "start": "2027-03-01", "until": "2027-03-28"});
    let saved = call(&session, "content_save", &json!({"items": [series]}));
    let fill = json!({"series_id": saved["items"][0]["id"], "from": "2027-03-01", "to": "2027-03-31"});
    at_once(&session, "content_series_fill", &fill);
    let slots = call(&session, "content_items", &json!({"kinds": ["slot"]}));
    assert_eq!(slots["items"].as_array().unwrap().len(), 8, "Mondays and Thursdays of four weeks");

    at_once(&session, "strategy_adopt", &json!({"what": "channels"}));
    let channels = call(&session, "strategy_items", &json!({"kinds": ["channel"]}));
    let mut platforms: Vec<&str> =
        channels["items"].as_array().unwrap().iter().map(|item| item["platform"].as_str().unwrap()).collect();
    let all = platforms.len();
    platforms.sort_unstable();
    platforms.dedup();
    assert!(all > 10 && platforms.len() == all, "{all} channels of {} platforms", platforms.len());
}
