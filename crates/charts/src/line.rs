//! Lines and bars over a category axis: actual against target, previous period and last year.

pub(crate) mod bars;
pub(crate) mod draw;
mod ends;
mod head;
pub(crate) mod layout;
mod marks;
mod trace;

use crate::spec::{Frame, LineSpec};
use crate::svg::Svg;
use crate::theme::Palette;
use crate::view::{ChartView, SeriesView, Thinned};
use crate::{notation, notes};
use layout::Layout;
use trace::Trace;

/// Axis and label text.
pub(crate) const TEXT: f64 = 11.0;
/// From a text's vertical middle down to its baseline.
pub(crate) const MIDDLE: f64 = TEXT * 0.36;

/// Draws the chart. Sizes are in pixels; a width or height that is no size is brought to the nearest drawable one.
/// Values that are not finite (or beyond 1e250) count as missing; values beyond the categories are not drawn.
pub fn line(spec: &LineSpec) -> ChartView {
    let palette = Palette::of(spec.frame.theme);
    let traces: Vec<Trace<'_>> = trace::visible(spec);
    let thinned = thinned(&traces);
    let note = thinned.map(|thinned| note(&spec.words.thinned, thinned)).filter(|note| !note.is_empty());
    let layout = Layout::new(spec, &traces, palette, note.is_some());

    let (name, description) = spoken(&spec.frame, note.as_slice());
    let mut svg = Svg::new(layout.width, layout.height, palette.surface, &name, &description);
    crate::head::paint(&mut svg, &layout.head, layout.edge, palette);
    let has_values = traces.iter().any(|trace| !trace.points.is_empty());
    draw::axes(&mut svg, &layout, palette, has_values);
    let noted = notes::placed(&spec.categories, &spec.annotations);
    let bars = bars::place(&traces, &layout, spec);
    bars::draw(&mut svg, &bars, &traces, palette);
    // The measured lines lie over their comparisons, and the first of them over all.
    for trace in traces.iter().rev().filter(|trace| !trace.measured).chain(traces.iter().rev().filter(|t| t.measured)) {
        draw::series(&mut svg, spec, &layout, palette, trace);
    }
    let taken = ends::areas(&layout);
    notes::draw(&mut svg, (layout.plot, &taken), palette, &noted, |index| layout.columns.x(index));
    ends::paint(&mut svg, &layout, palette);
    if !has_values {
        draw::no_value(&mut svg, spec, &layout, palette);
    }
    if let Some(note) = &note {
        draw::note(&mut svg, &layout, palette, note);
    }

    let mut marks = marks::all(spec, &layout, &traces, &bars);
    marks.extend(notes::marks((layout.plot, layout.width, layout.height), &spec.categories, &noted, |index| {
        layout.columns.x(index)
    }));
    ChartView {
        svg: svg.finish(),
        width: layout.width,
        height: layout.height,
        series: legend(spec, palette),
        marks,
        thinned,
        reading: None,
        table: None,
        page: None,
    }
}

/// Every series, hidden ones too: the legend brings them back.
fn legend(spec: &LineSpec, palette: &Palette) -> Vec<SeriesView> {
    let entry = |series: &crate::spec::Series| SeriesView {
        id: series.id.clone(),
        label: series.label.clone(),
        color: palette.stroke(series.color).to_owned(),
        style: series.style,
        hidden: series.hidden,
    };
    spec.series.iter().map(entry).collect()
}

/// Points given and drawn of the longest series that was thinned.
fn thinned(traces: &[Trace<'_>]) -> Option<Thinned> {
    let longest = traces.iter().filter(|trace| trace.points.len() < trace.given).max_by_key(|trace| trace.given)?;
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Some(Thinned { given: count(longest.given), drawn: count(longest.points.len()) })
}

fn note(words: &str, thinned: Thinned) -> String {
    let number = |count: u32| notation::count(count as usize);
    words.replace("{drawn}", &number(thinned.drawn)).replace("{given}", &number(thinned.given))
}

/// Accessible name and description. The picture's own title is its name if it has one, else the description is.
pub(crate) fn spoken(frame: &Frame, notes: &[String]) -> (String, String) {
    let description = frame.description.as_str();
    let (name, mut rest) = match frame.title.as_deref() {
        Some(title) if !title.is_empty() => (title, vec![description]),
        _ => (description, vec![]),
    };
    rest.extend(notes.iter().map(String::as_str));
    rest.retain(|part| !part.is_empty());
    (name.to_owned(), rest.join(" "))
}
