//! What is to be drawn, in words of the chart: no colours, no pixels of a series, no database.

use chrono::NaiveDate;

use crate::terms::Terms;
use crate::view::SeriesStyle;

/// Which set of colours. Tokens are those of the UI (`ui/src/shared/tokens.css`); `Print` is black on white.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    Light,
    Dark,
    Print,
}

/// How numbers on axes and labels are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notation {
    /// 1.2K, 3.4M
    #[default]
    Western,
    /// 1.2万, 3.4亿
    Simplified,
    /// 1.2萬, 3.4億
    Traditional,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unit {
    #[default]
    Number,
    /// Values are fractions: 0.025 is written 2.5 %.
    Percent,
}

/// Frame shared by all charts.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    pub width: f64,
    pub height: f64,
    pub theme: Theme,
    pub notation: Notation,
    /// Title drawn inside the picture (exports); on screen the card has it.
    pub title: Option<String>,
    /// Line under the title: unit, base, comparison.
    pub subtitle: Option<String>,
    /// Read by screen readers as the picture's description.
    pub description: String,
}

/// Lines and bars over a shared category axis (periods in order).
#[derive(Debug, Clone, PartialEq)]
pub struct LineSpec {
    pub frame: Frame,
    pub unit: Unit,
    /// One per position; written on the axis as space allows.
    pub categories: Vec<Category>,
    pub series: Vec<Series>,
    /// Numbered on the axis; what they say is in the marks.
    pub annotations: Vec<Annotation>,
    /// Shown between a label and a value, e.g. `Views 2026-10: 12,345`.
    pub words: Words,
}

/// Words the engine draws itself, given by the caller in the user's language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words {
    /// e.g. "incomplete"
    pub incomplete: String,
    /// e.g. "no value"
    pub no_value: String,
    /// e.g. "Thinned: {drawn} of {given} points" with both words replaced by the engine
    pub thinned: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// Stable name, given back in marks: `2026-10`.
    pub key: String,
    /// What the axis says: `10月`, `Oct`.
    pub label: String,
    /// Second line, drawn where it changes: the year.
    pub group: Option<String>,
    pub incomplete: bool,
    /// For long daily series: lets the axis choose round dates.
    pub date: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub id: String,
    pub label: String,
    pub style: SeriesStyle,
    /// 1 to 6: the series colour of the tokens; 0 is the muted ink (targets, comparisons).
    pub color: u8,
    pub hidden: bool,
    /// Label written at the line's end.
    pub end_label: bool,
    /// One per category; `None` breaks the line.
    pub values: Vec<Option<f64>>,
    /// Rows behind each value, where known.
    pub rows: Vec<Option<u64>>,
}

/// What every kind but the line begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    pub frame: Frame,
    /// Of the values.
    pub unit: Unit,
    /// What the values are, with their unit: `曝光量`, `Cost (CNY)`. Head of the value column in the table, and small
    /// above the value axis; empty leaves both without.
    pub measure: String,
    /// Lines under the chart: sources, sample sizes, what is left out.
    pub notes: Vec<String>,
    /// Draw the legend inside the picture; false where the page shows its own from `ChartView::series`.
    pub legend: bool,
    pub terms: Terms,
}

/// A dated note: a dashed line at a category with a few words above the plot, or with a number on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Key of the category.
    pub at: String,
    pub text: String,
}
