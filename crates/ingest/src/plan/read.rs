//! Reads a whole file: records, rejections and progress to the sink, a summary at the end.

use std::cell::RefCell;
use std::ops::ControlFlow;
use std::path::Path;

use super::inspect::{Inspected, inspect};
use super::joined::{Joined, rejections};
use super::questions::notice;
use super::row::Verdict;
use crate::bytes::input;
use crate::control::{self, Asked};
use crate::error::IngestError;
use crate::record::{Event, Record, Summary};
use crate::table::{self, Fingerprint, Flow};
use crate::view::{Mapping, Notice, Options, Rejection};

/// Takes what reading gives; `Break` cancels.
pub type Sink<'a> = dyn FnMut(Event<'_>) -> ControlFlow<()> + 'a;

/// Streams the records of the file in its order. The record is reused between calls. Progress is told before the first
/// record too, while a workbook is unpacked or a file hashed.
///
/// # Errors
/// Any [`IngestError`]; `needs_answer` when a required question is open, `cancelled` when the sink breaks.
pub fn read(
    path: &Path,
    kind: Option<&str>,
    mapping: &Mapping,
    options: &Options,
    sink: &mut Sink<'_>,
) -> Result<Summary, IngestError> {
    let of = std::fs::metadata(path).map_or(0, |meta| meta.len());
    let inspected = inspect(path, kind, mapping, options, &Asked { sink: RefCell::new(&mut *sink), of })?;
    if inspected.plan.kind.is_empty() {
        return Err(IngestError::UnknownKind);
    }
    if let Some(question) = inspected.questions.iter().find(|question| question.required) {
        return Err(IngestError::NeedsAnswer { question: question.clone() });
    }
    let needs_date = ["daily", "daily_metric"].contains(&inspected.plan.kind.as_str());
    if needs_date && !inspected.programs.iter().any(|program| program.dated) {
        return Err(IngestError::NoHeader { hint: "date".to_owned() });
    }
    // A table that lacks every column of a part no record can be without gives no record at all.
    let needs = inspected.programs.iter().flat_map(|program| &program.needs);
    if let Some((need, kind)) =
        needs.zip(std::iter::repeat(&inspected.plan.kind)).find(|(need, _)| need.column.is_none())
    {
        return Err(IngestError::NoHeader { hint: need.named(kind) });
    }
    Reading::new(inspected).run(sink)
}

/// Rows between two reports of progress.
const PROGRESS_ROWS: u64 = 4096;

struct Reading {
    inspected: Inspected,
    rows: u64,
    rejected: u64,
    totals: u64,
    left_out: u64,
    formula_errors: u64,
    remarks: Vec<Notice>,
}

impl Reading {
    fn new(inspected: Inspected) -> Reading {
        Reading { inspected, rows: 0, rejected: 0, totals: 0, left_out: 0, formula_errors: 0, remarks: Vec::new() }
    }

    fn run(mut self, sink: &mut Sink<'_>) -> Result<Summary, IngestError> {
        if sink(Event::Start(&self.inspected.plan)).is_break() {
            return Err(IngestError::Cancelled);
        }
        let before = match self.inspected.source.format.is_stream() {
            true => None,
            false => {
                let asked = Asked { sink: RefCell::new(&mut *sink), of: self.inspected.bytes };
                Some(input::fingerprint(&self.inspected.source.path, &mut |_| control::check(&asked))?)
            }
        };
        let print = if self.inspected.programs.len() > 1 { self.side_by_side(sink)? } else { self.rows(sink)? };
        let print = before.or(print).unwrap_or_default();
        if sink(Event::Progress { bytes: print.bytes, of: print.bytes }).is_break() {
            return Err(IngestError::Cancelled);
        }
        let mut notices = std::mem::take(&mut self.inspected.notices);
        for (code, count) in [
            ("totals_left_out", self.totals),
            ("parts_left_out", self.left_out),
            ("formula_errors", self.formula_errors),
        ] {
            if count > 0 {
                notices.push(Notice { count: Some(count), ..notice(code) });
            }
        }
        notices.append(&mut self.remarks);
        Ok(Summary { rows_read: self.rows, rejected: self.rejected, sha256: print.sha256, bytes: print.bytes, notices })
    }

    fn rows(&mut self, sink: &mut Sink<'_>) -> Result<Option<Fingerprint>, IngestError> {
        let header_row = self.inspected.plan.header_row;
        let of = self.inspected.bytes;
        let mut record = Record::default();
        let Some(mut program) = self.inspected.programs.pop() else { return Ok(None) };
        let source = self.inspected.source.clone();
        let print = table::rows(&source, true, &mut |row, bytes| {
            if row.number <= header_row {
                return Ok(Flow::More);
            }
            let answer = match program.read(row, &mut record) {
                Verdict::Taken => {
                    self.rows += 1;
                    sink(Event::Record(&record))
                }
                Verdict::Rejected(rejection) => {
                    self.rows += 1;
                    self.rejected += 1;
                    sink(Event::Rejected(&rejection))
                }
                Verdict::Blank => ControlFlow::Continue(()),
                Verdict::Total => {
                    self.totals += 1;
                    ControlFlow::Continue(())
                }
                Verdict::LeftOut => {
                    self.left_out += 1;
                    ControlFlow::Continue(())
                }
                // A remark below the table opens another one.
                Verdict::Remark => return Ok(Flow::Enough),
            };
            let answer = match answer {
                ControlFlow::Continue(()) if row.number % PROGRESS_ROWS == 0 => sink(Event::Progress { bytes, of }),
                answer => answer,
            };
            if answer.is_break() { Err(IngestError::Cancelled) } else { Ok(Flow::More) }
        })?;
        self.formula_errors = program.formula_errors;
        self.remarks = program.remarks();
        Ok(print)
    }

    /// Small files by nature (BIFF sheets): held until the last table has ended.
    fn side_by_side(&mut self, sink: &mut Sink<'_>) -> Result<Option<Fingerprint>, IngestError> {
        let header_row = self.inspected.plan.header_row;
        let mut programs = std::mem::take(&mut self.inspected.programs);
        let mut joined = Joined::default();
        let mut part = Record::default();
        let mut rejected: Vec<Rejection> = Vec::new();
        let print = table::rows(&self.inspected.source, true, &mut |row, _| {
            if row.number > header_row && !row.is_blank() {
                let verdicts = joined.take(&mut programs, row, &mut part);
                self.left_out += verdicts.iter().filter(|verdict| **verdict == Verdict::LeftOut).count() as u64;
                self.totals += verdicts.iter().filter(|verdict| **verdict == Verdict::Total).count() as u64;
                rejected.extend(rejections(verdicts));
            }
            Ok(Flow::More)
        })?;
        self.rejected = rejected.len() as u64;
        let records = joined.into_records();
        self.rows = records.len() as u64 + self.rejected;
        for record in &records {
            if sink(Event::Record(record)).is_break() {
                return Err(IngestError::Cancelled);
            }
        }
        for rejection in &rejected {
            if sink(Event::Rejected(rejection)).is_break() {
                return Err(IngestError::Cancelled);
            }
        }
        Ok(print)
    }
}
