//! Who may know whom, from `cargo metadata`.

use serde_json::Value;

use super::Findings;
use crate::exec;
use crate::fail::Result;

/// Pillars: they never know one another.
const PILLARS: [&str; 7] = ["strategy", "content", "ugc", "influencer", "community", "evaluation", "sandbox"];

/// The crates of the house that a crate may use; `None` for a crate the design does not know.
fn may_use(crate_name: &str) -> Option<&'static [&'static str]> {
    Some(match crate_name {
        "base" | "almanac" | "xtask" => &[],
        "text" | "ingest" | "charts" | "report" | "i18n" => &["base"],
        "reminders" => &["almanac"],
        "store" => &["base", "text"],
        "facts" => &["base", "store"],
        pillar if PILLARS.contains(&pillar) => &["base", "almanac", "store", "facts", "text"],
        "api" => &[
            "base",
            "almanac",
            "store",
            "facts",
            "text",
            "ingest",
            "charts",
            "report",
            "i18n",
            "reminders",
            "strategy",
            "content",
            "ugc",
            "influencer",
            "community",
            "evaluation",
            "sandbox",
        ],
        "cli" | "window" => &["api", "base", "i18n"],
        _ => return None,
    })
}

/// The crates that may use a library from outside; a library not named here is free.
fn may_be_used_by(library: &str) -> Option<fn(&str) -> bool> {
    let is_window: fn(&str) -> bool = |user| user == "window";
    let has_tables: fn(&str) -> bool = |user| ["store", "facts", "api"].contains(&user) || PILLARS.contains(&user);
    match library {
        "wry" | "tao" | "webkit2gtk" | "gtk" | "glib" => Some(is_window),
        name if name == "tauri" || name.starts_with("tauri-") => Some(is_window),
        "rusqlite" | "libsqlite3-sys" => Some(has_tables),
        _ => None,
    }
}

pub fn check() -> Result<Findings> {
    let answer = exec::output(exec::cargo().args(["metadata", "--format-version", "1", "--no-deps", "--locked"]))?;
    Ok(findings(&serde_json::from_str(&answer)?))
}

fn findings(metadata: &Value) -> Findings {
    let mut findings = Findings::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let user = short(&package["name"]);
        let Some(allowed) = may_use(&user) else {
            findings.push(format!("{user}: a crate the design does not know (xtask/src/tidy/dependencies.rs)"));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let used = short(&dependency["name"]);
            let own = !dependency["path"].is_null();
            // What only tests, examples and benchmarks use ships with nobody.
            if dependency["kind"] == "dev" && own {
                continue;
            }
            if own && !allowed.contains(&used.as_str()) {
                findings.push(format!("{user} may not know {used}"));
            }
            if may_be_used_by(&used).is_some_and(|allows| !allows(&user)) {
                findings.push(format!("{user} may not name {used}"));
            }
        }
    }
    findings
}

/// `sandtable-store` is `store`; the shell, whose package has the program's name, is `window`.
fn short(name: &Value) -> String {
    let name = name.as_str().unwrap_or_default();
    if name == "sandtable" { "window".to_owned() } else { name.strip_prefix("sandtable-").unwrap_or(name).to_owned() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of(user: &str, used: &str, own: bool, kind: Value) -> Findings {
        let path = if own { json!("/somewhere") } else { Value::Null };
        findings(&json!({"packages": [
            {"name": user, "dependencies": [{"name": used, "path": path, "kind": kind}]},
        ]}))
    }

    #[test]
    fn a_pillar_knows_the_facts_but_no_other_pillar_and_no_window() {
        assert!(of("sandtable-evaluation", "sandtable-facts", true, Value::Null).is_empty());
        assert_eq!(of("sandtable-evaluation", "sandtable-ugc", true, Value::Null).len(), 1);
        assert_eq!(of("sandtable-evaluation", "tauri", false, Value::Null).len(), 1);
        assert!(of("sandtable", "tauri", false, Value::Null).is_empty());
    }

    #[test]
    fn pure_crates_have_no_database_not_even_for_their_tests() {
        assert_eq!(of("sandtable-charts", "rusqlite", false, json!("dev")).len(), 1);
        assert_eq!(of("sandtable-cli", "rusqlite", false, Value::Null).len(), 1);
        assert!(of("sandtable-cli", "sandtable-charts", true, json!("dev")).is_empty());
    }

    #[test]
    fn a_new_crate_needs_its_place() {
        assert_eq!(of("sandtable-misc", "serde", false, Value::Null).len(), 1);
    }
}
