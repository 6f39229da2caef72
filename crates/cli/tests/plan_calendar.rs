//! The calendar as its users call it: found by words, changed many at once, taken out as a file, kept over a change of the
//! time zone.

mod caller;

use std::path::PathBuf;

use caller::Caller;
use chrono::{Days, Utc};
use serde_json::{Value, json};

fn list<'v>(value: &'v Value, field: &str) -> &'v Vec<Value> {
    value[field].as_array().unwrap_or_else(|| panic!("{field} in {value}"))
}

fn slot(id: &str, title: &str, day: &str) -> Value {
    json!({"kind": "slot", "id": id, "title": title, "day": day, "at": "20:00", "platform": "douyin",
        "state": "approved", "caption": "一杯冷泡茶"})
}

fn path(caller: &Caller, name: &str) -> PathBuf {
    caller.folder().join(name)
}

fn titles(calendar: &Value) -> Vec<&str> {
    list(calendar, "slots").iter().filter_map(|slot| slot["title"].as_str()).collect()
}

#[test]
fn words_of_a_slot_find_it_in_title_and_caption() {
    let caller = Caller::with_workspace();
    let items = [slot("a", "山场的一天", "2027-03-02"), slot("b", "開箱", "2027-03-03")];
    caller.call("content_save", &json!({"items": items}));
    let sought = |text: &str| {
        let asked = json!({"from": "2027-03-01", "to": "2027-03-31", "filter": {"text": text}});
        let found = caller.call("content_calendar", &asked);
        titles(&found).iter().map(|title| (*title).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(sought("山场"), ["山场的一天"]);
    assert_eq!(sought("开箱"), ["開箱"], "traditional and simplified are one");
    assert_eq!(sought("冷泡").len(), 2);
    assert!(sought("冷泡 没有").is_empty(), "all words must be there");
}

#[test]
fn many_slots_go_in_one_step_and_a_day_of_a_series_is_not_open_again() {
    let caller = Caller::with_workspace();
    let series = json!({"kind": "slot_series", "id": "s", "title": "周五", "every": "week", "interval": 1, "days": "5",
        "start": "2027-03-01"});
    caller.call("content_save", &json!({"items": [series, slot("a", "单独一条", "2027-03-02")]}));
    let month = json!({"from": "2027-03-01", "to": "2027-03-31"});
    let made = caller.call("content_series_fill", &json!({"series_id": "s", "from": "2027-03-01", "to": "2027-03-31"}));
    let ids = [&made["slots"][0]["id"], &made["slots"][1]["id"], &json!("a"), &json!("nobody")];
    let gone = caller.call("content_remove_many", &json!({"kind": "slot", "ids": ids}));
    assert_eq!(gone["removed"], 3);
    let shown = caller.call("content_calendar", &month);
    assert_eq!((list(&shown, "slots").len(), list(&shown, "series_days").len()), (2, 0));
    caller.call("history_undo", &json!({}));
    assert_eq!(list(&caller.call("content_calendar", &month), "slots").len(), 5);
    caller.call("content_remove_many", &json!({"kind": "slot", "ids": [ids[0]]}));
    let undone = caller.call("history_undo", &json!({}));
    assert!(undone["step"]["args"]["name"].as_str().is_some_and(|name| !name.is_empty()), "{undone}");
    let kept = caller.call("content_items", &json!({"kinds": ["slot_series"], "ids": ["s"]}));
    assert_eq!(kept["items"][0]["exceptions"], "");
}

#[test]
fn a_slot_once_more_is_a_plan_again() {
    let caller = Caller::with_workspace();
    let mut published = slot("a", "已发", "2027-03-02");
    published["state"] = json!("published");
    published["published_url"] = json!("https://example.com/1");
    caller.call("content_save", &json!({"items": [published]}));
    let made = caller.call("content_duplicate", &json!({"ids": ["a"]}));
    let copy = &made["slots"][0];
    assert_eq!(
        (&copy["state"], &copy["published_url"], &copy["day"]),
        (&json!("planned"), &json!(""), &json!("2027-03-02"))
    );
}

#[test]
fn the_calendar_is_written_as_months_and_a_list() {
    let caller = Caller::with_workspace();
    let mut other = slot("b", "小红书笔记", "2027-04-30");
    other["platform"] = json!("xiaohongshu");
    caller.call("content_save", &json!({"items": [slot("a", "三月的一条", "2027-03-31"), other]}));
    for kind in ["xlsx", "html", "pdf"] {
        let path = path(&caller, &format!("calendar.{kind}"));
        let asked = json!({"path": path, "from": "2027-03-01", "to": "2027-04-30"});
        let written = caller.call("content_export", &asked);
        let parts: Vec<&str> = list(&written, "parts").iter().filter_map(Value::as_str).collect();
        assert_eq!(&parts[..2], ["2027-03", "2027-04"], "{written}");
        assert_eq!(parts.len(), 3, "the list of all stands last");
    }
    let html = std::fs::read_to_string(path(&caller, "calendar.html")).unwrap();
    assert!(html.contains("三月的一条") && html.contains("小红书笔记") && html.contains("Qingming"), "{html}");
    let filtered = json!({"path": path(&caller, "one.html"), "from": "2027-03-01", "to": "2027-04-30",
        "filter": {"platforms": ["douyin"]}});
    caller.call("content_export", &filtered);
    assert!(!std::fs::read_to_string(path(&caller, "one.html")).unwrap().contains("小红书笔记"));
}

#[test]
fn slots_keep_their_wall_clock_when_the_time_zone_changes() {
    let caller = Caller::with_workspace();
    caller.call("content_save", &json!({"items": [slot("a", "晚上八点", "2027-03-02")]}));
    let starts = |name: &str| {
        let path = path(&caller, name);
        caller.call("content_export_ics", &json!({"path": path}));
        let text = std::fs::read_to_string(&path).unwrap();
        text.lines().find(|line| line.starts_with("DTSTART")).unwrap().to_owned()
    };
    caller.call("workspace_update", &json!({"time_zone": "Asia/Shanghai"}));
    assert_eq!(starts("shanghai.ics"), "DTSTART:20270302T120000Z");
    caller.call("workspace_update", &json!({"time_zone": "America/New_York"}));
    let shown = caller.call("content_calendar", &json!({"from": "2027-03-02", "to": "2027-03-02"}));
    assert_eq!((&shown["slots"][0]["day"], &shown["slots"][0]["at"]), (&json!("2027-03-02"), &json!("20:00")));
    assert_eq!(starts("new-york.ics"), "DTSTART:20270303T010000Z");
}

#[test]
fn a_cell_of_the_budget_says_its_channel() {
    let caller = Caller::with_workspace();
    let line = |channel: &str, planned: i64| {
        json!({"kind": "budget_line", "plan_id": "b", "category": "advertising", "channel_id": channel,
            "month": "2027-03", "currency": "CNY", "planned_minor": planned})
    };
    let plan = json!({"kind": "budget_plan", "id": "b", "name": "年度", "live": true, "currency": "CNY"});
    caller.call("strategy_save", &json!({"items": [plan, line("", 100), line("c", 200), line("c", 50)]}));
    let view = caller.call("strategy_budget", &json!({}));
    let cells: Vec<(&Value, &Value)> =
        list(&view, "cells").iter().map(|cell| (&cell["channel_id"], &cell["amounts"]["planned_minor"])).collect();
    assert_eq!(cells, [(&json!(""), &json!(100)), (&json!("c"), &json!(250))]);
    assert_eq!(view["shares"][0]["amounts"]["planned_minor"], 350);
}

#[test]
fn a_plan_on_paper_names_currencies_units_fit_and_days_still_open() {
    let caller = Caller::with_workspace();
    let line = |currency: &str, planned: i64| {
        json!({"kind": "budget_line", "plan_id": "b", "category": "tools", "month": "2027-01", "currency": currency,
            "planned_minor": planned})
    };
    let items = json!({"items": [
        {"kind": "budget_plan", "id": "b", "name": "年度", "live": true, "currency": "CNY"},
        line("USD", 50_000), line("CNY", 1_500_000),
        {"kind": "exchange_rate", "currency": "USD", "to_currency": "CNY", "rate": 7.1},
        {"kind": "benchmark_value", "metric": "engagement_rate", "value": 0.03},
        {"kind": "channel", "id": "c", "name": "抖音号", "platform": "douyin"},
        {"kind": "channel_score", "channel_id": "c", "criterion": "demographic", "score": 8},
        {"kind": "evidence", "owner_kind": "channel", "owner_id": "c", "source": "survey", "text": "问了三十个人"},
    ]});
    caller.call("strategy_save", &items);
    // Days to come: those that passed are open no more.
    let start = Utc::now().date_naive() + Days::new(2);
    let until = start + Days::new(27);
    let series = json!({"kind": "slot_series", "id": "s", "title": "周五茶话", "platform": "douyin", "every": "week",
        "interval": 1, "days": "5", "start": start, "until": until});
    caller.call("content_save", &json!({"items": [series]}));
    let plan = path(&caller, "plan.html");
    caller.call("strategy_export", &json!({"path": plan}));
    let html = std::fs::read_to_string(plan).unwrap();
    for said in
        ["USD 500.00", "CNY 15,000.00", "7.1", "3 %", "the industry", "Survey", "问了三十个人", "Open in its series"]
    {
        assert!(html.contains(said), "{said}: {html}");
    }
    let fit = &html[html.find("Fit of the channels").expect("the fit")..];
    assert!(fit[..2_000].contains("抖音号") && fit[..2_000].contains('8'), "{fit}");
    let ics = path(&caller, "plan.ics");
    caller.call("content_export_ics", &json!({"path": ics}));
    let ics = std::fs::read_to_string(ics).unwrap();
    assert_eq!(ics.matches("UID:series-s-").count(), 4, "four Fridays: {ics}");
    assert!(ics.contains("[Douyin] 周五茶话"), "{ics}");
}
