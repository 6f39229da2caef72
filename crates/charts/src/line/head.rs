//! The legend of a line chart that stands alone. On the screen the page has it.

use super::trace::Trace;
use crate::head::Swatch;
use crate::spec::LineSpec;
use crate::svg::clean;

/// What the lines' ends do not say: series without a label there, and what a hollow point means.
pub(super) fn entries(spec: &LineSpec, traces: &[Trace<'_>]) -> Vec<(Swatch, String)> {
    let mut entries = Vec::new();
    let labelled = |trace: &Trace<'_>| trace.series.end_label && !trace.is_bar() && !trace.points.is_empty();
    let unlabelled = |trace: &&Trace<'_>| !labelled(trace) && !trace.series.label.trim().is_empty();
    for trace in traces.iter().filter(unlabelled) {
        let (color, style) = (trace.series.color, trace.series.style);
        let swatch = if trace.is_bar() { Swatch::Bar { color } } else { Swatch::Line { color, style } };
        entries.push((swatch, clean(&trace.series.label).into_owned()));
    }
    let incomplete = traces.iter().find(|trace| {
        trace.measured && trace.points.iter().any(|point| spec.categories[point.index as usize].incomplete)
    });
    if let Some(trace) = incomplete
        && !spec.words.incomplete.is_empty()
    {
        let swatch = Swatch::Incomplete { color: trace.series.color, bar: trace.is_bar() };
        entries.push((swatch, clean(&spec.words.incomplete).into_owned()));
    }
    entries
}
