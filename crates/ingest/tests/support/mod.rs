//! Reading a file into plain JSON rows, for comparisons.
#![allow(dead_code, unreachable_pub, reason = "each test binary uses its own part")]

pub mod compound;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sandtable_base::{Metric, RecordKind};
use sandtable_ingest::view::{Mapping, Options, Rejection};
use sandtable_ingest::{Event, IngestError, Plan, Record, Summary, read};
use serde_json::{Map, Value, json};

#[derive(Debug)]
pub struct Outcome {
    pub plan: Plan,
    pub rows: Vec<Value>,
    pub rejected: Vec<Rejection>,
    pub summary: Summary,
}

impl Outcome {
    /// Row, column and reason of each rejection.
    pub fn reasons(&self) -> Vec<(u64, &str, &str)> {
        self.rejected.iter().map(|r| (r.row, r.column.as_deref().unwrap_or(""), r.reason.as_str())).collect()
    }

    /// One value of each row.
    pub fn column(&self, name: &str) -> Vec<Value> {
        self.rows.iter().map(|row| row[name].clone()).collect()
    }

    pub fn notice(&self, code: &str) -> Option<&sandtable_ingest::view::Notice> {
        self.summary.notices.iter().find(|notice| notice.code == code)
    }
}

pub fn read_with(
    path: &Path,
    kind: Option<&str>,
    mapping: &Mapping,
    options: &Options,
) -> Result<Outcome, IngestError> {
    let mut plan = None;
    let mut rows = Vec::new();
    let mut rejected = Vec::new();
    let summary = read(path, kind, mapping, options, &mut |event| {
        match event {
            Event::Start(started) => plan = Some(started.clone()),
            Event::Record(record) => rows.push(to_json(record, plan.as_ref().expect("starts first"))),
            Event::Rejected(rejection) => rejected.push(rejection.clone()),
            Event::Progress { .. } => {}
        }
        ControlFlow::Continue(())
    })?;
    Ok(Outcome { plan: plan.expect("starts first"), rows, rejected, summary })
}

pub fn read_file(path: &Path) -> Result<Outcome, IngestError> {
    read_with(path, None, &Mapping::new(), &Options::default())
}

/// A row by the names on the wire; what is missing is null.
fn to_json(record: &Record, plan: &Plan) -> Value {
    let mut row = Map::new();
    row.insert("row".to_owned(), json!(record.row));
    let texts = [
        ("id", &record.id),
        ("title", &record.title),
        ("url", &record.url),
        ("account", &record.account),
        ("account_name", &record.account_name),
        ("post_type", &record.post_type),
        ("campaign", &record.campaign),
        ("ad_set", &record.ad_set),
        ("name", &record.name),
        ("channel", &record.channel),
        ("currency", &record.currency),
        ("metric", &record.metric),
    ];
    for (name, text) in texts {
        row.insert(name.to_owned(), if text.is_empty() { Value::Null } else { json!(text) });
    }
    for (name, moment) in [("published", record.published), ("taken", record.taken), ("date", record.date)] {
        row.insert(name.to_owned(), moment.map_or(Value::Null, |moment| json!(moment.to_string())));
    }
    for &metric in Metric::ALL {
        row.insert(metric.name().to_owned(), record.figures.get(metric).map_or(Value::Null, |value| json!(value)));
    }
    for (index, value) in &record.extra {
        row.insert(plan.extra[usize::from(*index)].clone(), json!(value));
    }
    row.insert("value".to_owned(), record.value.map_or(Value::Null, |value| json!(value)));
    if let Some(kind) = RecordKind::named(&plan.kind) {
        return of_kind(record, plan, kind);
    }
    Value::Object(row)
}

/// A row of a record kind: its own columns alone, and those that no field takes under their headers.
fn of_kind(record: &Record, plan: &Plan, kind: &RecordKind) -> Value {
    let mut row = Map::new();
    row.insert("row".to_owned(), json!(record.row));
    row.insert("at".to_owned(), record.at.map_or(Value::Null, |at| json!(at.to_string())));
    for (name, word) in kind.words.iter().zip(&record.words) {
        row.insert((*name).to_owned(), if word.is_empty() { Value::Null } else { json!(word) });
    }
    for (name, number) in kind.figures.iter().zip(&record.numbers) {
        row.insert((*name).to_owned(), number.map_or(Value::Null, |number| json!(number)));
    }
    let others: Map<String, Value> =
        record.others.iter().map(|(index, text)| (plan.others[usize::from(*index)].clone(), json!(text))).collect();
    row.insert("others".to_owned(), Value::Object(others));
    Value::Object(row)
}

/// A file of these bytes; it lives as long as the folder.
pub fn write(folder: &tempfile::TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// The reference data beside the repository, where there is one.
pub fn shared(part: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(part);
    if path.exists() {
        return Some(path);
    }
    #[expect(clippy::print_stderr, reason = "the reason why nothing was tested")]
    {
        eprintln!("skipped: {} is not here", path.display());
    }
    None
}

pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}
