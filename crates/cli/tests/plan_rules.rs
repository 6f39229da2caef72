//! Plans as their users call them: shipped rows adopted, slots moved and made of series, tasks planned back, budgets.

mod caller;

use caller::Caller;
use serde_json::{Value, json};

fn list<'v>(value: &'v Value, field: &str) -> &'v Vec<Value> {
    value[field].as_array().unwrap_or_else(|| panic!("{field} in {value}"))
}

#[test]
fn shipped_rows_are_adopted_once_and_taken_back_in_one_step() {
    let caller = Caller::with_workspace();
    let library = caller.call("strategy_library", &json!({}));
    assert_eq!(list(&library, "channels").len(), 16);
    let adopted = caller.call("strategy_adopt", &json!({"what": "channels", "keys": ["douyin", "zhihu"]}));
    assert_eq!((list(&adopted, "strategy").len(), &adopted["kept"]), (2, &json!(0)));
    let again = caller.call("strategy_adopt", &json!({"what": "channels", "keys": ["douyin"]}));
    assert_eq!((list(&again, "strategy").len(), &again["kept"]), (0, &json!(1)));
    caller.call("history_undo", &json!({}));
    assert_eq!(list(&caller.call("strategy_items", &json!({"kinds": ["channel"]})), "items").len(), 0);
}

#[test]
fn a_series_fills_its_days_and_a_moved_slot_leaves_no_hole() {
    let caller = Caller::with_workspace();
    let series = json!({"kind": "slot_series", "id": "s", "title": "周五", "platform": "douyin", "every": "week",
        "interval": 1, "days": "5", "start": "2027-03-01"});
    caller.call("content_save", &json!({"items": [series]}));
    let month = json!({"from": "2027-03-01", "to": "2027-03-31"});
    assert_eq!(list(&caller.call("content_calendar", &month), "series_days").len(), 4);
    let made = caller.call("content_series_fill", &json!({"series_id": "s", "from": "2027-03-01", "to": "2027-03-31"}));
    assert_eq!(list(&made, "slots").len(), 4);
    let id = &made["slots"][0]["id"];
    caller.call("content_move", &json!({"slots": [{"id": id, "day": "2027-03-06"}]}));
    let shown = caller.call("content_calendar", &month);
    assert_eq!((list(&shown, "series_days").len(), list(&shown, "slots").len()), (0, 4));
    assert_eq!(shown["slots"][0]["day"], "2027-03-06");
}

#[test]
fn work_is_planned_back_from_the_publish_day_over_the_spring_festival() {
    let caller = Caller::with_workspace();
    let planned = caller.call("strategy_backplan", &json!({"publish": "2026-02-25", "template": "image_note"}));
    let items = list(&planned, "items");
    assert_eq!(items.len(), 9, "five tasks and four links: {planned}");
    assert_eq!((&items[4]["start"], &items[3]["due"]), (&json!("2026-02-25"), &json!("2026-02-24")));
    // The 14th is a Saturday worked in lieu.
    assert_eq!((&items[2]["due"], &items[1]["due"]), (&json!("2026-02-14"), &json!("2026-02-13")));
    let plan = caller.call("strategy_plan", &json!({}));
    assert!(list(&plan, "tasks").iter().all(|task| task["critical"] == true), "{plan}");
}

#[test]
fn a_currency_without_a_rate_is_named_and_with_one_it_is_converted() {
    let caller = Caller::with_workspace();
    let line = json!({"kind": "budget_line", "plan_id": "b", "category": "tools", "month": "2027-01", "currency": "USD",
        "planned_minor": 10_000});
    let plan = json!({"kind": "budget_plan", "id": "b", "name": "年度", "live": true, "currency": "CNY"});
    caller.call("strategy_save", &json!({"items": [plan, line]}));
    let refused = caller.fails("strategy_budget", &json!({}));
    assert_eq!((&refused["code"], &refused["currency"]), (&json!("rate_missing"), &json!("USD")));
    let rate = json!({"kind": "exchange_rate", "currency": "USD", "to_currency": "CNY", "rate": 7.1});
    caller.call("strategy_save", &json!({"items": [rate]}));
    let budget = caller.call("strategy_budget", &json!({}));
    assert_eq!(budget["totals"]["planned_minor"], 71_000);
    let copy = caller.call("strategy_budget_copy", &json!({"plan_id": "b", "name": "如果"}));
    assert_eq!(list(&copy, "items").len(), 2);
}
