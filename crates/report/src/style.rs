//! The one look of all reports. The colours are the light tokens of the page (`ui/src/shared/tokens.css`).

use crate::model::{Mark, Tone};

pub(crate) const INK: &str = "#1f2328";
pub(crate) const INK_2: &str = "#5a616b";
pub(crate) const INK_3: &str = "#6f7680";
pub(crate) const LINE: &str = "#e3e0d8";
pub(crate) const LINE_STRONG: &str = "#cfcabf";
pub(crate) const GROUND: &str = "#f6f5f2";
pub(crate) const SURFACE: &str = "#ffffff";
pub(crate) const ACCENT: &str = "#0f6e66";
pub(crate) const ACCENT_SOFT: &str = "#e2f1ee";
pub(crate) const GOOD: &str = "#2f7d3b";
pub(crate) const WARN: &str = "#a4660a";
pub(crate) const BAD: &str = "#b3372c";
/// Series of charts, first to last, then the muted ink of comparisons.
pub(crate) const SERIES: [&str; 6] = ["#0f6e66", "#6f7680", "#d9822b", "#5b6ee1", "#b0478f", "#7a8b2e"];

/// A shape beside the colour.
pub(crate) fn shape(mark: Mark) -> &'static str {
    match mark {
        Mark::Dot => "●",
        Mark::Up => "▲",
        Mark::Down => "▼",
        Mark::Met => "✓",
        // Of the shipped face, as all of these are.
        Mark::Missed => "×",
    }
}

pub(crate) fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "neutral",
        Tone::Good => "good",
        Tone::Warn => "warn",
        Tone::Bad => "bad",
    }
}
