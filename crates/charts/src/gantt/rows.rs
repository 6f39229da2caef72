//! The rows: names at the left, bars and milestones in the calendar.

use std::collections::HashMap;

use super::calendar::Calendar;
use super::{CRITICAL, GAP, GanttTask, progress};
use crate::geometry::Area;
use crate::line::TEXT;
use crate::measure;
use crate::notation;
use crate::sheet::Sheet;
use crate::spec::Unit;
use crate::svg::{Anchor, Path, Stroke, Type, clean};

/// Half the height of a bar.
const HALF: f64 = 6.0;
const ROUND: f64 = 3.0;
/// Half a milestone's width.
const DIAMOND: f64 = 6.5;
/// Indent of tasks below a heading.
/// From the first line of a name to the second.
const LINE: f64 = 12.8;
const INDENT: f64 = 10.0;

pub(super) enum Line<'t> {
    Group(&'t str),
    /// Place of the task in the page.
    Task(usize),
}

pub(super) fn lines(tasks: &[GanttTask]) -> Vec<Line<'_>> {
    let mut lines = Vec::with_capacity(tasks.len());
    let mut present: Option<&str> = None;
    for (at, task) in tasks.iter().enumerate() {
        let group = task.group.as_deref().filter(|group| !group.trim().is_empty());
        if group != present {
            lines.extend(group.map(Line::Group));
            present = group;
        }
        lines.push(Line::Task(at));
    }
    lines
}

/// Room for the names: as they need, at most a good third of a wide picture, less of a narrow one.
pub(super) fn names_width(sheet: &Sheet<'_>, tasks: &[GanttTask]) -> f64 {
    let most = sheet.area.width() * if sheet.width < 480.0 { 0.3 } else { 0.34 };
    let name = |task: &GanttTask| {
        let indent = if task.group.is_some() { INDENT } else { 0.0 };
        measure::width(&clean(&task.label), TEXT) + indent
    };
    let group = |task: &GanttTask| task.group.as_ref().map_or(0.0, |group| measure::semibold_width(group, TEXT));
    tasks.iter().map(|task| name(task).max(group(task))).fold(0.0, f64::max).min(most)
}

/// Where the bar of a task in the row round `y` lies, or the box of its milestone; `None` for one outside the days shown.
pub(super) fn bar(calendar: &Calendar, task: &GanttTask, y: f64) -> Option<Area> {
    // The plan, if there is one, lies below the bar.
    let y = if task.baseline.is_some() { y - 3.0 } else { y };
    if task.milestone {
        let (least, most) = (calendar.plot.left + DIAMOND, calendar.plot.right - DIAMOND);
        let x = (calendar.x(task.end) + calendar.day / 2.0).min(most).max(least);
        return calendar.holds(task.end).then(|| Area::around(x, y, DIAMOND));
    }
    let end = task.end.max(task.start);
    let (left, right) = (calendar.x(task.start), calendar.end(end));
    calendar.meets(task.start, end).then(|| Area::new(left, y - HALF, right.max(left + 1.0), y + HALF))
}

pub(super) fn draw_baselines(
    sheet: &mut Sheet<'_>,
    calendar: &Calendar,
    tasks: &[GanttTask],
    places: &HashMap<&str, (usize, Area)>,
) {
    let mut path = Path::default();
    for task in tasks {
        let planned = task.baseline.map(|(start, end)| (start.min(end), end.max(start)));
        let planned = planned.filter(|(start, end)| calendar.meets(*start, *end));
        if let (Some((start, end)), Some((_, area))) = (planned, places.get(task.key.as_str())) {
            let left = calendar.x(start);
            let right = calendar.end(end).max(left + 1.0);
            let (_, y) = area.middle();
            path.rectangle(Area::new(left, y + HALF + 2.0, right, y + HALF + 5.0), 1.0);
        }
    }
    let fill = sheet.palette.ink_3;
    sheet.svg.filled(&path, fill);
}

pub(super) fn heading(sheet: &mut Sheet<'_>, plot: Area, y: f64, row: f64, name: &str) {
    let set = Type { semibold: true, fill: sheet.palette.ink, ..sheet.small(Anchor::Start) };
    let line = sheet.palette.line;
    let top = (y - row / 2.0 - 0.5).round() + 0.5;
    sheet.svg.rule((sheet.area.left, plot.right), top, Stroke { color: line, width: 1.0, dash: None });
    sheet.beside((sheet.area.left, y), set, name, plot.left - GAP - sheet.area.left);
}

/// In two lines where one is too short.
fn name(sheet: &mut Sheet<'_>, (left, y): (f64, f64), room: f64, set: Type<'_>, label: &str) {
    let lines = measure::wrap(&clean(label), TEXT, room, 2);
    match lines.as_slice() {
        [first, second] => {
            sheet.beside((left, y - LINE / 2.0), set, first, room);
            sheet.beside((left, y + LINE / 2.0), set, second, room);
        }
        _ => {
            sheet.beside((left, y), set, label, room);
        }
    }
}

pub(super) fn draw(sheet: &mut Sheet<'_>, plot: Area, task: &GanttTask, area: Option<Area>, y: f64) {
    let indent = if task.group.is_some() { INDENT } else { 0.0 };
    let set = Type { fill: sheet.palette.ink, ..sheet.small(Anchor::Start) };
    let left = sheet.area.left + indent;
    name(sheet, (left, y), plot.left - GAP - left, set, &task.label);
    let Some(area) = area else { return };
    let color = sheet.palette.stroke(if task.critical { CRITICAL } else { task.color.max(1) });
    if task.milestone {
        let (x, y) = area.middle();
        let mut path = Path::default();
        path.polygon(&[(x, area.top), (area.right, y), (x, area.bottom), (area.left, y)]);
        sheet.svg.filled(&path, color);
        sheet.svg.stroked(&path, Stroke { color: sheet.palette.surface, width: 1.0, dash: None });
        return;
    }
    let (mut body, mut done) = (Path::default(), Path::default());
    body.rectangle(area, ROUND);
    sheet.svg.filled(&body, &sheet.palette.towards(color, 0.35));
    if let Some(progress) = progress(task) {
        let right = area.left + area.width() * progress;
        if right - area.left >= 0.5 {
            done.rectangle(Area::new(area.left, area.top, right, area.bottom), ROUND);
        }
        sheet.svg.filled(&done, color);
    }
    if task.critical {
        let mut frame = Path::default();
        frame.rectangle(area.inset(0.75), ROUND);
        sheet.svg.stroked(&frame, Stroke { color, width: 1.5, dash: None });
    }
    if let Some(progress) = progress(task) {
        let (_, middle) = area.middle();
        let text = notation::short(progress, Unit::Percent, sheet.setting.frame.notation);
        let set = Type { halo: Some(sheet.palette.surface), ..sheet.small(Anchor::Start) };
        // Beyond the first turn of an arrow.
        let room = plot.right - area.right - 11.0;
        if measure::width(&text, TEXT) <= room {
            sheet.beside((area.right + 11.0, middle), set, &text, room);
        }
    }
}
