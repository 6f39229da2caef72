//! What a file may ask of the machine. Beyond it the file is refused by name, never cut short in silence.

/// Columns of any table: the width of an Excel sheet.
pub(crate) const COLUMNS: usize = 16_384;
/// Bytes of one cell.
pub(crate) const CELL: usize = 1 << 20;
/// Bytes of one record of a CSV file.
pub(crate) const RECORD: usize = 16 << 20;
/// Bytes of a file that has to be held in memory as a whole (BIFF, HTML).
pub(crate) const WHOLE: u64 = 256 << 20;
/// Bytes one part of a zip container may unpack to.
pub(crate) const UNPACKED_PART: u64 = 4 << 30;
/// Bytes of a part that is held in memory (shared strings, the content of an ODS file).
pub(crate) const UNPACKED_WHOLE: u64 = 512 << 20;
/// A part that unpacks to more than this many times its packed size is a bomb, once it is larger than
/// [`RATIO_FREE`]. Sheets of real exports stay below 60.
pub(crate) const RATIO: u64 = 250;
pub(crate) const RATIO_FREE: u64 = 16 << 20;
/// Bytes looked at to recognise a file.
pub(crate) const HEAD: usize = 1 << 20;
/// Rows looked at to recognise a table.
pub(crate) const SAMPLE_ROWS: usize = 240;
/// The header stands within the first rows, under banners and preambles.
pub(crate) const HEADER_WITHIN: usize = 40;
/// Counts above this are no counts.
pub(crate) const LARGEST: f64 = 1e15;
/// Years a figure can be of.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;
/// Characters of a faulty cell that are repeated in its report.
pub(crate) const SHOWN: usize = 200;
