//! What is shipped for the calendar: what platforms allow, vocabularies of the matrix, lead times. Data, dated.

use std::sync::LazyLock;

use chrono::NaiveDate;
use sandtable_base::Said;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Library {
    pub as_of: NaiveDate,
    pub source: Said,
    pub rules: Vec<Rule>,
    pub forms: Vec<Word>,
    pub depths: Vec<Word>,
    pub origins: Vec<Word>,
    pub leads: Vec<Lead>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub platform: String,
    /// Empty: whatever the form.
    pub form: String,
    pub duration_from_s: Option<i64>,
    pub duration_to_s: Option<i64>,
    pub aspects: Vec<String>,
    pub title_longest: Option<i64>,
    pub caption_longest: Option<i64>,
    pub hashtags_most: Option<i64>,
    pub links_allowed: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    pub key: String,
    pub name: Said,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// `s`, `a`, `b`.
    pub grade: String,
    pub days: i64,
}

/// The shipped library, read once.
pub fn library() -> &'static Library {
    static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
        serde_json::from_str(include_str!("../data/library.json")).expect("a test reads the shipped file")
    });
    &LIBRARY
}

/// Days of preparation a topic of a grade needs; the shortest where it has none.
pub fn lead_days(grade: &str) -> i64 {
    let leads = &library().leads;
    let found = leads.iter().find(|lead| lead.grade == grade);
    found.map_or_else(|| leads.iter().map(|lead| lead.days).min().unwrap_or(0), |lead| lead.days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_of_known_platforms_and_forms() {
        let library = library();
        for rule in &library.rules {
            assert!(sandtable_base::platform::KNOWN.contains(&rule.platform.as_str()), "{}", rule.platform);
            assert!(rule.form.is_empty() || library.forms.iter().any(|form| form.key == rule.form), "{}", rule.form);
        }
    }

    #[test]
    fn a_great_topic_needs_two_weeks() {
        assert_eq!([lead_days("s"), lead_days("a"), lead_days("b"), lead_days("")], [14, 7, 3, 3]);
    }
}
