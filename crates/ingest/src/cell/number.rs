//! Numbers as exports write them: `15,000`, `1 234,56`, `1.2K`, `3.3万`, `41.5%`, `(12)`, `¥1,200.50`, `１２３`, `18次`.

pub(crate) use super::marks::Style;
use super::marks::body;
use super::number_words::{CURRENCY, strip_word, unit};
use super::text;

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

/// What a cell says of the file's style: `Some` when the number can only be meant one way.
pub(crate) fn style_of(cell: &str) -> Option<Style> {
    let (body, _) = body(signs(text::trim(cell), &mut false))?;
    body.style()
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

    #[test]
    fn exponents_that_no_float_has() {
        for cell in ["1e-2147483648", "1e2147483647", "1e-2147483649", "1e-300", "1e300", "7E-99999999999万"] {
            assert_eq!(read(cell), None, "{cell}");
        }
        assert_eq!(read("1e-299"), Some(1e-299));
    }

    proptest::proptest! {
        #[test]
        fn what_looks_like_a_number_is_read_or_refused(
            digits in "[-+(¥]?[0-9.,' ]{1,42}",
            exponent in "([eE][-+]?[0-9]{1,12})?",
            last in "[%kw万亿千)]{0,4}",
        ) {
            let cell = digits + &exponent + &last;
            for style in [Style::Point, Style::Comma] {
                if let Some(number) = numeral(&cell, style) {
                    proptest::prop_assert!(number.value().is_finite(), "{}", cell);
                }
            }
            let _ = style_of(&cell);
        }

        #[test]
        fn scientific_notation_comes_back(value in -1e299_f64..1e299, tenths in 0..590_i32) {
            let value = value * 10_f64.powi(-tenths);
            proptest::prop_assume!(value == 0.0 || value.abs() >= 1e-299);
            proptest::prop_assert_eq!(read(&format!("{value:e}")), Some(value));
        }

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
