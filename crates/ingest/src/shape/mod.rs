//! Recognition is data: what a platform's export looks like stands in one file under `shapes/`, the words that columns
//! go by elsewhere in `shapes/synonyms.json`. A new shape needs no code.

pub(crate) mod field;
pub(crate) mod kinds;
pub(crate) mod library;
pub(crate) mod matching;
pub(crate) mod synonyms;

use serde::Deserialize;

use crate::cell::figure::Unit;

/// One platform's table, as `shapes/<name>.json` describes it. Headers are compared folded
/// ([`crate::cell::text::folded`]) and by a required subset, because platforms add and drop columns monthly.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) platform: String,
    pub(crate) kind: String,
    /// Where the headers are known from, and what is odd about the file.
    #[serde(rename = "notes")]
    _notes: String,
    pub(crate) required: Vec<AnyOf>,
    /// Headers that rule the shape out.
    #[serde(default)]
    pub(crate) without: Vec<String>,
    pub(crate) columns: Vec<Column>,
    /// Every amount of this platform is in it.
    #[serde(default)]
    pub(crate) currency: Option<String>,
    #[serde(default)]
    pub(crate) day_first: Option<bool>,
    /// Rows follow the calendar, so that January after December is of the next year.
    #[serde(default)]
    pub(crate) year_rolls: bool,
    /// Fields that may be negative here though counts are not elsewhere.
    #[serde(default)]
    pub(crate) negative: Vec<String>,
    /// The id is what follows one of these in the link.
    #[serde(default)]
    pub(crate) id_after: Vec<String>,
    /// A row whose link holds no id is taken all the same.
    #[serde(default)]
    pub(crate) id_optional: bool,
    /// The line above the header names the metric.
    #[serde(default)]
    pub(crate) banner: Option<Banner>,
    /// Tables with dates of their own stand side by side and are joined by date.
    #[serde(default)]
    pub(crate) side_by_side: bool,
    /// Only rows that have one of these values in the column.
    #[serde(default)]
    pub(crate) keep: Option<Keep>,
    /// Lines that begin so are remarks; below the table they end it.
    #[serde(default)]
    pub(crate) remark: Option<String>,
    /// The word for a total may stand in any cell.
    #[serde(default)]
    pub(crate) total_anywhere: bool,
    /// A row without an id is no record (a second line of headers, a remark).
    #[serde(default)]
    pub(crate) only_with_id: bool,
    /// Width from which columns without a known header are found by their position.
    #[serde(default)]
    pub(crate) by_place: Option<usize>,
    /// Some header has to read as a question (`… ?`, `3、…`): the rest of the columns are answers.
    #[serde(default)]
    pub(crate) asks: bool,
    /// Remarks that state the days a report covers.
    #[serde(default)]
    pub(crate) period: Option<PeriodMarks>,
}

/// A header, or several of which one will do.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum AnyOf {
    One(String),
    Any(Vec<String>),
}

impl AnyOf {
    pub(crate) fn headers(&self) -> &[String] {
        match self {
            AnyOf::One(header) => std::slice::from_ref(header),
            AnyOf::Any(headers) => headers,
        }
    }
}

/// A field and the headers it goes by, the best first. A field is given by the first entry that finds a column.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Column {
    #[serde(default)]
    pub(crate) field: Option<String>,
    /// In place of `field`: a metric that only this platform has.
    #[serde(default)]
    pub(crate) extra: Option<String>,
    /// `{currency}` stands for a code of three letters.
    pub(crate) headers: Vec<String>,
    #[serde(default)]
    pub(crate) unit: Option<Unit>,
    /// Position from 0 where no header was found, in tables of at least [`Shape::by_place`] columns.
    #[serde(default)]
    pub(crate) place: Option<usize>,
    /// All columns found, not only the first; the longest text is kept.
    #[serde(default)]
    pub(crate) longest: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Banner {
    /// Metric names as the banner writes them, folded, and the metric of the dictionary they are.
    pub(crate) metrics: std::collections::BTreeMap<String, String>,
    /// Words in the banner that tell the platform.
    pub(crate) platforms: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Keep {
    pub(crate) header: String,
    pub(crate) values: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeriodMarks {
    pub(crate) from: String,
    pub(crate) to: String,
}
