//! Fills and signs that tell series apart without colour: series 1 to 6 have the six colours of the theme, 7 to 12 the
//! same with rising lines, 13 to 18 with falling ones, 19 to 24 with both; points have a sign each.

use crate::geometry::Area;
use crate::pattern;
use crate::svg::{Path, Stroke, Svg};
use crate::theme::Palette;

/// Between the lines of a pattern, along x.
const STEP: f64 = 6.0;
const ROUND: f64 = 2.0;

/// A filled rectangle in the look of a series.
pub(crate) fn block(svg: &mut Svg, area: Area, color: u8, palette: &Palette) {
    let mut path = Path::default();
    path.rectangle(area, if area.width().min(area.height()) >= 6.0 { ROUND } else { 0.0 });
    svg.filled(&path, palette.stroke(color));
    hatching(svg, area, color, palette);
}

/// The lines of a series beyond the sixth.
fn hatching(svg: &mut Svg, area: Area, color: u8, palette: &Palette) {
    let turn = color.saturating_sub(1) / 6 % 4;
    let inner = area.inset(0.5);
    let mut lines = Path::default();
    if turn & 1 == 1 {
        pattern::rising(&mut lines, inner, STEP);
    }
    if turn & 2 == 2 {
        pattern::falling(&mut lines, inner, STEP);
    }
    svg.stroked(&lines, Stroke { color: palette.surface, width: 1.25, dash: None });
}

/// A rectangle of a period that is not over: outlined and hatched in the series' colour.
pub(crate) fn open_block(svg: &mut Svg, area: Area, color: u8, palette: &Palette) {
    let (mut frame, mut lines) = (Path::default(), Path::default());
    frame.rectangle(area.inset(0.75), ROUND);
    pattern::rising(&mut lines, area.inset(1.0), 5.0);
    svg.filled(&frame, palette.surface);
    svg.stroked(&lines, Stroke { color: palette.stroke(color), width: 1.0, dash: None });
    svg.stroked(&frame, Stroke { color: palette.stroke(color), width: 1.5, dash: None });
}

/// The sign of a point, about as large as a dot of that radius: dot, square, triangle, diamond, ring, cross.
pub(crate) fn sign(svg: &mut Svg, (x, y): (f64, f64), radius: f64, color: u8, palette: &Palette) {
    let fill = palette.stroke(color);
    let edge = Stroke { color: palette.surface, width: 1.0, dash: None };
    let mut path = Path::default();
    match color.checked_sub(1).map(|index| index % 6) {
        Some(1) => path.rectangle(Area::around(x, y, radius * 0.9), 0.0),
        Some(2) => path.polygon(&[
            (x, y - radius * 1.25),
            (x + radius * 1.15, y + radius * 0.85),
            (x - radius * 1.15, y + radius * 0.85),
        ]),
        Some(3) => {
            let reach = radius * 1.25;
            path.polygon(&[(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]);
        }
        Some(4) => {
            let pen = Stroke { color: fill, width: (radius * 0.5).min(2.0), dash: None };
            return svg.dot(x, y, radius - pen.width / 2.0, palette.surface, Some(pen));
        }
        Some(5) => {
            let reach = radius * 0.85;
            path.move_to(x - reach, y - reach);
            path.line_to(x + reach, y + reach);
            path.move_to(x - reach, y + reach);
            path.line_to(x + reach, y - reach);
            return svg.stroked(&path, Stroke { color: fill, width: 2.0, dash: None });
        }
        _ => return svg.dot(x, y, radius, fill, Some(edge)),
    }
    svg.filled(&path, fill);
    svg.stroked(&path, edge);
}
