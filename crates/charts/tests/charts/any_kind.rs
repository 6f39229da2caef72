//! What holds for any chart of any kind, whatever it is given.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use sandtable_charts::*;

use crate::properties::{assert_drawing_is_inside, assert_marks_are_inside, assert_text_is_clear, label, value};
use crate::words::{Tongue, terms};

/// What all specs are made of.
#[derive(Debug, Clone)]
struct Stuff {
    setting: Setting,
    labels: Vec<String>,
    values: Vec<Option<f64>>,
    flags: Vec<bool>,
}

prop_compose! {
    fn stuff()(
        labels in prop::collection::vec(label(), 0..24),
        values in prop::collection::vec(value(), 1..60),
        flags in prop::collection::vec(any::<bool>(), 8),
        (width, height) in (120.0..1200.0_f64, 90.0..480.0_f64),
        words in (prop::option::of(label()), label(), prop::collection::vec(label(), 0..3)),
        (percent, chinese, theme) in (any::<bool>(), any::<bool>(), 0..3_usize),
    ) -> Stuff {
        let (title, measure, notes) = words;
        let tongue = if chinese { Tongue::Chinese } else { Tongue::English };
        let frame = Frame {
            width,
            height,
            theme: [Theme::Light, Theme::Dark, Theme::Print][theme],
            notation: tongue.notation(),
            subtitle: title.clone(),
            title,
            description: "any chart".to_owned(),
        };
        let unit = if percent { Unit::Percent } else { Unit::Number };
        let setting = Setting { frame, unit, measure, notes, legend: flags[0], terms: terms(tongue) };
        Stuff { setting, labels, values, flags }
    }
}

impl Stuff {
    fn value(&self, at: usize) -> Option<f64> {
        self.values[at % self.values.len()]
    }

    fn number(&self, at: usize) -> f64 {
        self.value(at).unwrap_or(0.0)
    }

    fn label(&self, at: usize) -> String {
        if self.labels.is_empty() { String::new() } else { self.labels[at % self.labels.len()].clone() }
    }

    fn keys(&self) -> impl Iterator<Item = (usize, String, String)> + '_ {
        self.labels.iter().enumerate().map(|(at, label)| (at, format!("k{at}"), label.clone()))
    }

    fn categories(&self) -> Vec<Category> {
        let one = |(at, key, label): (usize, String, String)| Category {
            key,
            label,
            group: self.flags[1].then(|| self.label(at / 3)),
            incomplete: at % 5 == 4,
            date: None,
        };
        self.keys().map(one).collect()
    }

    fn series(&self, count: usize) -> Vec<Series> {
        (0..count)
            .map(|at| Series {
                id: at.to_string(),
                label: self.label(at + 3),
                style: SeriesStyle::Bar,
                color: u8::try_from(at * 3 % 20).unwrap(),
                hidden: at == 4,
                end_label: self.flags[2],
                values: (0..self.labels.len()).map(|place| self.value(at * 7 + place)).collect(),
                rows: Vec::new(),
            })
            .collect()
    }

    fn annotations(&self) -> Vec<Annotation> {
        (0..3).map(|at| Annotation { at: format!("k{}", at * 2), text: self.label(at) }).collect()
    }
}

fn check(view: &ChartView) -> Result<(), TestCaseError> {
    assert_drawing_is_inside(view)?;
    assert_marks_are_inside(view)?;
    assert_text_is_clear(view)?;
    let table = view.table.as_ref().unwrap();
    prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    if view.reading == Some(ChartReading::Items) {
        prop_assert!((0..).zip(&view.marks).all(|(at, mark)| mark.index == at), "marks are numbered as they are read");
    }
    prop_assert!(view.series.iter().all(|series| series.color.starts_with('#')));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bars(stuff in stuff(), count in 0_usize..6, arrangement in 0_usize..3) {
        check(&bars(&BarSpec {
            setting: stuff.setting.clone(),
            categories: stuff.categories(),
            series: stuff.series(count),
            arrangement: [Arrangement::Grouped, Arrangement::Stacked, Arrangement::Share][arrangement],
            direction: if stuff.flags[3] { Direction::Lying } else { Direction::Upright },
            labels: stuff.flags[4],
            annotations: stuff.annotations(),
        }))?;
    }

    #[test]
    fn any_area(stuff in stuff(), count in 0_usize..6) {
        check(&area(&AreaSpec {
            setting: stuff.setting.clone(),
            categories: stuff.categories(),
            series: stuff.series(count),
            stacked: stuff.flags[3],
            annotations: stuff.annotations(),
        }))?;
    }

    #[test]
    fn any_scatter(stuff in stuff()) {
        let axis = |log, range| PlaneAxis { title: stuff.label(5), unit: stuff.setting.unit, log, range };
        let point = |at: usize| ScatterPoint {
            key: at.to_string(),
            label: stuff.label(at),
            series: (at % 3).to_string(),
            x: stuff.number(at),
            y: stuff.number(at * 3 + 1),
            size: if stuff.flags[5] { stuff.value(at + 2) } else { None },
            ids: Vec::new(),
        };
        let series = (0_u8..3).map(|at| PointSeries { id: at.to_string(), label: stuff.label(9), color: at * 2 + 1, hidden: false });
        check(&scatter(&ScatterSpec {
            setting: stuff.setting.clone(),
            x: axis(stuff.flags[3], None),
            y: axis(stuff.flags[4], stuff.flags[6].then_some((-5.0, 5.0))),
            series: series.collect(),
            points: (0..stuff.values.len()).map(point).collect(),
            quadrants: Some(Quadrants { x: stuff.number(1), y: 0.5, names: [0, 1, 2, 3].map(|at| stuff.label(at)) }),
            labels: stuff.flags[7],
        }))?;
    }

    #[test]
    fn any_radar(stuff in stuff(), count in 0_usize..5) {
        let spoke = |(at, key, label)| Spoke { key, label, unit: stuff.setting.unit, low: 0.0, high: stuff.number(at) };
        check(&radar(&RadarSpec {
            setting: stuff.setting.clone(),
            spokes: stuff.keys().map(spoke).collect(),
            series: stuff.series(count),
        }))?;
    }

    #[test]
    fn any_heat(stuff in stuff(), columns in 0_u32..30) {
        let rows = u32::try_from(stuff.labels.len()).unwrap();
        let cell = |row: u32, column: u32| HeatCell {
            row,
            column,
            value: stuff.value((row * 31 + column) as usize),
            rows: None,
            marked: row == column,
        };
        check(&heat(&HeatSpec {
            setting: stuff.setting.clone(),
            rows: stuff.labels.clone(),
            columns: (0..columns).map(|at| stuff.label(at as usize)).collect(),
            cells: (0..rows + 1).flat_map(|row| (0..columns).map(move |column| (row, column))).map(|(a, b)| cell(a, b)).collect(),
            middle: stuff.flags[3].then(|| stuff.number(2)),
            labels: stuff.flags[4],
            tallest: if stuff.flags[5] { 1.0 } else { 0.0 },
        }))?;
    }

    #[test]
    fn any_funnel(stuff in stuff()) {
        let step = |(at, key, label)| FunnelStep { key, label, value: stuff.value(at), previous: stuff.value(at * 2 + 1), rows: None };
        check(&funnel(&FunnelSpec { setting: stuff.setting.clone(), steps: stuff.keys().map(step).collect() }))?;
    }

    #[test]
    fn any_waterfall(stuff in stuff()) {
        let step = |(at, key, label)| WaterfallStep {
            key,
            label,
            amount: if at % 4 == 0 { Amount::Total(stuff.number(at)) } else { Amount::Change(stuff.value(at)) },
            rows: None,
        };
        let base = stuff.flags[3].then(|| stuff.number(7));
        check(&waterfall(&WaterfallSpec { setting: stuff.setting.clone(), steps: stuff.keys().map(step).collect(), base }))?;
    }

    #[test]
    fn any_gantt(stuff in stuff(), starts in prop::collection::vec((0_u64..4000, 0_u64..200), 24), unit in 1_u64..30) {
        let day = |days: u64| NaiveDate::from_ymd_opt(2024, 1, 30).unwrap() + Days::new(days);
        let task = |(at, key, label): (usize, String, String)| GanttTask {
            key,
            label,
            group: stuff.flags[3].then(|| stuff.label(at / 4)),
            start: day(starts[at].0 / unit),
            end: day((starts[at].0 + starts[at].1) / unit),
            milestone: at % 6 == 5,
            progress: stuff.value(at),
            baseline: (at % 3 == 0).then(|| (day(starts[at].0 / unit + 2), day(starts[at].1 / unit))),
            critical: at % 2 == 0,
            after: vec![format!("k{}", at / 2), "unknown".to_owned()],
            color: 1,
        };
        check(&gantt(&GanttSpec {
            setting: stuff.setting.clone(),
            tasks: stuff.keys().map(task).collect(),
            today: Some(day(60)),
            days_off: DaysOff { weekdays: [false, false, false, false, false, true, true], dates: vec![day(12)], working: vec![day(4)] },
            first: 0,
            range: stuff.flags[4].then(|| (day(10), day(70))),
        }))?;
    }

    #[test]
    fn any_spread(stuff in stuff()) {
        let item = |(at, key, label): (usize, String, String)| {
            let mut five: Vec<f64> = (0..5).map(|part| stuff.number(at + part)).collect();
            five.sort_by(f64::total_cmp);
            let outliers = vec![stuff.number(at + 5)];
            let shape = match at % 3 {
                0 => None,
                1 => Some(SpreadShape::Interval { low: five[0], estimate: five[1], high: five[2] }),
                _ => Some(SpreadShape::Box { low: five[0], lower: five[1], median: five[2], upper: five[3], high: five[4], outliers }),
            };
            SpreadItem { key, label, shape, sample: Some(at as u64), color: 1 }
        };
        check(&spread(&SpreadSpec {
            setting: stuff.setting.clone(),
            items: stuff.keys().map(item).collect(),
            direction: if stuff.flags[3] { Direction::Lying } else { Direction::Upright },
            log: stuff.flags[4],
            reference: stuff.value(11),
        }))?;
    }

    #[test]
    fn any_sankey(stuff in stuff(), pairs in prop::collection::vec((0_usize..24, 0_usize..26), 0..50)) {
        let flow = |(at, (from, to)): (usize, &(usize, usize))| Flow { from: format!("k{from}"), to: format!("k{to}"), value: stuff.number(at), rows: None };
        check(&sankey(&SankeySpec {
            setting: stuff.setting.clone(),
            nodes: stuff.keys().map(|(at, id, label)| FlowNode { id, label, color: u8::try_from(at).unwrap() }).collect(),
            flows: pairs.iter().enumerate().map(flow).collect(),
        }))?;
    }

    #[test]
    fn any_spark(stuff in stuff()) {
        let values = (0..stuff.labels.len()).map(|at| stuff.value(at)).collect();
        let target = stuff.value(3);
        check(&spark(&SparkSpec { setting: stuff.setting.clone(), categories: stuff.categories(), values, target, color: 1 }))?;
    }

    #[test]
    fn any_multiples(stuff in stuff(), panels in 0_usize..9) {
        let panel = |at: usize| Panel { key: at.to_string(), label: stuff.label(at), series: stuff.series(at % 3) };
        check(&multiples(&MultiplesSpec {
            setting: stuff.setting.clone(),
            categories: stuff.categories(),
            panels: (0..panels).map(panel).collect(),
            form: if stuff.flags[3] { PanelForm::Bars } else { PanelForm::Lines },
        }))?;
    }

    #[test]
    fn any_share(stuff in stuff()) {
        let part = |(at, key, label)| SharePart { key, label, value: stuff.value(at), color: u8::try_from(at).unwrap(), rows: None };
        check(&share(&ShareSpec { setting: stuff.setting.clone(), parts: stuff.keys().map(part).collect(), ring: stuff.flags[3] }))?;
    }
}
