//! Every shape recognises a file of its kind and reads it to the value. The files are invented here.

mod support;

use std::collections::BTreeSet;

use sandtable_ingest::view::{Mapping, Options};
use serde_json::Value;
use support::{fixture, read_with};

fn cases() -> Vec<Value> {
    serde_json::from_slice(&std::fs::read(fixture("shapes/expected.json")).unwrap()).unwrap()
}

#[test]
fn every_shape_reads_its_own_file() {
    let mut faults = Vec::new();
    for case in cases() {
        if let Err(fault) = check(&case) {
            faults.push(format!("{}: {fault}", case["file"]));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn check(case: &Value) -> Result<(), String> {
    let path = fixture("shapes").join(case["file"].as_str().unwrap());
    let year = case["year"].as_i64().map(|year| i32::try_from(year).unwrap());
    let options = Options { year, ..Options::default() };
    let outcome = read_with(&path, None, &Mapping::new(), &options).map_err(|cause| cause.to_string())?;
    for (name, found) in [
        ("shape", outcome.plan.shape.clone().unwrap_or_default()),
        ("kind", outcome.plan.kind.clone()),
        ("platform", outcome.plan.platform.clone()),
    ] {
        if case[name] != found {
            return Err(format!("{name} is {found}"));
        }
    }
    if !outcome.rejected.is_empty() {
        return Err(format!("rejected {:?}", outcome.rejected));
    }
    let expected = case["rows"].as_array().unwrap();
    if outcome.rows.len() != expected.len() {
        return Err(format!("{} rows, expected {}", outcome.rows.len(), expected.len()));
    }
    for (row, expected) in outcome.rows.iter().zip(expected) {
        for (name, value) in expected.as_object().unwrap() {
            let found = &row[name];
            let same = match (found.as_f64(), value.as_f64()) {
                _ if name == "others" => {
                    value.as_object().is_some_and(|texts| texts.iter().all(|(k, v)| found[k] == *v))
                }
                (Some(found), Some(value)) => found.to_bits() == value.to_bits(),
                _ => found == value,
            };
            if !same {
                return Err(format!("{name}: {found}, expected {value}"));
            }
        }
    }
    Ok(())
}

#[test]
fn every_shape_has_a_file() {
    let shapes = concat!(env!("CARGO_MANIFEST_DIR"), "/shapes");
    let files = std::fs::read_dir(shapes).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
    let names = files.map(|path| path.file_stem().unwrap().to_owned());
    let wanted: BTreeSet<String> =
        names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name != "synonyms").collect();
    let tried: BTreeSet<String> = cases().iter().map(|case| case["shape"].as_str().unwrap().to_owned()).collect();
    assert_eq!(wanted.difference(&tried).collect::<Vec<_>>(), Vec::<&String>::new());
}

/// The days a report covers stand above its header.
#[test]
fn a_preamble_states_the_period() {
    let outcome = support::read_file(&fixture("shapes/ga4_channels.csv")).unwrap();
    let period = outcome.plan.period.map(|(from, to)| format!("{from} {to}"));
    assert_eq!(period.as_deref(), Some("2026-02-01 2026-02-28"));
    assert_eq!(outcome.notice("totals_left_out").unwrap().count, Some(2));
}
