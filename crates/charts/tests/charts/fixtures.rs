//! Charts the tests draw. Each shows one trait of the plotter.

use chrono::{Datelike, Days, Months, NaiveDate};
use sandtable_charts::{Category, Frame, LineSpec, Notation, Series, SeriesStyle, Theme, Unit, Words};

pub(crate) fn frame(description: &str) -> Frame {
    Frame {
        width: 720.0,
        height: 260.0,
        theme: Theme::Light,
        notation: Notation::Simplified,
        title: None,
        subtitle: None,
        description: description.to_owned(),
    }
}

pub(crate) fn zh_words() -> Words {
    Words {
        incomplete: "未完整".to_owned(),
        no_value: "没有数据".to_owned(),
        thinned: "已抽稀：{given} 个点中画出 {drawn} 个".to_owned(),
    }
}

pub(crate) fn en_words() -> Words {
    Words {
        incomplete: "incomplete".to_owned(),
        no_value: "no value".to_owned(),
        thinned: "Thinned: {drawn} of {given} points".to_owned(),
    }
}

pub(crate) fn series(id: &str, label: &str, style: SeriesStyle, color: u8, values: &[Option<f64>]) -> Series {
    Series {
        id: id.to_owned(),
        label: label.to_owned(),
        style,
        color,
        hidden: false,
        end_label: true,
        values: values.to_vec(),
        rows: values.iter().map(|value| value.map(|_| 12)).collect(),
    }
}

pub(crate) fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

pub(crate) fn months(first: &str, count: u32, chinese: bool) -> Vec<Category> {
    let first: NaiveDate = first.parse().unwrap();
    (0..count)
        .map(|at| {
            let date = first + Months::new(at);
            let (label, group) = if chinese {
                (format!("{}月", date.month()), format!("{}年", date.year()))
            } else {
                (date.format("%b").to_string(), date.year().to_string())
            };
            let key = date.format("%Y-%m").to_string();
            Category { key, label, group: Some(group), incomplete: false, date: Some(date) }
        })
        .collect()
}

pub(crate) fn days(first: &str, count: u64) -> Vec<Category> {
    let first: NaiveDate = first.parse().unwrap();
    (0..count)
        .map(|at| {
            let date = first + Days::new(at);
            Category {
                key: date.to_string(),
                label: date.format("%b %-d").to_string(),
                group: Some(date.year().to_string()),
                incomplete: false,
                date: Some(date),
            }
        })
        .collect()
}

pub(crate) fn weeks(count: usize) -> Vec<Category> {
    (1..=count)
        .map(|week| Category {
            key: format!("2026-W{week:02}"),
            label: format!("第{week}周"),
            group: None,
            incomplete: false,
            date: None,
        })
        .collect()
}

/// A walk without randomness: a rising line with two waves in it.
pub(crate) fn wave(count: usize, base: f64, rise: f64) -> Vec<Option<f64>> {
    (0..count)
        .map(|at| {
            let saw = |period: usize| {
                let place = (at % period) as f64 / period as f64;
                if place < 0.5 { place } else { 1.0 - place }
            };
            Some((base + rise * at as f64 + base * 0.8 * saw(7) + base * 1.5 * saw(91)).round())
        })
        .collect()
}

/// The board of the look: weeks, a target, last year, an unfinished end.
pub(crate) fn board() -> LineSpec {
    let actual = [
        1.1e6, 1.25e6, 1.2e6, 1.45e6, 1.65e6, 1.55e6, 1.8e6, 1.9e6, 1.85e6, 2.15e6, 2.35e6, 2.25e6, 2.5e6, 2.8e6,
        2.6e6, 2.95e6, 3.1e6, 3.7e6, 3.4e6, 3.3e6, 3.5e6,
    ];
    let mut values = some(&actual);
    values.extend([None; 5]);
    let target: Vec<f64> = (0..26).map(|week| 1e6 + 150_000.0 * f64::from(week)).collect();
    let last_year: Vec<f64> = (0..26).map(|week| 750_000.0 + 82_000.0 * f64::from(week)).collect();
    let mut categories = weeks(26);
    categories[20].incomplete = true;
    LineSpec {
        annotations: Vec::new(),
        frame: frame("按周的曝光量，实际对目标和去年同期"),
        unit: Unit::Number,
        categories,
        series: vec![
            series("actual", "曝光量", SeriesStyle::Line, 1, &values),
            series("target", "目标", SeriesStyle::Line, 0, &some(&target)),
            series("last_year", "去年同期", SeriesStyle::Dotted, 0, &some(&last_year)),
        ],
        words: zh_words(),
    }
}

pub(crate) fn english() -> LineSpec {
    let mut categories = months("2025-09-01", 12, false);
    categories[11].incomplete = true;
    let actual = [4210.0, 5120.0, 6900.0, 9800.0, 7200.0, 6100.0, 7450.0, 8300.0, 8150.0, 9900.0, 11_200.0, 4300.0];
    let previous = [3900.0, 4210.0, 5120.0, 6900.0, 9800.0, 7200.0, 6100.0, 7450.0, 8300.0, 8150.0, 9900.0, 11_200.0];
    let target = [5000.0; 12];
    LineSpec {
        annotations: Vec::new(),
        frame: Frame {
            notation: Notation::Western,
            title: Some("Engagements by month".to_owned()),
            subtitle: Some("All platforms, by publishing date; previous period dashed".to_owned()),
            height: 320.0,
            ..frame("Engagements by month with target and previous period")
        },
        unit: Unit::Number,
        categories,
        series: vec![
            series("actual", "Engagements", SeriesStyle::Line, 1, &some(&actual)),
            series("target", "Target", SeriesStyle::Line, 0, &some(&target)),
            series("previous", "Previous period", SeriesStyle::Dashed, 0, &some(&previous)),
        ],
        words: en_words(),
    }
}

pub(crate) fn bars() -> LineSpec {
    let mut categories = months("2026-01-01", 6, true);
    categories[5].incomplete = true;
    let actual = [0.0213, 0.0231, 0.0198, 0.0262, 0.0284, 0.0117];
    let target = [0.02, 0.021, 0.022, 0.023, 0.024, 0.025];
    LineSpec {
        annotations: Vec::new(),
        frame: Frame {
            title: Some("互动率（按触达）".to_owned()),
            subtitle: Some("按月 · 实际对目标".to_owned()),
            height: 300.0,
            width: 560.0,
            ..frame("按月的互动率，实际对目标")
        },
        unit: Unit::Percent,
        categories,
        series: vec![
            series("actual", "互动率", SeriesStyle::Bar, 1, &some(&actual)),
            series("target", "目标", SeriesStyle::Line, 0, &some(&target)),
        ],
        words: zh_words(),
    }
}

pub(crate) fn gaps() -> LineSpec {
    let values = [Some(30.0), Some(42.0), None, Some(51.0), None, None, Some(-12.0), Some(8.0), Some(22.0), None];
    let mut target = vec![None; 10];
    target[6] = Some(40.0);
    LineSpec {
        annotations: Vec::new(),
        frame: frame("Net followers with gaps"),
        unit: Unit::Number,
        categories: days("2026-10-01", 10),
        series: vec![
            series("actual", "Net followers", SeriesStyle::Line, 3, &values),
            series("target", "Target", SeriesStyle::Line, 0, &target),
        ],
        words: en_words(),
    }
}

pub(crate) fn daily(count: usize) -> LineSpec {
    LineSpec {
        annotations: Vec::new(),
        frame: Frame { notation: Notation::Western, ..frame("Views by day") },
        unit: Unit::Number,
        categories: days("2019-03-05", count as u64),
        series: vec![
            series("actual", "Views", SeriesStyle::Line, 1, &wave(count, 9000.0, 4.0)),
            series("previous", "Previous", SeriesStyle::Dashed, 0, &wave(count, 8000.0, 3.0)),
        ],
        words: en_words(),
    }
}

/// Four lines that end close together, as the teams of the sandbox do, and two kinds of bars.
pub(crate) fn rivals() -> LineSpec {
    let values = [
        ("a", "青柠", [0.12, 0.16, 0.20, 0.23, 0.26, 0.29]),
        ("b", "山野", [0.12, 0.15, 0.17, 0.21, 0.24, 0.285]),
        ("c", "半糖", [0.12, 0.14, 0.16, 0.10, 0.11, 0.14]),
        ("d", "云顶", [0.12, 0.13, 0.12, 0.14, 0.13, 0.135]),
    ];
    let lines = (1_u8..)
        .zip(values)
        .map(|(color, (id, label, values))| series(id, label, SeriesStyle::Line, color, &some(&values)));
    LineSpec {
        annotations: Vec::new(),
        frame: Frame { width: 480.0, theme: Theme::Dark, ..frame("四队的市场份额") },
        unit: Unit::Percent,
        categories: (1..=6)
            .map(|round| Category {
                key: format!("round-{round}"),
                label: format!("第{round}轮"),
                group: None,
                incomplete: false,
                date: None,
            })
            .collect(),
        series: lines.collect(),
        words: zh_words(),
    }
}

pub(crate) fn paired_bars() -> LineSpec {
    let this = [3120.0, -480.0, 2650.0, 4100.0];
    let last = [2800.0, 350.0, -700.0, 3900.0];
    LineSpec {
        annotations: Vec::new(),
        frame: Frame { theme: Theme::Dark, width: 480.0, ..frame("Net followers, this year and last") },
        unit: Unit::Number,
        categories: months("2026-01-01", 4, false),
        series: vec![
            series("this", "This year", SeriesStyle::Bar, 1, &some(&this)),
            series("last", "Last year", SeriesStyle::Bar, 6, &some(&last)),
        ],
        words: en_words(),
    }
}

/// Bars a few pixels wide.
pub(crate) fn bars_daily() -> LineSpec {
    let mut spec = daily(90);
    spec.series[0].style = SeriesStyle::Bar;
    spec.categories[89].incomplete = true;
    spec.frame.notation = Notation::Traditional;
    spec
}

pub(crate) fn empty() -> LineSpec {
    let mut spec = board();
    for series in &mut spec.series {
        series.values.fill(None);
    }
    spec
}

pub(crate) fn themed(mut spec: LineSpec, theme: Theme) -> LineSpec {
    spec.frame.theme = theme;
    spec
}

/// Every reference picture by name.
pub(crate) fn all() -> Vec<(&'static str, LineSpec)> {
    vec![
        ("board_light", board()),
        ("board_dark", themed(board(), Theme::Dark)),
        ("board_print", themed(board(), Theme::Print)),
        ("months_en", english()),
        ("months_en_print", themed(english(), Theme::Print)),
        ("bars_zh", bars()),
        ("bars_dark", themed(bars(), Theme::Dark)),
        ("bars_paired", paired_bars()),
        ("gaps", gaps()),
        ("bars_daily", bars_daily()),
        ("daily_year", daily(365)),
        ("daily_thinned", daily(3000)),
        ("rivals", rivals()),
        ("empty", empty()),
    ]
}
