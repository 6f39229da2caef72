//! Sections as HTML.

use std::fmt::Write;

use crate::error::ReportError;
use crate::model::{Align, Cell, Chart, Emphasis, Finding, KeyFigure, Section, Span, Table, Words};
use crate::notation::{self, MISSING};
use crate::style::{shape, tone_name};
use crate::svg::{escape, sanitised};

pub(super) fn write(out: &mut String, section: &Section, words: &Words) -> Result<(), ReportError> {
    match section {
        Section::Heading { level, text } => {
            // The title is h1.
            let level = (*level).clamp(1, 3) + 1;
            element(out, &format!("h{level}"), "", text);
        }
        Section::Paragraph { spans } => {
            out.push_str("<p>");
            write_spans(out, spans);
            out.push_str("</p>\n");
        }
        Section::Findings { findings } => write_findings(out, findings),
        Section::KeyFigures { figures } => {
            out.push_str("<ul class=\"figures\">\n");
            figures.iter().for_each(|figure| write_figure(out, figure, words));
            out.push_str("</ul>\n");
        }
        Section::Chart(chart) => write_chart(out, chart)?,
        Section::Table(table) => write_table(out, table),
        Section::PageBreak => out.push_str("<hr class=\"break\">\n"),
        Section::Note { text } => element(out, "p", "note", text),
        // Laid out as headings and tables before.
        Section::Sources { .. } => {}
    }
    Ok(())
}

fn element(out: &mut String, name: &str, class: &str, text: &str) {
    let _ = if class.is_empty() { write!(out, "<{name}>") } else { write!(out, "<{name} class=\"{class}\">") };
    escape(out, text);
    let _ = writeln!(out, "</{name}>");
}

fn write_spans(out: &mut String, spans: &[Span]) {
    for span in spans {
        let tag = match span.emphasis {
            Emphasis::Plain => {
                escape(out, &span.text);
                continue;
            }
            Emphasis::Strong => "strong",
            Emphasis::Emphasis => "em",
            Emphasis::Code => "code",
        };
        let _ = write!(out, "<{tag}>");
        escape(out, &span.text);
        let _ = write!(out, "</{tag}>");
    }
}

fn write_findings(out: &mut String, findings: &[Finding]) {
    out.push_str("<ul class=\"findings\">\n");
    for finding in findings {
        let (tone, mark) = (tone_name(finding.tone), shape(finding.mark));
        let _ = write!(out, "<li class=\"{tone}\"><span class=\"mark\" aria-hidden=\"true\">{mark}</span><span>");
        write_spans(out, &finding.spans);
        out.push_str("</span></li>\n");
    }
    out.push_str("</ul>\n");
}

fn write_figure(out: &mut String, figure: &KeyFigure, words: &Words) {
    let _ = writeln!(out, "<li class=\"{}\">", tone_name(figure.tone));
    element(out, "p", "label", &figure.label);
    let shown = |value: f64| notation::figure(value, &figure.format);
    element(out, "p", "value", &figure.value.map_or_else(|| MISSING.to_owned(), shown));
    if let Some(change) = figure.change {
        out.push_str("<p class=\"more\"><span class=\"change\">");
        escape(out, &notation::figure(change, &figure.change_format));
        out.push_str("</span> ");
        escape(out, figure.compared.as_deref().unwrap_or_default());
        out.push_str("</p>\n");
    }
    for line in notation::beside(figure, words) {
        element(out, "p", "more", &line);
    }
    out.push_str("</li>\n");
}

fn write_chart(out: &mut String, chart: &Chart) -> Result<(), ReportError> {
    out.push_str("<figure class=\"chart\">\n");
    element(out, "h3", "", &chart.title);
    if let Some(subtitle) = &chart.subtitle {
        element(out, "figcaption", "", subtitle);
    }
    if !chart.lead.is_empty() {
        out.push_str("<p>");
        write_spans(out, &chart.lead);
        out.push_str("</p>\n");
    }
    out.push_str(&sanitised(&chart.svg)?);
    out.push_str("\n</figure>\n");
    write_table(out, &chart.table);
    Ok(())
}

fn write_table(out: &mut String, table: &Table) {
    let class = |align| match align {
        Align::Left => "",
        Align::Centre => " class=\"centre\"",
        Align::Right => " class=\"right\"",
    };
    out.push_str("<div class=\"wide\">\n<table>\n");
    if let Some(title) = &table.title {
        element(out, "caption", "", title);
    }
    out.push_str("<thead><tr>");
    for column in &table.columns {
        let _ = write!(out, "<th scope=\"col\"{}>", class(column.align()));
        escape(out, &column.title);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        out.push_str("<tr>");
        for (cell, column) in row.iter().zip(&table.columns) {
            let _ = write!(out, "<td{}>", class(column.align()));
            if let Cell::Lines(lines) = cell {
                for (at, line) in lines.iter().enumerate() {
                    out.push_str(if at > 0 { "<br>" } else { "" });
                    escape(out, line);
                }
            } else {
                escape(out, &notation::cell(cell, &column.format));
            }
            out.push_str("</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    if let Some(note) = &table.note {
        element(out, "p", "note", note);
    }
}
