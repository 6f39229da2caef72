//! Colours of the three themes. Light and dark are the UI's tokens (`ui/src/shared/tokens.css`); print is for paper.

use crate::spec::Theme;

pub(crate) struct Palette {
    /// What the chart lies on: the card.
    pub(crate) surface: &'static str,
    pub(crate) ink: &'static str,
    pub(crate) ink_2: &'static str,
    /// Axis text, and the stroke of targets and comparisons.
    pub(crate) ink_3: &'static str,
    /// Hairlines of the grid.
    pub(crate) line: &'static str,
    /// The zero line.
    pub(crate) line_strong: &'static str,
    series: [&'static str; 6],
    /// The series colours as text: darkened where the stroke colour alone would be below 4.5 : 1 on the surface.
    series_text: [&'static str; 6],
}

const LIGHT: Palette = Palette {
    surface: "#ffffff",
    ink: "#1f2328",
    ink_2: "#5a616b",
    ink_3: "#6f7680",
    line: "#e3e0d8",
    line_strong: "#cfcabf",
    series: ["#0f6e66", "#d9822b", "#5b6ee1", "#b0478f", "#7a8b2e", "#8a8f98"],
    series_text: ["#0f6e66", "#9c5410", "#4a5bc9", "#a33d83", "#5f6d20", "#666b74"],
};

const DARK: Palette = Palette {
    surface: "#1d2125",
    ink: "#e8eaed",
    ink_2: "#aab2bb",
    ink_3: "#8d96a0",
    line: "#2c3237",
    line_strong: "#3d454c",
    series: ["#4fc3b5", "#f0a35a", "#8f9df5", "#dd83c2", "#b3c65e", "#9aa1aa"],
    series_text: ["#4fc3b5", "#f0a35a", "#8f9df5", "#dd83c2", "#b3c65e", "#9aa1aa"],
};

/// Dark enough to survive a photocopy; the hues help where the printer has colour.
const PRINT: Palette = Palette {
    surface: "#ffffff",
    ink: "#000000",
    ink_2: "#262626",
    ink_3: "#4d4d4d",
    line: "#cccccc",
    line_strong: "#808080",
    series: ["#000000", "#a85a00", "#3344b8", "#8f2f72", "#5a6818", "#707070"],
    series_text: ["#000000", "#8a4a00", "#3344b8", "#8f2f72", "#55621a", "#666666"],
};

impl Palette {
    pub(crate) fn of(theme: Theme) -> &'static Palette {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
            Theme::Print => &PRINT,
        }
    }

    /// Stroke or fill of series colour 1 to 6 (larger numbers begin again); 0 is the muted ink.
    pub(crate) fn stroke(&self, color: u8) -> &'static str {
        pick(&self.series, color).unwrap_or(self.ink_3)
    }

    /// The same colour for text.
    pub(crate) fn text(&self, color: u8) -> &'static str {
        pick(&self.series_text, color).unwrap_or(self.ink_3)
    }
}

fn pick(colors: &[&'static str; 6], color: u8) -> Option<&'static str> {
    color.checked_sub(1).map(|index| colors[usize::from(index) % colors.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2 relative luminance.
    fn luminance(hex: &str) -> f64 {
        let part = |at: usize| {
            let c = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_and_strokes_are_visible_in_every_theme() {
        for theme in [Theme::Light, Theme::Dark, Theme::Print] {
            let palette = Palette::of(theme);
            for color in 0..=6 {
                let text = contrast(palette.text(color), palette.surface);
                assert!(text >= 4.5, "{theme:?} text {color}: {text:.2}");
                // 2.9: the UI's orange token is 2.92 on white; lines are also told apart by dash and label.
                let stroke = contrast(palette.stroke(color), palette.surface);
                assert!(stroke >= 2.9, "{theme:?} stroke {color}: {stroke:.2}");
            }
            for ink in [palette.ink, palette.ink_2, palette.ink_3] {
                assert!(contrast(ink, palette.surface) >= 4.5, "{theme:?} {ink}");
            }
        }
    }

    #[test]
    fn colors_beyond_six_begin_again() {
        assert_eq!(LIGHT.stroke(7), LIGHT.stroke(1));
        assert_eq!(LIGHT.stroke(0), LIGHT.ink_3);
    }
}
