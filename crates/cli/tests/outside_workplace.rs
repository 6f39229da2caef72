//! Search, today and reports of the demo workspace, as somebody outside sees them.

mod caller;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::PathBuf;

use caller::Caller;
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The demo workspace, made once by this caller.
struct Demo {
    caller: Caller,
    path: String,
}

impl Demo {
    fn new() -> Demo {
        let caller = Caller::new();
        fs::create_dir_all(caller.folder().join("workspaces")).unwrap();
        let output = caller.run(&["call", "workspace_demo", "{}"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let info: Value = serde_json::from_slice(&output.stdout).unwrap();
        Demo { path: info["path"].as_str().unwrap().to_owned(), caller }
    }

    fn call(&self, name: &str, request: &Value) -> Value {
        let output = self.caller.run(&["--workspace", &self.path, "call", name, &request.to_string()]);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn report(&self, format: &str) -> (PathBuf, Vec<u8>) {
        let path = self.caller.folder().join(format!("报告.{format}"));
        self.call("report_build", &json!({"kind": "kpi", "format": format, "path": path, "locale": "zh-CN"}));
        let bytes = fs::read(&path).unwrap();
        (path, bytes)
    }
}

#[test]
fn a_query_finds_what_says_it_the_newest_first_with_the_place_in_the_text() {
    let demo = Demo::new();
    for query in ["茶", "乌龙", "山场", "山場"] {
        let found = demo.call("workspace_search", &json!({"query": query, "limit": 50, "sort": "newest"}));
        let hits = found["hits"].as_array().unwrap();
        assert!(!hits.is_empty() && found["total"].as_u64().unwrap() >= hits.len() as u64, "{query}: {found}");
        assert_eq!(found["complete"], true);
        let moments: Vec<&str> = hits.iter().filter_map(|hit| hit["moment"].as_str()).collect();
        assert!(moments.is_sorted_by(|a, b| a >= b), "{query}: {moments:?}");
        for hit in hits {
            for (text, places) in [("title", "title_highlights"), ("snippet", "highlights")] {
                let units: Vec<u16> = hit[text].as_str().unwrap().encode_utf16().collect();
                for place in hit[places].as_array().unwrap() {
                    let at = |end: usize| usize::try_from(place[end].as_u64().unwrap()).unwrap();
                    let marked = String::from_utf16(&units[at(0)..at(1)]).unwrap();
                    assert_eq!(marked.replace('場', "场"), query.replace('場', "场"), "{hit}");
                }
            }
            assert!(hit["kind"].is_string() && hit["id"].is_string(), "{hit}");
        }
    }
    assert_eq!(demo.call("workspace_search", &json!({"query": "没有人说过的话"}))["total"], 0);
}

#[test]
fn the_demo_lies_near_today_and_a_handful_of_things_waits() {
    let demo = Demo::new();
    let waiting = demo.call("workspace_today", &json!({}));
    let today: NaiveDate = waiting["today"].as_str().unwrap().parse().unwrap();
    let items = waiting["items"].as_array().unwrap();
    assert!((4..=15).contains(&items.len()), "{waiting}");
    let late = items.iter().filter(|item| item["kind"] == "late").count();
    assert!((1..=4).contains(&late), "{waiting}");
    let kinds: BTreeMap<&str, ()> = items.iter().filter_map(|item| Some((item["kind"].as_str()?, ()))).collect();
    assert!(kinds.len() >= 4, "{kinds:?}");
    let choices = demo.call("evaluation_filters", &json!({}));
    let last: NaiveDate = choices["last_day"].as_str().unwrap().parse().unwrap();
    assert!((1..=2).contains(&(today - last).num_days()), "figures until {last}, today is {today}");
    let health = demo.call("strategy_health", &json!({}));
    let findings = health["findings"].as_array().unwrap();
    assert!((3..=7).contains(&findings.len()), "{health}");
    let slots = demo.call("content_items", &json!({"kinds": ["slot"]}));
    let published = |slot: &&Value| slot["state"] == "published" && slot["post_id"] != "";
    assert!(slots["items"].as_array().unwrap().iter().filter(published).count() >= 20);
    assert!(!demo.call("content_matches", &json!({}))["pairs"].as_array().unwrap().is_empty());
}

#[test]
fn a_pdf_has_its_fonts_in_it_and_its_words_can_be_taken_out() {
    let (_, bytes) = Demo::new().report("pdf");
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let dictionaries = || document.objects.values().filter_map(|object| object.as_dict().ok());
    let named = |dictionary: &lopdf::Dictionary, key: &[u8]| {
        dictionary.get(key).and_then(lopdf::Object::as_name).map(<[u8]>::to_vec).unwrap_or_default()
    };
    let descriptors = dictionaries().filter(|dictionary| named(dictionary, b"Type") == b"FontDescriptor");
    let mut fonts = 0;
    for descriptor in descriptors {
        fonts += 1;
        assert!(descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"), "{descriptor:?}");
    }
    assert!(fonts > 0);
    for font in dictionaries().filter(|dictionary| named(dictionary, b"Subtype") == b"Type0") {
        assert!(font.has(b"ToUnicode"), "{font:?}");
    }
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    for words in ["山野茶事", "数据来源"] {
        assert!(text.replace(char::is_whitespace, "").contains(words), "{words} in {text}");
    }
    assert!(!text.contains('\u{fffd}'), "no tofu");
}

#[test]
fn a_page_stands_alone_and_a_workbook_has_tables_and_charts_of_its_own() {
    let demo = Demo::new();
    let (_, page) = demo.report("html");
    let page = String::from_utf8(page).unwrap();
    for words in ["山野茶事", "数据来源", "<svg"] {
        assert!(page.contains(words), "{words}");
    }
    for outside in ["src=\"http", "href=\"http", "url(http", "<script src"] {
        assert!(!page.contains(outside), "{outside}");
    }
    let (path, _) = demo.report("xlsx");
    let mut book = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let names: Vec<String> = book.file_names().map(|name| name.unwrap().into_owned()).collect();
    let any = |begins: &str| names.iter().any(|name| name.starts_with(begins));
    assert!(any("xl/tables/") && any("xl/charts/") && any("xl/worksheets/sheet1"), "{names:?}");
    let mut text = String::new();
    book.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut text).unwrap();
    assert!(text.contains("山野茶事") && text.contains("数据来源"), "{text}");
}
