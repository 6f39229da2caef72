//! The calendar and what is planned on it, held against others: almanacs of other people, a reader of iCalendar that is
//! not ours.

#![expect(clippy::print_stderr, reason = "says why a test is skipped")]

mod caller;

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use caller::{Caller, shared};
use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use serde_json::{Value, json};

type Days = BTreeMap<NaiveDate, Value>;

fn days(caller: &Caller, from: &str, to: &str) -> Days {
    let answer = caller.call("content_calendar_days", &json!({"from": from, "to": to, "region": "CN"}));
    let days = answer["days"].as_array().unwrap().iter();
    days.map(|day| (day["date"].as_str().unwrap().parse().unwrap(), day.clone())).collect()
}

/// All the calendar knows, in answers of ten years; asked once.
fn all_days() -> &'static Days {
    static ALL: LazyLock<Days> = LazyLock::new(|| {
        let caller = Caller::new();
        let decade = |year: i32| days(&caller, &format!("{year}-01-01"), &format!("{}-12-31", (year + 9).min(2100)));
        (1950..=2100).step_by(10).flat_map(decade).collect()
    });
    &ALL
}

fn oracle(name: &str) -> Option<Vec<Value>> {
    let Some(file) = shared(&format!("oracles/calendar/{name}")) else {
        eprintln!("skipped: no {name} beside the repository");
        return None;
    };
    let read: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    Some(read["cases"].as_array().unwrap().clone())
}

fn date(value: &Value) -> NaiveDate {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn every_day_of_1950_to_2100_is_there_once_and_lunar_days_follow_one_another() {
    let all = all_days();
    assert_eq!(all.len(), 55_152);
    let lunar = |day: &Value| {
        let of = |field: &str| day["lunar"][field].as_i64().unwrap();
        (of("year"), of("month"), day["lunar"]["leap"].as_bool().unwrap(), of("day"))
    };
    for ((_, before), (date, after)) in all.iter().zip(all.iter().skip(1)) {
        let ((_, month, leap, day), next) = (lunar(before), lunar(after));
        if next.3 == 1 {
            assert!(day == 29 || day == 30, "{date}: a month of {day} days");
            assert!(next.1 == month % 12 + 1 || (next.1 == month && next.2 && !leap), "{date}: {next:?} after {month}");
        } else {
            assert_eq!((next.3, next.1, next.2), (day + 1, month, leap), "{date}");
        }
    }
    for year in 1950..=2100 {
        let terms = all.range(first(year)..first(year + 1)).filter(|(_, day)| day["solar_term"].is_string());
        assert_eq!(terms.count(), 24, "terms of {year}");
    }
}

fn first(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap()
}

#[test]
fn lunar_days_terms_and_festivals_are_those_of_other_almanacs() {
    let (Some(cases), Some(years)) = (oracle("lunar.json"), oracle("solar_terms.json")) else { return };
    let all = all_days();
    let mut held = 0;
    for case in cases.iter().filter(|case| case["borax_agrees"] == true) {
        let Some(day) = all.get(&date(&case["date"])) else { continue };
        let at = &case["date"];
        for (ours, theirs) in [("year", "lunar_year"), ("month", "lunar_month"), ("leap", "leap"), ("day", "lunar_day")]
        {
            assert_eq!(day["lunar"][ours], case[theirs], "{ours} of {at}");
        }
        assert_eq!(day["lunar"]["text"], case["lunar_text"], "{at}");
        assert_eq!(day["solar_term"], case["solar_term"], "{at}");
        for festival in case["lunar_festivals"].as_array().unwrap() {
            assert!(day["festivals"].as_array().unwrap().contains(festival), "{festival} on {at}: {day}");
        }
        held += 1;
    }
    assert!(held > 900, "{held}");
    let mut terms = 0;
    for (name, moment) in years.iter().flat_map(|case| case["terms"].as_object().unwrap()) {
        let day = NaiveDateTime::parse_from_str(moment.as_str().unwrap(), "%Y-%m-%d %H:%M:%S").unwrap().date();
        // Latin names are of the years beside.
        let Some(ours) = all.get(&day).filter(|_| !name.is_ascii()) else { continue };
        assert_eq!(ours["solar_term"], json!(name), "{day}");
        terms += 1;
    }
    assert!(terms >= 24 * 10, "{terms}");
}

#[test]
fn official_days_off_are_those_that_were_announced_and_no_others_are_guessed() {
    let caller = Caller::new();
    for (from, to) in [("1990-01-01", "2000-12-31"), ("2027-01-01", "2036-12-31")] {
        let unknown = days(&caller, from, to);
        assert!(unknown.values().all(|day| day["day_off"].is_null() && day["workday_in_lieu"].is_null()), "{from}");
    }
    let answer = caller.call("content_calendar_days", &json!({"from": "2026-12-31", "to": "2027-01-01"}));
    assert_eq!(answer["not_announced"], json!([2027]));
    let known = days(&caller, "2002-01-01", "2011-12-31").into_iter().chain(days(&caller, "2012-01-01", "2021-12-31"));
    let known: Days = known.chain(days(&caller, "2022-01-01", "2026-12-31")).collect();
    assert!(known.values().all(|day| day["day_off"].is_boolean()));
    let Some(cases) = oracle("holidays_cn.json") else { return };
    for case in cases {
        let year = i32::try_from(case["year"].as_i64().unwrap()).unwrap();
        let holidays = case["holidays"].as_object().unwrap();
        let in_lieu = case["in_lieu_workdays"].as_array().unwrap();
        let mut worked = 0;
        for (date, day) in known.range(first(year)..first(year + 1)) {
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            let text = date.to_string();
            let moved = in_lieu.contains(&json!(text));
            let off = holidays.contains_key(&text) || weekend && !moved;
            assert_eq!((&day["day_off"], &day["workday_in_lieu"]), (&json!(off), &json!(moved)), "{date}");
            worked += u64::from(!off);
        }
        assert_eq!(Some(worked), case["workdays_in_year"].as_u64(), "{year}");
    }
}

#[test]
fn work_skips_the_spring_festival_and_keeps_links_lags_and_slack() {
    let caller = Caller::new();
    let ask = |tasks: Value| {
        caller.call("strategy_schedule", &json!({"tasks": tasks, "start": "2026-02-09", "region": "CN"}))
    };
    let of = |answer: &Value, id: &str, field: &str| {
        let tasks = answer["tasks"].as_array().unwrap();
        tasks.iter().find(|task| task["id"] == id).unwrap_or_else(|| panic!("{id}"))[field].clone()
    };
    // The 14th is a Saturday worked in lieu; the 15th to the 23rd are off.
    let answer = ask(json!([
        {"id": "a", "days": 3, "after": []},
        {"id": "b", "days": 4, "after": ["a"]},
        {"id": "beside", "days": 2, "after": [{"id": "a", "link": "ss", "lag": 1}]},
        {"id": "later", "days": 1, "after": [{"id": "a", "link": "fs", "lag": 2}]},
    ]));
    let dates = |id: &str| [of(&answer, id, "start"), of(&answer, id, "finish")];
    assert_eq!(dates("a"), ["2026-02-09", "2026-02-11"]);
    assert_eq!(dates("b"), ["2026-02-12", "2026-02-24"], "two days before the festival, the 14th, one after it");
    assert_eq!(dates("beside"), ["2026-02-10", "2026-02-11"]);
    assert_eq!(dates("later"), ["2026-02-14", "2026-02-14"]);
    assert_eq!((of(&answer, "a", "critical"), of(&answer, "b", "critical")), (json!(true), json!(true)));
    assert_eq!((of(&answer, "later", "critical"), of(&answer, "later", "slack")), (json!(false), json!(1)));
    assert_eq!(of(&answer, "beside", "slack"), 4);
    assert_eq!(answer["finish"], "2026-02-24");
}

#[test]
fn a_cycle_names_its_members_and_nobody_else() {
    let caller = Caller::new();
    let tasks = json!([
        {"id": "free", "days": 1}, {"id": "x", "days": 1, "after": ["z"]}, {"id": "y", "days": 1, "after": ["x"]},
        {"id": "z", "days": 1, "after": ["y"]}, {"id": "behind", "days": 1, "after": ["z"]},
    ]);
    let error = caller.fails("strategy_schedule", &json!({"tasks": tasks, "start": "2026-02-09"}));
    assert_eq!(error["code"], "cycle");
    let mut members: Vec<&str> = error["members"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    members.sort_unstable();
    members.dedup();
    assert_eq!(members, ["x", "y", "z"]);
}

#[test]
fn each_letter_of_a_goal_is_told_and_both_witnesses_are_heard() {
    let caller = Caller::new();
    let goal = json!({"metric": "engagement_rate", "baseline": 0.005, "target": 0.025, "start": "2026-01-01",
        "deadline": "2026-06-30", "owner": "林", "statement": "半年内把互动率从 0.5% 提升到 2.5%"});
    let check = |goal: &Value, history: Value, benchmarks: Value| {
        caller.call("strategy_check_goal", &json!({"goal": goal, "history": history, "benchmarks": benchmarks}))
    };
    let industry = json!([{"who": "industry", "value": 0.03}]);
    let own = json!([0.004, 0.005, 0.0045, 0.005, 0.0048, 0.005, 0.0052, 0.005]);
    let asked = check(&goal, own, industry.clone());
    for letter in ["specific", "measurable", "relevant", "time_bound"] {
        assert_eq!(asked[letter]["ok"], true, "{letter}: {asked}");
        assert!(asked[letter]["why"].as_str().is_some_and(|why| !why.is_empty()), "{letter}");
    }
    assert_eq!(asked["achievable"]["ok"], false);
    let why = asked["achievable"]["why"].as_str().unwrap();
    assert!(why.contains("3\u{a0}%") && why.contains("400\u{a0}%"), "both are said: {why}");
    let alone = check(&goal, json!([]), industry);
    assert_eq!(alone["achievable"]["ok"], Value::Null, "no history is an honest answer: {alone}");
    for (field, wrong, letter) in [
        ("statement", json!(""), "specific"),
        ("owner", json!(""), "specific"),
        ("target", json!(null), "measurable"),
        ("target", json!(0.001), "measurable"),
        ("metric", json!("happiness"), "relevant"),
        ("deadline", json!("2025-12-31"), "time_bound"),
        ("deadline", json!(null), "time_bound"),
    ] {
        let mut goal = goal.clone();
        goal[field] = wrong;
        assert_eq!(check(&goal, json!([]), json!([]))[letter]["ok"], false, "{field} for {letter}");
    }
}

#[test]
fn the_calendar_file_is_read_by_another_reader_at_the_right_moments() {
    for (zone, utc) in [("Asia/Shanghai", "20270308T123000Z"), ("America/New_York", "20270309T013000Z")] {
        let caller = Caller::new();
        caller.call("workspace_create", &json!({"name": "日历", "time_zone": zone}));
        let (evening, title) =
            ("20:30", "春茶；第一篇, 有逗号\\和反斜线——长到必须折行的标题，长到必须折行的标题，长到必须折行的标题");
        let slot = json!({"kind": "slot", "id": "s", "title": title, "day": "2027-03-08", "at": evening, "platform": "douyin",
            "state": "planned", "caption": "第一行\n第二行"});
        let undated = json!({"kind": "slot", "id": "whole", "title": "整天", "day": "2027-03-09", "state": "planned"});
        caller.call("content_save", &json!({"items": [slot, undated]}));
        let path = caller.folder().join("plan.ics");
        caller.call("content_export_ics", &json!({"path": path}));
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 76), "lines are folded");
        let mut read = ical::IcalParser::new(bytes.as_slice());
        let calendar = read.next().unwrap().unwrap();
        assert!(read.next().is_none(), "one calendar");
        let of = |event: &ical::parser::ical::component::IcalEvent, name: &str| {
            let found = event.properties.iter().find(|property| property.name == name);
            found.and_then(|property| property.value.clone()).unwrap_or_default()
        };
        let event = |day: &str| {
            let found = calendar.events.iter().find(|event| of(event, "DTSTART").starts_with(day));
            found.unwrap_or_else(|| panic!("{day} in {}", String::from_utf8_lossy(&bytes)))
        };
        let timed = event(utc);
        let plain = of(timed, "SUMMARY").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
        assert!(plain.ends_with(title), "{plain}");
        let moment = |text: String| NaiveDateTime::parse_from_str(&text, "%Y%m%dT%H%M%SZ").unwrap();
        assert_eq!(moment(of(timed, "DTEND")) - moment(of(timed, "DTSTART")), TimeDelta::minutes(30));
        assert_eq!(of(timed, "DESCRIPTION"), "第一行\\n第二行");
        let whole = event("20270309");
        assert!(calendar.events.len() == 2 && !of(whole, "UID").is_empty() && !of(whole, "DTSTAMP").is_empty());
    }
}
