//! A small picture of a picture. Its size is read from its first bytes before anything is decoded: one that claims
//! 60,000 × 60,000 pixels would be 14 GB.

use std::io::Cursor;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// The longest side that is decoded.
const SIDE_MOST: u32 = 16_384;
/// Pixels in all; more than the largest cameras make.
const PIXELS_MOST: u64 = 120_000_000;
/// What a decoder may take, its output included.
const MEMORY_MOST: u64 = 512 * 1024 * 1024;

/// One picture at a time is decoded, so that a page of them takes the memory of one.
static DECODING: Mutex<()> = Mutex::new(());

pub(crate) enum Thumbnail {
    /// PNG, and the size of the picture it is of.
    Made {
        png: Vec<u8>,
        width: u32,
        height: u32,
    },
    TooLarge {
        width: u32,
        height: u32,
    },
    /// Not a picture, or a damaged one.
    Unreadable,
}

/// The middle of a picture as a square of `side` pixels.
pub(crate) fn thumbnail(path: &Path, side: u32) -> Thumbnail {
    let Some((width, height)) = opened(path, None).and_then(|reader| reader.into_dimensions().ok()) else {
        return Thumbnail::Unreadable;
    };
    if width > SIDE_MOST || height > SIDE_MOST || u64::from(width) * u64::from(height) > PIXELS_MOST {
        return Thumbnail::TooLarge { width, height };
    }
    let one = DECODING.lock().unwrap_or_else(PoisonError::into_inner);
    let decoded = opened(path, Some(SIDE_MOST)).and_then(decode);
    drop(one);
    match decoded.and_then(|picture| square(&picture, side)) {
        Some(png) => Thumbnail::Made { png, width, height },
        None => Thumbnail::Unreadable,
    }
}

type Reader = ImageReader<std::io::BufReader<std::fs::File>>;

/// The kind is told by the content, whatever the name says. Without a longest side only the head is to be read.
fn opened(path: &Path, side: Option<u32>) -> Option<Reader> {
    let mut reader = ImageReader::open(path).ok()?.with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = side;
    limits.max_image_height = side;
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    Some(reader)
}

/// Turned as the camera says it was held.
fn decode(reader: Reader) -> Option<DynamicImage> {
    let mut decoder = reader.into_decoder().ok()?;
    let held = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if let Some(held) = held {
        picture.apply_orientation(held);
    }
    Some(picture)
}

fn square(picture: &DynamicImage, side: u32) -> Option<Vec<u8>> {
    // Coarsely first: a good filter over twenty million pixels takes seconds.
    let rough = match picture.width().min(picture.height()) / (side * 4) {
        0 | 1 => None,
        by => Some(picture.thumbnail(picture.width() / by, picture.height() / by)),
    };
    let small = rough.as_ref().unwrap_or(picture).resize_to_fill(side, side, FilterType::Triangle);
    let mut png = Vec::new();
    small.to_rgba8().write_to(&mut Cursor::new(&mut png), ImageFormat::Png).ok()?;
    Some(png)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use image::{DynamicImage, ImageFormat, RgbImage};

    use super::{Thumbnail, thumbnail};

    /// A PNG of which only the head is true: it claims a size and has one row of nothing.
    fn claiming(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut head = b"IHDR".to_vec();
        head.extend(width.to_be_bytes());
        head.extend(height.to_be_bytes());
        head.extend([8, 6, 0, 0, 0]);
        bytes.extend(13_u32.to_be_bytes());
        bytes.extend(&head);
        bytes.extend(crc(&head).to_be_bytes());
        let empty = b"IDAT";
        bytes.extend(0_u32.to_be_bytes());
        bytes.extend(empty);
        bytes.extend(crc(empty).to_be_bytes());
        bytes
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1)))
        })
    }

    #[test]
    fn a_picture_of_60_000_by_60_000_is_refused_by_its_head() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("huge.png");
        fs::write(&path, claiming(60_000, 60_000)).unwrap();
        assert!(matches!(thumbnail(&path, 88), Thumbnail::TooLarge { width: 60_000, height: 60_000 }));
        fs::write(&path, claiming(16_000, 16_000)).unwrap();
        assert!(matches!(thumbnail(&path, 88), Thumbnail::TooLarge { .. }), "256 million pixels");
        fs::write(&path, claiming(600, 600)).unwrap();
        assert!(matches!(thumbnail(&path, 88), Thumbnail::Unreadable), "a head without a picture");
    }

    #[test]
    fn a_picture_becomes_a_square_and_anything_else_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("wide.jpg");
        DynamicImage::ImageRgb8(RgbImage::from_fn(900, 300, |x, _| [if x < 450 { 0 } else { 255 }; 3].into()))
            .save_with_format(&path, ImageFormat::Png)
            .unwrap();
        let Thumbnail::Made { png, width, height } = thumbnail(&path, 40) else { panic!("no picture") };
        assert_eq!((width, height), (900, 300));
        let small = image::load_from_memory(&png).unwrap();
        assert_eq!((small.width(), small.height()), (40, 40));
        fs::write(&path, "\u{89}PNG, and no more of it").unwrap();
        assert!(matches!(thumbnail(&path, 40), Thumbnail::Unreadable));
    }
}
