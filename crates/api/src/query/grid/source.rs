//! What a grid can show: each source is a table with its columns, each of them an SQL expression over it.

use chrono_tz::Tz;
use sandtable_base::metric::Nature;
use sandtable_base::{Metric, RECORD_KINDS, RecordKind};
use sandtable_facts::model::post_row::POST_METRICS;
use sandtable_store::StoreError;
use sandtable_store::rusqlite::Connection;

use super::reading::Read;
use crate::requests::GridType;

#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) cell: GridType,
    pub(crate) label_key: String,
    pub(crate) sql: String,
    /// Where the currency of an amount stands.
    pub(crate) currency: Option<String>,
    pub(crate) editable: bool,
    /// Looked through by a search.
    pub(crate) searched: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) table: &'static str,
    /// Its key, by which equal rows are ordered.
    pub(crate) key: &'static str,
    /// What always holds of its rows.
    pub(crate) only: Option<&'static str>,
    pub(crate) columns: Vec<Column>,
    /// Column and direction when nothing else is asked.
    pub(crate) order: (&'static str, bool),
    /// In which moments are shown, and asked for.
    pub(crate) zone: Tz,
}

/// Names of the sources with a row, in the order to offer them; posts, imports, targets and history always.
pub(crate) fn filled(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut names = vec!["posts".to_owned()];
    for kind in RECORD_KINDS {
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE current = 1)", kind.table);
        if conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))? {
            names.push(kind.name.to_owned());
        }
    }
    names.extend(["imports", "targets", "history"].map(str::to_owned));
    Ok(names)
}

/// A source by its name; currency and zone are the workspace's: one is that of amounts whose rows name none.
pub(crate) fn source(name: &str, currency: &str, zone: Tz) -> Option<Source> {
    let found = match name {
        "posts" => Some(posts(currency)),
        "imports" => Some(imports()),
        "targets" => Some(targets()),
        "history" => Some(history()),
        kind => RecordKind::named(kind).map(|kind| records(kind, currency)),
    };
    found.map(|source| Source { zone, ..source })
}

impl Column {
    /// What it is ordered by: the day as the number that it is kept as, and that an index has.
    pub(super) fn order_by(&self) -> &str {
        if self.name == "day" { "day" } else { &self.sql }
    }

    pub(super) fn read(&self) -> Read {
        let names = match self.sql.as_str() {
            PLATFORM => Some(("platform_id", "SELECT id, key FROM platform")),
            ACCOUNT => Some(("account_id", "SELECT id, name FROM account")),
            _ => None,
        };
        Read { by: self.order_by().to_owned(), names }
    }
}

fn column(name: &str, cell: GridType, label_key: &str, sql: &str) -> Column {
    Column {
        name: name.to_owned(),
        cell,
        label_key: label_key.to_owned(),
        sql: sql.to_owned(),
        currency: None,
        editable: false,
        searched: cell == GridType::Text,
    }
}

fn field(name: &str, cell: GridType, sql: &str) -> Column {
    column(name, cell, &format!("import-field-{}", name.replace('_', "-")), sql)
}

fn metric(metric: Metric, sql: &str, currency: &str) -> Column {
    let cell = match metric.nature() {
        Nature::Rate if metric != Metric::AvgWatchS && metric != Metric::Roi => GridType::Percent,
        Nature::Amount if matches!(metric, Metric::Revenue | Metric::Spend) => GridType::Money,
        _ => GridType::Number,
    };
    let key = format!("metric-{}", metric.name().replace('_', "-"));
    Column {
        currency: (cell == GridType::Money).then(|| currency.to_owned()),
        ..column(metric.name(), cell, &key, sql)
    }
}

const PLATFORM: &str = "(SELECT key FROM platform WHERE platform.id = platform_id)";
const ACCOUNT: &str = "(SELECT name FROM account WHERE account.id = account_id)";

/// A currency as an SQL text; codes are letters only.
fn quoted(currency: &str) -> String {
    let letters: String = currency.chars().filter(char::is_ascii_alphabetic).collect();
    format!("'{letters}'")
}

fn posts(currency: &str) -> Source {
    let mut columns = vec![
        field("title", GridType::Text, "title"),
        column("platform", GridType::Select, "grid-column-platform", PLATFORM),
        field("account", GridType::Select, ACCOUNT),
        field("post_type", GridType::Select, "post_type"),
        field("published", GridType::Moment, "published"),
    ];
    let currency = quoted(currency);
    columns.extend(POST_METRICS.iter().map(|known| metric(*known, known.name(), &currency)));
    columns.push(field("url", GridType::Link, "url"));
    columns.push(column("day", GridType::Date, "grid-column-day", "date(day * 86400, 'unixepoch')"));
    // Sorted by the number behind the date: the index by day serves it.
    Source { table: "post", key: "id", only: None, columns, order: ("day", true), zone: Tz::UTC }
}

fn records(kind: &'static RecordKind, currency: &str) -> Source {
    let mut columns = vec![
        field("at", GridType::Moment, "at"),
        column("platform", GridType::Select, "grid-column-platform", PLATFORM),
        field("account", GridType::Select, ACCOUNT),
    ];
    for word in kind.words {
        let cell = match *word {
            "url" | "post_url" | "media" => GridType::Link,
            "status" | "level" | "grade" | "channel" | "event" | "sentiment" | "gender" | "category" | "region"
            | "currency" | "scope" | "origin" | "post_type" | "payment" => GridType::Select,
            _ => GridType::Text,
        };
        columns.push(field(word, cell, word));
    }
    let fallback = quoted(currency);
    let code = if kind.word("currency").is_some() { format!("COALESCE(currency, {fallback})") } else { fallback };
    for figure in kind.figures {
        columns.push(match Metric::from_name(figure) {
            Some(known) => metric(known, figure, &code),
            None => field(figure, GridType::Number, figure),
        });
    }
    columns.push(column("day", GridType::Date, "grid-column-day", "date(day * 86400, 'unixepoch')"));
    Source {
        table: kind.table,
        key: "record_id",
        only: Some("current = 1"),
        columns,
        order: ("day", true),
        zone: Tz::UTC,
    }
}

fn imports() -> Source {
    let number = |name: &str| column(name, GridType::Number, &format!("grid-column-{}", name.replace('_', "-")), name);
    let word = |name: &str, cell| column(name, cell, &format!("grid-column-{}", name.replace('_', "-")), name);
    let columns = vec![
        word("file", GridType::Text),
        word("kind", GridType::Select),
        word("platform", GridType::Select),
        word("imported_at", GridType::Moment),
        word("as_of", GridType::Moment),
        word("state", GridType::Select),
        number("rows_read"),
        number("inserted"),
        number("updated"),
        number("unchanged"),
        number("merged"),
        number("rejected"),
        word("accounts", GridType::Text),
        word("actor", GridType::Text),
        word("sha256", GridType::Text),
    ];
    Source { table: "import", key: "id", only: None, columns, order: ("imported_at", true), zone: Tz::UTC }
}

fn targets() -> Source {
    let word = |name: &str, cell| column(name, cell, &format!("grid-column-{name}"), name);
    let scope = "CASE scope WHEN 'account' THEN (SELECT name FROM account WHERE account.id = CAST(scope_id AS INTEGER))
        WHEN 'platform' THEN scope_id ELSE '' END";
    let columns = vec![
        word("metric", GridType::Select),
        word("scope", GridType::Select),
        column("scope_name", GridType::Text, "grid-column-scope-name", scope),
        word("period", GridType::Text),
        Column { editable: true, ..word("value", GridType::Number) },
    ];
    Source { table: "target", key: "id", only: None, columns, order: ("period", true), zone: Tz::UTC }
}

fn history() -> Source {
    let word = |name: &str, cell| column(name, cell, &format!("grid-column-{}", name.replace('_', "-")), name);
    let columns = vec![
        word("op", GridType::Select),
        word("actor", GridType::Select),
        word("at", GridType::Moment),
        word("state", GridType::Select),
    ];
    Source { table: "op_log", key: "id", only: None, columns, order: ("at", true), zone: Tz::UTC }
}
