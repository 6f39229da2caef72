//! Widths of text, measured with the font the pictures are drawn with. Chinese is twice as wide as Latin and a guess by
//! bytes or characters puts labels over each other.

use std::borrow::Cow;
use std::sync::OnceLock;

use ttf_parser::Face;

/// Noto Sans SC, SIL Open Font License (`fonts/OFL.txt`).
/// One `static`: whoever sets text beside the pictures uses the same bytes, and the program holds them once.
pub static FONT: &[u8] = include_bytes!("../../../fonts/NotoSansSC-Regular.ttf");

/// How much wider the semibold cut runs than the regular one, at most.
const SEMIBOLD: f64 = 1.06;

struct Metrics {
    face: Face<'static>,
    /// Advances of ASCII in em; nearly all text of a chart is digits.
    ascii: [f64; 128],
    em: f64,
}

fn metrics() -> &'static Metrics {
    static METRICS: OnceLock<Metrics> = OnceLock::new();
    METRICS.get_or_init(|| {
        let face = Face::parse(FONT, 0).expect("the embedded font is part of the program and a test opens it");
        let em = f64::from(face.units_per_em());
        let mut ascii = [0.0; 128];
        for (code, advance) in (0_u8..).zip(ascii.iter_mut()) {
            *advance = glyph_advance(&face, char::from(code), em);
        }
        Metrics { face, ascii, em }
    })
}

/// Advance in em; a character the font lacks is drawn as a box of one em.
fn glyph_advance(face: &Face<'_>, character: char, em: f64) -> f64 {
    let advance = face.glyph_index(character).and_then(|glyph| face.glyph_hor_advance(glyph));
    advance.map_or(1.0, |advance| f64::from(advance) / em)
}

/// Width of a line of text in pixels at a font size in pixels, regular weight.
pub fn width(text: &str, size: f64) -> f64 {
    let metrics = metrics();
    let em: f64 = text
        .chars()
        .map(|character| match metrics.ascii.get(character as usize) {
            Some(advance) => *advance,
            None => glyph_advance(&metrics.face, character, metrics.em),
        })
        .sum();
    em * size
}

/// Width in semibold, on the safe side.
pub fn semibold_width(text: &str, size: f64) -> f64 {
    width(text, size) * SEMIBOLD
}

/// A cut text stays this much short of its room: coordinates are rounded where they are written, and two texts that fill
/// their rooms to the last digit would touch.
const HAIR: f64 = 0.01;

/// The text, or as much of its beginning as fits `room` pixels with an ellipsis.
pub fn fit(text: &str, size: f64, room: f64) -> Cow<'_, str> {
    if width(text, size) <= room {
        return Cow::Borrowed(text);
    }
    let ellipsis = width("…", size);
    let mut used = ellipsis;
    let mut end = 0;
    for (at, character) in text.char_indices() {
        let mut buffer = [0; 4];
        used += width(character.encode_utf8(&mut buffer), size);
        if used > room - HAIR {
            break;
        }
        end = at + character.len_utf8();
    }
    Cow::Owned(format!("{}…", text[..end].trim_end()))
}

/// The text in at most `lines` lines of `room` pixels; what does not fit ends in an ellipsis. Breaks at spaces, and
/// anywhere between Chinese characters.
pub fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut rest = text.trim();
    let mut out = Vec::new();
    while !rest.is_empty() && out.len() < lines {
        if out.len() + 1 == lines {
            out.push(fit(rest, size, room).into_owned());
            break;
        }
        let end = line_end(rest, size, room);
        out.push(rest[..end].trim_end().to_owned());
        rest = rest[end..].trim_start();
    }
    out
}

/// Where the first line of a text ends: at its last break that fits, or in the middle of a word too long for a line.
fn line_end(text: &str, size: f64, room: f64) -> usize {
    let mut used = 0.0;
    let (mut end, mut broken) = (0, 0);
    let mut before: Option<char> = None;
    for (at, character) in text.char_indices() {
        let breaks = character == ' ' || (at > 0 && (is_wide(character) || before.is_some_and(is_wide)));
        if breaks && !closes(character) {
            broken = at;
        }
        let mut buffer = [0; 4];
        used += width(character.encode_utf8(&mut buffer), size);
        if used > room {
            let first = text.chars().next().map_or(0, char::len_utf8);
            return if broken > 0 { broken } else { end.max(first) };
        }
        end = at + character.len_utf8();
        before = Some(character);
    }
    text.len()
}

/// Han, kana, Hangul and full-width forms, between which a line may break.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// What may not begin a line.
fn closes(character: char) -> bool {
    matches!(character, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '）' | '」' | '』' | '》' | '”' | '’' | '％')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_is_one_em_and_digits_are_tabular() {
        assert_eq!(width("曝光", 10.0), 20.0);
        assert_eq!(width("1111", 11.0), width("8888", 11.0));
        assert!(width("abc", 11.0) < width("曝光量", 11.0));
    }

    #[test]
    fn a_text_breaks_at_spaces_and_between_chinese_characters() {
        assert_eq!(wrap("Previous period of the year", 11.0, 70.0, 3), ["Previous", "period of the", "year"]);
        assert_eq!(wrap("危机应对，加投", 11.0, 44.0, 2), ["危机应", "对，加投"]);
        assert_eq!(wrap("危机应对第二轮加投", 11.0, 46.0, 2), ["危机应对", "第二轮…"]);
        assert!(wrap("  ", 11.0, 40.0, 2).is_empty());
        assert_eq!(wrap("abc", 11.0, 1.0, 3).len(), 3, "a line holds at least one character");
    }

    #[test]
    fn a_long_text_is_cut_to_the_room_it_has() {
        let cut = fit("上海市静安区南京西路旗舰店", 11.0, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 11.0) <= 60.0, "{cut}");
        assert_eq!(fit("short", 11.0, 60.0), "short");
        assert_eq!(fit("anything", 11.0, 0.0), "…");
    }
}
