//! Plotters: a spec becomes one SVG with hit marks, and PNG comes from that same SVG.
//!
//! Pure: no connection, no clock, no file. The same spec gives the same bytes on every system, so that a chart on the
//! screen, in a report and in a test is one picture.

mod axis;
mod line;
pub mod measure;
mod notation;
mod png;
pub mod spec;
mod svg;
mod theme;
mod thin;
pub mod view;

pub use line::line;
pub use png::{ChartError, png};
pub use spec::{Category, Frame, LineSpec, Notation, Series, Theme, Unit, Words};
pub use view::{ChartView, HitBox, Mark, SeriesStyle, SeriesView, Thinned};
