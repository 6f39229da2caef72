//! How the characters of a text file are written. Exports of Chinese tools are UTF-8 or GB18030, Meta's are UTF-16.

use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::format::Head;
use crate::error::IngestError;

/// An encoding and whether the file says so itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Detected {
    pub(crate) encoding: &'static Encoding,
    /// Neither a BOM nor the form of UTF-8 vouches for it.
    pub(crate) guessed: bool,
}

/// The user's word for an encoding.
///
/// # Errors
/// `bad_option` for a name that is no encoding.
pub(crate) fn named(label: &str) -> Result<&'static Encoding, IngestError> {
    let bad = || IngestError::BadOption {
        option: "encoding",
        value: label.to_owned(),
        allowed: "utf-8, gb18030, utf-16le, utf-16be, big5, …".to_owned(),
    };
    match Encoding::for_label(label.trim().as_bytes()).ok_or_else(bad)? {
        encoding if encoding == GBK => Ok(GB18030),
        encoding => Ok(encoding),
    }
}

pub(crate) fn detect(head: &Head) -> Detected {
    let bytes = head.bytes.as_slice();
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Detected { encoding, guessed: false };
    }
    if let Some(encoding) = utf_16_without_bom(bytes) {
        return Detected { encoding, guessed: true };
    }
    let parts = || std::iter::once(bytes).chain(head.windows.iter().map(Vec::as_slice));
    let whole = head.is_whole();
    if parts().enumerate().all(|(at, part)| is_utf_8(part, at > 0, !whole)) || mostly_utf_8(parts()) {
        return Detected { encoding: UTF_8, guessed: false };
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    let mut non_ascii = false;
    for part in parts() {
        non_ascii |= detector.feed(part, false);
    }
    detector.feed(b"\n", true);
    // The hint decides between East Asian encodings where a text is too short to tell.
    let guess = detector.guess(Some(b"cn"), chardetng::Utf8Detection::Deny);
    let chinese = guess == GBK || (guess != BIG5 && non_ascii && reads_as_chinese(parts()));
    Detected { encoding: if chinese { GB18030 } else { guess }, guessed: true }
}

/// ASCII in UTF-16 has a NUL in every other byte, always on the same side.
fn utf_16_without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(8192) & !1];
    let (mut even, mut odd) = (0, 0);
    for pair in sample.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let pairs = sample.len() / 2;
    if pairs < 8 {
        return None;
    }
    match (even, odd) {
        (even, odd) if odd * 5 > pairs && even * 50 < pairs => Some(UTF_16LE),
        (even, odd) if even * 5 > pairs && odd * 50 < pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the part is UTF-8, apart from characters that its ends cut.
fn is_utf_8(part: &[u8], cut_front: bool, cut_end: bool) -> bool {
    let skip = if cut_front { part.iter().take(3).take_while(|b| (0x80..0xC0).contains(*b)).count() } else { 0 };
    match std::str::from_utf8(&part[skip..]) {
        Ok(_) => true,
        Err(fault) => cut_end && fault.error_len().is_none(),
    }
}

/// A UTF-8 file with a few lines of another encoding: those lines are at fault, not the file.
fn mostly_utf_8<'a>(parts: impl Iterator<Item = &'a [u8]>) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for part in parts {
        let lines: Vec<&[u8]> = part.split(|b| *b == b'\n').collect();
        let inner = if lines.len() > 2 { &lines[1..lines.len() - 1] } else { &lines[..] };
        for line in inner.iter().filter(|line| !line.is_ascii()) {
            if std::str::from_utf8(line).is_ok() { good += 1 } else { bad += 1 }
        }
    }
    good >= 9 * bad.max(1)
}

/// No sequence is malformed and nearly all characters are of the Chinese blocks.
fn reads_as_chinese<'a>(parts: impl Iterator<Item = &'a [u8]>) -> bool {
    let (mut chinese, mut other) = (0_usize, 0_usize);
    for part in parts {
        let end = part.len() - usize::from(part.last().is_some_and(|b| *b >= 0x80));
        let (text, faulty) = GB18030.decode_without_bom_handling(&part[..end]);
        if faulty {
            return false;
        }
        for c in text.chars().filter(|c| !c.is_ascii()) {
            if matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}') {
                chinese += 1;
            } else {
                other += 1;
            }
        }
    }
    chinese >= 4 && chinese >= 9 * other
}

/// Names as shown and as options take them.
pub(crate) fn name(encoding: &'static Encoding) -> String {
    encoding.name().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Detected {
        detect(&Head { bytes: bytes.to_vec(), windows: Vec::new(), length: bytes.len() as u64 })
    }

    #[test]
    fn encodings_of_exports() {
        let zh = "笔记标题,首次发布时间,曝光\n新品上市,2026-01-01,3\n";
        assert_eq!(of(zh.as_bytes()), Detected { encoding: UTF_8, guessed: false });
        let (gb, _, _) = GB18030.encode(zh);
        assert_eq!(of(&gb), Detected { encoding: GB18030, guessed: true });
        let wide: Vec<u8> = "Date,Primary\n2026-01-01,5\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(of(&wide).encoding, UTF_16LE);
        let with_bom: Vec<u8> = [0xFF, 0xFE].into_iter().chain(wide).collect();
        assert_eq!(of(&with_bom), Detected { encoding: UTF_16LE, guessed: false });
        assert_eq!(of(b"caf\xe9,1\ncr\xe8me br\xfbl\xe9e,2\n").encoding.name(), "windows-1252");
    }

    #[test]
    fn a_few_foreign_lines_do_not_turn_the_file() {
        let mut text = "标题,点赞\n".repeat(30).into_bytes();
        text.extend_from_slice(b"\xb1\xea\xcc\xe2,3\n");
        text.extend_from_slice("标题,点赞\n".as_bytes());
        assert_eq!(of(&text), Detected { encoding: UTF_8, guessed: false });
    }
}
