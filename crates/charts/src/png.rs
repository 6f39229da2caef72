//! PNG of a chart: the SVG of the view, drawn with the embedded font alone, so that every system gives the same pixels.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;

use crate::measure::FONT;
use crate::view::ChartView;

/// 64 megapixels: a poster, and 256 MB while it is drawn.
const MOST_PIXELS: f64 = 64e6;

#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The scale is not a positive number.
    #[error("a picture cannot be scaled by {scale}")]
    Scale { scale: f32 },
    #[error("a picture of {width:.0} x {height:.0} pixels is too large")]
    TooLarge { width: f64, height: f64 },
    #[error("the chart's SVG cannot be read: {0}")]
    Svg(#[from] usvg::Error),
    #[error("the picture cannot be written as PNG: {reason}")]
    Encode { reason: String },
}

impl ChartError {
    /// Stable name of the error.
    pub fn code(&self) -> &'static str {
        match self {
            ChartError::Scale { .. } => "chart_scale",
            ChartError::TooLarge { .. } => "chart_too_large",
            ChartError::Svg(_) => "chart_svg",
            ChartError::Encode { .. } => "chart_encode",
        }
    }
}

/// PNG of a view at `scale` pixels per unit (1 is the size on the screen, 2 is sharp on a retina display or in print).
///
/// Errors: a scale that is not positive, more than 64 megapixels, or an SVG that did not come from this crate.
pub fn png(view: &ChartView, scale: f32) -> Result<Vec<u8>, ChartError> {
    if !(scale.is_finite() && scale > 0.0) {
        return Err(ChartError::Scale { scale });
    }
    let width = (view.width * f64::from(scale)).ceil().max(1.0);
    let height = (view.height * f64::from(scale)).ceil().max(1.0);
    let too_large = || ChartError::TooLarge { width, height };
    if width * height > MOST_PIXELS {
        return Err(too_large());
    }
    let options = usvg::Options { fontdb: fonts(), font_family: "Noto Sans SC".to_owned(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&view.svg, &options)?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and at most 64 million")]
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| ChartError::Encode { reason: error.to_string() })
}

fn fonts() -> Arc<usvg::fontdb::Database> {
    static FONTS: OnceLock<Arc<usvg::fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let mut fonts = usvg::fontdb::Database::new();
        fonts.load_font_source(usvg::fontdb::Source::Binary(Arc::new(FONT)));
        fonts.set_sans_serif_family("Noto Sans SC");
        Arc::new(fonts)
    });
    Arc::clone(fonts)
}
