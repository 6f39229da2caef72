//! Widths of text, measured with the font the pictures are drawn with. Chinese is twice as wide as Latin and a guess by
//! bytes or characters puts labels over each other.

use std::borrow::Cow;
use std::sync::OnceLock;

use ttf_parser::Face;

/// Noto Sans SC, SIL Open Font License (`fonts/OFL.txt`).
pub(crate) const FONT: &[u8] = include_bytes!("../../../fonts/NotoSansSC-Regular.ttf");

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
        if used > room {
            break;
        }
        end = at + character.len_utf8();
    }
    Cow::Owned(format!("{}…", text[..end].trim_end()))
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
    fn a_long_text_is_cut_to_the_room_it_has() {
        let cut = fit("上海市静安区南京西路旗舰店", 11.0, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 11.0) <= 60.0, "{cut}");
        assert_eq!(fit("short", 11.0, 60.0), "short");
        assert_eq!(fit("anything", 11.0, 0.0), "…");
    }
}
