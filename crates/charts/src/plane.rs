//! A plot with categories along one side and values along the other, its grid, axis text and dated notes.

use crate::axis::{self, Columns, Scale};
use crate::geometry::Area;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::notes;
use crate::sheet::{Sheet, Spot};
use crate::spec::{Annotation, Category, Unit};
use crate::svg::{Anchor, Stroke, Type, clean};

/// Between axis text and plot.
const GAP: f64 = 8.0;
/// From one line of text to the next.
const ROW: f64 = 15.0;
/// Names without dates are set in up to three lines where a band is at least this wide.
const NAMED: f64 = 22.0;
/// Of wider bands two lines do.
const WIDE: f64 = 60.0;

pub(crate) struct Plane {
    pub(crate) plot: Area,
    pub(crate) columns: Columns,
    pub(crate) scale: Scale,
    /// Categories from top to bottom, values from left to right.
    pub(crate) lying: bool,
}

/// What the axes carry.
pub(crate) struct Axes<'c> {
    pub(crate) categories: &'c [Category],
    pub(crate) scale: Scale,
    pub(crate) unit: Unit,
    /// Each category has a band (bars), or the first and last lie on the edges (areas).
    pub(crate) banded: bool,
    /// Room kept right of the plot.
    pub(crate) right: f64,
    pub(crate) annotations: &'c [Annotation],
    /// Without values the ticks stay unnamed: a number would be made up.
    pub(crate) has_values: bool,
}

/// Labels of an axis: a logarithmic one names every tick for itself.
pub(crate) fn tick_labels(sheet: &Sheet<'_>, scale: &Scale, unit: Unit) -> Vec<String> {
    let notation = sheet.setting.frame.notation;
    if scale.log {
        return scale.ticks.iter().map(|tick| notation::short(*tick, unit, notation)).collect();
    }
    notation::tick_labels(&scale.ticks, scale.step, unit, notation)
}

impl Plane {
    /// Categories from left to right, values upwards.
    pub(crate) fn upright(sheet: &mut Sheet<'_>, axes: Axes<'_>) -> Plane {
        let labels = tick_labels(sheet, &axes.scale, axes.unit);
        let widest = labels.iter().map(|label| measure::width(label, TEXT)).fold(0.0, f64::max);
        let room = sheet.area;
        let left = (room.left + widest + GAP).min(room.left + room.width() * 0.5).ceil();
        let right = (room.right - axes.right).max(left + 1.0).floor();
        let columns = Columns { left, right, count: axes.categories.len(), banded: axes.banded };

        let named = names(axes.categories, &columns);
        let groups = axes.categories.iter().any(|category| category.group.is_some());
        let rows = match &named {
            Some(names) => names.iter().map(Vec::len).max().unwrap_or(1),
            None => 1 + usize::from(groups),
        };
        let caption = measure_caption(sheet);
        let notes = if axes.annotations.is_empty() { 0.0 } else { ROW };
        let top = (room.top + TEXT + caption + notes).round() + 0.5;
        let bottom = (room.bottom - rows as f64 * ROW - 9.0).max(top + 1.0).round() + 0.5;
        let plane = Plane { plot: Area { left, top, right, bottom }, columns, scale: axes.scale, lying: false };

        let stride = stride(&plane.scale, bottom - top, TEXT + MIDDLE);
        for (at, (tick, label)) in plane.scale.ticks.iter().zip(&labels).enumerate() {
            // Hairlines lie on pixels.
            let y = (plane.value(*tick) - 0.5).round() + 0.5;
            sheet.svg.rule((left, right), y, plane.grid(sheet, *tick));
            if axes.has_values && at.is_multiple_of(stride) {
                sheet.text((left - GAP, y + MIDDLE), sheet.small(Anchor::End), label);
            }
        }
        match named {
            Some(names) => {
                for (at, lines) in names.iter().enumerate() {
                    for (row, line) in lines.iter().enumerate() {
                        let y = bottom + 18.0 + row as f64 * ROW;
                        sheet.text((plane.columns.x(at), y), sheet.small(Anchor::Middle), line);
                    }
                }
            }
            None => {
                let ends = (sheet.edge, sheet.width - sheet.edge);
                for tick in axis::choose(axes.categories, TEXT, ends, |index| plane.columns.x(index)) {
                    sheet.text((tick.x, bottom + 18.0), sheet.small(Anchor::Middle), &tick.label);
                    if let Some((x, group)) = &tick.group {
                        sheet.text((*x, bottom + 18.0 + ROW), sheet.small(Anchor::Middle), group);
                    }
                }
            }
        }
        plane.annotate(sheet, axes.categories, axes.annotations);
        plane
    }

    /// Categories from top to bottom, values to the right.
    pub(crate) fn lying(sheet: &mut Sheet<'_>, axes: Axes<'_>) -> Plane {
        let room = sheet.area;
        let names: Vec<String> = axes.categories.iter().map(|category| clean(&category.label).into_owned()).collect();
        let widest = names.iter().map(|name| measure::width(name, TEXT)).fold(0.0, f64::max);
        let left = (room.left + widest.min(room.width() * 0.36) + GAP).ceil();
        let labels = tick_labels(sheet, &axes.scale, axes.unit);
        let last = labels.last().map_or(0.0, |label| measure::width(label, TEXT) / 2.0);
        let right = (room.right - axes.right.max(last)).max(left + 1.0).floor();
        let caption = measure_caption(sheet);
        let top = (room.top + 4.0 + caption).round() + 0.5;
        let bottom = (room.bottom - ROW - 6.0).max(top + 1.0).round() + 0.5;
        let columns = Columns { left: top, right: bottom, count: axes.categories.len(), banded: true };
        let plane = Plane { plot: Area { left, top, right, bottom }, columns, scale: axes.scale, lying: true };

        for (tick, label) in plane.scale.ticks.iter().zip(&labels) {
            let x = (plane.value(*tick) - 0.5).round() + 0.5;
            let grid = plane.grid(sheet, *tick);
            sheet.svg.line((x, top), (x, bottom), grid);
            if axes.has_values {
                sheet.text((x, bottom + 16.0), sheet.small(Anchor::Middle), label);
            }
        }
        for (at, name) in names.iter().enumerate() {
            let set = sheet.plain(Anchor::End);
            let (y, room) = (plane.columns.x(at), left - GAP - room.left);
            let lines = if plane.columns.step() >= 2.0 * ROW { measure::wrap(name, TEXT, room, 2) } else { Vec::new() };
            if lines.len() == 2 {
                sheet.beside((left - GAP, y - ROW / 2.0), set, &lines[0], room);
                sheet.beside((left - GAP, y + ROW / 2.0), set, &lines[1], room);
            } else {
                sheet.beside((left - GAP, y), set, name, room);
            }
        }
        plane
    }

    fn grid(&self, sheet: &Sheet<'_>, tick: f64) -> Stroke<'static> {
        let zero = tick == 0.0 && !self.scale.log;
        Stroke { color: if zero { sheet.palette.line_strong } else { sheet.palette.line }, width: 1.0, dash: None }
    }

    /// Where a value lies along its axis.
    pub(crate) fn value(&self, value: f64) -> f64 {
        let share = self.scale.share(value).clamp(0.0, 1.0);
        if self.lying {
            self.plot.left + share * self.plot.width()
        } else {
            self.plot.bottom - share * self.plot.height()
        }
    }

    /// The region between two values and two places along the categories.
    pub(crate) fn region(&self, (from, to): (f64, f64), (start, end): (f64, f64)) -> Area {
        let (a, b) = (self.value(from), self.value(to));
        if self.lying { Area::new(a, start, b, end) } else { Area::new(start, a, end, b) }
    }

    /// The point at a place along the categories and a value.
    pub(crate) fn point(&self, place: f64, value: f64) -> (f64, f64) {
        if self.lying { (self.value(value), place) } else { (place, self.value(value)) }
    }

    fn annotate(&self, sheet: &mut Sheet<'_>, categories: &[Category], annotations: &[Annotation]) {
        for note in annotations {
            let Some(at) = categories.iter().position(|category| category.key == note.at) else { continue };
            let x = (self.columns.x(at) - 0.5).round() + 0.5;
            dated(sheet, self.plot, x, &note.text);
            let label = notes::said(&note.at, &note.text);
            let area = Area::new(x - 4.0, self.plot.top - ROW, x + 4.0, self.plot.top);
            sheet.mark_in(
                at,
                Spot { series: notes::NOTES, key: &note.at, value: None, label, at: (x, self.plot.top), area },
            );
        }
    }
}

/// A dashed line through the plot with words above it, left or right of the line as there is room.
pub(crate) fn dated(sheet: &mut Sheet<'_>, plot: Area, x: f64, text: &str) {
    let color = sheet.palette.ink_3;
    let top = plot.top - 4.0;
    sheet.svg.line((x, top - 4.0), (x, plot.bottom), Stroke { color, width: 1.0, dash: Some("3 3") });
    let right = sheet.width - sheet.edge - x - 5.0;
    let left = x - sheet.edge - 5.0;
    let wide = measure::width(&clean(text), TEXT);
    let set = |anchor| Type { fill: sheet.palette.ink_2, ..sheet.small(anchor) };
    let (start, end) = (set(Anchor::Start), set(Anchor::End));
    let y = top - 1.0;
    if wide <= right && sheet.text((x + 5.0, y), start, text) {
        return;
    }
    if wide <= left && sheet.text((x - 5.0, y), end, text) {
        return;
    }
    // Half of it is better than nothing; the mark says all.
    let _ = sheet.fitted((x + 5.0, y), start, text, right.min(90.0))
        || sheet.fitted((x - 5.0, y), end, text, left.min(90.0));
}

/// Draws what the values are above their axis; gives the room it took.
fn measure_caption(sheet: &mut Sheet<'_>) -> f64 {
    let text = sheet.setting.measure.clone();
    let (x, y) = (sheet.area.left, sheet.area.top + TEXT);
    if sheet.area.height() >= 140.0 && sheet.fitted((x, y), sheet.small(Anchor::Start), &text, sheet.area.width()) {
        ROW
    } else {
        0.0
    }
}

/// Every n-th tick gets its label, so that two labels never touch.
pub(crate) fn stride(scale: &Scale, room: f64, least: f64) -> usize {
    let apart = room / (scale.ticks.len().max(2) - 1) as f64;
    (1..scale.ticks.len()).find(|stride| apart * *stride as f64 >= least).unwrap_or(scale.ticks.len().max(1))
}

/// Names that are no dates, each in a few lines of its band; `None` where they are dates, or bands too narrow for a word.
fn names(categories: &[Category], columns: &Columns) -> Option<Vec<Vec<String>>> {
    let plain = categories.iter().all(|category| category.date.is_none() && category.group.is_none());
    let room = columns.step() - 8.0;
    if !plain || categories.is_empty() || room < NAMED {
        return None;
    }
    let lines = if room < WIDE { 3 } else { 2 };
    let names: Vec<_> = categories.iter().map(|category| clean(&category.label)).collect();
    let broken =
        |name: &str| room < WIDE && name.is_ascii() && name.split(' ').any(|word| measure::width(word, TEXT) > room);
    if names.iter().any(|name| broken(name)) {
        return None;
    }
    Some(names.iter().map(|name| measure::wrap(name, TEXT, room, lines)).collect())
}
