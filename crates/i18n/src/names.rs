//! Names of things that are data: a key the catalogue does not know is its own name.

use sandtable_base::Locale;

use crate::Catalogue;

/// A metric's name (`views` → 播放量); for a metric that only one platform has, its own name.
pub fn metric_name(locale: Locale, metric: &str) -> String {
    name(locale, "metric", metric)
}

/// A platform's name (`xiaohongshu` → 小红书).
pub fn platform_name(locale: Locale, platform: &str) -> String {
    name(locale, "platform", platform)
}

/// A formula of the dictionary with its metrics named: `engagements / reach` → 互动量 ÷ 触达人数.
pub fn formula_words(locale: Locale, formula: &str) -> String {
    let mut words = String::new();
    let mut rest = formula;
    while let Some(first) = rest.chars().next() {
        let name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        let end = if first.is_ascii_lowercase() { rest.find(|letter| !name(letter)) } else { Some(first.len_utf8()) };
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        match part {
            "/" => words.push('÷'),
            "*" => words.push('×'),
            _ if first.is_ascii_lowercase() => {
                let word = Catalogue::get(locale).message(&format!("formula-{part}"), &[]);
                words.push_str(&word.unwrap_or_else(|| metric_name(locale, part)));
            }
            other => words.push_str(other),
        }
        rest = after;
    }
    words
}

/// What a kind of import holds (`posts` → 帖子).
pub fn import_kind_name(locale: Locale, kind: &str) -> String {
    name(locale, "import-kind", kind)
}

/// A value of a column of choices, as the tables show it (`douyin` → 抖音); what has no word, such as an account's name, is its
/// own.
pub fn grid_choice_name(locale: Locale, source: &str, column: &str, value: &str) -> String {
    match (column, source) {
        ("platform", _) => platform_name(locale, value),
        ("metric", _) => metric_name(locale, value),
        ("kind", _) => import_kind_name(locale, value),
        ("op", _) => {
            let key = format!("data-op-{}", value.replace(['.', '_'], "-"));
            Catalogue::get(locale).message(&key, &[]).unwrap_or_else(|| value.to_owned())
        }
        ("state", _) => name(locale, "data-state", value),
        ("scope", "targets") => name(locale, "scope-kind", value),
        _ => value.to_owned(),
    }
}

/// What a field of a kind of plan item is called (`owner_id` → 负责人); where no catalogue words it, its own name.
pub fn item_field_name(locale: Locale, kind: &str, field: &str) -> String {
    let catalogue = Catalogue::get(locale);
    let (kind, own) = (dashed(kind), dashed(field));
    let keys = [
        format!("item-field-{kind}-{own}"),
        format!("item-field-{own}"),
        // A column that names another item is called as what it names.
        format!("item-kind-{}", own.trim_end_matches("-id")),
    ];
    keys.iter().find_map(|key| catalogue.message(key, &[])).unwrap_or_else(|| field.to_owned())
}

/// A value of a field that is chosen from a list (`published` → 已发布), in the word the kind has of its own where it has one
/// (an open goal is no open task); the user's own words stay as they are.
pub fn item_choice_name(locale: Locale, kind: &str, field: &str, value: &str) -> String {
    let catalogue = Catalogue::get(locale);
    let (kind, field, choice) = (dashed(kind), dashed(field), dashed(value));
    let keys = [format!("item-choice-{kind}-{field}-{choice}"), format!("item-choice-{field}-{choice}")];
    keys.iter().find_map(|key| catalogue.message(key, &[])).unwrap_or_else(|| value.to_owned())
}

/// A festival or commerce day by its key (`mid-autumn` → 中秋节); else what the almanac calls it.
pub fn day_name(locale: Locale, key: &str, known: &str) -> String {
    let catalogue = Catalogue::get(locale);
    let keys = [format!("festival-{key}"), format!("commerce-{key}")];
    keys.iter().find_map(|key| catalogue.message(key, &[])).unwrap_or_else(|| known.to_owned())
}

/// A solar term by its simplified Chinese name.
pub fn term_name(locale: Locale, term: &str) -> String {
    let mut keys = (0..24).map(|at| format!("term-{at}"));
    let key = keys.find(|key| Catalogue::get(Locale::ZhCn).message(key, &[]).as_deref() == Some(term));
    key.and_then(|key| Catalogue::get(locale).message(&key, &[])).unwrap_or_else(|| term.to_owned())
}

fn dashed(name: &str) -> String {
    name.replace(['_', ':'], "-")
}

/// Fluent keys have no underscore by the house's habit.
fn name(locale: Locale, family: &str, key: &str) -> String {
    let message = format!("{family}-{}", key.replace('_', "-"));
    Catalogue::get(locale).message(&message, &[]).unwrap_or_else(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use sandtable_base::{Locale, Metric, platform};

    use super::*;

    #[test]
    fn every_metric_of_the_dictionary_has_a_name_in_every_language() {
        let computed = ["engagements", "engagement_rate", "virality", "save_rate", "share_rate"];
        for locale in Locale::ALL {
            for metric in Metric::ALL.iter().map(|metric| metric.name()).chain(computed) {
                let key = format!("metric-{}", metric.replace('_', "-"));
                assert!(Catalogue::get(locale).has(&key), "{}: {key}", locale.tag());
            }
        }
    }

    #[test]
    fn a_formula_is_worded_with_the_names_of_its_metrics() {
        let worded = |formula| formula_words(Locale::ZhCn, formula);
        let (engagements, reach) = (metric_name(Locale::ZhCn, "engagements"), metric_name(Locale::ZhCn, "reach"));
        assert_eq!(worded("engagements / reach"), format!("{engagements} ÷ {reach}"));
        for formula in ["count(posts)", "likes + comments + shares + saves", "shares / reach (or views)"] {
            let worded = worded(formula);
            assert!(!worded.contains(|letter: char| letter.is_ascii_alphabetic()), "{worded}");
        }
    }

    #[test]
    fn every_known_platform_has_a_name_in_every_language() {
        for locale in Locale::ALL {
            for platform in platform::KNOWN.iter().chain(["other"].iter()) {
                let key = format!("platform-{}", platform.replace('_', "-"));
                assert!(Catalogue::get(locale).has(&key), "{}: {key}", locale.tag());
            }
        }
    }

    #[test]
    fn a_choice_has_the_word_of_its_kind() {
        let open = |kind| item_choice_name(Locale::ZhCn, kind, "state", "open");
        assert_eq!((open("task").as_str(), open("goal").as_str()), ("待办", "进行中"));
        assert_eq!(item_choice_name(Locale::ZhCn, "channel", "form", "漫画"), "漫画");
    }

    #[test]
    fn an_unknown_key_is_its_own_name() {
        assert_eq!(metric_name(Locale::En, "danmaku_count"), "danmaku_count");
        assert_eq!(platform_name(Locale::ZhCn, "somewhere"), "somewhere");
    }
}
