//! Tables to CSV: UTF-8 with BOM (so that Excel reads Chinese), CRLF, formula injection neutralised.

use std::io::Write;
use std::path::Path;

use crate::error::ApiError;

/// Writes beside the place and renames: a full disk leaves no half table.
pub(crate) fn write_csv(
    path: &Path,
    header: &[String],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<(), ApiError> {
    let mut bytes = Vec::from("\u{feff}");
    {
        let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
        let internal = |error: csv::Error| ApiError::Internal { detail: error.to_string() };
        writer.write_record(header.iter().map(|cell| neutral(cell))).map_err(internal)?;
        for row in rows {
            writer.write_record(row.iter().map(|cell| neutral(cell))).map_err(internal)?;
        }
        writer.flush().map_err(|error| ApiError::Internal { detail: error.to_string() })?;
    }
    write_file(path, &bytes)
}

pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    let failed = |error: std::io::Error| ApiError::write(path, &error);
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(dir).map_err(failed)?;
    beside.write_all(bytes).and_then(|()| beside.as_file().sync_all()).map_err(failed)?;
    beside.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A cell that a spreadsheet program would run as a formula gets a quote before it (OWASP, CSV injection). Plain numbers
/// such as `-12.5` stay numbers.
fn neutral(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky && cell.parse::<f64>().is_err() { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_only_text() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.csv");
        let rows = [vec!["=1+1".to_owned(), "-3".to_owned()], vec!["@x".to_owned(), "a,\"b".to_owned()]];
        write_csv(&path, &["标题".to_owned(), "n".to_owned()], rows.into_iter()).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text, "\u{feff}标题,n\r\n'=1+1,-3\r\n'@x,\"a,\"\"b\"\r\n");
    }
}
