//! What a report is asked with.

use chrono::NaiveDate;
use sandtable_base::{Granularity, Locale};
use sandtable_evaluation::view::Filter;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportBuild {
    pub kind: ReportKind,
    pub format: ReportFormat,
    /// Where to write it; a file that is there is replaced.
    pub path: String,
    /// Absent: the report's own, with the brand's name.
    #[serde(default)]
    #[ts(optional)]
    pub title: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<ReportQuery>")]
    pub query: ReportQuery,
    /// Absent: the language in force.
    #[serde(default)]
    #[ts(optional)]
    pub locale: Option<Locale>,
    /// Name of this job for progress and cancel.
    #[serde(default)]
    #[ts(optional)]
    pub job: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// The KPI board: conclusions, key figures, each metric with chart and table, sources.
    Kpi,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    Pdf,
    Html,
    Xlsx,
}

/// What the report is about; all of it may be absent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReportQuery {
    /// Absent: six months up to `to`.
    #[ts(optional)]
    pub from: Option<NaiveDate>,
    /// Absent: the end of the last month with data.
    #[ts(optional)]
    pub to: Option<NaiveDate>,
    #[ts(optional, as = "Option<Granularity>")]
    pub granularity: Granularity,
    #[ts(optional, as = "Option<Filter>")]
    pub filter: Filter,
    /// Absent: every metric with figures in the range.
    #[ts(optional)]
    pub metrics: Option<Vec<String>>,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ReportBuilt {
    pub path: String,
    pub bytes: u64,
    /// Of a PDF.
    pub pages: Option<u32>,
}
