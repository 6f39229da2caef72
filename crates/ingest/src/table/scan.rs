//! Records of delimited text. Faults stay within their record: an open quote is closed at the end of the line where it
//! began once it swallows too much, and a record that breaks a limit is reported, not the file.
//!
//! Written for this crate because row numbers must count blank lines as spreadsheet programs do, and because a faulty
//! record must not cost the ones after it; `csv` skips blank lines and lets an open quote run to the end of the file.

use std::io::{self, Read};

use super::Row;
use super::Slot;
use crate::cell::reason::Reason;
use crate::limits::{CELL, COLUMNS, RECORD};

const CHUNK: usize = 256 * 1024;

/// A reader of records over any stream of UTF-8 (or nearly UTF-8) bytes.
pub(crate) struct Scanner<R> {
    input: R,
    buffer: Vec<u8>,
    at: usize,
    end: usize,
    done: bool,
    classes: [u8; 256],
    delimiter: u8,
    record: u64,
    /// Quotes of the next record are plain characters: the scan of it with quotes did not end well.
    literal: Option<Reason>,
    /// Quotes mean nothing in this text.
    unquoted: bool,
    fields: Vec<Field>,
}

#[derive(Debug, Clone, Copy)]
struct Field {
    from: usize,
    to: usize,
    /// Doubled quotes inside have to be halved.
    doubled: bool,
}

const PLAIN: u8 = 0;
const DELIMITER: u8 = 1;
const LINE: u8 = 2;
const NUL: u8 = 3;

enum Scan {
    /// Bytes of the record, its end of line included.
    Whole {
        length: usize,
        nul: bool,
    },
    More,
    /// Why the record cannot be read as quoted.
    Broken(Reason),
}

impl<R: Read> Scanner<R> {
    pub(crate) fn new(input: R, delimiter: u8) -> Scanner<R> {
        let mut classes = [PLAIN; 256];
        classes[usize::from(delimiter)] = DELIMITER;
        classes[usize::from(b'\n')] = LINE;
        classes[usize::from(b'\r')] = LINE;
        classes[0] = NUL;
        Scanner {
            input,
            buffer: vec![0; CHUNK],
            at: 0,
            end: 0,
            done: false,
            classes,
            delimiter,
            record: 0,
            literal: None,
            unquoted: false,
            fields: Vec::new(),
        }
    }

    /// For text whose lines are not delimited cells.
    pub(crate) fn unquoted(mut self) -> Scanner<R> {
        self.unquoted = true;
        self
    }

    pub(crate) fn into_input(self) -> R {
        self.input
    }

    pub(crate) fn input(&self) -> &R {
        &self.input
    }

    /// The next record into `row`; false at the end.
    pub(crate) fn next(&mut self, row: &mut Row) -> io::Result<bool> {
        loop {
            if self.at == self.end && self.done {
                return Ok(false);
            }
            match self.scan() {
                Scan::More => self.fill()?,
                Scan::Broken(reason) => self.literal = Some(reason),
                Scan::Whole { length, nul } => {
                    if length == 0 {
                        return Ok(false);
                    }
                    self.record += 1;
                    row.clear(self.record);
                    self.take(length, row);
                    row.fault = self.literal.take().or(row.fault).or(nul.then_some(Reason::NulByte));
                    self.at += length;
                    return Ok(true);
                }
            }
        }
    }

    /// Moves what is left to the front and reads more behind it.
    fn fill(&mut self) -> io::Result<()> {
        if self.at > 0 {
            self.buffer.copy_within(self.at..self.end, 0);
            self.end -= self.at;
            self.at = 0;
        }
        if self.end == self.buffer.len() {
            let room = self.buffer.len();
            self.buffer.resize(room + room.clamp(CHUNK, 4 << 20), 0);
        }
        let read = loop {
            match self.input.read(&mut self.buffer[self.end..]) {
                Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        self.end += read;
        self.done = read == 0;
        Ok(())
    }

    /// Cuts the record at `self.at` into fields.
    fn scan(&mut self) -> Scan {
        let bytes = &self.buffer[self.at..self.end];
        let quotes = self.literal.is_none() && !self.unquoted;
        self.fields.clear();
        let mut at = 0;
        let mut nul = false;
        loop {
            let Some(&first) = bytes.get(at) else {
                if !self.done {
                    return self.more(bytes.len());
                }
                if at > 0 {
                    self.fields.push(Field { from: at, to: at, doubled: false });
                }
                return Scan::Whole { length: at, nul };
            };
            let mut doubled = false;
            let (from, to);
            if first == b'"' && quotes {
                // To the closing quote; a doubled one is a character.
                let mut inside = at + 1;
                loop {
                    match memchr::memchr(b'"', bytes.get(inside..).unwrap_or_default()) {
                        None if self.done => return Scan::Broken(Reason::Ragged),
                        None if bytes.len() - at > CELL => return Scan::Broken(Reason::CellTooLong),
                        None => return self.more(bytes.len()),
                        Some(found) => inside += found,
                    }
                    match bytes.get(inside + 1) {
                        Some(b'"') => {
                            doubled = true;
                            inside += 2;
                        }
                        None if !self.done => return self.more(bytes.len()),
                        _ => break,
                    }
                }
                nul |= memchr::memchr(0, &bytes[at..inside]).is_some();
                from = at + 1;
                // What follows the closing quote up to the delimiter (`"a" b`) is dropped only when it is space.
                let mut after = inside + 1;
                while bytes.get(after).is_some_and(|b| self.classes[usize::from(*b)] == PLAIN) {
                    after += 1;
                }
                if bytes.get(after).is_none() && !self.done {
                    return self.more(bytes.len());
                }
                if bytes[inside + 1..after].iter().all(|b| *b == b' ' || *b == b'\t') {
                    to = inside;
                } else {
                    return Scan::Broken(Reason::Ragged);
                }
                at = after;
            } else {
                from = at;
                loop {
                    match bytes.get(at).map(|b| self.classes[usize::from(*b)]) {
                        Some(PLAIN) => at += 1,
                        Some(NUL) => {
                            nul = true;
                            at += 1;
                        }
                        None if !self.done => return self.more(bytes.len()),
                        _ => break,
                    }
                }
                to = at;
            }
            self.fields.push(Field { from, to, doubled });
            match bytes.get(at) {
                None => return Scan::Whole { length: at, nul },
                Some(b) if *b == self.delimiter => at += 1,
                Some(b'\r') => {
                    return match bytes.get(at + 1) {
                        Some(b'\n') => Scan::Whole { length: at + 2, nul },
                        None if !self.done => self.more(bytes.len()),
                        _ => Scan::Whole { length: at + 1, nul },
                    };
                }
                Some(b'\n') => return Scan::Whole { length: at + 1, nul },
                // A NUL right after a closing quote.
                Some(_) => return Scan::Broken(Reason::NulByte),
            }
        }
    }

    fn more(&self, seen: usize) -> Scan {
        if seen <= RECORD {
            return Scan::More;
        }
        // A line that never ends, read literally already: cut here.
        if self.literal.is_some() || self.unquoted {
            Scan::Whole { length: seen, nul: false }
        } else {
            Scan::Broken(Reason::CellTooLong)
        }
    }

    fn take(&self, length: usize, row: &mut Row) {
        if self.fields.len() > COLUMNS {
            // The width is what the caller refuses the file by.
            row.pad(self.fields.len());
            return;
        }
        row.bytes.extend_from_slice(&self.buffer[self.at..self.at + length]);
        for field in &self.fields {
            let mut to = field.to;
            if to - field.from > CELL {
                row.fault = Some(Reason::CellTooLong);
                row.slots.push(Slot::Empty);
                continue;
            }
            if field.doubled {
                to = halve_quotes(&mut row.bytes, field.from, field.to);
            }
            row.slots.push(match to == field.from {
                true => Slot::Empty,
                false => Slot::Text { from: super::span(field.from), to: super::span(to) },
            });
        }
    }
}

/// Halves doubled quotes in place; the new end.
fn halve_quotes(bytes: &mut [u8], from: usize, to: usize) -> usize {
    let mut write = from;
    let mut read = from;
    while read < to {
        bytes[write] = bytes[read];
        read += if bytes[read] == b'"' && read + 1 < to && bytes[read + 1] == b'"' { 2 } else { 1 };
        write += 1;
    }
    write
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time, so that every record crosses every boundary.
    struct Drip<'a>(&'a [u8]);

    impl Read for Drip<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            buffer[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    type Rows = Vec<(u64, Vec<String>, Option<Reason>)>;

    fn scan(input: impl Read) -> Rows {
        let mut scanner = Scanner::new(input, b',');
        let mut row = Row::default();
        let mut rows = Vec::new();
        while scanner.next(&mut row).unwrap() {
            rows.push((row.number, (0..row.len()).map(|column| row.text(column)).collect(), row.fault));
        }
        rows
    }

    fn both(text: &str) -> Rows {
        let rows = scan(text.as_bytes());
        assert_eq!(rows, scan(Drip(text.as_bytes())));
        rows
    }

    fn cells(rows: &Rows) -> Vec<Vec<&str>> {
        rows.iter().map(|(_, cells, _)| cells.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn quotes_hold_anything() {
        let rows = both("a,\"b\nc\",\"d \"\"e\"\", f\"\r\n1,,\"\"\n");
        assert_eq!(cells(&rows), [vec!["a", "b\nc", "d \"e\", f"], vec!["1", "", ""]]);
        assert_eq!(rows[1].0, 2);
    }

    #[test]
    fn blank_lines_count_as_rows() {
        let rows = both("a\n\n\nb");
        assert_eq!(rows.last().unwrap().0, 4);
        assert_eq!(cells(&rows), [vec!["a"], vec![""], vec![""], vec!["b"]]);
        assert_eq!(cells(&both("a,\n")), [vec!["a", ""]]);
        assert_eq!(cells(&both("a,")), [vec!["a", ""]]);
        assert_eq!(cells(&both("a\rb\r")), [vec!["a"], vec!["b"]]);
    }

    #[test]
    fn quotes_inside_a_cell_are_characters() {
        assert_eq!(cells(&both("5\" screen,b\n")), [vec!["5\" screen", "b"]]);
    }

    #[test]
    fn an_open_quote_costs_its_own_row_only() {
        let rows = both("a,\"b\nc,d\ne,f\n");
        assert_eq!(rows[0].2, Some(Reason::Ragged));
        assert_eq!(cells(&rows)[1..], [vec!["c", "d"], vec!["e", "f"]]);
        let rows = both("a,\"b\" x\nc,d\n");
        assert_eq!((rows[0].2, rows[1].2), (Some(Reason::Ragged), None));
    }

    #[test]
    fn a_cell_that_never_ends_costs_its_own_row_only() {
        let mut text = String::from("a,\"b\n");
        for _ in 0..300_000 {
            text.push_str("c,d\n");
        }
        let rows = scan(text.as_bytes());
        assert_eq!(rows[0].2, Some(Reason::CellTooLong));
        assert_eq!(rows.len(), 300_001);
    }

    #[test]
    fn nul_bytes_are_named() {
        let rows = both("a,b\0c\nd,\"e\0\"\nf,g\n");
        assert_eq!(
            rows.iter().map(|row| row.2).collect::<Vec<_>>(),
            [Some(Reason::NulByte), Some(Reason::NulByte), None]
        );
    }

    proptest::proptest! {
        #[test]
        fn quoted_cells_come_back(table in proptest::collection::vec(proptest::collection::vec("[a-z\",\n\r é]{0,6}", 2..4), 1..6)) {
            let mut text = String::new();
            for row in &table {
                let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
                text.push_str(&cells.join(","));
                text.push_str("\r\n");
            }
            let rows = both(&text);
            let back: Vec<Vec<String>> = rows.into_iter().map(|(_, cells, _)| cells).collect();
            proptest::prop_assert_eq!(back, table);
        }

        #[test]
        fn any_bytes_end(bytes in proptest::collection::vec(proptest::sample::select(b"a\",\n\r\0\xff ".to_vec()), 0..60)) {
            proptest::prop_assert_eq!(scan(bytes.as_slice()), scan(Drip(&bytes)));
        }
    }
}
