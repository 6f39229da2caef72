//! Dated notes as small numbered marks on the axis: a line chart has no room for their words beside its labels.

use crate::geometry::{Area, hundredths};
use crate::measure;
use crate::spec::{Annotation, Category};
use crate::svg::{Anchor, Stroke, Svg, Type, clean};
use crate::theme::Palette;
use crate::view::{HitBox, Mark};

/// Series of marks that stand for dated notes.
pub(crate) const NOTES: &str = "notes";

/// Text of a number, and the least radius of what holds it.
const TEXT: f64 = 9.0;
const RADIUS: f64 = 7.0;

/// Notes of one category: the number of the first, and what all of them say.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Note {
    pub(crate) index: usize,
    number: String,
    text: String,
}

/// How a note is said of its category, in every kind of chart.
pub(crate) fn said(key: &str, text: &str) -> String {
    format!("{}: {}", clean(key), clean(text))
}

/// One for each category that has notes, from left to right, numbered in that order.
pub(crate) fn placed(categories: &[Category], annotations: &[Annotation]) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (index, category) in categories.iter().enumerate() {
        let texts: Vec<&str> =
            annotations.iter().filter(|note| note.at == category.key).map(|note| note.text.as_str()).collect();
        if !texts.is_empty() {
            notes.push(Note { index, number: (notes.len() + 1).to_string(), text: texts.join("; ") });
        }
    }
    notes
}

/// A dashed line up through the plot from the number on its lower edge. Lines of marks that would touch one another or a
/// label are drawn, their numbers not.
pub(crate) fn draw(
    svg: &mut Svg,
    (plot, taken): (Area, &[Area]),
    palette: &Palette,
    notes: &[Note],
    x: impl Fn(usize) -> f64,
) {
    let mut free = f64::NEG_INFINITY;
    for note in notes {
        let at = (x(note.index) - 0.5).round() + 0.5;
        svg.line((at, plot.top), (at, plot.bottom), Stroke { color: palette.ink_3, width: 1.0, dash: Some("3 3") });
        let radius = RADIUS.max(measure::width(&note.number, TEXT) / 2.0 + 2.5);
        let round = Area::around(at, plot.bottom, radius);
        if at - radius < free || taken.iter().any(|label| label.touches(&round)) {
            continue;
        }
        free = at + radius;
        svg.dot(
            at,
            plot.bottom,
            radius,
            palette.surface,
            Some(Stroke { color: palette.ink_3, width: 1.0, dash: None }),
        );
        let set = Type { size: TEXT, anchor: Anchor::Middle, fill: palette.ink_2, semibold: true, halo: None };
        svg.text(at, plot.bottom + TEXT * 0.36, set, &note.number);
    }
}

/// What is hovered and read out; within a picture of this width and height.
pub(crate) fn marks(
    (plot, width, height): (Area, f64, f64),
    categories: &[Category],
    notes: &[Note],
    x: impl Fn(usize) -> f64,
) -> Vec<Mark> {
    let mark = |note: &Note| {
        let category = categories.get(note.index)?;
        let (at, reach) = (x(note.index), RADIUS + 1.0);
        let (left, right) = ((at - reach).max(0.0), (at + reach).min(width));
        let (top, bottom) = ((plot.bottom - reach).max(0.0), (plot.bottom + reach).min(height));
        let hit = HitBox {
            x: hundredths(left),
            y: hundredths(top),
            width: hundredths((right - left).max(0.0)),
            height: hundredths((bottom - top).max(0.0)),
        };
        Some(Mark {
            series: NOTES.to_owned(),
            index: u32::try_from(note.index).ok()?,
            x: hundredths(at),
            y: hundredths(plot.bottom),
            hit,
            key: category.key.clone(),
            value: None,
            label: said(&category.key, &note.text),
            incomplete: false,
            rows: None,
            ids: None,
        })
    };
    notes.iter().filter_map(mark).collect()
}
