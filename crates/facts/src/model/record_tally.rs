//! What the records of a kind add up to in a day: one or more rows of `entry_day`.

use sandtable_base::record_kind::Of;
use sandtable_base::{RECORD_KINDS, RecordKind};

use super::record_row::RecordRow;

/// How many records there are, beside the metrics of the kind: what coverage is read from.
pub const RECORDS: &str = "records";

/// Metrics that are amounts: a roll-up keeps each currency by itself.
pub const MONEY: [&str; 2] = ["spend", "revenue"];

/// What a day's roll-up counts of a kind, in order: records, then the metrics of the kind.
pub fn sums(kind: &RecordKind) -> impl Iterator<Item = (&'static str, Of)> + use<> {
    std::iter::once((RECORDS, Of::Rows)).chain(kind.sums.iter().map(|sum| (sum.metric, sum.of)))
}

/// The most sums a kind has.
const WIDTH: usize = {
    let (mut widest, mut at) = (0, 0);
    while at < RECORD_KINDS.len() {
        if RECORD_KINDS[at].sums.len() > widest {
            widest = RECORD_KINDS[at].sums.len();
        }
        at += 1;
    }
    widest + 1
};

/// Total and count for each of [`sums`], of one day, account and currency.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RecordTally(pub [(f64, f64); WIDTH]);

/// Where a kind's figures for its sums are.
#[derive(Debug, Clone, Default)]
pub struct Places(Vec<Place>);

#[derive(Debug, Clone, Copy)]
enum Place {
    One,
    /// Counted from the table when the import ends: which values were there before, no row knows.
    Later,
    Figure(usize),
    FigureOrOne(usize),
}

impl Places {
    pub fn of(kind: &RecordKind) -> Places {
        let place = |of: Of| match of {
            Of::Rows => Place::One,
            Of::Distinct(_) => Place::Later,
            Of::Sum(column) => kind.figure(column).map_or(Place::Later, Place::Figure),
            Of::SumOrOne(column) => kind.figure(column).map_or(Place::One, Place::FigureOrOne),
        };
        Places(sums(kind).map(|(_, of)| place(of)).collect())
    }
}

impl RecordTally {
    /// Counts one record in.
    pub fn add(&mut self, places: &Places, row: &RecordRow<'_>) {
        for (cell, place) in self.0.iter_mut().zip(&places.0) {
            let value = match *place {
                Place::One => Some(1.0),
                Place::Later => None,
                Place::Figure(at) => row.figure(at),
                Place::FigureOrOne(at) => Some(row.figure(at).unwrap_or(1.0)),
            };
            if let Some(value) = value {
                cell.0 += value;
                cell.1 += 1.0;
            }
        }
    }
}
