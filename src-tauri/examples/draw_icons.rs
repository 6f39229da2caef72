//! Draws the icon files out of `icons/icon.svg`: `cargo run -p sandtable --example draw_icons`.

use std::error::Error;
use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Sizes inside `icon.ico`.
const ICO: [u32; 6] = [16, 24, 32, 48, 64, 256];
/// Type codes and sizes inside `icon.icns` (PNG payloads).
const ICNS: [(&[u8; 4], u32); 6] =
    [(b"icp4", 16), (b"icp5", 32), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024)];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../icons");
    let tree = Tree::from_str(&fs::read_to_string(folder.join("icon.svg"))?, &Options::default())?;
    for (name, size) in [("32x32", 32), ("128x128", 128), ("128x128@2x", 256), ("icon", 512)] {
        fs::write(folder.join(format!("{name}.png")), png(&tree, size)?)?;
    }
    fs::write(folder.join("icon.ico"), ico(&tree)?)?;
    fs::write(folder.join("icon.icns"), icns(&tree)?)?;
    Ok(())
}

fn png(tree: &Tree, size: u32) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut pixels = Pixmap::new(size, size).ok_or("an icon has a size")?;
    #[expect(clippy::cast_precision_loss, reason = "icon sizes are small")]
    let scale = size as f32 / tree.size().width();
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

/// ICONDIR with one PNG entry a size.
fn ico(tree: &Tree) -> Result<Vec<u8>, Box<dyn Error>> {
    let images = ICO.iter().map(|&size| Ok((size, png(tree, size)?))).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let mut file = vec![0, 0, 1, 0];
    file.extend(u16::try_from(images.len())?.to_le_bytes());
    let mut offset = u32::try_from(6 + 16 * images.len())?;
    for (size, image) in &images {
        // A side of 256 is written as 0.
        let side = u8::try_from(*size).unwrap_or(0);
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        let bytes = u32::try_from(image.len())?;
        file.extend(bytes.to_le_bytes());
        file.extend(offset.to_le_bytes());
        offset += bytes;
    }
    for (_, image) in images {
        file.extend(image);
    }
    Ok(file)
}

fn icns(tree: &Tree) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut body = Vec::new();
    for (code, size) in ICNS {
        let image = png(tree, size)?;
        body.extend(code);
        body.extend(u32::try_from(image.len() + 8)?.to_be_bytes());
        body.extend(image);
    }
    let mut file = b"icns".to_vec();
    file.extend(u32::try_from(body.len() + 8)?.to_be_bytes());
    file.extend(body);
    Ok(file)
}
