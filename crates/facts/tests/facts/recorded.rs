//! Files of records as tests write them, and all that is known after.

use sandtable_base::{Moment, RecordKind};
use sandtable_facts::model::post_row::Counts;
use sandtable_facts::model::record_row::RecordRow;
use sandtable_facts::ops::import_file::IMPORT_FILE;
use sandtable_facts::ops::import_records::RecordImport;
use sandtable_facts::table::import::ImportHead;
use sandtable_store::StoreError;
use sandtable_store::rusqlite::types::Value;

use crate::workspace::Workspace;

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Row {
    at: Option<&'static str>,
    taken: Option<&'static str>,
    account: &'static str,
    words: Vec<(&'static str, String)>,
    figures: Vec<(&'static str, f64)>,
    extra: Vec<(&'static str, f64)>,
    others: Vec<(&'static str, &'static str)>,
}

pub(crate) fn row() -> Row {
    Row { account: "shop", ..Row::default() }
}

impl Row {
    pub(crate) fn at(self, at: &'static str) -> Row {
        Row { at: Some(at), ..self }
    }

    pub(crate) fn taken(self, taken: &'static str) -> Row {
        Row { taken: Some(taken), ..self }
    }

    pub(crate) fn account(self, account: &'static str) -> Row {
        Row { account, ..self }
    }

    pub(crate) fn word(mut self, name: &'static str, word: impl Into<String>) -> Row {
        self.words.push((name, word.into()));
        self
    }

    pub(crate) fn figure(mut self, name: &'static str, value: f64) -> Row {
        self.figures.push((name, value));
        self
    }

    pub(crate) fn extra(mut self, name: &'static str, value: f64) -> Row {
        self.extra.push((name, value));
        self
    }

    pub(crate) fn other(mut self, name: &'static str, word: &'static str) -> Row {
        self.others.push((name, word));
        self
    }
}

pub(crate) fn kind(name: &str) -> &'static RecordKind {
    RecordKind::named(name).unwrap()
}

pub(crate) fn import(workspace: &Workspace, kind: &'static RecordKind, as_of: &str, rows: &[Row]) -> (i64, Counts) {
    workspace
        .store
        .transact(&IMPORT_FILE, "t", |tx| {
            let head = ImportHead {
                kind: kind.name.into(),
                platform: "taobao".into(),
                as_of: as_of.into(),
                ..ImportHead::default()
            };
            let mut import = RecordImport::begin(tx, kind, &head, chrono_tz::UTC)?;
            for (at, row) in rows.iter().enumerate() {
                let mut words = vec![String::new(); kind.words.len()];
                for (name, word) in &row.words {
                    words[kind.word(name).unwrap()].clone_from(word);
                }
                let mut figures = vec![None; kind.figures.len()];
                for (name, value) in &row.figures {
                    figures[kind.figure(name).unwrap()] = Some(*value);
                }
                import.take(&RecordRow {
                    row: at as u64 + 2,
                    account: row.account,
                    account_name: "",
                    at: row.at.and_then(Moment::parse),
                    taken: row.taken.and_then(Moment::parse),
                    words: &words,
                    figures: &figures,
                    extra: &row.extra,
                    others: &row.others,
                })?;
            }
            let (id, counts) = import.finish("sha", rows.len() as u64)?;
            tx.subject(id.to_string());
            Ok::<_, StoreError>((id, counts))
        })
        .unwrap()
}

pub(crate) fn undo(workspace: &Workspace, id: i64) {
    workspace.undo_import(id);
}

/// All that is known of records, whatever their row ids.
pub(crate) fn seen(workspace: &Workspace) -> Vec<String> {
    let mut queries = Vec::new();
    for kind in sandtable_base::RECORD_KINDS {
        let names: Vec<&str> = kind.words.iter().chain(kind.figures).copied().collect();
        queries.push(format!(
            "SELECT hex(r.key), hex(r.content_hash), r.current, r.day, r.at, r.taken, r.import_id, r.import_row, a.handle,
                {} FROM {} r JOIN account a ON a.id = r.account_id ORDER BY r.key, r.content_hash",
            names.iter().map(|name| format!("r.{name}")).collect::<Vec<_>>().join(", "),
            kind.table
        ));
        queries.push(format!(
            "SELECT s.import_id, s.import_row, s.taken, hex(r.key), hex(r.content_hash) FROM record_seen s
             JOIN {} r ON r.record_id = s.record_id WHERE s.kind = '{}' ORDER BY s.import_id, s.import_row",
            kind.table, kind.name
        ));
    }
    queries.push("SELECT COUNT(*) FROM record_seen".to_owned());
    queries.push("SELECT * FROM record_extra ORDER BY import_id, import_row, name".to_owned());
    queries.push(
        "SELECT d.kind, d.metric, d.day, a.handle, d.currency, d.total, d.n FROM entry_day d
         JOIN account a ON a.id = d.account_id ORDER BY d.kind, d.metric, d.day, a.handle, d.currency"
            .to_owned(),
    );
    queries.push("SELECT handle, name FROM account ORDER BY handle".to_owned());
    workspace
        .store
        .read(|conn| {
            let mut lines = Vec::new();
            for sql in &queries {
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
