//! What a row of a record kind has beside dates: words, the currency of its amounts, the columns kept as they are, and
//! what it cannot be without.

use super::program::{Form, Part, Program};
use super::row::Fault;
use crate::cell::reason::Reason;
use crate::cell::{currency, id, number, text};
use crate::record::Record;
use crate::table::Cell;

/// What the sign of an amount can mean.
pub(crate) type Sign = Option<&'static [&'static str]>;

/// Remembers the sign of an amount. Two amounts of a row in different currencies cannot be told apart in it.
///
/// # Errors
/// `mixed_currency`.
pub(crate) fn note_sign(sign: &mut Sign, cell: Cell<'_>) -> Result<(), Reason> {
    let Cell::Text(bytes) = cell else { return Ok(()) };
    if number::digits(bytes).is_some() {
        return Ok(());
    }
    let Some(found) = std::str::from_utf8(bytes).ok().and_then(|cell| currency::candidates(text::trim(cell))) else {
        return Ok(());
    };
    match sign {
        Some(before) if *before != found && !before.iter().any(|code| found.contains(code)) => {
            Err(Reason::MixedCurrency)
        }
        Some(before) if before.len() <= found.len() => Ok(()),
        _ => {
            *sign = Some(found);
            Ok(())
        }
    }
}

/// # Errors
/// As [`Form`] says: `id_damaged`, `cell_overflow`, `bad_encoding`.
pub(crate) fn take_word(cell: Cell<'_>, form: Form, word: &mut String) -> Result<(), Reason> {
    let written = match (cell, form) {
        (Cell::Fault(_), Form::Id) => return Err(Reason::IdDamaged),
        // An error text of a formula is no value.
        (Cell::Empty | Cell::Fault(_), _) => return Ok(()),
        (Cell::Text(bytes), _) => text::trim(std::str::from_utf8(bytes).map_err(|_| Reason::BadEncoding)?),
        (Cell::Number(value), Form::Id) => return id::from_number(value, word),
        (other, _) => {
            word.push_str(&other.to_text());
            return Ok(());
        }
    };
    if text::is_overflow(written) {
        return Err(Reason::CellOverflow);
    }
    if form != Form::Id && text::is_formula_error(written) {
        return Ok(());
    }
    match form {
        Form::Written => word.push_str(written),
        Form::Plain if text::is_missing(written) => {}
        Form::Plain => word.push_str(written),
        Form::Currency if text::is_missing(written) => {}
        Form::Currency => word.push_str(currency::code(written).unwrap_or(written)),
        Form::Id => {
            let bare = id::bare(written);
            match id::check(bare) {
                Err(Reason::MissingId) => {}
                checked => {
                    checked?;
                    word.push_str(bare);
                }
            }
        }
    }
    Ok(())
}

/// # Errors
/// `bad_encoding`.
pub(crate) fn take_other(cell: Cell<'_>, index: u16, record: &mut Record) -> Result<(), Reason> {
    match cell {
        Cell::Empty | Cell::Fault(_) => {}
        Cell::Text(bytes) => {
            let written = text::trim(std::str::from_utf8(bytes).map_err(|_| Reason::BadEncoding)?);
            if !written.is_empty() {
                record.others.push(index, written);
            }
        }
        other => record.others.push(index, &other.to_text()),
    }
    Ok(())
}

impl Program {
    /// The currency of the row's amounts: the one its cell names, else the file's, unless the sign of an amount says
    /// another. Amounts are never taken for a currency that their sign cannot mean.
    pub(crate) fn name_currency(&self, sign: Sign, record: &mut Record) -> Result<(), Fault> {
        let word = self.kind.and_then(|kind| kind.word("currency")).and_then(|at| record.words.get(at));
        if let Some(word) = word.filter(|word| !word.is_empty()) {
            record.currency.clone_from(word);
        }
        if !record.currency.is_empty() {
            let stated = currency::code(&record.currency).unwrap_or(&record.currency);
            if sign.is_some_and(|codes| !codes.iter().any(|code| code.eq_ignore_ascii_case(stated))) {
                return Err((None, Reason::MixedCurrency));
            }
        } else {
            match sign {
                None => record.currency.push_str(&self.currency),
                Some(codes) if codes.contains(&self.currency.as_str()) => record.currency.push_str(&self.currency),
                Some([only]) => record.currency.push_str(only),
                Some(_) => return Err((None, Reason::MixedCurrency)),
            }
        }
        if let Some(at) = self.kind.and_then(|kind| kind.word("currency"))
            && let Some(word) = record.words.get_mut(at)
        {
            word.clone_from(&record.currency);
        }
        Ok(())
    }

    pub(crate) fn meet_needs(&self, record: &Record) -> Result<(), Fault> {
        for need in &self.needs {
            let there = need.parts.iter().any(|part| match *part {
                Part::At => record.at.is_some(),
                Part::Word(index) => record.words.get(index).is_some_and(|word| !word.is_empty()),
                Part::Number(index) => record.numbers.get(index).is_some_and(Option::is_some),
            });
            if there {
                continue;
            }
            let reason = match need.parts.first() {
                Some(Part::At) => Reason::MissingDate,
                Some(Part::Word(_)) => Reason::MissingId,
                _ => Reason::MissingValue,
            };
            return Err((need.column, reason));
        }
        Ok(())
    }
}
