//! Words and signs around the digits of a number: currencies, scales, what is counted.

use super::text;

pub(super) fn strip_word<'a>(rest: &'a str, word: &str) -> Option<&'a str> {
    rest.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)).map(|_| &rest[word.len()..])
}

/// Signs and words of currencies in front of or after an amount. Which currency it is stands in the header or is asked.
pub(super) const CURRENCY: &[&str] = &[
    "¥", "￥", "HK$", "NT$", "US$", "S$", "A$", "C$", "$", "€", "£", "₩", "₹", "฿", "RMB", "CNY", "USD", "HKD", "TWD",
    "EUR", "GBP", "JPY", "KRW", "SGD", "AUD", "CAD",
];

/// What the suffix does to the number; `None` for a word that is no unit.
pub(super) fn unit(suffix: &str, shift: &mut i32) -> Option<(bool, bool)> {
    let mut rest = text::trim(suffix);
    let mut scaled = false;
    while !rest.is_empty() {
        if rest == "%" || rest == "％" {
            return Some((true, scaled));
        }
        if let Some((word, by)) = SCALES.iter().find(|(word, _)| strip_scale(rest, word).is_some()) {
            rest = text::trim(strip_scale(rest, word)?);
            *shift += by;
            scaled = true;
            continue;
        }
        let known = COUNTED.iter().chain(CURRENCY).any(|word| rest.eq_ignore_ascii_case(word));
        return known.then_some((false, scaled));
    }
    Some((false, scaled))
}

/// A scale of letters must not run on into another word.
fn strip_scale<'a>(rest: &'a str, word: &str) -> Option<&'a str> {
    let after = strip_word(rest, word)?;
    (!word.is_ascii() || !after.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(after)
}

const SCALES: &[(&str, i32)] = &[
    ("万亿", 12),
    ("萬億", 12),
    ("千万", 7),
    ("千萬", 7),
    ("百万", 6),
    ("百萬", 6),
    ("万", 4),
    ("萬", 4),
    ("亿", 8),
    ("億", 8),
    ("千", 3),
    ("k", 3),
    ("w", 4),
    ("mn", 6),
    ("mil", 6),
    ("million", 6),
    ("m", 6),
    ("bn", 9),
    ("billion", 9),
    ("b", 9),
];

/// Words for what is counted, and seconds.
const COUNTED: &[&str] = &[
    "次", "人", "人次", "秒", "元", "个", "個", "条", "條", "篇", "位", "粉", "s", "sec", "secs", "seconds", "小时",
    "小時", "h", "hours", "次数",
];
