//! What every kind but the line shares: the frame with title, legend and notes, text that never covers text, and the
//! list of marks.

use std::collections::HashMap;

use crate::geometry::{Area, hundredths};
use crate::head::{self, Head, Swatch};
use crate::line::layout::{AIR, EDGE, SIDE};
use crate::line::{MIDDLE, TEXT, spoken};
use crate::measure;
use crate::spec::{Category, Series, Setting};
use crate::svg::{Anchor, Svg, Type, clean};
use crate::theme::Palette;
use crate::view::{ChartReading, ChartTable, ChartView, Mark, SeriesStyle, SeriesView};

/// A figure beyond this is no figure; sums and products of those within stay finite.
const LARGEST: f64 = 1e250;
/// From one note's baseline to the next.
const NOTE: f64 = 16.0;
/// Side of the smallest region that answers to the pointer.
const HIT: f64 = 10.0;
/// Texts are looked for among those of the same strip of the picture.
const STRIP: f64 = 32.0;

/// A value that can be drawn.
pub(crate) fn figure(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.abs() <= LARGEST)
}

/// A value that can be drawn on a logarithmic axis.
pub(crate) fn log_figure(value: f64) -> bool {
    (1.0 / LARGEST..=LARGEST).contains(&value)
}

/// Value of a series at a category.
pub(crate) fn value_at(series: &Series, index: usize) -> Option<f64> {
    figure(series.values.get(index).copied().flatten())
}

pub(crate) struct Sheet<'a> {
    pub(crate) svg: Svg,
    pub(crate) palette: &'static Palette,
    pub(crate) setting: &'a Setting,
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) edge: f64,
    /// Room between head and notes.
    pub(crate) area: Area,
    pub(crate) marks: Vec<Mark>,
    taken: HashMap<i32, Vec<Area>>,
}

/// What a mark says of itself; the rest follows.
pub(crate) struct Spot<'s> {
    pub(crate) series: &'s str,
    pub(crate) key: &'s str,
    pub(crate) value: Option<f64>,
    pub(crate) label: String,
    pub(crate) at: (f64, f64),
    pub(crate) area: Area,
}

impl<'a> Sheet<'a> {
    /// Begins a picture of the frame's size; `extra` are notes of the engine, after those of the caller.
    pub(crate) fn open(setting: &'a Setting, legend: Vec<(Swatch, String)>, extra: Vec<String>) -> Sheet<'a> {
        Sheet::open_tall(setting, setting.frame.height, legend, extra)
    }

    /// As `open`, but of another height: long lists need what they need.
    pub(crate) fn open_tall(
        setting: &'a Setting,
        height: f64,
        legend: Vec<(Swatch, String)>,
        extra: Vec<String>,
    ) -> Sheet<'a> {
        let (width, height) = (side(setting.frame.width), side(height));
        let edge = if setting.frame.title.is_some() { AIR } else { EDGE };
        let palette = Palette::of(setting.frame.theme);
        let mut notes = setting.notes.clone();
        notes.extend(extra);
        let (name, description) = spoken(&setting.frame, &notes);
        let mut svg = Svg::new(width, height, palette.surface, &name, &description);
        let legend = if setting.legend { legend } else { Vec::new() };
        let legend = legend.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect();
        let head = Head::arrange(&setting.frame, legend, (width, height), edge);
        head::paint(&mut svg, &head, edge, palette);
        let area = Area::new(edge, head.bottom, width - edge, height - edge);
        let mut sheet =
            Sheet { svg, palette, setting, width, height, edge, area, marks: Vec::new(), taken: HashMap::new() };
        sheet.take(Area::new(0.0, 0.0, width, head.bottom - 1.0));
        sheet.write_notes(&notes);
        sheet
    }

    /// Height that title, legend and notes take of a tall picture.
    pub(crate) fn around(setting: &Setting, legend: &[(Swatch, String)], extra: &[String]) -> f64 {
        let edge = if setting.frame.title.is_some() { AIR } else { EDGE };
        let width = side(setting.frame.width);
        let legend = if setting.legend { legend.to_vec() } else { Vec::new() };
        let head = Head::arrange(&setting.frame, legend, (width, 1000.0), edge);
        let notes = setting.notes.iter().chain(extra);
        let lines: usize = notes.map(|note| measure::wrap(&clean(note), TEXT, width - 2.0 * edge, 2).len()).sum();
        head.bottom + lines.min(4) as f64 * NOTE + 2.0 + edge
    }

    /// A picture without head and notes, of any size from 16 pixels.
    pub(crate) fn bare(setting: &'a Setting) -> Sheet<'a> {
        let side = |size: f64| if size.is_finite() { size.clamp(16.0, *SIDE.end()) } else { *SIDE.start() };
        let (width, height) = (side(setting.frame.width), side(setting.frame.height));
        let palette = Palette::of(setting.frame.theme);
        let (name, description) = spoken(&setting.frame, &setting.notes);
        let svg = Svg::new(width, height, palette.surface, &name, &description);
        let area = Area::new(0.0, 0.0, width, height);
        Sheet { svg, palette, setting, width, height, edge: 0.0, area, marks: Vec::new(), taken: HashMap::new() }
    }

    fn write_notes(&mut self, notes: &[String]) {
        let room = self.width - 2.0 * self.edge;
        let most = match self.height {
            height if height >= 240.0 => 4,
            height if height >= 160.0 => 2,
            _ => 0,
        };
        let lines = notes.iter().flat_map(|note| measure::wrap(&clean(note), TEXT, room, 2));
        let lines: Vec<String> = lines.take(most).collect();
        if lines.is_empty() {
            return;
        }
        let top = self.area.bottom - lines.len() as f64 * NOTE;
        for (at, line) in lines.iter().enumerate() {
            let y = top + (at as f64 + 1.0) * NOTE - 4.0;
            self.text((self.edge, y), self.small(Anchor::Start), line);
        }
        self.area.bottom = (top - 2.0).max(self.area.top + 1.0);
    }

    /// Axis text.
    pub(crate) fn small(&self, anchor: Anchor) -> Type<'static> {
        Type { size: TEXT, anchor, fill: self.palette.ink_3, semibold: false, halo: None }
    }

    /// Names and values one reads first.
    pub(crate) fn plain(&self, anchor: Anchor) -> Type<'static> {
        Type { fill: self.palette.ink_2, ..self.small(anchor) }
    }

    /// A text on its baseline, unless it would leave the picture or cover another: then nothing, and false.
    pub(crate) fn text(&mut self, (x, y): (f64, f64), set: Type<'_>, text: &str) -> bool {
        let text = clean(text);
        let text = text.trim();
        if text.is_empty() {
            return false;
        }
        let area = text_area((x, y), set, text);
        if !self.is_free(&area) {
            return false;
        }
        self.take(area);
        self.svg.text(x, y, set, text);
        true
    }

    /// A text cut to `room` with an ellipsis; nothing where not even a character fits.
    pub(crate) fn fitted(&mut self, place: (f64, f64), set: Type<'_>, text: &str, room: f64) -> bool {
        let text = clean(text);
        let room = if set.semibold { room / 1.06 } else { room };
        let text = measure::fit(text.trim(), set.size, room);
        text != "…" && self.text(place, set, &text)
    }

    /// A text whose middle, not whose baseline, is at `y`.
    pub(crate) fn beside(&mut self, (x, y): (f64, f64), set: Type<'_>, text: &str, room: f64) -> bool {
        self.fitted((x, y + set.size * MIDDLE / TEXT), set, text, room)
    }

    pub(crate) fn is_free(&self, area: &Area) -> bool {
        let picture = Area::new(0.0, 0.0, self.width, self.height);
        let clear = |strip| self.taken.get(&strip).is_none_or(|taken| !taken.iter().any(|other| other.touches(area)));
        picture.holds(area) && strips(area).all(clear)
    }

    /// No text may lie here any more.
    pub(crate) fn take(&mut self, area: Area) {
        for strip in strips(&area) {
            self.taken.entry(strip).or_default().push(area);
        }
    }

    /// Adds a mark; its `index` is its place in the list.
    pub(crate) fn mark(&mut self, spot: Spot<'_>) -> &mut Mark {
        let index = self.marks.len();
        self.mark_in(index, spot)
    }

    /// Adds a mark of a column.
    pub(crate) fn mark_in(&mut self, column: usize, spot: Spot<'_>) -> &mut Mark {
        let size = (self.width, self.height);
        let inside = |value: f64, end: f64| hundredths(value.max(0.0)).min(end);
        let at = self.marks.len();
        self.marks.push(Mark {
            series: spot.series.to_owned(),
            index: u32::try_from(column).unwrap_or(u32::MAX),
            x: inside(spot.at.0, size.0),
            y: inside(spot.at.1, size.1),
            hit: spot.area.hit(HIT, size),
            key: spot.key.to_owned(),
            value: figure(spot.value).map(Into::into),
            label: clean(&spot.label).into_owned(),
            incomplete: false,
            rows: None,
            ids: None,
        });
        &mut self.marks[at]
    }

    /// Says in the middle of an empty chart that there is nothing to see.
    pub(crate) fn nothing(&mut self) {
        let (x, y) = self.area.middle();
        let set = Type { size: 12.0, ..self.small(Anchor::Middle) };
        let words = self.setting.terms.no_value.clone();
        self.beside((x, y), set, &words, self.area.width());
    }

    pub(crate) fn close(self, series: Vec<SeriesView>, table: ChartTable, reading: ChartReading) -> ChartView {
        ChartView {
            svg: self.svg.finish(),
            width: self.width,
            height: self.height,
            series,
            marks: self.marks,
            thinned: None,
            reading: Some(reading),
            table: Some(table),
            page: None,
        }
    }
}

/// The nearest drawable size.
pub(crate) fn side(size: f64) -> f64 {
    if size.is_finite() { size.clamp(*SIDE.start(), *SIDE.end()) } else { *SIDE.start() }
}

/// Where a text is drawn, from its highest capital to its lowest descender.
pub(crate) fn text_area((x, y): (f64, f64), set: Type<'_>, text: &str) -> Area {
    let width =
        if set.semibold { measure::semibold_width(text, set.size) } else { measure::width(text, set.size) } + 1.0;
    let left = match set.anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Area { left, top: y - set.size * 0.95, right: left + width, bottom: y + set.size * 0.2 }
}

#[expect(clippy::cast_possible_truncation, reason = "pixels of a picture; saturates")]
fn strips(area: &Area) -> std::ops::RangeInclusive<i32> {
    (area.top / STRIP).floor() as i32..=(area.bottom / STRIP).floor() as i32
}

/// Legend entries of a list of series.
pub(crate) fn entry(id: &str, label: &str, color: u8, hidden: bool, palette: &Palette) -> SeriesView {
    SeriesView {
        id: id.to_owned(),
        label: label.to_owned(),
        color: palette.stroke(color).to_owned(),
        style: SeriesStyle::Bar,
        hidden,
    }
}

pub(crate) fn entries(series: &[Series], palette: &Palette) -> Vec<SeriesView> {
    let entry = |series: &Series| SeriesView {
        style: series.style,
        ..entry(&series.id, &series.label, series.color, series.hidden, palette)
    };
    series.iter().map(entry).collect()
}

/// How a screen reader names a place of the category axis.
pub(crate) fn spoken_category(category: &Category) -> &str {
    if category.date.is_some() || category.label.trim().is_empty() { &category.key } else { &category.label }
}
