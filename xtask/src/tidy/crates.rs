//! Every crate says what it is: a description in its manifest, documentation at its root.

use super::Findings;
use super::files::Files;

pub fn check(files: &Files) -> Findings {
    let mut findings = Findings::new();
    // Fuzz targets have a layout of their own, given by cargo-fuzz.
    let manifests = files.texts().iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    for manifest in manifests.filter(|manifest| !manifest.text.contains("cargo-fuzz")) {
        let folder = manifest.path.trim_end_matches("Cargo.toml");
        if !manifest.text.lines().any(|line| line.starts_with("description = \"") && line.len() > 18) {
            findings.push(format!("{}: no description", manifest.path));
        }
        let roots = ["src/lib.rs", "src/main.rs"].map(|root| format!("{folder}{root}"));
        let mut sources = files.texts().iter().filter(|file| roots.contains(&file.path)).peekable();
        if sources.peek().is_none() {
            findings.push(format!("{}: neither src/lib.rs nor src/main.rs", manifest.path));
        }
        for root in sources.filter(|root| !root.text.starts_with("//! ")) {
            findings.push(root.at(0, "a crate's root begins with what the crate is (`//! …`)"));
        }
    }
    findings
}
