//! A workspace with nothing but facts in it.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use sandtable_base::{Figures, FixedClock, Metric, Moment};
use sandtable_facts::model::post_row::{Counts, PostRow};
use sandtable_facts::ops::import_file::IMPORT_FILE;
use sandtable_facts::ops::import_posts::PostImport;
use sandtable_facts::table::import::ImportHead;
use sandtable_facts::{MIGRATIONS, OPS};
use sandtable_store::rusqlite::types::Value;
use sandtable_store::{Schema, Store, StoreError};

pub(crate) const SCHEMA: Schema = Schema { migrations: MIGRATIONS, ops: OPS, indexed: &[] };

pub(crate) struct Workspace {
    pub(crate) store: Store,
    _dir: tempfile::TempDir,
}

pub(crate) fn workspace() -> Workspace {
    let dir = tempfile::tempdir().unwrap();
    let clock = FixedClock("2026-07-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap());
    let store = Store::create(&dir.path().join("w.sandtable"), SCHEMA, Arc::new(clock)).unwrap();
    Workspace { store, _dir: dir }
}

/// A row of a file as a test writes it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    pub(crate) published: Option<&'static str>,
    pub(crate) taken: Option<&'static str>,
    pub(crate) views: Option<f64>,
    pub(crate) likes: Option<f64>,
}

pub(crate) fn line(id: &'static str, published: &'static str, views: f64) -> Line {
    Line { id, title: "t", published: Some(published), taken: None, views: Some(views), likes: Some(views / 10.0) }
}

impl Workspace {
    pub(crate) fn import(&self, as_of: &str, lines: &[Line]) -> (i64, Counts) {
        self.import_as(as_of, lines).unwrap()
    }

    pub(crate) fn import_as(&self, as_of: &str, lines: &[Line]) -> Result<(i64, Counts), StoreError> {
        self.store.transact(&IMPORT_FILE, "t", |tx| {
            let head = ImportHead {
                file: "f.csv".into(),
                platform: "youtube".into(),
                kind: "posts".into(),
                imported_at: "2026-07-01T00:00:00Z".into(),
                as_of: as_of.into(),
                actor: "t".into(),
                ..ImportHead::default()
            };
            let mut import = PostImport::begin(tx, &head, chrono_tz::UTC)?;
            for (at, line) in lines.iter().enumerate() {
                let mut figures = Figures::default();
                figures.set(Metric::Views, line.views);
                figures.set(Metric::Likes, line.likes);
                import.take(&PostRow {
                    row: at as u64 + 2,
                    id: line.id,
                    title: line.title,
                    url: "",
                    post_type: "",
                    account: "a",
                    account_name: "",
                    published: line.published.and_then(Moment::parse),
                    taken: line.taken.and_then(Moment::parse),
                    figures: &figures,
                    extra: &[("dislikes", 1.0)],
                })?;
            }
            let (id, counts) = import.finish("sha", lines.len() as u64)?;
            tx.subject(id.to_string());
            Ok((id, counts))
        })
    }

    pub(crate) fn undo_import(&self, id: i64) {
        let step = self.store.step_of(IMPORT_FILE.name, &id.to_string()).unwrap().unwrap();
        self.store.undo_step(step, "t").unwrap();
    }

    /// What boards and pages can see: posts, stands, roll-up, accounts; keys in place of row ids.
    pub(crate) fn seen(&self) -> Vec<String> {
        let queries = [
            "SELECT key, account_id, day, by_first_seen, title, published, taken, import_id, import_row, views, likes
             FROM post ORDER BY key",
            "SELECT key, s.title, s.published, s.taken, s.import_id, s.import_row, s.views, s.likes
             FROM post_stand s JOIN post p ON p.id = s.post_id ORDER BY key, s.import_id, s.import_row",
            "SELECT * FROM post_day ORDER BY day, account_id, post_type",
            "SELECT platform_id, handle, name FROM account ORDER BY id",
            "SELECT * FROM post_extra ORDER BY import_id, import_row",
        ];
        self.store
            .read(|conn| {
                let mut lines = Vec::new();
                for sql in queries {
                    let mut statement = conn.prepare(sql)?;
                    let width = statement.column_count();
                    let mut rows = statement.query([])?;
                    while let Some(row) = rows.next()? {
                        let cells: Vec<Value> = (0..width).map(|at| row.get(at)).collect::<Result<_, _>>()?;
                        lines.push(format!("{cells:?}"));
                    }
                }
                Ok::<_, StoreError>(lines)
            })
            .unwrap()
    }

    pub(crate) fn number(&self, sql: &str) -> f64 {
        self.store.read(|conn| Ok::<_, StoreError>(conn.query_row(sql, [], |row| row.get(0))?)).unwrap()
    }
}
