//! Parts of a whole: one bar with a list, or a ring for a few parts.

use crate::geometry::Area;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::shape;
use crate::sheet::{self, Sheet, Spot, figure};
use crate::spec::{Setting, Unit};
use crate::svg::{Anchor, Path, Stroke, Type, clean};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};

/// More parts are not told apart by colour and pattern.
const MOST: usize = 24;
/// A ring of more parts is drawn as a bar: angles of small parts cannot be compared.
const RING: usize = 6;
const BAR: f64 = 26.0;
const ROW: f64 = 20.0;
/// Width of a column of the list, at least.
const COLUMN: f64 = 240.0;

#[derive(Debug, Clone, PartialEq)]
pub struct ShareSpec {
    pub setting: Setting,
    pub parts: Vec<SharePart>,
    /// A ring instead of a bar, for at most six parts in a picture wide enough for their list beside it.
    pub ring: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SharePart {
    pub key: String,
    pub label: String,
    /// Not below zero; `None` is not known and not drawn.
    pub value: Option<f64>,
    pub color: u8,
    pub rows: Option<u64>,
}

struct Drawn<'s> {
    part: &'s SharePart,
    value: f64,
    share: f64,
    /// Shares of all parts before.
    from: f64,
}

/// Draws the chart: the first 24 parts.
pub fn share(spec: &ShareSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let known = |part: &SharePart| figure(part.value).filter(|value| *value >= 0.0);
    let parts = &spec.parts[..spec.parts.len().min(MOST)];
    let total: f64 = parts.iter().filter_map(known).sum();
    let mut from = 0.0;
    let mut drawn = Vec::new();
    for part in parts {
        if let Some(value) = known(part).filter(|_| total > 0.0) {
            drawn.push(Drawn { part, value, share: value / total, from });
            from += value / total;
        }
    }
    let extra = setting.terms.shown(parts.len(), spec.parts.len());
    let mut sheet = Sheet::open(setting, Vec::new(), extra.into_iter().collect());
    let entry = |part: &SharePart| sheet::entry(&part.key, &part.label, part.color, false, palette);
    let entries: Vec<_> = spec.parts.iter().map(entry).collect();
    if drawn.is_empty() {
        sheet.nothing();
        return sheet.close(entries, table(spec), ChartReading::Items);
    }
    let list = if spec.ring && drawn.len() <= RING && sheet.area.width() >= 380.0 {
        ring(&mut sheet, &drawn, total)
    } else {
        bar(&mut sheet, &drawn)
    };
    write(&mut sheet, list, &drawn, parts);
    for one in &drawn {
        mark(&mut sheet, one, list);
    }
    // Reading goes by the list; the parts of the picture itself were placed first.
    let count = drawn.len();
    let spots: Vec<_> = sheet.marks.drain(..count).collect();
    for (mark, spot) in sheet.marks.iter_mut().zip(spots) {
        (mark.x, mark.y, mark.hit) = (spot.x, spot.y, spot.hit);
    }
    for (index, mark) in (0_u32..).zip(&mut sheet.marks) {
        mark.index = index;
    }
    sheet.close(entries, table(spec), ChartReading::Items)
}

/// One bar across the picture; gives the room below it.
fn bar(sheet: &mut Sheet<'_>, drawn: &[Drawn<'_>]) -> Area {
    let room = sheet.area;
    let (left, wide) = (room.left, room.width());
    let top = room.top + 6.0;
    let tall = BAR.min(room.height() * 0.5);
    for one in drawn {
        let (from, to) = (left + one.from * wide, left + (one.from + one.share) * wide);
        let gap = if to - from > 3.0 { 0.75 } else { 0.0 };
        let area = Area::new(from + gap, top, to - gap, top + tall);
        shape::block(&mut sheet.svg, area, one.part.color, sheet.palette);
        let text = notation::short(one.share, Unit::Percent, sheet.setting.frame.notation);
        if measure::width(&text, TEXT) + 8.0 <= area.width() && one.part.color <= 6 {
            let set = Type { fill: sheet.palette.on(one.part.color), ..sheet.small(Anchor::Middle) };
            let (x, y) = area.middle();
            sheet.text((x, y + MIDDLE), set, &text);
        }
        spot(sheet, one, area);
    }
    Area { top: top + tall + 10.0, ..room }
}

/// A ring at the left; gives the room at its right.
fn ring(sheet: &mut Sheet<'_>, drawn: &[Drawn<'_>], total: f64) -> Area {
    let room = sheet.area;
    let outer = (room.height() / 2.0 - 4.0).min(room.width() * 0.24).max(8.0);
    let inner = outer * 0.62;
    let (x, y) = (room.left + outer + 4.0, room.middle().1);
    let edge = Stroke { color: sheet.palette.surface, width: 1.5, dash: None };
    for one in drawn {
        let mut path = Path::default();
        path.ring_part((x, y), (inner, outer), (one.from, one.from + one.share));
        sheet.svg.filled(&path, sheet.palette.stroke(one.part.color));
        sheet.svg.stroked(&path, edge);
        let angle = std::f64::consts::TAU * (one.from + one.share / 2.0);
        let middle = f64::midpoint(inner, outer);
        let at = (x + libm::sin(angle) * middle, y - libm::cos(angle) * middle);
        spot(sheet, one, Area::around(at.0, at.1, (outer - inner) / 2.0));
    }
    let setting = sheet.setting;
    let set = Type { size: 13.0, semibold: true, fill: sheet.palette.ink, ..sheet.small(Anchor::Middle) };
    let text = notation::short(total, setting.unit, setting.frame.notation);
    sheet.fitted((x, y + 1.0), set, &text, inner * 1.8);
    let words = setting.terms.total.clone();
    sheet.fitted((x, y + 16.0), sheet.small(Anchor::Middle), &words, inner * 1.5);
    let rows = drawn.len() as f64 * ROW;
    let left = x + outer + 20.0;
    let top = (y - rows / 2.0).max(room.top);
    Area::new(left.min(room.right - 20.0), top, room.right.min(left + 280.0), room.bottom)
}

/// Remembers where a part lies in the picture; it is worded with the list.
fn spot(sheet: &mut Sheet<'_>, one: &Drawn<'_>, area: Area) {
    let key = &one.part.key;
    sheet.mark(Spot { series: key, key, value: None, label: String::new(), at: area.middle(), area });
}

/// Name, value and share of each part, in as many columns as fit; the last lines are left to the table where the
/// picture is too low.
fn write(sheet: &mut Sheet<'_>, list: Area, drawn: &[Drawn<'_>], parts: &[SharePart]) {
    let setting = sheet.setting;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns and rows")]
    let (columns, rows) = ((list.width() / COLUMN).max(1.0) as usize, (list.height() / ROW).max(0.0) as usize);
    let rows = parts.len().div_ceil(columns).min(rows).max(1);
    let wide = list.width() / columns as f64;
    for (at, part) in parts.iter().enumerate().take(rows * columns) {
        let left = list.left + (at / rows) as f64 * wide;
        let y = list.top + ((at % rows) as f64 + 0.5) * ROW;
        if y + 8.0 > list.bottom {
            continue;
        }
        let one = drawn.iter().find(|one| one.part.key == part.key);
        let (value, share) = match one {
            Some(one) => (
                notation::short(one.value, setting.unit, setting.frame.notation),
                notation::short(one.share, Unit::Percent, setting.frame.notation),
            ),
            None => (setting.terms.no_value.clone(), String::new()),
        };
        shape::block(&mut sheet.svg, Area::around(left + 5.0, y, 5.0), part.color, sheet.palette);
        let right = left + wide - 24.0;
        let strong = Type { semibold: true, fill: sheet.palette.ink, ..sheet.small(Anchor::End) };
        sheet.beside((right, y), strong, &share, 60.0);
        let end = if share.is_empty() { right } else { right - 54.0 };
        sheet.beside((end, y), sheet.plain(Anchor::End), &value, wide * 0.5);
        let room = end - measure::width(&value, TEXT) - 10.0 - (left + 17.0);
        sheet.beside((left + 17.0, y), sheet.plain(Anchor::Start), &clean(&part.label), room);
    }
}

fn mark(sheet: &mut Sheet<'_>, one: &Drawn<'_>, list: Area) {
    let setting = sheet.setting;
    let share = notation::short(one.share, Unit::Percent, setting.frame.notation);
    let label = format!("{}: {} ({share})", one.part.label, notation::full(one.value, setting.unit));
    let key = &one.part.key;
    let spot = Spot { series: key, key, value: Some(one.value), label, at: list.middle(), area: list };
    sheet.mark(spot).rows = one.part.rows;
}

fn table(spec: &ShareSpec) -> ChartTable {
    let setting = &spec.setting;
    let columns = vec![
        table::words(&setting.terms.name),
        table::figures(&setting.measure, setting.unit),
        table::figures(&setting.terms.share, Unit::Percent),
    ];
    let known = |part: &SharePart| figure(part.value).filter(|value| *value >= 0.0);
    let total: f64 = spec.parts.iter().filter_map(known).sum();
    let row = |part: &SharePart| {
        let share = known(part).filter(|_| total > 0.0).map(|value| value / total);
        vec![ChartCell::from(part.label.as_str()), ChartCell::from(known(part)), ChartCell::from(share)]
    };
    ChartTable { columns, rows: spec.parts.iter().map(row).collect() }
}
