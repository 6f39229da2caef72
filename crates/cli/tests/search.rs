//! Search as its users call it: over what was imported, with what was undone taken out, saved and recent searches.

mod caller;

use std::fmt::Write;
use std::fs;

use caller::Caller;
use serde_json::{Value, json};

fn import(caller: &Caller, name: &str, rows: &str) -> String {
    let file = caller.folder().join(name);
    fs::write(&file, format!("笔记ID,笔记标题,发布时间,观看量\n{rows}")).unwrap();
    let options = json!({"platform": "xiaohongshu", "account": "茶铺"});
    let imported = caller.call("import_file", &json!({"file": file, "kind": "posts", "options": options}));
    imported["import_id"].as_str().unwrap_or_else(|| panic!("{imported}")).to_owned()
}

fn search(caller: &Caller, request: &Value) -> Value {
    caller.call("workspace_search", request)
}

fn titles(found: &Value) -> Vec<&str> {
    found["hits"].as_array().unwrap().iter().map(|hit| hit["title"].as_str().unwrap()).collect()
}

#[test]
fn what_was_imported_is_found_the_newest_first_and_what_was_undone_is_not() {
    let caller = Caller::with_workspace();
    import(&caller, "一.csv", "a1,春裝開箱,2026-03-01,10\na2,<b>春日</b>野餐,2026-03-05,20\n");
    let second = import(&caller, "二.csv", "a3,秋日 picnic,2026-09-01,30\na4,春日里,2026-03-03,5\n");

    let found = search(&caller, &json!({"query": "春日", "limit": 50, "sort": "newest"}));
    assert_eq!((&found["total"], &found["complete"]), (&json!(2), &json!(true)));
    assert_eq!(titles(&found), ["<b>春日</b>野餐", "春日里"]);
    let hit = &found["hits"][0];
    assert_eq!((hit["kind"].as_str(), hit["account"].as_str()), (Some("posts"), Some("茶铺")));
    assert_eq!((hit["platform"].as_str(), hit["moment"].as_str()), (Some("xiaohongshu"), Some("2026-03-05")));
    assert_eq!((&hit["highlights"], &hit["snippet"]), (&json!([[3, 5]]), &hit["title"]));

    for (typed, kinds, count) in [
        ("春装", vec![], 1),
        ("開箱", vec![], 1),
        ("pic", vec![], 1),
        ("茶铺", vec!["accounts"], 1),
        ("二", vec!["imports"], 1),
        ("春", vec!["accounts"], 0),
        ("\" OR * \u{0}", vec![], 0),
        ("", vec![], 0),
    ] {
        let found = search(&caller, &json!({"query": typed, "kinds": kinds}));
        assert_eq!(found["total"], json!(count), "{typed}");
    }
    assert_eq!(caller.fails("workspace_search", &json!({"query": "x", "kinds": ["dogs"]}))["code"], "bad_value");

    for kinds in [json!([]), json!(["accounts"])] {
        let found = search(&caller, &json!({"query": "春", "kinds": kinds}));
        assert_eq!(found["kinds"], json!([{"kind": "posts", "count": 3}]), "of all kinds, whichever are shown");
    }

    caller.call("import_undo", &json!({"import_id": second}));
    assert_eq!(titles(&search(&caller, &json!({"query": "春日"}))), ["<b>春日</b>野餐"]);
    assert_eq!(search(&caller, &json!({"query": "二", "kinds": ["imports"]}))["total"], json!(0));
}

#[test]
fn a_large_import_is_searched_whole_by_the_next_call() {
    let caller = Caller::with_workspace();
    let mut rows = String::new();
    for number in 0..12_000 {
        writeln!(rows, "b{number},春日{number},2026-03-01,1").unwrap();
    }
    import(&caller, "大.csv", &rows);
    let found = search(&caller, &json!({"query": "春日", "limit": 5}));
    assert_eq!((&found["total"], &found["complete"]), (&json!({"at_least": 10_000}), &json!(true)));
    assert_eq!(search(&caller, &json!({"query": "春日11999"}))["total"], json!(1));
}

#[test]
fn searches_are_saved_in_the_workspace_and_remembered_on_the_machine() {
    let caller = Caller::with_workspace();
    let saved = caller.call("workspace_save_search", &json!({"query": "春日", "kinds": ["posts"]}));
    let id = saved["saved"][0]["id"].clone();
    assert_eq!(saved["saved"][0]["name"], "春日");
    // The same again is the same one, by another name.
    let saved = caller.call("workspace_save_search", &json!({"query": "春日", "kinds": ["posts"], "name": "春季"}));
    assert_eq!((saved["saved"].as_array().unwrap().len(), &saved["saved"][0]["id"]), (1, &id));

    let kept = caller.call("workspace_remember_search", &json!({"query": "秋"}));
    assert_eq!(kept["recent"][0]["query"], "秋");
    let kept = caller.call("workspace_forget_search", &json!({"id": id, "query": "秋"}));
    assert_eq!((&kept["saved"], &kept["recent"]), (&json!([]), &json!([])));
    caller.call("history_undo", &json!({}));
    assert_eq!(caller.call("workspace_searches", &json!({}))["saved"][0]["name"], "春季");
    assert_eq!(caller.fails("workspace_save_search", &json!({"query": "…"}))["code"], "bad_value");
}
