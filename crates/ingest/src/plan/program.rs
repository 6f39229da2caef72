//! The compiled plan: one operation a column that is read, nothing looked up by name while rows go by.

use sandtable_base::{Metric, RecordKind};

use super::questions::notice;
use crate::cell::figure::Unit;
use crate::cell::number::Style;
use crate::cell::resolve::DateRule;
use crate::shape::Shape;
use crate::shape::field::{DateField, Field, TextField};
use crate::shape::matching::Assigned;
use crate::view::Notice;

#[derive(Debug, Clone)]
pub(crate) struct Program {
    /// Dates, then the id, then the rest in the order of columns.
    pub(crate) ops: Vec<Op>,
    /// Headers by column, for reports.
    pub(crate) header: Vec<String>,
    pub(crate) style: Style,
    pub(crate) epoch_1904: bool,
    /// Cells beyond are an error of the row unless empty.
    pub(crate) width: usize,
    /// A row without its date is refused.
    pub(crate) date_required: bool,
    /// Some column holds dates.
    pub(crate) dated: bool,
    pub(crate) has_id: bool,
    /// Of the word `id` of a record kind.
    pub(crate) id_column: Option<usize>,
    pub(crate) channel_required: bool,
    pub(crate) shape: Option<&'static Shape>,
    /// Column and folded values of rows that are kept.
    pub(crate) keep: Option<(usize, Vec<String>)>,
    /// Currency of rows that name none.
    pub(crate) currency: String,
    /// The metric a banner names, and its figure in the dictionary.
    pub(crate) metric: String,
    pub(crate) metric_figure: Option<Metric>,
    /// The link, for ids that are in it.
    pub(crate) url_column: Option<usize>,
    /// Where records are of a kind with columns of its own.
    pub(crate) kind: Option<&'static RecordKind>,
    /// What a record of the kind cannot be without: one part of each.
    pub(crate) needs: Vec<Need>,
    /// Cells so far whose formula could not be computed.
    pub(crate) formula_errors: u64,
    /// Rows so far with fewer cells than the header, and the first of them.
    pub(crate) short: Seen,
    /// Shares of a whole so far that are more than it, and where the first is.
    pub(crate) above_whole: Seen,
}

/// How often something was seen, and where first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    pub(crate) count: u64,
    pub(crate) row: u64,
    pub(crate) column: Option<usize>,
    pub(crate) value: Option<f64>,
}

impl Seen {
    pub(crate) fn at(&mut self, row: u64, column: Option<usize>, value: Option<f64>) {
        if self.count == 0 {
            *self = Seen { count: 0, row, column, value };
        }
        self.count += 1;
    }
}

/// Parts of a record of which one has to be there, and the column to blame.
#[derive(Debug, Clone)]
pub(crate) struct Need {
    pub(crate) parts: Vec<Part>,
    pub(crate) column: Option<usize>,
}

impl Program {
    /// What was taken as it stands and yet looks wrong.
    pub(crate) fn remarks(&self) -> Vec<Notice> {
        let found = [("short_rows", &self.short), ("above_whole", &self.above_whole)];
        let seen = found.into_iter().filter(|(_, seen)| seen.count > 0);
        let remark = |(code, seen): (&'static str, &Seen)| Notice {
            row: Some(seen.row),
            column: seen.column.and_then(|column| self.header.get(column).cloned()),
            value: seen.value.map(|value| format!("{:.0}%", value * 100.0)),
            count: Some(seen.count),
            ..notice(code)
        };
        seen.map(remark).collect()
    }
}

impl Need {
    /// The names of its parts, for a table that has none of them.
    pub(crate) fn named(&self, kind: &str) -> String {
        let kind = RecordKind::named(kind);
        let name = |part: &Part| match *part {
            Part::At => Some("at"),
            Part::Word(index) => kind.and_then(|kind| kind.words.get(index).copied()),
            Part::Number(index) => kind.and_then(|kind| kind.figures.get(index).copied()),
        };
        self.parts.iter().filter_map(name).collect::<Vec<_>>().join(" | ")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    At,
    Word(usize),
    Number(usize),
}

#[derive(Debug, Clone)]
pub(crate) struct Op {
    pub(crate) column: usize,
    pub(crate) target: Target,
}

#[derive(Debug, Clone)]
pub(crate) enum Target {
    Date { field: DateField, rule: DateRule },
    Id,
    Text { field: TextField, longest: bool },
    Figure { metric: Metric, unit: Unit, negative: bool, money: bool },
    Extra { index: u16, unit: Unit },
    Value { unit: Unit },
    Word { index: usize, form: Form },
    Number { index: usize, unit: Unit, negative: bool, money: bool },
    Other { index: u16 },
}

/// How the text of a word is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// What people wrote: only an empty cell has none.
    Written,
    /// What is compared and filtered by.
    Plain,
    /// Ids and numbers that are names: spreadsheets must not have counted them.
    Id,
    Currency,
}

impl Form {
    fn of(word: &str) -> Form {
        match word {
            "title" | "text" | "note" | "question" | "answer" | "bio" | "post_title" | "name" => Form::Written,
            "id" | "item" | "person" | "order_id" | "author_id" | "post" | "reply_to" | "phone" => Form::Id,
            "currency" => Form::Currency,
            _ => Form::Plain,
        }
    }
}

impl Target {
    fn rank(&self) -> u8 {
        match self {
            Target::Date { .. } => 0,
            Target::Id => 1,
            _ => 2,
        }
    }
}

/// Compiles columns; `extra` collects the names of metrics outside the dictionary.
pub(crate) fn ops(
    columns: &[Assigned],
    shape: Option<&'static Shape>,
    kind: Option<&'static RecordKind>,
    rule_of: &dyn Fn(usize, DateField) -> DateRule,
    extra: &mut Vec<String>,
) -> Vec<Op> {
    let negative = |metric: Metric| {
        metric.may_be_negative() || shape.is_some_and(|shape| shape.negative.iter().any(|field| field == metric.name()))
    };
    let mut ops: Vec<Op> = columns
        .iter()
        .filter_map(|assigned| {
            let unit = assigned.unit;
            let money = assigned.field.is_money();
            let target = match &assigned.field {
                Field::Id => Target::Id,
                Field::Text(field) => Target::Text { field: *field, longest: assigned.longest },
                Field::Date(field) => Target::Date { field: *field, rule: rule_of(assigned.column, *field) },
                Field::Figure(metric) => Target::Figure { metric: *metric, unit, negative: negative(*metric), money },
                Field::Value => Target::Value { unit },
                Field::Extra(name) => Target::Extra { index: index_of(extra, name), unit },
                Field::Word(name) => Target::Word { index: kind?.word(name)?, form: Form::of(name) },
                Field::Number(name) => {
                    let negative = assigned.field.may_be_negative();
                    Target::Number { index: kind?.figure(name)?, unit, negative, money }
                }
            };
            Some(Op { column: assigned.column, target })
        })
        .collect();
    ops.sort_by_key(|op| (op.target.rank(), op.column));
    ops
}

/// Operations for the columns that a record kind keeps as they are.
pub(crate) fn others(columns: &[(usize, String)]) -> impl Iterator<Item = Op> {
    // Tables have at most 16,384 columns, so an index always fits.
    columns.iter().enumerate().map(|(index, (column, _))| Op {
        column: *column,
        target: Target::Other { index: u16::try_from(index).unwrap_or(u16::MAX) },
    })
}

pub(crate) fn needs(kind: &RecordKind, columns: &[Assigned]) -> Vec<Need> {
    let part = |name: &str| match name {
        "at" => Some(Part::At),
        name => kind.word(name).map(Part::Word).or_else(|| kind.figure(name).map(Part::Number)),
    };
    let column = |name: &&str| columns.iter().find(|assigned| assigned.field.name() == *name).map(|a| a.column);
    kind.needs
        .iter()
        .map(|any| Need {
            parts: any.iter().filter_map(|name| part(name)).collect(),
            column: any.iter().find_map(column),
        })
        .collect()
}

/// Tables have at most 16,384 columns, so an index always fits.
fn index_of(extra: &mut Vec<String>, name: &str) -> u16 {
    let at = extra.iter().position(|known| known == name).unwrap_or_else(|| {
        extra.push(name.to_owned());
        extra.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::MAX)
}
