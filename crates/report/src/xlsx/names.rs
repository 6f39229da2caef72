//! Names of sheets and of a table's columns, as spreadsheets allow them.

use std::collections::HashSet;

use crate::text::{clean, cut};

const LONGEST: usize = 31;

/// Names given so far. A spreadsheet tells them apart without regard to case.
#[derive(Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// A sheet's name: without the characters that mean something in references, at most 31 units, given only once.
    pub(super) fn sheet(&mut self, wanted: &str) -> String {
        let wanted: String =
            clean(wanted).chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\')).collect();
        let wanted = wanted.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        // Excel keeps this name for itself.
        let wanted = if wanted.is_empty() || wanted.eq_ignore_ascii_case("history") { "Sheet" } else { wanted };
        self.only(wanted, LONGEST)
    }

    /// A column's name, given only once.
    pub(super) fn column(&mut self, wanted: &str) -> String {
        let wanted = clean(wanted);
        let wanted = wanted.trim();
        self.only(if wanted.is_empty() { "–" } else { wanted }, 250)
    }

    fn only(&mut self, wanted: &str, units: usize) -> String {
        let mut number = 1;
        loop {
            let tail = if number == 1 { String::new() } else { format!(" {number}") };
            let (head, _) = cut(wanted, units - tail.len());
            let name = format!("{}{tail}", head.trim_end_matches('\''));
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
            number += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_and_differ() {
        let mut names = Names::default();
        assert_eq!(names.sheet("a/b:c"), "abc");
        assert_eq!(names.sheet("ABC"), "ABC 2");
        assert_eq!(names.sheet("'[]'"), "Sheet");
        assert_eq!(names.sheet("History"), "Sheet 2");
        let long = "很".repeat(40);
        assert_eq!(names.sheet(&long).chars().count(), 31);
        assert_eq!(names.sheet(&long).chars().last(), Some('2'));
    }
}
