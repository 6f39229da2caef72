//! Writes SVG. Text of the data goes through one door, which drops what a picture must not carry and escapes the rest.
//! Only presentation attributes are used (a strict content security policy forbids `style`) and no ids (many charts
//! share a page).

use std::borrow::Cow;
use std::fmt::Write;

use crate::geometry::Area;

/// Faces of the UI, then those of the systems; PNG finds the embedded Noto Sans SC.
const FONTS: &str = "Inter, 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type<'a> {
    pub(crate) size: f64,
    pub(crate) anchor: Anchor,
    pub(crate) fill: &'a str,
    pub(crate) semibold: bool,
    /// Colour of an outline that keeps lines out of the letters.
    pub(crate) halo: Option<&'a str>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Stroke<'a> {
    pub(crate) color: &'a str,
    pub(crate) width: f64,
    /// `stroke-dasharray`
    pub(crate) dash: Option<&'a str>,
}

pub(crate) struct Svg {
    out: String,
}

impl Svg {
    /// Begins a picture with its accessible name and, where there is more to say, a description.
    pub(crate) fn new(width: f64, height: f64, ground: &str, title: &str, description: &str) -> Svg {
        let mut svg = Svg { out: String::with_capacity(16 * 1024) };
        svg.out.push_str(r#"<svg xmlns="http://www.w3.org/2000/svg" role="img""#);
        svg.number("width", width);
        svg.number("height", height);
        svg.out.push_str(r#" viewBox="0 0 "#);
        push_number(&mut svg.out, width);
        svg.out.push(' ');
        push_number(&mut svg.out, height);
        let _ = write!(svg.out, r#"" font-family="{FONTS}" font-variant="tabular-nums">"#);
        svg.out.push('\n');
        svg.element("title", title);
        svg.element("desc", description);
        svg.out.push_str(r#"<rect width="100%" height="100%""#);
        svg.attribute("fill", ground);
        svg.out.push_str("/>\n");
        svg
    }

    pub(crate) fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }

    /// `y` is the baseline.
    pub(crate) fn text(&mut self, x: f64, y: f64, set: Type<'_>, text: &str) {
        self.out.push_str("<text");
        self.number("x", x);
        self.number("y", y);
        self.number("font-size", set.size);
        match set.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        if set.semibold {
            self.attribute("font-weight", "600");
        }
        self.attribute("fill", set.fill);
        if let Some(halo) = set.halo {
            self.attribute("stroke", halo);
            self.out.push_str(r#" stroke-width="3" stroke-linejoin="round" paint-order="stroke""#);
        }
        self.out.push('>');
        escape(&mut self.out, text);
        self.out.push_str("</text>\n");
    }

    pub(crate) fn rule(&mut self, (x1, x2): (f64, f64), y: f64, stroke: Stroke<'_>) {
        let mut path = Path::default();
        path.move_to(x1, y);
        path.horizontal_to(x2);
        self.stroked(&path, stroke);
    }

    /// An outline without filling; nothing if the path is empty.
    pub(crate) fn stroked(&mut self, path: &Path, stroke: Stroke<'_>) {
        if path.d.is_empty() {
            return;
        }
        self.path_data(path);
        self.attribute("fill", "none");
        self.stroke(stroke);
        self.out.push_str(r#" stroke-linejoin="round""#);
        if stroke.dash.is_none() && stroke.width > 1.0 {
            self.out.push_str(r#" stroke-linecap="round""#);
        }
        self.out.push_str("/>\n");
    }

    pub(crate) fn filled(&mut self, path: &Path, fill: &str) {
        if path.d.is_empty() {
            return;
        }
        self.path_data(path);
        self.attribute("fill", fill);
        self.out.push_str("/>\n");
    }

    /// Filled so that what lies below shows through.
    pub(crate) fn tinted(&mut self, path: &Path, fill: &str, opacity: f64) {
        if path.d.is_empty() {
            return;
        }
        self.path_data(path);
        self.attribute("fill", fill);
        self.number("fill-opacity", opacity);
        self.out.push_str("/>\n");
    }

    pub(crate) fn line(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), stroke: Stroke<'_>) {
        let mut path = Path::default();
        path.move_to(x1, y1);
        path.line_to(x2, y2);
        self.stroked(&path, stroke);
    }

    pub(crate) fn dot(&mut self, x: f64, y: f64, radius: f64, fill: &str, stroke: Option<Stroke<'_>>) {
        self.out.push_str("<circle");
        self.number("cx", x);
        self.number("cy", y);
        self.number("r", radius);
        self.attribute("fill", fill);
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        self.out.push_str("/>\n");
    }

    fn path_data(&mut self, path: &Path) {
        let _ = write!(self.out, r#"<path d="{}""#, path.d);
    }

    fn stroke(&mut self, stroke: Stroke<'_>) {
        self.attribute("stroke", stroke.color);
        if stroke.width != 1.0 {
            self.number("stroke-width", stroke.width);
        }
        if let Some(dash) = stroke.dash {
            self.attribute("stroke-dasharray", dash);
        }
    }

    fn element(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let _ = write!(self.out, "<{name}>");
        escape(&mut self.out, text);
        let _ = writeln!(self.out, "</{name}>");
    }

    fn number(&mut self, name: &str, value: f64) {
        let _ = write!(self.out, r#" {name}=""#);
        push_number(&mut self.out, value);
        self.out.push('"');
    }

    /// For the engine's own words (colours, keywords); text of the data is never an attribute.
    fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.out, r#" {name}="{value}""#);
    }
}

/// The `d` of a path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Path {
    d: String,
    lines: bool,
}

impl Path {
    pub(crate) fn move_to(&mut self, x: f64, y: f64) {
        self.command('M', &[x, y]);
    }

    pub(crate) fn line_to(&mut self, x: f64, y: f64) {
        if self.lines {
            self.d.push(' ');
            self.pair(x, y);
        } else {
            self.command('L', &[x, y]);
            self.lines = true;
        }
    }

    pub(crate) fn horizontal_to(&mut self, x: f64) {
        self.command('H', &[x]);
    }

    pub(crate) fn vertical_to(&mut self, y: f64) {
        self.command('V', &[y]);
    }

    /// A quadratic curve round the corner `(cx, cy)`.
    pub(crate) fn curve_to(&mut self, cx: f64, cy: f64, x: f64, y: f64) {
        self.command('Q', &[cx, cy, x, y]);
    }

    /// A cubic curve, leaving and arriving in the directions of the two control points.
    pub(crate) fn cubic_to(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), (x, y): (f64, f64)) {
        self.command('C', &[x1, y1, x2, y2, x, y]);
    }

    /// A closed rectangle with corners of radius `round`, at most half a side.
    pub(crate) fn rectangle(&mut self, area: Area, round: f64) {
        let Area { left, top, right, bottom } = area;
        let round = round.min((right - left) / 2.0).min((bottom - top) / 2.0);
        if round < 0.25 {
            self.move_to(left, top);
            self.horizontal_to(right);
            self.vertical_to(bottom);
            self.horizontal_to(left);
            return self.close();
        }
        self.move_to(left + round, top);
        self.horizontal_to(right - round);
        self.curve_to(right, top, right, top + round);
        self.vertical_to(bottom - round);
        self.curve_to(right, bottom, right - round, bottom);
        self.horizontal_to(left + round);
        self.curve_to(left, bottom, left, bottom - round);
        self.vertical_to(top + round);
        self.curve_to(left, top, left + round, top);
        self.close();
    }

    /// A closed circle of four cubic curves.
    pub(crate) fn circle(&mut self, x: f64, y: f64, radius: f64) {
        // The usual constant: the curve leaves the circle by less than 0.03 % of its radius.
        let arm = radius * 0.552_284_75;
        self.move_to(x, y - radius);
        self.cubic_to((x + arm, y - radius), (x + radius, y - arm), (x + radius, y));
        self.cubic_to((x + radius, y + arm), (x + arm, y + radius), (x, y + radius));
        self.cubic_to((x - arm, y + radius), (x - radius, y + arm), (x - radius, y));
        self.cubic_to((x - radius, y - arm), (x - arm, y - radius), (x, y - radius));
        self.close();
    }

    /// A closed part of a ring between two shares of a turn, clockwise from the top; curves of at most an eighth turn
    /// each keep within a hundredth of a pixel of the circle.
    pub(crate) fn ring_part(&mut self, (x, y): (f64, f64), (inner, outer): (f64, f64), (from, to): (f64, f64)) {
        let turn = std::f64::consts::TAU;
        let pieces = ((to - from) * 8.0).ceil().max(1.0);
        let step = (to - from) / pieces * turn;
        let arm = 4.0 / 3.0 * libm::tan(step / 4.0);
        let at = |angle: f64, radius: f64| (x + libm::sin(angle) * radius, y - libm::cos(angle) * radius);
        // The direction one moves in when the angle grows.
        let along =
            |angle: f64, (px, py): (f64, f64), by: f64| (px + libm::cos(angle) * by, py + libm::sin(angle) * by);
        let start = from * turn;
        let (first_x, first_y) = at(start, outer);
        self.move_to(first_x, first_y);
        let mut angle = start;
        for (radius, way) in [(outer, 1.0), (inner, -1.0)] {
            if way < 0.0 {
                let (x, y) = at(angle, radius);
                self.line_to(x, y);
            }
            let mut left = pieces;
            while left > 0.0 {
                let next = angle + step * way;
                let (here, there) = (at(angle, radius), at(next, radius));
                let reach = arm * radius * way;
                self.cubic_to(along(angle, here, reach), along(next, there, -reach), there);
                angle = next;
                left -= 1.0;
            }
        }
        self.close();
    }

    /// A closed outline through the points.
    pub(crate) fn polygon(&mut self, points: &[(f64, f64)]) {
        let Some(((x, y), rest)) = points.split_first() else { return };
        self.move_to(*x, *y);
        for (x, y) in rest {
            self.line_to(*x, *y);
        }
        self.close();
    }

    pub(crate) fn close(&mut self) {
        self.d.push('Z');
        self.lines = false;
    }

    fn command(&mut self, letter: char, numbers: &[f64]) {
        self.lines = false;
        self.d.push(letter);
        for (at, number) in numbers.iter().enumerate() {
            if at > 0 {
                self.d.push(' ');
            }
            push_number(&mut self.d, *number);
        }
    }

    fn pair(&mut self, x: f64, y: f64) {
        push_number(&mut self.d, x);
        self.d.push(' ');
        push_number(&mut self.d, y);
    }
}

/// Two decimals at most: a hundredth of a pixel is not seen, and the text is the same everywhere.
#[expect(clippy::cast_possible_truncation, reason = "coordinates of a picture; the cast saturates")]
fn push_number(out: &mut String, value: f64) {
    let hundredths = (value * 100.0).round() as i64;
    if hundredths < 0 {
        out.push('-');
    }
    let size = hundredths.unsigned_abs();
    let _ = write!(out, "{}", size / 100);
    let rest = (size % 100) as u8;
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + rest / 10));
        if !rest.is_multiple_of(10) {
            out.push(char::from(b'0' + rest % 10));
        }
    }
}

/// Text as it may be shown: control characters and line ends become spaces or vanish, direction overrides vanish (they
/// can make a figure read backwards), as do the two code points XML forbids.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let kept = |character: char| !is_space(character) && !is_dropped(character);
    if text.chars().all(kept) {
        return Cow::Borrowed(text);
    }
    let spaced = text.chars().filter(|c| is_space(*c) || !is_dropped(*c));
    Cow::Owned(spaced.map(|c| if is_space(c) { ' ' } else { c }).collect())
}

fn is_space(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

fn is_dropped(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFE}' | '\u{FFFF}')
}

fn escape(out: &mut String, text: &str) {
    for character in clean(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_element() {
        let mut out = String::new();
        escape(&mut out, "</text><script>alert('\"&')</script>\u{0}\u{202E}\u{2067}a\nb\u{FFFF}\u{1B}[0m");
        assert_eq!(out, "&lt;/text&gt;&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;a b[0m");
    }

    #[test]
    fn numbers_have_two_decimals_at_most() {
        for (value, text) in
            [(0.0, "0"), (-0.001, "0"), (1.5, "1.5"), (-2.25, "-2.25"), (3.999, "4"), (7.05, "7.05"), (100.0, "100")]
        {
            let mut out = String::new();
            push_number(&mut out, value);
            assert_eq!(out, text);
        }
    }
}
