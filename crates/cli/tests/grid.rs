//! Tables as a grid asks for them, and views of them kept in the workspace.

mod caller;

use std::fs;

use caller::Caller;
use serde_json::{Value, json};

fn names(kept: &Value) -> Vec<&str> {
    kept["views"].as_array().unwrap().iter().map(|view| view["name"].as_str().unwrap()).collect()
}

#[test]
fn tables_with_rows_are_offered_and_answer_filtered_and_sorted() {
    let caller = Caller::with_workspace();
    let sources = |caller: &Caller| caller.call("grid_sources", &json!({}))["sources"].clone();
    assert_eq!(sources(&caller), json!(["posts", "imports", "targets", "history"]));

    let file = caller.folder().join("posts.csv");
    fs::write(
        &file,
        "笔记ID,笔记标题,发布时间,观看量\na1,春,2026-03-01,10\na2,夏,2026-06-01,30\na3,秋,2026-09-01,20\n",
    )
    .unwrap();
    let options = json!({"platform": "xiaohongshu", "account": "茶铺"});
    caller.call("import_file", &json!({"file": file, "kind": "posts", "options": options}));
    let orders = caller.folder().join("orders.csv");
    fs::write(
        &orders,
        "order_id,customer_id,order_date,product,quantity,amount,currency\nA1,c1,2026-05-03,茶,1,12,CNY\n",
    )
    .unwrap();
    caller.call("import_file", &json!({"file": orders, "options": {"platform": "shop"}, "kind": "transactions"}));
    assert_eq!(sources(&caller), json!(["posts", "transactions", "imports", "targets", "history"]));

    let asked = json!({
        "source": "posts",
        "filters": [{"column": "views", "op": "gt", "values": [10]}],
        "sort": [{"column": "views", "descending": true}],
    });
    let answer = caller.call("grid_query", &asked);
    assert_eq!(answer["total"], json!(2));
    let titles: Vec<&Value> = answer["rows"].as_array().unwrap().iter().map(|row| &row["cells"][0]).collect();
    assert_eq!(titles, ["夏", "秋"]);
}

#[test]
fn a_kept_view_is_one_step_that_is_undone_and_a_name_stands_for_one_view_of_its_table() {
    let caller = Caller::with_workspace();
    let view = json!({"sort": [{"column": "views", "descending": true}], "columns": []});
    let keep = |source: &str, name: &str, view: &Value| {
        caller.call("grid_view_keep", &json!({"source": source, "name": name, "view": view}))
    };
    let kept = keep("posts", " 播放 ", &view);
    assert_eq!((names(&kept), &kept["views"][0]["view"]), (vec!["播放"], &view));
    let id = kept["views"][0]["id"].clone();

    let other = json!({"sort": []});
    let replaced = keep("posts", "播放", &other);
    assert_eq!((&replaced["views"][0]["id"], &replaced["views"][0]["view"]), (&id, &other));
    assert_eq!(names(&keep("imports", "播放", &view)).len(), 2);

    caller.call("history_undo", &json!({}));
    caller.call("history_undo", &json!({}));
    let before = caller.call("grid_views", &json!({}));
    assert_eq!((names(&before), &before["views"][0]["view"]), (vec!["播放"], &view));

    let forgotten = caller.call("grid_view_forget", &json!({"id": id}));
    assert_eq!(names(&forgotten), Vec::<&str>::new());
    assert_eq!(caller.fails("grid_view_forget", &json!({"id": id}))["code"], "bad_value");
}

#[test]
fn what_is_no_view_is_refused_at_its_field() {
    let caller = Caller::with_workspace();
    let refused = |request: Value| caller.fails("grid_view_keep", &request)["field"].clone();
    assert_eq!(refused(json!({"source": "dogs", "name": "a", "view": {}})), "source");
    assert_eq!(refused(json!({"source": "posts", "name": " \n ", "view": {}})), "name");
    assert_eq!(refused(json!({"source": "posts", "name": "a", "view": [1]})), "view");
    let long = "x".repeat(100_001);
    assert_eq!(refused(json!({"source": "posts", "name": "a", "view": {"search": long}})), "view");
    assert_eq!(refused(json!({"source": "posts", "name": "a", "view": {}, "id": "nobody"})), "id");
}
