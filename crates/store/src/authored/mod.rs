//! Tables of what people author: a row struct with its columns said once.
//!
//! [`authored!`](crate::authored!) makes of one list of fields the struct (as it goes over the wire, too) and its place in
//! a table: an id (UUIDv7), a position for the order people give, then the fields. The table itself is written out in a
//! migration; [`columns_differ`] lets a test hold the two together.

mod reference;

pub use reference::Reference;

use chrono::NaiveDate;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use sandtable_base::id::new_id;

use crate::op::Tx;

/// A row struct made by [`authored!`](crate::authored!).
pub trait Authored: Sized {
    /// On the wire, in links and in the history.
    const KIND: &'static str;
    const TABLE: &'static str;
    /// `id`, `position`, then the fields.
    const COLUMNS: &'static [&'static str];

    fn id(&self) -> &str;
    fn set_id(&mut self, id: String);
    fn set_position(&mut self, position: f64);
    fn values(&self) -> Vec<Value>;
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// A type a field can have.
pub trait Column: Sized {
    fn to_value(&self) -> Value;
    fn of(value: ValueRef<'_>) -> FromSqlResult<Self>;
}

macro_rules! columns {
    ($($kind:ty: |$own:ident| $to:expr;)+) => {
        $(impl Column for $kind {
            fn to_value(&self) -> Value {
                let $own = self;
                $to
            }

            fn of(value: ValueRef<'_>) -> FromSqlResult<Self> {
                FromSql::column_result(value)
            }
        })+
    };
}

columns! {
    String: |text| Value::Text(text.clone());
    f64: |value| Value::Real(*value);
    i64: |value| Value::Integer(*value);
    bool: |value| Value::Integer(i64::from(*value));
}

impl Column for NaiveDate {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }

    fn of(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map_err(FromSqlError::other)
    }
}

impl<T: Column> Column for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Column::to_value)
    }

    fn of(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(None),
            value => T::of(value).map(Some),
        }
    }
}

/// A cell of a row.
///
/// # Errors
/// When the column holds another type.
pub fn cell<T: Column>(row: &Row<'_>, at: usize) -> rusqlite::Result<T> {
    let value = row.get_ref(at)?;
    T::of(value).map_err(|fault| rusqlite::Error::FromSqlConversionFailure(at, value.data_type(), Box::new(fault)))
}

/// All rows, in the order people gave them.
pub fn all<T: Authored>(conn: &Connection) -> rusqlite::Result<Vec<T>> {
    let sql = format!("SELECT {} FROM {} ORDER BY position, id", T::COLUMNS.join(", "), T::TABLE);
    conn.prepare_cached(&sql)?.query_map([], |row| T::read(row))?.collect()
}

/// Rows whose column has a value, in the order people gave them. The column's name is the program's own, never a user's.
pub fn all_where<T: Authored>(conn: &Connection, column: &'static str, value: &str) -> rusqlite::Result<Vec<T>> {
    let sql = format!("SELECT {} FROM {} WHERE {column} = ? ORDER BY position, id", T::COLUMNS.join(", "), T::TABLE);
    conn.prepare_cached(&sql)?.query_map([value], |row| T::read(row))?.collect()
}

/// Whether there is any row.
pub fn any<T: Authored>(conn: &Connection) -> rusqlite::Result<bool> {
    let sql = format!("SELECT EXISTS (SELECT 1 FROM {})", T::TABLE);
    conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))
}

pub fn get<T: Authored>(conn: &Connection, id: &str) -> rusqlite::Result<Option<T>> {
    let sql = format!("SELECT {} FROM {} WHERE id = ?", T::COLUMNS.join(", "), T::TABLE);
    conn.prepare_cached(&sql)?.query_row([id], |row| T::read(row)).optional()
}

/// Writes a row: a new one, or over the one with its id.
pub fn put<T: Authored>(conn: &Connection, row: &T) -> rusqlite::Result<()> {
    let marks = vec!["?"; T::COLUMNS.len()].join(", ");
    let updates: Vec<String> = T::COLUMNS.iter().skip(1).map(|name| format!("{name} = excluded.{name}")).collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {}",
        T::TABLE,
        T::COLUMNS.join(", "),
        updates.join(", ")
    );
    conn.prepare_cached(&sql)?.execute(params_from_iter(row.values()))?;
    Ok(())
}

/// Whether there is a row with this id.
pub fn is_kept<T: Authored>(conn: &Connection, id: &str) -> rusqlite::Result<bool> {
    conn.prepare_cached(&format!("SELECT 1 FROM {} WHERE id = ?", T::TABLE))?.exists([id])
}

/// Ids for what a step makes.
pub fn new_ids(tx: &Tx<'_>) -> impl FnMut() -> String + use<> {
    let now = tx.now();
    move || new_id(now)
}

/// Characters of a name in the history.
const SHORT: usize = 60;

/// The first line of a name, cut where it is long.
pub fn in_short(name: &str) -> String {
    let line = name.lines().next().unwrap_or_default().trim();
    match line.char_indices().nth(SHORT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// Takes a row away; whether there was one.
pub fn remove<T: Authored>(conn: &Connection, id: &str) -> rusqlite::Result<bool> {
    Ok(conn.execute(&format!("DELETE FROM {} WHERE id = ?", T::TABLE), [id])? > 0)
}

/// The position after the last.
pub fn next_position<T: Authored>(conn: &Connection) -> rusqlite::Result<f64> {
    conn.query_row(&format!("SELECT COALESCE(MAX(position), 0) + 1 FROM {}", T::TABLE), [], |row| row.get(0))
}

/// What a table lacks of its struct's columns and has beyond them; empty when they agree.
pub fn columns_differ<T: Authored>(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?)")?;
    let found: Vec<String> = statement.query_map([T::TABLE], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let missing = T::COLUMNS.iter().filter(|name| !found.iter().any(|other| other == *name));
    let beyond = found.iter().filter(|name| !T::COLUMNS.contains(&name.as_str()));
    let missing = missing.map(|name| format!("{}.{name} is missing", T::TABLE));
    Ok(missing.chain(beyond.map(|name| format!("{}.{name} is not known", T::TABLE))).collect())
}

/// A row struct of an authored table.
///
/// ```ignore
/// authored! {
///     /// Whom the brand speaks to.
///     pub struct Persona: "persona" in "persona" {
///         pub name: String,
///         pub age_from: Option<i64>,
///     }
/// }
/// ```
#[macro_export]
macro_rules! authored {
    ($($(#[$meta:meta])* pub struct $name:ident: $kind:literal in $table:literal {
        $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)+
    })+) => {
        $($(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(default, deny_unknown_fields)]
        #[ts(optional_fields)]
        pub struct $name {
            /// Empty for a new one.
            pub id: String,
            /// Its place in the order people gave; 0 for "at the end".
            pub position: f64,
            $($(#[$field_meta])* pub $field: $type,)+
        }

        impl $crate::authored::Authored for $name {
            const KIND: &'static str = $kind;
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &["id", "position", $(stringify!($field),)+];

            fn id(&self) -> &str {
                &self.id
            }

            fn set_id(&mut self, id: String) {
                self.id = id;
            }

            fn set_position(&mut self, position: f64) {
                self.position = position;
            }

            fn values(&self) -> Vec<$crate::rusqlite::types::Value> {
                use $crate::authored::Column;
                vec![self.id.to_value(), self.position.to_value(), $(self.$field.to_value(),)+]
            }

            fn read(row: &$crate::rusqlite::Row<'_>) -> $crate::rusqlite::Result<Self> {
                let mut at = 1;
                let mut next = || {
                    at += 1;
                    at
                };
                Ok($name {
                    id: row.get(0)?,
                    position: row.get(1)?,
                    $($field: $crate::authored::cell(row, next())?,)+
                })
            }
        })+
    };
}

/// One enum over the authored kinds of a room, tagged by `kind` on the wire, and what can be done with any of them.
///
/// `authored_kinds! { pub enum StrategyItem { Persona(Persona), … } }` gives the enum with `KINDS`, `TABLES`, `kind`, `id`,
/// `set_id`, `place`, `put`, `all`, `get` and `remove`.
#[macro_export]
macro_rules! authored_kinds {
    ($(#[$meta:meta])* pub enum $name:ident { $($variant:ident($type:ty),)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum $name {
            $($variant($type),)+
        }

        impl $name {
            pub const KINDS: &'static [&'static str] = &[$(<$type as $crate::authored::Authored>::KIND,)+];
            pub const TABLES: &'static [&'static str] = &[$(<$type as $crate::authored::Authored>::TABLE,)+];

            pub fn kind(&self) -> &'static str {
                match self { $($name::$variant(_) => <$type as $crate::authored::Authored>::KIND,)+ }
            }

            pub fn id(&self) -> &str {
                use $crate::authored::Authored;
                match self { $($name::$variant(row) => row.id(),)+ }
            }

            pub fn set_id(&mut self, id: String) {
                use $crate::authored::Authored;
                match self { $($name::$variant(row) => row.set_id(id),)+ }
            }

            pub fn position(&self) -> f64 {
                match self { $($name::$variant(row) => row.position,)+ }
            }

            pub fn set_position(&mut self, position: f64) {
                use $crate::authored::Authored;
                match self { $($name::$variant(row) => row.set_position(position),)+ }
            }

            /// Puts it behind the last of its kind, when it has no place yet.
            pub fn place(&mut self, conn: &$crate::rusqlite::Connection) -> $crate::rusqlite::Result<()> {
                use $crate::authored::Authored;
                match self {
                    $($name::$variant(row) => if row.position == 0.0 {
                        let last = $crate::authored::next_position::<$type>(conn)?;
                        row.set_position(last);
                    },)+
                }
                Ok(())
            }

            pub fn put(&self, conn: &$crate::rusqlite::Connection) -> $crate::rusqlite::Result<()> {
                match self { $($name::$variant(row) => $crate::authored::put(conn, row),)+ }
            }

            /// All of a kind, in the order people gave them; empty for a kind this room does not have.
            pub fn all(conn: &$crate::rusqlite::Connection, kind: &str) -> $crate::rusqlite::Result<Vec<$name>> {
                match kind {
                    $(<$type as $crate::authored::Authored>::KIND => {
                        let rows = $crate::authored::all::<$type>(conn)?;
                        Ok(rows.into_iter().map($name::$variant).collect())
                    })+
                    _ => Ok(Vec::new()),
                }
            }

            pub fn get(
                conn: &$crate::rusqlite::Connection,
                kind: &str,
                id: &str,
            ) -> $crate::rusqlite::Result<Option<$name>> {
                match kind {
                    $(<$type as $crate::authored::Authored>::KIND => {
                        Ok($crate::authored::get::<$type>(conn, id)?.map($name::$variant))
                    })+
                    _ => Ok(None),
                }
            }

            /// Whether there is a row of it.
            fn is_kept(&self, conn: &$crate::rusqlite::Connection) -> $crate::rusqlite::Result<bool> {
                match self { $($name::$variant(row) => $crate::authored::is_kept::<$type>(conn, &row.id),)+ }
            }

            /// Says what is saved, for the history: what it is about first (a new one before changed ones), how many there
            /// are, how many of them are new, and how many are of another kind.
            fn describe(tx: &mut $crate::Tx<'_>, items: &[$name]) -> $crate::rusqlite::Result<()> {
                let mut new = Vec::new();
                for item in items {
                    new.push(item.id().is_empty() || !item.is_kept(tx)?);
                }
                let first = new.iter().position(|new| *new).unwrap_or(0);
                if let Some(first) = items.get(first) {
                    tx.describe("kind", first.kind());
                    tx.describe("name", $crate::authored::in_short(first.title()));
                    tx.describe("count", items.len().to_string());
                    tx.describe("new", new.iter().filter(|new| **new).count().to_string());
                    let others = items.iter().filter(|item| item.kind() != first.kind()).count();
                    if others > 0 {
                        tx.describe("others", others.to_string());
                    }
                }
                Ok(())
            }

            /// Saves in one step of `op` what `make` makes of what is there now, so that nothing changes between the two;
            /// nothing is written when it fails. A new item gets its id and, without a position, the last place.
            pub fn save_made<E: From<$crate::StoreError>>(
                store: &$crate::Store,
                op: &'static $crate::Op,
                actor: &str,
                make: impl FnOnce(&$crate::rusqlite::Connection) -> Result<Vec<$name>, E>,
            ) -> Result<Vec<$name>, E> {
                store.transact(op, actor, |tx| {
                    let items = make(tx)?;
                    $name::describe(tx, &items).map_err($crate::StoreError::from)?;
                    let id = $crate::authored::new_ids(tx);
                    Ok($name::put_all(tx, items, id).map_err($crate::StoreError::from)?)
                })
            }

            /// Writes several in the order given; a new one gets its id and, without a position, the last place.
            pub fn put_all(
                conn: &$crate::rusqlite::Connection,
                items: Vec<$name>,
                mut id: impl FnMut() -> String,
            ) -> $crate::rusqlite::Result<Vec<$name>> {
                let mut saved = Vec::with_capacity(items.len());
                // The last place of a kind is asked for once: a paste has thousands of items.
                let mut last = std::collections::HashMap::<&str, f64>::new();
                for mut item in items {
                    if item.id().is_empty() {
                        item.set_id(id());
                    }
                    let new = item.position() == 0.0;
                    match last.get(item.kind()) {
                        Some(last) if new => item.set_position(last + 1.0),
                        _ => item.place(conn)?,
                    }
                    if new || last.get(item.kind()).is_some_and(|last| *last < item.position()) {
                        last.insert(item.kind(), item.position());
                    }
                    item.put(conn)?;
                    saved.push(item);
                }
                Ok(saved)
            }

            /// Takes one away; whether there was one.
            pub fn remove(conn: &$crate::rusqlite::Connection, kind: &str, id: &str) -> $crate::rusqlite::Result<bool> {
                match kind {
                    $(<$type as $crate::authored::Authored>::KIND => $crate::authored::remove::<$type>(conn, id),)+
                    _ => Ok(false),
                }
            }

            /// Where tables and structs differ; empty when they agree.
            pub fn columns_differ(conn: &$crate::rusqlite::Connection) -> $crate::rusqlite::Result<Vec<String>> {
                let mut faults = Vec::new();
                $(faults.extend($crate::authored::columns_differ::<$type>(conn)?);)+
                Ok(faults)
            }
        }
    };
}
