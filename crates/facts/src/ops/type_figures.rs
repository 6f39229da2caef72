//! Keeps figures that a person typed, or takes them away.

use sandtable_base::Period;
use sandtable_base::clock::utc_text;
use sandtable_base::id::new_id;
use sandtable_store::{Op, Store, StoreError, Undo};

use crate::table::typed::{self, Place, TypedFigure};

pub static TYPE_FIGURES: Op = Op { name: "facts.type_figures", tables: &["typed_figure"], undo: Undo::Changeset };

/// A cell as it was typed, checked by the caller.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub metric: String,
    pub scope: String,
    pub scope_id: String,
    /// By its one name.
    pub period: String,
    pub days: Period,
    /// `None` takes the figure away.
    pub value: Option<f64>,
    pub currency: Option<String>,
    /// `None`: the note that is there stays.
    pub note: Option<String>,
}

/// One step for all cells; the figures as they are kept, in the order of the cells. A cell that says what is kept already
/// changes nothing: it stays who typed it, and when.
pub fn type_figures(store: &Store, actor: &str, cells: &[Cell]) -> Result<Vec<TypedFigure>, StoreError> {
    store.transact(&TYPE_FIGURES, actor, |tx| {
        tx.describe("count", cells.len().to_string());
        if let Some(first) = cells.first() {
            tx.describe("metric", first.metric.as_str());
            tx.describe("period", first.period.as_str());
        }
        let mut kept = Vec::new();
        for cell in cells {
            let place =
                Place { metric: &cell.metric, scope: &cell.scope, scope_id: &cell.scope_id, period: &cell.period };
            let known = typed::get(tx, place)?;
            let Some(value) = cell.value else {
                if let Some(known) = known {
                    typed::remove(tx, &known.id)?;
                }
                continue;
            };
            let note = match &cell.note {
                Some(note) => Some(note.clone()).filter(|note| !note.is_empty()),
                None => known.as_ref().and_then(|known| known.note.clone()),
            };
            let says_so =
                |known: &TypedFigure| known.value == value && known.currency == cell.currency && known.note == note;
            let id = match known {
                Some(known) if says_so(&known) => {
                    kept.push(known);
                    continue;
                }
                Some(known) => known.id,
                None => new_id(tx.now()),
            };
            let figure = TypedFigure {
                id,
                metric: cell.metric.clone(),
                scope: cell.scope.clone(),
                scope_id: cell.scope_id.clone(),
                period: cell.period.clone(),
                first_day: cell.days.first_day(),
                last_day: cell.days.last_day(),
                value,
                currency: cell.currency.clone(),
                note,
                typed_at: utc_text(tx.now()),
                actor: actor.to_owned(),
            };
            typed::put(tx, &figure)?;
            kept.push(figure);
        }
        Ok(kept)
    })
}
