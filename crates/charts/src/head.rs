//! Title, subtitle and legend above a chart. On the screen the card has the first two.

use crate::geometry::Area;
use crate::line::{MIDDLE, TEXT, bars, draw};
use crate::measure;
use crate::shape;
use crate::spec::Frame;
use crate::svg::{Anchor, Svg, Type, clean};
use crate::theme::Palette;
use crate::view::SeriesStyle;

const TITLE: f64 = 14.0;
const SUBTITLE: f64 = 12.0;
const LINE: f64 = 18.0;
/// Side of a square, and width of a dot.
const SQUARE: f64 = 10.0;
const SWATCH_GAP: f64 = 6.0;
const ENTRY_GAP: f64 = 18.0;
/// More rows than this would crowd out the chart.
const LEGEND_ROWS: usize = 3;

#[derive(Debug, Clone, Default)]
pub(crate) struct Head {
    lines: Vec<Line>,
    entries: Vec<Entry>,
    /// Where the chart may begin.
    pub(crate) bottom: f64,
}

#[derive(Debug, Clone)]
struct Line {
    text: String,
    baseline: f64,
    is_title: bool,
}

#[derive(Debug, Clone)]
struct Entry {
    swatch: Swatch,
    text: String,
    x: f64,
    middle: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Swatch {
    Line {
        color: u8,
        style: SeriesStyle,
    },
    Bar {
        color: u8,
    },
    /// A block of a fill; see `shape::block`.
    Block {
        color: u8,
    },
    /// The sign of a point; see `shape::sign`.
    Sign {
        color: u8,
    },
    /// The hollow dot or hatched bar of a period that is not over.
    Incomplete {
        color: u8,
        bar: bool,
    },
}

impl Head {
    /// Title and subtitle, if the frame has them, and the legend; parts that would leave no room for the chart are left
    /// out.
    pub(crate) fn arrange(
        frame: &Frame,
        entries: Vec<(Swatch, String)>,
        (width, height): (f64, f64),
        edge: f64,
    ) -> Head {
        let room = width - 2.0 * edge;
        let mut head = Head { bottom: edge, ..Head::default() };
        if let Some(title) = &frame.title {
            let parts = [(Some(title), TITLE, 120.0), (frame.subtitle.as_ref(), SUBTITLE, 150.0)];
            for (at, (text, size, least_height)) in parts.into_iter().enumerate() {
                if let Some(text) = text.filter(|text| !text.trim().is_empty() && height >= least_height) {
                    let text = clean(text);
                    // The title is semibold: a little less of it fits.
                    let text = measure::fit(&text, size, if at == 0 { room / 1.06 } else { room }).into_owned();
                    let baseline = head.bottom + size;
                    head.lines.push(Line { text, baseline, is_title: at == 0 });
                    head.bottom = baseline + 6.0;
                }
            }
        }
        if height >= 180.0 {
            arrange_legend(&mut head, entries, room, edge);
        }
        head
    }
}

impl Swatch {
    fn width(self) -> f64 {
        if matches!(self, Swatch::Line { .. }) { LINE } else { SQUARE }
    }
}

fn arrange_legend(head: &mut Head, entries: Vec<(Swatch, String)>, room: f64, edge: f64) {
    if entries.is_empty() {
        return;
    }
    let mut x = edge;
    let mut middle = head.bottom + 12.0;
    let mut rows = 1;
    for (swatch, text) in entries {
        let text = measure::fit(&text, TEXT, room - swatch.width() - SWATCH_GAP).into_owned();
        let width = swatch.width() + SWATCH_GAP + measure::width(&text, TEXT);
        if x > edge && x + width > edge + room {
            if rows == LEGEND_ROWS {
                break;
            }
            rows += 1;
            x = edge;
            middle += 18.0;
        }
        head.entries.push(Entry { swatch, text, x, middle });
        x += width + ENTRY_GAP;
    }
    head.bottom = middle + 12.0;
}

pub(crate) fn paint(svg: &mut Svg, head: &Head, edge: f64, palette: &Palette) {
    for line in &head.lines {
        let (size, fill) = if line.is_title { (TITLE, palette.ink) } else { (SUBTITLE, palette.ink_3) };
        let set = Type { size, anchor: Anchor::Start, fill, semibold: line.is_title, halo: None };
        svg.text(edge, line.baseline, set, &line.text);
    }
    for entry in &head.entries {
        swatch(svg, entry, palette);
        let set = Type { size: TEXT, anchor: Anchor::Start, fill: palette.ink_2, semibold: false, halo: None };
        svg.text(entry.x + entry.swatch.width() + SWATCH_GAP, entry.middle + MIDDLE, set, &entry.text);
    }
}

fn swatch(svg: &mut Svg, entry: &Entry, palette: &Palette) {
    let (left, right, y) = (entry.x, entry.x + entry.swatch.width(), entry.middle);
    let (top, bottom) = (y - SQUARE / 2.0, y + SQUARE / 2.0);
    match entry.swatch {
        Swatch::Line { color, style } => svg.rule((left, right), y, draw::pen(color, style, palette)),
        Swatch::Bar { color } => bars::swatch(svg, (left, right), (top, bottom), color, false, palette),
        Swatch::Block { color } => shape::block(svg, Area { left, top, right, bottom }, color, palette),
        Swatch::Sign { color } => shape::sign(svg, (left + SQUARE / 2.0, y), 4.0, color, palette),
        Swatch::Incomplete { color, bar: true } => {
            bars::swatch(svg, (left, right), (top, bottom), color, true, palette);
        }
        Swatch::Incomplete { color, bar: false } => {
            let stroke = draw::pen(color, SeriesStyle::Line, palette);
            svg.dot(left + SQUARE / 2.0, y, draw::HOLLOW, palette.surface, Some(stroke));
        }
    }
}
