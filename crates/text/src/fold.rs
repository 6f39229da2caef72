//! Folding: what is the same to a reader becomes the same to the index.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical, is_combining_mark};

use crate::simplified::simplified;

/// A word is cut after so many characters; its parts follow one another, so that it is still found whole.
const WORD: usize = 64;

/// A base with more marks than this is not text but an attack (Unicode's stream-safe format draws the line at 30).
const MARKS: usize = 30;

/// The text as it is indexed: words with one space between, every Chinese, Japanese or Korean character (and every
/// pictograph) a word of its own. Nothing but letters, digits and pictographs is left.
pub fn index_text(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + text.len() / 2);
    words_after_spaces(text, &mut folded);
    if !folded.is_empty() {
        folded.remove(0);
    }
    folded
}

/// Adds the words of a text, a space before each.
pub(crate) fn words_after_spaces(text: &str, folded: &mut String) {
    let mut spacer = Spacer::default();
    walk(text, |c, _, _| {
        if let Some(begins) = spacer.takes(c) {
            if begins {
                folded.push(' ');
            }
            folded.push(c);
        }
    });
}

/// Decides which folded characters begin a word.
#[derive(Default)]
pub(crate) struct Spacer {
    /// Length of the word being built; 0 between words.
    length: usize,
    digits: bool,
}

impl Spacer {
    /// `None`: no part of a word. Else whether a word begins with it.
    pub(crate) fn takes(&mut self, c: char) -> Option<bool> {
        match kind(c) {
            Kind::Alone => {
                self.length = 0;
                Some(true)
            }
            Kind::Letter | Kind::Digit => {
                let digits = kind(c) == Kind::Digit;
                // `iPhone15` and `iPhone 15` are the same to whoever looks for them.
                let begins = self.length == 0 || self.length == WORD || digits != self.digits;
                self.length = if begins { 1 } else { self.length + 1 };
                self.digits = digits;
                Some(begins)
            }
            Kind::Mark if self.length > 0 => Some(false),
            Kind::Mark => None,
            Kind::Break => {
                self.length = 0;
                None
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A word of its own.
    Alone,
    Letter,
    Digit,
    /// Belongs to the letter before it.
    Mark,
    Break,
}

/// Of a folded character.
fn kind(c: char) -> Kind {
    if c.is_ascii() {
        return if c.is_ascii_digit() {
            Kind::Digit
        } else if c.is_ascii_alphabetic() {
            Kind::Letter
        } else {
            Kind::Break
        };
    }
    if is_han(c) || is_pictograph(c) {
        Kind::Alone
    } else if c.is_alphanumeric() {
        match c {
            _ if is_written_without_spaces(c) => Kind::Alone,
            _ if c.is_numeric() => Kind::Digit,
            _ => Kind::Letter,
        }
    } else if is_combining_mark(c) {
        Kind::Mark
    } else {
        Kind::Break
    }
}

/// Of the block that nearly all of Chinese is in. Such a character is folded to one of them, and no sign is composed with it
/// but a mark that follows.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Whether a word is a character of a script without spaces, or a pictograph.
pub(crate) fn is_alone(c: char) -> bool {
    kind(c) == Kind::Alone
}

fn is_written_without_spaces(c: char) -> bool {
    matches!(u32::from(c),
        0x0e00..=0x0eff // Thai, Lao
        | 0x1000..=0x109f // Myanmar
        | 0x1100..=0x11ff | 0x3130..=0x318f | 0xa960..=0xa97f | 0xac00..=0xd7ff // Hangul
        | 0x1780..=0x17ff // Khmer
        | 0x3005..=0x3007 | 0x3021..=0x303c // marks and numbers of Han
        | 0x3040..=0x312f | 0x31a0..=0x31bf | 0x31f0..=0x31ff // Kana, Bopomofo
        | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xa000..=0xa4cf | 0xf900..=0xfaff
        | 0x1b000..=0x1b16f | 0x20000..=0x3ffff)
}

/// Emoji and other symbols that people put into titles and look for.
fn is_pictograph(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x21ff | 0x2300..=0x23ff | 0x2500..=0x27bf | 0x2900..=0x2bff | 0x1f000..=0x1f3fa
        | 0x1f400..=0x1faff)
}

/// Not seen and not meant: joiners, variation selectors, skin tones, directions, soft hyphens.
fn is_ignored(c: char) -> bool {
    matches!(u32::from(c), 0xad | 0x34f | 0x61c | 0x180b..=0x180f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f
        | 0x20d0..=0x20ff | 0xfe00..=0xfe0f | 0xfeff | 0x1f3fb..=0x1f3ff | 0xe0000..=0xe0fff)
}

/// Calls `emit` with each folded character and the bytes of the original that it stands for. What is between words comes
/// as a space or another character that is in none.
pub(crate) fn walk(text: &str, mut emit: impl FnMut(char, usize, usize)) {
    let mut rest = text.char_indices().peekable();
    while let Some((from, c)) = rest.next() {
        let mut to = from + c.len_utf8();
        let extended = rest.peek().is_some_and(|(_, next)| extends(*next));
        if !extended {
            if c.is_ascii() {
                emit(if c == '\0' { ' ' } else { c.to_ascii_lowercase() }, from, to);
                continue;
            }
            if is_han(c) {
                emit(simplified(c), from, to);
                continue;
            }
            if matches!(c, '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{ff0c}') {
                emit(' ', from, to);
                continue;
            }
        }
        let mut marks = 0;
        while let Some((at, next)) = rest.next_if(|(_, next)| extends(*next)) {
            marks += 1;
            if marks <= MARKS {
                to = at + next.len_utf8();
            }
        }
        if is_ignored(c) {
            continue;
        }
        text[from..to].nfkc().for_each(|c| fold_composed(c, &mut |c| emit(c, from, to)));
    }
}

/// Whether a character is composed with the one before it: marks, the voicing marks of narrow Kana, and the vowels and
/// finals of Korean syllables as macOS writes them into file names.
pub(crate) fn extends(c: char) -> bool {
    match u32::from(c) {
        0..0x300 | 0x3400..=0x9fff => false,
        0x1160..=0x11ff | 0xff9e | 0xff9f => true,
        _ => canonical_combining_class(c) != 0,
    }
}

/// Case, accents and script of a composed character.
fn fold_composed(c: char, emit: &mut impl FnMut(char)) {
    match c {
        // No letter of anybody's; the index keeps its own marks there.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => emit(' '),
        'ß' | 'ẞ' => {
            emit('s');
            emit('s');
        }
        'ς' => emit('σ'),
        _ if u32::from(c) >= 0x2e80 => {
            c.to_lowercase().filter(|c| !is_ignored(*c)).for_each(|c| emit(simplified(c)));
        }
        _ => c.to_lowercase().for_each(|c| {
            decompose_canonical(c, |part| {
                // Accents are dropped with the rest that is not looked for.
                if !matches!(part, '\u{300}'..='\u{36f}') && !is_ignored(part) {
                    emit(part);
                }
            });
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::index_text;

    #[test]
    fn case_width_accents_and_script_are_folded() {
        assert_eq!(index_text("Ｃａｆé　CAFÉ"), "cafe cafe");
        assert_eq!(index_text("春裝開箱！iPhone15"), "春 装 开 箱 iphone 15");
        assert_eq!(index_text("ﾊﾞｯｸﾞ バッグ"), "バ ッ グ バ ッ グ");
        assert_eq!(index_text("Straße İstanbul"), "strasse istanbul");
        // Korean as macOS writes it into file names.
        assert_eq!(index_text("\u{1112}\u{1161}\u{11ab}글"), "한 글");
    }

    #[test]
    fn what_is_no_word_falls_away() {
        assert_eq!(index_text("a\0b \u{202e}c\u{200b}d\" OR * (x) NEAR/2 \u{e000}"), "a b cd or x near 2");
        assert_eq!(index_text("👨\u{200d}👩\u{200d}👧 🔥❤️"), "👨 👩 👧 🔥 ❤");
        assert_eq!(index_text(""), "");
        assert_eq!(index_text("…！\n"), "");
    }

    #[test]
    fn a_word_without_end_is_cut_into_words_that_follow_one_another() {
        let words = index_text(&"a".repeat(1_000_000));
        assert!(words.split(' ').all(|word| word.len() <= 64));
        assert_eq!(words.replace(' ', "").len(), 1_000_000);
    }

    #[test]
    fn a_base_with_a_million_marks_is_one_letter() {
        assert_eq!(index_text(&format!("e{}f", "\u{301}".repeat(1_000_000))), "ef");
    }
}
