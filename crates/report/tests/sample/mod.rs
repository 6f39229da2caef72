//! A report such as a brand's director gets, of any number of pages, in each language.

#![allow(dead_code, reason = "each test and example uses a part of it")]

use chrono::DateTime;
use sandtable_base::Locale;
use sandtable_charts::{Category, Frame, LineSpec, Notation, Series, SeriesStyle, Theme, Unit};
use sandtable_report::Fonts;
use sandtable_report::model::{
    Cell, Chart, ChartForm, Column, Document, Finding, Format, FormulaNote, KeyFigure, Mark, NativeChart, Section,
    SourceFile, Table, Tone, Words, spans,
};

const SANS: &[u8] = include_bytes!("../../../../fonts/NotoSansSC-Regular.ttf");
const EMOJI: &[u8] = include_bytes!("../../../../fonts/NotoEmoji-Regular.ttf");

pub(crate) fn fonts() -> Fonts {
    Fonts::new(&[SANS, EMOJI]).expect("the fonts of the repository")
}

pub(crate) fn words() -> Words {
    let text = |text: &str| text.to_owned();
    Words {
        page: text("第 {page} 页，共 {pages} 页"),
        made: text("生成于 {date}"),
        overview: text("概览"),
        figure: text("指标"),
        value: text("数值"),
        change: text("环比"),
        target: text("目标"),
        progress: text("完成率"),
        sample: text("n ="),
        note: text("说明"),
        sources: text("数据来源"),
        file: text("文件"),
        contents: text("内容"),
        rows: text("行数"),
        read_at: text("导入时间"),
        fingerprint: text("SHA-256"),
        formulas: text("计算口径"),
        formula: text("公式"),
        version: text("版本"),
        lacking: text("〓 表示本文件字体中没有的字符。"),
        cut: text("有单元格超过 {allowed} 个字符，已截断。"),
    }
}

pub(crate) fn empty() -> Document {
    Document {
        title: "春日上新 · KPI 报告".to_owned(),
        subtitle: Some("2026-05 至 2026-10 · 按月 · 全部平台".to_owned()),
        locale: Locale::ZhCn,
        brand: "青屿茶事".to_owned(),
        made_at: DateTime::parse_from_rfc3339("2026-11-02T09:30:00+08:00").expect("a moment"),
        words: words(),
        sections: Vec::new(),
    }
}

/// `topics` charts with their tables, each about a page with its `rows`.
pub(crate) fn report(topics: usize, rows: usize) -> Document {
    let mut document = empty();
    let finding = |tone, mark, text: &str| Finding { tone, mark, spans: spans(text) };
    document.sections.push(Section::Heading { level: 1, text: "结论".to_owned() });
    document.sections.push(Section::Findings {
        findings: vec![
            finding(Tone::Good, Mark::Met, "**曝光量** 1,284,300，环比 +18.4 %，达到目标的 107 %。"),
            finding(Tone::Bad, Mark::Missed, "**互动率** 2.9 %，环比 −0.6 %，低于目标 3.5 %。"),
            finding(Tone::Neutral, Mark::Dot, "**发布数** 86，与上期持平。"),
        ],
    });
    let figure = |label: &str, value, format, change, tone| KeyFigure {
        label: label.to_owned(),
        value: Some(value),
        format,
        change: Some(change),
        change_format: Format::Change,
        compared: Some("较上期".to_owned()),
        tone,
        target: Some(value * 0.93),
        progress: Some(1.0 / 0.93),
        sample: Some(86),
        note: None,
    };
    let money = Format::Money { currency: Some("CNY".to_owned()) };
    document.sections.push(Section::KeyFigures {
        figures: vec![
            figure("曝光量", 1_284_300.0, Format::Number, 0.184, Tone::Good),
            figure("互动率", 0.029, Format::Percent, -0.006, Tone::Bad),
            figure("投放花费", 48_200.5, money, 0.02, Tone::Neutral),
            KeyFigure {
                value: None,
                change: None,
                target: None,
                progress: None,
                note: Some("没有数据".to_owned()),
                ..figure("涨粉", 0.0, Format::Number, 0.0, Tone::Neutral)
            },
        ],
    });
    for topic in 0..topics {
        document.sections.push(Section::Heading { level: 1, text: format!("专题 {}", topic + 1) });
        let mut chart = chart(topic, rows);
        chart.lead = spans(
            "十月的**曝光**主要来自小红书：三篇「手冲冷泡」笔记占了四成。*基数*为触达人数，`engagements / reach`。",
        );
        document.sections.push(Section::Chart(chart));
    }
    document.sections.push(Section::Sources {
        files: vec![SourceFile {
            file: "小红书_笔记数据_20261031.xlsx".to_owned(),
            kind: "小红书 · 笔记".to_owned(),
            rows: 1_284,
            read_at: "2026-11-01 09:12".to_owned(),
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        }],
        formulas: vec![FormulaNote {
            name: "互动率".to_owned(),
            formula: "engagements / reach".to_owned(),
            version: 1,
        }],
        note: None,
    });
    document
}

pub(crate) fn chart(topic: usize, rows: usize) -> Chart {
    let value = |at: usize| 40_000.0 + ((at * 7919 + topic * 104_729) % 50_000) as f64;
    let month = |at: usize| format!("20{:02}-{:02}", 20 + at / 12 % 80, at % 12 + 1);
    let shown = rows.min(24);
    let series = |id: &str, label: &str, style, color, factor: f64| Series {
        id: id.to_owned(),
        label: label.to_owned(),
        style,
        color,
        hidden: false,
        end_label: true,
        values: (0..shown).map(|at| Some(value(at) * factor)).collect(),
        rows: vec![None; shown],
    };
    let spec = LineSpec {
        annotations: Vec::new(),
        frame: Frame {
            width: 900.0,
            height: 300.0,
            theme: Theme::Light,
            notation: Notation::Simplified,
            title: None,
            subtitle: None,
            description: "曝光量按月".to_owned(),
        },
        unit: Unit::Number,
        categories: (0..shown)
            .map(|at| Category {
                key: month(at),
                label: format!("{}月", at % 12 + 1),
                group: None,
                incomplete: false,
                date: None,
            })
            .collect(),
        series: vec![
            series("actual", "实际", SeriesStyle::Line, 1, 1.0),
            series("previous", "上期", SeriesStyle::Dashed, 0, 0.9),
        ],
        words: sandtable_charts::Words::default(),
    };
    Chart {
        title: format!("曝光量 · 专题 {}", topic + 1),
        subtitle: Some("按发布月份 · 数据截至 2026-10-31".to_owned()),
        lead: Vec::new(),
        svg: sandtable_charts::line(&spec).svg,
        alt: "曝光量按月：最高 2026-10".to_owned(),
        table: Table {
            title: None,
            columns: vec![
                Column::new("周期", Format::Text),
                Column::new("曝光量", Format::Number),
                Column::new("上期", Format::Number),
                Column::new("环比", Format::Change),
                Column::new("目标", Format::Number),
                Column::new("帖子", Format::Number),
            ],
            rows: (0..rows)
                .map(|at| {
                    let (now, before) = (value(at), (value(at) * 0.9).round());
                    vec![
                        Cell::Text(month(at)),
                        Cell::Number(now),
                        Cell::Number(before),
                        Cell::Number(now / before - 1.0),
                        if at % 3 == 0 { Cell::Missing } else { Cell::Number(60_000.0) },
                        Cell::Number((at % 40) as f64),
                    ]
                })
                .collect(),
            note: Some("n = 86 篇帖子。".to_owned()),
        },
        native: NativeChart { form: ChartForm::Line, series: vec![1, 2] },
    }
}
