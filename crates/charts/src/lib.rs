//! Plotters: a spec becomes one SVG with hit marks and a table, and PNG comes from that same SVG.
//!
//! Pure: no connection, no clock, no file. The same spec gives the same bytes on every system, so that a chart on the
//! screen, in a report and in a test is one picture.
//!
//! Series are never told apart by colour alone: lines and areas have labels at their ends, blocks a pattern from the
//! seventh on, points a sign, changes their plus or minus. That the six colours are told apart by eyes without the long
//! or the middle cones is computed in the tests of `theme` (Viénot, Brettel and Mollon 1999; CIE 1976 distance), as is
//! the contrast of all text. Heat maps change in lightness only.

mod apart;
pub mod area;
mod axis;
pub mod bars;
pub mod funnel;
pub mod gantt;
mod geometry;
mod head;
pub mod heat;
mod line;
pub mod measure;
pub mod multiples;
mod notation;
mod notes;
mod pattern;
mod plane;
mod png;
pub mod radar;
pub mod sankey;
pub mod scatter;
mod shape;
pub mod share;
mod sheet;
pub mod spark;
pub mod spec;
pub mod spread;
mod svg;
mod table;
pub mod terms;
mod theme;
mod thin;
pub mod view;
pub mod waterfall;

pub use area::{AreaSpec, area};
pub use bars::{Arrangement, BarSpec, Direction, bars};
pub use funnel::{FunnelSpec, FunnelStep, funnel};
pub use gantt::{DaysOff, GanttSpec, GanttTask, gantt};
pub use heat::{HeatCell, HeatSpec, heat};
pub use line::line;
pub use multiples::{MultiplesSpec, Panel, PanelForm, multiples};
pub use png::{ChartError, png};
pub use radar::{RadarSpec, Spoke, radar};
pub use sankey::{Flow, FlowNode, SankeySpec, sankey};
pub use scatter::{PlaneAxis, PointSeries, Quadrants, ScatterPoint, ScatterSpec, scatter};
pub use share::{SharePart, ShareSpec, share};
pub use spark::{SparkSpec, spark};
pub use spec::{Annotation, Category, Frame, LineSpec, Notation, Series, Setting, Theme, Unit, Words};
pub use spread::{SpreadItem, SpreadShape, SpreadSpec, spread};
pub use terms::{FlowTerms, FunnelTerms, GanttTerms, SpreadTerms, Terms};
pub use view::{
    ChartCell, ChartCellUnit, ChartColumn, ChartPage, ChartReading, ChartTable, ChartView, HitBox, Mark, SeriesStyle,
    SeriesView, Thinned,
};
pub use waterfall::{Amount, WaterfallSpec, WaterfallStep, waterfall};
