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

#[test]
fn what_remains_of_a_budget_is_one_figure_and_its_picture_leads_to_it() {
    let caller = Caller::with_workspace();
    let line = |category: &str, month: &str, committed: i64, spent: i64| {
        json!({"kind": "budget_line", "plan_id": "b", "category": category, "month": month, "currency": "CNY",
            "planned_minor": 100_000, "committed_minor": committed, "spent_minor": spent})
    };
    let plan = json!({"kind": "budget_plan", "id": "b", "name": "年度", "live": true, "currency": "CNY",
        "total_minor": 900_000});
    let items = [
        plan,
        line("content", "2027-01", 60_000, 0),
        line("content", "2027-02", 0, 50_000),
        line("tools", "2027-01", 10_000, 30_000),
        line("other", "2027-01", 0, 0),
    ];
    caller.call("strategy_save", &json!({"items": items}));
    let view = caller.call("strategy_budget", &json!({}));
    // Of January's contract nothing is paid by what February spent.
    let remaining = |value: &Value| value["amounts"]["remaining_minor"].as_i64().unwrap();
    let of = |field: &str| list(&view, field).iter().map(remaining).sum::<i64>();
    assert_eq!(view["totals"]["remaining_minor"], 260_000);
    assert_eq!((of("cells"), of("shares")), (260_000, 260_000));
    let asked = json!({"chart": "budget_waterfall", "width": 600, "height": 300, "locale": "en"});
    let charted = caller.call("strategy_chart", &asked);
    let rows = json!([
        ["Planned", null, 4_000],
        ["Content", -1_100, 2_900],
        ["Tools", -300, 2_600],
        ["Remaining", null, 2_600]
    ]);
    assert_eq!(charted["chart"]["table"]["rows"], rows);
}

#[test]
fn a_hot_topic_is_not_late_because_its_slot_lies_outside_of_the_range() {
    let caller = Caller::with_workspace();
    // Of grade S, so that its preparation has begun long ago.
    let soon = (chrono::Utc::now().date_naive() + chrono::Days::new(2)).to_string();
    let later = (chrono::Utc::now().date_naive() + chrono::Days::new(40)).to_string();
    let topic = json!({"kind": "hot_topic", "id": "t", "name": "大雪", "class": "foreseen", "grade": "s", "day": soon});
    caller.call("content_save", &json!({"items": [topic]}));
    let range = json!({"from": soon, "to": soon});
    let late = |range: &Value| {
        let shown = caller.call("content_calendar", range);
        let topic = &list(&shown, "hot_topics")[0];
        (topic["late"].clone(), topic["slots"].clone())
    };
    assert_eq!(late(&range), (json!(true), json!(0)));
    let slot = json!({"kind": "slot", "title": "喝什么茶", "day": later, "hot_topic_id": "t"});
    caller.call("content_save", &json!({"items": [slot]}));
    assert_eq!(late(&range), (json!(false), json!(1)));
}

#[test]
fn imported_spend_stands_in_the_channel_of_its_platform() {
    let caller = Caller::with_workspace();
    let channel = |id: &str, platform: &str| json!({"kind": "channel", "id": id, "platform": platform, "name": id});
    let line = |id: &str, channel: &str, spent: i64| {
        json!({"kind": "budget_line", "id": id, "plan_id": "b", "category": "advertising", "channel_id": channel,
            "month": "2026-03", "currency": "CNY", "planned_minor": 100_000, "spent_minor": spent})
    };
    let plan = json!({"kind": "budget_plan", "id": "b", "name": "年度", "live": true, "currency": "CNY"});
    let items = json!({"items": [plan, channel("book", "facebook"), channel("dy", "douyin"), line("1", "book", 7_000),
        line("2", "dy", 5_000), line("3", "", 3_000)]});
    caller.call("strategy_save", &items);
    for (name, platform, amount) in [("a", "facebook", "10.5"), ("b", "facebook", "20"), ("c", "weibo", "4")] {
        let file = caller.folder().join(format!("{name}.csv"));
        let text =
            format!("Campaign name,Day,Amount spent (CNY),Impressions\nSpring {name},2026-03-0{},{amount},9\n", 3);
        std::fs::write(&file, text).unwrap();
        let options = json!({"platform": platform, "account": name, "currency": "CNY"});
        caller.call("import_file", &json!({"file": file, "kind": "ads", "options": options}));
    }
    let view = caller.call("strategy_budget", &json!({}));
    let spent: Vec<(&Value, &Value)> =
        list(&view, "cells").iter().map(|cell| (&cell["channel_id"], &cell["amounts"]["spent_minor"])).collect();
    // Facebook's is what the files say. Douyin's, of which no file speaks, stays as typed. What was typed of no channel
    // gives way; Weibo is no channel of this plan, and stands there.
    assert_eq!(spent, [(&json!(""), &json!(400)), (&json!("book"), &json!(3_050)), (&json!("dy"), &json!(5_000))]);
    assert_eq!(view["imported_minor"], 3_450);
}

#[test]
fn an_item_is_duplicated_with_its_files_and_without_what_became_of_it() {
    let caller = Caller::with_workspace();
    let file = caller.folder().join("cover.png");
    std::fs::write(&file, b"not a picture, but a file").unwrap();
    let slot = json!({"kind": "slot", "id": "s", "title": "清明", "day": "2027-04-05", "state": "published",
        "post_id": "9", "published_url": "https://example.org/9"});
    caller.call("content_save", &json!({"items": [slot]}));
    let task = json!({"kind": "task", "id": "t", "title": "拍摄", "days": 2, "state": "done", "progress": 1.0});
    caller.call("strategy_save", &json!({"items": [task]}));
    for (kind, id) in [("slot", "s"), ("task", "t")] {
        caller.call("media_attach", &json!({"owner_kind": kind, "owner_id": id, "paths": [&file]}));
    }
    let files = |kind: &str, id: &Value| {
        let found = caller.call("media_list", &json!({"owner_kind": kind, "owner_id": id}));
        list(&found, "files").iter().map(|file| file["name"].clone()).collect::<Vec<_>>()
    };
    for (kind, id) in [("slot", "s"), ("task", "t")] {
        let made = caller.call("strategy_duplicate", &json!({"kind": kind, "id": id}));
        assert_eq!(files(kind, &made["id"]), ["cover.png"], "{kind}");
    }
    let slots = caller.call("content_items", &json!({"kinds": ["slot"]}));
    let copy = &list(&slots, "items")[1];
    assert_eq!((&copy["title"], &copy["state"], &copy["post_id"]), (&json!("清明"), &json!("planned"), &json!("")));
    let copies = caller.call("content_copy_week", &json!({"from": "2027-04-05", "to": "2027-04-12"}));
    assert_eq!(list(&copies, "slots").len(), 2);
    assert_eq!(files("slot", &copies["slots"][0]["id"]), ["cover.png"]);
    // One step each: the copied week, then the task.
    caller.call("history_undo", &json!({}));
    caller.call("history_undo", &json!({}));
    let tasks = caller.call("strategy_items", &json!({"kinds": ["task"]}));
    assert_eq!(list(&tasks, "items").len(), 1);
}

#[test]
fn a_plan_that_leads_nowhere_is_found_and_one_that_is_filled_is_not() {
    let caller = Caller::with_workspace();
    let found = || {
        let health = caller.call("strategy_health", &json!({}));
        let codes = ["channel_none_core", "campaign_without_dates", "campaign_empty", "budget_empty"];
        let of = |code: &str| {
            let own = list(&health, "findings").iter().filter(|one| one["code"] == code);
            own.map(|one| (one["kind"].clone(), one["id"].clone())).collect::<Vec<_>>()
        };
        codes.map(of)
    };
    assert!(found().iter().all(Vec::is_empty));
    let adopted = caller.call("strategy_adopt", &json!({"what": "channels", "keys": ["douyin"]}));
    assert_eq!(adopted["strategy"][0]["role"], "support");
    let campaign = json!({"kind": "campaign", "id": "c", "name": "年货节", "state": "planned"});
    let idea = json!({"kind": "campaign", "id": "i", "name": "以后再说", "state": "idea"});
    let budget = json!({"kind": "budget_plan", "id": "b", "name": "预算", "live": true, "currency": "CNY"});
    caller.call("strategy_save", &json!({"items": [campaign, idea, budget]}));
    let at = |kind: &str, id: &str| vec![(json!(kind), json!(id))];
    assert_eq!(found(), [at("channel", ""), at("campaign", "c"), at("campaign", "c"), at("budget_plan", "b")]);
    let mut core = adopted["strategy"][0].clone();
    core["role"] = json!("core");
    let dated = json!({"kind": "campaign", "id": "c", "name": "年货节", "state": "planned",
        "start": "2027-01-10", "finish": "2027-02-10"});
    let goal = json!({"kind": "goal", "id": "g", "statement": "卖完", "campaign_id": "c"});
    let filled = json!({"kind": "budget_plan", "id": "b", "name": "预算", "live": true, "currency": "CNY",
        "total_minor": 100_000});
    caller.call("strategy_save", &json!({"items": [core, dated, goal, filled]}));
    assert!(found().iter().all(Vec::is_empty), "{:?}", found());
}

#[test]
fn an_experiment_a_slot_and_a_brand_that_contradict_themselves_are_found() {
    let caller = Caller::with_workspace();
    let brand = json!({"kind": "brand", "name": "晨叶", "value_proposition": "Lets [people] have tea."});
    let campaign = json!({"kind": "campaign", "id": "c", "name": "春", "start": "2027-03-01", "finish": "2027-03-31", "state": "planned"});
    let trial = |name: &str, verdict: &str| {
        json!({"kind": "experiment", "name": name, "currency": "USD", "cap_minor": 10_000, "spent_minor": 10_001,
            "state": "stopped", "verdict": verdict})
    };
    let items = json!({"items": [brand, campaign, trial("短视频", ""), trial("直播", "fails")]});
    caller.call("strategy_save", &items);
    let slot = |day: &str, state: &str| json!({"kind": "slot", "title": "新茶", "platform": "douyin", "campaign_id": "c", "day": day, "state": state});
    let slots = [slot("2027-04-02", "planned"), slot("2027-03-02", "planned"), slot("2999-03-02", "published")];
    caller.call("content_save", &json!({"items": slots}));
    let health = caller.call("strategy_health", &json!({}));
    let of = |code: &str| -> Vec<&str> {
        let found = list(&health, "findings").iter().filter(|found| found["code"] == code);
        found.map(|found| found["sentence"].as_str().unwrap()).collect()
    };
    assert!(matches!(of("brand_blank")[..], [said] if said.contains("[people]")), "{health}");
    assert!(matches!(of("experiment_over_cap")[..], [said] if said.contains("短视频") && said.contains("100.01 USD")));
    assert!(matches!(of("slot_outside_campaign")[..], [said] if said.contains("Apr 2, 2027")), "{health}");
    assert!(matches!(of("slot_published_ahead")[..], [said] if said.contains("2999")), "{health}");
    let refused = caller.fails("strategy_save", &json!({"items": [{"kind": "persona", "age_from": 27, "age_to": 19}]}));
    assert_eq!(refused["field"], "items[0].age_to", "{refused}");
}
