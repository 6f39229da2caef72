//! Numbers as exports write them: `15,000`, `1 234,56`, `1.2K`, `3.3万`, `41.5%`, `(12)`, `¥1,200.50`, `１２３`, `18次`.

use super::text;

/// Which mark parts the whole from the fraction where a number alone cannot tell (`1,234`, `1.234`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Style {
    #[default]
    Point,
    Comma,
}

/// A number read to the digit: `mantissa × 10^exponent`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numeral {
    value: f64,
    /// `%` followed it; the value is divided already.
    pub(crate) percent: bool,
    /// `K`, `万` and the like followed it, so that a fraction of the written number is a whole count.
    pub(crate) scaled: bool,
}

impl Numeral {
    pub(crate) fn value(self) -> f64 {
        self.value
    }
}

/// Plain ASCII digits, the most frequent cell by far.
pub(crate) fn digits(bytes: &[u8]) -> Option<f64> {
    if bytes.is_empty() || bytes.len() > 15 {
        return None;
    }
    let mut value = 0_u64;
    for &byte in bytes {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + u64::from(digit);
    }
    // Fifteen digits fit a float exactly.
    Some(value as f64)
}

/// The number a cell stands for; `None` when it is not one. The cell is neither empty nor a sign of a missing value.
pub(crate) fn numeral(cell: &str, style: Style) -> Option<Numeral> {
    let mut rest = text::trim(cell);
    let mut negative = false;
    if let Some(inner) = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        negative = true;
        rest = text::trim(inner);
    }
    rest = signs(rest, &mut negative);
    let (body, suffix) = body(rest)?;
    let mut shift = 0_i32;
    let (percent, scaled) = unit(suffix, &mut shift)?;
    let value = body.decimal(style)?.scaled(shift - if percent { 2 } else { 0 });
    if !value.is_finite() {
        return None;
    }
    Some(Numeral { value: if negative { -value } else { value }, percent, scaled })
}

/// Takes signs and currency marks off the front, in any order, each at most a few times.
fn signs<'a>(mut rest: &'a str, negative: &mut bool) -> &'a str {
    let mut signed = false;
    for _ in 0..4 {
        rest = text::trim(rest);
        if !signed {
            if let Some(after) = ["-", "−", "－", "–"].iter().find_map(|sign| rest.strip_prefix(sign)) {
                *negative = !*negative;
                signed = true;
                rest = after;
                continue;
            }
            if let Some(after) = rest.strip_prefix(['+', '＋']) {
                signed = true;
                rest = after;
                continue;
            }
        }
        match CURRENCY.iter().find_map(|mark| strip_word(rest, mark)) {
            Some(after) => rest = after,
            None => break,
        }
    }
    rest
}

fn strip_word<'a>(rest: &'a str, word: &str) -> Option<&'a str> {
    rest.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)).map(|_| &rest[word.len()..])
}

/// Signs and words of currencies in front of or after an amount. Which currency it is stands in the header or is asked.
const CURRENCY: &[&str] = &[
    "¥", "￥", "HK$", "NT$", "US$", "S$", "A$", "C$", "$", "€", "£", "₩", "₹", "฿", "RMB", "CNY", "USD", "HKD", "TWD",
    "EUR", "GBP", "JPY", "KRW", "SGD", "AUD", "CAD",
];

/// Digits and marks at most this long are a number.
const LONGEST: usize = 40;

#[derive(Debug, Clone, Copy)]
struct Body {
    marks: [u8; LONGEST],
    length: usize,
    /// Of a scientific notation.
    exponent: i32,
}

/// The digits with their marks, folded to ASCII (every space to `_`), and what follows.
fn body(rest: &str) -> Option<(Body, &str)> {
    let mut body = Body { marks: [0; LONGEST], length: 0, exponent: 0 };
    let mut end = rest.len();
    let mut seen = false;
    for (at, c) in rest.char_indices() {
        let mark = match c {
            '0'..='9' | '.' | ',' => c as u8,
            '０'..='９' => (c as u32 - '０' as u32) as u8 + b'0',
            '．' => b'.',
            '，' => b',',
            '\'' | '’' | '_' => b'\'',
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{3000}' => b'_',
            _ => {
                end = at;
                break;
            }
        };
        seen |= mark.is_ascii_digit();
        if body.length == LONGEST {
            return None;
        }
        body.marks[body.length] = mark;
        body.length += 1;
    }
    while body.length > 0 && body.marks[body.length - 1] == b'_' {
        body.length -= 1;
    }
    let mut suffix = &rest[end..];
    if let Some(after) = suffix.strip_prefix(['e', 'E']) {
        let length =
            after.bytes().skip(usize::from(after.starts_with(['+', '-']))).take_while(u8::is_ascii_digit).count();
        if length > 0 {
            let length = length + usize::from(after.starts_with(['+', '-']));
            body.exponent = after[..length].parse().ok().filter(|e: &i32| e.abs() < 300)?;
            suffix = &after[length..];
        }
    }
    seen.then_some((body, suffix))
}

/// What the suffix does to the number; `None` for a word that is no unit.
fn unit(suffix: &str, shift: &mut i32) -> Option<(bool, bool)> {
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

struct Decimal {
    mantissa: u64,
    exponent: i32,
    /// More digits than a mantissa holds.
    long: Option<f64>,
}

impl Decimal {
    /// Exact powers of ten keep the result the float nearest to what is written.
    fn scaled(&self, shift: i32) -> f64 {
        let exponent = self.exponent + shift;
        if let Some(long) = self.long {
            return long * 10_f64.powi(shift);
        }
        if self.mantissa < (1 << 53) && exponent.abs() <= 22 {
            let power = POWERS[exponent.unsigned_abs() as usize];
            let mantissa = self.mantissa as f64;
            return if exponent < 0 { mantissa / power } else { mantissa * power };
        }
        format!("{}e{exponent}", self.mantissa).parse().unwrap_or(f64::INFINITY)
    }
}

const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

impl Body {
    fn decimal(&self, style: Style) -> Option<Decimal> {
        let marks = &self.marks[..self.length];
        let point = decimal_mark(marks, style)?;
        let mut mantissa = 0_u64;
        let mut fraction = 0;
        let mut digits = 0;
        for (at, &mark) in marks.iter().enumerate() {
            if !mark.is_ascii_digit() {
                continue;
            }
            digits += usize::from(mantissa > 0 || mark != b'0');
            if digits <= 18 {
                mantissa = mantissa * 10 + u64::from(mark - b'0');
                fraction += i32::from(point.is_some_and(|point| at > point));
            }
        }
        if digits <= 18 {
            return Some(Decimal { mantissa, exponent: self.exponent - fraction, long: None });
        }
        let plain: String = marks
            .iter()
            .enumerate()
            .filter(|&(at, mark)| mark.is_ascii_digit() || Some(at) == point)
            .map(|(at, &mark)| if Some(at) == point { '.' } else { mark as char })
            .collect();
        let long = format!("{plain}e{}", self.exponent).parse().ok()?;
        Some(Decimal { mantissa: 0, exponent: 0, long: Some(long) })
    }
}

/// Where the fraction begins; outer `None` when the marks make no number.
fn decimal_mark(marks: &[u8], style: Style) -> Option<Option<usize>> {
    let count = |mark: u8| marks.iter().filter(|&&m| m == mark).count();
    let last = |mark: u8| marks.iter().rposition(|&m| m == mark);
    let (points, commas) = (count(b'.'), count(b','));
    let point = match (points, commas) {
        (0, 0) => None,
        // Both: the last one parts the fraction, the other groups.
        (p, c) if p > 0 && c > 0 => {
            let at = last(b'.').max(last(b','))?;
            (count(marks[at]) == 1).then_some(())?;
            Some(at)
        }
        (1, 0) if style == Style::Comma && groups_of_three(marks, b'.') => None,
        (1, 0) => last(b'.'),
        (0, 1) if style == Style::Comma => last(b','),
        (0, 1) if groups_of_three(marks, b',') => None,
        // `12,5` groups nothing: a decimal comma whatever the file's habit.
        (0, 1) => last(b','),
        _ => None,
    };
    let whole = &marks[..point.unwrap_or(marks.len())];
    let fraction = point.map_or(&[][..], |point| &marks[point + 1..]);
    (fraction.iter().all(u8::is_ascii_digit) && grouped(whole)).then_some(point)
}

fn groups_of_three(marks: &[u8], mark: u8) -> bool {
    let Some(at) = marks.iter().position(|&m| m == mark) else { return false };
    (1..=3).contains(&at) && marks.len() - at == 4 && marks[0] != b'0'
}

/// Digits alone, or in groups of three (the last) and two or three (the others) by one kind of mark.
fn grouped(whole: &[u8]) -> bool {
    let Some(mark) = whole.iter().copied().find(|m| !m.is_ascii_digit()) else { return true };
    let groups: Vec<&[u8]> = whole.split(|&m| m == mark).collect();
    let Some((last, rest)) = groups.split_last() else { return false };
    let Some((first, middle)) = rest.split_first() else { return false };
    let digits = |group: &&[u8]| group.iter().all(u8::is_ascii_digit);
    let middle_length = middle.first().map_or(3, |group| group.len());
    groups.iter().all(digits)
        && last.len() == 3
        && (1..=3).contains(&first.len())
        && (middle_length == 2 || middle_length == 3)
        && middle.iter().all(|group| group.len() == middle_length)
}

/// What a cell says of the file's style: `Some` when the number can only be meant one way.
pub(crate) fn style_of(cell: &str) -> Option<Style> {
    let mut negative = false;
    let (body, _) = body(signs(text::trim(cell), &mut negative))?;
    let marks = &body.marks[..body.length];
    let (points, commas) = (marks.iter().filter(|&&m| m == b'.').count(), marks.iter().filter(|&&m| m == b',').count());
    let point = decimal_mark(marks, Style::Point)?;
    match (points, commas, point) {
        (_, 1, Some(at)) if marks[at] == b',' => Some(Style::Comma),
        (1, _, Some(at)) if marks[at] == b'.' && !groups_of_three(marks, b'.') => Some(Style::Point),
        (2.., 0, None) => Some(Style::Comma),
        (0, 2.., None) => Some(Style::Point),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> Option<f64> {
        numeral(cell, Style::Point).map(Numeral::value)
    }

    #[test]
    fn the_forms_of_exports() {
        for (cell, value) in [
            ("15,000", 15000.0),
            ("1,234,567.5", 1_234_567.5),
            ("1 234,56", 1234.56),
            ("1\u{202f}234", 1234.0),
            ("1'234'567", 1_234_567.0),
            ("12,34,567", 1_234_567.0),
            ("1.2K", 1200.0),
            ("3.3万", 33_000.0),
            ("4.35亿", 435_000_000.0),
            ("475.8m", 475_800_000.0),
            ("29.0b", 29_000_000_000.0),
            ("41.5%", 0.415),
            ("1.09％", 0.0109),
            ("(123)", -123.0),
            ("-18", -18.0),
            ("−18", -18.0),
            ("¥1,200.50", 1200.5),
            ("US$ 3.10", 3.1),
            ("12.5 元", 12.5),
            ("１２３", 123.0),
            ("18次", 18.0),
            ("123.0", 123.0),
            ("1E+05", 100_000.0),
            (".31", 0.31),
            ("1.234.567", 1_234_567.0),
        ] {
            assert_eq!(read(cell), Some(value), "{cell}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for cell in
            ["abc", "12 monkeys", "1,23,4", "10万+", "--5", "1.2.3,4,5", "%", "5 %x", "1e999", "2026-01-01", "12:30"]
        {
            assert_eq!(read(cell), None, "{cell}");
        }
    }

    #[test]
    fn the_file_decides_between_comma_and_point() {
        assert_eq!(numeral("1.234", Style::Comma).map(Numeral::value), Some(1234.0));
        assert_eq!(numeral("1.234", Style::Point).map(Numeral::value), Some(1.234));
        assert_eq!(numeral("1,234", Style::Comma).map(Numeral::value), Some(1.234));
        assert_eq!(style_of("1 234,56"), Some(Style::Comma));
        assert_eq!(style_of("1,234.56"), Some(Style::Point));
        assert_eq!(style_of("1,234"), None);
        assert_eq!(style_of("12.5"), Some(Style::Point));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(cell in "\\PC{0,40}") {
            let _ = numeral(&cell, Style::Point);
            let _ = numeral(&cell, Style::Comma);
            let _ = style_of(&cell);
        }

        #[test]
        fn whole_numbers_come_back(value in -999_999_999_999_i64..=999_999_999_999) {
            let plain = value.to_string();
            proptest::prop_assert_eq!(read(&plain), Some(value as f64));
            let mut grouped = String::new();
            let digits = value.unsigned_abs().to_string();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    grouped.push(',');
                }
                grouped.push(digit);
            }
            let grouped = if value < 0 { format!("-{grouped}") } else { grouped };
            proptest::prop_assert_eq!(read(&grouped), Some(value as f64));
        }

        #[test]
        fn written_floats_come_back(value in -1e9_f64..1e9) {
            // The full text of a float has up to 17 digits and no exponent in this range.
            let text = format!("{value:?}");
            proptest::prop_assume!(!text.contains('e'));
            proptest::prop_assert_eq!(read(&text), Some(value));
        }
    }
}
