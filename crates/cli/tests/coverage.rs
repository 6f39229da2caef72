//! What the facts cover, what has no period, what grew, which titles were edited, which answers are kept.

mod caller;

use std::fs;

use caller::{Caller, fixture};
use serde_json::{Value, json};

fn import(caller: &Caller, name: &str, text: &str, change: &Value) -> Value {
    let file = caller.folder().join(name);
    fs::write(&file, text).unwrap();
    let mut request = json!({"file": file});
    for (field, value) in change.as_object().unwrap() {
        request[field] = value.clone();
    }
    caller.call("import_file", &request)
}

fn first(value: &Value) -> &Value {
    &value.as_array().unwrap()[0]
}

#[test]
fn coverage_says_what_there_is_of_each_account() {
    let caller = Caller::with_workspace();
    let imported = caller.call("import_file", &json!({"file": fixture("instagram-posts.csv")}));
    let coverage = caller.call("facts_coverage", &json!({}));
    let account = first(&coverage["accounts"]);
    assert_eq!((&account["platform"], &account["kind"]), (&json!("instagram"), &json!("posts")));
    assert_eq!((&account["rows"], &account["rejected"], &account["imports"]), (&json!(36), &json!(2), &json!(1)));
    assert_eq!(account["newest_import_id"], imported["import_id"]);
    assert_eq!(account["months"].as_array().unwrap().len(), 6);
    assert_eq!(first(&coverage["kinds"])["rows"], 36);
}

#[test]
fn a_report_without_dates_is_a_total_of_no_stated_period() {
    let caller = Caller::with_workspace();
    let text = "Campaign name,Amount spent (EUR),Impressions,Link clicks\nSpring,10.5,100,3\nSummer,20,200,4\n";
    let options = json!({"platform": "facebook", "account": "Shop", "currency": "EUR"});
    import(&caller, "ads.csv", text, &json!({"kind": "ads", "options": options}));
    let totals = caller.call("facts_undated", &json!({}));
    let total = first(&totals["totals"]);
    assert_eq!((&total["kind"], &total["account"], &total["rows"]), (&json!("ads"), &json!("Shop"), &json!(2)));
    assert_eq!((&total["figures"]["impressions"], &total["figures"]["spend"]), (&json!(300), &json!(30.5)));
    assert_eq!(total["currency"], "EUR");
}

#[test]
fn growth_is_what_stands_say_and_a_stand_says_what_it_gained() {
    let caller = Caller::with_workspace();
    for (name, as_of) in [("instagram-posts.csv", "2025-11-01"), ("instagram-posts-newer.csv", "2025-11-11")] {
        caller.call("import_file", &json!({"file": fixture(name), "options": {"as_of": as_of}}));
    }
    let ask = |from: &str, to: &str, estimate: bool| {
        let request = json!({"metric": "views", "from": from, "to": to, "estimate": estimate});
        caller.call("evaluation_growth", &request)
    };
    let grown = ask("2025-11-01", "2025-11-11", false);
    assert_eq!(grown["total"], 10);
    let most = first(&grown["posts"]);
    assert_eq!((&most["from_taken"], &most["to_taken"]), (&json!("2025-11-01"), &json!("2025-11-11")));
    assert_eq!(most["nature"], "actual");
    let gained = most["gained"].as_f64().unwrap();
    assert_eq!(most["per_day"].as_f64(), Some(gained / 10.0));
    assert_eq!(ask("2025-11-02", "2025-11-11", false)["total"], 0);
    let half = ask("2025-11-06", "2025-11-11", true);
    assert_eq!(
        (&first(&half["posts"])["nature"], first(&half["posts"])["gained"].as_f64()),
        (&json!("estimated"), Some(gained / 2.0))
    );

    let history = caller.call("evaluation_post", &json!({"post_id": most["post"]["post_id"]}));
    let stands = history["stands"].as_array().unwrap();
    assert_eq!((&stands[0]["days"], &stands[1]["days"]), (&json!(10), &Value::Null));
    assert_eq!(stands[0]["gained"]["views"].as_f64(), Some(gained));
    assert!(stands[0]["age_days"].as_i64() > stands[1]["age_days"].as_i64(), "{history}");
}

const HEAD: &str = "标题,发布时间,播放量,点赞量\n";

#[test]
fn an_edited_title_is_offered_joined_and_taken_apart() {
    let caller = Caller::with_workspace();
    let options =
        |as_of: &str| json!({"kind": "posts", "options": {"platform": "douyin", "account": "号", "as_of": as_of}});
    let row = |title: &str, views: u32| format!("{HEAD}{title},2026-03-01 08:00:00,{views},5\n");
    import(&caller, "one.csv", &row("春日上新", 100), &options("2026-04-01"));
    import(&caller, "two.csv", &row("春日上新来了", 150), &options("2026-05-01"));
    let found = caller.call("facts_same_posts", &json!({}));
    let pair = first(&found["pairs"]);
    assert_eq!((&pair["older"]["title"], &pair["newer"]["title"]), (&json!("春日上新"), &json!("春日上新来了")));
    let request = json!({"older": pair["older"]["post_id"], "newer": pair["newer"]["post_id"]});
    caller.call("facts_same_post_join", &request);
    let found = caller.call("facts_same_posts", &json!({}));
    assert_eq!(found["pairs"], json!([]));
    let join = first(&found["joined"]);
    assert_eq!((&join["older_title"], &join["newer_title"]), (&json!("春日上新"), &json!("春日上新来了")));
    let again = import(&caller, "three.csv", &row("春日上新来了", 170), &options("2026-06-01"));
    assert_eq!((&again["inserted"], &again["updated"]), (&json!(0), &json!(1)));
    caller.call("facts_same_post_split", &json!({"join_id": join["join_id"]}));
    let found = caller.call("facts_same_posts", &json!({}));
    assert_eq!((&first(&found["pairs"])["newer"]["figures"]["views"], &found["joined"]), (&json!(170), &json!([])));
    caller.call("facts_same_post_apart", &request_of(first(&found["pairs"])));
    assert_eq!(caller.call("facts_same_posts", &json!({}))["pairs"], json!([]));
}

fn request_of(pair: &Value) -> Value {
    json!({"older": pair["older"]["post_id"], "newer": pair["newer"]["post_id"]})
}

#[test]
fn answers_kept_are_listed_with_their_columns_and_can_be_forgotten() {
    let caller = Caller::with_workspace();
    let mapping = json!({"Zuschauer": "views"});
    let text = "Title,Published,Zuschauer\nA,2026-03-01,5\n";
    let options = json!({"platform": "youtube", "account": "k"});
    import(&caller, "f.csv", text, &json!({"kind": "posts", "mapping": mapping, "options": options}));
    let presets = caller.call("import_presets", &json!({}));
    let preset = first(&presets["presets"]);
    assert_eq!((&preset["columns"], &preset["mapping"]), (&json!(["Title", "Published", "Zuschauer"]), &mapping));
    assert_eq!((&preset["file"], &preset["options"]["platform"]), (&json!("f.csv"), &json!("youtube")));
    let request = json!({"signature": preset["signature"]});
    caller.call("import_preset_forget", &request);
    assert_eq!(caller.call("import_presets", &json!({}))["presets"], json!([]));
    assert_eq!(caller.fails("import_preset_forget", &request)["code"], "bad_value");
    caller.call("history_undo", &json!({}));
    assert_eq!(caller.call("import_presets", &json!({})), presets);
}

#[test]
fn a_figure_of_orders_opens_its_rows_and_names_the_kinds_that_have_it() {
    let caller = Caller::with_workspace();
    let orders = "order_id,created_at,amount,currency,product\n1,2026-03-01 10:00:00,20,CNY,a\n1,2026-03-01 10:00:00,30,CNY,b\n2,2026-03-02 11:00:00,50,CNY,a\n";
    let options = json!({"platform": "taobao", "account": "店", "currency": "CNY"});
    let mapping = json!({"order_id": "id", "created_at": "at", "amount": "revenue", "product": "product"});
    import(&caller, "o.csv", orders, &json!({"kind": "transactions", "mapping": mapping, "options": options}));
    let ask = |metric: &str, more: &Value| {
        let mut request = json!({"metric": metric, "from": "2026-03-01", "to": "2026-03-31"});
        for (field, value) in more.as_object().unwrap() {
            request[field] = value.clone();
        }
        request
    };
    let view = caller.call("evaluation_kpi", &ask("revenue", &json!({})));
    assert_eq!(
        (&view["basis"], &view["kind"], &view["kinds"]),
        (&json!("gained"), &json!("transactions"), &json!(["transactions"]))
    );
    assert_eq!(
        (&view["total"], &view["currency"], &view["currency_assumed"]),
        (&json!(100), &json!("CNY"), &json!(false))
    );
    let rows = caller.call("evaluation_kpi_rows", &ask("orders", &json!({})));
    let values: f64 = rows["rows"].as_array().unwrap().iter().map(|row| row["value"].as_f64().unwrap()).sum();
    assert_eq!((rows["total"].as_u64(), values), (Some(3), 2.0));
    assert_eq!(caller.call("evaluation_kpi", &ask("orders", &json!({"kind": "transactions"})))["total"], 2);
    let places: Vec<&Value> = rows["rows"].as_array().unwrap().iter().map(|row| &row["source"]["row"]).collect();
    assert_eq!(places, [4, 3, 2]);
    let error = caller.fails("evaluation_kpi", &ask("orders", &json!({"kind": "weather"})));
    assert_eq!((&error["code"], &error["field"]), (&json!("bad_value"), &json!("kind")));
}
