//! Orders without ids, through the built program: what counts twice, what counts once, and back again in any order.

mod caller;

use std::fs;

use caller::Caller;
use serde_json::{Value, json};

const MARCH: &str = "date,product,amount,quantity,currency
2026-03-01,tea,18.00,1,CNY
2026-03-01,tea,18.00,1,CNY
2026-03-02,cup,0,1,CNY
2026-03-05,tea,36.00,2,CNY
";

/// Two sales of the file above, and two equal ones that are not in it.
const OVERLAP: &str = "date,product,amount,quantity,currency
2026-03-02,cup,0,1,CNY
2026-03-05,tea,36.00,2,CNY
2026-03-07,cup,59.50,1,CNY
2026-03-07,cup,59.50,1,CNY
";

fn import(caller: &Caller, name: &str, text: &str) -> Value {
    let file = caller.folder().join(name);
    fs::write(&file, text).unwrap();
    caller.call("import_file", &json!({"file": file, "kind": "transactions"}))
}

fn counts(imported: &Value) -> [u64; 4] {
    ["inserted", "updated", "unchanged", "merged"].map(|name| imported[name].as_u64().unwrap())
}

/// Revenue and orders of March, gained by day.
fn march(caller: &Caller) -> [f64; 2] {
    ["revenue", "orders"].map(|metric| {
        let request = json!({"metric": metric, "granularity": "month", "from": "2026-03-01", "to": "2026-03-31",
            "filter": {}, "basis": "gained"});
        let answer = caller.call("evaluation_kpi", &request);
        answer["points"][0]["actual"].as_f64().unwrap_or(0.0)
    })
}

fn undo(caller: &Caller, import_id: &Value) -> Value {
    caller.call("import_undo", &json!({"import_id": import_id}))
}

#[test]
fn equal_sales_are_as_many_as_the_file_has_and_overlaps_count_once() {
    let caller = Caller::with_workspace();
    let first = import(&caller, "march.csv", MARCH);
    assert_eq!(counts(&first), [4, 0, 0, 0]);
    assert_eq!(march(&caller), [72.0, 4.0]);
    assert_eq!(counts(&import(&caller, "march again.csv", MARCH)), [0, 0, 4, 0]);
    assert_eq!(march(&caller), [72.0, 4.0]);
    let overlap = import(&caller, "later.csv", OVERLAP);
    assert_eq!(counts(&overlap), [2, 0, 2, 0]);
    assert_eq!(march(&caller), [191.0, 6.0]);
    let rows = caller.call("import_rows", &json!({"import_id": overlap["import_id"]}));
    let rows: Vec<(&Value, &Value, &Value)> = rows["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (&row["at"], &row["revenue"], &row["source"]["row"]))
        .collect();
    let expected = [("2026-03-02", 0.0, 2), ("2026-03-05", 36.0, 3), ("2026-03-07", 59.5, 4), ("2026-03-07", 59.5, 5)];
    for ((at, revenue, row), (day, amount, place)) in rows.iter().zip(expected) {
        assert_eq!((at.as_str(), revenue.as_f64(), row.as_u64()), (Some(day), Some(amount), Some(place)));
    }
    assert_eq!(rows.len(), expected.len());
}

#[test]
fn imports_of_sales_go_in_both_orders() {
    for first_goes in [true, false] {
        let caller = Caller::with_workspace();
        let march_id = import(&caller, "march.csv", MARCH)["import_id"].clone();
        let later_id = import(&caller, "later.csv", OVERLAP)["import_id"].clone();
        let (gone, left, stays) =
            if first_goes { (&march_id, &later_id, [155.0, 4.0]) } else { (&later_id, &march_id, [72.0, 4.0]) };
        assert_eq!(undo(&caller, gone)["removed"], 2, "two rows nobody else said");
        assert_eq!(march(&caller), stays);
        caller.call("history_redo", &json!({}));
        assert_eq!(march(&caller), [191.0, 6.0]);
        undo(&caller, gone);
        assert_eq!(undo(&caller, left)["removed"], 4);
        assert_eq!(march(&caller), [0.0, 0.0]);
    }
}

#[test]
fn a_row_keeps_what_only_its_file_has() {
    let caller = Caller::with_workspace();
    let file = caller.folder().join("leads.csv");
    fs::write(&file, "lead_id,name,phone,source,created_at,Favourite tea\n7,Li,13800000000,fair,2026-03-01,oolong\n")
        .unwrap();
    let imported = caller.call("import_file", &json!({"file": file, "kind": "leads"}));
    let rows = caller.call("import_rows", &json!({"import_id": imported["import_id"]}));
    let row = &rows["rows"][0];
    assert_eq!((&row["id"], &row["name"], &row["at"]), (&json!("7"), &json!("Li"), &json!("2026-03-01")));
    assert_eq!((&row["Favourite tea"], &row["source_name"]), (&json!("oolong"), &json!("fair")));
    assert_eq!((&row["source"]["row"], &row["email"]), (&json!(2), &Value::Null));
}
