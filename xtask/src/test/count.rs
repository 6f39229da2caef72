//! How many tests passed and failed, read off what the runners say.

use std::fmt;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Count {
    passed: u64,
    failed: u64,
}

impl Count {
    pub fn one(&mut self, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
    }

    /// Adds what `cargo test` and vitest report. A program that reports no tests is one check itself; so is one that
    /// failed without a failed test (a build that broke).
    pub fn add(&mut self, output: &str, succeeded: bool) {
        let mut found = Count::default();
        for line in output.lines().map(str::trim) {
            let of_cargo = line.strip_prefix("test result:");
            let of_vitest = line.strip_prefix("Tests ");
            if let Some(report) = of_cargo.or(of_vitest) {
                found.passed += before(report, "passed");
                found.failed += before(report, "failed");
            }
        }
        let says_nothing = found == Count::default() || (!succeeded && found.failed == 0);
        self.passed += found.passed;
        self.failed += found.failed;
        if says_nothing {
            self.one(succeeded);
        }
    }
}

/// The number in front of a word: `… 12 passed; …`.
fn before(report: &str, word: &str) -> u64 {
    let words: Vec<&str> =
        report.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let place = words.iter().position(|part| *part == word);
    place.and_then(|place| words.get(place.checked_sub(1)?)?.parse().ok()).unwrap_or(0)
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_runners_are_read() {
        let mut count = Count::default();
        count.add("test result: ok. 12 passed; 0 failed; 1 ignored\ntest result: FAILED. 3 passed; 2 failed;", false);
        assert_eq!(count, Count { passed: 15, failed: 2 });
        count.add("      Tests  1 failed | 7 passed (8)\n Test Files  2 passed (2)", false);
        assert_eq!(count, Count { passed: 22, failed: 3 });
    }

    #[test]
    fn a_program_without_tests_is_one_check() {
        let mut count = Count::default();
        count.add("all good", true);
        count.add("error[E0308]", false);
        count.add("test result: ok. 4 passed; 0 failed\nerror: could not compile", false);
        assert_eq!(count, Count { passed: 5, failed: 2 });
    }
}
