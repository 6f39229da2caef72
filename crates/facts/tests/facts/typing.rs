//! Figures by hand: one step for a whole paste, and back.

use crate::workspace::workspace;
use sandtable_base::Period;
use sandtable_facts::ops::type_figures::{Cell, type_figures};
use sandtable_facts::table::typed::{self, TypedFigure};
use sandtable_store::{Store, StoreError};

fn cell(period: &str, value: Option<f64>) -> Cell {
    Cell {
        metric: "views".into(),
        scope: "brand".into(),
        scope_id: String::new(),
        period: period.into(),
        days: Period::parse(period).unwrap().0,
        value,
        currency: None,
        note: None,
    }
}

fn all(store: &Store) -> Vec<TypedFigure> {
    store.read(|conn| Ok::<_, StoreError>(typed::between(conn, i32::MIN, i32::MAX)?)).unwrap()
}

fn steps(store: &Store) -> usize {
    store.history(None, 100).unwrap().len()
}

#[test]
fn a_paste_is_one_step_that_undo_takes_back() {
    let workspace = workspace();
    let kept = type_figures(&workspace.store, "t", &[cell("2026-10", Some(5.0)), cell("2026-Q4", Some(20.0))]).unwrap();
    assert_eq!(kept.iter().map(|figure| figure.value).collect::<Vec<_>>(), [5.0, 20.0]);
    type_figures(&workspace.store, "t", &[cell("2026-10", Some(6.0)), cell("2026-Q4", None)]).unwrap();
    let now = all(&workspace.store);
    assert_eq!((now.len(), now[0].value), (1, 6.0));
    assert_eq!(now[0].id, kept[0].id);
    workspace.store.undo("t").unwrap();
    assert_eq!(all(&workspace.store), kept);
    workspace.store.undo("t").unwrap();
    assert_eq!(all(&workspace.store), []);
    workspace.store.redo("t").unwrap();
    assert_eq!(all(&workspace.store), kept);
}

#[test]
fn the_same_again_is_no_step_and_stays_who_typed_it() {
    let workspace = workspace();
    type_figures(&workspace.store, "first", &[cell("2026-10", Some(5.0))]).unwrap();
    let before = steps(&workspace.store);
    let kept = type_figures(&workspace.store, "second", &[cell("2026-10", Some(5.0)), cell("2026-11", None)]).unwrap();
    assert_eq!(kept[0].actor, "first");
    assert_eq!(steps(&workspace.store), before);
}

#[test]
fn a_note_stays_until_another_is_given() {
    let workspace = workspace();
    let noted = |note: Option<&str>, value| Cell { note: note.map(str::to_owned), ..cell("2026-10", Some(value)) };
    let note = |cell: Cell| type_figures(&workspace.store, "t", &[cell]).unwrap()[0].note.clone();
    assert_eq!(note(noted(Some("from the agency"), 5.0)), Some("from the agency".to_owned()));
    assert_eq!(note(noted(None, 6.0)), Some("from the agency".to_owned()));
    assert_eq!(note(noted(Some(""), 6.0)), None);
}

#[test]
fn a_range_has_the_periods_that_lie_in_it() {
    let workspace = workspace();
    let periods = ["2026-10", "2026-10-03", "2026-W40", "2026-Q4", "2026"];
    type_figures(&workspace.store, "t", &periods.map(|period| cell(period, Some(1.0)))).unwrap();
    let october = Period::parse("2026-10").unwrap().0;
    let found = workspace
        .store
        .read(|conn| Ok::<_, StoreError>(typed::between(conn, october.first_day(), october.last_day())?))
        .unwrap();
    assert_eq!(found.iter().map(|figure| figure.period.as_str()).collect::<Vec<_>>(), ["2026-10", "2026-10-03"]);
}
