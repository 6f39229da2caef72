//! Whether two posts of exports without ids are one whose title was edited.

use std::collections::HashMap;

use super::post_row::NO_ID;

/// The key that a stand's own words would give it: as an import writes it for a row without id.
pub fn key_without_id(account_id: i64, published: Option<&str>, title: Option<&str>) -> String {
    format!("{NO_ID}{account_id}~{}~{}", published.unwrap_or("-"), title.unwrap_or_default())
}

/// Published and title, out of such a key.
pub fn words_of(key: &str) -> Option<(&str, &str)> {
    let mut parts = key.strip_prefix(NO_ID)?.splitn(3, '~');
    let (_, published, title) = (parts.next()?, parts.next()?, parts.next()?);
    Some((published, title))
}

/// Two posts at the same second are hardly two; two of a day often are, so their titles must be alike.
pub fn may_be_same(published: &str, similarity: f64) -> bool {
    published.contains('T') || similarity >= ALIKE
}

const ALIKE: f64 = 0.5;

/// How much of two titles is the same: pairs of neighbouring characters that both have, twice, by all there are (Dice).
/// From 0 to 1; spaces and case do not count.
pub fn similarity(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| {
        let letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
        let mut pairs: HashMap<(char, char), u32> = HashMap::new();
        for (first, second) in letters.iter().zip(letters.iter().skip(1)) {
            *pairs.entry((*first, *second)).or_default() += 1;
        }
        pairs
    };
    let (one, other) = (pairs(one), pairs(other));
    let all: u32 = one.values().chain(other.values()).sum();
    if all == 0 {
        return 0.0;
    }
    let both: u32 = one.iter().filter_map(|(pair, count)| Some((*count).min(*other.get(pair)?))).sum();
    f64::from(2 * both) / f64::from(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::post_row::{PostRow, write_key};
    use sandtable_base::{Figures, Moment};

    #[test]
    fn the_key_is_the_one_that_imports_write() {
        for (published, title) in [(Some("2026-03-01T08:00:00"), "一~二"), (Some("2026-03"), ""), (None, "t")] {
            let figures = Figures::default();
            let row = PostRow {
                row: 2,
                id: "",
                title,
                url: "",
                post_type: "",
                account: "a",
                account_name: "",
                published: published.and_then(Moment::parse),
                taken: None,
                figures: &figures,
                extra: &[],
            };
            let mut key = String::new();
            write_key(&mut key, 7, &row);
            assert_eq!(key_without_id(7, published, Some(title)), key);
            assert_eq!(words_of(&key), Some((published.unwrap_or("-"), title)));
        }
        assert_eq!(words_of("2859"), None);
    }

    #[test]
    fn titles_are_alike_when_they_share_most_of_their_words() {
        assert_eq!(similarity("春日限定上新", "春日限定上新"), 1.0);
        assert!(similarity("春日限定上新", "春日限定上新来了") > 0.8);
        assert_eq!(similarity("春日限定上新", "会员日"), 0.0);
        assert_eq!(similarity("", ""), 0.0);
        assert!(may_be_same("2026-03-01T08:00:00", 0.0));
        assert!(!may_be_same("2026-03-01", 0.2));
    }
}
