//! Bars side by side, stacked, or stacked to 100 %; upright or lying.

mod place;

use crate::axis::Scale;
use crate::geometry::Area;
use crate::head::Swatch;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::plane::{Axes, Plane};
use crate::shape;
use crate::sheet::{self, Sheet, Spot, spoken_category};
use crate::spec::{Annotation, Category, Series, Setting, Unit};
use crate::svg::{Anchor, Type};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartReading, ChartView};
use place::Segment;

/// Bars over named or dated categories.
#[derive(Debug, Clone, PartialEq)]
pub struct BarSpec {
    pub setting: Setting,
    pub categories: Vec<Category>,
    /// One value per category; `None` leaves the place free. Style and end label are not used: all are bars.
    pub series: Vec<Series>,
    pub arrangement: Arrangement,
    pub direction: Direction,
    /// Write the values on or beside the bars where there is room.
    pub labels: bool,
    pub annotations: Vec<Annotation>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrangement {
    #[default]
    Grouped,
    /// Values below zero are stacked downwards.
    Stacked,
    /// Shares of the category's sum of sizes: values below zero count with their size and lie below zero.
    Share,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    #[default]
    Upright,
    /// For long names.
    Lying,
}

/// Draws the chart. At most one category per pixel is drawn, the first ones; a note says so.
pub fn bars(spec: &BarSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let most = place::most(spec);
    let categories = &spec.categories[..spec.categories.len().min(most)];
    let shown: Vec<&Series> = spec.series.iter().filter(|series| !series.hidden).collect();
    let segments = place::segments(&shown, categories.len(), spec.arrangement);

    let mut legend: Vec<(Swatch, String)> = Vec::new();
    if spec.series.len() > 1 {
        legend.extend(shown.iter().map(|series| (Swatch::Block { color: series.color }, series.label.clone())));
    }
    let open = |segment: &Segment| categories[segment.category].incomplete;
    if let Some(segment) = segments.iter().find(|segment| open(segment)) {
        let color = shown[segment.series].color;
        legend.push((Swatch::Incomplete { color, bar: true }, setting.terms.incomplete.clone()));
    }
    let extra = setting.terms.shown(categories.len(), spec.categories.len());
    let mut sheet = Sheet::open(setting, legend, extra.into_iter().collect());

    let (scale, unit) = scale(&segments, spec.arrangement, setting.unit);
    let lying = spec.direction == Direction::Lying;
    let axes = Axes {
        categories,
        scale,
        unit,
        banded: true,
        right: if lying && spec.labels { 44.0 } else { 4.0 },
        annotations: &spec.annotations,
        has_values: !segments.is_empty(),
    };
    let plane = if lying { Plane::lying(&mut sheet, axes) } else { Plane::upright(&mut sheet, axes) };
    if segments.is_empty() {
        sheet.nothing();
    }
    let beams = place::beams(&segments, &plane, shown.len(), spec.arrangement);
    for (segment, area) in segments.iter().zip(&beams) {
        let color = shown[segment.series].color;
        if open(segment) {
            shape::open_block(&mut sheet.svg, *area, color, palette);
        } else {
            shape::block(&mut sheet.svg, *area, color, palette);
        }
    }
    if spec.labels {
        label(&mut sheet, spec, &plane, &shown, &segments, &beams);
    }
    for (segment, area) in segments.iter().zip(&beams) {
        mark(&mut sheet, spec, shown[segment.series], segment, *area);
    }
    // Notes were marked with the axes; the columns are read in order, notes first in theirs.
    renumber(&mut sheet);
    let table = table::by_category(&setting.terms.name, &spec.categories, &spec.series, setting.unit);
    sheet.close(sheet::entries(&spec.series, palette), table, ChartReading::Items)
}

/// Marks are read one by one: each has its own number, in the order of the list.
fn renumber(sheet: &mut Sheet<'_>) {
    sheet.marks.sort_by_key(|mark| mark.index);
    for (index, mark) in (0_u32..).zip(&mut sheet.marks) {
        mark.index = index;
    }
}

fn scale(segments: &[Segment], arrangement: Arrangement, unit: Unit) -> (Scale, Unit) {
    let low = segments.iter().map(|segment| segment.from.min(segment.to)).fold(0.0, f64::min);
    let high = segments.iter().map(|segment| segment.from.max(segment.to)).fold(0.0, f64::max);
    if arrangement == Arrangement::Share {
        return (Scale::holding(low, high, false, 0.25), Unit::Percent);
    }
    let whole = unit == Unit::Number && segments.iter().all(|segment| segment.value.fract() == 0.0);
    (Scale::holding(low, high, whole, if unit == Unit::Number { 1.0 } else { 0.01 }), unit)
}

/// Values inside the parts of a stack that are large enough, and at the ends of bars that stand alone.
fn label(
    sheet: &mut Sheet<'_>,
    spec: &BarSpec,
    plane: &Plane,
    shown: &[&Series],
    segments: &[Segment],
    beams: &[Area],
) {
    let notation = spec.setting.frame.notation;
    let stacked = spec.arrangement != Arrangement::Grouped;
    for (segment, area) in segments.iter().zip(beams) {
        let (value, unit) = match spec.arrangement {
            Arrangement::Share => (segment.to - segment.from, Unit::Percent),
            _ => (segment.value, spec.setting.unit),
        };
        let text = notation::short(value, unit, notation);
        let (x, y) = area.middle();
        if stacked {
            let fits = area.height() >= TEXT + 4.0 && area.width() >= measure::width(&text, TEXT) + 6.0;
            let color = shown[segment.series].color;
            let on = Type { fill: sheet.palette.on(color), ..sheet.small(Anchor::Middle) };
            if fits && !spec.categories[segment.category].incomplete && color <= 6 {
                sheet.text((x, y + MIDDLE), on, &text);
            }
            continue;
        }
        let below = segment.value < 0.0;
        match (plane.lying, below) {
            (false, false) => sheet.text((x, area.top - 4.0), sheet.plain(Anchor::Middle), &text),
            (false, true) => sheet.text((x, area.bottom + TEXT), sheet.plain(Anchor::Middle), &text),
            (true, false) => sheet.text((area.right + 5.0, y + MIDDLE), sheet.plain(Anchor::Start), &text),
            (true, true) => sheet.text((area.left - 5.0, y + MIDDLE), sheet.plain(Anchor::End), &text),
        };
    }
    if spec.arrangement == Arrangement::Stacked {
        totals(sheet, plane, segments, beams, spec);
    }
}

/// The sum of a stack beyond its end, where all of it lies on one side of zero.
fn totals(sheet: &mut Sheet<'_>, plane: &Plane, segments: &[Segment], beams: &[Area], spec: &BarSpec) {
    let mut at = 0;
    for stack in segments.chunk_by(|a, b| a.category == b.category) {
        let areas = &beams[at..at + stack.len()];
        at += stack.len();
        if stack.len() < 2 || stack.iter().any(|segment| segment.value < 0.0) {
            continue;
        }
        let total: f64 = stack.iter().map(|segment| segment.value).sum();
        let text = notation::short(total, spec.setting.unit, spec.setting.frame.notation);
        let halo = Some(sheet.palette.surface);
        let bold = |anchor| Type { semibold: true, halo, ..sheet.plain(anchor) };
        let (middle, start) = (bold(Anchor::Middle), bold(Anchor::Start));
        let (x, y) = areas[0].middle();
        if plane.lying {
            let end = areas.iter().map(|area| area.right).fold(0.0, f64::max);
            sheet.text((end + 5.0, y + MIDDLE), start, &text);
        } else {
            let end = areas.iter().map(|area| area.top).fold(f64::INFINITY, f64::min);
            sheet.text((x, end - 4.0), middle, &text);
        }
    }
}

fn mark(sheet: &mut Sheet<'_>, spec: &BarSpec, series: &Series, segment: &Segment, area: Area) {
    let category = &spec.categories[segment.category];
    let mut label =
        format!("{} {}: {}", series.label, spoken_category(category), notation::full(segment.value, spec.setting.unit));
    if spec.arrangement == Arrangement::Share {
        let share = notation::short(segment.to - segment.from, Unit::Percent, spec.setting.frame.notation);
        label.push_str(&format!(" ({share})"));
    }
    let incomplete = &spec.setting.terms.incomplete;
    if category.incomplete && !incomplete.is_empty() {
        label.push_str(", ");
        label.push_str(incomplete);
    }
    let spot =
        Spot { series: &series.id, key: &category.key, value: Some(segment.value), label, at: area.middle(), area };
    let mark = sheet.mark_in(segment.category, spot);
    mark.incomplete = category.incomplete;
    mark.rows = series.rows.get(segment.category).copied().flatten();
}
