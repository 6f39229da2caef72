//! Tasks on a calendar: bars with progress, milestones, what waits for what, the plan behind, and today.
//!
//! A page holds 200 tasks (about 150 KB of SVG); `GanttSpec::first` turns the pages and `ChartView::page` says which one
//! it is. Five thousand tasks are 25 pages, each drawn in the same few milliseconds.

mod arrows;
mod calendar;
mod rows;

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::geometry::Area;
use crate::head::Swatch;
use crate::notation;
use crate::sheet::{self, Sheet, Spot};
use crate::spec::{Setting, Unit};
use crate::svg::{Anchor, Stroke, Type};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartPage, ChartReading, ChartTable, ChartView};
use calendar::Calendar;

/// Tasks of a page.
pub const PAGE: usize = 200;
/// Series colour of the critical path; its bars are outlined as well.
const CRITICAL: u8 = 4;
const ROW: f64 = 28.0;
/// Two rows of dates.
const HEADER: f64 = 36.0;
const GAP: f64 = 10.0;

#[derive(Debug, Clone, PartialEq)]
pub struct GanttSpec {
    /// The height of the frame is the least: the picture is as tall as its rows need.
    pub setting: Setting,
    /// In the order of the rows.
    pub tasks: Vec<GanttTask>,
    pub today: Option<NaiveDate>,
    pub days_off: DaysOff,
    /// The first task of the page, from 0.
    pub first: usize,
    /// Days to show; a task outside them keeps its row without a bar. `None`: from the first start to the last end of
    /// the page.
    pub range: Option<(NaiveDate, NaiveDate)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct GanttTask {
    /// Unique.
    pub key: String,
    pub label: String,
    /// A heading stands before the first task of each run of one group.
    pub group: Option<String>,
    pub start: NaiveDate,
    /// The last day, worked on as well; before `start` it counts as `start`.
    pub end: NaiveDate,
    /// A single moment, at `end`.
    pub milestone: bool,
    /// 0 to 1.
    pub progress: Option<f64>,
    /// First and last day as they were planned.
    pub baseline: Option<(NaiveDate, NaiveDate)>,
    pub critical: bool,
    /// Keys of the tasks it waits for; arrows are drawn between tasks of one page.
    pub after: Vec<String>,
    /// 1 to 6.
    pub color: u8,
}

/// Days nobody works, shaded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DaysOff {
    /// Monday first.
    pub weekdays: [bool; 7],
    pub dates: Vec<NaiveDate>,
    /// Days of a weekday off on which one works all the same (shifted holidays).
    pub working: Vec<NaiveDate>,
}

/// Draws a page of the chart.
pub fn gantt(spec: &GanttSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let first = if spec.first < spec.tasks.len() { spec.first } else { 0 };
    let tasks = &spec.tasks[first..spec.tasks.len().min(first + PAGE)];
    let lines = rows::lines(tasks);

    let legend = legend(setting, tasks);
    let extra: Vec<String> = setting.terms.shown(tasks.len(), spec.tasks.len()).into_iter().collect();
    let rows = lines.len().max(1) as f64;
    let height = Sheet::around(setting, &legend, &extra) + HEADER + rows * ROW + 6.0;
    let mut sheet = Sheet::open_tall(setting, height.max(setting.frame.height), legend, extra);
    let entries = vec![
        sheet::entry("task", &setting.measure, 1, false, palette),
        sheet::entry("critical", &setting.terms.gantt.critical, CRITICAL, false, palette),
        sheet::entry("baseline", &setting.terms.gantt.baseline, 0, false, palette),
    ];
    if tasks.is_empty() {
        sheet.nothing();
        return sheet.close(entries, table(spec), ChartReading::Items);
    }
    let left = sheet.area.left + rows::names_width(&sheet, tasks) + GAP;
    let top = sheet.area.top + HEADER;
    let plot = Area::new(left, top, sheet.area.right, (top + rows * ROW).min(sheet.area.bottom));
    let (from, to) = span(spec, tasks);
    let calendar = Calendar::new(from, to, plot);
    calendar.draw(&mut sheet, &spec.days_off);
    let row = plot.height() / rows;
    let mut places: HashMap<&str, (usize, Area)> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let y = plot.top + (at as f64 + 0.5) * row;
        if let rows::Line::Task(number) = line
            && let Some(bar) = rows::bar(&calendar, &tasks[*number], y)
        {
            places.insert(&tasks[*number].key, (*number, bar));
        }
    }
    rows::draw_baselines(&mut sheet, &calendar, tasks, &places);
    arrows::draw(&mut sheet, tasks, &places, row);
    for (at, line) in lines.iter().enumerate() {
        let y = plot.top + (at as f64 + 0.5) * row;
        match line {
            rows::Line::Group(name) => rows::heading(&mut sheet, plot, y, row, name),
            rows::Line::Task(number) => {
                let task = &tasks[*number];
                let area = places.get(task.key.as_str()).map(|(_, area)| *area);
                rows::draw(&mut sheet, plot, task, area, y);
                if let Some(area) = area {
                    mark(&mut sheet, setting, task, area);
                }
            }
        }
    }
    today(&mut sheet, &calendar, spec);
    let mut view = sheet.close(entries, table(spec), ChartReading::Items);
    if spec.tasks.len() > PAGE {
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        view.page = Some(ChartPage { first: count(first), shown: count(tasks.len()), total: count(spec.tasks.len()) });
    }
    view
}

fn legend(setting: &Setting, tasks: &[GanttTask]) -> Vec<(Swatch, String)> {
    let words = &setting.terms.gantt;
    let mut legend = Vec::new();
    if tasks.iter().any(|task| task.critical) {
        legend.push((Swatch::Block { color: CRITICAL }, words.critical.clone()));
    }
    if tasks.iter().any(|task| task.milestone) {
        legend.push((Swatch::Sign { color: 4 }, words.milestone.clone()));
    }
    if tasks.iter().any(|task| task.baseline.is_some()) {
        let style = crate::view::SeriesStyle::Line;
        legend.push((Swatch::Line { color: 0, style }, words.baseline.clone()));
    }
    legend
}

/// First and last day of the calendar.
fn span(spec: &GanttSpec, tasks: &[GanttTask]) -> (NaiveDate, NaiveDate) {
    if let Some((from, to)) = spec.range
        && from <= to
    {
        return (from, to);
    }
    let planned = tasks.iter().filter_map(|task| task.baseline);
    let starts = tasks.iter().map(|task| task.start.min(task.end)).chain(planned.clone().map(|(start, _)| start));
    let ends = tasks.iter().map(|task| task.end.max(task.start)).chain(planned.map(|(_, end)| end));
    let from = starts.min().unwrap_or_default();
    let to = ends.max().unwrap_or(from).max(from);
    let day_before = from.pred_opt().unwrap_or(from);
    (day_before, to.succ_opt().unwrap_or(to))
}

fn today(sheet: &mut Sheet<'_>, calendar: &Calendar, spec: &GanttSpec) {
    let Some(today) = spec.today.filter(|today| calendar.holds(*today)) else { return };
    let x = calendar.x(today) + calendar.day / 2.0;
    let color = sheet.palette.text(2);
    let plot = calendar.plot;
    sheet.svg.line((x, plot.top - 2.0), (x, plot.bottom), Stroke { color, width: 1.5, dash: Some("4 3") });
    let words = spec.setting.terms.gantt.today.clone();
    let set = Type { fill: color, semibold: true, halo: Some(sheet.palette.surface), ..sheet.small(Anchor::Middle) };
    // Above the dates if it finds room there; the line alone says it too.
    let _ = sheet.text((x, plot.bottom + 12.0), set, &words) || sheet.text((x, plot.top - HEADER - 2.0), set, &words);
}

fn mark(sheet: &mut Sheet<'_>, setting: &Setting, task: &GanttTask, area: Area) {
    let words = &setting.terms.gantt;
    let mut label = if task.milestone {
        format!("{}: {} {}", task.label, words.milestone, task.end)
    } else {
        format!("{}: {} – {}", task.label, task.start, task.end.max(task.start))
    };
    if let Some(progress) = progress(task) {
        let share = notation::short(progress, Unit::Percent, setting.frame.notation);
        label.push_str(&format!(", {} {share}", words.progress));
    }
    if let Some((start, end)) = task.baseline {
        label.push_str(&format!(", {} {start} – {end}", words.baseline));
    }
    if task.critical {
        label.push_str(&format!(", {}", words.critical));
    }
    let series = if task.critical { "critical" } else { "task" };
    sheet.mark(Spot { series, key: &task.key, value: task.progress, label, at: area.middle(), area });
}

fn progress(task: &GanttTask) -> Option<f64> {
    task.progress.filter(|progress| progress.is_finite()).map(|progress| progress.clamp(0.0, 1.0))
}

/// Of the page: the table of all would be as large as the tasks themselves.
fn table(spec: &GanttSpec) -> ChartTable {
    let terms = &spec.setting.terms;
    let words = &terms.gantt;
    let columns = vec![
        table::words(&terms.name),
        table::words(&words.start),
        table::words(&words.end),
        table::figures(&words.progress, Unit::Percent),
        table::words(&words.baseline),
        table::words(&words.critical),
    ];
    let row = |task: &GanttTask| {
        let planned = task.baseline.map(|(start, end)| ChartCell::Text(format!("{start} – {end}")));
        vec![
            ChartCell::from(task.label.as_str()),
            ChartCell::Text(task.start.to_string()),
            ChartCell::Text(task.end.max(task.start).to_string()),
            ChartCell::from(progress(task)),
            planned.unwrap_or(ChartCell::Missing),
            if task.critical { ChartCell::Text("✓".to_owned()) } else { ChartCell::Missing },
        ]
    };
    let first = if spec.first < spec.tasks.len() { spec.first } else { 0 };
    ChartTable { columns, rows: spec.tasks.iter().skip(first).take(PAGE).map(row).collect() }
}
