//! The 23 exports beside the repository, without a mapping by hand. Skipped where they are absent.

mod support;

use serde_json::Value;
use support::{read_file, shared};

#[test]
fn every_export_equals_its_expected_rows() {
    let Some(folder) = shared("oracles/exports") else { return };
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let cases = expected["cases"].as_array().unwrap();
    assert!(cases.len() >= 23);
    let mut faults = Vec::new();
    for case in cases {
        let file = case["file"].as_str().unwrap();
        match check(&folder.join(file), case) {
            Ok(()) => {}
            Err(fault) => faults.push(format!("{file}: {fault}")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn check(path: &std::path::Path, case: &Value) -> Result<(), String> {
    let outcome = read_file(path).map_err(|cause| format!("{}: {cause}", cause.code()))?;
    if outcome.plan.kind != case["kind"] || outcome.plan.platform != case["platform"] {
        return Err(format!("taken for {} of {}", outcome.plan.kind, outcome.plan.platform));
    }
    if outcome.plan.shape.is_none() {
        return Err("no shape".to_owned());
    }
    if !outcome.rejected.is_empty() {
        return Err(format!("rejected {:?}", outcome.rejected));
    }
    let expected = case["rows"].as_array().ok_or("no rows")?;
    if outcome.rows.len() != expected.len() || outcome.summary.rows_read != expected.len() as u64 {
        return Err(format!("{} rows, expected {}", outcome.rows.len(), expected.len()));
    }
    for (at, (row, expected)) in outcome.rows.iter().zip(expected).enumerate() {
        for (name, value) in expected.as_object().ok_or("no object")? {
            let found = &row[name];
            let same = match (found.as_f64(), value.as_f64()) {
                (Some(found), Some(value)) if value.fract() != 0.0 => (found - value).abs() <= 1e-6,
                (Some(found), Some(value)) => found == value,
                _ => found == value,
            };
            if !same {
                return Err(format!("row {at}, {name}: {found}, expected {value}"));
            }
        }
    }
    Ok(())
}

/// Platforms move, add and drop columns: the order says nothing, and unknown columns do no harm.
#[test]
fn the_order_of_columns_says_nothing() {
    let Some(folder) = shared("oracles/exports") else { return };
    let scratch = tempfile::tempdir().unwrap();
    let mut tried = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Ok(outcome) = read_file(&path) else { continue };
        if outcome.plan.encoding.as_deref() != Some("utf-8") || outcome.plan.format != "csv" {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for (at, record) in reader.records().enumerate() {
            let record = record.unwrap();
            let at = at as u64 + 1;
            if at < outcome.plan.header_row {
                writer.write_record(&record).unwrap();
                continue;
            }
            let added = if at == outcome.plan.header_row { "A column nobody knows" } else { "x, y" };
            writer.write_record([added].into_iter().chain(record.iter().rev())).unwrap();
        }
        let turned = support::write(&scratch, &name, writer.into_inner().unwrap());
        let again = read_file(&turned).unwrap_or_else(|cause| panic!("{name}: {cause}"));
        assert_eq!((&again.plan.shape, &again.plan.currency), (&outcome.plan.shape, &outcome.plan.currency), "{name}");
        for (row, before) in again.rows.iter().zip(&outcome.rows) {
            assert_eq!(row, before, "{name}");
        }
        assert_eq!((again.rows.len(), again.rejected.len()), (outcome.rows.len(), 0), "{name}");
        tried += 1;
    }
    assert!(tried >= 10, "only {tried} files");
}
