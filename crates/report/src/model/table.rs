//! Tables of typed cells: a figure stays a figure, so that a spreadsheet can go on calculating with it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub title: Option<String>,
    pub columns: Vec<Column>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    pub note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    pub format: Format,
    /// Absent: figures to the right, all else to the left.
    #[serde(default)]
    pub align: Option<Align>,
}

impl Column {
    pub fn new(title: impl Into<String>, format: Format) -> Column {
        Column { title: title.into(), format, align: None }
    }

    pub fn align(&self) -> Align {
        self.align.unwrap_or(match self.format {
            Format::Text | Format::Date => Align::Left,
            _ => Align::Right,
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Left,
    Centre,
    Right,
}

/// How the figures of a column are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Text,
    Date,
    /// `12,345`; decimals only where there are some.
    Number,
    /// A fraction: 0.025 is written 2.5 %.
    Percent,
    /// A fraction with one decimal, for shares of a target: 1.0745 is written 107.5 %, and what is not all of it never 100 %.
    Share,
    /// A fraction with its sign: 0.12 is written +12 %.
    Change,
    /// What lies between two shares, in hundredths and with its sign: −0.19 is written −0.19 and the word for points.
    Points {
        word: String,
    },
    /// Major units of a currency; the code is shown where one is known.
    Money {
        currency: Option<String>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Not known, which is not zero.
    Missing,
    Text(String),
    /// Text of several lines, which stay lines.
    Lines(Vec<String>),
    Number(f64),
    /// A figure with a format of its own, in a column whose figures have many units.
    Figure(f64, Format),
    Date(NaiveDate),
    /// A day and its time, by whatever clock it is written.
    Moment(NaiveDateTime),
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Cell {
        value.map_or(Cell::Missing, Cell::Number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}
