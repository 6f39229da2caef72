//! Words that columns go by where no shape is recognised: Chinese in both scripts and English, as data.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::Deserialize;

use super::field::Field;
use crate::cell::figure::Unit;

/// `shapes/synonyms.json`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonyms {
    fields: BTreeMap<String, Vec<String>>,
    extras: BTreeMap<String, Vec<String>>,
    /// Units of headers, where they differ from their field's.
    units: BTreeMap<String, Unit>,
    /// First cells of rows that sum up others.
    totals: Vec<String>,
}

static SYNONYMS: LazyLock<Synonyms> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../shapes/synonyms.json")).unwrap_or_default());

static BY_HEADER: LazyLock<HashMap<&'static str, Field>> = LazyLock::new(|| {
    let fields = SYNONYMS.fields.iter().filter_map(|(name, words)| Some((Field::of_dictionary(name)?, words)));
    let extras = SYNONYMS.extras.iter().map(|(name, words)| (Field::Extra(name.clone()), words));
    fields
        .chain(extras)
        .flat_map(|(field, words)| words.iter().map(move |word| (word.as_str(), field.clone())))
        .collect()
});

pub(crate) fn extras() -> impl Iterator<Item = &'static String> {
    SYNONYMS.extras.keys()
}

/// Whether a folded header says that its column holds percents.
pub(crate) fn percent(header: &str) -> bool {
    header.ends_with('%') || header.ends_with("(%)")
}

/// The field a folded header is taken for: as a whole, or without what stands in brackets behind it.
pub(crate) fn field(header: &str) -> Option<(Field, Option<Unit>)> {
    let of = |header: &str| BY_HEADER.get(header).cloned();
    let percent = percent(header).then_some(Unit::Percent);
    if let Some(field) = of(header) {
        return Some((field, SYNONYMS.units.get(header).copied().or(percent)));
    }
    let bare = header.strip_suffix('%').unwrap_or(header);
    let bare = match bare.rfind('(') {
        Some(at) if bare.ends_with(')') => &bare[..at],
        _ => bare,
    };
    let bare = bare.trim_end();
    if bare.len() == header.len() {
        return None;
    }
    of(bare).map(|field| (field, SYNONYMS.units.get(bare).copied().or(percent)))
}

/// Whether a folded cell is the word for a total.
pub(crate) fn is_total(cell: &str) -> bool {
    SYNONYMS.totals.iter().any(|total| total == cell)
}

/// The longest of these words, in bytes: longer cells need not be folded to be compared.
pub(crate) fn longest_total() -> usize {
    static LONGEST: LazyLock<usize> = LazyLock::new(|| SYNONYMS.totals.iter().map(String::len).max().unwrap_or(0));
    *LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::text::folded;

    #[test]
    fn the_file_is_well_formed() {
        let read: Synonyms = serde_json::from_str(include_str!("../../shapes/synonyms.json")).unwrap();
        let mut seen = BTreeMap::new();
        for (name, words) in read.fields.iter().chain(&read.extras) {
            for word in words {
                assert_eq!(*word, folded(word), "{name}: written folded");
                assert_eq!(seen.insert(word.clone(), name), None, "{word} is given twice");
            }
        }
        assert!(read.fields.keys().all(|name| Field::of_dictionary(name).is_some()));
        assert!(read.extras.keys().all(|name| Field::of_dictionary(name).is_none()));
        assert!(read.units.keys().all(|word| seen.contains_key(word)));
    }

    #[test]
    fn brackets_do_not_hide_a_word() {
        use sandtable_base::Metric;
        assert_eq!(field("likes"), Some((Field::Figure(Metric::Likes), None)));
        assert_eq!(field("点赞数(次)"), Some((Field::Figure(Metric::Likes), None)));
        assert_eq!(field("完播率(%)"), Some((Field::Figure(Metric::Completion), Some(Unit::Percent))));
        assert_eq!(field("weather"), None);
    }
}
