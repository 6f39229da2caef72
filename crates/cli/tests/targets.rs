//! Targets of a range, what a figure leaves out, and how a report words both.

mod caller;

use std::fs;

use caller::{Caller, fixture};
use serde_json::{Value, json};

const RANGE: (&str, &str) = ("2025-05-01", "2025-10-31");

fn with_posts() -> Caller {
    let caller = Caller::with_workspace();
    caller.call("import_file", &json!({"file": fixture("instagram-posts.csv"), "options": {"as_of": "2025-11-10"}}));
    caller
}

fn ask(metric: &str, (from, to): (&str, &str)) -> Value {
    json!({"metric": metric, "granularity": "month", "from": from, "to": to})
}

fn card(caller: &Caller, metric: &str, (from, to): (&str, &str)) -> Value {
    let request = json!({"metrics": [metric], "granularity": "month", "from": from, "to": to});
    caller.call("evaluation_kpi_board", &request)["cards"][0].clone()
}

fn actuals(view: &Value) -> Vec<(String, f64)> {
    let points = view["points"].as_array().unwrap().iter();
    points.map(|point| (point["period"].as_str().unwrap().to_owned(), point["actual"].as_f64().unwrap())).collect()
}

fn report(caller: &Caller, metric: &str, locale: &str) -> String {
    let path = caller.folder().join("report.html");
    let query = json!({"metrics": [metric], "granularity": "month", "from": RANGE.0, "to": RANGE.1});
    let request = json!({"kind": "kpi", "format": "html", "path": path, "locale": locale, "query": query});
    caller.call("report_build", &request);
    fs::read_to_string(&path).unwrap()
}

#[test]
fn a_rate_that_missed_its_target_in_every_month_is_not_reached() {
    let caller = with_posts();
    let months = actuals(&caller.call("evaluation_kpi", &ask("engagement_rate", RANGE)));
    // The last target lies below the range's own rate, as that of a weak month may.
    let weakest = months.iter().map(|(_, rate)| *rate).fold(f64::MAX, f64::min);
    for (period, rate) in &months {
        let target = if *rate > weakest { rate * 1.05 } else { rate * 1.000_1 };
        caller.call(
            "evaluation_kpi_set_target",
            &json!({"metric": "engagement_rate", "period": period, "target": target}),
        );
    }
    let shown = card(&caller, "engagement_rate", RANGE);
    assert_eq!((&shown["reached"], &shown["complete"]), (&json!(false), &json!(true)), "{shown}");
    assert_eq!((&shown["periods_aimed"], &shown["periods_met"]), (&json!(6), &json!(0)));
    assert!(shown["progress"].as_f64().unwrap() < 1.0, "{shown}");

    let text = report(&caller, "engagement_rate", "zh-CN");
    assert!(text.contains("未达成") && text.contains("达到各自目标的有 0 个"), "{text}");
    assert!(text.contains("aria-hidden=\"true\">×<"), "{text}");
}

#[test]
fn a_rate_that_met_its_target_in_every_month_is_reached() {
    let caller = with_posts();
    for (period, rate) in actuals(&caller.call("evaluation_kpi", &ask("engagement_rate", RANGE))) {
        caller.call(
            "evaluation_kpi_set_target",
            &json!({"metric": "engagement_rate", "period": period, "target": rate * 0.99}),
        );
    }
    let shown = card(&caller, "engagement_rate", RANGE);
    assert_eq!((&shown["reached"], &shown["periods_met"]), (&json!(true), &json!(6)));
    assert!((shown["progress"].as_f64().unwrap() - 1.0 / 0.99).abs() < 1e-9, "{shown}");
}

#[test]
fn a_target_of_a_rate_is_a_fraction() {
    let caller = with_posts();
    let set = |metric: &str, target: f64| json!({"metric": metric, "period": "2025-10", "target": target});
    for (metric, target) in [("engagement_rate", 7.0), ("views", 1e20)] {
        let refused = caller.fails("evaluation_kpi_set_target", &set(metric, target));
        assert_eq!((&refused["code"], &refused["field"]), (&json!("bad_value"), &json!("target")));
        let cells = json!({"targets": [set("views", 1.0), set(metric, target)]});
        assert_eq!(caller.fails("evaluation_kpi_set_targets", &cells)["field"], "targets[1].target");
    }
    assert_eq!(caller.call("evaluation_kpi_targets", &json!({}))["targets"], json!([]));
}

#[test]
fn posts_with_another_base_are_named_as_left_out() {
    let caller = with_posts();
    let file = caller.folder().join("notes.csv");
    fs::write(
        &file,
        "笔记标题,首次发布时间,曝光,点赞,评论,收藏,分享\n春茶,2025-07-03,900,40,5,9,2\n秋茶,2025-08-03,800,30,4,8,1\n",
    )
    .unwrap();
    let imported = caller.call(
        "import_file",
        &json!({"file": file, "kind": "posts", "options": {"platform": "xiaohongshu", "account": "茶"}}),
    );
    assert_eq!(imported["inserted"], 2, "{imported}");
    let view = caller.call("evaluation_kpi", &ask("engagement_rate", RANGE));
    assert_eq!((&view["base"], &view["left_out"]), (&json!("reach"), &json!(2)), "{view}");
    assert_eq!(view["total_rows"], 36);
    assert_eq!(card(&caller, "engagement_rate", RANGE)["left_out"], 2);
    // Each post has impressions or not: a rate by one base only leaves nothing out for another.
    assert_eq!(card(&caller, "engagement_rate_impressions", RANGE)["left_out"], 0);
    assert!(report(&caller, "engagement_rate", "zh-CN").contains("2 篇未计入（分母不同）"));
}

#[test]
fn each_period_has_its_counterpart_in_the_range_before() {
    let caller = with_posts();
    let earlier = actuals(&caller.call("evaluation_kpi", &ask("views", ("2025-05-01", "2025-07-31"))));
    let later = caller.call("evaluation_kpi", &ask("views", ("2025-08-01", "2025-10-31")));
    let before: Vec<Option<f64>> =
        later["points"].as_array().unwrap().iter().map(|point| point["range_before"].as_f64()).collect();
    assert_eq!(before, earlier.iter().map(|(_, value)| Some(*value)).collect::<Vec<_>>());
    let sum: f64 = earlier.iter().map(|(_, value)| value).sum();
    assert_eq!(later["total_previous"].as_f64(), Some(sum));
}

#[test]
fn a_report_says_shares_in_points_and_formulas_in_its_language() {
    let caller = with_posts();
    let path = caller.folder().join("report.html");
    let query = json!({
        "metrics": ["engagement_rate"], "granularity": "month", "from": "2025-08-01", "to": "2025-10-31"
    });
    let request = json!({"kind": "kpi", "format": "html", "path": path, "locale": "zh-CN", "query": query});
    caller.call("report_build", &request);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("互动量 ÷ ") && !text.contains("engagements /"), "{text}");
    let shown = card(&caller, "engagement_rate", ("2025-08-01", "2025-10-31"));
    let points = (shown["value"].as_f64().unwrap() - shown["previous"].as_f64().unwrap()) * 100.0;
    let written = format!("{:.2}", points.abs()).trim_end_matches('0').trim_end_matches('.').to_owned();
    assert!(text.contains(&format!("{written} 点")), "{written}: {text}");
}
