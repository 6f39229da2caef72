//! Tables that stand side by side, each with dates of its own, become one series.

use std::collections::HashMap;

use sandtable_base::Moment;

use super::program::{Program, Target};
use super::row::Verdict;
use crate::record::Record;
use crate::shape::field::DateField;
use crate::table::{Cell, Row};
use crate::view::Rejection;

/// One program for each table. A table begins at each repetition of the header that holds the dates.
pub(crate) fn split(program: &Program, folded: &[String]) -> Vec<Program> {
    let date = program.ops.iter().find(|op| matches!(op.target, Target::Date { field: DateField::Date, .. }));
    let Some(date) = date.cloned() else { return vec![program.clone()] };
    let Some(name) = folded.get(date.column) else { return vec![program.clone()] };
    let starts: Vec<usize> = (0..folded.len()).filter(|&column| folded[column] == *name).collect();
    let mut programs = Vec::new();
    for (at, &start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(folded.len());
        let mut part = program.clone();
        part.ops.retain(|op| op.column != date.column && (start..end).contains(&op.column));
        let mut own = date.clone();
        own.column = start;
        part.ops.insert(0, own);
        part.keep = program.keep.clone().filter(|(column, _)| (start..end).contains(column));
        programs.push(part);
    }
    programs
}

/// The records of all tables, joined by their date, in the order the dates first appear.
#[derive(Debug, Default)]
pub(crate) struct Joined {
    records: Vec<Record>,
    places: HashMap<Moment, usize>,
}

impl Joined {
    /// Takes the parts of a row; what cannot be read is given back.
    pub(crate) fn take(&mut self, programs: &mut [Program], row: &Row, part: &mut Record) -> Vec<Verdict> {
        let mut others = Vec::new();
        for program in programs {
            let dated = program.ops.first().is_some_and(|op| row.cell(op.column) != Cell::Empty);
            if !dated {
                // Its table has ended; the one beside it is longer.
                continue;
            }
            match program.read(row, part) {
                Verdict::Taken => self.merge(part),
                other => others.push(other),
            }
        }
        others
    }

    fn merge(&mut self, part: &Record) {
        let Some(date) = part.date else { return };
        match self.places.get(&date) {
            None => {
                self.places.insert(date, self.records.len());
                self.records.push(part.clone());
            }
            Some(&place) => {
                let record = &mut self.records[place];
                for (metric, value) in part.figures.present() {
                    record.figures.set(metric, Some(value));
                }
                record.extra.extend(part.extra.iter().copied());
            }
        }
    }

    pub(crate) fn into_records(self) -> Vec<Record> {
        self.records
    }
}

/// Rejections among the verdicts; the others are no loss.
pub(crate) fn rejections(verdicts: Vec<Verdict>) -> impl Iterator<Item = Rejection> {
    verdicts.into_iter().filter_map(|verdict| match verdict {
        Verdict::Rejected(rejection) => Some(rejection),
        _ => None,
    })
}
