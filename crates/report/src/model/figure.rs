//! A figure never stands alone: its change, target and sample are beside it.

use serde::{Deserialize, Serialize};

use super::Format;

/// Said by a sign or a word too, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    #[default]
    Neutral,
    Good,
    Warn,
    Bad,
}

/// The shape before a conclusion: where the figure went, or what became of its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    #[default]
    Dot,
    Up,
    Down,
    Met,
    Missed,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeyFigure {
    pub label: String,
    pub value: Option<f64>,
    pub format: Format,
    /// value / previous − 1, or whatever else `change_format` writes.
    pub change: Option<f64>,
    pub change_format: Format,
    /// What it is compared with.
    pub compared: Option<String>,
    pub tone: Tone,
    pub target: Option<f64>,
    /// value / target
    pub progress: Option<f64>,
    /// Rows behind the value, and what they are called.
    pub sample: Option<u64>,
    pub note: Option<String>,
}
