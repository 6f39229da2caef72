//! The files of the repository, and what holds for each of them.

use std::fs;

use super::Findings;
use crate::exec;
use crate::fail::{Fail, Result};
use crate::place;

/// A file longer than this is about more than one thing.
const MOST_LINES: usize = 500;
const MOST_BYTES: u64 = 1_000_000;

pub struct Files {
    texts: Vec<TextFile>,
    findings: Findings,
}

/// A file that is text, by its path from the root with `/` between folders.
pub struct TextFile {
    pub path: String,
    pub text: String,
}

impl TextFile {
    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Written by machine out of something else.
    pub fn is_generated(&self) -> bool {
        self.path.contains("/generated/") || self.path == "crates/i18n/src/messages.rs"
    }

    /// Code that exists for tests only.
    pub fn is_test(&self) -> bool {
        self.path.split('/').any(|part| part == "tests") || self.path.contains(".test.")
    }

    pub fn at(&self, line: usize, words: &str) -> String {
        format!("{}:{}: {words}", self.path, line + 1)
    }
}

impl Files {
    /// Everything git knows or would add, as it lies in the tree.
    pub fn of_repository() -> Result<Files> {
        let list =
            exec::output(exec::program("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
        let mut files = Files { texts: Vec::new(), findings: Findings::new() };
        for path in list.split('\0').filter(|path| !path.is_empty()) {
            files.take(path)?;
        }
        Ok(files)
    }

    fn take(&mut self, path: &str) -> Result<()> {
        let place = place::root().join(path);
        // Deleted, but not yet from git's index.
        let Ok(metadata) = fs::metadata(&place) else { return Ok(()) };
        if metadata.len() > MOST_BYTES && !path.starts_with("fonts/") {
            self.findings.push(format!("{path}: {} bytes; only fonts may be larger than {MOST_BYTES}", metadata.len()));
            return Ok(());
        }
        let bytes = fs::read(&place).map_err(Fail::at(&place))?;
        // What tests and the demo read is as platforms write it: any encoding, any line ends.
        let on_purpose = path.contains("/fixtures/") || path.contains("tests/data/") || path.ends_with(".csv");
        if let (false, Ok(text)) = (on_purpose, String::from_utf8(bytes)) {
            self.texts.push(TextFile { path: path.to_owned(), text });
        }
        Ok(())
    }

    pub fn texts(&self) -> &[TextFile] {
        &self.texts
    }

    /// What people write: Rust and the page's languages.
    pub fn sources(&self) -> impl Iterator<Item = &TextFile> {
        const ENDINGS: [&str; 7] = [".rs", ".ts", ".js", ".mjs", ".svelte", ".css", ".html"];
        self.texts
            .iter()
            .filter(|file| !file.is_generated() && ENDINGS.iter().any(|ending| file.path.ends_with(ending)))
    }

    /// Line ends, sizes and lengths.
    pub fn check(&self) -> Findings {
        let mut findings = self.findings.clone();
        for file in self.texts.iter().filter(|file| file.text.contains('\r')) {
            findings.push(format!("{}: line ends are LF here", file.path));
        }
        for file in self.sources() {
            let lines = file.text.lines().count();
            if lines > MOST_LINES {
                findings.push(format!("{}: {lines} lines; a file has one subject and at most {MOST_LINES}", file.path));
            }
        }
        findings
    }
}
