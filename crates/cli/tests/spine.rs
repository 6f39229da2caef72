//! The way through the whole house: import, figures, target, chart, rows, undo, redo.

mod caller;

use std::fs;

use caller::{Caller, fixture};
use serde_json::{Value, json};

/// Views of a month, added up from the fixture itself.
fn views_of(name: &str, month: &str) -> f64 {
    let text = fs::read_to_string(fixture(name)).unwrap();
    let mut sum = 0.0;
    for line in text.lines().skip(1) {
        let cells = cells(line);
        // 05/02/2025 08:58
        let (date, views) = (&cells[6], cells[11].replace(',', "").parse::<f64>().unwrap());
        if format!("{}-{}", &date[6..10], &date[0..2]) == month && views >= 0.0 {
            sum += views;
        }
    }
    assert!(sum > 0.0, "{month} has posts");
    sum
}

/// One line of the fixture: quotes hold commas, never quotes.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

fn import(caller: &Caller, name: &str) -> Value {
    caller.call("import_file", &json!({"file": fixture(name)}))
}

fn months() -> Value {
    json!({"metric": "views", "granularity": "month", "from": "2025-05-01", "to": "2025-10-31", "filter": {}})
}

fn with(mut request: Value, field: &str, value: Value) -> Value {
    request[field] = value;
    request
}

#[test]
fn a_preview_says_how_the_file_would_be_read() {
    let preview = Caller::with_workspace().call("import_preview", &json!({"file": fixture("instagram-posts.csv")}));
    assert_eq!((&preview["kind"], &preview["platform"]), (&json!("posts"), &json!("instagram")));
    assert_eq!((&preview["header_row"], &preview["delimiter"]), (&json!(1), &json!(",")));
    let views = preview["columns"].as_array().unwrap().iter().find(|column| column["name"] == "Views").unwrap();
    assert_eq!(views["guess"], "views");
    assert_eq!(views["samples"][0], "38119");
    assert!(preview["questions"].is_array());
}

#[test]
fn an_import_reports_each_row_and_again_changes_nothing() {
    let caller = Caller::with_workspace();
    let dry = caller.call("import_file", &json!({"file": fixture("instagram-posts.csv"), "dry_run": true}));
    assert_eq!((&dry["import_id"], &dry["inserted"]), (&Value::Null, &json!(36)));
    assert_eq!(caller.call("import_list", &json!({}))["imports"], json!([]));

    let first = import(&caller, "instagram-posts.csv");
    assert_eq!(
        (&first["rows_read"], &first["inserted"], &first["rejected_count"]),
        (&json!(38), &json!(36), &json!(2))
    );
    let reasons: Vec<&Value> = first["rejected"].as_array().unwrap().iter().map(|row| &row["reason"]).collect();
    assert_eq!(reasons, [&json!("bad_date"), &json!("negative")]);
    assert_eq!(
        (&first["rejected"][0]["row"], &first["rejected"][0]["value"]),
        (&json!(11), &json!("13/45/2025 10:00"))
    );

    let again = import(&caller, "instagram-posts.csv");
    assert_eq!((&again["inserted"], &again["updated"], &again["unchanged"]), (&json!(0), &json!(0), &json!(36)));

    let newer = import(&caller, "instagram-posts-newer.csv");
    assert_eq!((&newer["inserted"], &newer["updated"], &newer["unchanged"]), (&json!(2), &json!(10), &json!(26)));
}

#[test]
fn the_rows_of_an_import_come_in_the_order_of_the_file_with_their_source() {
    let caller = Caller::with_workspace();
    let imported = import(&caller, "instagram-posts.csv");
    let answer = caller.call("import_rows", &json!({"import_id": imported["import_id"], "limit": 1000}));
    let rows = answer["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 36);
    assert_eq!(rows[0]["id"], "28590000000000001");
    assert_eq!((&rows[0]["published"], &rows[0]["views"]), (&json!("2025-05-02T08:58:00"), &json!(38119)));
    assert_eq!(rows[0]["impressions"], Value::Null);
    let places: Vec<u64> = rows.iter().map(|row| row["source"]["row"].as_u64().unwrap()).collect();
    assert!(places.is_sorted() && places[0] == 2 && places[35] == 39, "{places:?}");
    assert!(rows[0]["source"]["file"].as_str().unwrap().ends_with("instagram-posts.csv"));
}

#[test]
fn figures_are_the_sums_of_the_file_and_open_their_rows() {
    let caller = Caller::with_workspace();
    import(&caller, "instagram-posts.csv");
    let answer = caller.call("evaluation_kpi", &months());
    let points = answer["points"].as_array().unwrap();
    assert_eq!(points.len(), 6);
    for point in points {
        let month = point["period"].as_str().unwrap();
        assert_eq!(point["actual"].as_f64(), Some(views_of("instagram-posts.csv", month)), "{month}");
        assert_eq!(point["rows"], 6);
        assert_eq!(point["target"], Value::Null);
    }
    assert_eq!(points[1]["previous"], points[0]["actual"]);

    let rows = caller.call("evaluation_kpi_rows", &with(months(), "period", json!("2025-07")));
    assert_eq!(rows["total"], 6);
    let sum: f64 = rows["rows"].as_array().unwrap().iter().map(|row| row["value"].as_f64().unwrap()).sum();
    assert_eq!(Some(sum), points[2]["actual"].as_f64());
    assert!(rows["rows"][0]["source"]["row"].is_u64());
}

#[test]
fn a_month_without_posts_has_no_value() {
    let caller = Caller::with_workspace();
    import(&caller, "instagram-posts.csv");
    let answer = caller.call("evaluation_kpi", &with(months(), "to", json!("2025-12-31")));
    let last = &answer["points"].as_array().unwrap()[7];
    assert_eq!((&last["period"], &last["actual"], &last["rows"]), (&json!("2025-12"), &Value::Null, &json!(0)));
}

#[test]
fn a_target_is_a_step_that_undo_takes_back_and_redo_brings_again() {
    let caller = Caller::with_workspace();
    import(&caller, "instagram-posts.csv");
    let target = || caller.call("evaluation_kpi", &months())["points"][5]["target"].clone();
    caller.call("evaluation_kpi_set_target", &json!({"metric": "views", "period": "2025-10", "target": 1_000_000}));
    assert_eq!(target(), 1_000_000);
    let history = caller.call("history_list", &json!({}));
    let newest = history["steps"][0].clone();
    assert_eq!(history["undo"]["id"], newest["id"]);
    assert_eq!(caller.call("history_undo", &json!({}))["step"]["id"], newest["id"]);
    assert_eq!(target(), Value::Null);
    assert_eq!(caller.call("history_redo", &json!({}))["step"]["id"], newest["id"]);
    assert_eq!(target(), 1_000_000);
    assert_eq!(caller.fails("history_redo", &json!({}))["code"], "nothing_to_redo");
}

#[test]
fn an_undone_import_leaves_what_was_before() {
    let caller = Caller::with_workspace();
    import(&caller, "instagram-posts.csv");
    let before = caller.call("evaluation_kpi", &months())["points"].clone();
    let newer = import(&caller, "instagram-posts-newer.csv");
    assert_ne!(caller.call("evaluation_kpi", &months())["points"], before);
    let undone = caller.call("import_undo", &json!({"import_id": newer["import_id"]}));
    assert_eq!(undone["import_id"], newer["import_id"]);
    assert_eq!(caller.call("evaluation_kpi", &months())["points"], before);
}

#[test]
fn charts_and_tables_are_written_where_asked() {
    let caller = Caller::with_workspace();
    import(&caller, "instagram-posts.csv");
    let written = |format: &str| {
        let file = caller.folder().join(format!("chart.{format}"));
        let request = with(with(months(), "format", json!(format)), "path", json!(file));
        let answer = caller.call("evaluation_kpi_chart", &request);
        assert_eq!(answer["path"].as_str(), file.to_str());
        fs::read(file).unwrap()
    };
    let svg = String::from_utf8(written("svg")).unwrap();
    assert!(svg.starts_with("<svg") || svg.starts_with("<?xml"), "{}", &svg[..80]);
    assert!(written("png").starts_with(b"\x89PNG\r\n"));
    let csv = String::from_utf8(written("csv")).unwrap();
    assert!(csv.lines().any(|line| line.contains("2025-07")), "{csv}");
    assert_eq!(csv.lines().filter(|line| line.contains("2025-")).count(), 6, "{csv}");

    let on_screen = caller.call("evaluation_kpi_chart", &months());
    let marks = on_screen["chart"]["marks"].as_array().unwrap();
    let july = marks.iter().find(|mark| mark["series"] == "actual" && mark["key"] == "2025-07").unwrap();
    assert_eq!(july["value"].as_f64(), Some(views_of("instagram-posts.csv", "2025-07")));
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_workspace_as_it_was() {
    let caller = Caller::with_workspace();
    let before = caller.call("history_list", &json!({}));
    let empty = caller.folder().join("empty.csv");
    fs::write(&empty, "").unwrap();
    let cases = [
        (caller.folder().to_path_buf(), "file_is_directory"),
        (empty, "file_empty"),
        ("nowhere.csv".into(), "file_missing"),
    ];
    for (file, code) in cases {
        assert_eq!(caller.fails("import_file", &json!({"file": file}))["code"], code);
    }
    assert_eq!(caller.call("import_list", &json!({}))["imports"], json!([]));
    assert_eq!(caller.call("history_list", &json!({})), before);
}

#[test]
fn progress_is_told_on_standard_error_when_asked_for() {
    let caller = Caller::with_workspace();
    let request = json!({"file": fixture("instagram-posts.csv")}).to_string();
    let output = caller
        .program()
        .args(["--progress", "--workspace"])
        .arg(caller.workspace())
        .args(["call", "import_file", &request])
        .output()
        .unwrap();
    assert!(output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    let last: Value = serde_json::from_str(told.lines().last().expect("progress")).unwrap();
    assert!(last["phase"].is_string() && last["done"].is_u64() && last["total"].is_u64(), "{told}");
}

#[test]
fn the_demo_workspace_has_figures_and_is_the_same_every_time() {
    let figures = |caller: &Caller| {
        let info = caller.call("workspace_demo", &json!({}));
        let path = info["path"].as_str().unwrap().to_owned();
        let call = |name: &str, request: &Value| -> Value {
            let output =
                caller.program().args(["--workspace", &path, "call", name, &request.to_string()]).output().unwrap();
            serde_json::from_slice(&output.stdout).unwrap()
        };
        let choices = call("evaluation_filters", &json!({}));
        assert!(choices["platforms"].as_array().is_some_and(|platforms| platforms.len() >= 3), "{choices}");
        let query = json!({"metric": "views", "granularity": "month",
            "from": choices["first_day"], "to": choices["last_day"], "filter": {}});
        call("evaluation_kpi", &query)["points"].clone()
    };
    let first = figures(&Caller::new());
    assert!(first.as_array().is_some_and(|points| points.len() >= 6), "{first}");
    assert_eq!(first, figures(&Caller::new()));
}
