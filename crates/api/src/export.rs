//! Tables to CSV: UTF-8 with BOM (so that Excel reads Chinese), CRLF, formula injection neutralised.

use std::path::{Path, PathBuf};

use sandtable_store::{Readable, write_beside};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::handlers::workspace::absolute;

/// Writes beside the place and renames: a full disk leaves no half table.
pub(crate) fn write_csv(
    call: &Call<'_>,
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
    write_file(call, path, &bytes)
}

/// Writes a file the user asked for, with the rights of any other file of theirs. The open workspace's own folder is not
/// a place to export to.
pub(crate) fn write_file(call: &Call<'_>, path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    let path = &outside(call, path)?;
    let failed = |error: std::io::Error| ApiError::write(path, &error);
    write_beside(path, bytes, Readable::AsUsual).map_err(failed)
}

/// The absolute path of a file to write, which is not in the open workspace's own folder.
pub(crate) fn outside(call: &Call<'_>, path: &Path) -> Result<PathBuf, ApiError> {
    let path = absolute(path)?;
    let dir = path.parent().unwrap_or(Path::new("."));
    let real = dir.canonicalize().map_err(|error| ApiError::write(&path, &error))?;
    if call.store().is_ok_and(|store| store.dir().canonicalize().is_ok_and(|own| real.starts_with(own))) {
        return Err(ApiError::value("path", path.display(), "a place outside the workspace's folder"));
    }
    Ok(path)
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
        assert_eq!(neutral("=1+1"), "'=1+1");
        assert_eq!(neutral("@x"), "'@x");
        assert_eq!(neutral("-3.5"), "-3.5");
        assert_eq!(neutral("-cmd"), "'-cmd");
        assert_eq!(neutral("标题"), "标题");
    }
}
