//! Steps of a path, how many reach each, what is lost between them, and the same for the previous period.

use crate::geometry::Area;
use crate::line::TEXT;
use crate::measure;
use crate::notation;
use crate::shape;
use crate::sheet::{self, Sheet, Spot, figure};
use crate::spec::{Setting, Unit};
use crate::svg::{Anchor, Stroke, Type, clean};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};

const MOST: usize = 30;
/// Height of a bar, at most.
const TALLEST: f64 = 34.0;
/// Words between two steps, and the name above a bar in a narrow picture.
const WORDS: f64 = 18.0;
const NAME: f64 = 16.0;
/// A bar is at least this tall where words stand between the steps.
const LOWEST: f64 = 10.0;
const GAP: f64 = 10.0;

#[derive(Debug, Clone, PartialEq)]
pub struct FunnelSpec {
    pub setting: Setting,
    /// From the first to the last.
    pub steps: Vec<FunnelStep>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FunnelStep {
    pub key: String,
    pub label: String,
    /// How many reached it; `None` is not known, and so is then what was lost before and after it.
    pub value: Option<f64>,
    /// The same in the previous period.
    pub previous: Option<f64>,
    pub rows: Option<u64>,
}

struct Layout {
    /// Left end of the bars.
    left: f64,
    /// Pixels for the largest value.
    room: f64,
    largest: f64,
    top: f64,
    /// From one step to the next.
    step: f64,
    bar: f64,
    /// Names above the bars instead of beside them.
    narrow: bool,
    /// Height kept for them there.
    name: f64,
    /// There is room for what is lost between two steps.
    worded: bool,
}

/// Draws the chart; the first 30 steps. Values below zero count as not known: nobody goes back through a funnel.
pub fn funnel(spec: &FunnelSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let steps = &spec.steps[..spec.steps.len().min(MOST)];
    let extra = setting.terms.shown(steps.len(), spec.steps.len());
    let compared = steps.iter().any(|step| count(step.previous).is_some());
    let mut legend = Vec::new();
    if compared {
        let style = crate::view::SeriesStyle::Dashed;
        legend.push((crate::head::Swatch::Line { color: 0, style }, setting.terms.previous.clone()));
    }
    let mut sheet = Sheet::open(setting, legend, extra.into_iter().collect());
    let series = vec![
        sheet::entry("actual", &setting.measure, 1, false, palette),
        sheet::entry("previous", &setting.terms.previous, 0, false, palette),
    ];
    let largest = steps.iter().flat_map(|step| [count(step.value), count(step.previous)]).flatten().fold(0.0, f64::max);
    if !steps.iter().any(|step| count(step.value).is_some()) {
        sheet.nothing();
        return sheet.close(series, table(spec), ChartReading::Items);
    }
    let layout = Layout::new(&sheet, steps, largest);
    let first = steps.first().and_then(|step| count(step.value));
    for (at, step) in steps.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| count(steps[at].value));
        draw(&mut sheet, &layout, step, at, before, first);
    }
    sheet.close(series, table(spec), ChartReading::Items)
}

fn count(value: Option<f64>) -> Option<f64> {
    figure(value).filter(|value| *value >= 0.0)
}

impl Layout {
    fn new(sheet: &Sheet<'_>, steps: &[FunnelStep], largest: f64) -> Layout {
        let room = sheet.area;
        let narrow = room.width() < 440.0;
        let setting = sheet.setting;
        let widest = |texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| measure::semibold_width(&text, TEXT)).fold(0.0, f64::max)
        };
        let names = widest(&mut steps.iter().map(|step| clean(&step.label).into_owned()));
        let figures = widest(&mut steps.iter().map(|step| figures(setting, step, steps[0].value)));
        let left = if narrow { room.left } else { room.left + names.min(room.width() * 0.26) + GAP };
        let right = room.right - figures.min(room.width() * 0.4) - GAP - 2.0;
        let step = room.height() / steps.len() as f64;
        // Of a picture too low for its steps the marks say the names.
        let name = if narrow && step >= NAME + 6.0 { NAME } else { 0.0 };
        let worded = step >= name + WORDS + LOWEST;
        let bar = (step - if worded { WORDS } else { 3.0 } - name).clamp(2.0, TALLEST).min(step * 0.9);
        Layout { left, room: (right - left).max(4.0), largest, top: room.top + name, step, bar, narrow, name, worded }
    }

    fn wide(&self, value: f64) -> f64 {
        if self.largest > 0.0 { (value / self.largest * self.room).max(1.0) } else { 1.0 }
    }
}

/// Beside the bar: the figure and its share of the first step.
fn figures(setting: &Setting, step: &FunnelStep, first: Option<f64>) -> String {
    let Some(value) = count(step.value) else { return setting.terms.no_value.clone() };
    let text = notation::short(value, setting.unit, setting.frame.notation);
    match count(first).filter(|first| *first > 0.0) {
        Some(first) => format!("{text} · {}", notation::short(value / first, Unit::Percent, setting.frame.notation)),
        None => text,
    }
}

/// Between two steps: who goes on and who is lost, in words.
fn loss(setting: &Setting, before: f64, value: f64) -> Option<String> {
    let notation = setting.frame.notation;
    if before <= 0.0 {
        return None;
    }
    let share = notation::short(value / before, Unit::Percent, notation);
    let terms = &setting.terms.funnel;
    let text = if value > before { &terms.grew } else { &terms.kept };
    let lost = notation::short((before - value).abs(), setting.unit, notation);
    Some(text.replace("{share}", &share).replace("{lost}", &lost)).filter(|text| !text.is_empty())
}

fn draw(sheet: &mut Sheet<'_>, layout: &Layout, step: &FunnelStep, at: usize, before: Option<f64>, first: Option<f64>) {
    let setting = sheet.setting;
    let top = layout.top + at as f64 * layout.step;
    let middle = top + layout.bar / 2.0;
    let name = Type { fill: sheet.palette.ink, ..sheet.small(Anchor::Start) };
    if layout.narrow {
        if layout.name > 0.0 {
            sheet.fitted((layout.left, top - 4.0), name, &step.label, sheet.area.width());
        }
    } else {
        let end = Type { anchor: Anchor::End, ..name };
        let room = layout.left - GAP - sheet.area.left;
        sheet.beside((layout.left - GAP, middle), end, &step.label, room);
    }
    let value = count(step.value);
    let wide = layout.wide(value.unwrap_or(0.0));
    let area = Area::new(layout.left, top, layout.left + wide, top + layout.bar);
    let mut reach = area.right;
    if value.is_some() {
        shape::block(&mut sheet.svg, area, 1, sheet.palette);
    }
    if let Some(previous) = count(step.previous) {
        let x = layout.left + layout.wide(previous);
        reach = reach.max(x);
        let color = sheet.palette.ink_2;
        let (from, to) = ((x, top - 2.0), (x, top + layout.bar + 2.0));
        // Cleared on both sides, to be seen on the bar too.
        sheet.svg.line(from, to, Stroke { color: sheet.palette.surface, width: 4.0, dash: None });
        sheet.svg.line(from, to, Stroke { color, width: 1.5, dash: Some("4 3") });
    }
    let set = Type { fill: sheet.palette.ink, semibold: true, ..sheet.small(Anchor::Start) };
    let text = figures(setting, step, first);
    sheet.beside((reach + GAP, middle), set, &text, sheet.width - sheet.edge - reach - GAP);

    let lost = before.zip(value).and_then(|(before, value)| loss(setting, before, value));
    if let Some(text) = &lost {
        let y = top - if layout.narrow { layout.name + 3.0 } else { 5.0 };
        if layout.worded {
            let set = sheet.small(Anchor::Start);
            sheet.fitted((layout.left, y), set, &format!("↓ {text}"), sheet.width - sheet.edge - layout.left);
        }
    }
    let said = value.map_or_else(|| setting.terms.no_value.clone(), |value| notation::full(value, setting.unit));
    let mut label = format!("{}: {said}", step.label);
    for part in [share_of_first(setting, value, first), lost, previous(setting, step)].into_iter().flatten() {
        label.push_str("; ");
        label.push_str(&part);
    }
    let area = Area::new(layout.left, top, (layout.left + layout.room).max(area.right), top + layout.bar);
    let spot = Spot { series: "actual", key: &step.key, value, label, at: (layout.left + wide, middle), area };
    sheet.mark(spot).rows = step.rows;
}

fn share_of_first(setting: &Setting, value: Option<f64>, first: Option<f64>) -> Option<String> {
    let share = value? / first.filter(|first| *first > 0.0)?;
    let share = notation::short(share, Unit::Percent, setting.frame.notation);
    Some(setting.terms.funnel.of_first.replace("{share}", &share)).filter(|text| !text.is_empty())
}

fn previous(setting: &Setting, step: &FunnelStep) -> Option<String> {
    let previous = count(step.previous)?;
    Some(format!("{}: {}", setting.terms.previous, notation::full(previous, setting.unit)))
}

fn table(spec: &FunnelSpec) -> ChartTable {
    let setting = &spec.setting;
    let terms = &setting.terms;
    let columns = vec![
        table::words(&terms.name),
        table::figures(&setting.measure, setting.unit),
        table::figures(&terms.share, Unit::Percent),
        table::figures(&terms.change, Unit::Percent),
        table::figures(&terms.previous, setting.unit),
    ];
    let first = spec.steps.first().and_then(|step| count(step.value)).filter(|first| *first > 0.0);
    let row = |(at, step): (usize, &FunnelStep)| {
        let value = count(step.value);
        let before = at.checked_sub(1).and_then(|at| count(spec.steps[at].value)).filter(|before| *before > 0.0);
        vec![
            ChartCell::from(step.label.as_str()),
            ChartCell::from(value),
            ChartCell::from(value.zip(first).map(|(value, first)| value / first)),
            ChartCell::from(value.zip(before).map(|(value, before)| value / before - 1.0)),
            ChartCell::from(count(step.previous)),
        ]
    };
    ChartTable { columns, rows: spec.steps.iter().enumerate().map(row).collect() }
}
