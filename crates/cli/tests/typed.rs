//! Figures by hand: typed, counted where no row speaks, shown as typed, taken back.

mod caller;

use caller::{Caller, fixture};
use serde_json::{Value, json};

fn kpi(caller: &Caller, change: &Value) -> Value {
    let mut request =
        json!({"metric": "views", "granularity": "month", "from": "2025-05-01", "to": "2025-12-31", "filter": {}});
    for (field, value) in change.as_object().unwrap() {
        request[field] = value.clone();
    }
    caller.call("evaluation_kpi", &request)
}

fn point<'a>(view: &'a Value, period: &str) -> &'a Value {
    view["points"].as_array().unwrap().iter().find(|point| point["period"] == period).unwrap()
}

fn type_one(caller: &Caller, period: &str, value: Value) -> Value {
    caller.call("facts_type", &json!({"figures": [{"metric": "views", "period": period, "value": value}]}))
}

#[test]
fn a_typed_month_stands_in_where_no_row_speaks_and_is_marked() {
    let caller = Caller::with_workspace();
    caller.call("import_file", &json!({"file": fixture("instagram-posts.csv")}));
    let before = kpi(&caller, &json!({}));
    assert_eq!((&before["total_nature"], &before["typed_points"]), (&json!("actual"), &json!(0)));
    assert_eq!(point(&before, "2025-12")["nature"], "missing");

    let cells = json!([
        {"metric": "views", "period": "2025-07", "value": 7, "note": "from the agency"},
        {"metric": "views", "period": "2025-12", "value": 1000},
    ]);
    let typed = caller.call("facts_type", &json!({"figures": cells}));
    assert_eq!(typed["figures"][0]["note"], "from the agency");

    let view = kpi(&caller, &json!({}));
    let (july, december) = (point(&view, "2025-07"), point(&view, "2025-12"));
    assert_eq!((&july["nature"], &july["typed"]), (&json!("actual"), &json!(7)));
    assert_eq!(july["actual"], point(&before, "2025-07")["actual"]);
    assert_eq!(
        (&december["nature"], &december["actual"], &december["rows"]),
        (&json!("typed"), &json!(1000), &json!(0))
    );
    assert_eq!((&view["total_nature"], &view["typed_points"]), (&json!("typed"), &json!(1)));
    assert_eq!(view["total"].as_f64(), before["total"].as_f64().map(|total| total + 1000.0));

    let request = json!({"metric": "views", "from": "2025-05-01", "to": "2025-12-31", "period": "2025-12"});
    let rows = caller.call("evaluation_kpi_rows", &request);
    assert_eq!((&rows["total"], &rows["typed"][0]["value"]), (&json!(0), &json!(1000)));
    assert!(rows["typed"][0]["typed_at"].is_string() && rows["typed"][0]["actor"].is_string(), "{rows}");

    caller.call("history_undo", &json!({}));
    assert_eq!(kpi(&caller, &json!({})), before);
    caller.call("history_redo", &json!({}));
    assert_eq!(kpi(&caller, &json!({})), view);
}

#[test]
fn months_add_up_to_quarters_and_are_never_split() {
    let caller = Caller::with_workspace();
    for (period, value) in [("2025-10", 1), ("2025-11", 2), ("2025-12", 4)] {
        type_one(&caller, period, json!(value));
    }
    let quarters = kpi(&caller, &json!({"granularity": "quarter", "from": "2025-10-01"}));
    let quarter = point(&quarters, "2025-Q4");
    assert_eq!(
        (&quarter["actual"], &quarter["nature"], &quarter["complete"]),
        (&json!(7), &json!("typed"), &json!(true))
    );
    let years = kpi(&caller, &json!({"granularity": "year"}));
    assert_eq!(point(&years, "2025")["actual"], 7);
    let weeks = kpi(&caller, &json!({"granularity": "week"}));
    assert!(weeks["points"].as_array().unwrap().iter().all(|point| point["nature"] == "missing"), "{weeks}");
    // The year's own figure counts before its months.
    type_one(&caller, "2025", json!(100));
    assert_eq!(point(&kpi(&caller, &json!({"granularity": "year"})), "2025")["actual"], 100);
    let november = kpi(&caller, &json!({}));
    let change = point(&november, "2025-11")["change_previous"].as_f64();
    assert_eq!(change, Some(1.0));
}

#[test]
fn a_figure_counts_for_its_scope_and_accounts_make_their_platform() {
    let caller = Caller::with_workspace();
    caller.call("import_file", &json!({"file": fixture("instagram-posts.csv")}));
    let filters = caller.call("evaluation_filters", &json!({}));
    let account = filters["accounts"][0]["id"].clone();
    let scope = json!({"kind": "account", "account": account});
    let cell = json!({"metric": "views", "period": "2025-12", "value": 30, "scope": scope});
    let typed = caller.call("facts_type", &json!({"figures": [cell]}));
    assert_eq!(typed["figures"][0]["account_name"], filters["accounts"][0]["name"]);
    let december = |filter: Value| point(&kpi(&caller, &json!({"filter": filter})), "2025-12")["actual"].clone();
    assert_eq!(december(json!({"accounts": [account]})), 30);
    assert_eq!(december(json!({"platforms": ["instagram"]})), 30);
    assert_eq!(december(json!({})), Value::Null);
    assert_eq!(december(json!({"post_types": ["IG reel"]})), Value::Null);
    let platform = json!({"kind": "platform", "platform": "instagram"});
    let cell = json!({"metric": "views", "period": "2025-12", "value": 50, "scope": platform});
    caller.call("facts_type", &json!({"figures": [cell]}));
    assert_eq!(december(json!({"platforms": ["instagram"]})), 50);
    let of_account = caller.call("facts_typed", &json!({"scope": scope, "from": "2025-12-01", "to": "2025-12-31"}));
    assert_eq!(of_account["figures"].as_array().unwrap().len(), 1);
}

#[test]
fn followers_of_a_platform_are_the_last_stand_of_each_of_its_accounts() {
    let caller = Caller::with_workspace();
    for (name, account) in [("a.csv", "A"), ("b.csv", "B")] {
        let file = caller.folder().join(name);
        std::fs::write(&file, format!("笔记ID,笔记标题,发布时间,观看量\n{account}1,春,2025-06-01,10\n")).unwrap();
        let options = json!({"platform": "xiaohongshu", "account": account});
        caller.call("import_file", &json!({"file": file, "kind": "posts", "options": options}));
    }
    let accounts = caller.call("evaluation_filters", &json!({}))["accounts"].clone();
    let scope = |at: usize| json!({"kind": "account", "account": accounts[at]["id"]});
    let follow = |scope: &Value, period: &str, value: i64| {
        let cell = json!({"metric": "followers", "period": period, "value": value, "scope": scope});
        caller.call("facts_type", &json!({"figures": [cell]}));
    };
    follow(&scope(0), "2025-06", 80);
    follow(&scope(0), "2025-07", 100);
    follow(&scope(1), "2025-08", 7);
    let filter = json!({"platforms": ["xiaohongshu"]});
    let asked = |granularity: &str, period: &str| {
        let change = json!({"metric": "followers", "granularity": granularity, "filter": filter});
        point(&kpi(&caller, &change), period)["actual"].clone()
    };
    assert_eq!((asked("quarter", "2025-Q3"), asked("month", "2025-08")), (json!(107), json!(7)));

    let request =
        json!({"metric": "followers", "from": "2025-05-01", "to": "2025-12-31", "period": "2025-Q3", "filter": filter});
    let rows = caller.call("evaluation_kpi_rows", &request);
    let values: Vec<&Value> = rows["typed"].as_array().unwrap().iter().map(|typed| &typed["value"]).collect();
    assert_eq!(values, [100, 7]);

    // What is typed of the platform itself holds from its own period on.
    let platform = json!({"kind": "platform", "platform": "xiaohongshu"});
    follow(&platform, "2025-07", 150);
    assert_eq!((asked("month", "2025-07"), asked("quarter", "2025-Q3")), (json!(150), json!(107)));
    follow(&platform, "2025-08", 160);
    assert_eq!(asked("quarter", "2025-Q3"), 160);
}

#[test]
fn amounts_have_a_currency_and_two_are_never_added() {
    let caller = Caller::with_workspace();
    let spend = |period: &str, currency: Option<&str>| {
        let mut cell = json!({"metric": "spend", "period": period, "value": 10});
        if let Some(currency) = currency {
            cell["currency"] = json!(currency);
        }
        caller.call("facts_type", &json!({"figures": [cell]}))["figures"][0]["currency"].clone()
    };
    let own = spend("2025-11", None);
    assert_eq!(own, caller.call("workspace_info", &json!({}))["currency"]);
    assert_eq!(spend("2025-10", Some("eur")), "EUR");
    let view = kpi(&caller, &json!({"metric": "spend"}));
    assert_eq!((&view["currency"], &view["total"]), (&own, &json!(10)));
    assert_eq!(view["other_currencies"], json!(["EUR"]));
}

#[test]
fn what_cannot_be_typed_is_named_by_its_cell() {
    let caller = Caller::with_workspace();
    let good = json!({"metric": "views", "period": "2025-10", "value": 1});
    let cases = [
        (json!({"metric": "fame", "period": "2025-10", "value": 1}), "figures[1].metric"),
        (json!({"metric": "views", "period": "2025-Q5", "value": 1}), "figures[1].period"),
        (json!({"metric": "views", "period": "2025-10", "value": -1}), "figures[1].value"),
        (json!({"metric": "views", "period": "2025-10", "value": 1, "currency": "CNY"}), "figures[1].currency"),
        (
            json!({"metric": "views", "period": "2025-10", "value": 1, "scope": {"kind": "account", "account": "77"}}),
            "figures[1].scope.account",
        ),
    ];
    for (bad, field) in cases {
        let error = caller.fails("facts_type", &json!({"figures": [good, bad]}));
        assert_eq!((&error["code"], &error["field"]), (&json!("bad_value"), &json!(field)));
    }
    let without_value = json!({"metric": "views", "period": "2025-10"});
    assert_eq!(caller.fails("facts_type", &json!({"figures": [without_value]}))["code"], "bad_request");
    let many = vec![good; 10_001];
    let piped = caller.piped("facts_type", &json!({"figures": many}).to_string());
    assert_eq!(caller::error_of(&piped)["field"], "figures");
    assert_eq!(caller.call("facts_typed", &json!({}))["figures"], json!([]));
}
