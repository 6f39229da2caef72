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
