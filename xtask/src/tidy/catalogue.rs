//! The languages of the catalogue say the same things: the same files, keys, attributes and variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;

use super::Findings;
use super::files::Files;
use crate::codegen::{LANGUAGES, variables};
use crate::fail::Result;

/// Message (or `message.attribute`) → its variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

pub fn check(files: &Files) -> Result<Findings> {
    let mut findings = Findings::new();
    let mut languages: BTreeMap<&str, BTreeMap<String, Messages>> = BTreeMap::new();
    for language in LANGUAGES {
        let folder = format!("crates/i18n/locales/{language}/");
        for file in files.texts() {
            if let Some(name) = file.path.strip_prefix(&folder) {
                let messages = messages(&file.path, &file.text, &mut findings);
                languages.entry(language).or_default().insert(name.to_owned(), messages);
            }
        }
    }
    let first = languages.get(LANGUAGES[0]).cloned().unwrap_or_default();
    for language in &LANGUAGES[1..] {
        compare(LANGUAGES[0], &first, language, &languages.remove(language).unwrap_or_default(), &mut findings);
    }
    Ok(findings)
}

fn messages(path: &str, text: &str, findings: &mut Findings) -> Messages {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, problems)) => {
            findings.extend(problems.iter().map(|problem| format!("{path}: {problem}")));
            resource
        }
    };
    let mut messages = Messages::new();
    let mut take = |key: String, pattern: &Pattern<&str>| {
        if messages.insert(key.clone(), variables(pattern).into_keys().collect()).is_some() {
            findings.push(format!("{path}: `{key}` is there twice"));
        }
    };
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        if let Some(value) = value {
            take(id.clone(), value);
        }
        for attribute in attributes {
            take(format!("{id}.{}", attribute.id.name), &attribute.value);
        }
    }
    messages
}

fn compare(
    one: &str,
    ones: &BTreeMap<String, Messages>,
    other: &str,
    others: &BTreeMap<String, Messages>,
    findings: &mut Findings,
) {
    let nothing = Messages::new();
    for file in ones.keys().chain(others.keys()).collect::<BTreeSet<_>>() {
        let (left, right) = (ones.get(file).unwrap_or(&nothing), others.get(file).unwrap_or(&nothing));
        for key in left.keys().chain(right.keys()).collect::<BTreeSet<_>>() {
            match (left.get(key), right.get(key)) {
                (Some(_), None) => findings.push(format!("{other}/{file}: `{key}` of {one} is missing")),
                (None, Some(_)) => findings.push(format!("{one}/{file}: `{key}` of {other} is missing")),
                (Some(left), Some(right)) if left != right => {
                    findings.push(format!("{other}/{file}: `{key}` has {right:?}, in {one} {left:?}"));
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_and_another_variable_are_found() {
        let mut findings = Findings::new();
        let mut of = |text: &str| BTreeMap::from([("a.ftl".to_owned(), messages("a.ftl", text, &mut findings))]);
        let (left, right) = (of("a = { $x }\nb = b\nc = c\n  .d = d"), of("a = { $y }\nc = c"));
        assert!(findings.is_empty());
        compare("en", &left, "zh-CN", &right, &mut findings);
        assert_eq!(findings.len(), 3, "{findings:?}");
    }

    #[test]
    fn what_does_not_parse_is_found() {
        let mut findings = Findings::new();
        messages("a.ftl", "a = { $x\nb = 1", &mut findings);
        assert!(!findings.is_empty());
    }
}
