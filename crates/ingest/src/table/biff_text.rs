//! Texts of BIFF records, which run on over the records that continue them.

use crate::limits::CELL;

/// The data of a record and its continuations as one run.
pub(crate) struct Segments<'a> {
    now: &'a [u8],
    later: std::slice::Iter<'a, &'a [u8]>,
}

impl<'a> Segments<'a> {
    pub(crate) fn new(first: &'a [u8], more: &'a [&'a [u8]]) -> Segments<'a> {
        Segments { now: first, later: more.iter() }
    }

    fn advance(&mut self) -> bool {
        match self.later.next() {
            Some(next) => {
                self.now = next;
                true
            }
            None => false,
        }
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        loop {
            if let Some((first, rest)) = self.now.split_first() {
                self.now = rest;
                return Some(*first);
            }
            if !self.advance() {
                return None;
            }
        }
    }

    pub(crate) fn half(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn word(&mut self) -> Option<u32> {
        Some(u32::from(self.half()?) | u32::from(self.half()?) << 16)
    }

    pub(crate) fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut out = Vec::new();
        while out.len() < length {
            let Some(byte) = self.byte() else { break };
            out.push(byte);
        }
        out
    }

    fn skip(&mut self, mut length: usize) {
        loop {
            let here = length.min(self.now.len());
            self.now = &self.now[here..];
            length -= here;
            if length == 0 || !self.advance() {
                return;
            }
        }
    }

    /// `length` characters behind a byte of flags, which is repeated where a continuation begins inside the text.
    pub(crate) fn flagged_text(&mut self, length: usize) -> String {
        let Some(flags) = self.byte() else { return String::new() };
        self.characters(length, flags & 1 != 0)
    }

    fn characters(&mut self, length: usize, mut wide: bool) -> String {
        let mut units: Vec<u16> = Vec::with_capacity(length.min(CELL));
        while units.len() < length {
            if self.now.is_empty() {
                if !self.advance() {
                    break;
                }
                let Some(flags) = self.byte() else { break };
                wide = flags & 1 != 0;
                continue;
            }
            let unit = if wide { self.half() } else { self.byte().map(u16::from) };
            let Some(unit) = unit else { break };
            units.push(unit);
        }
        String::from_utf16_lossy(&units)
    }
}

/// The shared strings of a workbook, one behind the other: a file can have many that are empty.
#[derive(Default)]
pub(crate) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// As many as are there; a table that is cut gives the strings before the cut. `None` when there are more than `most`.
    pub(crate) fn read(first: &[u8], more: &[&[u8]], most: usize) -> Option<Strings> {
        let mut segments = Segments::new(first.get(8..).unwrap_or_default(), more);
        let count = super::compound::u32_at(first, 4).unwrap_or(0) as usize;
        let mut strings = Strings::default();
        while strings.ends.len() < count {
            let (Some(length), Some(flags)) = (segments.half(), segments.byte()) else { break };
            if strings.ends.len() == most {
                return None;
            }
            let runs = if flags & 8 != 0 { segments.half().unwrap_or(0) } else { 0 };
            let extra = if flags & 4 != 0 { segments.word().unwrap_or(0) } else { 0 };
            strings.text.push_str(&segments.characters(usize::from(length), flags & 1 != 0));
            strings.ends.push(strings.text.len());
            segments.skip(usize::from(runs) * 4 + extra as usize);
        }
        Some(strings)
    }

    /// The string of a number; an empty one where there is none.
    pub(crate) fn get(&self, index: usize) -> &str {
        let from = index.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or_default());
        self.ends.get(index).and_then(|end| self.text.get(from..*end)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_changes_its_width_where_it_is_continued() {
        let mut first = vec![0; 4];
        first.extend(2_u32.to_le_bytes());
        first.extend([5, 0, 0, b'a', b'b']);
        let mut second = vec![1];
        for unit in "中文c".encode_utf16() {
            second.extend(unit.to_le_bytes());
        }
        second.extend([1, 0, 8, 1, 0, b'x', 9, 9, 9, 9]);
        let strings = Strings::read(&first, &[&second], 2).unwrap();
        assert_eq!([strings.get(0), strings.get(1), strings.get(2)], ["ab中文c", "x", ""]);
        assert!(Strings::read(&first, &[&second], 1).is_none());
    }
}
