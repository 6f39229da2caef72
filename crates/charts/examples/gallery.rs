//! Draws every kind in both languages and all themes, wide and narrow, to be looked at:
//! `cargo run -p sandtable-charts --example gallery -- /tmp/gallery`.

#[path = "../tests/charts/kinds.rs"]
mod kinds;
#[path = "../tests/charts/words.rs"]
mod words;

use std::path::PathBuf;

use kinds::Look;
use sandtable_charts::{Theme, png};
use words::Tongue;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "/tmp/gallery".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let looks = [
        ("zh_light", Tongue::Chinese, Theme::Light, 720.0),
        ("zh_dark", Tongue::Chinese, Theme::Dark, 720.0),
        ("en_print", Tongue::English, Theme::Print, 720.0),
        ("en_narrow", Tongue::English, Theme::Light, 360.0),
        ("zh_narrow", Tongue::Chinese, Theme::Dark, 360.0),
    ];
    for (kind, draw) in kinds::all() {
        for (name, tongue, theme, width) in looks {
            let view = draw(Look { tongue, theme, width });
            std::fs::write(folder.join(format!("{kind}_{name}.png")), png(&view, 1.5)?)?;
        }
    }
    Ok(())
}
