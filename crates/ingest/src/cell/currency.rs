//! Currencies as cells and headers name them.

/// The code a word or sign stands for alone: `USD`, `US$`, `人民币`, `元`. `$` and `¥` stand for several.
pub(crate) fn code(word: &str) -> Option<&'static str> {
    let word = word.trim();
    match candidates_of(word) {
        Some([only]) => return Some(only),
        Some(_) => return None,
        None => {}
    }
    WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, code)| *code)
}

/// The currencies that the sign of an amount can mean, the usual one first; none where it bears no sign.
pub(crate) fn candidates(amount: &str) -> Option<&'static [&'static str]> {
    let is_mark = |c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-' | '+' | '(' | ')' | ' ' | '\u{a0}');
    let front: &str = amount.trim_start_matches(['-', '+', '(', ' ', '\u{a0}', '−', '\t']);
    let end = front.find(|c: char| !is_mark(c)).unwrap_or(front.len());
    let front = candidates_of(&front[..end]);
    front.or_else(|| {
        let back = amount.trim_end_matches([')', ' ', '\u{a0}', '\t']);
        let start =
            back.rfind(|c: char| !is_mark(c)).map_or(0, |at| at + back[at..].chars().next().map_or(1, char::len_utf8));
        candidates_of(&back[start..])
    })
}

fn candidates_of(sign: &str) -> Option<&'static [&'static str]> {
    SIGNS.iter().find(|(known, _)| known.eq_ignore_ascii_case(sign)).map(|(_, codes)| *codes)
}

const SIGNS: &[(&str, &[&str])] = &[
    ("$", &["USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD", "MXN"]),
    ("¥", &["CNY", "JPY"]),
    ("￥", &["CNY", "JPY"]),
    ("元", &["CNY", "TWD", "HKD"]),
    ("€", &["EUR"]),
    ("£", &["GBP"]),
    ("₩", &["KRW"]),
    ("₹", &["INR"]),
    ("฿", &["THB"]),
    ("us$", &["USD"]),
    ("hk$", &["HKD"]),
    ("nt$", &["TWD"]),
    ("s$", &["SGD"]),
    ("a$", &["AUD"]),
    ("c$", &["CAD"]),
    ("rmb", &["CNY"]),
    ("cny", &["CNY"]),
    ("usd", &["USD"]),
    ("hkd", &["HKD"]),
    ("twd", &["TWD"]),
    ("eur", &["EUR"]),
    ("gbp", &["GBP"]),
    ("jpy", &["JPY"]),
    ("krw", &["KRW"]),
    ("sgd", &["SGD"]),
    ("aud", &["AUD"]),
    ("cad", &["CAD"]),
];

const WORDS: &[(&str, &str)] = &[
    ("人民币", "CNY"),
    ("人民幣", "CNY"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("港币", "HKD"),
    ("港幣", "HKD"),
    ("港元", "HKD"),
    ("新台币", "TWD"),
    ("新臺幣", "TWD"),
    ("新台幣", "TWD"),
    ("台币", "TWD"),
    ("台幣", "TWD"),
    ("欧元", "EUR"),
    ("歐元", "EUR"),
    ("英镑", "GBP"),
    ("英鎊", "GBP"),
    ("日元", "JPY"),
    ("日圆", "JPY"),
    ("日圓", "JPY"),
    ("韩元", "KRW"),
    ("韓元", "KRW"),
    ("新加坡元", "SGD"),
    ("new zealand dollar", "NZD"),
    ("nzd", "NZD"),
    ("thb", "THB"),
    ("vnd", "VND"),
    ("myr", "MYR"),
    ("idr", "IDR"),
    ("php", "PHP"),
    ("inr", "INR"),
    ("chf", "CHF"),
    ("sek", "SEK"),
    ("brl", "BRL"),
    ("mxn", "MXN"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_amounts() {
        for (amount, first) in [
            ("$1,200.50", Some("USD")),
            ("-€3", Some("EUR")),
            ("1 234,56 €", Some("EUR")),
            ("￥1,234.00", Some("CNY")),
            ("(HK$ 12)", Some("HKD")),
            ("12.50 USD", Some("USD")),
            ("99元", Some("CNY")),
            ("1234.5", None),
            ("1.2K", None),
            ("3.3万", None),
            ("", None),
        ] {
            assert_eq!(candidates(amount).map(|codes| codes[0]), first, "{amount}");
        }
    }

    #[test]
    fn a_word_alone_is_a_code_only_when_it_can_be_no_other() {
        assert_eq!(code("人民币"), Some("CNY"));
        assert_eq!(code("usd"), Some("USD"));
        assert_eq!((code("$"), code("¥"), code("pieces")), (None, None, None));
    }

    proptest::proptest! {
        #[test]
        fn any_text_ends(text in "\\PC{0,30}") {
            let _ = candidates(&text);
            let _ = code(&text);
        }
    }
}
