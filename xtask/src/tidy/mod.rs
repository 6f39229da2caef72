//! `cargo xtask tidy`: the rules of the house that a compiler does not know. `docs/style.md` gives each rule's reason.

mod catalogue;
mod code;
mod crates;
mod dependencies;
mod files;
mod sql;

use crate::codegen;
use crate::fail::{Fail, Result};
use files::Files;

/// What is wrong, and where: `path:line: words`.
type Findings = Vec<String>;

pub fn run() -> Result<()> {
    let files = Files::of_repository()?;
    let mut findings = Findings::new();
    findings.extend(dependencies::check()?);
    findings.extend(crates::check(&files));
    findings.extend(files.check());
    for file in files.sources() {
        findings.extend(code::check(file));
        findings.extend(sql::check(file));
    }
    findings.extend(catalogue::check(&files)?);
    if let Err(stale) = codegen::check_messages() {
        findings.push(stale.to_string());
    }
    if findings.is_empty() { Ok(()) } else { Err(Fail::new(findings.join("\n"))) }
}
