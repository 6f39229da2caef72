//! What somebody wrote over what is there now, when it is not what they had before them: field by field.

use std::collections::{BTreeSet, HashMap};

use sandtable_store::StoreError;
use sandtable_store::rusqlite::{self, Connection};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::error::ApiError;

/// Items up to which each is looked up; of more (a paste) their kind is read once.
const LOOKED_UP: usize = 50;

/// Items of a room: of which kinds they are, and how those of a kind are read, one by its id or all.
pub(crate) struct Kept<T: 'static> {
    pub(crate) kinds: &'static [&'static str],
    pub(crate) kind: fn(&T) -> &'static str,
    pub(crate) id: fn(&T) -> &str,
    pub(crate) get: fn(&Connection, &str, &str) -> rusqlite::Result<Option<T>>,
    pub(crate) all: fn(&Connection, &str) -> rusqlite::Result<Vec<T>>,
}

/// `items` with what others wrote meanwhile kept. `expected` are the items as their writer had them before him, in any order;
/// an item that is not among them is written as it is.
///
/// # Errors
/// `conflict` when both changed a field, each to something else, or when the item is gone.
pub(crate) fn over<T: Clone + PartialEq + Serialize + DeserializeOwned>(
    conn: &Connection,
    items: Vec<T>,
    expected: &[T],
    kept: &Kept<T>,
) -> Result<Vec<T>, ApiError> {
    let place = |item: &T| ((kept.kind)(item), (kept.id)(item).to_owned());
    let expected: HashMap<_, _> = expected.iter().map(|base| (place(base), base)).collect();
    let kinds: BTreeSet<&'static str> = expected.keys().map(|(kind, _)| *kind).collect();
    let mut read = HashMap::new();
    for kind in kinds.into_iter().filter(|_| expected.len() > LOOKED_UP) {
        let all = (kept.all)(conn, kind).map_err(StoreError::from)?;
        read.extend(all.into_iter().map(|item| (place(&item), item)));
    }
    let now = |kind: &'static str, id: &str| match expected.len() > LOOKED_UP {
        true => Ok(read.get(&(kind, id.to_owned())).cloned()),
        false => (kept.get)(conn, kind, id).map_err(StoreError::from),
    };
    let merge = |mine: T| {
        let (kind, id) = place(&mine);
        let Some(base) = expected.get(&(kind, id.clone())).filter(|_| !id.is_empty()) else { return Ok(mine) };
        let there = now(kind, &id)?;
        let conflict = |fields, theirs| {
            let theirs = Box::new(theirs);
            ApiError::Conflict { kind: kind.to_owned(), id: id.clone(), fields, theirs }
        };
        let Some(theirs) = there else { return Err(conflict(Vec::new(), Value::Null)) };
        if theirs == **base {
            return Ok(mine);
        }
        let theirs = fields(&theirs)?;
        match merged(&fields(*base)?, &fields(&mine)?, &theirs) {
            Ok(merged) => serde_json::from_value(Value::Object(merged)).map_err(internal),
            Err(both) => Err(conflict(both, Value::Object(theirs))),
        }
    };
    items.into_iter().map(merge).collect()
}

type Fields = Map<String, Value>;

fn fields(item: &impl Serialize) -> Result<Fields, ApiError> {
    match serde_json::to_value(item).map_err(internal)? {
        Value::Object(fields) => Ok(fields),
        other => Err(ApiError::Internal { detail: format!("an item is an object, not {other}") }),
    }
}

fn internal(error: serde_json::Error) -> ApiError {
    ApiError::Internal { detail: error.to_string() }
}

/// Mine, with theirs in the fields I left as they were; or the fields that both changed.
fn merged(base: &Fields, mine: &Fields, theirs: &Fields) -> Result<Fields, Vec<String>> {
    let mut result = mine.clone();
    let mut both = Vec::new();
    for (name, now) in theirs {
        let (was, own) = (base.get(name).unwrap_or(&Value::Null), mine.get(name).unwrap_or(&Value::Null));
        if same(was, now) || same(own, now) {
            continue;
        }
        if same(own, was) {
            result.insert(name.clone(), now.clone());
        } else {
            both.push(name.clone());
        }
    }
    if both.is_empty() { Ok(result) } else { Err(both) }
}

/// Numbers went through two languages' texts: equal to the last but one digit is the same.
fn same(one: &Value, other: &Value) -> bool {
    match (one.as_f64(), other.as_f64()) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-12 * one.abs().max(other.abs()),
        _ => one == other,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Fields, merged};

    fn of(value: Value) -> Fields {
        value.as_object().cloned().unwrap_or_default()
    }

    #[test]
    fn changes_of_different_fields_are_both_kept() {
        let base = of(json!({"id": "a", "title": "茶", "day": "2027-01-01", "note": ""}));
        let mine = of(json!({"id": "a", "title": "春茶", "day": "2027-01-01", "note": ""}));
        let theirs = of(json!({"id": "a", "title": "茶", "day": "2027-01-09", "note": "改期"}));
        let both = of(json!({"id": "a", "title": "春茶", "day": "2027-01-09", "note": "改期"}));
        assert_eq!(merged(&base, &mine, &theirs), Ok(both));
    }

    #[test]
    fn changes_of_one_field_conflict_unless_they_agree() {
        let base = of(json!({"title": "茶", "share": 0.1}));
        let theirs = of(json!({"title": "绿茶", "share": 0.1}));
        assert_eq!(merged(&base, &of(json!({"title": "红茶", "share": 0.2})), &theirs), Err(vec!["title".to_owned()]));
        let agreed = of(json!({"title": "绿茶", "share": 0.2}));
        assert_eq!(merged(&base, &agreed.clone(), &theirs), Ok(agreed));
    }
}
