//! The compiled plan: one operation a column that is read, nothing looked up by name while rows go by.

use sandtable_base::Metric;

use crate::cell::figure::Unit;
use crate::cell::number::Style;
use crate::cell::resolve::DateRule;
use crate::shape::Shape;
use crate::shape::field::{DateField, Field, TextField};
use crate::shape::matching::Assigned;

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
    Figure { metric: Metric, unit: Unit, negative: bool },
    Extra { index: u16, unit: Unit },
    Value { unit: Unit },
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
    rule_of: &dyn Fn(usize, DateField) -> DateRule,
    extra: &mut Vec<String>,
) -> Vec<Op> {
    let negative = |metric: Metric| {
        metric.may_be_negative() || shape.is_some_and(|shape| shape.negative.iter().any(|field| field == metric.name()))
    };
    let mut ops: Vec<Op> = columns
        .iter()
        .map(|assigned| {
            let unit = assigned.unit;
            let target = match &assigned.field {
                Field::Id => Target::Id,
                Field::Text(field) => Target::Text { field: *field, longest: assigned.longest },
                Field::Date(field) => Target::Date { field: *field, rule: rule_of(assigned.column, *field) },
                Field::Figure(metric) => Target::Figure { metric: *metric, unit, negative: negative(*metric) },
                Field::Value => Target::Value { unit },
                Field::Extra(name) => Target::Extra { index: index_of(extra, name), unit },
            };
            Op { column: assigned.column, target }
        })
        .collect();
    ops.sort_by_key(|op| (op.target.rank(), op.column));
    ops
}

/// Tables have at most 16,384 columns, so an index always fits.
fn index_of(extra: &mut Vec<String>, name: &str) -> u16 {
    let at = extra.iter().position(|known| known == name).unwrap_or_else(|| {
        extra.push(name.to_owned());
        extra.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::MAX)
}
