//! What waits for what: from the end of one bar to the beginning of the next.

use std::collections::HashMap;

use super::{CRITICAL, GanttTask};
use crate::geometry::Area;
use crate::sheet::Sheet;
use crate::svg::{Path, Stroke};

/// From a bar to the first turn of its arrow.
const OUT: f64 = 5.0;
const HEAD: f64 = 4.0;

/// Arrows of a page at most; denser ones could not be followed.
const MOST: usize = 400;

pub(super) fn draw(sheet: &mut Sheet<'_>, tasks: &[GanttTask], places: &HashMap<&str, (usize, Area)>, row: f64) {
    let (mut usual, mut critical) = (Path::default(), Path::default());
    let (mut heads, mut critical_heads) = (Path::default(), Path::default());
    let pairs = tasks.iter().flat_map(|task| task.after.iter().map(move |before| (before.as_str(), task)));
    let known = pairs.filter_map(|(before, task)| Some((places.get(before)?, places.get(task.key.as_str())?, task)));
    for ((number, from), (_, to), task) in known.take(MOST) {
        let is_critical = task.critical && tasks[*number].critical;
        let (lines, heads) = if is_critical { (&mut critical, &mut critical_heads) } else { (&mut usual, &mut heads) };
        arrow(lines, heads, *from, *to, row);
    }
    let pen = Stroke { color: sheet.palette.ink_3, width: 1.0, dash: None };
    let strong = Stroke { color: sheet.palette.stroke(CRITICAL), width: 1.5, dash: None };
    sheet.svg.stroked(&usual, pen);
    sheet.svg.filled(&heads, pen.color);
    sheet.svg.stroked(&critical, strong);
    sheet.svg.filled(&critical_heads, strong.color);
}

fn arrow(lines: &mut Path, heads: &mut Path, from: Area, to: Area, row: f64) {
    let (x1, (_, y1)) = (from.right, from.middle());
    let (x2, (_, y2)) = (to.left, to.middle());
    let down = if y2 >= y1 { 1.0 } else { -1.0 };
    lines.move_to(x1, y1);
    // Straight down onto the bar where it begins soon after, else round its beginning.
    if x2 + OUT > x1 + OUT && to.right > x1 + OUT + HEAD && x2 <= x1 + 2.0 * OUT {
        let x = (x1 + OUT).max(x2 + 1.0);
        let tip = if down > 0.0 { to.top } else { to.bottom };
        lines.horizontal_to(x);
        lines.vertical_to(tip - down * HEAD);
        heads.polygon(&[
            (x, tip),
            (x - HEAD * 0.8, tip - down * HEAD * 1.4),
            (x + HEAD * 0.8, tip - down * HEAD * 1.4),
        ]);
        return;
    }
    lines.horizontal_to(x1 + OUT);
    if x2 < x1 + 2.0 * OUT {
        lines.vertical_to(y2 - down * row / 2.0);
        lines.horizontal_to(x2 - OUT - HEAD);
    }
    lines.vertical_to(y2);
    lines.horizontal_to(x2 - HEAD);
    heads.polygon(&[(x2, y2), (x2 - HEAD * 1.4, y2 - HEAD * 0.8), (x2 - HEAD * 1.4, y2 + HEAD * 0.8)]);
}
