//! Reports as a script asks for them.

mod caller;

use std::fs;

use caller::{Caller, fixture};
use serde_json::json;

fn with_posts() -> Caller {
    let caller = Caller::with_workspace();
    caller.call("import_file", &json!({"file": fixture("instagram-posts.csv")}));
    caller
}

#[test]
fn a_report_is_written_in_each_format() {
    let caller = with_posts();
    for (format, begins) in [("pdf", &b"%PDF-1.7"[..]), ("html", b"<!doctype html>"), ("xlsx", b"PK")] {
        let path = caller.folder().join(format!("report.{format}"));
        let built = caller.call("report_build", &json!({"kind": "kpi", "format": format, "path": path}));
        let bytes = fs::read(&path).unwrap();
        assert!(bytes.starts_with(begins), "{format}");
        assert_eq!(built["bytes"].as_u64(), Some(bytes.len() as u64));
        assert_eq!(built["pages"].is_u64(), format == "pdf");
    }
    // Nothing is left beside them.
    let left = fs::read_dir(caller.folder()).unwrap().filter_map(Result::ok);
    assert!(left.into_iter().all(|entry| !entry.file_name().to_string_lossy().ends_with(".part")));
}

#[test]
fn a_report_names_its_sources_formulas_and_targets() {
    let caller = with_posts();
    caller.call("evaluation_kpi_set_target", &json!({"metric": "views", "period": "2026-03", "target": 1000}));
    let path = caller.folder().join("report.html");
    let sha256 = caller.call("import_list", &json!({}))["imports"][0]["sha256"].as_str().unwrap().to_owned();
    let ask = |locale: &str, title: Option<&str>| {
        let request = json!({"kind": "kpi", "format": "html", "path": path, "locale": locale, "title": title});
        caller.call("report_build", &request);
        fs::read_to_string(&path).unwrap()
    };
    let english = ask("en", Some("=<b>Spring</b>"));
    for words in ["instagram-posts.csv", &sha256, "Conclusions", "&lt;b&gt;Spring", "<svg", "Formula"] {
        assert!(english.contains(words), "{words}");
    }
    assert!(ask("zh-CN", None).contains("数据来源"));
    assert!(ask("zh-TW", None).contains("資料來源"));
}

#[test]
fn a_report_of_nothing_says_so() {
    let caller = Caller::with_workspace();
    let path = caller.folder().join("report.html");
    caller.call("report_build", &json!({"kind": "kpi", "format": "html", "path": path, "locale": "en"}));
    assert!(fs::read_to_string(&path).unwrap().contains("no figures in this range"));
}

#[test]
fn what_cannot_be_asked_or_written_is_an_error_and_no_file() {
    let caller = with_posts();
    let path = caller.folder().join("report.pdf");
    let ask = |more: serde_json::Value| {
        let mut request = json!({"kind": "kpi", "format": "pdf", "path": path});
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        caller.fails("report_build", &request)
    };
    assert_eq!(ask(json!({"query": {"metrics": ["nothing"]}}))["code"], "metric_unknown");
    assert_eq!(ask(json!({"query": {"from": "2026-05-01", "to": "2026-04-01"}}))["code"], "bad_value");
    assert_eq!(ask(json!({"kind": "poem"}))["code"], "bad_request");
    assert_eq!(ask(json!({"path": caller.workspace().join("report.pdf")}))["code"], "bad_value");
    assert!(!path.exists());
}
