//! How long a line of 100,000 points takes to finished SVG, inside the process (`cargo xtask bench chart`). Prints JSON.

use std::io::Write;
use std::time::Instant;

use sandtable_charts::{Category, Frame, LineSpec, Notation, Series, SeriesStyle, Theme, Unit, Words, line};

const POINTS: u32 = 100_000;
const RUNS: usize = 31;

fn main() -> std::io::Result<()> {
    let spec = spec();
    // The font is read once a process; a chart after the first does not pay for it.
    let first = line(&spec);
    let mut times: Vec<f64> = (0..RUNS).map(|_| milliseconds(&spec)).collect();
    times.sort_by(f64::total_cmp);
    let report = serde_json::json!({
        "points": POINTS,
        "runs": RUNS,
        "median_ms": times[RUNS / 2],
        "best_ms": times[0],
        "worst_ms": times[RUNS - 1],
        "svg_bytes": first.svg.len(),
        "drawn": first.thinned.map(|thinned| thinned.drawn),
    });
    writeln!(std::io::stdout(), "{report}")
}

fn milliseconds(spec: &LineSpec) -> f64 {
    let begun = Instant::now();
    let chart = line(spec);
    let elapsed = begun.elapsed().as_secs_f64() * 1000.0;
    assert!(!chart.svg.is_empty(), "a chart was drawn");
    elapsed
}

/// A noisy wave with a gap, the shape that is hardest to thin.
fn spec() -> LineSpec {
    let value = |index: u32| {
        let noise = f64::from(index.wrapping_mul(2_654_435_761) >> 16) / 65_536.0;
        (!index.is_multiple_of(9973)).then(|| 1000.0 + 600.0 * (f64::from(index) / 3000.0).sin() + 120.0 * noise)
    };
    let category = |index: u32| Category {
        key: index.to_string(),
        label: index.to_string(),
        group: None,
        incomplete: false,
        date: None,
    };
    let frame = Frame {
        width: 960.0,
        height: 320.0,
        theme: Theme::Light,
        notation: Notation::Western,
        title: None,
        subtitle: None,
        description: "100,000 points".to_owned(),
    };
    let series = Series {
        id: "actual".to_owned(),
        label: "actual".to_owned(),
        style: SeriesStyle::Line,
        color: 1,
        hidden: false,
        end_label: true,
        values: (0..POINTS).map(value).collect(),
        rows: vec![None; POINTS as usize],
    };
    let words = Words {
        incomplete: "incomplete".to_owned(),
        no_value: "no value".to_owned(),
        thinned: "{drawn} of {given} points".to_owned(),
    };
    LineSpec {
        annotations: Vec::new(),
        frame,
        unit: Unit::Number,
        categories: (0..POINTS).map(category).collect(),
        series: vec![series],
        words,
    }
}
