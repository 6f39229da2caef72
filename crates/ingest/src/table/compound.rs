//! Compound files (OLE), the wrapping of BIFF workbooks and of encrypted ones. Every chain is followed no further than
//! the file has sectors, so a damaged table of sectors ends in an error.

const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Sector numbers from here on are marks.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams below this size lie in the mini stream.
const MINI_BELOW: u64 = 4096;
const MINI_SECTOR: usize = 64;
const ENTRY: usize = 128;

pub(crate) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    mini_table: Vec<u32>,
    mini: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: u64,
}

/// What is wrong, for the message.
type Fault = &'static str;

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}

impl<'a> Compound<'a> {
    pub(crate) fn parse(bytes: &'a [u8]) -> Result<Compound<'a>, Fault> {
        if !bytes.starts_with(&MAGIC) {
            return Err("no compound file");
        }
        let header = "the header of the compound file is cut";
        let shift = u16_at(bytes, 30).ok_or(header)?;
        if shift != 9 && shift != 12 {
            return Err("the compound file states no possible size of sectors");
        }
        let mut file = Compound {
            bytes,
            sector: 1 << shift,
            table: Vec::new(),
            mini_table: Vec::new(),
            mini: Vec::new(),
            entries: Vec::new(),
        };
        let word = |at: usize| u32_at(bytes, at).ok_or(header);
        let mut tables: Vec<u32> = words(bytes.get(76..512).ok_or(header)?).take_while(|s| *s < LAST_SECTOR).collect();
        file.more_tables(word(68)?, &mut tables)?;
        for sector in tables {
            let entries = file.at(sector).ok_or("the table of sectors is cut")?;
            file.table.extend(words(entries));
        }
        let directory = file.chain(word(48)?, u64::MAX)?;
        let mini_table = file.chain(word(60)?, u64::MAX)?;
        file.mini_table = words(&mini_table).collect();
        file.entries = directory.chunks_exact(ENTRY).filter_map(Entry::parse).collect();
        let root =
            file.entries.first().map(|root| (root.start, root.size)).ok_or("the compound file has no directory")?;
        file.mini = file.chain(root.0, root.1)?;
        Ok(file)
    }

    /// Tables of files above 7 MB are listed in sectors of their own.
    fn more_tables(&self, mut next: u32, tables: &mut Vec<u32>) -> Result<(), Fault> {
        let mut left = self.sectors();
        while next < LAST_SECTOR {
            if left == 0 {
                return Err("the list of tables runs in a circle");
            }
            left -= 1;
            let list: Vec<u32> = words(self.at(next).ok_or("the list of tables is cut")?).collect();
            let Some((last, list)) = list.split_last() else { return Ok(()) };
            tables.extend(list.iter().copied().filter(|sector| *sector < LAST_SECTOR));
            next = *last;
        }
        Ok(())
    }

    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector + 1
    }

    /// The last sector of a file may be short.
    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let from = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let to = from.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(from..to).filter(|bytes| !bytes.is_empty())
    }

    fn chain(&self, start: u32, size: u64) -> Result<Vec<u8>, Fault> {
        let mut out = Vec::new();
        let mut next = start;
        let mut left = self.sectors();
        while next < LAST_SECTOR && (out.len() as u64) < size {
            if left == 0 {
                return Err("a chain of sectors runs in a circle");
            }
            left -= 1;
            out.extend_from_slice(self.at(next).ok_or("a chain of sectors leaves the file")?);
            next = self.table.get(next as usize).copied().ok_or("a chain of sectors leaves its table")?;
        }
        out.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok(out)
    }

    fn mini_chain(&self, start: u32, size: u64) -> Result<Vec<u8>, Fault> {
        let mut out = Vec::new();
        let mut next = start;
        while next < LAST_SECTOR && (out.len() as u64) < size {
            let from = (next as usize).saturating_mul(MINI_SECTOR);
            let to = from.saturating_add(MINI_SECTOR).min(self.mini.len());
            out.extend_from_slice(self.mini.get(from..to).ok_or("a short stream leaves the file")?);
            next = self.mini_table.get(next as usize).copied().ok_or("a short stream leaves its table")?;
        }
        out.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok(out)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// A stream by its name, wherever in the directory it stands.
    pub(crate) fn stream(&self, name: &str) -> Option<Result<Vec<u8>, Fault>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        Some(if entry.size < MINI_BELOW {
            self.mini_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, entry.size)
        })
    }
}

impl Entry {
    fn parse(bytes: &[u8]) -> Option<Entry> {
        let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(64);
        let units: Vec<u16> =
            bytes[..length & !1].chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        // The upper half of the size is not set by old writers.
        Some(Entry {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116)?,
            size: u64::from(u32_at(bytes, 120)?),
        })
    }
}
