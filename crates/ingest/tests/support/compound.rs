//! Compound files and the smallest BIFF8 workbooks, for formats that no crate here writes.

const SECTOR: usize = 512;
const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;
const FAT: u32 = 0xFFFF_FFFD;

/// A compound file with one stream. The stream is padded to the size from which streams have sectors of their own.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    let length = stream.len().max(4096);
    stream.resize(length.next_multiple_of(SECTOR), 0);
    let sectors = stream.len() / SECTOR;
    // Sector 0: the allocation table; 1: the directory; 2…: the stream.
    assert!(sectors + 2 <= SECTOR / 4, "one sector of allocation table is enough for tests");
    let mut file = Vec::new();
    file.extend([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
    file.extend([0; 16]);
    for half in [0x3E_u16, 3, 0xFFFE, 9, 6, 0, 0, 0] {
        file.extend(half.to_le_bytes());
    }
    for word in [0_u32, 1, 1, 0, 4096, END, 0, END, 0, 0] {
        file.extend(word.to_le_bytes());
    }
    file.resize(SECTOR, 0xFF);
    let mut table = vec![FAT, END];
    table.extend((3..sectors as u32 + 2).chain([END]));
    table.resize(SECTOR / 4, FREE);
    file.extend(table.iter().flat_map(|entry| entry.to_le_bytes()));
    for (name, kind, start, size, child) in [
        ("Root Entry", 5_u8, END, 0, 1_u32),
        (name, 2, 2, length as u64, FREE),
        ("", 0, 0, 0, FREE),
        ("", 0, 0, 0, FREE),
    ] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = if name.is_empty() { 0 } else { entry.len() as u16 + 2 };
        entry.resize(64, 0);
        entry.extend(length.to_le_bytes());
        entry.extend([kind, 1]);
        for link in [FREE, FREE, child] {
            entry.extend(link.to_le_bytes());
        }
        entry.extend([0; 36]);
        entry.extend(start.to_le_bytes());
        entry.extend(size.to_le_bytes());
        file.extend(entry);
    }
    file.extend(stream);
    file
}

pub enum Biff<'a> {
    Text(&'a str),
    Number(f64),
    Empty,
}

/// A BIFF8 workbook: sheets with their names, whether they are hidden, and their rows.
pub fn workbook(sheets: &[(&str, bool, Vec<Vec<Biff<'_>>>)]) -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let mut bytes = kind.to_le_bytes().to_vec();
        bytes.extend((data.len() as u16).to_le_bytes());
        bytes.extend(data);
        bytes
    };
    let begin = |kind: u16| record(0x0809, &[0x0600_u16, kind, 0, 0, 0, 0, 0, 0].map(u16::to_le_bytes).concat());
    let end = record(0x000A, &[]);
    let bodies: Vec<Vec<u8>> = sheets
        .iter()
        .map(|(_, _, rows)| {
            let mut body = begin(0x0010);
            for (row, cells) in rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let mut data = [row as u16, column as u16, 0].map(u16::to_le_bytes).concat();
                    match cell {
                        Biff::Empty => continue,
                        Biff::Number(value) => {
                            data.extend(value.to_le_bytes());
                            body.extend(record(0x0203, &data));
                        }
                        Biff::Text(text) => {
                            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
                            data.extend((wide.len() as u16 / 2).to_le_bytes());
                            data.push(1);
                            data.extend(wide);
                            body.extend(record(0x0204, &data));
                        }
                    }
                }
            }
            body.extend(&end);
            body
        })
        .collect();
    let bound = |name: &str, hidden: bool, at: u32| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut data = at.to_le_bytes().to_vec();
        data.extend([u8::from(hidden), 0, (wide.len() / 2) as u8, 1]);
        data.extend(wide);
        record(0x0085, &data)
    };
    let globals = begin(0x0005);
    let head: usize =
        globals.len() + end.len() + sheets.iter().map(|(name, ..)| bound(name, false, 0).len()).sum::<usize>();
    let mut stream = globals;
    let mut at = head;
    for ((name, hidden, _), body) in sheets.iter().zip(&bodies) {
        stream.extend(bound(name, *hidden, at as u32));
        at += body.len();
    }
    stream.extend(&end);
    stream.extend(bodies.concat());
    compound("Workbook", &stream)
}
