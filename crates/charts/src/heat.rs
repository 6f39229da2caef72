//! A matrix of cells that are the darker (in the dark theme: the lighter) the more there is.
//!
//! One hue whose lightness alone changes: safe for every kind of colour blindness and for a photocopy. Around a middle
//! two hues are used, the first and second series colour (green and orange, which differ in yellow and blue as well).

use crate::geometry::Area;
use crate::line::{MIDDLE, TEXT};
use crate::measure;
use crate::notation;
use crate::sheet::{Sheet, Spot, figure};
use crate::spec::{Setting, Unit};
use crate::svg::{Anchor, Path, Stroke, Type, clean};
use crate::table;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};

/// Cells drawn at most: 60,000 would be 5 MB of rectangles nobody can point at.
const MOST: usize = 10_000;
/// The least share of the hue: the lowest value is still told apart from a missing one.
const FAINT: f64 = 0.1;
const GAP: f64 = 8.0;
/// Cells larger than this leave hairlines between them.
const SPACED: f64 = 5.0;
const LEGEND: f64 = 24.0;
/// A row is tall enough for its name, if the picture is.
const NAMED: f64 = 14.0;

#[derive(Debug, Clone, PartialEq)]
pub struct HeatSpec {
    pub setting: Setting,
    /// Names of the rows, from top to bottom: weekdays.
    pub rows: Vec<String>,
    /// Names of the columns, from left to right: hours. Written as room allows.
    pub columns: Vec<String>,
    pub cells: Vec<HeatCell>,
    /// Two hues around this value; `None`: one hue from the lowest to the highest.
    pub middle: Option<f64>,
    /// Write values into the cells where they fit.
    pub labels: bool,
    /// Height of a row is at most its width times this; 1 keeps cells square in a wide picture. 0: fill the height.
    pub tallest: f64,
}

/// A cell that has something; those not given are missing and drawn as outlines.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatCell {
    pub row: u32,
    pub column: u32,
    pub value: Option<f64>,
    /// Rows (posts) behind it.
    pub rows: Option<u64>,
    /// Framed in ink: the finding.
    pub marked: bool,
}

struct Matrix<'s> {
    spec: &'s HeatSpec,
    low: f64,
    high: f64,
    /// A step that tells cells apart: all are written with the same decimals.
    step: f64,
}

/// Draws the chart: at most 10,000 cells, the first rows; a note says so.
pub fn heat(spec: &HeatSpec) -> ChartView {
    let setting = &spec.setting;
    let rows = if spec.columns.is_empty() { 0 } else { spec.rows.len().min((MOST / spec.columns.len()).max(1)) };
    let columns = spec.columns.len().min(MOST);
    let mut cells: Vec<&HeatCell> = Vec::new();
    cells.extend(spec.cells.iter().filter(|cell| (cell.row as usize) < rows && (cell.column as usize) < columns));
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    let values = || cells.iter().filter_map(|cell| figure(cell.value));
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    let matrix = Matrix { spec, low, high, step: notation::hundredth(low.abs().max(high.abs())) };

    let extra = setting.terms.shown(rows * columns, spec.rows.len() * spec.columns.len());
    let mut sheet = Sheet::open(setting, Vec::new(), extra.into_iter().collect());
    if low > high || rows == 0 {
        sheet.nothing();
        return sheet.close(Vec::new(), table(spec), ChartReading::Items);
    }
    legend(&mut sheet, &matrix);
    let plot = axes(&mut sheet, spec, rows, columns);
    let (wide, tall) = (plot.width() / columns as f64, plot.height() / rows as f64);
    let inset = if wide.min(tall) >= SPACED { 1.0 } else { 0.0 };
    let place = |row: usize, column: usize| {
        let (x, y) = (plot.left + column as f64 * wide, plot.top + row as f64 * tall);
        Area::new(x, y, x + wide, y + tall).inset(inset)
    };
    let mut given = cells.iter().peekable();
    let mut missing = Path::default();
    for row in 0..rows {
        for column in 0..columns {
            let cell = given.next_if(|cell| (cell.row as usize, cell.column as usize) == (row, column));
            let area = place(row, column);
            match cell.and_then(|cell| Some((cell, figure(cell.value)?))) {
                Some((cell, value)) => draw(&mut sheet, &matrix, cell, value, area),
                None if inset > 0.0 => missing.rectangle(area.inset(0.5), 2.0),
                None => {}
            }
        }
    }
    let color = sheet.palette.line;
    sheet.svg.stroked(&missing, Stroke { color, width: 1.0, dash: None });
    // Frames lie over the neighbours.
    let mut frames = Path::default();
    for cell in cells.iter().filter(|cell| cell.marked) {
        frames.rectangle(place(cell.row as usize, cell.column as usize), 2.0);
    }
    let (color, clear) = (sheet.palette.ink, sheet.palette.surface);
    // Cleared on both sides: cells can be as dark as the frame.
    sheet.svg.stroked(&frames, Stroke { color: clear, width: 4.5, dash: None });
    sheet.svg.stroked(&frames, Stroke { color, width: 1.75, dash: None });
    sheet.close(Vec::new(), table(spec), ChartReading::Items)
}

/// Writes the names and gives the room of the cells.
fn axes(sheet: &mut Sheet<'_>, spec: &HeatSpec, rows: usize, columns: usize) -> Area {
    let room = sheet.area;
    let names: Vec<_> = spec.rows[..rows].iter().map(|name| clean(name)).collect();
    let widest = names.iter().map(|name| measure::width(name, TEXT)).fold(0.0, f64::max);
    let left = (room.left + widest.min(room.width() * 0.3) + GAP).ceil();
    let wide = (room.right - left) / columns as f64;
    let tallest = if spec.tallest > 0.0 { (wide * spec.tallest).max(NAMED) * rows as f64 } else { f64::INFINITY };
    let top = room.top + 4.0;
    let bottom = (room.bottom - 20.0).min(top + tallest).max(top + 1.0);
    let plot = Area { left, top, right: room.right, bottom };
    let tall = plot.height() / rows as f64;
    for (at, name) in names.iter().enumerate() {
        let y = top + (at as f64 + 0.5) * tall;
        sheet.beside((left - GAP, y), sheet.plain(Anchor::End), name, left - GAP - room.left);
    }
    let labels: Vec<String> = spec.columns[..columns].iter().map(|name| clean(name).into_owned()).collect();
    // The densest stride whose labels all fit; measuring at most every label once a stride.
    let strides = [1, 2, 3, 4, 6, 8, 12, 24, 50, 100, 250, 500, 1000, 2500, 10_000];
    let fits = |stride: &usize| {
        let room = wide * *stride as f64 - 4.0;
        labels.iter().step_by(*stride).all(|label| measure::width(label, TEXT) <= room)
    };
    let stride = strides.into_iter().find(fits).unwrap_or(columns.max(1));
    for at in (0..columns).step_by(stride) {
        let x = left + (at as f64 + 0.5) * wide;
        sheet.fitted((x, bottom + 15.0), sheet.small(Anchor::Middle), &labels[at], (wide * stride as f64).max(24.0));
    }
    plot
}

impl Matrix<'_> {
    /// The fill of a value.
    fn fill(&self, sheet: &Sheet<'_>, value: f64) -> String {
        let palette = sheet.palette;
        let share = |part: f64, whole: f64| if whole > 0.0 { FAINT + (1.0 - FAINT) * (part / whole) } else { 0.55 };
        let Some(middle) = self.spec.middle.filter(|middle| middle.is_finite()) else {
            return palette.towards(palette.stroke(1), share(value - self.low, self.high - self.low));
        };
        let reach = (self.high - middle).abs().max((self.low - middle).abs());
        let color = if value < middle { palette.stroke(2) } else { palette.stroke(1) };
        palette.towards(color, share((value - middle).abs(), reach))
    }
}

fn draw(sheet: &mut Sheet<'_>, matrix: &Matrix<'_>, cell: &HeatCell, value: f64, area: Area) {
    let spec = matrix.spec;
    let setting = &spec.setting;
    let fill = matrix.fill(sheet, value);
    let mut path = Path::default();
    path.rectangle(area, if area.width().min(area.height()) >= SPACED { 2.0 } else { 0.0 });
    sheet.svg.filled(&path, &fill);
    let (x, y) = area.middle();
    if spec.labels {
        let text = notation::tick_labels(&[value], matrix.step, setting.unit, setting.frame.notation).concat();
        if measure::width(&text, TEXT) + 4.0 <= area.width() && area.height() >= TEXT + 3.0 {
            let set = Type { fill: sheet.palette.on_fill(&fill), ..sheet.small(Anchor::Middle) };
            sheet.text((x, y + MIDDLE), set, &text);
        }
    }
    let (row, column) = (&spec.rows[cell.row as usize], &spec.columns[cell.column as usize]);
    let label = format!("{row} {column}: {}", notation::full(value, setting.unit));
    let spot = Spot { series: row, key: column, value: Some(value), label, at: (x, y), area };
    sheet.mark(spot).rows = cell.rows;
}

/// Lowest, highest and, with two hues, the middle, beside the colours; above the cells at the right.
fn legend(sheet: &mut Sheet<'_>, matrix: &Matrix<'_>) {
    if sheet.area.height() < 110.0 {
        return;
    }
    let setting = sheet.setting;
    let short = |value: f64| notation::short(value, setting.unit, setting.frame.notation);
    let (low, high) = (short(matrix.low), short(matrix.high));
    let steps = if matrix.low == matrix.high { 1 } else { 7 };
    let swatch = 16.0;
    let high_width = if steps == 1 { 0.0 } else { measure::width(&high, TEXT) + 6.0 };
    let top = sheet.area.top + 4.0;
    let y = top + 5.0;
    let left = sheet.area.right - high_width - f64::from(steps) * swatch;
    let room = left - 6.0 - sheet.area.left;
    if room < 0.0 {
        return;
    }
    for step in 0..steps {
        let share = if steps == 1 { 0.0 } else { f64::from(step) / f64::from(steps - 1) };
        let fill = matrix.fill(sheet, matrix.low + (matrix.high - matrix.low) * share);
        let mut path = Path::default();
        let x = left + f64::from(step) * swatch;
        path.rectangle(Area::new(x, top, x + swatch, top + 10.0), 0.0);
        sheet.svg.filled(&path, &fill);
    }
    let low_width = measure::width(&low, TEXT);
    sheet.beside((left - 6.0, y), sheet.small(Anchor::End), &low, room);
    if steps > 1 {
        sheet.beside((sheet.area.right, y), sheet.small(Anchor::End), &high, high_width);
    }
    let measure = setting.measure.clone();
    sheet.beside((sheet.area.left, y), sheet.small(Anchor::Start), &measure, room - low_width - 12.0);
    sheet.area.top += LEGEND;
}

fn table(spec: &HeatSpec) -> ChartTable {
    let unit: Unit = spec.setting.unit;
    let mut columns = vec![table::words(&spec.setting.terms.name)];
    columns.extend(spec.columns.iter().map(|name| table::figures(name, unit)));
    let blank = |name: &String| {
        let mut row = vec![ChartCell::from(name.as_str())];
        row.resize(columns.len(), ChartCell::Missing);
        row
    };
    let mut rows: Vec<Vec<ChartCell>> = spec.rows.iter().map(blank).collect();
    for cell in &spec.cells {
        let place = rows.get_mut(cell.row as usize).and_then(|row| row.get_mut(cell.column as usize + 1));
        if let Some(place) = place {
            *place = ChartCell::from(figure(cell.value));
        }
    }
    ChartTable { columns, rows }
}
