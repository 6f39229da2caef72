//! Colours of the three themes. Light and dark are the UI's tokens (`ui/src/shared/tokens.css`); print is for paper.

use std::fmt::Write;

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
    ink_2: "#535a64",
    ink_3: "#5f6670",
    line: "#e3e0d8",
    line_strong: "#cfcabf",
    series: ["#0f6e66", "#d9822b", "#5b6ee1", "#b0478f", "#7a8b2e", "#8a8f98"],
    series_text: ["#0f6e66", "#9c5410", "#4a5bc9", "#a33d83", "#5f6d20", "#666b74"],
};

const DARK: Palette = Palette {
    surface: "#1d2125",
    ink: "#e8eaed",
    ink_2: "#aab2bb",
    ink_3: "#929ba5",
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

    /// Text on a fill of that series colour: ink or surface, whichever is told apart better.
    pub(crate) fn on(&self, color: u8) -> &'static str {
        self.on_fill(self.stroke(color))
    }

    /// Text on any fill, `#rrggbb`: at least 4.5 : 1. Black or white where neither ink nor surface is (on the blue of the
    /// light theme its white surface has 4.41); of these one always is.
    pub(crate) fn on_fill(&self, fill: &str) -> &'static str {
        let darkest = if self.is_dark() { self.surface } else { self.ink };
        let lightest = if self.is_dark() { self.ink } else { self.surface };
        let ground = luminance(fill);
        let ratio = |text: &str| contrast(ground, luminance(text));
        let best = if ratio(darkest) >= ratio(lightest) { darkest } else { lightest };
        if ratio(best) >= 4.5 {
            return best;
        }
        if ratio("#000000") >= ratio("#ffffff") { "#000000" } else { "#ffffff" }
    }

    fn is_dark(&self) -> bool {
        luminance(self.surface) < 0.2
    }

    /// From the surface (0) to a colour (1), for heat maps and bands: one hue whose lightness only falls (light, print)
    /// or only rises (dark), so that the order is seen without telling hues apart.
    pub(crate) fn towards(&self, color: &str, share: f64) -> String {
        mix(self.surface, color, share)
    }

    /// The same colour for text.
    pub(crate) fn text(&self, color: u8) -> &'static str {
        pick(&self.series_text, color).unwrap_or(self.ink_3)
    }
}

fn pick(colors: &[&'static str; 6], color: u8) -> Option<&'static str> {
    color.checked_sub(1).map(|index| colors[usize::from(index) % colors.len()])
}

/// Red, green and blue of `#rrggbb`, 0 to 255; a text that is no colour is black.
fn channels(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let part = hex.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok());
        f64::from(part.unwrap_or(0))
    })
}

fn mix(from: &str, to: &str, share: f64) -> String {
    let (from, to) = (channels(from), channels(to));
    let share = share.clamp(0.0, 1.0);
    let mut hex = String::from("#");
    for (from, to) in from.into_iter().zip(to) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
        let part = (from + (to - from) * share).round() as u8;
        let _ = write!(hex, "{part:02x}");
    }
    hex
}

/// One channel of a colour as light, 0 to 1.
fn linear(channel: f64) -> f64 {
    let c = channel / 255.0;
    if c <= 0.04045 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
}

/// WCAG 2 relative luminance.
fn luminance(hex: &str) -> f64 {
    let [red, green, blue] = channels(hex).map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Of two luminances.
fn contrast(a: f64, b: f64) -> f64 {
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(a: &str, b: &str) -> f64 {
        super::contrast(luminance(a), luminance(b))
    }

    /// Viénot, Brettel, Mollon (1999): what the colour is to an eye without the long (protan) or the middle (deutan)
    /// cones, as linear light.
    fn seen(hex: &str, eye: Option<[[f64; 3]; 3]>) -> [f64; 3] {
        let rgb = channels(hex).map(linear);
        eye.map_or(rgb, |eye| eye.map(|row| (0..3).map(|at| row[at] * rgb[at]).sum::<f64>().clamp(0.0, 1.0)))
    }

    /// CIE 1976 L*a*b* of linear light, D65.
    fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
        let curve = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
        let x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        let y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
        let z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    const PROTAN: [[f64; 3]; 3] = [[0.112_38, 0.887_62, 0.0], [0.112_38, 0.887_62, 0.0], [0.004_01, -0.004_01, 1.0]];
    const DEUTAN: [[f64; 3]; 3] = [[0.292_75, 0.707_25, 0.0], [0.292_75, 0.707_25, 0.0], [-0.022_34, 0.022_34, 1.0]];

    /// Neighbours of a stack touch: these must be told apart by every eye. Distant pairs may come close; for them stand
    /// the pattern, the sign, the label and the order of the legend.
    #[test]
    fn neighbouring_series_are_told_apart_by_every_eye() {
        for theme in [Theme::Light, Theme::Dark, Theme::Print] {
            let palette = Palette::of(theme);
            for eye in [None, Some(PROTAN), Some(DEUTAN)] {
                for first in 1..6 {
                    let (a, b) = (lab(seen(palette.stroke(first), eye)), lab(seen(palette.stroke(first + 1), eye)));
                    let distance = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt();
                    assert!(distance >= 15.0, "{theme:?} {first} and the next: {distance:.1}");
                }
            }
        }
    }

    #[test]
    fn text_on_any_fill_is_readable() {
        for theme in [Theme::Light, Theme::Dark, Theme::Print] {
            let palette = Palette::of(theme);
            for color in 1..=6 {
                let ratio = contrast(palette.on(color), palette.stroke(color));
                assert!(ratio >= 4.5, "{theme:?} on {color}: {ratio:.2}");
            }
            for step in 0..=20 {
                let fill = palette.towards(palette.stroke(1), f64::from(step) / 20.0);
                let ratio = contrast(palette.on_fill(&fill), &fill);
                assert!(ratio >= 4.5, "{theme:?} on {fill}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn a_ramp_only_falls_or_only_rises_in_lightness() {
        for theme in [Theme::Light, Theme::Dark, Theme::Print] {
            let palette = Palette::of(theme);
            for color in [1, 2] {
                let ramp: Vec<f64> = (0..=10)
                    .map(|step| luminance(&palette.towards(palette.stroke(color), f64::from(step) / 10.0)))
                    .collect();
                let falls = ramp.windows(2).all(|pair| pair[1] < pair[0]);
                let rises = ramp.windows(2).all(|pair| pair[1] > pair[0]);
                assert!(falls || rises, "{theme:?} {color}: {ramp:?}");
            }
        }
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
