//! The document as the values the template reads. Figures are written here, so that the template only lays out.

use std::cell::Cell as Flag;

use chrono::{DateTime, Datelike, Timelike, Utc};
use sandtable_base::Locale;
use serde_json::{Value, json};
use typst::foundations::Datetime;

use super::Fonts;
use crate::error::ReportError;
use crate::model::{Align, Cell, Chart, Column, Document, Emphasis, Finding, Format, KeyFigure, Section, Span, Table};
use crate::notation::{self, MISSING};
use crate::style;
use crate::svg::sanitised;
use crate::text::{clean, filled};

/// Printers of Chinese set it where a type is missing.
const LACKING: char = '〓';

/// Characters of a title, heading or label. More is running text, and a heading of a page's length is set on every page.
const HEADING: usize = 300;
/// Of the title where it is repeated on each page.
const RUNNING: usize = 60;
/// Of a cell of a table.
const CELL: usize = 8_000;

/// Letters that may follow one another without a place to break; the narrowest column still holds them.
const UNBROKEN: usize = 16;

pub(super) fn json(document: &Document, fonts: &Fonts) -> Result<String, ReportError> {
    let set = Typesetting { fonts, lacks: Flag::new(false), words: &document.words };
    let mut sections = Vec::new();
    for section in document.laid_out() {
        sections.extend(set.section(&section)?);
    }
    let (lang, region) = match document.locale {
        Locale::ZhCn => ("zh", Some("CN")),
        Locale::ZhTw => ("zh", Some("TW")),
        Locale::En => ("en", None),
    };
    let (before, rest) = document.words.page.split_once("{page}").unwrap_or((&document.words.page, ""));
    let (between, after) = rest.split_once("{pages}").unwrap_or((rest, ""));
    let made = filled(&document.words.made, "date", &notation::day(document.made_at.date_naive()));
    let mut values = json!({
        "lang": lang,
        "region": region,
        "families": fonts.families(),
        "colours": {
            "ink": style::INK, "ink-2": style::INK_2, "ink-3": style::INK_3, "line": style::LINE,
            "line-strong": style::LINE_STRONG, "accent": style::ACCENT, "ground": style::GROUND,
            "good": style::GOOD, "warn": style::WARN, "bad": style::BAD, "neutral": style::INK_2,
        },
        "title": set.short(&document.title, HEADING),
        "running": set.short(&document.title, RUNNING),
        "subtitle": document.subtitle.as_ref().map(|text| set.short(text, HEADING)),
        "brand": set.short(&document.brand, RUNNING),
        "made": set.text(&made),
        "page": [set.text(before), set.text(between), set.text(after)],
        "sections": sections,
    });
    // Said last: only now is it known whether anything lacks.
    values["lacking"] = if set.lacks.get() { json!(document.words.lacking) } else { Value::Null };
    Ok(values.to_string())
}

pub(super) fn moment(utc: &DateTime<Utc>) -> Option<Datetime> {
    let part = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        utc.year(),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
        part(utc.second())?,
    )
}

struct Typesetting<'d> {
    fonts: &'d Fonts,
    /// Some character was in no font.
    lacks: Flag<bool>,
    words: &'d crate::model::Words,
}

impl Typesetting<'_> {
    /// Text as it is set: clean, without characters no font has, and with places to break in endless words.
    fn text(&self, text: &str) -> String {
        let text = clean(text);
        let mut out = String::with_capacity(text.len());
        let mut unbroken = 0;
        for character in text.chars() {
            let joins = joins(character);
            if !joins {
                let breaks = !character.is_ascii_graphic() && !character.is_alphabetic() || is_wide(character);
                unbroken = if breaks { 0 } else { unbroken + 1 };
                if unbroken > UNBROKEN {
                    out.push('\u{200B}');
                    unbroken = 1;
                }
            }
            if joins || character == ' ' || self.fonts.have(character) {
                out.push(character);
            } else {
                self.lacks.set(true);
                out.push(LACKING);
            }
        }
        out
    }

    /// The same, cut to so many characters.
    fn short(&self, text: &str, most: usize) -> String {
        match text.char_indices().nth(most) {
            Some((end, _)) => self.text(&text[..end]) + "…",
            None => self.text(text),
        }
    }

    fn section(&self, section: &Section) -> Result<Option<Value>, ReportError> {
        Ok(Some(match section {
            Section::Heading { level, text } => {
                json!({"kind": "heading", "level": (*level).clamp(1, 3), "text": self.short(text, HEADING)})
            }
            Section::Paragraph { spans } => json!({"kind": "paragraph", "spans": self.spans(spans)}),
            Section::Findings { findings } => {
                let findings: Vec<Value> = findings.iter().map(|finding| self.finding(finding)).collect();
                json!({"kind": "findings", "findings": findings})
            }
            Section::KeyFigures { figures } => {
                let figures: Vec<Value> = figures.iter().map(|figure| self.figure(figure)).collect();
                json!({"kind": "figures", "figures": figures})
            }
            Section::Chart(chart) => self.chart(chart)?,
            Section::Table(table) => {
                let mut values = self.table(table);
                values["kind"] = json!("table");
                values
            }
            Section::PageBreak => json!({"kind": "page_break"}),
            Section::Note { text } => json!({"kind": "note", "text": self.text(text)}),
            // Laid out as headings and tables before.
            Section::Sources { .. } => return Ok(None),
        }))
    }

    fn spans(&self, spans: &[Span]) -> Vec<Value> {
        let name = |emphasis| match emphasis {
            Emphasis::Plain => "plain",
            Emphasis::Strong => "strong",
            Emphasis::Emphasis => "emphasis",
            Emphasis::Code => "code",
        };
        spans.iter().map(|span| json!({"text": self.text(&span.text), "emphasis": name(span.emphasis)})).collect()
    }

    fn finding(&self, finding: &Finding) -> Value {
        json!({
            "tone": style::tone_name(finding.tone),
            "mark": style::shape(finding.mark),
            "spans": self.spans(&finding.spans),
        })
    }

    fn figure(&self, figure: &KeyFigure) -> Value {
        let shown = |value: f64| notation::figure(value, &figure.format);
        let lines: Vec<String> = notation::beside(figure, self.words).iter().map(|line| self.text(line)).collect();
        json!({
            "label": self.short(&figure.label, HEADING),
            "value": self.text(&figure.value.map_or_else(|| MISSING.to_owned(), shown)),
            "change": figure.change.map(|change| notation::figure(change, &figure.change_format)),
            "compared": self.text(figure.compared.as_deref().unwrap_or_default()),
            "tone": style::tone_name(figure.tone),
            "lines": lines,
        })
    }

    fn chart(&self, chart: &Chart) -> Result<Value, ReportError> {
        Ok(json!({
            "kind": "chart",
            "title": self.short(&chart.title, HEADING),
            "subtitle": chart.subtitle.as_ref().map(|text| self.text(text)),
            "lead": self.spans(&chart.lead),
            "svg": sanitised(&chart.svg)?,
            "alt": clean(&chart.alt),
            "table": self.table(&chart.table),
        }))
    }

    fn table(&self, table: &Table) -> Value {
        let columns = table.columns.iter().zip(shares(table));
        let columns: Vec<Value> = columns.map(|(column, share)| self.column(column, share)).collect();
        let row = |row: &Vec<Cell>| -> Vec<String> {
            let cells = row.iter().zip(&table.columns);
            cells.map(|(cell, column)| self.cell(cell, column)).collect()
        };
        json!({
            "title": table.title.as_ref().map(|text| self.short(text, HEADING)),
            "columns": columns,
            "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
            "note": table.note.as_ref().map(|text| self.text(text)),
        })
    }

    /// The template breaks a line at each line feed.
    fn cell(&self, cell: &Cell, column: &Column) -> String {
        match cell {
            Cell::Lines(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| self.short(line, CELL)).collect();
                lines.join("\n")
            }
            cell => self.short(&notation::cell(cell, &column.format), CELL),
        }
    }

    fn column(&self, column: &Column, share: Option<f64>) -> Value {
        let align = match column.align() {
            Align::Left => "left",
            Align::Centre => "center",
            Align::Right => "right",
        };
        json!({"title": self.short(&column.title, HEADING), "align": align, "share": share})
    }
}

/// Letters a line of a table holds, half of a Chinese character each.
const LINE: f64 = 92.0;
/// Rows looked at for the widths of the columns.
const MEASURED: usize = 200;

/// How the columns share the width of the page. Where all fit on a line, by their widths; else figures take what they
/// need (`None`) and the text shares the rest.
fn shares(table: &Table) -> Vec<Option<f64>> {
    let letters = |text: &str| text.chars().take(80).map(|c| if is_wide(c) { 2.0 } else { 1.0 }).sum::<f64>();
    let width = |(at, column): (usize, &Column)| {
        let cells = table.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
        let widest = cells.map(|cell| match cell {
            Cell::Lines(lines) => lines.iter().map(|line| letters(line)).fold(0.0, f64::max),
            cell => letters(&notation::cell(cell, &column.format)),
        });
        widest.fold(letters(&column.title), f64::max)
    };
    let widths: Vec<f64> = table.columns.iter().enumerate().map(width).collect();
    let fits = widths.iter().map(|width| width + 3.0).sum::<f64>() <= LINE;
    let only_figures = table.columns.iter().all(|column| column.format != Format::Text);
    let share = |(column, width): (&Column, &f64)| {
        (fits || only_figures || column.format == Format::Text).then(|| width.clamp(6.0, 36.0))
    };
    table.columns.iter().zip(&widths).map(share).collect()
}

/// Characters that show nothing themselves but shape or join their neighbours.
fn joins(character: char) -> bool {
    matches!(character, '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{AD}')
        || matches!(character, '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

/// Chinese, Japanese and Korean, between whose characters a line may end anyway.
fn is_wide(character: char) -> bool {
    matches!(character, '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}')
        || matches!(character, '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}
