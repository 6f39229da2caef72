//! What a data grid is asked with.

use sandtable_base::Number;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridQuery {
    /// `posts`, `imports`, `targets`, `history`, or a kind of record.
    pub source: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<GridFilter>>")]
    pub filters: Vec<GridFilter>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<GridSort>>")]
    pub sort: Vec<GridSort>,
    /// Rows come ordered by this column first, in the order of the answered groups.
    #[serde(default)]
    #[ts(optional)]
    pub group: Option<String>,
    /// Rows in whose texts this occurs.
    #[serde(default)]
    #[ts(optional)]
    pub search: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub offset: Option<u32>,
    /// At most 1,000; absent: 100.
    #[serde(default)]
    #[ts(optional)]
    pub limit: Option<u32>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridFilter {
    pub column: String,
    pub op: GridOp,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<GridValue>>")]
    pub values: Vec<GridValue>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GridOp {
    Is,
    IsNot,
    Contains,
    NotContains,
    Starts,
    OneOf,
    /// Both ends belong to it.
    Between,
    Lt,
    Gt,
    Empty,
    NotEmpty,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum GridValue {
    Flag(bool),
    Number(f64),
    Text(String),
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridSort {
    pub column: String,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub descending: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GridType {
    Text,
    Number,
    Money,
    /// A fraction.
    Percent,
    Date,
    Moment,
    Select,
    Link,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridColumn {
    pub name: String,
    #[serde(rename = "type")]
    pub cell: GridType,
    /// Catalogue key of its heading.
    pub label_key: Option<String>,
    pub editable: bool,
    pub sortable: bool,
    pub options: Option<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum GridCell {
    Missing(()),
    Text(String),
    Number(Number),
    Money { amount: Number, currency: String },
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridRow {
    pub id: String,
    /// In the order of the answer's columns.
    pub cells: Vec<GridCell>,
}

#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct GridGroup {
    pub value: GridCell,
    pub count: u64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridAnswer {
    pub total: u64,
    pub columns: Vec<GridColumn>,
    pub rows: Vec<GridRow>,
    /// At most 1,000, by value; null when nothing was grouped.
    pub groups: Option<Vec<GridGroup>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridExport {
    pub query: GridQuery,
    /// Columns in this order; absent: all.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<String>>,
    /// Ends with `.csv` or `.xlsx`.
    pub path: String,
    /// Headings, in the language of the program; choices and moments then are in words too. Absent: the columns' names, and
    /// values as they are kept.
    #[serde(default)]
    #[ts(optional)]
    pub headings: Option<Vec<String>>,
}

/// Rows that are at hand, with what stands above them.
#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridWrite {
    /// Ends with `.csv` or `.xlsx`.
    pub path: String,
    /// Of the sheet.
    pub name: String,
    pub columns: Vec<GridHeading>,
    /// A cell for each column; at most 100,000 rows.
    pub rows: Vec<Vec<Option<GridValue>>>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridHeading {
    pub heading: String,
    #[serde(rename = "type")]
    pub cell: GridType,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridExported {
    pub path: String,
    pub rows: u64,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridSources {
    /// In the order to offer them.
    pub sources: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridViewKeep {
    pub source: String,
    pub name: String,
    /// What the page made of the grid: kept as it is, at most 100,000 bytes of JSON.
    #[ts(type = "unknown")]
    pub view: Value,
    /// Replaces the kept view of this id.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridViewId {
    pub id: String,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridViews {
    /// By name.
    pub views: Vec<GridViewKept>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct GridViewKept {
    pub id: String,
    pub source: String,
    pub name: String,
    #[ts(type = "unknown")]
    pub view: Value,
    /// UTC.
    pub kept_at: String,
}
