//! Names, leftovers, and words that belong into the catalogue.

use super::Findings;
use super::files::TextFile;

/// Words that say nothing about what a thing is.
const EMPTY_NAMES: [&str; 4] = ["Manager", "Service", "Helper", "Util"];
/// What a person leaves behind to come back to. Written apart, or this file would find itself.
const LEFTOVERS: [&str; 6] = [
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("dbg", "!("),
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("console.", "log("),
];

pub fn check(file: &TextFile) -> Findings {
    let mut findings = Findings::new();
    file_name(file, &mut findings);
    for (number, line) in file.text.lines().enumerate() {
        for leftover in LEFTOVERS.iter().filter(|leftover| line.contains(**leftover)) {
            findings.push(file.at(number, &format!("`{}` is left over", leftover.trim_end_matches('('))));
        }
        if let Some(name) = declared(line).filter(|name| says_nothing(name)) {
            findings.push(file.at(number, &format!("`{name}` does not say what it is")));
        }
    }
    if file.is_rust() && !may_hold_chinese(file) {
        chinese(file, &mut findings);
    }
    findings
}

fn file_name(file: &TextFile, findings: &mut Findings) {
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let words: Vec<String> = stem.split(['_', '-']).map(str::to_lowercase).collect();
    let empty = EMPTY_NAMES.map(str::to_lowercase);
    if words.iter().any(|word| empty.iter().any(|name| word == name || *word == format!("{name}s")))
        || says_nothing(stem)
    {
        findings.push(format!("{}: the file's name does not say what is in it", file.path));
    }
}

/// The name a line of Rust or TypeScript gives to a type.
fn declared(line: &str) -> Option<&str> {
    let mut words = line.split_whitespace().skip_while(|word| {
        ["export", "default", "declare", "abstract"].contains(word) || *word == "pub" || word.starts_with("pub(")
    });
    let keyword = words.next()?;
    if !["struct", "enum", "trait", "type", "class", "interface"].contains(&keyword) {
        return None;
    }
    let name = words.next()?;
    let end = name.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(name.len());
    Some(&name[..end])
}

/// A name with one of the empty words as one of its own (`UtilityBill` is none).
fn says_nothing(name: &str) -> bool {
    EMPTY_NAMES.iter().any(|empty| {
        name.match_indices(empty).any(|(start, _)| {
            let rest = &name[start + empty.len()..];
            let rest = rest.strip_prefix('s').unwrap_or(rest);
            !rest.starts_with(|letter: char| letter.is_lowercase())
        })
    })
}

/// What reads files knows the words in them; so do tests, the benchmark and the maker of the demo's own brand, and the
/// plotters' notation of numbers. The almanac's days have Chinese names on the wire, as the almanac calls them.
fn may_hold_chinese(file: &TextFile) -> bool {
    const PLACES: [&str; 6] = ["data", "demo", "demo_data", "notation", "bench", "examples"];
    let in_place = file.path.split(['/', '.']).any(|part| PLACES.contains(&part));
    let knows_words = ["crates/ingest/src/", "crates/almanac/src/"].iter().any(|room| file.path.starts_with(room));
    file.is_test() || in_place || knows_words
}

/// Chinese outside comments and tests: a user would read it in every language.
fn chinese(file: &TextFile, findings: &mut Findings) {
    for (number, line) in file.text.lines().enumerate() {
        if ["#[cfg(test)]", "#![cfg(test)]"].iter().any(|mark| line.trim_start().starts_with(mark)) {
            break;
        }
        let code = line.split("//").next().unwrap_or_default();
        let is_value = code.contains('"') || code.contains('\'');
        if is_value && code.chars().any(is_han) {
            findings.push(
                file.at(number, "Chinese in code: what users read is in the catalogue, what files hold is in data"),
            );
        }
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(path: &str, text: &str) -> Findings {
        check(&TextFile { path: path.to_owned(), text: text.to_owned() })
    }

    #[test]
    fn empty_words_are_refused_as_words_of_a_name_only() {
        assert_eq!(of("crates/a/src/b.rs", "pub(crate) struct ImportManager;").len(), 1);
        assert_eq!(of("ui/src/a.ts", "export class DateUtils {").len(), 1);
        assert!(of("crates/a/src/b.rs", "struct Utilization;").is_empty());
        assert!(of("crates/a/src/b.rs", "let service = 1;").is_empty());
        assert_eq!(of("crates/a/src/date_utils.rs", "").len(), 1);
        assert_eq!(of("ui/src/DialogHelper.svelte", "").len(), 1);
    }

    #[test]
    fn chinese_is_for_comments_tests_and_data() {
        assert_eq!(of("crates/a/src/b.rs", "let word = \"万\";").len(), 1);
        assert!(of("crates/a/src/b.rs", "// 万\nlet word = \"w\"; // 亿").is_empty());
        assert!(of("crates/a/src/b.rs", "#[cfg(test)]\nmod tests { const W: &str = \"万\"; }").is_empty());
        assert!(of("crates/ingest/src/cell/units.rs", "let word = \"万\";").is_empty());
    }

    #[test]
    fn leftovers_are_found() {
        assert_eq!(of("crates/a/src/b.rs", concat!("    to", "do!()")).len(), 1);
        assert_eq!(of("ui/src/a.ts", concat!("// TO", "DO later")).len(), 1);
    }
}
