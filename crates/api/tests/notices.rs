//! What is told outside the page, over the door and under a clock that stands where it is put.

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use sandtable_api::{ApiError, Host, Session, SessionConfig, dispatch};
use sandtable_base::Clock;
use serde_json::{Value, json};

struct Quiet;

impl Host for Quiet {}

/// A clock that is put forward by hand.
#[derive(Clone)]
struct HandClock(Arc<Mutex<DateTime<Utc>>>);

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

struct Desk {
    folder: tempfile::TempDir,
    clock: HandClock,
    session: Session,
}

/// A moment on the clock of Shanghai, `MM-DD HH:MM` of 2026.
fn moment(text: &str) -> DateTime<Utc> {
    format!("2026-{}:00+08:00", text.replace(' ', "T")).parse().unwrap()
}

impl Desk {
    fn at(text: &str) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let clock = HandClock(Arc::new(Mutex::new(moment(text))));
        let session = Desk::session(folder.path(), &clock);
        let desk = Desk { folder, clock, session };
        let path = desk.folder.path().join("w.sandtable");
        desk.call("workspace_create", json!({"name": "t", "path": path, "time_zone": "Asia/Shanghai"}));
        desk
    }

    fn session(folder: &Path, clock: &HandClock) -> Session {
        Session::new(SessionConfig {
            config_dir: folder.join("config"),
            workspaces_dir: folder.to_path_buf(),
            workspace: None,
            actor: Some("t".to_owned()),
            locale: Some(sandtable_base::Locale::En),
            clock: Arc::new(clock.clone()),
            version: "0",
        })
    }

    fn call(&self, name: &str, request: Value) -> Value {
        serde_json::from_str(&dispatch(&self.session, &Quiet, name, &request.to_string()).unwrap()).unwrap()
    }

    /// The program is closed and opened again.
    fn reopen(&mut self, at: &str) {
        self.call("workspace_close", json!({}));
        self.session = Desk::session(self.folder.path(), &self.clock);
        *self.clock.0.lock().unwrap() = moment(at);
        self.call("workspace_open", json!({"path": self.folder.path().join("w.sandtable")}));
    }

    fn tell(&self, at: &str) -> (String, String) {
        *self.clock.0.lock().unwrap() = moment(at);
        said(&self.call("workspace_notices", json!({})))
    }

    fn catch_up(&self) -> (String, String) {
        said(&self.call("workspace_catch_up", json!({})))
    }

    fn save(&self, room: &str, kind: &str, fields: Value) -> String {
        let mut item = json!({"kind": kind});
        item.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        let saved = self.call(&format!("{room}_save"), json!({"items": [item]}));
        saved["items"][0]["id"].as_str().unwrap().to_owned()
    }
}

fn said(told: &Value) -> (String, String) {
    (told["title"].as_str().unwrap().to_owned(), told["text"].as_str().unwrap().to_owned())
}

fn nothing() -> (String, String) {
    (String::new(), String::new())
}

fn told(title: &str, text: &str) -> (String, String) {
    (title.to_owned(), text.to_owned())
}

// 2026-11-26 is a Thursday.

#[test]
fn a_slot_is_told_an_hour_before_and_at_its_time_once_each() {
    let desk = Desk::at("11-26 10:00");
    desk.catch_up();
    let slot = json!({"title": "新品开箱", "day": "2026-11-26", "at": "15:30", "state": "approved", "platform": "xiaohongshu"});
    desk.save("content", "slot", slot);
    assert_eq!(desk.tell("11-26 14:29"), nothing());
    assert_eq!(desk.tell("11-26 14:30"), told("To publish at 15:30", "Xiaohongshu · 新品开箱"));
    assert_eq!(desk.tell("11-26 14:31"), nothing());
    assert_eq!(desk.tell("11-26 15:31"), told("To publish now", "Xiaohongshu · 新品开箱"));
    assert_eq!(desk.tell("11-26 15:32"), nothing());
    // Undo has nothing of it: what is told is no step.
    assert_eq!(desk.call("history_list", json!({}))["undo"]["op"], "content.save");
}

#[test]
fn what_is_published_or_done_is_not_told() {
    let desk = Desk::at("11-26 08:00");
    desk.catch_up();
    desk.save("content", "slot", json!({"title": "x", "day": "2026-11-26", "at": "10:00", "state": "published"}));
    desk.save("strategy", "task", json!({"title": "y", "due": "2026-11-26", "state": "done"}));
    assert_eq!(desk.tell("11-26 12:00"), nothing());
}

#[test]
fn several_are_told_as_one_with_as_many_lines_as_fit() {
    let desk = Desk::at("11-26 08:00");
    desk.catch_up();
    for number in 1..=6 {
        desk.save(
            "strategy",
            "task",
            json!({"title": format!("T{number}\n<b>"), "due": "2026-11-26", "state": "open"}),
        );
    }
    let (title, text) = desk.tell("11-26 09:00");
    assert_eq!(title, "6 things are due");
    assert_eq!(text.lines().count(), 5);
    assert!(text.contains("Task due today: T") && text.ends_with("and 2 more"), "{text}");
}

#[test]
fn what_came_while_the_program_was_closed_is_told_once_on_opening_and_not_by_the_system() {
    let mut desk = Desk::at("11-25 10:00");
    assert_eq!(desk.catch_up(), nothing());
    desk.save("strategy", "task", json!({"title": "Brief", "due": "2026-11-26", "state": "open"}));
    desk.reopen("11-28 23:00");
    // Before the page asked, the system is silent.
    assert_eq!(desk.tell("11-28 23:00"), nothing());
    let (title, text) = desk.catch_up();
    assert_eq!(title, "1 thing became due while Sandtable was closed");
    assert_eq!(text, "Task was due on 11/26: Brief");
    desk.reopen("11-28 23:10");
    assert_eq!(desk.catch_up(), nothing());
    assert_eq!(desk.tell("11-30 09:05"), nothing());
}

#[test]
fn hours_lead_and_silence_are_the_persons_choice_and_nonsense_is_refused() {
    let desk = Desk::at("11-28 08:00");
    desk.catch_up();
    let settings = |change: Value| {
        let mut all = json!({"system": true, "hours": "calendar", "from": "08:30", "to": "18:00", "lead_minutes": 15, "keep_running": false});
        all.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({ "notices": all })
    };
    desk.call("workspace_set_preferences", settings(json!({})));
    // A Saturday evening.
    desk.save("content", "slot", json!({"title": "Live", "day": "2026-11-28", "at": "20:00", "state": "scheduled"}));
    assert_eq!(desk.tell("11-28 19:45"), told("To publish at 20:00", "Live"));
    desk.call("workspace_set_preferences", settings(json!({"system": false})));
    assert_eq!(desk.tell("11-28 20:00"), nothing());
    desk.call("workspace_set_preferences", settings(json!({})));
    assert_eq!(desk.tell("11-28 20:01"), nothing());
    for wrong in [json!({"to": "08:30"}), json!({"from": "25:00"}), json!({"lead_minutes": 2000})] {
        let refused = dispatch(&desk.session, &Quiet, "workspace_set_preferences", &settings(wrong).to_string());
        assert!(matches!(refused, Err(ApiError::BadValue { .. })), "{refused:?}");
    }
}

#[test]
fn what_is_put_off_waits_nowhere_until_its_day_and_undo_brings_it_back() {
    let desk = Desk::at("11-26 08:00");
    desk.catch_up();
    let id = desk.save("strategy", "task", json!({"title": "Brief", "due": "2026-11-26", "state": "open"}));
    let task = json!({"kind": "task", "id": id});
    let waits = || {
        let today = desk.call("workspace_today", json!({}));
        (today["items"].as_array().unwrap().len(), today["put_off"].as_array().unwrap().len())
    };
    assert_eq!(waits(), (1, 0));
    desk.call("workspace_snooze", json!({"reference": task, "until": "2026-11-30"}));
    assert_eq!(waits(), (0, 1));
    assert_eq!(desk.call("workspace_today", json!({}))["put_off"][0]["until"], "2026-11-30");
    desk.call("history_undo", json!({}));
    assert_eq!(waits(), (1, 0));
    desk.call("history_redo", json!({}));
    assert_eq!(waits(), (0, 1));
    // Its own turns, on the day and on the next, are passed over; then it is told once.
    assert_eq!(desk.tell("11-26 12:00"), nothing());
    assert_eq!(desk.tell("11-27 12:00"), nothing());
    assert_eq!(desk.tell("11-30 09:00"), told("Task was due on 11/26", "Brief"));
    assert_eq!(desk.tell("11-30 09:01"), nothing());
    assert_eq!(waits(), (1, 0));
    desk.call("workspace_snooze", json!({"reference": task, "until": "2026-12-01"}));
    desk.call("workspace_snooze", json!({"reference": task}));
    assert_eq!(waits(), (1, 0));
    let stranger = json!({"reference": {"kind": "task", "id": "nobody"}, "until": "2026-12-01"});
    for wrong in [
        stranger,
        json!({"reference": task, "until": "2026-11-30"}),
        json!({"reference": task, "until": "2028-01-01"}),
        json!({"reference": task}),
    ] {
        let refused = dispatch(&desk.session, &Quiet, "workspace_snooze", &wrong.to_string());
        assert!(matches!(refused, Err(ApiError::BadValue { .. })), "{wrong}: {refused:?}");
    }
}

/// A file of posts of so many accounts, exported on a day.
fn import_posts(desk: &Desk, file: &str, accounts: &[&str], as_of: &str) {
    let path = desk.folder.path().join(file);
    let rows: String = accounts.iter().map(|name| format!("{name},{name}1,A,2026-08-01,5\n")).collect();
    std::fs::write(&path, format!("channel,id,title,published,views\n{rows}")).unwrap();
    let mapping = json!({"channel": "account_name", "id": "id", "title": "title", "published": "published"});
    let options = json!({"platform": "youtube", "as_of": as_of});
    let request = json!({"file": path, "kind": "posts", "mapping": mapping, "options": options});
    assert_eq!(desk.call("import_file", request)["inserted"], accounts.len());
}

#[test]
fn accounts_of_a_market_are_one_line_that_can_be_silenced_for_good_and_ones_own_account_stays() {
    let desk = Desk::at("11-26 08:00");
    desk.catch_up();
    import_posts(&desk, "market.csv", &["a", "b", "c", "d", "e"], "2026-08-02");
    import_posts(&desk, "ours.csv", &["ours"], "2026-08-02");
    let titles = |key: &str| {
        let today = desk.call("workspace_today", json!({}));
        let items = today[key].as_array().unwrap().iter().map(|one| if key == "items" { one } else { &one["item"] });
        items.map(|item| format!("{} {}", item["title"].as_str().unwrap(), item["count"])).collect::<Vec<_>>()
    };
    assert_eq!(titles("items"), ["market.csv 5", "ours 1"]);
    let line = desk.call("workspace_today", json!({}))["items"][0]["reference"].clone();
    desk.call("workspace_snooze", json!({"reference": line, "for_good": true}));
    assert_eq!((titles("items"), titles("put_off")), (vec!["ours 1".to_owned()], vec!["market.csv 5".to_owned()]));
    assert_eq!(desk.call("workspace_today", json!({}))["put_off"][0]["until"], Value::Null);
    desk.call("workspace_snooze", json!({"reference": line}));
    assert_eq!(titles("items").len(), 2);
    desk.call("history_undo", json!({}));
    assert_eq!(titles("items"), ["ours 1"]);
    let id = desk.save("strategy", "task", json!({"title": "Brief", "due": "2026-11-20", "state": "open"}));
    let task = json!({"reference": {"kind": "task", "id": id}, "for_good": true});
    let refused = dispatch(&desk.session, &Quiet, "workspace_snooze", &task.to_string());
    assert!(matches!(refused, Err(ApiError::BadValue { .. })), "{refused:?}");
}

#[test]
fn accounts_of_a_market_that_grew_old_are_one_line_of_what_is_told() {
    let mut desk = Desk::at("11-26 08:00");
    desk.catch_up();
    import_posts(&desk, "market.csv", &["a", "b", "c", "d", "e"], "2026-11-13");
    import_posts(&desk, "ours.csv", &["ours"], "2026-11-13");
    desk.reopen("11-30 23:00");
    let (title, text) = desk.catch_up();
    assert_eq!(title, "2 things became due while Sandtable was closed");
    assert!(text.contains("market.csv") && text.contains("ours"), "{text}");
}

#[test]
fn an_old_slot_that_was_put_off_is_told_though_its_day_is_long_over() {
    let desk = Desk::at("09-01 10:00");
    desk.catch_up();
    let slot = json!({"title": "Live", "day": "2026-09-02", "at": "20:00", "state": "approved"});
    let id = desk.save("content", "slot", slot);
    *desk.clock.0.lock().unwrap() = moment("09-03 10:00");
    desk.call("workspace_snooze", json!({"reference": {"kind": "slot", "id": id}, "until": "2026-11-26"}));
    assert_eq!(desk.tell("11-25 12:00"), nothing());
    assert_eq!(desk.tell("11-26 09:00"), told("Was to be published on 9/2", "Live"));
}

#[test]
fn the_size_of_the_page_is_one_of_those_there_are_and_a_file_that_says_another_is_not_believed() {
    let desk = Desk::at("11-26 08:00");
    assert_eq!(desk.call("workspace_preferences", json!({}))["zoom"], 100);
    assert_eq!(desk.call("workspace_set_preferences", json!({"zoom": 125}))["zoom"], 125);
    assert_eq!(desk.call("workspace_preferences", json!({}))["zoom"], 125);
    let refused = dispatch(&desk.session, &Quiet, "workspace_set_preferences", r#"{"zoom": 1000}"#);
    assert!(matches!(refused, Err(ApiError::BadValue { .. })), "{refused:?}");
    let file = desk.folder.path().join("config/preferences.json");
    std::fs::write(&file, r#"{"zoom": 3, "profile_name": "Lin"}"#).unwrap();
    let kept = desk.call("workspace_preferences", json!({}));
    assert_eq!((&kept["zoom"], &kept["profile_name"]), (&json!(100), &json!("t")));
}

#[test]
fn without_a_workspace_there_is_nothing_to_tell() {
    let folder = tempfile::tempdir().unwrap();
    let clock = HandClock(Arc::new(Mutex::new(moment("11-26 10:00"))));
    let session = Desk::session(folder.path(), &clock);
    let answer = dispatch(&session, &Quiet, "workspace_notices", "{}");
    assert!(matches!(answer, Err(ApiError::NoWorkspace)), "{answer:?}");
}

#[test]
fn what_comes_in_two_weeks_is_listed_once_the_nearest_first_and_the_first_steps_are_ticked() {
    let desk = Desk::at("11-23 08:00");
    let begun = || desk.call("workspace_today", json!({}))["begun"].clone();
    assert_eq!(begun(), json!({"imports": false, "targets": false, "plan": false}));
    let slot = |title: &str, day: &str, state: &str| {
        desk.save("content", "slot", json!({"title": title, "day": day, "state": state, "owner_id": "lin"}))
    };
    slot("Far", "2026-12-08", "planned");
    slot("Near", "2026-12-01", "planned");
    slot("Out", "2026-12-01", "published");
    // To be approved: it waits already.
    slot("Waits", "2026-11-24", "planned");
    desk.save("strategy", "task", json!({"title": "Brief", "days": 2, "start": "2026-11-25", "state": "open"}));
    let today = desk.call("workspace_today", json!({}));
    let coming =
        today["coming"].as_array().unwrap().iter().map(|one| {
            json!([one["item"]["title"], one["item"]["date"], one["begins"], one["critical"], one["nobody"]])
        });
    assert_eq!(
        coming.collect::<Vec<_>>(),
        [json!(["Brief", "2026-11-25", true, true, true]), json!(["Near", "2026-12-01", false, false, false])]
    );
    assert_eq!(begun(), json!({"imports": false, "targets": false, "plan": true}));
}
