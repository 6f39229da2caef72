//! Real exports as they are, where the folder with them lies beside the repository (it is not ours to copy).

mod caller;

use std::fs;

use caller::{Caller, shared};
use serde_json::{Value, json};

#[test]
fn a_year_of_trending_videos_is_taken_as_it_is() {
    let Some(file) = shared("data/youtube_USvideos_2017.csv") else { return };
    let caller = Caller::with_workspace();
    let preview = caller.call("import_preview", &json!({"file": file}));
    let asked: Vec<&Value> = preview["questions"].as_array().unwrap().iter().map(|question| &question["id"]).collect();
    assert!(asked.contains(&&json!("year")), "{asked:?}");
    assert_eq!(caller.fails("import_file", &json!({"file": file}))["code"], "needs_answer");

    let request = json!({"file": file, "kind": "posts", "mapping": null, "options": {"year": 2017}, "dry_run": false});
    let imported = caller.call("import_file", &request);
    assert_eq!(imported["rejected_count"], 108);
    let count =
        |reason: &str| imported["rejected"].as_array().unwrap().iter().filter(|row| row["reason"] == reason).count();
    assert_eq!((count("bad_date"), count("missing_id")), (6, 102));
    let whole = ["inserted", "updated", "unchanged", "merged", "rejected_count"];
    let sum: u64 = whole.iter().map(|part| imported[part].as_u64().unwrap()).sum();
    assert_eq!(imported["rows_read"].as_u64(), Some(sum), "every row is accounted for");

    let again = caller.call("import_file", &request);
    assert_eq!((&again["inserted"], &again["updated"]), (&json!(0), &json!(0)));

    let query =
        json!({"metric": "views", "granularity": "month", "from": "2017-09-01", "to": "2017-12-31", "filter": {}});
    let kpi = caller.call("evaluation_kpi", &query);
    let periods: Vec<&Value> = kpi["points"].as_array().unwrap().iter().map(|point| &point["period"]).collect();
    assert_eq!(periods, [&json!("2017-09"), &json!("2017-10"), &json!("2017-11"), &json!("2017-12")]);
}

#[test]
fn exports_are_read_to_exactly_what_is_expected_of_them() {
    let Some(expected) = shared("oracles/exports/expected.json") else { return };
    let expected: Value = serde_json::from_str(&fs::read_to_string(expected).unwrap()).unwrap();
    for case in expected["cases"].as_array().unwrap() {
        let name = case["file"].as_str().unwrap();
        let file = shared(&format!("oracles/exports/{name}")).unwrap();
        let caller = Caller::with_workspace();
        let imported = caller.call("import_file", &json!({"file": file}));
        assert_eq!((&imported["platform"], &imported["kind"]), (&case["platform"], &case["kind"]), "{name}");
        let rows = caller.call("import_rows", &json!({"import_id": imported["import_id"], "limit": 1000}));
        let (rows, wanted) = (rows["rows"].as_array().unwrap(), case["rows"].as_array().unwrap());
        assert_eq!(rows.len(), wanted.len(), "{name}");
        for (row, wanted) in rows.iter().zip(wanted) {
            for (field, value) in wanted.as_object().unwrap() {
                let same = match (row[field].as_f64(), value.as_f64()) {
                    (Some(found), Some(value)) => (found - value).abs() < 1e-6,
                    _ => row[field] == *value,
                };
                assert!(same, "{name} row {}: {field} is {}, expected {value}", row["source"]["row"], row[field]);
            }
        }
        let again = caller.call("import_file", &json!({"file": file}));
        assert_eq!((&again["inserted"], &again["updated"]), (&json!(0), &json!(0)), "{name} again");
        for import in [&again, &imported] {
            caller.call("import_undo", &json!({"import_id": import["import_id"]}));
        }
        let gone = caller.call("import_rows", &json!({"import_id": imported["import_id"]}));
        assert_eq!(gone["rows"], json!([]), "{name} taken back");
    }
}
