//! The table beside each chart.

use crate::spec::Unit;
use crate::svg::clean;
use crate::view::{ChartCell, ChartCellUnit, ChartColumn, ChartTable};

pub(crate) fn words(label: &str) -> ChartColumn {
    ChartColumn { label: clean(label).into_owned(), unit: None }
}

pub(crate) fn figures(label: &str, unit: Unit) -> ChartColumn {
    let unit = match unit {
        Unit::Number => ChartCellUnit::Number,
        Unit::Percent => ChartCellUnit::Percent,
    };
    ChartColumn { label: clean(label).into_owned(), unit: Some(unit) }
}

impl From<&str> for ChartCell {
    fn from(text: &str) -> ChartCell {
        ChartCell::Text(clean(text).into_owned())
    }
}

/// What is no figure is missing.
impl From<Option<f64>> for ChartCell {
    fn from(value: Option<f64>) -> ChartCell {
        value.filter(|value| value.is_finite()).map_or(ChartCell::Missing, |value| ChartCell::Number(value.into()))
    }
}

impl From<Option<u64>> for ChartCell {
    fn from(value: Option<u64>) -> ChartCell {
        ChartCell::from(value.map(|value| value as f64))
    }
}

/// One row per category, one column per series, hidden ones too.
pub(crate) fn by_category(
    corner: &str,
    categories: &[crate::spec::Category],
    series: &[crate::spec::Series],
    unit: Unit,
) -> ChartTable {
    let mut columns = vec![words(corner)];
    columns.extend(series.iter().map(|series| figures(&series.label, unit)));
    let row = |(at, category): (usize, &crate::spec::Category)| {
        let name = match &category.group {
            Some(group) if category.date.is_none() => format!("{} {}", group, category.label),
            _ if category.date.is_some() => category.key.clone(),
            _ => category.label.clone(),
        };
        let mut cells = vec![ChartCell::from(name.as_str())];
        cells.extend(series.iter().map(|series| ChartCell::from(series.values.get(at).copied().flatten())));
        cells
    };
    ChartTable { columns, rows: categories.iter().enumerate().map(row).collect() }
}
