//! What a plotter gives back: the picture and where one may point at it.

use sandtable_base::Number;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// A finished chart. Coordinates are in the SVG's own units (its `viewBox` starts at 0 0).
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct ChartView {
    pub svg: String,
    pub width: f64,
    pub height: f64,
    pub series: Vec<SeriesView>,
    pub marks: Vec<Mark>,
    /// Points given and points drawn, when the series was thinned.
    pub thinned: Option<Thinned>,
    /// How one walks through the marks; absent: by columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub reading: Option<ChartReading>,
    /// The figures as a table; absent where the caller has one (lines).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub table: Option<ChartTable>,
    /// Which of the rows are drawn, when a chart is long enough to be paged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub page: Option<ChartPage>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartReading {
    /// Marks of one `index` belong together; from column to column.
    Columns,
    /// Mark by mark in the order given; `index` counts them.
    Items,
}

/// Every figure of the chart, for readers who do not see it and for those who want the numbers. Every row has as many
/// cells as there are columns.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS, JsonSchema)]
pub struct ChartTable {
    pub columns: Vec<ChartColumn>,
    pub rows: Vec<Vec<ChartCell>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct ChartColumn {
    pub label: String,
    /// Of the numbers in it; absent for words.
    pub unit: Option<ChartCellUnit>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChartCellUnit {
    Number,
    /// 0.025 is 2.5 %.
    Percent,
}

/// A word, a number or nothing.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum ChartCell {
    Text(String),
    Number(Number),
    Missing,
}

/// Rows `first` to `first + shown` of `total`; counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct ChartPage {
    pub first: u32,
    pub shown: u32,
    pub total: u32,
}

/// A legend entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct SeriesView {
    pub id: String,
    pub label: String,
    /// `#rrggbb`
    pub color: String,
    pub style: SeriesStyle,
    pub hidden: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeriesStyle {
    Line,
    Dashed,
    Dotted,
    Bar,
}

/// A point, bar or cell that can be hovered, focused and opened.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Mark {
    pub series: String,
    /// Place of the point in its series.
    pub index: u32,
    /// Centre of the mark.
    pub x: f64,
    pub y: f64,
    /// Region that answers to the pointer.
    pub hit: HitBox,
    /// The category, as it is written on the axis (`2026-10`).
    pub key: String,
    pub value: Option<Number>,
    /// Said by screen readers and shown in the tooltip, in the chart's language.
    pub label: String,
    /// The period is not over or not fully covered by data.
    pub incomplete: bool,
    /// How many rows stand behind it.
    pub rows: Option<u64>,
    /// Ids of the rows behind it, where the caller gave them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub ids: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS, JsonSchema)]
pub struct HitBox {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
pub struct Thinned {
    pub given: u32,
    pub drawn: u32,
}
