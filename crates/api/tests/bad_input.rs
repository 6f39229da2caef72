//! Text that breaks programs, and two people who write the same item.

mod place;

use sandtable_api::{Host, Session, dispatch};
use sandtable_content::table::ContentItem;
use sandtable_strategy::table::StrategyItem;
use serde_json::{Map, Value, json};

struct Quiet;

impl Host for Quiet {}

struct Room {
    session: Session,
    _folder: tempfile::TempDir,
}

impl Room {
    fn new() -> Room {
        let folder = tempfile::tempdir().unwrap();
        let session = place::session(folder.path());
        let room = Room { session, _folder: folder };
        room.ask("workspace_create", &json!({"name": "t"})).unwrap();
        room
    }

    fn ask(&self, name: &str, request: &Value) -> Result<Value, Value> {
        match dispatch(&self.session, &Quiet, name, &request.to_string()) {
            Ok(answer) => Ok(serde_json::from_str(&answer).unwrap()),
            Err(error) => Err(json!(error)),
        }
    }

    fn save(&self, item: &Value, expected: &[&Value]) -> Result<Value, Value> {
        let answer = self.ask("strategy_save", &json!({"items": [item], "expected": expected}))?;
        Ok(answer["items"][0].clone())
    }

    fn goal(&self) -> Value {
        self.ask("strategy_items", &json!({"kinds": ["goal"]})).unwrap()["items"][0].clone()
    }
}

const NASTY: &str = "<script>alert(1)</script>{{7*7}}<img src=x onerror=alert(1)> \u{202e}gpj.exe 👨‍👩‍👧‍👦 'a'; DROP TABLE slot; -- =1+1 %s \u{feff}\u{10ffff}";

/// Fields with values of their own, which refuse any other.
fn is_choice(field: &str) -> bool {
    field == "id"
        || field.ends_with("_id")
        || field.ends_with("currency")
        || ["kind", "at", "every", "state", "grade", "scope", "role", "link", "month"].contains(&field)
}

#[test]
fn whatever_text_a_field_is_given_is_kept_as_text() {
    let room = Room::new();
    for (name, kinds) in [("strategy", StrategyItem::KINDS), ("content", ContentItem::KINDS)] {
        for kind in kinds {
            let blank = json!({"kind": kind, "id": kind, "position": 1.0, "class": ""});
            let blank = room.ask(&format!("{name}_save"), &json!({"items": [blank]})).or_else(|_| {
                let blank = json!({"kind": kind, "id": kind, "position": 1.0});
                room.ask(&format!("{name}_save"), &json!({"items": [blank]}))
            });
            // Links must name something else than what they begin at.
            let Ok(blank) = blank else { continue };
            let fields: Map<String, Value> = blank["items"][0].as_object().unwrap().clone();
            let nasty: Map<String, Value> = fields
                .into_iter()
                .map(|(field, value)| match value.is_string() && !is_choice(&field) {
                    true => (field, json!(NASTY)),
                    false => (field, value),
                })
                .collect();
            let nasty = Value::Object(nasty);
            room.ask(&format!("{name}_save"), &json!({"items": [nasty]})).unwrap_or_else(|e| panic!("{kind}: {e}"));
            let kept = room.ask(&format!("{name}_items"), &json!({"kinds": [kind]})).unwrap();
            assert_eq!(kept["items"][0], nasty, "{kind}");
        }
    }
    let found = room.ask("workspace_search", &json!({"query": "alert"})).unwrap();
    assert!(found["total"].as_u64().is_some_and(|total| total > 10), "{found}");
}

#[test]
fn nul_is_refused_wherever_it_is_with_the_name_of_its_place() {
    let room = Room::new();
    let goal = json!({"kind": "goal", "statement": "a\0b"});
    let error = room.save(&goal, &[]).unwrap_err();
    assert_eq!((&error["code"], &error["field"]), (&json!("text_with_nul"), &json!("items[0].statement")));
    let error = room.ask("workspace_update", &json!({"name": "a\0"})).unwrap_err();
    assert_eq!((&error["code"], &error["field"]), (&json!("text_with_nul"), &json!("name")));
}

#[test]
fn a_megabyte_in_a_title_is_refused_at_its_field_and_a_long_note_is_kept() {
    let room = Room::new();
    let item = |title: &str, note: &str| json!({"items": [{"kind": "slot", "title": title, "note": note}]});
    let error = room.ask("content_save", &item(&"长".repeat(1_000_000), "")).unwrap_err();
    assert_eq!((&error["code"], &error["field"]), (&json!("text_too_long"), &json!("items[0].title")));
    assert_eq!((&error["value"], &error["allowed"]), (&json!(1_000_000), &json!(1000)));
    room.ask("content_save", &item("春", &"长".repeat(200_000))).unwrap();
    let error = room.ask("content_save", &item("春", &"长".repeat(200_001))).unwrap_err();
    assert_eq!(error["field"], "items[0].note");
}

#[test]
fn a_link_out_of_reach_is_refused_at_its_field_and_the_plan_still_answers() {
    let room = Room::new();
    let task = |id: &str| json!({"kind": "task", "id": id, "title": id, "days": 1});
    room.ask("strategy_save", &json!({"items": [task("a"), task("b")]})).unwrap();
    let link =
        |lag: i64| json!({"kind": "task_link", "id": "l", "from_id": "a", "to_id": "b", "link": "fs", "lag": lag});
    for lag in [10_001, -10_001, i64::MAX, i64::MIN] {
        let error = room.save(&link(lag), &[]).unwrap_err();
        assert_eq!((&error["code"], &error["field"]), (&json!("bad_value"), &json!("items[0].lag")));
        // Nor is one that was never saved reckoned with.
        let after = json!([{"id": "a", "link": "fs", "lag": lag}]);
        let tasks = json!([{"id": "a", "days": 1}, {"id": "b", "days": 1, "after": after}]);
        let error = room.ask("strategy_schedule", &json!({"start": "2026-03-02", "tasks": tasks})).unwrap_err();
        assert_eq!(error["code"], "bad_days");
    }
    for lag in [10_000, -10_000] {
        room.save(&link(lag), &[]).unwrap();
        let plan = room.ask("strategy_plan", &json!({})).unwrap();
        assert_eq!(plan["tasks"].as_array().map(Vec::len), Some(2), "{plan}");
    }
}

#[test]
fn a_long_title_stands_in_short_in_the_history_of_its_copy() {
    let room = Room::new();
    let saved = room.ask("content_save", &json!({"items": [{"kind": "slot", "title": "长".repeat(900)}]})).unwrap();
    let id = &saved["items"][0]["id"];
    room.ask("strategy_duplicate", &json!({"kind": "slot", "id": id, "position": 2.0})).unwrap();
    let history = room.ask("history_list", &json!({})).unwrap();
    let name = history["steps"][0]["args"]["name"].as_str().unwrap();
    assert!(name.chars().count() < 200 && name.starts_with('长'), "{history}");
}

#[test]
fn an_edit_of_another_field_is_kept_and_one_of_the_same_field_is_not_overwritten() {
    let room = Room::new();
    let loaded = room.save(&json!({"kind": "goal", "statement": "涨粉", "target": 0.1, "note": "甲"}), &[]).unwrap();
    let with = |field: &str, value: Value| {
        let mut item = loaded.clone();
        item[field] = value;
        item
    };
    room.save(&with("note", json!("乙")), &[&loaded]).unwrap();
    // Somebody who had the goal open before that changes something else.
    let merged = room.save(&with("target", json!(0.3)), &[&loaded]).unwrap();
    assert_eq!((&merged["note"], &merged["target"]), (&json!("乙"), &json!(0.3)));
    // And now the note, which is no longer what he read.
    let error = room.save(&with("note", json!("丙")), &[&loaded]).unwrap_err();
    assert_eq!((&error["code"], &error["fields"]), (&json!("conflict"), &json!(["note"])));
    assert_eq!((&error["theirs"]["note"], &room.goal()["note"]), (&json!("乙"), &json!("乙")));
    // Without saying what he read he writes over it, as scripts do.
    room.save(&with("note", json!("丙")), &[]).unwrap();
    assert_eq!(room.goal()["note"], "丙");
}

#[test]
fn an_item_that_was_deleted_meanwhile_does_not_come_back_by_itself() {
    let room = Room::new();
    let loaded = room.save(&json!({"kind": "goal", "statement": "涨粉"}), &[]).unwrap();
    room.ask("strategy_remove", &json!({"kind": "goal", "id": loaded["id"]})).unwrap();
    let error = room.save(&loaded, &[&loaded]).unwrap_err();
    assert_eq!((&error["code"], &error["theirs"]), (&json!("conflict"), &Value::Null));
    assert_eq!(room.goal(), Value::Null);
}

#[test]
fn what_two_merged_edits_would_break_together_is_refused() {
    let room = Room::new();
    let goal = json!({"kind": "goal", "statement": "涨粉", "start": "2027-01-01", "deadline": "2027-06-30"});
    let loaded = room.save(&goal, &[]).unwrap();
    let with = |field: &str, day: &str| {
        let mut item = loaded.clone();
        item[field] = json!(day);
        item
    };
    room.save(&with("start", "2027-06-01"), &[&loaded]).unwrap();
    let error = room.save(&with("deadline", "2027-03-31"), &[&loaded]).unwrap_err();
    assert_eq!((&error["code"], &error["field"]), (&json!("bad_value"), &json!("items[0].deadline")));
}

#[test]
fn twenty_thousand_pasted_rows_are_one_step() {
    let room = Room::new();
    let rows: Vec<Value> =
        (0..20_000).map(|row| json!({"kind": "hashtag", "text": format!("#{row}"), "heat": row})).collect();
    room.ask("content_save", &json!({"items": rows})).unwrap();
    let kept = room.ask("content_items", &json!({"kinds": ["hashtag"]})).unwrap();
    let items = kept["items"].as_array().unwrap();
    let in_order = items.iter().enumerate().all(|(row, item)| item["heat"].as_f64() == Some(row as f64));
    assert!(in_order && items.len() == 20_000, "they stand as they were pasted");
    room.ask("history_undo", &json!({})).unwrap();
    let left = room.ask("content_items", &json!({"kinds": ["hashtag"]})).unwrap();
    assert_eq!(left["items"], json!([]));
}

#[test]
fn a_paste_over_five_thousand_rows_keeps_what_others_wrote_meanwhile() {
    let room = Room::new();
    let rows: Vec<Value> =
        (0..5_000).map(|row| json!({"kind": "hashtag", "text": format!("#{row}"), "heat": row})).collect();
    let loaded = room.ask("content_save", &json!({"items": rows})).unwrap()["items"].clone();
    let with = |row: usize, field: &str, value: Value| {
        let mut item = loaded[row].clone();
        item[field] = value;
        item
    };
    let heat =
        |row: usize| room.ask("content_items", &json!({"kinds": ["hashtag"], "ids": [loaded[row]["id"]]})).unwrap();
    // Somebody else notes something at one row and changes what is pasted at another.
    room.ask("content_save", &json!({"items": [with(4_000, "note", json!("别动")), with(4_001, "heat", json!(7))]}))
        .unwrap();
    let pasted = |rows: &mut dyn Iterator<Item = usize>| {
        rows.map(|row| with(row, "heat", json!(100_000 + row))).collect::<Vec<Value>>()
    };
    let all = pasted(&mut (0..5_000));
    let error = room.ask("content_save", &json!({"items": all, "expected": loaded})).unwrap_err();
    assert_eq!((&error["code"], &error["fields"]), (&json!("conflict"), &json!(["heat"])));
    assert_eq!((&error["id"], &error["theirs"]["heat"]), (&loaded[4_001]["id"], &json!(7.0)));
    assert_eq!(heat(0)["items"][0]["heat"], json!(0.0), "all or nothing");
    let others = pasted(&mut (0..5_000).filter(|row| *row != 4_001));
    room.ask("content_save", &json!({"items": others, "expected": loaded})).unwrap();
    let kept = &heat(4_000)["items"][0];
    assert_eq!((&kept["heat"], &kept["note"]), (&json!(104_000.0), &json!("别动")));
}
