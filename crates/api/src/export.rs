//! Tables to CSV: UTF-8 with BOM (so that Excel reads Chinese), CRLF, formula injection neutralised.

use std::borrow::Cow;
use std::io::Write;
use std::path::{Path, PathBuf};

use sandtable_store::{Beside, Readable, write_beside};

use crate::dispatch::Call;
use crate::error::ApiError;
use crate::handlers::workspace::absolute;

/// Bytes of a table that go to the disk together.
const AT_ONCE: usize = 64 << 10;

/// A table that is written as its rows come, beside its place: a full disk leaves no half table, and a million rows take no
/// more memory than one. Dropped before [`CsvFile::put`] it is gone.
pub(crate) struct CsvFile {
    rows: csv::Writer<Beside>,
    path: PathBuf,
}

impl CsvFile {
    pub(crate) fn begin(call: &Call<'_>, path: &Path, header: &[String]) -> Result<CsvFile, ApiError> {
        let path = outside(call, path)?;
        let begun = || {
            let mut file = Beside::of(&path, Readable::AsUsual)?;
            file.write_all("\u{feff}".as_bytes())?;
            Ok(file)
        };
        let file = begun().map_err(|error| ApiError::write(&path, &error))?;
        let rows =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).buffer_capacity(AT_ONCE).from_writer(file);
        let mut file = CsvFile { rows, path };
        file.push(header)?;
        Ok(file)
    }

    pub(crate) fn push(&mut self, row: &[String]) -> Result<(), ApiError> {
        let mut cells = row.iter();
        let written = cells.try_for_each(|cell| self.rows.write_field(neutral(cell).as_bytes()));
        written.and_then(|()| self.rows.write_record(None::<&[u8]>)).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => ApiError::write(&self.path, &error),
            other => ApiError::Internal { detail: format!("{other:?}") },
        })
    }

    /// Puts the table in its place.
    pub(crate) fn put(self) -> Result<(), ApiError> {
        let CsvFile { rows, path } = self;
        let file = rows.into_inner().map_err(|error| ApiError::write(&path, error.error()))?;
        file.put().map_err(|error| ApiError::write(&path, &error))
    }
}

pub(crate) fn write_csv(
    call: &Call<'_>,
    path: &Path,
    header: &[String],
    mut rows: impl Iterator<Item = Vec<String>>,
) -> Result<(), ApiError> {
    let mut file = CsvFile::begin(call, path, header)?;
    rows.try_for_each(|row| file.push(&row))?;
    file.put()
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
fn neutral(cell: &str) -> Cow<'_, str> {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if risky && cell.parse::<f64>().is_err() { format!("'{cell}").into() } else { cell.into() }
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
