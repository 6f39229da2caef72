//! Words that the kinds of chart draw themselves. The caller gives them in the user's language (catalogue `chart.ftl`);
//! a word in braces is put in by the engine.

use crate::notation;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Terms {
    /// "no value"
    pub no_value: String,
    /// "incomplete"
    pub incomplete: String,
    /// "Drawn thinned: {drawn} of {given} points"
    pub thinned: String,
    /// "Shown: the first {shown} of {all}"
    pub shown: String,
    /// "Name": head of a column of names.
    pub name: String,
    /// "Series": head of a column of series.
    pub series: String,
    /// "Total"
    pub total: String,
    /// "Share"
    pub share: String,
    /// "Change"
    pub change: String,
    /// "Note"
    pub note: String,
    /// "Target"
    pub target: String,
    /// "Previous period"
    pub previous: String,
    pub funnel: FunnelTerms,
    pub gantt: GanttTerms,
    pub spread: SpreadTerms,
    pub flow: FlowTerms,
    /// "Size": of the bubbles.
    pub size: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct FunnelTerms {
    /// "{share} go on, {lost} lost"
    pub kept: String,
    /// "{share} of the first step"
    pub of_first: String,
    /// "{share} of the step before, {lost} more"
    pub grew: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct GanttTerms {
    /// "Today"
    pub today: String,
    /// "Start"
    pub start: String,
    /// "End"
    pub end: String,
    /// "Progress"
    pub progress: String,
    /// "Planned": the baseline.
    pub baseline: String,
    /// "Critical path"
    pub critical: String,
    /// "Milestone"
    pub milestone: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SpreadTerms {
    /// "Lowest"
    pub low: String,
    /// "Lower quartile"
    pub lower: String,
    /// "Median"
    pub median: String,
    /// "Upper quartile"
    pub upper: String,
    /// "Highest"
    pub high: String,
    /// "Estimate": the point of an interval.
    pub estimate: String,
    /// "Sample"
    pub sample: String,
    /// "Outliers"
    pub outliers: String,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct FlowTerms {
    /// "From"
    pub from: String,
    /// "To"
    pub to: String,
    /// "Flows that lead back, not drawn: {count}"
    pub back: String,
}

impl Terms {
    /// "Shown: 200 of 5,000", or nothing where all are shown or the words are missing.
    pub(crate) fn shown(&self, shown: usize, all: usize) -> Option<String> {
        if shown >= all || self.shown.is_empty() {
            return None;
        }
        let text = self.shown.replace("{shown}", &notation::count(shown));
        Some(text.replace("{all}", &notation::count(all)))
    }
}
