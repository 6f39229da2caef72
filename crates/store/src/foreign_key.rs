//! References after an undo. Cascades are off while a changeset is applied, or taking back "add an account" would delete
//! posts that someone added to it since. So the rows the changeset touched are checked here, and only those:
//! `PRAGMA foreign_key_check` reads whole tables.

use std::ops::ControlFlow;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use crate::changeset::{self, Change};
use crate::error::StoreError;
use crate::view::ChangeKind;

struct Reference {
    child: String,
    child_columns: Vec<String>,
    parent: String,
    parent_columns: Vec<String>,
}

/// Table and key of a row whose reference leads nowhere now that `changeset` has been applied.
pub(crate) fn broken_by(conn: &Connection, changeset: &[u8]) -> Result<Option<(String, String)>, StoreError> {
    let references = references(conn)?;
    let mut broken = None;
    changeset::each(changeset, |change| {
        broken = check(conn, &references, &change)?;
        Ok::<_, StoreError>(if broken.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    Ok(broken)
}

fn check(conn: &Connection, references: &[Reference], change: &Change) -> rusqlite::Result<Option<(String, String)>> {
    let columns = names(conn, ALL, &change.table)?;
    let touches = |touched: &[String]| {
        touched
            .iter()
            .any(|name| columns.iter().position(|column| column == name).is_some_and(|at| change.changes_column(at)))
    };
    for reference in references {
        let as_child = change.kind != ChangeKind::Delete && same(&reference.child, &change.table);
        if as_child && touches(&reference.child_columns) && is_orphan(conn, reference, change)? {
            return Ok(Some((change.table.clone(), change.key_text())));
        }
        let as_parent = change.kind != ChangeKind::Insert && same(&reference.parent, &change.table);
        if as_parent && touches(&reference.parent_columns) {
            let left = old_key(conn, reference, change, &columns)?;
            if let Some(key) = left.map(|left| first_orphan(conn, reference, &left)).transpose()?.flatten() {
                return Ok(Some((reference.child.clone(), key)));
            }
        }
    }
    Ok(None)
}

/// Whether the row just inserted or updated refers to nothing.
fn is_orphan(conn: &Connection, reference: &Reference, change: &Change) -> rusqlite::Result<bool> {
    let sql = format!(
        "SELECT 1 FROM {child} AS c WHERE {is_row} AND {has_reference}
         AND NOT EXISTS (SELECT 1 FROM {parent} AS p WHERE {refers})",
        child = quoted(&reference.child),
        parent = quoted(&reference.parent),
        is_row = equals(&names(conn, KEY, &reference.child)?, "c"),
        has_reference = each_of(&reference.child_columns, |name| format!("c.{} IS NOT NULL", quoted(name))),
        refers = each_of(reference.child_columns.iter().zip(&reference.parent_columns), |(child, parent)| {
            format!("p.{} = c.{}", quoted(parent), quoted(child))
        }),
    );
    conn.prepare_cached(&sql)?.exists(params_from_iter(change.key_values()))
}

/// The values by which others referred to a row that is gone, or has other values now. `None` if one of them was NULL.
fn old_key(
    conn: &Connection,
    reference: &Reference,
    change: &Change,
    columns: &[String],
) -> rusqlite::Result<Option<Vec<Value>>> {
    let mut key = Vec::new();
    for name in &reference.parent_columns {
        let recorded =
            columns.iter().position(|column| column == name).and_then(|at| change.old.get(at).cloned().flatten());
        let value = match recorded {
            Some(value) => value,
            // An update records only what it changed; the rest of the row is as it was.
            None => {
                let is_row = equals(&names(conn, KEY, &change.table)?, "t");
                let sql = format!("SELECT t.{} FROM {} AS t WHERE {is_row}", quoted(name), quoted(&change.table));
                conn.prepare_cached(&sql)?.query_row(params_from_iter(change.key_values()), |row| row.get(0))?
            }
        };
        if value == Value::Null {
            return Ok(None);
        }
        key.push(value);
    }
    Ok(Some(key))
}

/// The key of a row that still refers to values no row of the parent has.
fn first_orphan(conn: &Connection, reference: &Reference, left: &[Value]) -> rusqlite::Result<Option<String>> {
    let key = names(conn, KEY, &reference.child)?;
    let sql = format!(
        "SELECT {key} FROM {child} AS c WHERE {refers} AND NOT EXISTS (SELECT 1 FROM {parent} AS p WHERE {is_parent}) LIMIT 1",
        key = key.iter().map(|name| format!("c.{}", quoted(name))).collect::<Vec<_>>().join(", "),
        child = quoted(&reference.child),
        parent = quoted(&reference.parent),
        refers = equals(&reference.child_columns, "c"),
        is_parent = equals(&reference.parent_columns, "p"),
    );
    let row = |row: &rusqlite::Row<'_>| (0..key.len()).map(|at| row.get(at)).collect::<Result<Vec<Value>, _>>();
    let found = conn.prepare_cached(&sql)?.query_row(params_from_iter(left), row).optional()?;
    Ok(found.map(|values| changeset::text_of_key(&values)))
}

fn references(conn: &Connection) -> rusqlite::Result<Vec<Reference>> {
    let mut statement = conn.prepare_cached(
        r#"SELECT t.name, f.id, f."table", f."from", f."to" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
           WHERE t.type = 'table' ORDER BY t.name, f.id, f.seq"#,
    )?;
    let mut rows = statement.query([])?;
    let mut found: Vec<Reference> = Vec::new();
    let mut last = None;
    while let Some(row) = rows.next()? {
        let (child, id): (String, i64) = (row.get(0)?, row.get(1)?);
        let parent_column: Option<String> = row.get(4)?;
        if last.as_ref() != Some(&(child.clone(), id)) {
            last = Some((child.clone(), id));
            found.push(Reference { child, child_columns: Vec::new(), parent: row.get(2)?, parent_columns: Vec::new() });
        }
        if let Some(reference) = found.last_mut() {
            reference.child_columns.push(row.get(3)?);
            reference.parent_columns.extend(parent_column);
        }
    }
    for reference in &mut found {
        // `REFERENCES parent` without columns means its primary key.
        if reference.parent_columns.is_empty() {
            reference.parent_columns = names(conn, DECLARED_KEY, &reference.parent)?;
        }
    }
    Ok(found)
}

const ALL: &str = "SELECT name FROM pragma_table_info(?1) ORDER BY cid";
/// In the table's column order, as a changeset has them.
const KEY: &str = "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY cid";
/// In the order of `PRIMARY KEY (…)`, as a reference without columns means them.
const DECLARED_KEY: &str = "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk";

fn names(conn: &Connection, sql: &str, table: &str) -> rusqlite::Result<Vec<String>> {
    conn.prepare_cached(sql)?.query_map([table], |row| row.get(0))?.collect()
}

fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// `t."a" = ?1 AND t."b" = ?2`
fn equals(names: &[String], alias: &str) -> String {
    each_of(names.iter().enumerate(), |(at, name)| format!("{alias}.{} = ?{}", quoted(name), at + 1))
}

fn each_of<T>(items: impl IntoIterator<Item = T>, condition: impl Fn(T) -> String) -> String {
    items.into_iter().map(condition).collect::<Vec<_>>().join(" AND ")
}
