//! Text of the data as it may be shown.

use std::borrow::Cow;

/// Line ends and tabs become spaces; control characters, direction overrides (they can make a figure read backwards),
/// byte order marks and code points that XML forbids vanish.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| !is_space(c) && !is_dropped(c)) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|c| is_space(*c) || !is_dropped(*c));
    Cow::Owned(kept.map(|c| if is_space(c) { ' ' } else { c }).collect())
}

fn is_space(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_dropped(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        || matches!(character, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
        || u32::from(character) & 0xFFFE == 0xFFFE
        || matches!(character, '\u{FDD0}'..='\u{FDEF}')
}

/// The text cut to so many UTF-16 units with `…` at its end, and whether it was cut.
pub(crate) fn cut(text: &str, units: usize) -> (Cow<'_, str>, bool) {
    if text.len() <= units {
        return (Cow::Borrowed(text), false);
    }
    let mut used = 0;
    // One unit is kept for the mark of the cut.
    let mut end = None;
    for (at, character) in text.char_indices() {
        used += character.len_utf16();
        if used > units - 1 && end.is_none() {
            end = Some(at);
        }
        if used > units {
            return (Cow::Owned(format!("{}…", &text[..end.unwrap_or(at)])), true);
        }
    }
    (Cow::Borrowed(text), false)
}

/// `{name}` replaced by its value; a value is never searched for further names.
pub(crate) fn filled(pattern: &str, name: &str, value: &str) -> String {
    let place = format!("{{{name}}}");
    match pattern.split_once(&place) {
        Some((before, after)) => format!("{before}{value}{after}"),
        None => pattern.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_turns_text_around_is_dropped_and_families_stay() {
        assert_eq!(clean("a\u{202E}b\u{0}c\r\nd\u{2067}\u{FEFF}"), "abc  d");
        assert_eq!(clean("👨‍👩‍👧‍👦 ❤️"), "👨‍👩‍👧‍👦 ❤️");
    }

    proptest! {
        #[test]
        fn a_cut_text_fits_and_begins_as_before(text in "\\PC{0,40}", units in 1_usize..30) {
            let (shown, was_cut) = cut(&text, units);
            prop_assert!(shown.encode_utf16().count() <= units);
            prop_assert_eq!(was_cut, text.encode_utf16().count() > units);
            let kept = if was_cut { &shown[..shown.len() - '…'.len_utf8()] } else { &shown };
            prop_assert!(text.starts_with(kept));
        }
    }
}
