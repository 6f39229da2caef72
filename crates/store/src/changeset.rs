//! Reading SQLite's changesets: which rows, from what to what.

use std::io::Read;
use std::ops::ControlFlow;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::{Value, ValueRef};

use crate::view::ChangeKind;

/// One row of a changeset. `old` and `new` have one slot per column of the table, in its order; `None` where the
/// changeset says nothing (of an update it has the key and the columns that changed).
pub(crate) struct Change {
    pub(crate) table: String,
    pub(crate) kind: ChangeKind,
    pub(crate) key: Vec<bool>,
    pub(crate) old: Vec<Option<Value>>,
    pub(crate) new: Vec<Option<Value>>,
}

impl Change {
    fn of(item: &ChangesetItem) -> rusqlite::Result<Change> {
        let operation = item.op()?;
        let columns = usize::try_from(operation.number_of_columns()).unwrap_or(0);
        let kind = match operation.code() {
            Action::SQLITE_INSERT => ChangeKind::Insert,
            Action::SQLITE_DELETE => ChangeKind::Delete,
            _ => ChangeKind::Update,
        };
        let old = |column| item.old_value(column).ok().map(Value::try_from).transpose();
        let new = |column| item.new_value(column).ok().map(Value::try_from).transpose();
        let none = vec![None; columns];
        Ok(Change {
            table: operation.table_name().to_owned(),
            kind,
            key: item.pk()?.iter().map(|part| *part != 0).collect(),
            old: if kind == ChangeKind::Insert {
                none.clone()
            } else {
                (0..columns).map(old).collect::<Result<_, _>>()?
            },
            new: if kind == ChangeKind::Delete { none } else { (0..columns).map(new).collect::<Result<_, _>>()? },
        })
    }

    /// The primary key's values, in the table's column order.
    pub(crate) fn key_values(&self) -> Vec<Value> {
        let row = if self.kind == ChangeKind::Insert { &self.new } else { &self.old };
        self.key
            .iter()
            .zip(row)
            .filter(|(part, _)| **part)
            .map(|(_, value)| value.clone().unwrap_or(Value::Null))
            .collect()
    }

    pub(crate) fn key_text(&self) -> String {
        text_of_key(&self.key_values())
    }

    /// Whether the change gives this column another value: an insert and a delete do for all.
    pub(crate) fn changes_column(&self, column: usize) -> bool {
        self.kind != ChangeKind::Update || self.new.get(column).is_some_and(Option::is_some)
    }
}

/// The row a conflict is about. Fails only if SQLite's iterator does.
pub(crate) fn row_of(item: &ChangesetItem) -> rusqlite::Result<(String, String)> {
    let change = Change::of(item)?;
    let key = change.key_text();
    Ok((change.table, key))
}

/// Calls `f` for each row until it breaks.
pub(crate) fn each<E: From<rusqlite::Error>>(
    changeset: &[u8],
    mut f: impl FnMut(Change) -> Result<ControlFlow<()>, E>,
) -> Result<(), E> {
    let mut bytes = changeset;
    let input: &mut dyn Read = &mut bytes;
    let mut rows = ChangesetIter::start_strm(&input)?;
    while let Some(item) = rows.next()? {
        if f(Change::of(item)?)?.is_break() {
            break;
        }
    }
    Ok(())
}

/// How many rows.
pub(crate) fn count(changeset: &[u8]) -> rusqlite::Result<i64> {
    let mut bytes = changeset;
    let input: &mut dyn Read = &mut bytes;
    let mut rows = ChangesetIter::start_strm(&input)?;
    let mut count = 0;
    while rows.next()?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// A value as a person reads it; `None` is SQL's NULL. Blobs as hexadecimal digits.
pub(crate) fn text(value: &Value) -> Option<String> {
    match ValueRef::from(value) {
        ValueRef::Null => None,
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect()),
    }
}

/// `douyin, 2017-10`
pub(crate) fn text_of_key(values: &[Value]) -> String {
    values.iter().map(|value| text(value).unwrap_or_default()).collect::<Vec<_>>().join(", ")
}
