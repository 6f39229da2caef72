//! Tables written to a file as their rows come.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use sandtable_api::{ApiError, Host, Progress, Session, SessionConfig, dispatch};
use sandtable_base::SystemClock;
use serde_json::{Value, json};

/// Looks beside the file that is written whenever it hears how far that is, and cancels if it is told to.
struct Watching {
    session: OnceLock<Arc<Session>>,
    folder: PathBuf,
    /// Most bytes that lay there under another name.
    beside: AtomicU64,
    cancels: bool,
}

impl Host for Watching {
    fn progress(&self, progress: &Progress) {
        if progress.job != "grid-export" {
            return;
        }
        for file in fs::read_dir(&self.folder).unwrap().map(Result::unwrap) {
            if file.file_name() != "orders.csv" {
                self.beside.fetch_max(file.metadata().unwrap().len(), Ordering::Relaxed);
            }
        }
        if self.cancels && progress.done > 0 {
            let request = json!({"job": progress.job}).to_string();
            dispatch(self.session.get().unwrap(), self, "workspace_cancel", &request).unwrap();
        }
    }
}

struct Room {
    session: Arc<Session>,
    host: Watching,
    folder: tempfile::TempDir,
}

impl Room {
    fn new(cancels: bool) -> Room {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        fs::create_dir(&out).unwrap();
        let session = Arc::new(Session::new(SessionConfig {
            config_dir: folder.path().join("config"),
            workspaces_dir: folder.path().to_path_buf(),
            workspace: Some(folder.path().join("w.sandtable")),
            actor: None,
            locale: Some(sandtable_base::Locale::En),
            clock: Arc::new(SystemClock),
            version: "0",
        }));
        let host = Watching { session: OnceLock::new(), folder: out, beside: AtomicU64::new(0), cancels };
        assert!(host.session.set(Arc::clone(&session)).is_ok());
        let room = Room { session, host, folder };
        room.ask("workspace_create", &json!({"name": "t"})).unwrap();
        room
    }

    fn ask(&self, name: &str, request: &Value) -> Result<Value, ApiError> {
        dispatch(&self.session, &self.host, name, &request.to_string()).map(|text| serde_json::from_str(&text).unwrap())
    }

    fn import(&self, name: &str, text: &str, request: Value) {
        let file = self.folder.path().join(name);
        fs::write(&file, text).unwrap();
        let mut request = request;
        request["file"] = json!(file);
        self.ask("import_file", &request).unwrap();
    }

    fn orders(&self, count: u32) {
        let rows: String = (0..count).map(|row| format!("2026-03-{:02},tea {row},{row}.50\n", row % 28 + 1)).collect();
        self.import("orders.csv", &format!("date,product,amount\n{rows}"), json!({"kind": "transactions"}));
    }

    fn out(&self) -> PathBuf {
        self.host.folder.join("orders.csv")
    }
}

/// Several times what is written to the disk together.
const MANY: u32 = 9_000;

#[test]
fn rows_are_on_the_disk_while_others_are_still_read_and_the_table_comes_whole() {
    let room = Room::new(false);
    room.orders(MANY);
    fs::write(room.out(), "before").unwrap();
    let request = json!({"query": {"source": "transactions"}, "path": room.out()});
    assert_eq!(room.ask("grid_export", &request).unwrap()["rows"], MANY);
    assert!(room.host.beside.load(Ordering::Relaxed) > 100_000, "{:?}", room.host.beside);
    let text = fs::read_to_string(room.out()).unwrap();
    assert!(text.starts_with("\u{feff}at,platform,account,"), "{}", &text[..60]);
    assert_eq!(text.matches("\r\n").count(), MANY as usize + 1);
    assert_eq!(fs::read_dir(&room.host.folder).unwrap().count(), 1);
}

#[test]
fn a_table_with_headings_names_its_choices_and_tells_moments_by_the_clock_of_the_workspace() {
    let room = Room::new(false);
    room.ask("workspace_update", &json!({"time_zone": "Asia/Shanghai"})).unwrap();
    let rows = "id,title,published,views\n1,a,2026-03-01T16:30:05Z,5\n2,b,2026-03-03,6\n";
    let options = json!({"platform": "douyin", "account": "k"});
    room.import("posts.csv", rows, json!({"kind": "posts", "options": options}));
    let columns = json!(["platform", "published", "views"]);
    let mut request = json!({"query": {"source": "posts"}, "columns": columns, "path": room.out()});
    let mut lines = |headings: Option<Value>| {
        if let Some(headings) = headings {
            request["headings"] = headings;
        }
        room.ask("grid_export", &request).unwrap();
        fs::read_to_string(room.out()).unwrap().trim_start_matches('\u{feff}').replace("\r\n", "|")
    };
    assert_eq!(lines(None), "platform,published,views|douyin,2026-03-03,6|douyin,2026-03-01T16:30:05Z,5|");
    let worded = "Platform,Published,Views|Douyin,2026-03-03,6|Douyin,2026-03-02 00:30:05,5|";
    assert_eq!(lines(Some(json!(["Platform", "Published", "Views"]))), worded);
}

#[test]
fn posts_of_one_day_are_in_the_order_of_their_times_on_the_page_and_in_the_file() {
    let room = Room::new(false);
    let rows =
        "id,title,published\n1,late,2026-03-18 20:42:00\n2,early,2026-03-18 20:06:00\n3,next,2026-03-19 08:00:00\n";
    room.import("posts.csv", rows, json!({"kind": "posts", "options": {"platform": "douyin", "account": "k"}}));
    let page = room.ask("grid_query", &json!({"source": "posts"})).unwrap();
    let titles: Vec<_> = page["rows"].as_array().unwrap().iter().map(|row| row["cells"][0].as_str().unwrap()).collect();
    assert_eq!(titles, ["next", "late", "early"]);
    let request = json!({"query": {"source": "posts"}, "columns": ["title"], "path": room.out()});
    room.ask("grid_export", &request).unwrap();
    assert!(fs::read_to_string(room.out()).unwrap().ends_with("next\r\nlate\r\nearly\r\n"));
}

#[test]
fn an_export_that_is_cancelled_leaves_the_table_before_and_nothing_beside_it() {
    let room = Room::new(true);
    room.orders(MANY);
    fs::write(room.out(), "before").unwrap();
    let request = json!({"query": {"source": "transactions"}, "path": room.out()});
    assert!(matches!(room.ask("grid_export", &request), Err(ApiError::Cancelled)));
    assert_eq!(fs::read_to_string(room.out()).unwrap(), "before");
    assert_eq!(fs::read_dir(&room.host.folder).unwrap().count(), 1);
}

#[test]
fn the_rows_behind_a_figure_are_written_one_by_one_as_the_page_shows_them() {
    let room = Room::new(false);
    room.orders(300);
    let posts =
        "笔记ID,笔记标题,发布时间,观看量,点赞量\na1,=1+1,2026-03-01,10,2\na2,夏,2026-03-02,30,\na3,秋,2026-03-03,,4\n";
    room.import(
        "posts.csv",
        posts,
        json!({"kind": "posts", "options": {"platform": "xiaohongshu", "account": "茶铺"}}),
    );
    for (metric, rows) in [("revenue", 300), ("engagements", 2), ("views", 2), ("posts", 3)] {
        let asked = json!({"metric": metric, "granularity": "month", "from": "2026-03-01", "to": "2026-03-31",
            "filter": {}, "limit": 1_000, "path": room.out()});
        let page = room.ask("evaluation_kpi_rows", &asked).unwrap();
        assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&json!(rows), rows), "{metric}");
        let text = fs::read_to_string(room.out()).unwrap();
        let mut lines = text.lines();
        let width = lines.next().unwrap().split(',').count();
        let parts = page["rows"][0]["parts"].as_array().unwrap().len();
        assert_eq!(width, 8 + parts, "{text}");
        for (line, row) in lines.by_ref().zip(page["rows"].as_array().unwrap()) {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), width, "{line}");
            assert_eq!(cells[4].parse::<f64>().ok(), row["value"].as_f64(), "{line}");
            assert_eq!(cells[width - 1], row["source"]["row"].to_string(), "{line}");
        }
        assert_eq!(text.lines().count(), rows + 1, "{metric}");
        assert_eq!(text.contains(",'=1+1,"), metric != "revenue", "{metric}");
    }
}
