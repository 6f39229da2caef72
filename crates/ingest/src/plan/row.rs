//! One row of a table to one record, or to the reason why not.

use chrono::Datelike;
use sandtable_base::{Metric, Moment, Precision};

use super::program::{Program, Target};
use super::row_record::{note_sign, take_other, take_word};
use crate::cell::date::{DayParts, Parts, iso, of, parts};
use crate::cell::figure::{Unit, figure};
use crate::cell::number::Style;
use crate::cell::reason::Reason;
use crate::cell::resolve::{DateRule, serial};
use crate::cell::{id, text};
use crate::limits::YEARS;
use crate::record::Record;
use crate::shape::field::{DateField, TextField};
use crate::shape::synonyms;
use crate::table::{Cell, Row};
use crate::view::Rejection;

/// What a row is.
#[derive(Debug, PartialEq)]
pub(crate) enum Verdict {
    /// The record holds it.
    Taken,
    Blank,
    Total,
    /// A remark; below the table it ends it.
    Remark,
    /// A row the shape leaves out (a part of the whole that another row gives).
    LeftOut,
    Rejected(Rejection),
}

pub(crate) type Fault = (Option<usize>, Reason);

impl Program {
    pub(crate) fn read(&mut self, row: &Row, record: &mut Record) -> Verdict {
        if row.is_blank() {
            return Verdict::Blank;
        }
        if let Some(reason) = row.fault {
            return self.reject(row, (None, reason));
        }
        if self.is_remark(row) {
            return Verdict::Remark;
        }
        // Where rows have dates a total has none, and only rows without a date are looked at.
        if !self.dated && self.is_total(row) {
            return Verdict::Total;
        }
        if self.is_left_out(row) {
            return Verdict::LeftOut;
        }
        record.clear(row.number);
        if let Some(kind) = self.kind {
            record.fit(kind);
        }
        match self.fill(row, record) {
            Ok(()) => {
                // Sheets leave empty cells at the end away; lines of text, which have a width, do not.
                if self.width < usize::MAX && row.len() < self.named_width() {
                    self.short.at(row.number, None, None);
                }
                Verdict::Taken
            }
            // No date where rows have one: the word alone proves a total. A broken date: only where it stands first.
            Err((_, Reason::MissingDate)) if has_total(row) => Verdict::Total,
            Err((Some(date), Reason::BadDate)) if is_total_word(row.cell(date)) || self.is_total(row) => Verdict::Total,
            Err(fault) => self.reject(row, fault),
        }
    }

    /// Cells up to the last that has a name.
    fn named_width(&self) -> usize {
        self.header.iter().rposition(|name| !name.trim().is_empty()).map_or(0, |last| last + 1)
    }

    fn reject(&self, row: &Row, (column, reason): Fault) -> Verdict {
        let shown = |column: usize| text::shown(&row.text(column));
        Verdict::Rejected(Rejection {
            row: row.number,
            column: column.and_then(|column| self.header.get(column).cloned()),
            value: column.map(shown).filter(|value| !value.is_empty()),
            reason: reason.code().to_owned(),
        })
    }

    fn is_remark(&self, row: &Row) -> bool {
        let Some(remark) = self.shape.and_then(|shape| shape.remark.as_deref()) else { return false };
        matches!(row.cell(0), Cell::Text(cell) if cell.starts_with(remark.as_bytes()))
    }

    fn is_total(&self, row: &Row) -> bool {
        let filled = |column: &usize| row.cell(*column) != Cell::Empty;
        if self.shape.is_some_and(|shape| shape.total_anywhere) {
            return has_total(row);
        }
        (0..row.len()).find(filled).is_some_and(|column| is_total_word(row.cell(column)))
    }

    fn is_left_out(&self, row: &Row) -> bool {
        if self.shape.is_some_and(|shape| shape.only_with_id)
            && let Some(column) = self.id_column
        {
            return row.text(column).trim().is_empty();
        }
        let Some((column, values)) = &self.keep else { return false };
        let cell = text::folded(&row.text(*column));
        !values.contains(&cell)
    }

    fn fill(&mut self, row: &Row, record: &mut Record) -> Result<(), Fault> {
        if row.len() > self.width
            && let Some(beyond) = (self.width..row.len()).find(|column| row.cell(*column) != Cell::Empty)
        {
            return Err((Some(beyond), Reason::Ragged));
        }
        let mut sign = None;
        for op in &mut self.ops {
            let cell = row.cell(op.column);
            self.formula_errors += u64::from(matches!(cell, Cell::Fault(_)));
            let at = |reason| (Some(op.column), reason);
            match &mut op.target {
                Target::Figure { metric, unit, negative, money } => {
                    let value = bounded(cell, *unit, self.style, *negative).map_err(at)?;
                    record.figures.set(*metric, value);
                    if value.is_some_and(|value| value > 1.0) && is_share(*metric) {
                        self.above_whole.at(row.number, Some(op.column), value);
                    }
                    if *money {
                        note_sign(&mut sign, cell).map_err(at)?;
                    }
                }
                Target::Text { field, longest } => take_text(cell, *field, *longest, record).map_err(at)?,
                Target::Date { field, rule } => {
                    let moment = moment(cell, rule, self.epoch_1904).map_err(at)?;
                    match field {
                        DateField::Published => record.published = moment,
                        DateField::Taken => record.taken = moment,
                        DateField::Date => record.date = moment.map(to_day),
                        DateField::At => record.at = moment,
                    }
                }
                Target::Id => take_id(cell, &mut record.id).map_err(at)?,
                Target::Extra { index, unit } => {
                    if let Some(value) = figure(cell, *unit, self.style).map_err(at)? {
                        record.extra.push((*index, value));
                    }
                }
                Target::Value { unit } => record.value = figure(cell, *unit, self.style).map_err(at)?,
                Target::Word { index, form } => {
                    if let Some(word) = record.words.get_mut(*index) {
                        take_word(cell, *form, word).map_err(at)?;
                    }
                }
                Target::Number { index, unit, negative, money } => {
                    let value = bounded(cell, *unit, self.style, *negative).map_err(at)?;
                    if let Some(number) = record.numbers.get_mut(*index) {
                        *number = value;
                    }
                    if *money {
                        note_sign(&mut sign, cell).map_err(at)?;
                    }
                }
                Target::Other { index } => take_other(cell, *index, record).map_err(at)?,
            }
        }
        self.name_currency(sign, record)?;
        self.complete(row, record)
    }

    /// What the row needs beside its own cells, and what it cannot be without.
    fn complete(&self, row: &Row, record: &mut Record) -> Result<(), Fault> {
        if self.date_required && record.published.is_none() && record.taken.is_none() && record.date.is_none() {
            let column = self.ops.first().filter(|op| matches!(op.target, Target::Date { .. })).map(|op| op.column);
            return Err((column, Reason::MissingDate));
        }
        if let Some(shape) = self.shape
            && !self.has_id
            && let Some(column) = self.url_column.filter(|_| !shape.id_after.is_empty())
        {
            match shape.id_after.iter().find_map(|mark| id::after(&record.url, mark)) {
                Some(found) => record.id.push_str(found),
                None if shape.id_optional => {}
                None => return Err((Some(column), Reason::MissingId)),
            }
        }
        if self.channel_required && record.channel.is_empty() {
            let named = |op: &&super::program::Op| matches!(op.target, Target::Text { field: TextField::Channel, .. });
            return Err((self.ops.iter().find(named).map(|op| op.column), Reason::MissingId));
        }
        self.meet_needs(record)?;
        if record.metric.is_empty() {
            record.metric.push_str(&self.metric);
        }
        if let Some(metric) = self.metric_figure {
            record.figures.set(metric, record.value);
        }
        debug_assert_eq!(record.row, row.number);
        Ok(())
    }
}

/// Whether it is a part of a whole, which cannot be more than it.
fn is_share(metric: Metric) -> bool {
    matches!(metric, Metric::Completion | Metric::Completion5s | Metric::Bounce2s | Metric::Ctr | Metric::CoverCtr)
}

fn has_total(row: &Row) -> bool {
    (0..row.len()).any(|column| is_total_word(row.cell(column)))
}

fn is_total_word(cell: Cell<'_>) -> bool {
    let Cell::Text(bytes) = cell else { return false };
    // Full-width letters fold to shorter ones; thrice the length is on the safe side.
    if bytes.len() > 3 * synonyms::longest_total() {
        return false;
    }
    std::str::from_utf8(bytes).is_ok_and(|cell| synonyms::is_total(&text::folded(cell)))
}

/// Days of a series have no clock: Meta writes `2026-03-01T00:00:00`.
fn to_day(moment: Moment) -> Moment {
    match moment.precision() {
        Precision::Local | Precision::Utc => Moment::day(moment.written().date()),
        Precision::Month | Precision::Day => moment,
    }
}

fn moment(cell: Cell<'_>, rule: &mut DateRule, epoch_1904: bool) -> Result<Option<Moment>, Reason> {
    if let Cell::Text(bytes) = cell
        && let Some((date, clock)) = iso(bytes)
        && YEARS.contains(&date.year())
    {
        return Ok(Some(clock.map_or(Moment::day(date), |clock| Moment::local(date.and_time(clock)))));
    }
    match date_parts(cell, epoch_1904)? {
        Some(parts) => rule.moment(&parts).map(Some),
        None => Ok(None),
    }
}

/// A date cell taken apart.
///
/// # Errors
/// `bad_date`, `bad_encoding`, `cell_overflow`.
pub(crate) fn date_parts(cell: Cell<'_>, epoch_1904: bool) -> Result<Option<Parts>, Reason> {
    let parts = match cell {
        Cell::Empty => return Ok(None),
        Cell::Text(bytes) => {
            let written = text::trim(std::str::from_utf8(bytes).map_err(|_| Reason::BadEncoding)?);
            if text::is_missing(written) {
                return Ok(None);
            }
            if text::is_overflow(written) {
                return Err(Reason::CellOverflow);
            }
            parts(written)
        }
        // 20260329 is a date as a number; other large numbers are days since 1900.
        Cell::Number(value) if value.fract() == 0.0 && (1e7..1e8).contains(&value) => parts(&format!("{value:.0}")),
        Cell::Number(value) => match serial(value, epoch_1904) {
            Some(at) => day_or_moment(at, value),
            None => parts(&format!("{value}")),
        },
        Cell::Moment { at, serial } => at.and_then(|at| day_or_moment(at, serial)),
        Cell::Flag(_) | Cell::Fault(_) => None,
    };
    parts.map(Some).ok_or(Reason::BadDate)
}

/// A whole number of days has no clock.
fn day_or_moment(at: chrono::NaiveDateTime, serial: f64) -> Option<Parts> {
    let whole = of(at, false)?;
    match (serial.fract() == 0.0, whole.day) {
        (true, day @ DayParts::Fixed { .. }) => Some(Parts { day, time: None, ..whole }),
        _ => Some(whole),
    }
}

fn take_id(cell: Cell<'_>, out: &mut String) -> Result<(), Reason> {
    match cell {
        Cell::Empty => Err(Reason::MissingId),
        Cell::Text(bytes) => {
            let written = id::bare(std::str::from_utf8(bytes).map_err(|_| Reason::BadEncoding)?);
            id::check(written)?;
            out.push_str(written);
            Ok(())
        }
        Cell::Number(value) => id::from_number(value, out),
        Cell::Moment { .. } | Cell::Flag(_) | Cell::Fault(_) => Err(Reason::IdDamaged),
    }
}

/// A figure that is not below nothing where it cannot be.
fn bounded(cell: Cell<'_>, unit: Unit, style: Style, negative: bool) -> Result<Option<f64>, Reason> {
    match figure(cell, unit, style)? {
        Some(value) if value < 0.0 && !negative => Err(Reason::Negative),
        value => Ok(value),
    }
}

fn take_text(cell: Cell<'_>, field: TextField, longest: bool, record: &mut Record) -> Result<(), Reason> {
    let number;
    let written = match cell {
        Cell::Empty | Cell::Fault(_) => return Ok(()),
        Cell::Text(bytes) => std::str::from_utf8(bytes).map_err(|_| Reason::BadEncoding)?,
        other => {
            number = other.to_text();
            &number
        }
    };
    // Titles and names are kept to the letter; what is compared and filtered by is not.
    let (target, verbatim) = match field {
        TextField::Title => (&mut record.title, true),
        TextField::Name => (&mut record.name, true),
        TextField::Campaign => (&mut record.campaign, true),
        TextField::AdSet => (&mut record.ad_set, true),
        TextField::Metric => (&mut record.metric, true),
        TextField::Channel => (&mut record.channel, true),
        TextField::Url => (&mut record.url, false),
        TextField::Account => (&mut record.account, false),
        TextField::AccountName => (&mut record.account_name, false),
        TextField::PostType => (&mut record.post_type, false),
        TextField::Currency => (&mut record.currency, false),
    };
    let trimmed = text::trim(written);
    if trimmed.is_empty() || (!verbatim && text::is_missing(trimmed)) {
        return Ok(());
    }
    let written = if verbatim { written } else { trimmed };
    if longest && target.chars().count() >= written.chars().count() {
        return Ok(());
    }
    target.clear();
    target.push_str(written);
    Ok(())
}
