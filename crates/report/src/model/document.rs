//! The document and its sections.

use chrono::{DateTime, FixedOffset};
use sandtable_base::Locale;
use serde::{Deserialize, Serialize};

use super::{KeyFigure, Mark, Span, Table, Tone, Words};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// Range, filter: what the report is about.
    pub subtitle: Option<String>,
    pub locale: Locale,
    pub brand: String,
    /// In the zone of the workspace.
    pub made_at: DateTime<FixedOffset>,
    /// What the writers say themselves, in the document's language.
    pub words: Words,
    pub sections: Vec<Section>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Section {
    /// Level 1 to 3; the title is above them.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph {
        spans: Vec<Span>,
    },
    /// Conclusions, most important first. They stand before the charts that show them.
    Findings {
        findings: Vec<Finding>,
    },
    KeyFigures {
        figures: Vec<KeyFigure>,
    },
    Chart(Chart),
    Table(Table),
    PageBreak,
    /// Small print: base, basis, what was left out.
    Note {
        text: String,
    },
    /// Where the figures come from and how they are made.
    Sources {
        files: Vec<SourceFile>,
        formulas: Vec<FormulaNote>,
        note: Option<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    pub tone: Tone,
    pub mark: Mark,
    pub spans: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    pub title: String,
    pub subtitle: Option<String>,
    /// What it shows, said before the picture.
    pub lead: Vec<Span>,
    /// The picture; PDF and HTML show it.
    pub svg: String,
    /// Said in the place of the picture.
    pub alt: String,
    /// The figures of the picture. XLSX draws its own chart from them.
    pub table: Table,
    pub native: NativeChart,
}

/// How a spreadsheet draws the chart of a table: the first column along the axis, these columns as series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NativeChart {
    pub form: ChartForm,
    /// Places of columns in the table.
    pub series: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChartForm {
    Line,
    Bars,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceFile {
    pub file: String,
    /// What it holds, worded: platform and kind.
    pub kind: String,
    pub rows: u64,
    /// When it was read, worded.
    pub read_at: String,
    pub sha256: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormulaNote {
    pub name: String,
    pub formula: String,
    pub version: u32,
}
