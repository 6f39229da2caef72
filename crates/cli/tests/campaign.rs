//! A board filtered by a campaign of the plan: the posts its slots became, and the orders that carry its name or code.

mod caller;

use std::fs;

use caller::{Caller, fixture};
use serde_json::{Value, json};

const ORDERS: &str = "date,order_id,product,amount,currency,utm_campaign
2025-06-01,A1,tea,18.00,CNY,Spring
2025-06-02,A2,tea,20.00,CNY,SPR25
2025-06-02,A3,cup,40.00,CNY,other
";

fn question(metric: &str, campaigns: &[&str]) -> Value {
    json!({"metric": metric, "granularity": "month", "from": "2025-05-01", "to": "2025-10-31",
        "filter": {"campaigns": campaigns}})
}

fn campaign(id: &str, name: &str, codes: &str) -> Value {
    json!({"kind": "campaign", "id": id, "name": name, "codes": codes, "start": "2025-05-01", "finish": "2025-10-31"})
}

#[test]
fn a_campaign_counts_the_posts_of_its_slots_and_nothing_else() {
    let caller = Caller::with_workspace();
    caller.call("import_file", &json!({"file": fixture("instagram-posts.csv")}));
    caller.call("strategy_save", &json!({"items": [campaign("c", "Spring", ""), campaign("empty", "Winter", "")]}));
    let all = caller.call("evaluation_kpi_rows", &question("views", &[]));
    let chosen = &all["rows"].as_array().unwrap()[..2];
    let slots: Vec<Value> = chosen
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let id = format!("s{at}");
            json!({"kind": "slot", "id": id, "title": id, "campaign_id": "c", "post_id": row["post_id"]})
        })
        .collect();
    caller.call("content_save", &json!({"items": slots}));

    let sum: f64 = chosen.iter().map(|row| row["value"].as_f64().unwrap()).sum();
    let view = caller.call("evaluation_kpi", &question("views", &["c"]));
    assert_eq!((view["total"].as_f64(), view["total_rows"].as_u64()), (Some(sum), Some(2)));
    assert_eq!(view["scope"], json!({"kind": "campaign", "campaign": "c"}), "targets of the brand are not a part's");
    let rows = caller.call("evaluation_kpi_rows", &question("views", &["c"]));
    assert_eq!(rows["total"], 2);
    assert_eq!(caller.call("evaluation_kpi", &question("views", &["empty"]))["total"], Value::Null);
    let choices = caller.call("evaluation_filters", &json!({}));
    let posts = |id: &str| {
        let all = choices["campaigns"].as_array().unwrap();
        all.iter().find(|campaign| campaign["id"] == id).unwrap()["posts"].clone()
    };
    assert_eq!((posts("c"), posts("empty")), (json!(2), json!(0)));
    let unknown = caller.output("evaluation_kpi", &question("views", &["gone"]).to_string());
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("filter.campaigns"), "{unknown:?}");
}

#[test]
fn orders_belong_by_the_name_of_a_campaign_or_one_of_its_codes() {
    let caller = Caller::with_workspace();
    let file = caller.folder().join("orders.csv");
    fs::write(&file, ORDERS).unwrap();
    caller.call("import_file", &json!({"file": file, "kind": "transactions"}));
    caller
        .call("strategy_save", &json!({"items": [campaign("c", " spring ", ""), campaign("d", "x", "spr25\nother")]}));
    let revenue = |campaigns: &[&str]| caller.call("evaluation_kpi", &question("revenue", campaigns))["total"].as_f64();
    assert_eq!(revenue(&["c"]), Some(18.0));
    assert_eq!(revenue(&["d"]), Some(60.0));
    assert_eq!(revenue(&["c", "d"]), Some(78.0));
    let rows = caller.call("evaluation_kpi_rows", &question("revenue", &["d"]));
    assert_eq!(rows["total"], 2);
}

#[test]
fn a_target_may_be_a_campaigns_and_goes_with_it() {
    let caller = Caller::with_workspace();
    caller.call("import_file", &json!({"file": fixture("instagram-posts.csv")}));
    caller.call("strategy_save", &json!({"items": [campaign("c", "Spring", ""), campaign("d", "Winter", "")]}));
    let target =
        json!({"metric": "views", "period": "2025-06", "target": 900, "scope": {"kind": "campaign", "campaign": "c"}});
    let set = caller.call("evaluation_kpi_set_target", &target);
    assert_eq!(set["campaign_name"], "Spring");
    let june =
        |campaign: &str| caller.call("evaluation_kpi", &question("views", &[campaign]))["points"][1]["target"].clone();
    assert_eq!((june("c"), june("d")), (json!(900), Value::Null));

    caller.call("strategy_remove", &json!({"kind": "campaign", "id": "c", "instead": "d"}));
    assert_eq!(june("d"), json!(900));
    caller.call("strategy_remove", &json!({"kind": "campaign", "id": "d"}));
    assert_eq!(caller.call("evaluation_kpi_targets", &json!({}))["targets"], json!([]));
    caller.call("history_undo", &json!({}));
    assert_eq!(june("d"), json!(900));
}
