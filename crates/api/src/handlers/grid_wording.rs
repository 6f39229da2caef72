//! Cells of a table as they go into a file: choices in the words of the page, moments by the clock of the workspace.

use std::collections::HashMap;

use chrono::{NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use sandtable_base::{Locale, Moment, Precision};
use sandtable_i18n::grid_choice_name;
use sandtable_report::model::Cell;

use super::grid::{typed, written};
use crate::query::grid::Column;
use crate::requests::{GridCell, GridType};

/// Whoever gives headings wants words; without them a file is for a program, and codes stay codes.
pub(super) struct Wording<'a> {
    source: &'a str,
    columns: &'a [&'a Column],
    /// In whose language.
    locale: Option<Locale>,
    zone: Tz,
    /// By column: a table has few choices and many rows.
    known: Vec<HashMap<String, String>>,
}

impl<'a> Wording<'a> {
    pub(super) fn new(source: &'a str, columns: &'a [&'a Column], locale: Option<Locale>, zone: Tz) -> Wording<'a> {
        Wording { source, columns, locale, zone, known: vec![HashMap::new(); columns.len()] }
    }

    /// As text.
    pub(super) fn written(&mut self, cells: Vec<GridCell>) -> Vec<String> {
        let worded = self.locale.is_some();
        let mut texts = Vec::with_capacity(cells.len());
        for (at, cell) in cells.into_iter().enumerate() {
            let text = written(cell);
            texts.push(match self.type_of(at) {
                Some(GridType::Select) => self.choice(at, text),
                Some(GridType::Moment) if worded => match self.moment(&text) {
                    Some((when, true)) => when.format("%Y-%m-%d %H:%M:%S").to_string(),
                    _ => text,
                },
                _ => text,
            });
        }
        texts
    }

    /// As a sheet has it, where a moment is one for everybody.
    pub(super) fn typed(&mut self, cells: Vec<GridCell>) -> Vec<Cell> {
        let mut row = Vec::with_capacity(cells.len());
        for (at, cell) in cells.into_iter().enumerate() {
            row.push(match (self.type_of(at), cell) {
                (Some(GridType::Select), GridCell::Text(text)) => Cell::Text(self.choice(at, text)),
                (Some(GridType::Moment), GridCell::Text(text)) => match self.moment(&text) {
                    Some((when, true)) => Cell::Moment(when),
                    Some((when, false)) => Cell::Date(when.date()),
                    None => Cell::Text(text),
                },
                (_, cell) => typed(cell),
            });
        }
        row
    }

    fn type_of(&self, at: usize) -> Option<GridType> {
        self.columns.get(at).map(|column| column.cell)
    }

    fn choice(&mut self, at: usize, value: String) -> String {
        let (Some(locale), Some(column), Some(known)) = (self.locale, self.columns.get(at), self.known.get_mut(at))
        else {
            return value;
        };
        if let Some(words) = known.get(&value) {
            return words.clone();
        }
        let words = grid_choice_name(locale, self.source, &column.name, &value);
        known.insert(value, words.clone());
        words
    }

    /// By the clock of the workspace, and whether more than the day is known; `None` for a month, which is no day.
    fn moment(&self, text: &str) -> Option<(NaiveDateTime, bool)> {
        let moment = Moment::parse(text)?;
        match moment.precision() {
            Precision::Utc => Some((self.zone.from_utc_datetime(&moment.written()).naive_local(), true)),
            Precision::Local => Some((moment.written(), true)),
            Precision::Day => Some((moment.written(), false)),
            Precision::Month => None,
        }
    }
}
