//! One cell with its type.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, FormatAlign, Worksheet, XlsxError};

use crate::limits::SHEET_CELL;
use crate::model::{Align, Cell, Column, Format};
use crate::text::{clean, cut};

/// How the cells of one column look; made once, for a sheet asks for it with every cell.
pub(super) struct ColumnLook {
    plain: Look,
    /// The same for text that begins like a formula.
    quoted: Look,
    date: Look,
    moment: Look,
}

impl ColumnLook {
    /// `whole`: the column's figures are all whole numbers.
    pub(super) fn new(column: &Column, whole: bool) -> ColumnLook {
        let align = match column.align() {
            Align::Left => FormatAlign::Left,
            Align::Centre => FormatAlign::Center,
            Align::Right => FormatAlign::Right,
        };
        let plain = Look::new().set_align(align).set_num_format(number_format(&column.format, whole));
        ColumnLook {
            quoted: plain.clone().set_quote_prefix(),
            date: Look::new().set_align(align).set_num_format("yyyy-mm-dd"),
            moment: Look::new().set_align(align).set_num_format("yyyy-mm-dd hh:mm"),
            plain,
        }
    }

    /// Where it is not known beforehand whether figures are whole: each is written as it is.
    pub(super) fn unmeasured(column: &Column) -> ColumnLook {
        let mut look = ColumnLook::new(column, true);
        if column.format == Format::Number {
            look.plain = look.plain.set_num_format("General");
            look.quoted = look.plain.clone().set_quote_prefix();
        }
        look
    }

    pub(super) fn of_text() -> ColumnLook {
        ColumnLook::new(&Column::new("", Format::Text), false)
    }
}

/// A number format in the notation of spreadsheets.
pub(super) fn number_format(format: &Format, whole: bool) -> String {
    match format {
        Format::Text | Format::Date => "General".to_owned(),
        Format::Number if whole => "#,##0".to_owned(),
        Format::Number => "#,##0.00".to_owned(),
        Format::Percent => "0.00%".to_owned(),
        Format::Share => "0.0%".to_owned(),
        Format::Change => "+0.0%;-0.0%;0.0%".to_owned(),
        Format::Points { word } => {
            let word: String = word.chars().filter(|letter| letter.is_alphabetic()).collect();
            format!("+0.00\" {word}\";-0.00\" {word}\";0.00\" {word}\"")
        }
        Format::Money { currency } => match currency.as_deref().filter(|code| is_code(code)) {
            Some(code) => format!("[${code}] #,##0.00"),
            None => "#,##0.00".to_owned(),
        },
    }
}

/// Only letters go into a number format, where other characters have a meaning.
fn is_code(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Writes the cell; whether its text was longer than a cell holds and had to be cut.
pub(super) fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    look: &ColumnLook,
) -> Result<bool, XlsxError> {
    match cell {
        Cell::Number(value) if value.is_finite() => {
            sheet.write_number_with_format(row, column, *value, &look.plain)?;
        }
        Cell::Figure(value, own) if value.is_finite() => {
            let look = look.plain.clone().set_num_format(number_format(own, value.fract() == 0.0));
            sheet.write_number_with_format(row, column, *value, &look)?;
        }
        Cell::Missing | Cell::Number(_) | Cell::Figure(..) => {}
        Cell::Date(date) => match serial(*date) {
            Some(serial) => {
                sheet.write_datetime_with_format(row, column, &serial, &look.date)?;
            }
            None => return text(sheet, (row, column), &date.to_string(), look),
        },
        Cell::Moment(at) => match serial(at.date()).and_then(|day| timed(day, *at)) {
            Some(serial) => {
                sheet.write_datetime_with_format(row, column, &serial, &look.moment)?;
            }
            None => return text(sheet, (row, column), &at.to_string(), look),
        },
        Cell::Text(words) => return text(sheet, (row, column), words, look),
        Cell::Lines(lines) => {
            let joined: Vec<_> = lines.iter().map(|line| clean(line)).collect();
            let joined = joined.join("\n");
            let (shown, was_cut) = cut(&joined, SHEET_CELL);
            // Quoted always: any of the lines may begin like a formula.
            let look = look.quoted.clone().set_text_wrap().set_align(FormatAlign::Top);
            sheet.write_string_with_format(row, column, shown.as_ref(), &look)?;
            return Ok(was_cut);
        }
    }
    Ok(false)
}

pub(super) fn text(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    look: &ColumnLook,
) -> Result<bool, XlsxError> {
    let cleaned = clean(words);
    let (shown, was_cut) = cut(&cleaned, SHEET_CELL);
    let risky = shown.starts_with(['=', '+', '-', '@']);
    let look = if risky { &look.quoted } else { &look.plain };
    sheet.write_string_with_format(row, column, shown.as_ref(), look)?;
    Ok(was_cut)
}

/// Spreadsheets count days from 1900; an earlier one stays text.
fn serial(date: NaiveDate) -> Option<ExcelDateTime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?, month, day).ok()
}

fn timed(day: ExcelDateTime, at: NaiveDateTime) -> Option<ExcelDateTime> {
    let (hour, minute) = (u16::try_from(at.hour()).ok()?, u8::try_from(at.minute()).ok()?);
    day.and_hms(hour, minute, f64::from(at.second())).ok()
}
