//! The same small chart many times over, on the same axes: one for each platform, account or team.

mod panel;

use crate::axis::Scale;
use crate::geometry::Area;
use crate::head::Swatch;
use crate::line::TEXT;
use crate::measure;
use crate::plane;
use crate::sheet::{self, Sheet, value_at};
use crate::spec::{Category, Series, Setting, Unit};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};
use panel::Shared;

/// Panels drawn at most.
const MOST: usize = 60;
/// A panel is at least this wide and tall.
const WIDE: f64 = 140.0;
const TALL: f64 = 104.0;
const GUTTER: f64 = 18.0;

#[derive(Debug, Clone, PartialEq)]
pub struct MultiplesSpec {
    /// The height of the frame is the least: many panels make the picture taller.
    pub setting: Setting,
    pub categories: Vec<Category>,
    pub panels: Vec<Panel>,
    pub form: PanelForm,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    pub key: String,
    pub label: String,
    /// One value per category; series of one id have one colour in all panels.
    pub series: Vec<Series>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PanelForm {
    #[default]
    Lines,
    Bars,
}

/// Draws the chart: the first 60 panels. All share one value axis, so that they can be compared.
pub fn multiples(spec: &MultiplesSpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let panels = &spec.panels[..spec.panels.len().min(MOST)];
    let mut series: Vec<&Series> = Vec::new();
    for one in panels.iter().flat_map(|panel| &panel.series) {
        if !series.iter().any(|known| known.id == one.id) {
            series.push(one);
        }
    }
    let mut legend: Vec<(Swatch, String)> = Vec::new();
    if series.len() > 1 {
        let swatch = |one: &Series| match spec.form {
            PanelForm::Lines => Swatch::Line { color: one.color, style: one.style },
            PanelForm::Bars => Swatch::Block { color: one.color },
        };
        legend.extend(series.iter().map(|one| (swatch(one), one.label.clone())));
    }
    let entry = |one: &&Series| sheet::entry(&one.id, &one.label, one.color, one.hidden, palette);
    let entries: Vec<_> = series.iter().map(entry).collect();
    let extra: Vec<String> = setting.terms.shown(panels.len(), spec.panels.len()).into_iter().collect();

    let (columns, rows) = grid(sheet::side(setting.frame.width), panels.len());
    let least = Sheet::around(setting, &legend, &extra) + rows as f64 * (TALL + GUTTER);
    let mut sheet = Sheet::open_tall(setting, least.max(setting.frame.height), legend, extra);
    let (scale, has_values) = scale(spec, panels);
    if !has_values || spec.categories.is_empty() {
        sheet.nothing();
        return sheet.close(entries, table(spec), ChartReading::Items);
    }
    let labels = plane::tick_labels(&sheet, &scale, setting.unit);
    let axis = labels.iter().map(|label| measure::width(label, TEXT)).fold(0.0, f64::max).min(sheet.area.width() * 0.3);
    let shared = Shared { spec, scale, labels };
    let room = Area { left: (sheet.area.left + axis + 8.0).ceil(), ..sheet.area };
    let wide = (room.width() - GUTTER * (columns as f64 - 1.0)) / columns as f64;
    let tall = room.height() / rows as f64;
    for (at, one) in panels.iter().enumerate() {
        let (row, column) = (at / columns, at % columns);
        let left = room.left + column as f64 * (wide + GUTTER);
        let top = room.top + row as f64 * tall;
        let area = Area::new(left, top, left + wide, top + tall - 6.0);
        panel::draw(&mut sheet, &shared, one, area, column == 0);
    }
    sheet.close(entries, table(spec), ChartReading::Items)
}

/// Columns and rows of the panels; the last row is as full as can be.
fn grid(width: f64, panels: usize) -> (usize, usize) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "80 to 20,000 over 140")]
    let most = ((width / (WIDE + GUTTER)) as usize).clamp(1, 6);
    let panels = panels.max(1);
    let rows = panels.div_ceil(most);
    (panels.div_ceil(rows), rows)
}

fn scale(spec: &MultiplesSpec, panels: &[Panel]) -> (Scale, bool) {
    let shown = panels.iter().flat_map(|panel| &panel.series).filter(|series| !series.hidden);
    let values: Vec<f64> =
        shown.flat_map(|series| (0..spec.categories.len()).filter_map(|at| value_at(series, at))).collect();
    let low = values.iter().copied().fold(0.0, f64::min);
    let high = values.iter().copied().fold(0.0, f64::max);
    let number = spec.setting.unit == Unit::Number;
    let whole = number && values.iter().all(|value| value.fract() == 0.0);
    (Scale::holding(low, high, whole, if number { 1.0 } else { 0.01 }), !values.is_empty())
}

fn table(spec: &MultiplesSpec) -> ChartTable {
    let terms = &spec.setting.terms;
    let mut columns = vec![table::words(&terms.series), table::words(&terms.name)];
    let mut ids: Vec<(&str, &str)> = Vec::new();
    for series in spec.panels.iter().flat_map(|panel| &panel.series) {
        if !ids.iter().any(|(id, _)| *id == series.id) {
            ids.push((&series.id, &series.label));
        }
    }
    columns.extend(ids.iter().map(|(_, label)| table::figures(label, spec.setting.unit)));
    let mut rows = Vec::new();
    for panel in &spec.panels {
        for (at, category) in spec.categories.iter().enumerate() {
            let mut cells = vec![ChartCell::from(panel.label.as_str()), ChartCell::from(category.key.as_str())];
            let value = |id: &str| value_at(panel.series.iter().find(|series| series.id == id)?, at);
            cells.extend(ids.iter().map(|(id, _)| ChartCell::from(value(id))));
            rows.push(cells);
        }
    }
    ChartTable { columns, rows }
}
